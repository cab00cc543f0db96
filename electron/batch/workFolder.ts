import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppFailure } from '../domain/failure';
import { workFolderName } from '../domain/paperBatch';
import type { OpenBatch } from '../ipc/contract';
import { batchText } from '../text/batchText';

/** Where the files of a batch are gathered, beside the place they take all at once at the end. */
export interface WorkFolder {
  readonly path: string;
  /** The folder the clerk finds. */
  readonly target: string;
  /** Writes a file and waits until the disk has it. @param name with folders inside the work folder, by slashes */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Puts a file that another program wrote onto the disk for good. */
  settle(name: string): Promise<void>;
  /** The folder takes its name. */
  keep(): Promise<void>;
  remove(): Promise<void>;
}

type Place = Pick<OpenBatch, 'batchId' | 'folderName'> & { readonly folder: string };

export function pathsOf({ batchId, folder, folderName }: Place): { readonly work: string; readonly target: string } {
  return { work: join(folder, workFolderName({ id: batchId, folderName })), target: join(folder, folderName) };
}

/** An empty work folder: what an attempt before has left goes away. @throws AppFailure in words that name the place */
export async function makeWorkFolder(place: Place): Promise<WorkFolder> {
  const { work, target } = pathsOf(place);
  await onDisk(work, async () => {
    await rm(work, { recursive: true, force: true });
    await mkdir(work);
  });
  return {
    path: work,
    target,
    write: (name, bytes) => onDisk(join(work, name), () => writeWhole(join(work, name), bytes)),
    settle: (name) => onDisk(join(work, name), () => flush(join(work, name))),
    keep: () =>
      onDisk(target, async () => {
        await flushFolder(work);
        await rename(work, target);
        await flushFolder(dirname(target));
      }),
    remove: () => rm(work, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 }),
  };
}

/** What an attempt that broke off has left; nothing when it left nothing, or its disk is not there. */
export async function removeWorkFolder({
  batchId,
  folder,
  folderName,
}: Pick<OpenBatch, 'batchId' | 'folder' | 'folderName'>): Promise<void> {
  if (folder === null) return;
  const { work } = pathsOf({ batchId, folder, folderName });
  await rm(work, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 }).catch(() => undefined);
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** `name`, or "… (2)", "… (3)" when something of that name is in the folder. */
export async function freeName(folder: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name} (${number})`;
    if (!(await exists(join(folder, candidate)))) return candidate;
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Windows opens no folders and needs none opened. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync().catch(() => undefined); // some network disks refuse; the names are there all the same
  } finally {
    await folder.close();
  }
}

async function onDisk<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new AppFailure(code === 'ENOSPC' ? 'diskFull' : 'readOnly', batchText.cannotWrite(path, code));
  }
}
