/** Wrong tries of a password, as the key file keeps them. Only the right password takes them back. */
export interface Tries {
  /** Since the last right one. */
  readonly failed: number;
  /** Milliseconds of the PC's clock at the last of them. */
  readonly failedAt: number;
  /** Milliseconds the PC had been running then; null: a former version of the program did not say. */
  readonly failedUp: number | null;
}

/** When it is looked at. */
export interface Moment {
  /** Milliseconds of the PC's clock, which anybody may set who may set it. */
  readonly now: number;
  /** Milliseconds the PC has been running, which nobody can set. */
  readonly up: number;
}

export const NO_TRIES: Tries = { failed: 0, failedAt: 0, failedUp: null };

const FREE_TRIES = 5;
const FIRST_WAIT_S = 30;
const LONGEST_WAIT_S = 15 * 60;

/** Seconds to wait after so many wrong tries: none up to the fourth, then 30 s, 1, 2, 4, 8 and at most 15 minutes. */
export function waitAfter(failed: number): number {
  if (failed < FREE_TRIES) return 0;
  return Math.min(FIRST_WAIT_S * 2 ** Math.min(failed - FREE_TRIES, 10), LONGEST_WAIT_S);
}

/** Seconds of the wait that are left: never less than the PC has still to run, never more than the whole. */
export function secondsLeft(tries: Tries, moment: Moment): number {
  const passed = Math.max(0, millisecondsPassed(tries, moment)) / 1000;
  return Math.max(0, Math.ceil(waitAfter(tries.failed) - passed));
}

/**
 * Time since the last wrong try that is beyond doubt. A PC that was started anew has run for no longer than that, so how
 * long it has run is never too much; the clock only counts where it says less, as on another PC, and not where it was set
 * back behind the try.
 */
function millisecondsPassed({ failedAt, failedUp }: Tries, { now, up }: Moment): number {
  const byClock = now - failedAt;
  if (failedUp === null) return byClock;
  const byRunning = up >= failedUp ? up - failedUp : up;
  return byClock < 0 ? byRunning : Math.min(byRunning, byClock);
}

/** One more wrong try, at that moment. */
export function oneMore({ failed }: Tries, { now, up }: Moment): Tries {
  return { failed: failed + 1, failedAt: now, failedUp: up };
}
