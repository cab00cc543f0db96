import type { Refusal } from '../../imports/refusal';

export interface ReadingLimits {
  timeLimitMs(sizeBytes: number): number;
  /** By how much longer the clock may run while other programs have the processor; 1 for none. */
  readonly patience: number;
  /** By how much the process may grow meanwhile. */
  readonly growthBytes: number;
}

/**
 * Looks every moment whether a reading takes too long or too much, and says so once.
 * @returns ends the watch
 */
export function watchReading(
  sizeBytes: number,
  { timeLimitMs, patience, growthBytes }: ReadingLimits,
  everyMs: number,
  exceeded: (refusal: Refusal) => void,
): () => void {
  const limitMs = timeLimitMs(sizeBytes);
  const started = performance.now();
  const usedBefore = process.cpuUsage();
  const before = process.memoryUsage.rss();
  const timer = setInterval(() => {
    const passed = performance.now() - started;
    const isLate = passed > limitMs && (passed > limitMs * patience || usedMs(usedBefore) > limitMs);
    const isGrown = process.memoryUsage.rss() - before > growthBytes;
    if (!isLate && !isGrown) return;
    clearInterval(timer);
    exceeded(tooMuch(isLate ? 'time' : 'memory', isLate ? limitMs : growthBytes));
  }, everyMs);
  return () => clearInterval(timer);
}

/** Time of the processor since then, all threads together. */
function usedMs(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function tooMuch(what: 'time' | 'memory', limit?: number): Refusal {
  return { code: 'too-large', detail: { what, ...(limit !== undefined && { limit }) } };
}
