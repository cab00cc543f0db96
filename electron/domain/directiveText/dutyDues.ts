import { periodsNamed } from './days';
import { figureZones } from './daysOfPeriod';
import { momentsIn, overlaps, type PaperTime } from './moments';
import { type Passage, part, type Span } from './passage';
import type { DueReading, Found } from './reading';

/** When the report that a sentence asks for is due: of all its words of time those that belong to the report. */

type DueFound = Found<DueReading>;

/** One for each limit; none where the sentence names no time. @param index where it asks for the report */
export function duesIn(sentence: Passage, index: number, paper: PaperTime): readonly DueFound[] {
  const figures = figureZones(sentence);
  const dated = momentsIn(sentence, paper).flatMap(({ value, span, doubt }) =>
    value.due === null || (value.due.kind === 'once' && isWithin(sentence, span, figures))
      ? []
      : [{ value: value.due, span, doubt }],
  );
  const best = firstDue(dated, sentence.at[index] ?? 0);
  if (best === undefined) return withinPeriod(part(sentence, index), paper.year);
  const together = dated.filter(
    ({ span, value }) =>
      (overlaps(span, best.span) && (value.kind !== 'undated' || value === best.value)) ||
      isNextTo(sentence, span, best.span, value.kind),
  );
  return distinct([...together, ...askedAgain(sentence, best, dated)]);
}

/** "số liệu chốt đến ngày 14/6, gửi trước ngày 18/6": the first is no limit of sending. */
function isWithin(sentence: Passage, { start }: Span, zones: ReturnType<typeof figureZones>): boolean {
  const place = sentence.at.indexOf(start);
  return zones.some(({ from, to }) => from <= place && place < to);
}

/** "báo cáo … trong tháng 9/2025": where no other time is named, the period that it is asked within. */
function withinPeriod(words: Passage, paperYear: number | null): readonly DueFound[] {
  const found = periodsNamed(words, paperYear)[0];
  if (found?.day == null) return [];
  const value = { kind: 'once' as const, day: found.day, clock: null, isExclusive: false };
  return [{ value, span: found.span, doubt: found.doubt }];
}

/** The first limit behind the word that asks, else any time there, else the last before it. */
function firstDue(dated: readonly DueFound[], place: number): DueFound | undefined {
  const behind = dated.filter(({ span }) => span.start >= place);
  return (
    behind.find(({ value }) => isLimit(value)) ??
    behind.find(({ value }) => value.kind !== 'undated') ??
    dated.findLast(({ value, span }) => value.kind !== 'undated' && span.start < place) ??
    behind[0] ??
    dated.at(-1)
  );
}

/** A limit in words, or a day or hour of a report that comes again. */
function isLimit(due: DueReading): boolean {
  if (due.kind === 'undated') return due.count !== undefined;
  if (due.isExclusive !== null || due.clock !== null) return true;
  if (due.kind === 'once') return false;
  return due.kind === 'daily' || (due.kind === 'weekly' ? due.weekday : due.day) !== null;
}

const ASKED_AGAIN = /\b(?:bao cao|gui|nop|dot|lan|ky|giai doan|hang|moi)\b|^[\s,;()va]*$/;
const OTHER_MATTER =
  /\b(?:hoan thanh|dat|trien khai|to chuc|bao dam|dam bao|phan dau|de tong hop|de bao cao|tong hop,? bao cao|tham muu)\b|%/;

/** "…trước ngày 15/9 và báo cáo tổng kết trước ngày 30/11": further limits of the same report, as long as nothing else is asked. */
function askedAgain(sentence: Passage, best: DueFound, dated: readonly DueFound[]): readonly DueFound[] {
  const further: DueFound[] = [];
  let end = best.span.end;
  for (const one of dated.filter(({ span }) => span.start >= best.span.end)) {
    const between = wordsBetween(sentence, end, one.span.start);
    const isListed = one.value.kind !== 'once' && one.value.kind !== 'undated' && /^[\s,va]*$/.test(between);
    if (!isLimit(one.value) && !isListed) continue;
    if (!ASKED_AGAIN.test(between) || OTHER_MATTER.test(between)) break;
    further.push(one);
    end = one.span.end;
  }
  return further;
}

function wordsBetween(sentence: Passage, from: number, to: number): string {
  const start = sentence.at.findIndex((place) => place >= from);
  const end = sentence.at.findIndex((place) => place >= to);
  return sentence.folded.slice(Math.max(0, start), Math.max(0, end));
}

function distinct(dues: readonly DueFound[]): readonly DueFound[] {
  return [...new Map(dues.map((due) => [JSON.stringify(due.value), due])).values()];
}

/** "6 tháng, hằng năm": two dues in one breath. */
function isNextTo(sentence: Passage, left: Span, right: Span, kind: DueReading['kind']): boolean {
  const gap = right.start - left.end;
  return (
    kind !== 'undated' &&
    gap >= 0 &&
    gap <= 4 &&
    /^[\s,và]*$/u.test(sentence.text.slice(sentence.at.indexOf(left.end - 1) + 1, sentence.at.indexOf(right.start)))
  );
}
