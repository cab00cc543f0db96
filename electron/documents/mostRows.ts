/** More rows of a log would keep the core busy for many seconds; the sheet says when something is left out. */
export const MOST_LOG_ROWS = 20_000;
export const MOST_ACCESS_ROWS = 20_000;
