import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { run } from './childProcess.mjs';
import { fingerprint } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { inProject, projectRoot } from './projectRoot.mjs';
import { SetUpError, say } from './say.mjs';

const STAMP = inProject('.cache', 'build-stamp');

/** Everything the build reads. What is in resources/ is read by the running app, so it is not here. */
const INPUTS = [
  'electron',
  'renderer',
  'docs/huong-dan-su-dung.md',
  '.config/vite.mjs',
  'scripts/lib/bundle.mjs',
  'scripts/lib/licences.mjs',
  'LICENSE',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Files without which the app cannot start; a half-deleted dist/ is built again. */
const OUTPUTS = [
  'dist/main.js',
  'dist/preload.js',
  'dist/worker.js',
  'dist/reader.js',
  'dist/finisher.js',
  'dist/exporter.js',
  'dist/cli.js',
  'dist/sql-wasm.wasm',
  'dist/renderer/index.html',
  'dist/print/paginate.js',
  'dist/LICENSES.txt',
];

/** Whether dist/ was built from the sources as they are now. */
export function isBuilt({ stamp, wanted, missingOutputs }) {
  return stamp === wanted && missingOutputs.length === 0;
}

/** Builds dist/ when it is missing or older than its sources, or always with `force`. */
export async function ensureBuild({ force = false } = {}) {
  if (!force && isCurrent()) return;
  await withLock(inProject('.cache', 'build.lock'), async () => {
    if (!force && isCurrent()) return;
    await build();
  });
}

async function build() {
  const started = Date.now();
  say('Đang dựng ứng dụng…', 'Building…');
  const wanted = fingerprint(projectRoot, INPUTS);
  rmSync(STAMP, { force: true });
  // A process of its own: the bundler sets NODE_ENV, which must not reach the tests or the app.
  const { status } = await run(process.execPath, [inProject('scripts', 'lib', 'bundle.mjs')], {
    cwd: projectRoot,
    env: { ...process.env, NODE_ENV: 'production' }, // asked for by a test, it would take React's build for development
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new SetUpError('Dựng ứng dụng không thành công, xem lỗi ở trên.', 'The build failed.');
  const missing = missingOutputs();
  if (missing.length > 0) throw new SetUpError(`Bản dựng thiếu ${missing.join(', ')}.`, 'The build is incomplete.');
  mkdirSync(inProject('.cache'), { recursive: true });
  writeFileSync(STAMP, wanted);
  const took = ((Date.now() - started) / 1000).toFixed(1);
  say(`Đã dựng xong sau ${took.replace('.', ',')} giây.`, `Built in ${took} s.`);
}

function isCurrent() {
  const stamp = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : null;
  return isBuilt({ stamp, wanted: fingerprint(projectRoot, INPUTS), missingOutputs: missingOutputs() });
}

function missingOutputs() {
  return OUTPUTS.filter((file) => !existsSync(inProject(file)));
}
