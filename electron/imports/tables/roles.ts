import { normalisePhone } from '../../domain/phone';
import { foldedPhrase, foldForSearch } from '../../domain/vietnamese';
import { rawValue } from '../cells';
import { parseNumber } from '../counts';
import { isDayText } from '../days';
import type { Cell } from '../grid';
import type { HeadedColumn } from './columns';
import type { ColumnRole } from './types';
import { isOrdinalHeading } from './words';

/** Headings that say what a column is, whatever stands in it; the first that fits decides. */
const BY_HEADING: readonly (readonly [RegExp, ColumnRole])[] = [
  [/\b(?:ty le|ti le|phan tram|percent|percentage)\b|(?<!\d ?)%/, 'percent'], // "so với 60%" counts people
  [/^(?:ho va ten|ho ten|ho va chu|full name|ten (?:nguoi|ho|chu ho|cong dan|can bo))\b|^ho, ten/, 'name'],
  [/\b(?:dia chi|noi o|noi cu tru|thuong tru|tam tru|cho o|address)\b/, 'address'],
  [/\b(?:ngay(?: sinh| nhan| thang| cap)?|thoi (?:diem|gian)|tu ngay|den ngay|date)$|^ngay\b/, 'date'],
];
const PHONE_HEADING = /\b(?:dien thoai|sdt|so dt|di dong|phone|mobile|zalo)\b|^dt$/;
const NOT_A_PHONE = /thong minh|smartphone|so may|so nguoi|so luong|co dien thoai/;
const UNIT_HEADING =
  /^(?:ten )?(?:don vi|co quan|dia phuong|xa|phuong|tinh|huyen|quan|thi xa|thanh pho|to chuc|truong|unit)\b(?! tinh)/;
const COUNT_HEADING = /^(?:tong|so luong|so|luy ke|ke hoach|thuc hien|ket qua|chi tieu|total|number)\b/;
const CODE_HEADING = /^(?:ma|code|so hieu|cccd|cmnd)\b/;
/** A place of the administration, or the place of its seat. */
const UNIT_NAME =
  /^(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa|tx\.?|xa|phuong|p\.|thi tran|tt\.?|dac khu|truong|so|phong|ubnd)(?: |$)/;
const VILLAGE_HEADING = /^(?:thon|khu pho|to dan pho|ap|ban|buon|lang|khom)\b/;

/**
 * What a column is, from its headings first and from its values where the headings leave it open.
 * @param cells values of the records, blanks left out
 */
export function roleOf(column: HeadedColumn, cells: readonly Cell[]): ColumnRole {
  const header = foldForSearch(column.header);
  const phrase = foldedPhrase(column.header);
  if (isOrdinalHeading(header)) return 'ordinal';
  const whole = foldForSearch(column.path.join(' '));
  if (PHONE_HEADING.test(phrase) && !NOT_A_PHONE.test(phrase)) return 'phone';
  const told = BY_HEADING.find(([pattern]) => pattern.test(header) || pattern.test(phrase));
  if (told !== undefined && fits(told[1], cells)) return told[1];
  if (/(?<!\d ?)%|\bty le\b/.test(whole) && mostly(cells, isPercentCell)) return 'percent';
  if (CODE_HEADING.test(phrase)) return 'text';
  return fromValues(cells, phrase);
}

function fromValues(cells: readonly Cell[], phrase: string): ColumnRole {
  if (cells.length === 0) return whenEmpty(phrase);
  if (mostly(cells, isPercentCell)) return 'percent';
  if (mostly(cells, isDateCell)) return 'date';
  if (mostly(cells, isPhoneText)) return 'phone';
  if (mostly(cells, isNumberLike)) return 'number';
  if (UNIT_HEADING.test(phrase) || (phrase === '' && mostly(cells, isUnitName))) return 'unit';
  return VILLAGE_HEADING.test(phrase) ? 'address' : 'text';
}

function whenEmpty(phrase: string): ColumnRole {
  if (UNIT_HEADING.test(phrase)) return 'unit';
  if (VILLAGE_HEADING.test(phrase)) return 'address';
  return COUNT_HEADING.test(phrase) ? 'number' : 'text';
}

/** A heading may lie: "Tỷ lệ" over words is text, "Ngày" over counts of days is a number. */
function fits(role: ColumnRole, cells: readonly Cell[]): boolean {
  if (cells.length === 0) return true;
  if (role === 'percent') return mostly(cells, (cell) => isPercentCell(cell) || isNumberLike(cell));
  if (role === 'date') return mostly(cells, (cell) => isDateCell(cell) || isPartOfDay(cell));
  return !mostly(cells, isNumber);
}

function mostly(cells: readonly Cell[], test: (cell: Cell) => boolean): boolean {
  return cells.length > 0 && cells.filter(test).length >= cells.length * 0.6;
}

function isPercentCell(cell: Cell): boolean {
  if (cell.kind === 'number') return cell.isPercent;
  return cell.kind === 'text' && parseNumber(cell.value).kind === 'percent';
}

function isDateCell(cell: Cell): boolean {
  if (cell.kind === 'date') return true;
  return cell.kind === 'text' && isDayText(cell.value);
}

/** A year, or a month of one: all that is known of some days of birth. */
function isPartOfDay(cell: Cell): boolean {
  return /^(?:(?:tháng )?\d{1,2}[/.-])?(?:19|20)\d{2}$/.test(String(cell.value).trim().toLowerCase().normalize('NFC'));
}

function isPhoneText(cell: Cell): boolean {
  return (
    cell.kind === 'text' && normalisePhone(cell.value)?.repair === null && parseNumber(cell.value).kind !== 'blank'
  );
}

function isUnitName(cell: Cell): boolean {
  return cell.kind === 'text' && UNIT_NAME.test(foldForSearch(cell.value));
}

function isNumber(cell: Cell): boolean {
  return parseNumber(rawValue(cell)).kind === 'number';
}

/** A number, or what stands for one: a dash, a mark, "không", a formula that failed. */
function isNumberLike(cell: Cell): boolean {
  if (cell.kind === 'error' || cell.kind === 'formulaWithoutValue') return true;
  const { kind } = parseNumber(rawValue(cell));
  return kind !== 'text' && kind !== 'blank' && kind !== 'percent';
}
