import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './say.mjs';

const LONGEST_HOLD_MS = 45 * 60_000;

/**
 * Runs `work` while no other set-up of the same kind runs: two consoles may call `npm start` and `npm test` at once.
 * The lock file holds the owner's process id, so a killed set-up does not block the next one.
 */
export async function withLock(lockFile, work) {
  mkdirSync(dirname(lockFile), { recursive: true });
  for (let waits = 0; !tryToTake(lockFile); waits += 1) {
    if (isAbandoned(lockFile)) {
      rmSync(lockFile, { force: true });
      continue;
    }
    if (waits === 5) say('Đang chờ một lần cài đặt khác kết thúc…', 'Waiting for another set-up to finish…');
    await sleep(200);
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function tryToTake(lockFile) {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAbandoned(lockFile) {
  try {
    const age = Date.now() - statSync(lockFile).mtimeMs;
    const owner = Number(readFileSync(lockFile, 'utf8'));
    if (age > LONGEST_HOLD_MS) return true;
    // An empty file is a lock just being written, unless its writer died right then.
    return owner > 0 ? !isAlive(owner) : age > 5_000;
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
