import { powerMonitor } from 'electron';

const TICK_MS = 5_000;

export interface IdleLockOptions {
  /** Minutes without a hand on the PC; null: never. */
  minutes(): number | null;
  lock(): void;
}

/**
 * Locks when nobody has touched the PC for that long, in whatever program, and at once when the system locks its screen or
 * goes to sleep.
 * @returns what stops it
 */
export function startIdleLock({ minutes, lock }: IdleLockOptions): () => void {
  const timer = setInterval(() => {
    const limit = minutes();
    if (limit !== null && powerMonitor.getSystemIdleTime() >= limit * 60) lock();
  }, TICK_MS);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
  return () => {
    clearInterval(timer);
    powerMonitor.off('lock-screen', lock);
    powerMonitor.off('suspend', lock);
  };
}
