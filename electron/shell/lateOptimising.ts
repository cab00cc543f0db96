import { setFlagsFromString } from 'node:v8';

/** The most V8 takes. SQLite's own loop, by far the longest of its functions, has used it up after some thousand rows. */
const BUDGET = 2_147_483_647;

/**
 * The functions of the database's engine are made fast when they have run for some tenths of a second each, not with their
 * first rows: else a start spends more time on making forty of them fast than the first screen takes in all, on the same
 * processors. V8 reads this when a thread loads the engine; a version that knows no such setting goes on as ever.
 */
export function optimiseEngineLate(): void {
  setFlagsFromString(`--wasm-tiering-budget=${BUDGET}`);
}
