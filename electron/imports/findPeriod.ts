import { type IsoDay, partsOf } from '../domain/calendar';
import type { Schedule } from '../domain/directive';
import { type DueRule, duePeriods, type PeriodicRule, windowOf } from '../domain/dueRule';
import type { Issue } from '../domain/issue';
import type { PeriodKey, Span } from '../domain/period';
import { foldForSearch } from '../domain/vietnamese';
import { importMessages as say } from '../text/importMessages';
import { findDays, impossibleDay } from './days';
import { issueAt } from './issues';
import { findSpans } from './spanNames';
import { decodeName } from './text/decodeName';

export type PeriodSource = 'period-line' | 'place-date' | 'file-name' | 'folder';

export interface PeriodClues {
  /** Lines above the body of the report. */
  readonly lines: readonly string[];
  readonly fileName: string;
  readonly folder: string;
}

export interface PeriodMatch {
  /** null: the clerk has to say. */
  readonly period: PeriodKey | null;
  readonly source: PeriodSource | null;
  readonly issues: readonly Issue[];
}

interface Candidate {
  readonly source: PeriodSource;
  readonly day: IsoDay;
}

/** "Bồng Sơn, ngày 17 tháng 8 năm 2021": the day of writing. */
const PLACE_AND_DATE = /^[\p{L}\d .-]+, *ngay\b/u;
/** "Kế hoạch số 59/KH-UBND ngày 11/07/2021": the day of another paper. */
const OTHER_PAPER =
  /\bso *\d+ *\/|\b(?:ke hoach|cong van|quyet dinh|thong bao|chi thi|nghi dinh|thong tu|van ban) so\b/;
