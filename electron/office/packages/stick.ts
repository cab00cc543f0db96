import { createHash } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { replaceBy, syncFolder } from '../../db/atomicWrite';
import { saveFailure } from '../../db/saveFailure';
import { AppFailure } from '../../domain/failure';
import { fileTrouble } from '../../text/fileTrouble';
import { packageText } from '../../text/packageText';

/** Bytes that go to or from a stick at once: often enough to tell how far it is, and to stop. */
const PIECE = 1024 * 1024;

type Step = (bytes: number) => void;

/**
 * Writes a file so that it has its name only when all of it is there and was found good: beside, on to the device, looked
 * at, renamed. What had the name before stays until then.
 * @param check looks at what was written under the name it is given; what it throws takes the file away
 * @throws AppFailure in a sentence about the stick; whatever `step` and `check` throw
 */
export async function writeToStick(
  path: string,
  bytes: Uint8Array,
  step: Step,
  check: (written: string) => Promise<void>,
): Promise<void> {
  const beside = `${path}.tam`;
  try {
    await withFile(beside, 'w', async (handle) => {
      for (let at = 0; at < bytes.length; at += PIECE) {
        await writeAll(handle, bytes.subarray(at, at + PIECE));
        step(Math.min(PIECE, bytes.length - at));
      }
      await handle.sync();
    });
    await check(beside);
    replaceBy(beside, path);
    syncFolder(dirname(path));
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined); // a stick that was pulled cannot be tidied
    throw stickFailure(error, dirname(path));
  }
}

/**
 * Brings a file from a stick into the data folder, so that the stick is needed no longer.
 * @returns SHA-256 of what was read
 * @throws AppFailure in a sentence about whichever of the two failed; then nothing of it is left
 */
export async function copyFromStick(path: string, target: string, fileName: string, step: Step): Promise<string> {
  const hash = createHash('sha256');
  try {
    await withFile(target, 'w', async (to) => {
      for await (const piece of piecesOf(path, fileName)) {
        hash.update(piece);
        await writeAll(to, piece);
        step(piece.length);
      }
      await to.sync();
    });
    return hash.digest('hex');
  } catch (error) {
    await rm(target, { force: true }).catch(() => undefined);
    throw saveFailure(error, dirname(target));
  }
}

async function* piecesOf(path: string, fileName: string): AsyncGenerator<Uint8Array> {
  let from: FileHandle | null = null;
  try {
    from = await open(path, 'r');
    for (;;) {
      const { bytesRead, buffer } = await from.read(Buffer.alloc(PIECE), 0, PIECE);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } catch (error) {
    if (error instanceof AppFailure) throw error;
    throw new AppFailure('notFound', packageText.unreadable(fileName, fileTrouble(codeOf(error))));
  } finally {
    await from?.close().catch(() => undefined);
  }
}

async function withFile(path: string, flags: string, work: (handle: FileHandle) => Promise<void>): Promise<void> {
  const handle = await open(path, flags);
  try {
    await work(handle);
  } finally {
    await handle.close().catch(() => undefined); // the trouble that matters was thrown before
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten;
}

/** Trouble with the place a package is written to, told as such and not as trouble with our data. */
function stickFailure(error: unknown, folder: string): AppFailure {
  if (error instanceof AppFailure) return error;
  const { code } = saveFailure(error, folder);
  if (code === 'diskFull') return new AppFailure(code, packageText.stickFull(folder));
  if (code === 'readOnly') return new AppFailure(code, packageText.stickReadOnly(folder));
  if (code === 'fileLocked') return new AppFailure(code, packageText.stickLocked(folder));
  const trouble = fileTrouble(codeOf(error));
  return new AppFailure(code, packageText.stickGone(folder, trouble));
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
