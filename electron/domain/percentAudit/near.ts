import type { Passage } from '../directiveText/passage';
import type { AuditedMeaning } from './audited';
import { type Comparator, comparatorAt } from './comparator';
import type { CountFigure, RateFigure } from './figures';

/** Two counts the text puts beside a percentage. */
export interface SaidCounts {
  readonly meaning: Exclude<AuditedMeaning, 'points'>;
  readonly numerator: CountFigure;
  readonly denominator: CountFigure;
  /** The words leave no other reading: where these two do not give the figure, it is wrong. */
  readonly isSure: boolean;
}

/** A percentage with what its sentence says around it. */
export interface Near {
  readonly folded: string;
  readonly percent: RateFigure;
  readonly counts: readonly CountFigure[];
  /** Nothing in front of it belongs to this percentage. */
  readonly floor: number;
  /** Everything before the figure and the comparator in front of it. */
  readonly lead: string;
  readonly tail: string;
  readonly comparator: Comparator | null;
}

export function nearOf(
  { folded }: Passage,
  percent: RateFigure,
  { counts, floor }: Pick<Near, 'counts' | 'floor'>,
): Near {
  const before = folded.slice(0, percent.from);
  const tail = folded.slice(percent.to);
  const found = comparatorAt(before, tail);
  const lead = found === null ? before : before.slice(0, found.from);
  return { folded, percent, counts, floor, lead, tail, comparator: found?.is ?? null };
}

/** Words between a count and its percentage that tie them together. */
export function leadsTo(words: string): boolean {
  return /^[^%.;]{0,160}$/.test(words);
}

const REACHES =
  /(?:dat|chiem|bang|tuong duong|tuong ung|ty le|ti le|la|hoan thanh|[(,=:>])\s*(?:voi\s*)?(?:ty le\s*|ti le\s*)?(?:la\s*)?$/;

export function reaches(words: string): boolean {
  return REACHES.test(words);
}

/** Something else is counted between the count and the percentage: "50 ha bị nhiễm, diện tích nhiễm nặng chiếm 5%". */
export function hasNewSubject(words: string): boolean {
  return /[,;(] ?(?:so|dien tich|san luong|gia tri|doanh thu|kinh phi|tong|nguon|von|luong|muc) [a-z]+[a-z ]*$/.test(
    words,
  );
}

/** The last count in front of the percentage that no earlier percentage has taken. */
export function countBefore({ folded, percent, counts, floor, lead }: Near): CountFigure | null {
  const count = counts.findLast(({ to }) => to <= percent.from);
  if (count === undefined || count.from < floor || isInBracketOfEarlier(folded.slice(floor, count.from), floor))
    return null;
  return leadsTo(folded.slice(count.to, lead.length)) ? count : null;
}

/** "đạt 105% kế hoạch (2.000 ha), tăng 5%": what the bracket holds belongs to the percentage in front of it. */
function isInBracketOfEarlier(words: string, floor: number): boolean {
  return floor > 0 && /^[^%;.,)]*\([^)]*$/.test(words);
}

/** Counted in the same word, or in one that nothing contradicts. */
export function areAlike(left: CountFigure, right: CountFigure): boolean {
  return left.kind === null || right.kind === null || left.kind === right.kind;
}

/** Of "12,5/50 tỷ đồng" the unit is said once. */
export function withSharedMeasure(
  numerator: CountFigure,
  denominator: CountFigure,
): readonly [CountFigure, CountFigure] {
  if (isBare(numerator)) return [measuredAs(numerator, denominator), denominator];
  if (isBare(denominator) && numerator.scale > 0) return [numerator, measuredAs(denominator, numerator)];
  return [numerator, denominator];
}

function isBare({ kind, scale }: CountFigure): boolean {
  return kind === null && scale === 0;
}

function measuredAs(count: CountFigure, { kind, scale }: CountFigure): CountFigure {
  return { ...count, kind, scale, isShort: count.decimals > 0 || scale > 4 };
}

/** Counts between two others that have no percentage of their own: either may be the base that was meant. */
export function unratedBetween({ folded, counts }: Near, from: CountFigure, to: CountFigure): boolean {
  return counts.some(
    (count) =>
      count.from > from.to &&
      count.to < to.from &&
      areAlike(count, to) &&
      !/^[^\d;]{0,60}\d[\d.,]*\s?(?:%|‰|phan tram)/.test(folded.slice(count.to, to.from)),
  );
}
