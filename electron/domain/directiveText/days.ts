import { type IsoDay, isIsoDay } from '../calendar';
import { matched, type Passage, type Span, spanOf } from './passage';
import type { ReadingDoubt } from './reading';

/** A day named in the text. */
export interface NamedDay {
  /** null: the words name no real day ("31/9/2021"), or the year is neither said nor known of the paper. */
  readonly day: IsoDay | null;
  readonly doubt: ReadingDoubt | null;
  /** Place in the passage. */
  readonly from: number;
  readonly to: number;
  readonly span: Span;
}

const LONG_DAY = String.raw`(?<d1>\d{1,2})\s*thang\s*(?<m1>\d{1,2})(?:\s*(?:,\s*)?nam\s*(?<y1>\d{4}))?`;
const SHORT_DAY = String.raw`(?<d2>\d{1,2})\s?[/.-]\s?(?<m2>\d{1,2})\s?[/.-]\s?(?<y2>\d{4})`;
/** Without a year only where a word before says that it is a day. */
const BARE_DAY = String.raw`(?<d3>\d{1,2})\s?\/\s?(?<m3>\d{1,2})(?![\d/.,]*\d)(?<next>\s+nam (?:sau|ke tiep|tiep theo))?`;
const DAY_WORD = String.raw`(?:ngay|den|tu|truoc|vao|hom|sang|chieu|toi|het|thu (?:hai|ba|tu|nam|sau|bay),?|chu nhat,?)\s*`;
const DAY = new RegExp(
  String.raw`(?<![\d/.-])(?:(?:ngay\s*)?${SHORT_DAY}|(?:ngay\s*)?${LONG_DAY}|(?<=${DAY_WORD}\(?)${BARE_DAY})(?![\d])`,
  'g',
);

/**
 * Every day the passage names, in order.
 * @param paperYear year of the paper, which a day without one falls in; null: not known
 */
export function namedDays(passage: Passage, paperYear: number | null): readonly NamedDay[] {
  const days = [...passage.folded.matchAll(DAY)].map((match) => namedDay(passage, match, paperYear));
  return [...days, ...periodEnds(passage)].sort((left, right) => left.from - right.from);
}

const PERIOD_NAME = String.raw`(?:thang\s*(?<month>\d{1,2})(?:\s*(?:\/|nam\s*)(?<y1>\d{4}))?|quy\s*(?<quarter>iv|i{1,3}|[1-4])(?:\s*(?:\/|nam\s*)\s*(?<y2>\d{4}))?|nam\s*(?<y3>\d{4}))(?!\d)`;
/** A month without a year ends something only where the year is printed. */
const PERIOD_END = new RegExp(String.raw`(?<=\b(?:het|cuoi)\s+)${PERIOD_NAME}`, 'g');
const WITHIN_PERIOD = new RegExp(String.raw`(?<=\b(?:ngay )?trong\s+)${PERIOD_NAME}`, 'g');
const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

/** "đến hết năm 2022", "hết quý III/2025": the last day of what is named. */
function periodEnds(passage: Passage): readonly NamedDay[] {
  return [...passage.folded.matchAll(PERIOD_END)].flatMap((match) => lastDayOf(passage, match, null) ?? []);
}

/** "trong tháng 9/2025", "trong quý III": the last day of what is named, in order. */
export function periodsNamed(passage: Passage, paperYear: number | null): readonly NamedDay[] {
  return [...passage.folded.matchAll(WITHIN_PERIOD)].flatMap((match) => lastDayOf(passage, match, paperYear) ?? []);
}

/** A period a target is to be reached in or by: "vào tháng 6/2024", "đến năm 2025", "; năm 2030 đạt". */
const LIMIT_PERIOD = new RegExp(
  `(?<=\\b(?:trong|vao|den|toi)\\s+|[;,]\\s*(?:den\\s+)?)${PERIOD_NAME}(?![/.-]\\d)`,
  'g',
);

/** The last day of each period named as a limit; only where its year is printed. */
export function periodLimits(passage: Passage): readonly NamedDay[] {
  return [...passage.folded.matchAll(LIMIT_PERIOD)].flatMap((match) => lastDayOf(passage, match, null) ?? []);
}

