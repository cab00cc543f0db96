import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { capture } from './childProcess.mjs';
import { inProject } from './projectRoot.mjs';
import { say } from './say.mjs';

const PACKAGE = inProject('node_modules', 'electron');
const FAILURE = inProject('.cache', 'electron-download-failed.json');
const ASK_AGAIN_AFTER_MS = 24 * 60 * 60_000;

/** The version pinned in package.json, as installed. */
export function officialVersion(folder = PACKAGE) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}

/**
 * The official executable when it is completely there, otherwise null. `path.txt` is written last by Electron's own
 * installer, so a download that was cut off does not count.
 */
export function findOfficial(folder = PACKAGE, env = process.env) {
  const pointer = join(folder, 'path.txt');
  const dist = env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist');
  const versionFile = join(dist, 'version');
  if (!existsSync(pointer) || !existsSync(versionFile)) return null;
  if (readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') !== officialVersion(folder)) return null;
  const executable = join(dist, readFileSync(pointer, 'utf8').trim());
  return existsSync(executable) ? executable : null;
}

/**
 * Downloads the official binary by Electron's own installer, which obeys ELECTRON_MIRROR.
 * @returns the executable, or null with the reason said on screen
 */
export function downloadOfficial({ timeoutMs }) {
  say(
    `Đang tải Electron ${officialVersion()} từ nguồn chính thức…`,
    `Downloading Electron ${officialVersion()} from its official site…`,
  );
  const done = capture(process.execPath, [join(PACKAGE, 'install.js')], {
    cwd: dirname(PACKAGE),
    stdio: ['ignore', 2, 'pipe'],
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
  });
  const executable = done.status === 0 ? findOfficial() : null;
  if (executable) forgetFailure();
  else say('Không tải được Electron chính thức.', `The official download failed: ${reasonOf(done)}`);
  return executable;
}

/** Whether the same download failed within the last day, so that every start need not wait for it again. */
export function hasFailedLately(now = Date.now(), env = process.env, file = FAILURE) {
  try {
    const failure = JSON.parse(readFileSync(file, 'utf8'));
    const age = now - failure.at;
    return failure.what === attempt(env) && age >= 0 && age < ASK_AGAIN_AFTER_MS;
  } catch {
    return false; // never failed, or the note is unreadable: trying again does no harm
  }
}

export function rememberFailure(now = Date.now(), env = process.env, file = FAILURE) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ what: attempt(env), at: now }));
}

function forgetFailure() {
  rmSync(FAILURE, { force: true });
}

/** A new version or another mirror is another attempt. */
function attempt(env) {
  return [officialVersion(), env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror ?? ''].join(' ');
}

function reasonOf({ status, stderr }) {
  if (status === null) return 'it took too long';
  const lines = stderr.split('\n').map((text) => text.trim());
  return lines.find((text) => /error|fail/i.test(text) && !text.startsWith('at ')) ?? `exit status ${status}`;
}
