import { addDays, type IsoDay, partsOf } from '../../domain/calendar';
import { weekdayOf } from '../../domain/period';

/** Days a chat names by their place before the day it is written on: "hôm qua", "Thứ 4", "ngày 18". */

const NAMES: Readonly<Record<string, number>> = {
  hai: 0,
  '2': 0,
  ba: 1,
  '3': 1,
  tu: 2,
  '4': 2,
  nam: 3,
  '5': 3,
  sau: 4,
  '6': 4,
  bay: 5,
  '7': 5,
};
const SUNDAY = 6;
const WEEK = 7;
/** A bare day of the month further back than this is more likely no day of a report. */
const LONGEST_BACK = 10;

/** As messengers stamp a day of this week; without a group. */
export const WEEKDAY_NAME = '(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|t[2-7]|cn)';
/** Days next to today, and days of the week. */
export const NEAR_DAY = `(?:hom nay|hom qua|hom kia|${WEEKDAY_NAME})`;

/**
 * The day meant by one of `NEAR_DAY`, seen from `today`.
 * @returns null for the weekday of `today` itself: it may be today or a week ago
 */
export function nearDay(name: string, today: IsoDay): IsoDay | null {
  if (name === 'hom nay') return today;
  if (name === 'hom qua') return addDays(today, -1);
  if (name === 'hom kia') return addDays(today, -2);
  const back = daysBack(name, today);
  return back === 0 ? null : addDays(today, -back);
}

function daysBack(weekday: string, today: IsoDay): number {
  const word = /(?:thu |t)(\w+)$/.exec(weekday)?.[1] ?? '';
  return (weekdayOf(today) - (NAMES[word] ?? SUNDAY) + WEEK) % WEEK;
}

/** "lần thứ hai", "tổ thứ sáu", "ngày thứ tư của đợt" are ordinals, "thứ hai tuần sau" has not come. */
const SAID_WEEKDAY =
  /(?<!\b(?:lan|mui|dot|phan|ky|dung|nguoi|truong hop|so|to|thon|khu|doi|nhom|cum|tuan|thang) )\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b(?! (?:cua|trong|ke tu|tuan (?:sau|toi|ke|tiep)|toi\b|sau\b))/g;
/** "ngày 18" without a month; "ngày 18 người" counts people, "từ ngày 14 đến nay" is where a total begins. */
const SAID_DATE =
  /(?<!\b(?:trong|moi|hang|ca|hom|tu|\d) )\bngay (\d{1,2})(?!\d|\s?[/.-]\s?\d|\s*thang\s?\d|\s?(?:ng|nguoi|ca|lan|h|gio|g)\b)/g;
/** Words in front of the day that a report is of. */
const OF_REPORT = /\b(?:bao cao|bc|so lieu|sl|ket qua|kq|danh sach|ds)(?: [a-z]+){0,2} ?$/;

/** What a message says of days without a month. */
export interface SaidDays {
  readonly days: readonly IsoDay[];
  /** It names a day that can not be told, or one of which it does not say that the report is of it. */
  readonly isUnsure: boolean;
}

/**
 * Days of the week and of the month named in words, as the last such day up to `today`: before any number, or as the day
 * of the report. A day named elsewhere ("…, thứ sáu gửi danh sách") is only said to be there.
 * @param said folded
 */
export function saidDays(said: string, today: IsoDay): SaidDays {
  const named = [
    ...[...said.matchAll(SAID_WEEKDAY)].map(({ 0: name, index }) => ({ index, day: weekdayUpTo(name, today) })),
    ...[...said.matchAll(SAID_DATE)].map(({ 1: date, index }) => ({ index, day: lastOfMonthDay(Number(date), today) })),
  ];
  const isOfReport = (index: number) => !/\d/.test(said.slice(0, index)) || OF_REPORT.test(said.slice(0, index));
  const days = named.flatMap(({ index, day }) => (isOfReport(index) && day !== null ? [day] : []));
  return { days, isUnsure: named.some(({ index, day }) => day !== today && (day === null || !isOfReport(index))) };
}

function weekdayUpTo(name: string, today: IsoDay): IsoDay {
  return addDays(today, -daysBack(name, today));
}

function lastOfMonthDay(date: number, today: IsoDay): IsoDay | null {
  const back = Array.from({ length: LONGEST_BACK + 1 }, (_, ago) => addDays(today, -ago));
  return back.find((day) => partsOf(day).day === date) ?? null;
}
