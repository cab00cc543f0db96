/** How long and how much one file may take before its thread is ended and the file refused. */

/** Less than ten seconds, so that the refusal of a file that works the processor is there within ten. */
const USUAL_MS = 9_500;
const MEGABYTE = 1024 * 1024;
/** An honest list of 174,229 persons has 5 to 9 MB and takes an idle machine two seconds; an old, busy one gets more. */
export const LARGE_BYTES = 2 * MEGABYTE;
const MS_PER_MEGABYTE = 1_000;
/** No honest report is larger: nothing is gained by waiting longer for it. */
const HUGE_BYTES = 10 * MEGABYTE;

/** Milliseconds one file of so many bytes may take. */
export function timeLimitMs(sizeBytes: number): number {
  if (sizeBytes <= LARGE_BYTES || sizeBytes > HUGE_BYTES) return USUAL_MS;
  return USUAL_MS + ((sizeBytes - LARGE_BYTES) / MEGABYTE) * MS_PER_MEGABYTE;
}

/** On a busy machine or a slow disk: so many times as long by the clock, as long as the process has not used its time. */
export const PATIENCE = 3;

/** By how much the process may grow while one file is read; buffers count here, which V8's own limits leave out. */
export const MOST_GROWTH_BYTES = 400 * 1024 * 1024;
/** A package holds files as large as the whole, which are read with it, and may lie on a slow stick (2 MB a second). */
export const PACKAGE_GROWTH_BYTES = 700 * MEGABYTE;
const PACKAGE_MS_PER_MEGABYTE = 500;

export function packageTimeLimitMs(sizeBytes: number): number {
  return USUAL_MS + (sizeBytes / MEGABYTE) * PACKAGE_MS_PER_MEGABYTE;
}

export const WATCH_EVERY_MS = 25;

/** Heap of the thread. The young part is roomy because reading makes many short-lived objects. */
export const HEAP_LIMITS = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 48 } as const;
