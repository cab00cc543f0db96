import type { WrittenNumber } from './numberWords';

/** `doubt`: "82,930" may be a decimal or a count with a foreign mark; the clerk has to say which. */
export type TypedNumber =
  | { readonly kind: 'number'; readonly number: WrittenNumber }
  | { readonly kind: 'doubt'; readonly asCount: WrittenNumber; readonly asDecimal: WrittenNumber };

/** Longest number that is read: beyond, nobody could check the words. */
const MOST_DIGITS = 24;
const SHAPE = /^(-|−)?(\d{1,3}(?:[. \u00A0]\d{3})+|\d+)(?:,(\d+))?( ?%)?$/;

/**
 * A number as a clerk types it: `1.205.034`, `1205034`, `1 205 034`, `47,59`, `47,59%`.
 * @returns null when it is none, "1,234,567" and "1.5" among them: their marks are not ours
 */
export function parseTypedNumber(text: string): TypedNumber | null {
  const match = SHAPE.exec(text.trim());
  if (match === null) return null;
  const [, minus, grouped = '', decimals = '', percent] = match;
  const whole = grouped.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  if (whole.length + decimals.length > MOST_DIGITS) return null;
  const number: WrittenNumber = {
    isNegative: minus !== undefined,
    whole,
    decimals,
    isPercent: percent !== undefined,
  };
  const isDoubtful = decimals.length === 3 && whole.length <= 3 && whole !== '0' && /^\d+$/.test(grouped);
  return isDoubtful && percent === undefined
    ? { kind: 'doubt', asCount: { ...number, whole: whole + decimals, decimals: '' }, asDecimal: number }
    : { kind: 'number', number };
}

/** `-1.205.034,50%`: thousands `.`, decimals `,`, no space before the per cent sign. */
export function printWrittenNumber({ isNegative, whole, decimals, isPercent }: WrittenNumber): string {
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${isNegative ? '-' : ''}${grouped}${decimals === '' ? '' : `,${decimals}`}${isPercent ? '%' : ''}`;
}
