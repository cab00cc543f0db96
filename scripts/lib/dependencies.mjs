import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withLock } from './lock.mjs';
import { runNpm } from './npm.mjs';
import { inProject, projectRoot } from './projectRoot.mjs';
import { SetUpError, say } from './say.mjs';

const STAMP = inProject('node_modules', '.don-doc-installed');

/**
 * What the installed packages must match. The machine's kind is part of it, because a folder shared between Windows
 * and Linux holds the wrong native tools for one of them.
 */
export function dependencyStamp(lockText, platform = process.platform, arch = process.arch) {
  return `${createHash('sha256').update(lockText.replaceAll('\r\n', '\n')).digest('hex')} ${platform}-${arch}`;
}

/**
 * Whether npm's own record of what it installed (node_modules/.package-lock.json) holds every package of the lock
 * file that this machine needs, in the same version: then someone ran `npm ci` by hand and need not wait again.
 */
export function isSameTree(lock, installed, platform = process.platform, arch = process.arch) {
  for (const [path, wanted] of Object.entries(lock.packages)) {
    if (path === '' || !runsHere(wanted, platform, arch)) continue;
    const found = installed.packages[path];
    // Without `os` an optional package belongs to another machine's native package.
    if (!found && wanted.optional && !wanted.os) continue;
    if (found?.version !== wanted.version || found?.integrity !== wanted.integrity) return false;
  }
  return true;
}

/** Installs the packages of the lock file when they are missing or stale. */
export async function ensureDependencies() {
  if (isInstalled()) return;
  await withLock(inProject('.cache', 'dependencies.lock'), async () => {
    if (isInstalled()) return;
    await install();
    writeFileSync(STAMP, dependencyStamp(readLock()));
  });
}

function isInstalled() {
  const record = readText(inProject('node_modules', '.package-lock.json'));
  if (record === null) return false;
  const installed = JSON.parse(record);
  if (missingFolders(installed).length > 0) return false;
  const wanted = dependencyStamp(readLock());
  const stamp = readText(STAMP);
  if (stamp === wanted) return true;
  const machine = wanted.slice(wanted.indexOf(' '));
  if (stamp !== null && !stamp.endsWith(machine)) return false;
  if (!isSameTree(JSON.parse(readLock()), installed)) return false;
  writeFileSync(STAMP, wanted);
  return true;
}

/** Packages npm has written down and that are not there: an install that was ended, or two at once, leaves such a tree. */
export function missingFolders(installed, root = projectRoot) {
  return Object.keys(installed.packages).filter((path) => path !== '' && !existsSync(join(root, path, 'package.json')));
}

async function install() {
  const started = Date.now();
  say('Đang cài các gói phần mềm theo package-lock.json…', 'Installing packages…');
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  for (let attempt = 1; ; attempt += 1) {
    if ((await runNpm([...args, '--loglevel=error'])) === 0) break;
    if (attempt === 2)
      throw new SetUpError(
        'Không cài được các gói phần mềm; xem lỗi của npm ở trên, kiểm tra mạng rồi chạy lại.',
        'npm ci failed twice, see its messages above',
      );
    say('Cài chưa được, thử lại một lần…', 'Failed, trying once more…');
    await sleep(2_000);
  }
  say(
    `Đã cài xong các gói sau ${seconds(started)} giây.`.replace('.', ','),
    `Packages installed in ${seconds(started)} s.`,
  );
}

function seconds(started) {
  return ((Date.now() - started) / 1000).toFixed(1);
}

function readLock() {
  return readFileSync(inProject('package-lock.json'), 'utf8');
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function runsHere(wanted, platform, arch) {
  return allows(wanted.os, platform) && allows(wanted.cpu, arch) && !wanted.libc?.includes('musl');
}

/** npm's rule for `os` and `cpu`: a list of allowed names, or of refused ones with "!". */
function allows(list, name) {
  if (!list) return true;
  return list.some((entry) => entry[0] === '!') ? !list.includes(`!${name}`) : list.includes(name);
}
