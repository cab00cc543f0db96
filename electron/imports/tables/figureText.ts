import { type NumberReading, parseNumber, remarkedNumber } from '../counts';
import type { Cell } from '../grid';
import type { ColumnReading } from './columnReading';

const TEXT: NumberReading = { kind: 'text' };
/** So many digits without a separator are a code: an identity number has 12; "01.003" is the rank of an official. */
const CODE = /^(?:0\d{2,}|\d{12,}|0\d\.\d{3})$/;

/** Words of headings under which whole things are counted. */
const COUNTED =
  /\b(?:so (?!lieu|voi)[a-z]+|dan so|ho|khau|nhan khau|nguoi|nam|nu|luot|ca|con|chiec|cai|hoc sinh|lao dong|dong|vnd|tien|don gia)\b/;

/** Whether a heading, folded, counts: a dot under it stands before thousands, and 05 is five. */
export function countsWholeThings(heading: string): boolean {
  return COUNTED.test(heading);
}

/** Sums of money: a project of a province costs trillions of đồng, which is as many digits as an identity number has. */
const MONEY =
  /\b(?:tien|dong|vnd|kinh phi|von|gia tri|du toan|quyet toan|giai ngan|thanh toan|tam ung|ngan sach|doanh thu|chi phi|muc dau tu|thu nhap|du no|no (?:phai|xau|cong)|luong|phu cap|tro cap|quy|thue|thu|chi)\b/;
const NAMES_SOMETHING = /\b(?:tai khoan|ma so|ma|so the|cccd|cmnd|cmt|dinh danh|can cuoc|hop dong|lao dong)\b/;

/** Whether a heading, folded, is of money, so that many digits under it are a sum and no code. */
export function isOfMoney(heading: string): boolean {
  return MONEY.test(heading) && !NAMES_SOMETHING.test(heading);
}

/** "000123", "052085001234": digits of which none may get lost, whatever the heading says. */
export function isCode(text: string): boolean {
  return CODE.test(text);
}

/** "khoảng 100", "trên 60": a number that is none exactly. */
export function isApproximate(cell: Cell): boolean {
  const reading = cell.kind === 'text' ? parseNumber(cell.value) : null;
  return reading?.kind === 'number' && reading.doubt === 'approximate';
}

/**
 * What a text says in a column of figures. A number that says less or more than its digits stays a text: "khoảng 100",
 * "trên 60", a code, and "5 kg" where other cells count something else; "6 (báo cáo muộn)" is 6.
 */
export function figureOf(
  text: string,
  { decimal, measures, isMoney }: Pick<ColumnReading, 'decimal' | 'measures' | 'isMoney'>,
): NumberReading {
  if (isCode(text) && (!isMoney || text.startsWith('0'))) return TEXT;
  const reading = parseNumber(text, decimal);
  if (reading.kind === 'number' && !isExact(reading.value)) return TEXT;
  if (reading.kind === 'text') {
    const value = remarkedNumber(text, decimal);
    return value === null ? TEXT : { kind: 'number', value, doubt: null };
  }
  if (reading.kind !== 'number') return reading;
  const isOther = reading.doubt === 'measure-word' && measures.length > 1;
  return reading.doubt === 'approximate' || isOther ? TEXT : reading;
}

/** Beyond 2^53 the last digits of a whole number would get lost. */
export function isExact(value: number): boolean {
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}