/** The number of the form in a file's name; "Mau 16-8" names a day, "Mau02-16-8" a form and a day. */
const FORM_LABEL = /(?<![a-z])(?:mau|bieu|form|phu luc|m)[ ._-]*(?:so)?[ ._-]*(?:0\d|\d{1,2}(?![-/.]?\d))/g;
/** "(ngày 17 tháng 8 năm 2021)", "Số liệu ngày 17/8": the line of the form that names its day. */
const OWN_LINE = /^\(? *ngay\b|\b(?:bao cao|so lieu|ket qua|danh sach)\b[^,;]* ngay\b|\bngay bao cao\b/;
const FILE_EXTENSION = /\.[a-z]{2,4}$/;

/**
 * The period a report is for: the form's own line, the date line, the file's name, its folder, the first that names one
 * day. A report owed once needs no day.
 * @param schedules those of the recognised form
 */
export function findPeriod(clues: PeriodClues, schedules: readonly Schedule[]): PeriodMatch {
  const spans = schedules.flatMap(({ due }) => (due.kind === 'periodic' ? [due] : []));
  if (spans.length > 0) return findSpan(clues, spans);
  const windows = schedules.flatMap(({ due }) =>
    due.kind === 'daily' || due.kind === 'milestones' ? dayWindow(due) : [],
  );
  const [window] = windows;
  if (window === undefined) {
    const isOnce = schedules.some(({ due }) => due.kind === 'once' || due.kind === 'undated');
    return isOnce
      ? { period: 'once', source: null, issues: [] }
      : missing('period-unknown', say.periodUnknown(clues.fileName));
  }
  const candidates = candidatesOf(clues, wholeOf(window, windows));
  const [chosen] = candidates;
  const name = clues.fileName.normalize('NFC');
  const wrong = impossibleIn(clues, chosen);
  if (chosen === undefined)
    return missing(
      'period-unknown',
      wrong === null ? say.periodUnknown(name) : say.periodImpossible(name, wrong.date, null),
    );
  const period = windows.flatMap((one) => one.periodOn(chosen.day) ?? [])[0];
  if (period === undefined) {
    const message = say.periodOutside(name, chosen.day, window.from, window.to);
    return missing('period-not-in-campaign', message);
  }
  const impossible =
    wrong === null ? [] : [issueAt('warning', 'period-impossible', say.periodImpossible(name, wrong.date, chosen))];
  return {
    period,
    source: chosen.source,
    issues: [...impossible, ...contradictions(clues.fileName, chosen, candidates)],
  };
}

/** A date of the report's head that is in no calendar, unless the head gives a real one in the same place. */
function impossibleIn({ lines }: PeriodClues, chosen: Candidate | undefined): { readonly date: string } | null {
  if (chosen?.source === 'period-line') return null;
  const own = lines.filter((line) => !OTHER_PAPER.test(foldForSearch(line)));
  const isPlaceTaken = chosen?.source === 'place-date';
  for (const line of own) {
    const date = isPlaceTaken && PLACE_AND_DATE.test(foldForSearch(line)) ? null : impossibleDay(line);
    if (date !== null) return { date };
  }
  return null;
}

/** The days a duty asks reports for, and which period a report of a day belongs to. */
interface DayWindow extends Span {
  periodOn(day: IsoDay): PeriodKey | null;
}

function dayWindow(due: Extract<DueRule, { kind: 'daily' | 'milestones' }>): readonly DayWindow[] {
  const span = windowOf(due);
  if (span === null) return [];
  const { from, to } = span;
  if (due.kind === 'daily') {
    const owed = new Set(duePeriods(due).map(({ period }) => period));
    return [{ from, to, periodOn: (day) => (owed.has(day) ? day : null) }];
  }
  const days = due.days.toSorted();
  return [{ from, to, periodOn: (day) => days.find((one) => day <= one) ?? null }]; // a milestone is reported by its day
}

/**
 * The span a report is for: the first place that names one of those owed, in the order of the clues. A day alone does not
 * tell: a report of 20/9 may be the early one of a month or the late one of a quarter.
 */
function findSpan({ lines, fileName, folder }: PeriodClues, rules: readonly PeriodicRule[]): PeriodMatch {
  const name = fileName.normalize('NFC');
  const owed = new Set(rules.flatMap((rule) => duePeriods(rule).map(({ period }) => period)));
  const places: readonly (readonly [PeriodSource, readonly string[]])[] = [
    ['period-line', lines.filter((line) => !OTHER_PAPER.test(foldForSearch(line)))],
    ['file-name', [decodeName(fileName)]],
    ['folder', folder.split('/').map(decodeName)],
  ];
  for (const [source, texts] of places) {
    const [period, ...others] = new Set(rules.flatMap((rule) => texts.flatMap((text) => spansIn(text, rule))));
    if (period === undefined || others.length > 0) continue;
    return owed.has(period)
      ? { period, source, issues: [] }
      : missing('period-not-in-campaign', say.spanOutside(name, period));
  }
  return missing('period-unknown', say.spanUnknown(name));
}

function spansIn(text: string, { cycle, from }: PeriodicRule): readonly PeriodKey[] {
  return from === null ? [] : findSpans(text, cycle, partsOf(from).year);
}

function missing(code: string, message: string): PeriodMatch {
  return { period: null, source: null, issues: [issueAt('error', code, message)] };
}

function contradictions(fileName: string, chosen: Candidate, candidates: readonly Candidate[]): readonly Issue[] {
  return candidates
    .filter(({ day }) => day !== chosen.day)
    .map(({ source, day }) =>
      issueAt(
        'warning',
        'period-contradiction',
        say.periodContradiction(fileName.normalize('NFC'), chosen, { source, day }),
      ),
    );
}

function candidatesOf({ lines, fileName, folder }: PeriodClues, campaign: Span): readonly Candidate[] {
  const own = lines.filter((line) => !OTHER_PAPER.test(foldForSearch(line)));
  const isPlaceLine = (line: string) => PLACE_AND_DATE.test(foldForSearch(line));
  const day = (texts: readonly string[]) => onlyDay(texts, campaign);
  const found: readonly (readonly [PeriodSource, IsoDay | null])[] = [
    [
      'period-line',
      day(own.filter((line) => OWN_LINE.test(foldForSearch(line)))) ?? day(own.filter((line) => !isPlaceLine(line))),
    ],
    ['place-date', day(own.filter(isPlaceLine))],
    ['file-name', day([withoutLabel(fileName)])],
    ['folder', lastOf(folder.split('/').map((part) => day([withoutLabel(part)])))],
  ];
  return found.flatMap(([source, at]) => (at === null ? [] : [{ source, day: at }]));
}

/** The one day the texts name, spans like "từ 16/8 đến 22/8" left aside; null when there is none or more than one. */
function onlyDay(texts: readonly string[], campaign: Span): IsoDay | null {
  const named = texts.map((text) => new Set(daysIn(text, campaign)));
  const days = new Set(named.flatMap((each) => (each.size === 1 ? [...each] : [])));
  const [day] = days;
  return days.size === 1 && day !== undefined ? day : null;
}

/** A day without a year is the one within the campaign, which may run over the end of a year; else of the year it begins in. */
function daysIn(text: string, { from, to }: Span): readonly IsoDay[] {
  const [first, last] = [partsOf(from).year, partsOf(to).year];
  const readings = Array.from({ length: last - first + 1 }, (_, at) => findDays(text, first + at));
  const meant = new Map<string, IsoDay>();
  for (const { day, isYearAssumed } of readings.flat()) {
    const written = isYearAssumed ? monthAndDay(day) : day;
    const known = meant.get(written);
    if (known === undefined || (!isWithin(known) && isWithin(day))) meant.set(written, day);
  }
  return [...meant.values()];

  function isWithin(day: IsoDay): boolean {
    return from <= day && day <= to;
  }
}

function monthAndDay(day: IsoDay): string {
  return day.slice('2021-'.length);
}

function wholeOf(first: Span, windows: readonly Span[]): Span {
  return windows.reduce(
    (whole, { from, to }) => ({ from: from < whole.from ? from : whole.from, to: to > whole.to ? to : whole.to }),
    { from: first.from, to: first.to },
  );
}

function withoutLabel(name: string): string {
  return foldForSearch(decodeName(name)).replace(FILE_EXTENSION, '').replace(FORM_LABEL, ' ');
}

function lastOf(days: readonly (IsoDay | null)[]): IsoDay | null {
  return days.findLast((day) => day !== null) ?? null;
}
