import type { WritingNote } from '../domain/upper/form';
import type { PointValue } from '../domain/upper/pointValue';
import type { FormatMeaning } from '../imports/grid/numberFormat';
import { isoToSerial } from '../imports/grid/serialDate';
import type { CellContent } from './fillSheet';

export interface WrittenCell {
  readonly content: CellContent;
  readonly note: WritingNote | null;
}

/** The value as the cell's own number format shows it right. @param value null: the cell is left empty */
export function cellContent(value: PointValue | null, format: FormatMeaning, date1904: boolean): WrittenCell {
  if (value === null) return { content: { kind: 'blank' }, note: null };
  switch (value.kind) {
    case 'count': {
      const note = format.isPercent ? 'countAsPercent' : format.isDate ? 'numberAsDay' : null;
      return { content: { kind: 'number', digits: String(value.value) }, note };
    }
    case 'rate': {
      const digits = decimalText(value.scaled, value.decimals + (format.isPercent ? 2 : 0));
      const note = format.isDate ? 'numberAsDay' : format.isPercent ? 'fraction' : 'points';
      return { content: { kind: 'number', digits }, note };
    }
    case 'text':
      return { content: textContent(value.text), note: null };
    case 'moment':
      return momentContent(value, format, date1904);
  }
}

function textContent(text: string): CellContent {
  return text === '' ? { kind: 'blank' } : { kind: 'text', text };
}

function momentContent(
  { at, hasClock, text }: Extract<PointValue, { readonly kind: 'moment' }>,
  { isDate, isElapsed }: FormatMeaning,
  date1904: boolean,
): WrittenCell {
  const serial = isDate && !isElapsed ? isoToSerial(hasClock ? at : at.slice(0, 10), date1904) : null;
  if (serial === null) return { content: textContent(text), note: 'asText' };
  return { content: { kind: 'number', digits: String(serial) }, note: 'serial' };
}

/** (4760, 4) → "0.476", exactly: no arithmetic with broken numbers on the way. */
export function decimalText(scaled: number, decimals: number): string {
  const digits = String(Math.abs(scaled)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const part = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return `${scaled < 0 ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`;
}
