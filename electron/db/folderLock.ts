import { randomUUID } from 'node:crypto';
import { closeSync, linkSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { basename } from 'node:path';
import { AppFailure } from '../domain/failure';
import { storeMessages } from '../text/storeMessages';
import { removeIfPossible } from './atomicWrite';
import { lockPathIn } from './kept/keptName';
import { identityOfProcess, isRunning } from './processIdentity';
import { openFailure } from './saveFailure';

const ATTEMPTS = 50;
const PAUSE_MS = 10;
/** A lock without content: on disks that cannot link, its writer may be between making and filling it. */
const FILLED_WITHIN_MS = 5_000;
/** Removing a left-over lock takes a moment; whoever needs longer has died over it. */
const CLEARED_WITHIN_MS = 10_000;

interface Holder {
  readonly host: string;
  readonly pid: number;
  /** See `identityOfProcess`. */
  readonly identity: string | null;
  /** File name of the program. */
  readonly program: string;
  /** Seconds this computer had been running when the lock was made; the clock cannot be set back on it. */
  readonly uptime: number;
}

export interface FolderLock {
  /**
   * A lock that somebody cleaned away is put back, if nobody has written meanwhile.
   * @param isAsLeft whether the files in the folder are still those of this writer
   * @throws AppFailure `conflict` when the folder is no longer ours, what the disk throws when it is gone
   */
  requireHeld(isAsLeft: () => boolean): void;
  release(): void;
}

/** Locks of this thread. A lock of this process that is not among them was left by a thread that crashed. */
const own = new Set<string>();

/**
 * Takes the data folder for this process: two writers of one sql.js file would overwrite each other's work.
 * A lock whose process is dead on this computer is taken over.
 * @throws AppFailure `conflict` naming the computer that holds it, or the trouble of the disk
 */
export function lockFolder(folder: string): FolderLock {
  try {
    return take(folder, lockPathIn(folder));
  } catch (error) {
    throw openFailure(folder, error);
  }
}

function take(folder: string, path: string): FolderLock {
  const content = describeSelf();
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (place(path, content)) {
      own.add(content);
      return heldLock(folder, path, content);
    }
    const found = readIfThere(path);
    if (found === null) continue;
    refuseIfHeld(path, found);
    if (!clear(path, found, content)) pause(PAUSE_MS);
  }
  throw new AppFailure('conflict', storeMessages.folderInUse(hostname()));
}

function describeSelf(): string {
  const { pid, execPath } = process;
  const holder: Holder = {
    host: hostname(),
    pid,
    identity: identityOfProcess(pid),
    program: basename(execPath),
    uptime: uptime(),
  };
  return JSON.stringify({ ...holder, token: randomUUID() });
}

function heldLock(folder: string, path: string, content: string): FolderLock {
  return {
    requireHeld(isAsLeft) {
      const found = readPatiently(path);
      if (found === content) return;
      if (found === null) {
        statSync(folder); // throws when all of it is gone
        if (place(path, content)) {
          if (isAsLeft()) return;
          removeIfPossible(path);
        }
      }
      throw new AppFailure('conflict', storeMessages.folderTaken(folder));
    },
    release() {
      own.delete(content);
      try {
        if (readIfThere(path) === content) removeIfPossible(path);
      } catch {
        // the disk is gone; the lock is recognised as left over when it comes back
      }
    },
  };
}

const HELD_FOR_A_MOMENT = new Set(['EBUSY', 'EPERM', 'EACCES']);
const PATIENCE = 3;

/** A scanner that looks into the lock takes nothing away from us. */
function readPatiently(path: string): string | null {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return readIfThere(path);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (attempt === PATIENCE || !HELD_FOR_A_MOMENT.has(code)) throw error;
      pause(PAUSE_MS);
    }
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Makes the lock with its content in one step. @returns false when there is one already */
function place(path: string, content: string): boolean {
  const temporary = `${path}.${randomUUID()}.tam`;
  create(temporary, content);
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    // ENOENT: whoever holds the folder took our half-made file for one of a dead process
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    return createInTwoSteps(path, content);
  } finally {
    removeIfPossible(temporary);
  }
}

/** For disks that know no second name for a file: sticks, some shares. */
function createInTwoSteps(path: string, content: string): boolean {
  try {
    create(path, content);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function create(path: string, content: string): void {
  const handle = openSync(path, 'wx');
  let isWritten = false;
  try {
    writeSync(handle, content);
    isWritten = true;
  } finally {
    closeSync(handle);
    if (!isWritten) removeIfPossible(path); // a full disk takes the name and not the content
  }
}

function refuseIfHeld(path: string, found: string): void {
  const holder = parseHolder(found);
  if (holder === null) {
    if (isYoung(path, FILLED_WITHIN_MS)) throw new AppFailure('conflict', storeMessages.folderInUse(hostname()));
  } else if (holder.host !== hostname()) {
    throw new AppFailure('conflict', storeMessages.folderInUseElsewhere(holder.host, path)); // cannot be asked
  } else if (isAlive(holder, found)) throw new AppFailure('conflict', storeMessages.folderInUse(holder.host));
}

/** @returns null for what was written half, or lost in a power cut */
function parseHolder(found: string): Holder | null {
  try {
    const { host, pid, identity, program, uptime: ranFor } = JSON.parse(found) as Partial<Holder>;
    if (typeof host !== 'string' || typeof pid !== 'number') return null;
    return { host, pid, identity: identity ?? null, program: program ?? '', uptime: ranFor ?? 0 };
  } catch {
    return null;
  }
}

function isAlive({ pid, identity, program, uptime: ranFor }: Holder, found: string): boolean {
  if (pid === process.pid) return own.has(found);
  if (uptime() < ranFor) return false; // the computer has been started anew since
  if (!isRunning(pid, program)) return false;
  const now = identity === null ? null : identityOfProcess(pid);
  return now === null || now === identity;
}

/** By the clock of the disk, compared with a file made now: the computer's own clock may have been set back. */
function isYoung(path: string, milliseconds: number): boolean {
  const trial = `${path}.${randomUUID()}.tam`;
  create(trial, '');
  try {
    const age = statSync(trial).mtimeMs - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    return Math.abs(age) < milliseconds;
  } finally {
    removeIfPossible(trial);
  }
}

/**
 * Removes the left-over lock we looked at, and no other one put there since: a lock of its own lets one in at a time.
 * @returns false when another one is at it
 */
function clear(path: string, found: string, content: string): boolean {
  const clearing = `${path}.don`;
  if (!place(clearing, content)) {
    if (!isYoung(clearing, CLEARED_WITHIN_MS)) removeIfPossible(clearing);
    return false;
  }
  try {
    if (readIfThere(path) === found) rmSync(path, { force: true });
  } finally {
    removeIfPossible(clearing);
  }
  return true;
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
