import type { IsoDay } from '../calendar';
import { type NamedClock, type NamedDay, namedClocks, namedDays } from './days';
import { type Passage, part, type Span, spanOf } from './passage';
import type { DueReading, Found, MomentReading, ReadingDoubt, WindowReading } from './reading';

/** Words of time in a sentence: when something is due, and from when to when something lasts. */

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
  'chu nhat': 7,
};
const BEFORE =
  /(?:\btruoc|\bcham nhat(?: la)?(?: vao| den| truoc)?|\bmuon nhat(?: la)?|\bden het|\bhet|\bkhong qua|\bkhong muon hon|\bhoan thanh trong|\bxong trong|\btrong|\bvao|\btoi|\bden)\s*(?:luc\s*)?,?\s*\(?(?:ngay\s*)?$/;
const EXCLUSIVE = /\btruoc/;
const INCLUSIVE = /\b(?:cham nhat|muon nhat|het|khong qua|khong muon hon|trong|vao)/;
const EVERY =
  /\b(?:hang|hằng|moi|dinh ky(?: hang)?|theo)\s+(?<every>ngay|tuan|thang|quy(?! dinh| che| hoach| trinh| mo| uoc)|6 thang|sau thang|nam)\b|\bdinh ky (?<half>6 thang|sau thang)\b|\b(?<half2>6 thang|sau thang)(?=,? (?:va )?(?:hang|mot) nam)|\bthang cuoi (?:cua )?(?:moi )?(?<quarter>quy)\b|\bngay \d{1,2} (?:cua )?(?<monthly>thang) (?:sau|ke tiep|lien ke)\b/g;
const EVERY_KIND: Readonly<Record<string, 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'halfYearly' | 'yearly'>> = {
  ngay: 'daily',
  tuan: 'weekly',
  thang: 'monthly',
  quy: 'quarterly',
  '6 thang': 'halfYearly',
  'sau thang': 'halfYearly',
  nam: 'yearly',
};
const WINDOW_FROM = /\b(?:tu|ke tu|bat dau tu)\s*(?:ngay)?\s*$/;
const WINDOW_TO = /^\s*(?:den|toi|-)\s*(?:het)?\s*(?:ngay)?\s*$/;
const FROM_NOW = /\btu nay\s+(?:cho\s+)?(?:den|toi)\s*(?:het)?\s*(?:ngay)?\s*$/;
const UNDATED =
  /\btheo (?:thoi gian )?quy dinh\b|\btheo yeu cau\b|\bthuong xuyen\b|\bkip thoi\b|\bkhi co yeu cau\b|\bdot xuat\b|\bngay sau khi [^,.;]{3,60}/g;
const WEEKDAY = /\b(?:thu (?<weekday>hai|ba|tu|nam|sau|bay|[2-7])|(?<sunday>chu nhat))\b/;
const DAY_OF_MONTH = /\bngay\s*(?<day>\d{1,2})(?!\s*(?:\/|thang\s*\d|\d))/;

/** Another day behind the first: ", ngày 20", "và ngày 30". */
const NEXT_DAY = /^\s*(?:,\s*va|,|va)\s*ngay\s*(?<day>\d{1,2})(?!\s*(?:\/|thang\s*\d|\d))/;

/** Everything the passage says of time, in order; days that date a cited paper are left out. */
export function momentsIn(passage: Passage, paperYear: number | null): readonly Found<MomentReading>[] {
  const days = namedDays(passage, paperYear).filter((day) => !datesAPaper(passage, day));
  const clocks = namedClocks(passage);
  const windows = windowsIn(passage, days);
  const inWindow = new Set(windows.flatMap(({ days: used }) => used));
  const repeated = repeatedIn(passage, clocks, windows);
  const taken = new Set(repeated.flatMap(({ clock }) => (clock === null ? [] : [clock])));
  const once = days
    .filter((day) => !inWindow.has(day) && isDeadline(passage, day, clocks))
    .flatMap((day) =>
      onceMoments(
        passage,
        day,
        clocks.filter((clock) => !taken.has(clock)),
      ),
    );
  const all = [
    ...windows.map(({ found }) => found),
    ...repeated.map(({ found }) => found),
    ...once,
    ...undatedIn(passage),
  ];
  return all.sort((left, right) => left.span.start - right.span.start);
}

/** "Kế hoạch số 59/KH-UBND ngày 11/07/2021". */
function datesAPaper(passage: Passage, { from }: NamedDay): boolean {
  return /\d+\s?[/-][^\s,;]*[a-z][^\s,;]*\s*,?\s*$/.test(passage.folded.slice(Math.max(0, from - 40), from));
}

interface WindowMoment {
  readonly found: Found<MomentReading>;
  readonly days: readonly NamedDay[];
}

function windowsIn(passage: Passage, days: readonly NamedDay[]): readonly WindowMoment[] {
  return days.flatMap((day, index) => {
    const before = passage.folded.slice(0, day.from);
    const fromNow = FROM_NOW.exec(before);
    if (fromNow !== null) return [windowMoment(passage, fromNow.index, null, day)];
    const opening = WINDOW_FROM.exec(before);
    if (opening === null) return [];
    const next = days[index + 1];
    const isPair = next !== undefined && WINDOW_TO.test(passage.folded.slice(day.to, next.from));
    if (isPair) return [windowMoment(passage, opening.index, day, next)];
    const partial = shortStart(passage, opening.index);
    return partial === null ? [windowMoment(passage, opening.index, day, null)] : [];
  });
}

/** "từ 16 đến 22/8/2021" is left to a person: its first day is no date by itself. */
function shortStart(passage: Passage, from: number): null | true {
  return /^tu (?:ngay )?\d{1,2} den/.test(passage.folded.slice(from)) ? true : null;
}

function windowMoment(passage: Passage, from: number, first: NamedDay | null, last: NamedDay | null): WindowMoment {
  const days = [first, last].filter((day) => day !== null);
  const words = part(passage, from, Math.max(...days.map(({ to }) => to)));
  const window: WindowReading = { from: first?.day ?? null, to: last?.day ?? null };
  const doubt = days.map((day) => day.doubt).find((code) => code !== null) ?? null;
  return { found: { value: { words: words.text, due: null, window }, span: spanOf(words), doubt }, days };
}

interface RepeatedMoment {
  readonly found: Found<MomentReading>;
  readonly clock: NamedClock | null;
}

function repeatedIn(
  passage: Passage,
  clocks: readonly NamedClock[],
  windows: readonly WindowMoment[],
): readonly RepeatedMoment[] {
  return [...passage.folded.matchAll(EVERY)].flatMap((match) => {
    const { every, half, half2, quarter, monthly } = match.groups ?? {};
    const kind = EVERY_KIND[every ?? half ?? half2 ?? quarter ?? monthly ?? ''];
    if (kind === undefined) return [];
    const reach = reachOf(passage, match.index, match.index + match[0].length);
    const clock = clocks.find(({ from, to }) => from >= reach.from && to <= reach.to) ?? null;
    const near = passage.folded.slice(reach.from, reach.to);
    const days = kind === 'daily' || kind === 'weekly' ? [null] : daysOfMonth(near);
    const day = days[0] ?? null;
    const weekday = kind === 'weekly' ? weekdayIn(near) : null;
    const isDue = clock !== null || day !== null || weekday !== null || isReporting(passage, match.index);
    if (!isDue) return [];
    const words = wordsOf(passage, reach, match, clock, day !== null || weekday !== null);
    const window = windowOfSentence(passage, match.index, windows);
    const doubt = lastingDoubt(kind, window);
    const isExclusive = exclusivity(words.folded);
    const pairs = chainOf(passage, clock, clocks).flatMap((one) => days.map((dayOfOne) => ({ one, day: dayOfOne })));
    return pairs.map(({ one, day: dayOfOne }) => {
      const due = repeatedDue(kind, { clock: one?.clock ?? null, day: dayOfOne, weekday, isExclusive, window });
      return { clock: one, found: { value: { words: words.text, due, window: null }, span: spanOf(words), doubt } };
    });
  });
}

/** Days that figures are taken from are no days of reporting. */
const OF_FIGURES = /\b(?:so lieu|ky bao cao|thong ke|phat sinh)[^.;]{0,40}$/;

/** "hằng ngày trước 17h00, từ ngày 10/10/2025 đến ngày 30/11/2025": how long a duty of the same sentence lasts. */
function windowOfSentence(passage: Passage, place: number, windows: readonly WindowMoment[]): WindowReading | null {
  const found = windows.find(({ days }) => {
    const at = days[0]?.from ?? 0;
    const between = passage.text.slice(Math.min(at, place), Math.max(at, place));
    return !/[;]|[.!?]\s/.test(between) && !OF_FIGURES.test(passage.folded.slice(0, at));
  });
  return found?.found.value.window ?? null;
}

/** What a daily duty leaves open; others go on until somebody ends them. */
function lastingDoubt(kind: string, window: WindowReading | null): ReadingDoubt | null {
  const named = [window?.from, window?.to].filter((day) => day != null).length;
  if (named === 1) return 'one-end-only';
  return kind === 'daily' && named === 0 ? 'no-end' : null;
}

/** As far as commas and brackets go, which is where words of one date stand together. */
function reachOf(passage: Passage, from: number, to: number): { readonly from: number; readonly to: number } {
  const before = /[^.;:(]{0,45}$/.exec(passage.folded.slice(0, from))?.[0] ?? '';
  const behind = /^[^.;:()]{0,45}/.exec(passage.folded.slice(to))?.[0] ?? '';
  return { from: from - before.length, to: to + behind.length };
}

function isReporting(passage: Passage, from: number): boolean {
  const sentence = passage.folded.slice(Math.max(0, passage.folded.lastIndexOf('. ', from)), from + 80);
  return (
    /\bbao cao\b/.test(sentence) &&
    !/cuoc hop|bao cao hang ngay so lieu/.test(passage.folded.slice(Math.max(0, from - 40), from))
  );
}

function wordsOf(
  passage: Passage,
  reach: { readonly from: number; readonly to: number },
  match: RegExpMatchArray,
  clock: NamedClock | null,
  hasDay: boolean,
): Passage {
  let from = match.index ?? 0;
  let to = from + match[0].length;
  for (const one of chainOf(passage, clock, namedClocks(passage))) {
    from = Math.min(from, one?.from ?? from);
    to = Math.max(to, one?.to ?? to);
  }
  if (hasDay) {
    const near = passage.folded.slice(reach.from, reach.to);
    const day = DAY_OF_MONTH.exec(near) ?? WEEKDAY.exec(near);
    if (day !== null) {
      from = Math.min(from, reach.from + day.index);
      to = Math.max(to, reach.from + day.index + day[0].length);
    }
  }
  const lead = BEFORE.exec(passage.folded.slice(0, from));
  return part(passage, lead === null ? from : lead.index, to);
}

function repeatedDue(
  kind: 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'halfYearly' | 'yearly',
  parts: {
    clock: string | null;
    day: number | null;
    weekday: number | null;
    isExclusive: boolean | null;
    window: WindowReading | null;
  },
): DueReading {
  const { clock, day, weekday, isExclusive, window } = parts;
  if (kind === 'daily') return { kind, clock, isExclusive, from: window?.from ?? null, to: window?.to ?? null };
  const lasting = window === null ? {} : { window };
  if (kind === 'weekly') return { kind, weekday, clock, isExclusive, ...lasting };
  return { kind, day, clock, isExclusive, ...lasting };
}

/** "ngày 15 và ngày 30 hằng tháng": every day named in one breath; null alone where none is. */
function daysOfMonth(near: string): readonly (number | null)[] {
  const first = DAY_OF_MONTH.exec(near);
  if (first === null) return [null];
  const isDay = (day: number) => day >= 1 && day <= 31;
  const days = [Number(first.groups?.day)];
  let rest = near.slice(first.index + first[0].length);
  for (let next = NEXT_DAY.exec(rest); next !== null; next = NEXT_DAY.exec(rest)) {
    days.push(Number(next.groups?.day));
    rest = rest.slice(next[0].length);
  }
  return isDay(days[0] ?? 0) ? days.filter(isDay) : [null];
}

function weekdayIn(near: string): number | null {
  const { weekday, sunday } = WEEKDAY.exec(near)?.groups ?? {};
  return WEEKDAYS[weekday ?? sunday ?? ''] ?? null;
}

function exclusivity(words: string): boolean | null {
  if (EXCLUSIVE.test(words)) return true;
  return INCLUSIVE.test(words) ? false : null;
}

/** A word before says that it is a limit; with a clock between, the word stands before the clock. */
function isDeadline(passage: Passage, day: NamedDay, clocks: readonly NamedClock[]): boolean {
  const clock = clockBefore(passage, day, clocks);
  const from = clock === null ? day.from : (chainOf(passage, clock, clocks)[0]?.from ?? clock.from);
  const before = passage.folded.slice(0, from);
  if (/\btối\s*(?:ngày)?\s*$/u.test(passage.text.slice(0, from))) return false; // evening, no limit
  return (
    BEFORE.test(before) &&
    !/\btinh den\s*$|\bden nay\b|\btinh den (?:het )?(?:ngay )?$/.test(before) &&
    !/\bvao luc\s*$/.test(before)
  );
}

function clockBefore(passage: Passage, day: NamedDay, clocks: readonly NamedClock[]): NamedClock | null {
  return clocks.find(({ to }) => to <= day.from && /^\s*,?\s*$/.test(passage.folded.slice(to, day.from))) ?? null;
}

function clockBehind(passage: Passage, day: NamedDay, clocks: readonly NamedClock[]): NamedClock | null {
  return (
    clocks.find(
      ({ from }) => from >= day.to && /^\s*,?\s*(?:luc|truoc)\s*$/.test(passage.folded.slice(day.to, from)),
    ) ?? null
  );
}

function onceMoments(passage: Passage, day: NamedDay, clocks: readonly NamedClock[]): readonly Found<MomentReading>[] {
  const before = clockBefore(passage, day, clocks);
  const chain = chainOf(passage, before ?? clockBehind(passage, day, clocks), clocks);
  const start = Math.min(day.from, ...chain.map((clock) => clock?.from ?? day.from));
  const lead = BEFORE.exec(passage.folded.slice(0, start));
  const words = part(passage, lead?.index ?? start, Math.max(day.to, ...chain.map((clock) => clock?.to ?? day.to)));
  return chain.map((clock) => {
    const due = onceDue(day.day, clock?.clock ?? null, exclusivity(words.folded));
    return { value: { words: words.text, due, window: null }, span: spanOf(words), doubt: day.doubt };
  });
}

/** Times named in one breath: "11 giờ, 15 giờ và 19 giờ". */
function chainOf(
  passage: Passage,
  clock: NamedClock | null,
  clocks: readonly NamedClock[],
): readonly (NamedClock | null)[] {
  if (clock === null) return [null];
  const at = clocks.indexOf(clocks.find(({ from }) => from === clock.from) ?? clock);
  const isJoined = (left: NamedClock | undefined, right: NamedClock | undefined) =>
    left !== undefined &&
    right !== undefined &&
    /^\s*(?:,|va|;|hoac|, va)\s*(?:truoc\s*)?$/.test(passage.folded.slice(left.to, right.from));
  let first = at;
  let last = at;
  while (isJoined(clocks[first - 1], clocks[first])) first -= 1;
  while (isJoined(clocks[last], clocks[last + 1])) last += 1;
  return at < 0 ? [clock] : clocks.slice(first, last + 1);
}

function onceDue(day: IsoDay | null, clock: string | null, isExclusive: boolean | null): DueReading | null {
  return day === null ? null : { kind: 'once', day, clock, isExclusive };
}

function undatedIn(passage: Passage): readonly Found<MomentReading>[] {
  return [...passage.folded.matchAll(UNDATED)].map((match) => {
    const words = part(passage, match.index, match.index + match[0].length);
    const due: DueReading = { kind: 'undated', words: words.text };
    return { value: { words: words.text, due, window: null }, span: spanOf(words), doubt: null };
  });
}

/** Whether two places overlap. */
export function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}
