import type { CellNumber } from '../model';

const NUMBER = /^(?<sign>[-+]?)(?<whole>\d{1,3}(?:[.\s]\d{3})+|\d{1,12})(?:,(?<fraction>\d{1,6}))?\s*(?<percent>%?)$/u;

/** The number that a typed cell shows in Vietnamese form, "82.930" or "47,59%"; undefined: it is text, also "0905" and "05". */
export function typedNumber(text: string): CellNumber | undefined {
  const { sign = '', whole = '', fraction = '', percent = '' } = NUMBER.exec(text)?.groups ?? {};
  if (whole === '' || /^0\d/.test(whole)) return undefined;
  const digits = whole.replace(/\D/gu, '');
  const decimals = fraction.length;
  const value = (exponent: string) => Number(`${sign === '-' ? '-' : ''}${digits}.${fraction || '0'}${exponent}`);
  if (percent !== '') return { value: value('e-2'), format: 'percent', decimals };
  return { value: value(''), format: digits.length > 3 && digits === whole ? 'bare' : 'count', decimals };
}
