import type { Line } from '../paper';

/** One item that may run over several lines. */
export interface Entry {
  readonly text: string;
  readonly lines: readonly Line[];
}

const SAME_LEVEL_MM = 3;

/** Whether a line stands at the level of another or below it; in Word the order of reading decides elsewhere: false. */
export function isBelow({ place }: Line, { place: other }: Line): boolean {
  return place !== null && other !== null && place.baselineMm >= other.baselineMm - SAME_LEVEL_MM;
}

/** Whether it has letters and all of them are capitals. */
export function isCapitals(text: string): boolean {
  return /\p{L}/u.test(text) && text === text.toLocaleUpperCase('vi');
}

/** Every line of several parts. */
export function linesIn(entries: readonly Entry[]): readonly Line[] {
  return entries.flatMap(({ lines }) => lines);
}
