/** Told every so many rows while one file is read: bytes gone through, of all that have to be. */
export type ReadingProgress = (doneBytes: number, totalBytes: number) => void;

/** A reader tells it after so many rows: often enough for the eye, seldom enough to cost nothing. */
export const ROWS_BETWEEN = 1024;
