import { LAST_OF_MONTH } from '../dueRule';
import type { CycleKind } from './cycles';
import type { Passage } from './passage';
import type { ReadingDoubt } from './reading';

/** Days within a period: "ngày 20 tháng cuối quý", "ngày cuối cùng của tháng", "thứ Ba và thứ Sáu". */

export interface DayOfPeriod {
  /** month: `days` are days of a month; week: days of the week, 1 Monday to 7 Sunday; working: working days after the figures close. */
  readonly kind: 'month' | 'week' | 'working';
  readonly days: readonly number[];
  /** Month of a day without a year ("15/6"), null: not said. */
  readonly month: number | null;
  /** Months or weeks after the last one of the period. */
  readonly after: number;
  /** Last day of the figures, not the day of sending. */
  readonly isCutoff: boolean;
  readonly doubt: ReadingDoubt | null;
  readonly from: number;
  readonly to: number;
}

const WEEKDAYS: Readonly<Record<string, number>> = {
  hai: 1,
  '2': 1,
  ba: 2,
  '3': 2,
  tu: 3,
  '4': 3,
  nam: 4,
  '5': 4,
  sau: 5,
  '6': 5,
  bay: 6,
  '7': 6,
};
const ONE_WEEKDAY = `(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)`;
/** An ordinal ("lần thứ hai") is none, and "thứ Sáu, ngày 22/8" is a date. */
const WEEKDAY_RUN = new RegExp(
  String.raw`(?<!\b(?:lan|mui|phan|dot|ky|khoa|dung|muc|vu|diem|viec) )\b${ONE_WEEKDAY}(?:\s?(?:,|va|, va|den(?: het)?|-)\s?${ONE_WEEKDAY})*\b(?!,? ?\(?ngay \d)(?: (?<next>tuan (?:sau|ke tiep|tiep theo)))?`,
  'g',
);
const WEEKDAY = /thu (?<name>hai|ba|tu|nam|sau|bay|[2-7])\b|chu nhat/g;
/** "kể cả thứ Bảy, Chủ nhật" adds nothing to every day; "trừ thứ Bảy, Chủ nhật" leaves the others. */
const ALSO = /\b(?:ke ca|bao gom(?: ca)?|ca|gom ca)(?: cac)?(?: ngay)?\s*$/;
const EXCEPT = /\b(?:tru|khong ke|khong bao gom|ngoai tru)(?: cac)?(?: ngay)?\s*$/;
const WHOLE_WEEK = [1, 2, 3, 4, 5, 6, 7];
const WORKING_WEEK = /\bcac ngay (?:lam viec|trong tuan)\b|\bmoi ngay lam viec\b/g;

const DATE_FOLLOWS = String.raw`(?!\s*(?:\/|-\d|thang\s*\d|\d|ngay|tuan|lan|lam viec))`;
const NEXT_MONTH = `thang (?:sau|ke tiep|lien ke|tiep theo)(?: (?:quy|ky)(?: bao cao)?)?|thang dau (?:cua )?(?:quy|ky) (?:sau|ke tiep|lien ke|tiep theo)`;
const DAY_RUN = new RegExp(
  String.raw`\b(?:ngay(?: mung| mong)?|mung|mong)\s*(?<first>\d{1,2})${DATE_FOLLOWS}(?<more>(?:\s*(?:,|va|, va)\s*(?:ngay\s*\d{1,2}${DATE_FOLLOWS}|\d{1,2}(?=(?:\s*(?:,|va|, va)\s*\d{1,2})* (?:hang|moi) (?:thang|quy)\b)))*)(?: (?:cua )?(?<next>${NEXT_MONTH}))?(?: (?:cua )?thang cuoi(?: (?:cua )?(?:moi )?(?:quy|ky|nam))?)?`,
  'g',
);
/** "15/6" of a report that comes again: the year is each one's own. */
const DAY_AND_MONTH =
  /(?<=\b(?:ngay|truoc|vao|den|nhat)\s*)(?<day>\d{1,2})\s?(?:\/|thang )\s?(?<month>\d{1,2})(?!\s?[/\d]|\.\d|\s?(?:,\s?)?nam \d)(?: (?<next>nam (?:sau|ke tiep|tiep theo)))?/g;
const LAST_DAY = /\bngay (?<working>lam viec )?cuoi (?:cung )?(?:cua )?(?:moi |hang )?(?:thang|quy|nam|ky)\b(?! \d)/g;
const WORKING_DAYS =
  /\b(?:trong (?:vong|thoi han)|sau|cham nhat(?: la)?|khong qua)?\s?(?<days>\d{1,2}) ngay lam viec,? (?:ke )?(?:tu|sau)(?: khi)?(?: ngay)? (?:chot|ket thuc|het)(?: so lieu| ky| thang| quy| nam)/g;
/** Words that say to what day figures are counted; what follows up to the next comma speaks of them. */
const OF_FIGURES =
  /\b(?:(?:thoi (?:gian|diem|han) )?(?:chot|lay)(?: so lieu)?|so lieu|ky so lieu|ky bao cao)(?: bao cao)?(?: duoc)?(?: (?:chot|tinh|lay|thong ke|cap nhat|tong hop))?(?: tinh)? ?(?:tu|den|vao|toi|la|:|(?=\bngay))[^,;.)]*|\b(?:chot|lay|tinh)(?: so lieu)? (?=\d{1,2} ?(?:gio|h|g|:)|thu (?:hai|ba|tu|nam|sau|bay|[2-7])\b|chu nhat)[^,;.)]*/g;

