import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { AppFailure } from '../domain/failure';
import { storeMessages } from '../text/storeMessages';

const LOCK_NAME = 'don-doc.lock';

interface Holder {
  readonly host: string;
  readonly pid: number;
}

/**
 * Takes the data folder for this process: two writers of one sql.js file would overwrite each other's work.
 * A lock whose process is dead on this computer is taken over.
 * @returns gives the folder back
 * @throws AppFailure `conflict` naming the computer that holds it
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, LOCK_NAME);
  for (let attempt = 0; attempt < 2; attempt += 1) {
    if (tryCreate(path)) return () => rmSync(path, { force: true });
    const holder = readHolder(path);
    if (holder !== null && isAlive(holder)) throw new AppFailure('conflict', storeMessages.folderInUse(holder.host));
    rmSync(path, { force: true });
  }
  throw new AppFailure('conflict', storeMessages.folderInUse(hostname()));
}

function tryCreate(path: string): boolean {
  try {
    const handle = openSync(path, 'wx');
    writeSync(handle, JSON.stringify({ host: hostname(), pid: process.pid } satisfies Holder));
    closeSync(handle);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(path: string): Holder | null {
  try {
    const { host, pid } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return typeof host === 'string' && typeof pid === 'number' ? { host, pid } : null;
  } catch {
    return null; // written half by a process that died, or gone in the meantime
  }
}

function isAlive({ host, pid }: Holder): boolean {
  if (host !== hostname()) return true; // cannot be asked: assume the colleague is at work
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
