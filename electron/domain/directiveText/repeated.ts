import { type CycleKind, type NamedCycle, namedCycles } from './cycles';
import type { NamedClock } from './days';
import { type DayOfPeriod, daysOfPeriods, figureZones, monthsAfter } from './daysOfPeriod';
import { chainOf, exclusivity, limitBefore } from './limits';
import { type Passage, part, spanOf } from './passage';
import type { DueReading, Found, MomentReading, ReadingDoubt, WindowReading } from './reading';
import type { WindowMoment } from './windows';
import { onlyWindow, windowAround } from './windows';

/** Reports that come again and again: how often, on which day, at which hour, with figures to which day. */

export interface RepeatedMoment {
  readonly found: Found<MomentReading>;
  /** What belongs to it and is no moment of its own. */
  readonly places: readonly Place[];
}

interface Place {
  readonly from: number;
  readonly to: number;
}

/** Mentions of one and the same cycle with what the sentence says of it. */
interface Series {
  readonly kind: CycleKind;
  readonly every: number;
  readonly mentions: readonly Place[];
  readonly days: readonly DayOfPeriod[];
  readonly cutoff: DayOfPeriod | null;
  readonly clocks: readonly NamedClock[];
  /** Hour that the figures speak of. */
  readonly dataClock: string | null;
}

/** "trong tuần (từ thứ Hai đến Chủ nhật)" is what figures are of; every day would be said so. */
const WHOLE_WEEK = 7;
/** "từ ngày 10/3 đến ngày 14/3 …, báo cáo trước 17 giờ cùng ngày": each of these days. */
const SAME_DAY = /\bcung ngay\b/;
/** "Từ ngày 01/9 đến ngày 05/9, báo cáo thêm vào lúc 21h". */
const HOUR_ALONE = /\bbao cao\b[^.;,]{0,30}\b(?:luc|truoc)(?= \d{1,2} ?(?:h|gio|g|:))/;
/** Farther away, a day or hour belongs to something else. */
const REACH = 110;
const LONGEST_WORDS = 120;

/** @param clocks those that belong to no date */
export function repeatedIn(
  sentence: Passage,
  clocks: readonly NamedClock[],
  windows: readonly WindowMoment[],
): readonly RepeatedMoment[] {
  return seriesIn(sentence, clocks, windows).flatMap((series) => momentsOf(sentence, series, windows));
}

function seriesIn(
  sentence: Passage,
  clocks: readonly NamedClock[],
  windows: readonly WindowMoment[],
): readonly Series[] {
  const days = daysOfPeriods(sentence).filter(({ kind, days: own }) => kind !== 'week' || own.length < WHOLE_WEEK);
  const cycles = withImplied(byNamedDays(namedCycles(sentence), days), days, sentence, { clocks, windows });
  const zones = figureZones(sentence);
  const isOfFigures = (clock: NamedClock) => zones.some(({ from, to }) => clock.from >= from && clock.to <= to);
  const kinds = [...new Map(cycles.map((cycle) => [`${cycle.kind} ${cycle.every}`, cycle])).values()];
  return kinds.map(({ kind, every }) => {
    const isOwn = (place: Place) => {
      const owner = ownerOf(sentence, place, cycles);
      return owner?.kind === kind && owner.every === every;
    };
    const own = days.filter((day) => isOwn(day) && fits(kind, day));
    return {
      kind,
      every,
      mentions: cycles.filter((cycle) => cycle.kind === kind && cycle.every === every),
      days: own.filter(({ isCutoff }) => !isCutoff),
      cutoff: own.findLast(({ isCutoff }) => isCutoff) ?? null,
      clocks: clocks.filter((clock) => !isOfFigures(clock) && isOwn(clock)),
      dataClock: clocks.find((clock) => isOfFigures(clock) && isOwn(clock))?.clock ?? null,
    };
  });
}

/** "15 ngày một lần (vào ngày 15 và ngày cuối tháng)": the days that are named are meant, and none is counted. */
function byNamedDays(cycles: readonly NamedCycle[], days: readonly DayOfPeriod[]): readonly NamedCycle[] {
  const isNamed = days.some(({ kind, month, isCutoff }) => kind === 'month' && month === null && !isCutoff);
  return cycles.map((cycle) =>
    isNamed && cycle.kind === 'daily' && cycle.every > 1 ? { ...cycle, kind: 'monthly', every: 1 } : cycle,
  );
}