function lastDayOf(passage: Passage, match: RegExpExecArray, paperYear: number | null): NamedDay | null {
  const { month, quarter, y1, y2, y3 } = match.groups ?? {};
  const last = month !== undefined ? Number(month) : quarter !== undefined ? (QUARTERS[quarter] ?? 0) * 3 : 12;
  const year = Number(y1 ?? y2 ?? y3 ?? paperYear ?? Number.NaN);
  if (Number.isNaN(year)) return null;
  const iso = new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10);
  const day = last >= 1 && last <= 12 && isIsoDay(iso) ? iso : null;
  const to = match.index + match[0].length;
  return { day, doubt: 'last-day-of-period', from: match.index, to, span: spanOf(matched(passage, match)) };
}

function namedDay(passage: Passage, match: RegExpMatchArray, paperYear: number | null): NamedDay {
  const groups = match.groups ?? {};
  const day = groups.d1 ?? groups.d2 ?? groups.d3 ?? '';
  const month = groups.m1 ?? groups.m2 ?? groups.m3 ?? '';
  const year = groups.y1 ?? groups.y2 ?? null;
  const from = match.index ?? 0;
  const place = { from, to: from + match[0].length, span: spanOf(matched(passage, match)) };
  const assumed = year ?? (paperYear === null ? null : String(paperYear + (groups.next === undefined ? 0 : 1)));
  if (assumed === null) return { day: null, doubt: 'no-year', ...place };
  const iso = `${assumed}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isIsoDay(iso)) return { day: null, doubt: 'impossible-day', ...place };
  return { day: iso, doubt: year === null ? 'year-taken-from-paper' : null, ...place };
}

export interface NamedClock {
  /** "15:00" */
  readonly clock: string;
  /** The words are a limit by themselves ("hết giờ làm việc"). */
  readonly isLimit: boolean;
  readonly doubt: ReadingDoubt | null;
  readonly from: number;
  readonly to: number;
}

const CLOCK =
  /(?<![\d.,/])(?<hour>[01]?\d|2[0-4])\s?(?:(?:gio|h|g)(?![a-z])\s?(?:(?<minute>[0-5]\d)(?:\s?(?:phut|ph|p(?![a-z])|'))?)?|(?<=\d)(?:h|g)(?<minute2>[0-5]\d)(?:\s?(?:phut|'))?|:(?<minute3>[0-5]\d)(?![\d:])|\.(?<minute4>[0-5]\d)(?=\s+ngay\b))/g;
/** "4 giờ chiều", "8h tối": twelve hours later than printed; "8h sáng" is what it says. */
const PART_OF_DAY = /^\s?(?:(?<later>chiều|tối)|sáng|trưa)(?!\p{L})/u;
/** Office hours end when the office says; they are proposed as five o'clock, and said to be. */
const OFFICE_HOURS =
  /\b(?:het |cuoi |ngoai |trong )?gio (?:hanh chinh|lam viec)\b|\bcuoi (?:gio|buoi)(?: buoi)? chieu\b|\bcuoi (?:gio|buoi)(?= (?:ngay|thu) )/g;
const END_OF_OFFICE = '17:00';

/** Every time of day the passage names: "15h00", "15 giờ 30 phút", "15g", "17h00'", "cuối giờ chiều". */
export function namedClocks(passage: Passage): readonly NamedClock[] {
  const printed = [...passage.folded.matchAll(CLOCK)].flatMap((match) => printedClock(passage, match));
  const office = [...passage.folded.matchAll(OFFICE_HOURS)].map((match) => ({
    clock: END_OF_OFFICE,
    isLimit: true,
    doubt: 'office-hours' as const,
    from: match.index,
    to: match.index + match[0].length,
  }));
  const free = office.filter((one) => !printed.some(({ from, to }) => from < one.to + 25 && one.from < to + 25));
  return [...printed, ...free].sort((left, right) => left.from - right.from);
}

function printedClock({ text }: Passage, match: RegExpExecArray): readonly NamedClock[] {
  const { hour = '', minute, minute2, minute3, minute4 } = match.groups ?? {};
  const from = match.index;
  const to = from + match[0].length;
  const half = PART_OF_DAY.exec(text.slice(to));
  const isLater = half?.groups?.later !== undefined && Number(hour) < 12;
  const clock = `${String(Number(hour) + (isLater ? 12 : 0)).padStart(2, '0')}:${minute ?? minute2 ?? minute3 ?? minute4 ?? '00'}`;
  if (clock > '24:00') return [];
  const end = to + (half?.[0].length ?? 0);
  return [{ clock: clock === '24:00' ? '23:59' : clock, isLimit: false, doubt: null, from, to: end }];
}
