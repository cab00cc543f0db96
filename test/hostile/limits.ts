/**
 * That the app refuses within ten seconds is held by its own limit (`timeLimitMs`, asserted in `hostile.test.ts`). Here
 * the clock only tells an end from no end: these tests run beside others on a machine that may be slow.
 */
export const MOST_MS = 90_000;
