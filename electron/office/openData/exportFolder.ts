import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { syncFolder } from '../../db/atomicWrite';
import { isRunning } from '../../db/processIdentity';
import type { LocalTime } from '../../domain/calendar';
import { AppFailure } from '../../domain/failure';
import type { OpenDataPlace } from '../../domain/openData/order';
import { openDataText } from '../../text/openDataText';
import { diskFailure } from './exportFile';

/** Where the files are gathered, beside the place they take all at once at the end. */
export interface ExportFolder {
  readonly path: string;
  /** The folder the clerk finds. */
  readonly target: string;
  /** The folder takes its name. @throws AppFailure in words that name the place */
  keep(): Promise<void>;
  remove(): Promise<void>;
}

/** Beside `target`, told apart by computer and process, so that nobody takes away what another is still writing. */
function workName(target: string, pid: number): string {
  return `${basename(target)}.${openDataText.unfinished}.${ownComputer()}.${pid}`;
}

function ownComputer(): string {
  return hostname().replaceAll(/[^A-Za-z0-9-]/g, '-');
}

/**
 * An empty folder to write in; what exports that were killed here have left goes away first.
 * @throws AppFailure `conflict` when the place is taken, or in words that name the place
 */
export async function makeExportFolder(place: OpenDataPlace, at: LocalTime): Promise<ExportFolder> {
  const target = await targetOf(place, at);
  const parent = dirname(target);
  const path = join(parent, workName(target, process.pid));
  await onDisk(path, async () => {
    await mkdir(parent, { recursive: true });
    await removeLeftOvers(parent);
    await removeTree(path);
    await mkdir(path);
  });
  return {
    path,
    target,
    keep: () =>
      onDisk(target, async () => {
        syncFolder(path);
        await rmdir(target).catch(unlessAbsent); // an empty one that was there before
        await rename(path, target);
        syncFolder(parent);
      }),
    remove: () => removeTree(path),
  };
}

async function targetOf(place: OpenDataPlace, at: LocalTime): Promise<string> {
  if ('inFolder' in place) return freeTarget(resolve(place.inFolder), openDataText.folderName(at));
  const target = resolve(place.asFolder);
  const content = await contentOf(target);
  if (content !== null && content.length > 0) throw new AppFailure('conflict', openDataText.notEmpty(target));
  return target;
}

/** Nothing that is there is written over: the second export of a minute gets a number. */
async function freeTarget(parent: string, name: string): Promise<string> {
  const taken = new Set((await contentOf(parent)) ?? []);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name} (${number})`;
    if (!taken.has(candidate)) return join(parent, candidate);
  }
}

/** null: there is no such folder. */
function contentOf(folder: string): Promise<readonly string[] | null> {
  return onDisk(folder, () => readdir(folder).catch(unlessAbsent));
}

async function removeLeftOvers(parent: string): Promise<void> {
  const mark = `.${openDataText.unfinished}.${ownComputer()}.`;
  for (const name of await readdir(parent)) {
    const at = name.lastIndexOf(mark);
    const pid = at < 0 ? '' : name.slice(at + mark.length);
    if (/^\d+$/.test(pid) && !isRunning(Number(pid), basename(process.execPath)))
      await removeTree(join(parent, name)).catch(() => undefined); // the next export tries again
  }
}

function removeTree(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

function unlessAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

async function onDisk<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw diskFailure(error, path);
  }
}
