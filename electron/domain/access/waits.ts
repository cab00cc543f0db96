/** Wrong tries of a password, as the key file keeps them. */
export interface Tries {
  /** Since the last right one. */
  readonly failed: number;
  /** Milliseconds of the PC's clock at the last of them. */
  readonly failedAt: number;
}

export const NO_TRIES: Tries = { failed: 0, failedAt: 0 };

const FREE_TRIES = 5;
const FIRST_WAIT_S = 30;
const LONGEST_WAIT_S = 15 * 60;

/** Seconds to wait after so many wrong tries: none up to the fourth, then 30 s, 1, 2, 4, 8 and at most 15 minutes. */
export function waitAfter(failed: number): number {
  if (failed < FREE_TRIES) return 0;
  return Math.min(FIRST_WAIT_S * 2 ** Math.min(failed - FREE_TRIES, 10), LONGEST_WAIT_S);
}

/**
 * Seconds of the wait that are left. A clock that stands before the last try was set back: the whole wait is left, and
 * never more than that.
 * @param now milliseconds of the PC's clock
 */
export function secondsLeft({ failed, failedAt }: Tries, now: number): number {
  const wait = waitAfter(failed);
  const passed = Math.max(0, now - failedAt) / 1000;
  return Math.max(0, Math.ceil(wait - passed));
}

/** Whether the clock went back since the last wrong try, so that the wait has to be counted from now on. */
export function isClockSetBack({ failed, failedAt }: Tries, now: number): boolean {
  return failed > 0 && now < failedAt;
}
