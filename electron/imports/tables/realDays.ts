import { addDays, type IsoDay, isIsoDay } from '../../domain/calendar';
import { dayPartsOf, isMonthFirst } from '../dayOrder';
import { parseRecordDay } from '../days';
import type { Cell, DateCell } from '../grid';
import { serialToDate } from '../grid/serialDate';

/** What Excel made days of: cells that are days by their format, whatever was typed into them. */

const FIRST_YEAR = 1920;
const LAST_YEAR = 2100;
/** Days of either kind below which nothing is concluded. */
const FEWEST = 2;
/** Texts that make a single day among them an exception. */
const MANY = 4;
/** How far from the days written as text a real day may lie. */
const DAYS_AROUND = 31;

/** The year that was typed into a cell formatted as a day: 1980 shows as 2/6/1905. Null for every other cell. */
export function yearTypedAsDay(cell: Cell): number | null {
  if (cell.kind !== 'date' || cell.shape !== 'day' || cell.isFormula) return null;
  return Number.isInteger(cell.serial) && cell.serial >= FIRST_YEAR && cell.serial <= LAST_YEAR ? cell.serial : null;
}

/** The count that was typed into a cell formatted as a day: 45 shows as 14/2/1900. Null for every other cell. */
export function countTypedAsDay(cell: Cell): number | null {
  if (cell.kind !== 'date' || cell.shape !== 'day' || yearTypedAsDay(cell) !== null) return null;
  return Number.isInteger(cell.serial) && cell.serial >= 0 && cell.serial < FIRST_SERIAL ? cell.serial : null;
}

/** Numbers of days from 1927 to 2064: far from counts of days and from years. */
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = 60_000;

/** Whether a number, typed as text perhaps, may be a day that lost its format: 44422 is 14/8/2021. */
export function isSerial(cell: Cell): boolean {
  const serial = serialOf(cell);
  return serial !== null && serial >= FIRST_SERIAL && serial < LAST_SERIAL;
}

function serialOf(cell: Cell): number | null {
  if (cell.kind === 'number') return cell.value;
  return cell.kind === 'text' && /^\d{5}(?:\.\d+)?$/.test(cell.value.trim()) ? Number(cell.value) : null;
}

/** Written as a day, whether there is such a day or not: "31/02/2021", "05/06/19821". */
export function isDayShape(cell: Cell): boolean {
  return cell.kind === 'text' && /^(?:ngày )?\d{1,2}([/.-])\d{1,2}\1\d{2,5}$/i.test(cell.value.trim().normalize('NFC'));
}

/** A year, or a month of one: all that is known of some days of birth. */
export function isPartOfDay(cell: Cell): boolean {
  return /^(?:(?:tháng )?\d{1,2}[/.-])?(?:19|20)\d{2}$/.test(String(cell.value).trim().toLowerCase().normalize('NFC'));
}

/** A day typed as one number, 19850403, or 3041985 that lost its zero; null for every other cell. */
export function compactDay(cell: Cell): IsoDay | null {
  if (cell.kind !== 'number' || !Number.isInteger(cell.value)) return null;
  return cell.value >= 1_000_000 && cell.value < 100_000_000
    ? parseRecordDay(String(cell.value).padStart(8, '0'))
    : null;
}

/** The day, or day and hour, such a number stands for in a column of days; null for every other cell. */
export function serialDay(cell: Cell, isFrom1904: boolean): string | null {
  const serial = isSerial(cell) ? serialOf(cell) : null;
  return serial === null ? null : (serialToDate(serial, isFrom1904, false)?.value ?? null);
}

/**
 * Whether Excel seems to have taken dd/mm/yyyy for mm/dd/yyyy in a column: all it took for days has a day of the month up
 * to 12, and the rest, which stayed text, has none; or its days lie apart from those of the text, and turned round among
 * them.
 * @param records cells of the column's records
 */
export function areDaysSwapped(records: readonly Cell[]): boolean {
  const real = records.filter((cell) => cell.kind === 'date').filter((cell) => yearTypedAsDay(cell) === null);
  const texts = records.flatMap((cell) => (cell.kind === 'text' && !isMonthFirst(cell.value) ? [cell.value] : []));
  const written = texts.filter((text) => dayPartsOf(text) !== null);
  const isOne = real.length === 1 && written.length >= MANY; // a single one swapped is the usual case
  if ((real.length < FEWEST && !isOne) || written.length < FEWEST) return false;
  if (!real.every((cell) => turned(cell) !== null) || real.every((cell) => turned(cell) === dayPart(cell)))
    return false;
  return written.every((text) => (dayPartsOf(text)?.[0] ?? 0) > 12) || isApart(real, written);
}

/** The day with day and month turned round; null when there is no such day, and for a formula, which nobody typed. */
export function turned(cell: DateCell): IsoDay | null {
  const [year = '', month = '', day = ''] = cell.value.slice(0, 10).split('-');
  const other = `${year}-${day}-${month}`;
  return !cell.isFormula && cell.shape !== 'time' && isIsoDay(other) ? other : null;
}

function dayPart(cell: DateCell): string {
  return cell.value.slice(0, 10);
}

function isApart(real: readonly DateCell[], written: readonly string[]): boolean {
  const days = written.flatMap((text) => parseRecordDay(text) ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return false;
  const [from, to] = [addDays(first, -DAYS_AROUND), addDays(last, DAYS_AROUND)];
  const isAmong = (day: string) => from <= day && day <= to;
  const isOut = real.filter((cell) => !isAmong(dayPart(cell))).length;
  return isOut * 2 >= real.length && real.every((cell) => isAmong(turned(cell) ?? ''));
}