/** "từ thứ 2 đến thứ 6 trước 10h00", "các ngày làm việc": daily without the word. */
function withImplied(
  cycles: readonly NamedCycle[],
  days: readonly DayOfPeriod[],
  sentence: Passage,
  { clocks, windows }: { readonly clocks: readonly NamedClock[]; readonly windows: readonly WindowMoment[] },
): readonly NamedCycle[] {
  if (cycles.length === 0) {
    const each = SAME_DAY.exec(sentence.folded) ?? HOUR_ALONE.exec(sentence.folded);
    if (each !== null && clocks.length > 0 && windows.some(({ days: both }) => both.length === 2))
      return [{ kind: 'daily', every: 1, from: each.index, to: each.index + each[0].length }];
    const next = days.find(({ kind, days: own, after }) => kind === 'week' && own.length === 1 && after > 0);
    if (next !== undefined) return [{ kind: 'weekly', every: 1, from: next.from, to: next.to }];
  }
  const week = days.find(({ kind, days: own }) => kind === 'week' && own.length > 1);
  if (week === undefined || cycles.some(({ kind }) => kind === 'daily' || kind === 'weekly')) return cycles;
  return clocks.length > 0 || isReporting(sentence, week.from)
    ? [...cycles, { kind: 'daily' as const, every: 1, from: week.from, to: week.to }]
    : cycles;
}

function fits(kind: CycleKind, day: DayOfPeriod): boolean {
  if (kind === 'daily' || kind === 'weekly') return day.kind === 'week';
  if (day.kind === 'week') return false;
  return day.month === null || monthsAfter(kind, day.month, day.after > 0) !== null;
}

/**
 * The cycle in the same breath, else the one before, else the one behind, which a day with its month never belongs to;
 * across a semicolon only for figures.
 */
function ownerOf(
  sentence: Passage,
  place: Place & { readonly isCutoff?: boolean; readonly month?: number | null },
  cycles: readonly NamedCycle[],
): NamedCycle | null {
  const between = ({ from, to }: Place) => sentence.text.slice(Math.min(to, place.to), Math.max(from, place.from));
  const near = cycles.filter(
    (cycle) => between(cycle).length < REACH && (place.isCutoff === true || !between(cycle).includes(';')),
  );
  const inBreath = near.filter((cycle) => !/[,()]|\sv[àa]\s/u.test(between(cycle)));
  const byDistance = (left: NamedCycle, right: NamedCycle) => between(left).length - between(right).length;
  return (
    inBreath.toSorted(byDistance)[0] ??
    near.findLast(({ from }) => from < place.from) ??
    (place.month == null ? near.find(({ from }) => from >= place.from) : null) ??
    null
  );
}

function momentsOf(sentence: Passage, series: Series, windows: readonly WindowMoment[]): readonly RepeatedMoment[] {
  const { mentions, days, clocks } = series;
  const first = mentions[0];
  const isDue = clocks.length > 0 || days.length > 0 || isReporting(sentence, first?.from ?? 0);
  if (first === undefined || !isDue) return [];
  const chain = chainOf(sentence, limitClock(sentence, clocks), clocks);
  const places = [...mentions, ...days, ...chain.filter((clock) => clock !== null)];
  const words = wordsOf(sentence, series, chain);
  const isOfSpan = SAME_DAY.test(sentence.folded.slice(first.from, first.to));
  const window = windowAround(sentence, first.from, windows) ?? (isOfSpan ? onlyWindow(windows) : null);
  const isExclusive = exclusivity(withoutFigures(sentence, words));
  const sendings = sendingsOf(sentence, series);
  return chain.flatMap((clock) =>
    sendings.map((sending): RepeatedMoment => {
      const due = dueOf(series, sending, { clock: clock?.clock ?? null, isExclusive, window });
      const doubt = doubtOf(series, sending, clock, window);
      return { places, found: { value: { words: words.text, due, window: null }, span: spanOf(words), doubt } };
    }),
  );
}

/** An hour with a word of a limit before it, else the first. */
function limitClock(sentence: Passage, clocks: readonly NamedClock[]): NamedClock | null {
  return clocks.find(({ from }) => limitBefore(sentence, from) !== null) ?? clocks[0] ?? null;
}

interface Sending {
  readonly day: number | null;
  readonly after: number;
  readonly workingDays: number | null;
  readonly weekdays: readonly number[];
  readonly doubt: ReadingDoubt | null;
}

const NO_SENDING: Sending = { day: null, after: 0, workingDays: null, weekdays: [], doubt: null };

/** One for each day that is named: "ngày 15 và ngày 30 hằng tháng" are two reports. */
function sendingsOf(sentence: Passage, { kind, days: all }: Pick<Series, 'kind' | 'days'>): readonly Sending[] {
  const days = kind === 'weekly' ? ofOneBreath(sentence, all) : all;
  const isLess = days.length < all.length;
  if (isLess) return sendingsOf(sentence, { kind, days }).map((one) => ({ ...one, doubt: 'further-time' }));
  const weekdays = [...new Set(days.flatMap((one) => (one.kind === 'week' ? one.days : [])))].sort();
  if (weekdays.length > 1 || (kind === 'daily' && weekdays.length > 0)) return [{ ...NO_SENDING, weekdays }];
  const named = days.flatMap((one): readonly Sending[] =>
    one.kind === 'working'
      ? one.days.map((workingDays) => ({ ...NO_SENDING, workingDays }))
      : one.days.map((day) => ({ ...NO_SENDING, day, after: monthsOf(kind, one), doubt: one.doubt })),
  );
  const apart = new Map(named.map((one) => [`${one.day} ${one.after} ${one.workingDays}`, one]));
  return named.length === 0 ? [NO_SENDING] : [...apart.values()];
}

