import type { Area } from '../grid/areas';
import { LAST_COLUMN, LAST_ROW } from '../grid/cellCodes';

/** Where a cell stands; filled in by `parseReference`, so that reading a cell allocates nothing. */
export interface Place {
  row: number;
  column: number;
}

const LETTER_A = 0x41;
const LETTER_Z = 0x5a;
const ZERO = 0x30;
const NINE = 0x39;
const MOST_LETTERS = 3;

/** `B12` in the bytes `start` to `end`; false when it is no cell of the grid, `place` is then worthless. */
export function parseReference(bytes: Uint8Array, start: number, end: number, place: Place): boolean {
  let column = 0;
  let at = start;
  for (; at < end && at <= start + MOST_LETTERS; at += 1) {
    const byte = bytes[at] as number;
    if (byte < LETTER_A || byte > LETTER_Z) break;
    column = column * 26 + (byte - LETTER_A + 1);
  }
  place.column = column;
  place.row = parseCount(bytes, at, end);
  return column > 0 && column <= LAST_COLUMN && place.row > 0 && place.row <= LAST_ROW;
}

/** A whole number of at most nine digits, or -1. */
export function parseCount(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start || end - start > 9) return -1;
  let value = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte < ZERO || byte > NINE) return -1;
    value = value * 10 + (byte - ZERO);
  }
  return value;
}

/** `A1:C3`, or null when it is no area of the grid. A single cell is an area of one. */
export function parseArea(text: string): Area | null {
  const bytes = Buffer.from(text.replaceAll('$', ''), 'latin1');
  const colon = bytes.indexOf(0x3a);
  const first = { row: 0, column: 0 };
  const last = { row: 0, column: 0 };
  const firstEnd = colon < 0 ? bytes.length : colon;
  if (!parseReference(bytes, 0, firstEnd, first)) return null;
  if (!parseReference(bytes, colon < 0 ? 0 : colon + 1, bytes.length, last)) return null;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}
