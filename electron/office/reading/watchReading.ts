import type { Refusal } from '../../imports/refusal';

export interface ReadingLimits {
  timeLimitMs(sizeBytes: number): number;
  /** By how much the process may grow meanwhile. */
  readonly growthBytes: number;
}

/**
 * Looks every moment whether a reading takes too long or too much, and says so once.
 * @returns ends the watch
 */
export function watchReading(
  sizeBytes: number,
  { timeLimitMs, growthBytes }: ReadingLimits,
  everyMs: number,
  exceeded: (refusal: Refusal) => void,
): () => void {
  const limitMs = timeLimitMs(sizeBytes);
  const started = performance.now();
  const before = process.memoryUsage.rss();
  const timer = setInterval(() => {
    const isLate = performance.now() - started > limitMs;
    const isGrown = process.memoryUsage.rss() - before > growthBytes;
    if (!isLate && !isGrown) return;
    clearInterval(timer);
    exceeded(tooMuch(isLate ? 'time' : 'memory', isLate ? limitMs : growthBytes));
  }, everyMs);
  return () => clearInterval(timer);
}

export function tooMuch(what: 'time' | 'memory', limit?: number): Refusal {
  return { code: 'too-large', detail: { what, ...(limit !== undefined && { limit }) } };
}
