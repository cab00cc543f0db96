/** What a stored cell is; `FORMULA_FLAG` is added when a formula made it. */
export const CELL_TEXT = 1;
export const CELL_NUMBER = 2;
export const CELL_BOOLEAN = 3;
/** A number that the file itself calls a date, whatever its format. */
export const CELL_DATE = 4;
export const CELL_ERROR = 5;
export const CELL_WITHOUT_VALUE = 6;
export const FORMULA_FLAG = 16;

/** Bounds of Excel's own grid. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