export function daysOfPeriods(passage: Passage): readonly DayOfPeriod[] {
  const { folded } = passage;
  const figures = figureZones(passage);
  const found = [
    ...[...folded.matchAll(WORKING_DAYS)].map(workingDays),
    ...[...folded.matchAll(LAST_DAY)].map(lastDay),
    ...[...folded.matchAll(DAY_AND_MONTH)].flatMap(dayAndMonth),
    ...[...folded.matchAll(DAY_RUN)].flatMap(daysOfMonth),
    ...[...folded.matchAll(WEEKDAY_RUN)].flatMap((match) => weekdays(passage, match)),
    ...[...folded.matchAll(WORKING_WEEK)].map(workingWeek),
  ];
  const kept: DayOfPeriod[] = [];
  for (const day of found)
    if (!kept.some(({ from, to }) => day.from < to && from < day.to))
      kept.push({ ...day, isCutoff: figures.some(({ from, to }) => day.from >= from && day.to <= to) });
  return kept.sort((left, right) => left.from - right.from);
}

/** Where a passage speaks of the days its figures are counted to. */
export function figureZones({ folded }: Passage): readonly { readonly from: number; readonly to: number }[] {
  return [...folded.matchAll(OF_FIGURES)].map(({ index, 0: words }) => ({ from: index, to: index + words.length }));
}

/** How many months after the last one of such a period a month of the year is; null: the cycle has no month of its own. */
export function monthsAfter(kind: CycleKind, month: number, isNextYear: boolean): number | null {
  if (kind === 'yearly') return isNextYear ? month : month - 12;
  if (kind !== 'halfYearly') return null;
  return month % 6 > 3 ? (month % 6) - 6 : month % 6;
}

type Bare = Omit<DayOfPeriod, 'isCutoff'>;

function placed(match: RegExpExecArray, day: Pick<Bare, 'kind' | 'days'> & Partial<Bare>): DayOfPeriod {
  return {
    month: null,
    after: 0,
    doubt: null,
    isCutoff: false,
    from: match.index,
    to: match.index + match[0].length,
    ...day,
  };
}

function workingDays(match: RegExpExecArray): DayOfPeriod {
  return placed(match, { kind: 'working', days: [Number(match.groups?.days)] });
}

function lastDay(match: RegExpExecArray): DayOfPeriod {
  const doubt = match.groups?.working === undefined ? null : 'last-working-day';
  return placed(match, { kind: 'month', days: [LAST_OF_MONTH], doubt });
}

function dayAndMonth(match: RegExpExecArray): readonly DayOfPeriod[] {
  const { day, month, next } = match.groups ?? {};
  const [date, number] = [Number(day), Number(month)];
  if (date < 1 || date > 31 || number < 1 || number > 12) return [];
  return [placed(match, { kind: 'month', days: [date], month: number, after: next === undefined ? 0 : 1 })];
}

function daysOfMonth(match: RegExpExecArray): readonly DayOfPeriod[] {
  const { first, more = '', next } = match.groups ?? {};
  const days = [first, ...(more.match(/\d{1,2}/g) ?? [])].map(Number);
  if (days.some((day) => day < 1 || day > 31)) return [];
  return [placed(match, { kind: 'month', days, after: next === undefined ? 0 : 1 })];
}

/** "nguồn thu năm 2025" is no Thursday; a text that lost its marks is taken at its word. */
function isWeekday({ text, folded }: Passage, { index }: RegExpExecArray): boolean {
  return !/^thu/i.test(text.slice(index)) || text.toLowerCase() === folded;
}

function weekdays(passage: Passage, match: RegExpExecArray): readonly DayOfPeriod[] {
  const before = passage.folded.slice(0, match.index);
  if (!isWeekday(passage, match) || ALSO.test(before)) return [];
  const run = weekdaysOf(match[0]);
  const days = EXCEPT.test(before) ? WHOLE_WEEK.filter((day) => !run.includes(day)) : run;
  return [placed(match, { kind: 'week', days, after: match.groups?.next === undefined ? 0 : 1 })];
}

/** "thứ 2 đến thứ 6" is five days, "thứ Ba và thứ Sáu" two. */
function weekdaysOf(run: string): readonly number[] {
  const named = [...run.matchAll(WEEKDAY)].map(({ groups }) => WEEKDAYS[groups?.name ?? ''] ?? 7);
  const [first = 1, last] = named;
  const isRange = named.length === 2 && /\bden\b|-/.test(run) && last !== undefined && last > first;
  if (isRange) return WHOLE_WEEK.filter((day) => day >= first && day <= last);
  return WHOLE_WEEK.filter((day) => named.includes(day));
}

function workingWeek(match: RegExpExecArray): DayOfPeriod {
  return placed(match, { kind: 'week', days: [1, 2, 3, 4, 5] });
}
