import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Past this size the file becomes the old one, and the old one before it goes. */
const LARGEST_BYTES = 1_000_000;

export interface ErrorLog {
  readonly file: string;
  /** Bound, so that it can be handed on as a function. */
  readonly write: (error: unknown) => void;
}

/**
 * What went wrong in the program itself, for whoever repairs it: time, message and stack. No input, no data of the office.
 * Writing never throws: an error about an error helps nobody.
 */
export function openErrorLog(folder: string): ErrorLog {
  const file = join(folder, 'don-doc.log');
  return {
    file,
    write(error) {
      try {
        mkdirSync(folder, { recursive: true });
        makeRoom(file);
        appendFileSync(file, `${new Date().toISOString()} ${wordsOf(error)}\n`);
      } catch (failure) {
        console.error(error, failure);
      }
    },
  };
}

function makeRoom(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_BYTES) renameSync(file, `${file}.old`);
}

/** A stack starts with its message in V8; not every error that comes from elsewhere has one. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.stack?.includes(error.message) ? error.stack : `${error.name}: ${error.message}\n${error.stack ?? ''}`;
}
