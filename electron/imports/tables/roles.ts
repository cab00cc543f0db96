import { normalisePhone } from '../../domain/phone';
import { foldedPhrase, foldForSearch } from '../../domain/vietnamese';
import { rawValue } from '../cells';
import { likelyNumber, measureOf, parseNumber } from '../counts';
import { isMonthFirst, withDayFirst } from '../dayOrder';
import { isDayText, parseRecordDay, parseTime } from '../days';
import type { Cell } from '../grid';
import { PLAIN_READING } from './columnReading';
import type { HeadedColumn } from './columns';
import { countsWholeThings, figureOf, isApproximate, isCode, isOfMoney } from './figureText';
import { isInexactPercent } from './percents';
import { compactDay, countTypedAsDay, isDayShape, isPartOfDay, isSerial } from './realDays';
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
/** Headings of numbers that name something, or count it: which, their values tell. */
const IDENTIFIER_HEADING =
  /^(?:id|sbd|mst|stk|(?:so )?(?:the )?(?:cccd|cmnd|cmt|cmtnd|can cuoc|dinh danh|tai khoan|bao danh|bhyt|seri|serial)|so (?:nha|lo|thua|to ban do|the|so|ho khau|ho so|phong))\b/;

/** Plots of land and sheets of their map: "218a", "14 (mới)". "Số thửa" may count them. */
const LAND_NUMBER =
  /^(?:so )?(?:to (?:ban do|bd)|thua(?: dat)?|lo(?: dat)?) so$|^so (?:hieu |thu tu )?(?:to (?:ban do|bd)|thua dat)$|^(?:to ban do|thua dat)$/;

/** Whether a heading, as a folded phrase, is of plots of land, whose numbers have no fixed length. */
export function isHeadingOfLand(phrase: string): boolean {
  return LAND_NUMBER.test(phrase);
}

/** Whether the headings over a column say that something is counted there. */
export function isCounting({ header, path }: Pick<HeadedColumn, 'header' | 'path'>): boolean {
  const phrase = foldedPhrase(header);
  return (COUNT_HEADING.test(phrase) && !isHeadingOfCodes(phrase)) || countsWholeThings(foldForSearch(path.join(' ')));
}

/** Whether a heading, as a folded phrase, is of numbers that name something. */
export function isHeadingOfCodes(phrase: string): boolean {
  return CODE_HEADING.test(phrase) || IDENTIFIER_HEADING.test(phrase);
}

/** Share of cells that are what the heading says, from which on the rest are words beside them. */
const SOME = 0.2;

const DAY_HEADING = /^(?:ngay|thoi (?:diem|gian)|tu ngay|den ngay|date)\b(?! (?:cong|lam|nghi|an)\b)/;
/** A place of the administration, or the place of its seat. */
const UNIT_NAME =
  /^(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa|tx\.?|xa|phuong|p\.|thi tran|tt\.?|dac khu|truong|so|phong|ubnd)(?: |$)/;
const VILLAGE_HEADING = /^(?:thon|khu pho|to dan pho|ap|ban|buon|lang|khom)\b/;

/**
 * What a column is, from its headings first and from its values where the headings leave it open.
 * @param cells values of the records, blanks left out
 */
export function roleOf(column: HeadedColumn, cells: readonly Cell[]): ColumnRole {
  const role = roleByHeader(column, cells);
  const above = column.path.at(-2);
  if (role !== 'text' || above === undefined || !isTranslated(above, column.header)) return role;
  return roleByHeader({ ...column, header: above, path: column.path.slice(0, -1) }, cells);
}

/** "Locality" under "Địa phương" says the same in English. */
function isTranslated(above: string, header: string): boolean {
  return /^[ -~–’]+$/.test(header) && !/^[ -~–’]+$/.test(above);
}

function roleByHeader(column: HeadedColumn, cells: readonly Cell[]): ColumnRole {
  const header = foldForSearch(column.header);
  const phrase = foldedPhrase(column.header);
  if (isOrdinalHeading(header)) return 'ordinal';
  const whole = foldForSearch(column.path.join(' '));
  if (PHONE_HEADING.test(phrase) && !NOT_A_PHONE.test(phrase) && !isOfLand(phrase, cells)) return 'phone';
  const told = BY_HEADING.find(([pattern]) => pattern.test(header) || pattern.test(phrase));
  if (told !== undefined && fits(told[1], cells, phrase)) return told[1];
  if (/(?<!\d ?)%|\bty le\b/.test(whole) && mostly(cells, isPercentCell)) return 'percent';
  if (
    CODE_HEADING.test(phrase) ||
    isHeadingOfLand(phrase) ||
    (IDENTIFIER_HEADING.test(phrase) && cells.some(isIdentifier))
  )
    return 'text';
  return fromValues(cells, phrase, whole);
}

