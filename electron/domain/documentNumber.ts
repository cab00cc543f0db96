import { parsePaperNumber } from './numbering/series';

/**
 * A document number as a clerk types it, in Arabic digits (NĐ 30/2020, Phụ lục I, mục II.3.a).
 * @returns without leading zeros ("3", "4a"), which printing adds again; "" for a blank, which a draft may keep; null when
 *   it is no number
 */
export function parseDocumentNumber(text: string): string | null {
  if (text.trim() === '') return '';
  const parsed = parsePaperNumber(text);
  return parsed && `${parsed.number}${parsed.suffix}`;
}
