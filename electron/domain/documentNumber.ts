const DIGITS = /^0*([1-9]\d{0,5})$/;

/**
 * A document number as a clerk types it, in Arabic digits (NĐ 30/2020, Phụ lục I, mục II.3.a).
 * @returns without leading zeros ("3"), which printing adds again; "" for a blank, which a draft may keep; null when it
 *   is no number
 */
export function parseDocumentNumber(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? '' : (DIGITS.exec(trimmed)?.[1] ?? null);
}
