import { addDays, dayOf, type IsoDay, isLocalTime, type LocalTime } from '../../domain/calendar';
import type { ChatMessage } from '../../domain/chat';
import { isDayPeriod, type PeriodKey } from '../../domain/period';
import { findDays } from '../days';
import type { ChatContext } from './chatContext';
import { type SaidDays, saidDays } from './relativeDays';

/** A day reported, not one that figures are compared with. */
const YESTERDAY = /(?<!\b(?:so voi|hon|bang|nhu)(?: ngay)? )\b(?:hom qua|hqua)\b/;
const TODAY = /\b(?:hom nay|hnay|h nay|trong ngay)\b/;
/** "lũy kế đến 17h00 ngày 17/8" */
const UP_TO_DAY = /\b(?:tinh den|den|luc|chot luc|chot|hom qua)\b[^,;\n]{0,20}?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?/g;
/** The same without a month: "lũy kế đến ngày 18". */
const UP_TO_DATE = /\b(?:tinh den|den|luc|chot luc|chot)\b[^,;\n]{0,20}?\bngay \d{1,2}(?!\d|[/.-]\d)/g;
const AS_OF = /\b(?:tinh den|den|luc|chot luc|chot)\s*(\d{1,2})\s*(?:h|gio|g|:)\s*(\d{2})?(?!\d)/;

const NO_DAYS: SaidDays = { days: [], isUnsure: false };

interface SaidPeriod {
  readonly period: PeriodKey | null;
  /** The day it names when that is none of the periods asked for. */
  readonly dayOutside: IsoDay | null;
  readonly isUnsure: boolean;
}

/**
 * The day the message reports for: one it names, else yesterday, else the day of its stamp; only periods the form is asked
 * for. Not sure when it speaks of more than one day: "hôm nay 12, hôm qua 11", "lũy kế đến ngày 17/8 …, hôm nay thêm 30".
 */
export function periodOf(
  context: ChatContext,
  formId: string | null,
  said: string,
  { sentAt, sentOn }: ChatMessage,
): SaidPeriod {
  if (formId === null) return { period: null, dayOutside: null, isUnsure: false };
  const asked = context.periodsOf(formId);
  const [only] = asked;
  if (asked.length === 1 && only !== undefined) return { period: only, dayOutside: null, isUnsure: false };
  const today = sentOn ?? (sentAt === null ? context.day : dayOf(sentAt));
  const isToday = TODAY.test(said);
  const near = (words: string) => (today === null ? NO_DAYS : saidDays(words, today));
  const named = (words: string) => [...findDays(words, today).map(({ day }) => day), ...near(words).days];
  const days = new Set(named(isToday ? said.replace(UP_TO_DAY, ' ').replace(UP_TO_DATE, ' ') : said));
  const isYesterday = YESTERDAY.test(said);
  const others = new Set(named(said).filter((each) => each !== today));
  const yesterday = today !== null && isYesterday && !isToday ? addDays(today, -1) : today;
  const day = [...days][0] ?? yesterday;
  const period = asked.find((each) => each === day) ?? null;
  return {
    period,
    dayOutside: period === null && asked.some(isDayPeriod) ? day : null,
    isUnsure: days.size > 1 || isYesterday || near(said).isUnsure || (isToday && others.size > 0),
  };
}

/** "tính đến 14h ngày 17/8": hour the figures speak of, on the day of the message unless it names another. */
export function dataAsOf(said: string, sentAt: LocalTime | null): LocalTime | null {
  const match = AS_OF.exec(said);
  if (match === null || sentAt === null) return null;
  const day = findDays(said, dayOf(sentAt))[0]?.day ?? dayOf(sentAt);
  const time = `${day}T${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? '00'}`;
  return isLocalTime(time) && time <= sentAt ? time : null;
}
