import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureBuild } from './build.mjs';
import { ensureBuilder } from './builderTools.mjs';
import { capture } from './childProcess.mjs';
import { CONFIG_FILE, configFor, FUSES } from './packingConfig.mjs';
import { inProject, projectRoot } from './projectRoot.mjs';
import { SetUpError, say } from './say.mjs';

const FOLDER = inProject('.cache', 'packed');
const OUTPUT = join(FOLDER, 'output');

/**
 * Packs the app for this machine with the configuration of the installer and the Electron at hand, into the cache:
 * something to test, never something to hand out, for the Electron may be the fallback.
 *
 * Two executables share one ASAR: `shipped` has every fuse as the installer sets it, `inspectable` differs in one, the
 * fuse without which Playwright cannot reach the main process.
 * @param electronPath executable of the runtime to pack
 * @returns {Promise<{ shipped: string, inspectable: string, asar: string }>}
 */
export async function packForTests(electronPath) {
  await ensureBuild();
  const tools = await ensureBuilder();
  const { flipFuses, FuseVersion, FuseV1Options, getCurrentFuseWire } = tools.require('@electron/fuses');
  const wire = await getCurrentFuseWire(electronPath);
  const known = Object.keys(FUSES).filter((name) => wire[FuseV1Options[FUSES[name]]] !== undefined);
  say('Đang đóng gói bản để kiểm thử…', 'Packing a build for tests…');
  rmSync(OUTPUT, { recursive: true, force: true });
  const packed = runBuilder(tools.cli, electronPath, known);
  const shipped = join(packed, executableName('DonDoc'));
  const inspectable = join(packed, executableName('DonDoc-kiem-thu'));
  copyFileSync(shipped, inspectable);
  await flipFuses(inspectable, { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: true });
  return { shipped, inspectable, asar: join(packed, 'resources', 'app.asar') };
}

/**
 * End-to-end tests that a packed build cannot run, because they put a script of their own before the app's first line or
 * name the app's folder: a packed executable loads its ASAR and nothing else.
 */
export function needingSources(folder = inProject('test', 'e2e')) {
  return readdirSync(folder)
    .filter((name) => /\.test\.(ts|mjs)$/.test(name))
    .filter((name) => /watchedApp|packedBuild|day\/clerk/.test(readFileSync(join(folder, name), 'utf8')))
    .map((name) => `test/e2e/${name}`)
    .sort();
}

function runBuilder(cli, electronPath, knownFuses) {
  mkdirSync(FOLDER, { recursive: true });
  const config = configFor(JSON.parse(readFileSync(inProject(CONFIG_FILE), 'utf8')), {
    knownFuses,
    output: OUTPUT,
    electronDist: plainRuntime(dirname(electronPath)),
    electronVersion: versionOf(electronPath),
  });
  const configFile = join(FOLDER, 'config.json');
  writeFileSync(configFile, JSON.stringify(config, null, 2));
  const done = capture(process.execPath, [cli, '--dir', '--config', configFile, '--publish', 'never'], {
    cwd: projectRoot,
    env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' },
  });
  const folder = ['linux-unpacked', 'win-unpacked'].map((name) => join(OUTPUT, name)).find((path) => existsSync(path));
  if (done.status === 0 && folder) return folder;
  const lines = `${done.stdout}\n${done.stderr}`.split('\n').filter((text) => !text.includes('duplicate dependency'));
  throw new SetUpError('Không đóng gói được.', `electron-builder failed: ${lines.join('\n').slice(-2_000)}`);
}

/** The fallback carries a loader of ours where an application would be; it is packed without. */
function plainRuntime(folder) {
  if (!existsSync(join(folder, 'resources', 'app'))) return folder;
  const plain = join(FOLDER, 'runtime');
  const app = join(folder, 'resources', 'app');
  if (!existsSync(join(plain, 'resources')))
    cpSync(folder, plain, { recursive: true, filter: (path) => path !== app, mode: 0 });
  return plain;
}

function versionOf(electronPath) {
  const file = join(dirname(electronPath), 'version');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim().replace(/^v/, '');
  const named = /electron-(\d+\.\d+\.\d+)-/.exec(electronPath)?.[1];
  if (named) return named;
  throw new SetUpError('Không rõ phiên bản Electron để đóng gói.', `no version is known of ${electronPath}`);
}

function executableName(name) {
  return process.platform === 'win32' ? `${name}.exe` : name;
}
