import { readFileSync } from 'node:fs';
import { localTimeOf } from '../../domain/calendar';
import type { KnownError } from '../../domain/diagnostics/health';
import { gatherErrors, readEntries } from '../../domain/diagnostics/loggedError';

const MOST = 30;

/** @param logFile the program's log; the one before it stands beside it. @returns null when neither is there */
export function knownErrors(logFile: string): readonly KnownError[] | null {
  const texts = [`${logFile}.old`, logFile].map(textOf);
  if (texts.every((text) => text === null)) return null;
  const entries = texts.flatMap((text) => readEntries(text ?? ''));
  return gatherErrors(entries, MOST).map(({ instant, ...error }) => ({
    ...error,
    at: localTimeOf(new Date(instant)),
  }));
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