/** Between the days of one list: "thứ Ba hằng tuần và thứ Sáu hằng tuần". */
const LISTED = /^(?:[\s,;]|va|hang tuan|vao|ngay|truoc|chieu|sang)*$/;

/** "họp giao ban thứ Hai hằng tuần, báo cáo trước thứ Sáu": of days that are no list the one that is a limit, else the first. */
function ofOneBreath(sentence: Passage, days: readonly DayOfPeriod[]): readonly DayOfPeriod[] {
  const isList = days.every(
    (day, at) => at === 0 || LISTED.test(sentence.folded.slice(days[at - 1]?.to ?? 0, day.from)),
  );
  if (isList) return days;
  return [days.find(({ from }) => limitBefore(sentence, from) !== null) ?? days[0]].filter((day) => day !== undefined);
}

function monthsOf(kind: CycleKind, { month, after }: DayOfPeriod): number {
  return month === null ? after : (monthsAfter(kind, month, after > 0) ?? 0);
}

function dueOf(
  { kind, every, cutoff, dataClock }: Series,
  { day, after, workingDays, weekdays }: Sending,
  shared: {
    readonly clock: string | null;
    readonly isExclusive: boolean | null;
    readonly window: WindowReading | null;
  },
): DueReading {
  const { clock, isExclusive, window } = shared;
  const often = every === 1 ? {} : { every };
  if (kind === 'daily' || weekdays.length > 1) {
    const days = weekdays.length === 0 ? {} : { weekdays };
    const lasting = { from: window?.from ?? null, to: window?.to ?? null };
    const figures = dataClock === null ? {} : { dataClock };
    return { kind: 'daily', clock, isExclusive, ...lasting, ...days, ...often, ...figures };
  }
  const rest = {
    clock,
    isExclusive,
    ...often,
    ...(after === 0 ? {} : { after }),
    ...(cutoff === null ? {} : { cutoffDay: cutoff.days[0] ?? null }),
    ...(window === null ? {} : { window }),
  };
  if (kind === 'weekly') return { kind, weekday: day, ...rest };
  return { kind, day, ...rest, ...(workingDays === null ? {} : { workingDays }) };
}

function doubtOf(
  { kind, every }: Series,
  { day, workingDays, weekdays, doubt }: Sending,
  clock: NamedClock | null,
  window: WindowReading | null,
): ReadingDoubt | null {
  const ends = [window?.from, window?.to].filter((one) => one != null).length;
  const hasDay = kind === 'daily' || day !== null || workingDays !== null || weekdays.length > 0;
  if (!hasDay) return 'no-day-in-period';
  if (doubt !== null || clock?.doubt != null) return doubt ?? clock?.doubt ?? null;
  if (ends === 1) return 'one-end-only';
  if ((kind === 'daily' || weekdays.length > 1) && ends === 0) return 'no-end';
  return every > 1 ? 'counted-from-start' : null;
}

/** Words of the cycle with its day and hour and the word of limit before; figures' days are left aside. */
function wordsOf(sentence: Passage, { mentions, days }: Series, chain: readonly (NamedClock | null)[]): Passage {
  const limits = [...days, ...chain.filter((clock) => clock !== null)];
  const nearest = mentions.toSorted((left, right) => distance(left, limits) - distance(right, limits))[0];
  const all = nearest === undefined ? limits : [nearest, ...limits];
  const isLong = extent(all).to - extent(all).from > LONGEST_WORDS;
  const { from, to } = extent(isLong && limits.length > 0 ? limits : isLong ? all.slice(0, 1) : all);
  return part(sentence, limitBefore(sentence, from) ?? from, to);
}

function distance(place: Place, others: readonly Place[]): number {
  const [first] = others;
  return first === undefined ? place.from : Math.max(first.from - place.to, place.from - first.to);
}

function extent(places: readonly Place[]): Place {
  return { from: Math.min(...places.map(({ from }) => from)), to: Math.max(...places.map(({ to }) => to)) };
}

/** "từ ngày 15 tháng trước" is no limit. */
function withoutFigures(sentence: Passage, words: Passage): string {
  const start = sentence.at.indexOf(words.at[0] ?? -1);
  let { folded } = words;
  for (const { from, to } of figureZones(sentence)) {
    const [first, end] = [Math.max(0, from - start), Math.max(0, to - start)];
    folded = folded.slice(0, first) + ' '.repeat(Math.max(0, Math.min(end, folded.length) - first)) + folded.slice(end);
  }
  return folded.replace(/\b(?:thang|tuan|quy|ky|nam) truoc(?! ngay| \d)/g, '');
}

/** Whether the sentence asks for a report where the words stand; a meeting is none. */
export function isReporting(sentence: Passage, from: number): boolean {
  const start = Math.max(0, sentence.folded.lastIndexOf('. ', from));
  const words = sentence.folded.slice(start, from + 80);
  return (
    /\bbao cao\b/.test(words) &&
    !/cuoc hop|bao cao hang ngay so lieu/.test(sentence.folded.slice(Math.max(0, from - 40), from))
  );
}
