import { dayOf, type IsoDay, type LocalTime, partsOf } from '../domain/calendar';

/**
 * Numbers, dates and hours as they stand on papers (NĐ 30/2020, Phụ lục I, II.3.c and II.4.c): days below 10 get a
 * leading zero, months only when they are 1 or 2. A blank is as wide as the digits that will stand there: in Times a
 * space is half a digit.
 */
const SPACES_PER_DIGIT = 2;

function blank(digits: number, space: string): string {
  return space.repeat(1 + SPACES_PER_DIGIT * digits);
}

function dayText(day: number): string {
  return String(day).padStart(2, '0');
}

function monthText(month: number): string {
  return month < 3 ? `0${month}` : String(month);
}

/** `17/8/2021`, `02/6/2021`, `28/01/2021`. */
export function shortDate(day: IsoDay): string {
  const { year, month, day: number } = partsOf(day);
  return `${dayText(number)}/${monthText(month)}/${year}`;
}

/** `17/8`, `02/6`: where the year stands elsewhere on the paper. */
export function dayAndMonth(day: IsoDay): string {
  return shortDate(day).replace(/\/\d{4}$/, '');
}

/**
 * `ngày 04 tháng 8 năm 2020`; a null part leaves room for its digits.
 * @param space what blanks are made of; a no-break space keeps the room together in running text
 */
export function longDate(
  date: { readonly year: number | null; readonly month: number | null; readonly day: number | null },
  space = ' ',
) {
  const day = date.day === null ? blank(2, space) + space : ` ${dayText(date.day)} `;
  const month = date.month === null ? blank(2, space) + space : ` ${monthText(date.month)} `;
  return `ngày${day}tháng${month}năm ${date.year === null ? blank(4, space) : date.year}`.trimEnd();
}

/** `17h00`. */
export function clockText(time: LocalTime): string {
  return `${time.slice(11, 13)}h${time.slice(14, 16)}`;
}

/** `17h00 ngày 14/8/2021`. */
export function momentText(time: LocalTime): string {
  return `${clockText(time)} ngày ${shortDate(dayOf(time))}`;
}

/**
 * A deadline in words: `trước 15h00 ngày 17/8/2021`, `trước ngày 20/8/2021` (midnight), `chậm nhất 17h00 ngày …`, and
 * `hết ngày …` for the last minute of a day.
 * @param isExclusive the named moment itself is already late
 */
export function deadlineText(dueAt: LocalTime, isExclusive: boolean): string {
  const clock = dueAt.slice(11);
  if (isExclusive) return clock === '00:00' ? `trước ngày ${shortDate(dayOf(dueAt))}` : `trước ${momentText(dueAt)}`;
  return clock === '23:59' ? `hết ngày ${shortDate(dayOf(dueAt))}` : `chậm nhất ${momentText(dueAt)}`;
}

/** `03/CT-UBND`: one-digit numbers get a leading zero (II.3.c), inserted ones too (04a); null leaves room for four digits before the slash. */
export function numberAndCode(number: string | null, code: string, space = ' '): string {
  const text = number?.trim() ?? '';
  const digits = text === '' ? blank(4, space).slice(1) : text.replace(/^\d(?!\d)/, '0$&');
  return `${digits}/${code}`;
}

/** `Hoài Nhơn, ngày 04 tháng 8 năm 2020`; without `issuedOn` the day is left blank in the month of `now`. */
export function placeDateText(place: string, issuedOn: IsoDay | null, now: LocalTime): string {
  return `${place}, ${issueDateText(issuedOn, now)}`;
}

/** Date of issue, its day left blank while it is not known. */
export function issueDateText(issuedOn: IsoDay | null, now: LocalTime, space = ' '): string {
  const date = partsOf(issuedOn ?? dayOf(now));
  return longDate(issuedOn === null ? { ...date, day: null } : date, space);
}

/** I, II, III … for annexes (III.1.b); from 1 to 39. */
export function romanNumeral(value: number): string {
  const tens = 'X'.repeat(Math.floor(value / 10));
  return tens + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][value % 10] ?? '');
}

/** Text with exactly one end mark `./.` after its last word. */
export function withEndMark(text: string, endMark: string): string {
  const trimmed = text.trimEnd();
  const bare = trimmed.endsWith(endMark) ? trimmed.slice(0, -endMark.length) : trimmed;
  return `${bare.replace(/[\s.;,]+$/, '')}${endMark}`;
}

/** A sentence that was typed with its own "!" or "?" gets no second mark from the wording around it. */
export function withOneMark(text: string): string {
  return text.replace(/([!?])[.,;](?=\s|$)/gu, '$1');
}

/** A longer name would leave a line half blank before it. */
const LONGEST_UNBROKEN = 45;

/** A name whose words stay on one line. */
export function unbroken(name: string): string {
  return name.length > LONGEST_UNBROKEN ? name : name.replaceAll(' ', '\u00a0');
}

/** First letter in capitals, the rest as it is. */
export function capitalized(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}
