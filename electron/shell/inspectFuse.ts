import { closeSync, openSync, readSync } from 'node:fs';

/** Before the fuses of every Electron; then version, count, and each: a byte. */
const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
const INSPECT_FUSE = 3;
const ON = '1'.charCodeAt(0);
const CHUNK_BYTES = 4 * 1024 * 1024;
/** So that nothing is cut in two. */
const OVERLAP = SENTINEL.length + 2 + 16;

/**
 * Whether the fuse "EnableNodeCliInspectArguments" is on, which Electron does not tell. A file without fuses, or one that
 * cannot be read, answers no.
 */
export function isInspectFuseOn(executable: string): boolean {
  let file: number;
  try {
    file = openSync(executable, 'r');
  } catch {
    return false;
  }
  try {
    return inspectFuse(file) === ON;
  } catch {
    return false;
  } finally {
    closeSync(file);
  }
}

function inspectFuse(file: number): number | null {
  const buffer = Buffer.alloc(CHUNK_BYTES + OVERLAP);
  let kept = 0;
  for (let position = 0; ; ) {
    const read = readSync(file, buffer, kept, CHUNK_BYTES, position);
    const known = buffer.subarray(0, kept + read);
    const at = known.indexOf(SENTINEL);
    const fuse = at < 0 ? undefined : known[at + SENTINEL.length + 2 + INSPECT_FUSE];
    if (fuse !== undefined) return fuse;
    if (read === 0) return null;
    position += read;
    kept = Math.min(OVERLAP, known.length);
    known.copy(buffer, 0, known.length - kept);
  }
}
