import { addDays, type IsoDay } from '../calendar';
import { type NamedClock, type NamedDay, namedClocks, namedDays } from './days';
import { chainOf, exclusivity, limitBefore } from './limits';
import { type Passage, part, type Span, spanOf } from './passage';
import type { CountReading, DueReading, Found, MomentReading } from './reading';
import { repeatedIn } from './repeated';
import { sentencesOf } from './sentences';
import { isWindowOfWork, judgedWindows, windowsIn } from './windows';

/** Words of time: when something is due, once or again and again, and from when to when something lasts. */

/** What days and hours of a paper are counted from. */
export interface PaperTime {
  /** Year that a day without one falls in; null: not known. */
  readonly year: number | null;
  /** Day of issue; null: left blank, or none. */
  readonly issuedOn: IsoDay | null;
  /** First day the paper can have been issued on, the first of its month while the day is blank; null: not known. */
  readonly notBefore: IsoDay | null;
}

const UNDATED =
  /\btheo (?:thoi gian )?quy dinh\b|\btheo yeu cau\b|\bthuong xuyen\b|\bkip thoi\b|\bkhi co yeu cau\b|\bdot xuat\b|\b(?:\d|hai|ba) lan ?\/ ?(?:ngay|tuan|thang)\b|(?<!\d )\bngay sau khi [^,.;]{3,60}|\btrong (?:vong |thoi gian )?\d{1,3} ?(?:gio|h|phut),? (?:ke|tinh) tu [^,.;]{3,60}|\b(?<!sau )khi (?:ket thuc|hoan thanh|xay ra|co phat sinh|phat sinh) [^,.;]{3,60}/g;
/** "trong vòng 05 ngày làm việc kể từ ngày nhận được …", "chậm nhất 03 ngày sau khi kết thúc …". */
const RELATIVE =
  /\b(?:trong (?:vong|thoi han|thoi gian)|trong(?= \d{1,3}\s?(?:\([^()]{2,12}\) ?)?ngay(?: lam viec)?,? ?(?:ke|tinh) tu)|cham nhat(?: la)?(?: sau)?|khong qua|sau|truoc) (?<days>\d{1,3})\s?(?:\([^()]{2,12}\) ?)?ngay(?<working> lam viec)?,? ?(?:ke tu|tinh tu|tu|sau|truoc)(?: khi| ngay| thoi diem)* (?<what>[^,.;()]{2,60})/g;
const OF_ISSUE =
  /^(?:ky|ban hanh|ra)(?: ban hanh)?(?: (?:cong van|van ban|ke hoach|chi thi|quyet dinh|thong bao))?(?: nay)?\b/;

/** "kể từ ngày nhận được Công văn này"; of a file or a complaint that somebody received nobody here knows the day. */
const OF_ARRIVAL =
  /^nhan(?: duoc)?(?: (?:cong van|van ban|ke hoach|chi thi|quyet dinh|thong bao|cong dien|y kien chi dao|chi dao)(?: nay| tren)?)?(?=$|[\s)]*$| (?:va|ve|den|de|so|cua)\b)/;

/** Everything the passage says of time, in order; days that date a cited paper are left out. */
export function momentsIn(passage: Passage, paper: PaperTime): readonly Found<MomentReading>[] {
  return sentencesOf(passage).flatMap((sentence) => momentsOfSentence(sentence, paper));
}

function momentsOfSentence(sentence: Passage, paper: PaperTime): readonly Found<MomentReading>[] {
  const days = namedDays(sentence, paper.year).filter((day) => !datesAPaper(sentence, day));
  const clocks = namedClocks(sentence);
  const windows = judgedWindows(sentence, windowsIn(sentence, days), paper.notBefore);
  const inWindow = new Set(windows.flatMap(({ days: used }) => used));
  const dated = new Set(days.flatMap((day) => clockOf(sentence, day, clocks) ?? []));
  const repeated = repeatedIn(
    sentence,
    clocks.filter((clock) => !dated.has(clock)),
    windows.filter(({ found }) => isWindowOfWork(found)),
  );
  const taken = repeated.flatMap(({ places }) => places);
  const isTaken = ({ from, to }: NamedDay | NamedClock) => taken.some((place) => place.from < to && from < place.to);
  const once = days
    .filter((day) => !inWindow.has(day) && !isTaken(day) && isDeadline(sentence, day, clocks))
    .flatMap((day) =>
      onceMoments(
        sentence,
        day,
        clocks.filter((clock) => !isTaken(clock)),
      ),
    );
  const all = [
    ...windows.map(({ found }) => found),
    ...repeated.map(({ found }) => found),
    ...once,
    ...relativeIn(sentence, paper.issuedOn),
    ...undatedIn(sentence),
  ];
  return all.sort((left, right) => left.span.start - right.span.start);
}

