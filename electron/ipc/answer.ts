import { AppFailure } from '../domain/failure';
import { shellText } from '../text/shell';
import type { Failure } from './contract';

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure; readonly unexpected?: unknown };

/**
 * Runs one call and turns whatever happens into data, because error classes do not survive the trip between processes.
 * @returns `unexpected` carries what was thrown when it was a bug and not an expected failure: for the log, never for the window
 */
export async function outcomeOf<T>(run: () => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    return error instanceof AppFailure
      ? { ok: false, failure: failureOf(error) }
      : { ok: false, failure: unexpectedFailure(), unexpected: error };
  }
}

function failureOf({ code, message, backup }: AppFailure): Failure {
  return { code, message, ...(backup && { backup }) };
}

function unexpectedFailure(): Failure {
  return { code: 'unexpected', message: shellText.failure.unexpected };
}
