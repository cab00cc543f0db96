import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { Writable } from 'node:stream';
import { AppFailure } from '../../domain/failure';
import { openDataText } from '../../text/openDataText';

/** Small enough that what is not written yet is forgotten at once, large enough that the disk is not asked for each line. */
const CHUNK = 256 * 1024;

/**
 * A new file, written here and now: its thread has nothing else to do, and one that is ended between two calls leaves
 * nothing that would still be written.
 */
export class ExportFile {
  readonly #handle: number;
  #waiting: Buffer[] = [];
  #size = 0;

  constructor(private readonly path: string) {
    this.#handle = this.#onDisk(() => openSync(path, 'wx'));
  }

  write(chunk: Uint8Array | string): void {
    const bytes = Buffer.from(chunk as string); // text as UTF-8, bytes as they are
    this.#waiting.push(bytes);
    this.#size += bytes.length;
    if (this.#size >= CHUNK) this.#flush();
  }

  /** @throws AppFailure when the disk has not all of it */
  end(): void {
    try {
      this.#flush();
      this.#onDisk(() => fsyncSync(this.#handle));
    } finally {
      closeSync(this.#handle);
    }
  }

  /** The same file for whoever writes to streams; `failed` rejects when the disk refuses. */
  asStream(): { readonly stream: Writable; readonly failed: Promise<never> } {
    const stream = new Writable({
      write: (chunk: Uint8Array, _encoding, done) => {
        try {
          this.write(chunk);
          done();
        } catch (error) {
          done(error as Error);
        }
      },
    });
    const failed = new Promise<never>((_resolve, reject) => stream.on('error', reject));
    failed.catch(() => undefined); // whoever waits for it is told
    return { stream, failed };
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#size = 0;
    for (let at = 0; at < bytes.length; ) at += this.#onDisk(() => writeSync(this.#handle, bytes, at));
  }

  #onDisk<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw diskFailure(error, this.path);
    }
  }
}

/** A failure of the disk in words that name the place, anything else as it came. */
export function diskFailure(error: unknown, path: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return error;
  const isFull = code === 'ENOSPC' || code === 'EDQUOT';
  return new AppFailure(isFull ? 'diskFull' : 'readOnly', openDataText.cannotWrite(path, code));
}