/** "Kế hoạch số 59/KH-UBND ngày 11/07/2021". */
export function datesAPaper(passage: Passage, { from }: NamedDay): boolean {
  return /\d+\s?[/-][^\s,;]*[a-z][^\s,;]*\s*,?\s*$/.test(passage.folded.slice(Math.max(0, from - 40), from));
}

/** A word before says that it is a limit; with a clock between, the word stands before the clock. */
function isDeadline(passage: Passage, day: NamedDay, clocks: readonly NamedClock[]): boolean {
  const clock = clockBefore(passage, day, clocks);
  const from = clock === null ? day.from : (chainOf(passage, clock, clocks)[0]?.from ?? clock.from);
  const before = passage.folded.slice(0, from);
  if (/\btối\s*(?:ngày)?\s*$/u.test(passage.text.slice(0, from))) return false; // evening, no limit
  return (
    (limitBefore(passage, from) !== null || clock?.isLimit === true) &&
    !/\btinh den\s*$|\bden nay\b|\btinh den (?:het )?(?:ngay )?$/.test(before) &&
    !/\bvao luc\s*$/.test(before)
  );
}

function clockOf(passage: Passage, day: NamedDay, clocks: readonly NamedClock[]): readonly NamedClock[] | null {
  const clock = clockBefore(passage, day, clocks) ?? clockBehind(passage, day, clocks);
  return clock === null ? null : chainOf(passage, clock, clocks).filter((one) => one !== null);
}

function clockBefore(passage: Passage, day: NamedDay, clocks: readonly NamedClock[]): NamedClock | null {
  return (
    clocks.find(
      ({ to }) =>
        to <= day.from &&
        /^\s*,?\s*(?:(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat),?\s*)?\(?\s*$/.test(
          passage.folded.slice(to, day.from),
        ),
    ) ?? null
  );
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
  const words = part(
    passage,
    limitBefore(passage, start) ?? start,
    Math.max(day.to, ...chain.map((clock) => clock?.to ?? day.to)),
  );
  return chain.map((clock) => {
    const isExclusive = exclusivity(words.folded) ?? (clock?.isLimit === true ? false : null);
    const due: DueReading | null =
      day.day === null ? null : { kind: 'once', day: day.day, clock: clock?.clock ?? null, isExclusive };
    return { value: { words: words.text, due, window: null }, span: spanOf(words), doubt: clock?.doubt ?? day.doubt };
  });
}

/** A limit counted from the day of issue is a day; one counted from anything else waits for somebody who knows it. */
function relativeIn(passage: Passage, issuedOn: IsoDay | null): readonly Found<MomentReading>[] {
  return [...passage.folded.matchAll(RELATIVE)].map((match) => {
    const words = part(passage, match.index, match.index + match[0].length);
    const { days, working, what = '' } = match.groups ?? {};
    const count = { days: Number(days), isWorking: working !== undefined };
    const isCounted = issuedOn !== null && !count.isWorking && OF_ISSUE.test(what);
    const later = countedSince(what, count);
    const due: DueReading = isCounted
      ? { kind: 'once', day: addDays(issuedOn, count.days), clock: null, isExclusive: false }
      : { kind: 'undated', words: words.text, ...later };
    const known = later.count?.since === 'issue' ? 'counted-from-issue' : 'counted-from-arrival';
    const doubt = isCounted ? 'counted-from-issue' : later.count === undefined ? 'relative-deadline' : known;
    return { value: { words: words.text, due, window: null }, span: spanOf(words), doubt };
  });
}

/** Nothing where it is counted from what the office does not know. */
function countedSince(what: string, count: Omit<CountReading, 'since'>): { readonly count?: CountReading } {
  if (OF_ARRIVAL.test(what)) return { count: { ...count, since: 'arrival' } };
  return OF_ISSUE.test(what) ? { count: { ...count, since: 'issue' } } : {};
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
