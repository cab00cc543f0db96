/** How long and how much one file may take before its thread is ended and the file refused. */

/**
 * An honest report takes milliseconds. An honest list of 174,229 persons (6 MB) takes a second or two, and ten times as
 * long on an old office PC that is busy with something else.
 */
const LEAST_MS = 10_000;
const FREE_BYTES = 1024 * 1024;
const MS_PER_BYTE = 2_000 / (1024 * 1024);
const MOST_MS = 30_000;

/** Milliseconds: ten seconds, two more for every megabyte above the first, never more than thirty. */
export function timeLimitMs(sizeBytes: number): number {
  return Math.min(MOST_MS, LEAST_MS + Math.max(0, sizeBytes - FREE_BYTES) * MS_PER_BYTE);
}

/** By how much the process may grow while one file is read; buffers count here, which V8's own limits leave out. */
export const MOST_GROWTH_BYTES = 400 * 1024 * 1024;
export const WATCH_EVERY_MS = 25;

/** Heap of the thread. The young part is roomy because reading makes many short-lived objects. */
export const HEAP_LIMITS = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 48 } as const;
