import type { Cell } from '../grid';

/** Formats of codes, which are zeros and nothing else. */
const CODE_FORMAT = /^0{5,20}$/;

/** A code as its format shows it, "0301234567" for 301234567 under 0000000000; null for any other cell. */
export function zeroPadded(cell: Cell): string | null {
  if (cell.kind !== 'number' || cell.formatCode === null || !CODE_FORMAT.test(cell.formatCode)) return null;
  if (!Number.isSafeInteger(cell.value) || cell.value < 0) return null;
  return String(cell.value).padStart(cell.formatCode.length, '0');
}
