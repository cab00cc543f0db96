import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type ErrorPlace, entryText, errorFacts } from '../domain/diagnostics/loggedError';
import { LOG_NAME } from './folders';

/** Past this size the file becomes the old one, and the old one before it goes. */
const LARGEST_BYTES = 1_000_000;

export interface ErrorLog {
  readonly file: string;
  /** Bound, so that it can be handed on as a function. An error of the program's main process. */
  readonly write: (error: unknown) => void;
  /** The same for another part of the program. */
  from(place: ErrorPlace): (error: unknown) => void;
}

/**
 * What went wrong in the program itself, for whoever repairs it: time, place, kind of error and stack. Of the message only
 * the program's own words are kept (`domain/diagnostics`), so that no name, phone, path or typed text gets in. At most two
 * files of a megabyte. Writing never throws: an error about an error helps nobody.
 */
export function openErrorLog(folder: string, appVersion: string): ErrorLog {
  const file = join(folder, LOG_NAME);
  const from = (place: ErrorPlace) => (error: unknown) => {
    try {
      const entry = entryText({ ...errorFacts(error), instant: new Date().toISOString(), place, appVersion });
      mkdirSync(folder, { recursive: true });
      makeRoom(file);
      appendFileSync(file, entry);
    } catch (failure) {
      console.error(error, failure);
    }
  };
  return { file, from, write: from('main') };
}

function makeRoom(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_BYTES) renameSync(file, `${file}.old`);
}