/** "DT" over small figures is diện tích. */
function isOfLand(phrase: string, cells: readonly Cell[]): boolean {
  return phrase === 'dt' && mostly(cells, (cell) => cell.kind === 'number' && cell.value < 1e7);
}

function fromValues(cells: readonly Cell[], phrase: string, whole: string): ColumnRole {
  if (cells.length === 0) return whenEmpty(phrase);
  if (mostly(cells, isPercentCell)) return 'percent';
  const isCounted = COUNT_HEADING.test(phrase) || countsWholeThings(whole);
  if (isCounted && areCountsAsDays(cells)) return 'number';
  if (mostly(cells, isFullDay)) return 'date';
  if (mostly(cells, isPhoneText)) return 'phone';
  if (
    holdsFigures(cells, isCounted) &&
    !holdsCodes(cells, isOfMoney(whole)) &&
    !holdsOtherMeasures(cells) &&
    !holdsSpansOfYears(cells) &&
    !areNamed(cells, phrase, whole)
  )
    return 'number';
  if (UNIT_HEADING.test(phrase) || (phrase === '' && mostly(cells, isUnitName))) return 'unit';
  return VILLAGE_HEADING.test(phrase) ? 'address' : 'text';
}

function whenEmpty(phrase: string): ColumnRole {
  if (UNIT_HEADING.test(phrase)) return 'unit';
  if (VILLAGE_HEADING.test(phrase)) return 'address';
  return COUNT_HEADING.test(phrase) ? 'number' : 'text';
}

/** A heading may lie: "Tỷ lệ" over words is text, "Ngày" over counts of days is a number. */
function fits(role: ColumnRole, cells: readonly Cell[], phrase: string): boolean {
  if (cells.length === 0) return true;
  if (role === 'percent') return holdsPercents(cells);
  if (role === 'date') return holdsDays(cells, phrase);
  return !mostly(cells, isNumber);
}

/** Percents; "45-50%" and "trên 90%" are meant for some where others are exact. */
function holdsPercents(cells: readonly Cell[]): boolean {
  const isExact = (cell: Cell) => isPercentCell(cell) || isNumberLike(cell);
  const isMeant = (cell: Cell) => isExact(cell) || (cell.kind === 'text' && isInexactPercent(cell.value));
  return mostly(cells, isExact) || (cells.some(isExact) && mostly(cells, isMeant));
}

/** Days, impossible ones and bare day numbers included; sums of money under "Ngày lương" are round. */
function holdsDays(cells: readonly Cell[], phrase: string): boolean {
  const numbers = cells.flatMap((cell) => (cell.kind === 'number' ? [cell.value] : []));
  const takesSerials = DAY_HEADING.test(phrase) && numbers.some((value) => value % 100 !== 0);
  // Words beside the days of "Ngày hoàn thành" ("chưa xong") leave them days.
  if (DAY_HEADING.test(phrase) && areSome(cells, isFullDay) && !cells.some(isNumber)) return true;
  return mostly(
    cells,
    (cell) =>
      isDateCell(cell) ||
      isPartOfDay(cell) ||
      isDayShape(cell) ||
      (takesSerials && (isSerial(cell) || compactDay(cell) !== null)),
  );
}

/** Figures; "khoảng 100" and, where something is counted, "1O" are some only beside others: alone "Dưới 18" is a name. */
function holdsFigures(cells: readonly Cell[], isCounted: boolean): boolean {
  if (mostly(cells, isNumberLike)) return true;
  const isMeant = (cell: Cell) => isNumberLike(cell) || isApproximate(cell) || (isCounted && isMisspelt(cell));
  return cells.some(isNumber) && mostly(cells, isMeant);
}

/** Text cells of codes, unless nearly all cells are numbers small enough to be figures. */
function holdsCodes(cells: readonly Cell[], isMoney: boolean): boolean {
  const isFigure = (cell: Cell) => cell.kind === 'number' && Math.abs(cell.value) < 1e8;
  const isOneOfThem = (text: string) => isCode(text) && (!isMoney || text.startsWith('0'));
  return cells.some((cell) => cell.kind === 'text' && isOneOfThem(cell.value.trim())) && !mostly(cells, isFigure);
}

/** 01, 02, 12 and nothing else, where the heading counts nothing: numbers of groups or rooms. */
function areNamed(cells: readonly Cell[], phrase: string, whole: string): boolean {
  if (COUNT_HEADING.test(phrase) || countsWholeThings(whole)) return false;
  return cells.every((cell) => cell.kind === 'text' && /^\d\d$/.test(cell.value.trim())) && cells.some(isIdentifier);
}

/** "5 kg" over "200 m2": nothing to add up. */
function holdsOtherMeasures(cells: readonly Cell[]): boolean {
  const measures = cells.flatMap((cell) => (cell.kind === 'text' ? (measureOf(cell.value.trim()) ?? []) : []));
  return new Set(measures).size > 1 && measures.length >= cells.length * 0.6;
}

/** Counts of which some wear the format of a day. */
function areCountsAsDays(cells: readonly Cell[]): boolean {
  const isCount = (cell: Cell) => countTypedAsDay(cell) !== null;
  return cells.some(isCount) && cells.every((cell) => isCount(cell) || isNumber(cell));
}

/** "2020-2022" among years: the time something takes. */
function holdsSpansOfYears(cells: readonly Cell[]): boolean {
  const isSpan = (text: string) => /^(?:19|20)\d\d ?[-–] ?(?:(?:19|20)?\d\d)$/.test(text);
  const texts = cells.map((cell) => String(rawValue(cell)).trim());
  return texts.some(isSpan) && texts.every((text) => isSpan(text) || /^(?:19|20)\d\d$/.test(text));
}

function isIdentifier(cell: Cell): boolean {
  if (cell.kind === 'number') return Number.isInteger(cell.value) && cell.value >= 1e8;
  return cell.kind === 'text' && /^(?:0\d+|\d{9,}(?:\.0)?)$/.test(cell.value.trim());
}

function mostly(cells: readonly Cell[], test: (cell: Cell) => boolean): boolean {
  return cells.length > 0 && cells.filter(test).length >= cells.length * 0.6;
}

function areSome(cells: readonly Cell[], test: (cell: Cell) => boolean): boolean {
  return cells.filter(test).length >= cells.length * SOME;
}

function isPercentCell(cell: Cell): boolean {
  if (cell.kind === 'number') return cell.isPercent;
  return cell.kind === 'text' && parseNumber(cell.value).kind === 'percent';
}

function isDateCell(cell: Cell): boolean {
  if (cell.kind === 'date') return true;
  return cell.kind === 'text' && isDayText(cell.value);
}

/** A day with its year, set off by signs: "5/6" may be a fraction, "120456" the number of an exam. */
function isFullDay(cell: Cell): boolean {
  if (cell.kind !== 'text' || !isDateCell(cell)) return cell.kind === 'date';
  const text = cell.value.trim();
  return (
    !/^\d+$/.test(text) &&
    (parseRecordDay(isMonthFirst(text) ? withDayFirst(text) : text) ?? parseTime(text, null)) !== null
  );
}

function isPhoneText(cell: Cell): boolean {
  return (
    cell.kind === 'text' && normalisePhone(cell.value)?.repair === null && parseNumber(cell.value).kind !== 'blank'
  );
}

function isUnitName(cell: Cell): boolean {
  return cell.kind === 'text' && UNIT_NAME.test(foldForSearch(cell.value));
}

function isMisspelt(cell: Cell): boolean {
  return cell.kind === 'text' && likelyNumber(cell.value) !== null;
}

function isNumber(cell: Cell): boolean {
  const reading = parseNumber(rawValue(cell));
  return reading.kind === 'number' && reading.doubt !== 'approximate';
}

/** A number, or what stands for one: a dash, a mark, "không", a formula that failed. */
function isNumberLike(cell: Cell): boolean {
  if (cell.kind === 'error' || cell.kind === 'formulaWithoutValue') return true;
  const raw = rawValue(cell);
  const { kind } = typeof raw === 'number' || isCode(raw) ? parseNumber(raw) : figureOf(raw, PLAIN_READING);
  return kind !== 'text' && kind !== 'blank' && kind !== 'percent';
}
