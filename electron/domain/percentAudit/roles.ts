import type { CountFigure } from './figures';

/** What the words around a count make of it. `plan`: what was to be done; `earlier`: of a period before. */
const PLAN =
  /\b(?:ke hoach|chi tieu(?! tieu dung)|du toan|muc tieu|phan bo|dinh muc|giao(?! dich| thong| duc| vien| nhan| an| xu| dan| ban| luu| trinh| hang))\b(?:[a-z :'"]|nam \d{4}|\d{1,2}\/\d{4})*$/;
const DONE = /\b(?:thuc hien|da|giai quyet|hoan thanh|giai ngan|thu duoc|dat|nop)\b[a-z :]*$/;
const GIVEN_BEHIND = /^\s(?:[a-z]+\s){0,3}(?:duoc giao|theo ke hoach|ke hoach giao|ke hoach)\b/;

/** Words in front of a count up to the one before it or to the last stop. */
export function wordsOf(folded: string, { from }: CountFigure, counts: readonly CountFigure[]): string {
  const previous = counts.findLast((count) => count.to <= from)?.to ?? 0;
  const stop = Math.max(...[',', ';', '.', '('].map((mark) => folded.lastIndexOf(mark, from - 1))) + 1;
  return folded.slice(Math.max(previous, stop), from);
}

export function isPlan(folded: string, count: CountFigure, counts: readonly CountFigure[]): boolean {
  const words = wordsOf(folded, count, counts);
  const plan = PLAN.exec(words);
  const done = DONE.exec(words);
  if (plan !== null) return done === null || done.index < plan.index;
  return GIVEN_BEHIND.test(folded.slice(count.to, count.to + 40).replace(/[,;.(].*$/, ''));
}

/** When a count was true, as far as the words in front of it say: a year, or -1 before, 1 now; null: not said. */
export function periodOf(folded: string, count: CountFigure, counts: readonly CountFigure[]): number | null {
  const previous = counts.findLast(({ to }) => to <= count.from)?.to ?? 0;
  const words = folded.slice(previous, count.from);
  const behind = folded.slice(count.to, count.to + 50).replace(/[,;.(%\d].*$/, '');
  const year = [...words.matchAll(/\bnam (\d{4})\b/g)].at(-1)?.[1];
  if (year !== undefined) return Number(year);
  if (BEFORE.test(words) || BEFORE.test(behind)) return -1;
  return NOW.test(words) ? 1 : null;
}

const BEFORE =
  /\b(?:cung ky|(?:nam|thang|tuan|quy|ky|hom|ngay|vu|dot|mua) truoc|nam ngoai|hom qua|truoc day|dau nam|dau ky)\b/;
const NOW = /\b(?:(?:nam|thang|tuan|quy|ky|vu|dot|hom) nay|den nay|hien nay|hien co|nay|cuoi nam|cuoi ky)\b/;

/** A span of a year by its number: "quý II" is 2 of "quy". */
export interface Span {
  readonly kind: string;
  readonly at: number;
}

const SPAN = /\b(?<kind>quy|thang|tuan|dot|hoc ky|vu)\s(?<at>i{1,3}|iv|\d{1,2})\b(?!\s?[/.]\d)/g;
const ROMAN: readonly string[] = ['i', 'ii', 'iii', 'iv'];

/** The last span that words name; null: none. */
export function spanIn(words: string): Span | null {
  const { kind, at } = [...words.matchAll(SPAN)].at(-1)?.groups ?? {};
  if (kind === undefined || at === undefined) return null;
  return { kind, at: ROMAN.includes(at) ? ROMAN.indexOf(at) + 1 : Number(at) };
}

/** The span a count is of, as the words between it and the count before say. */
export function spanBefore(folded: string, count: CountFigure, counts: readonly CountFigure[]): Span | null {
  return spanIn(folded.slice(counts.findLast(({ to }) => to <= count.from)?.to ?? 0, count.from));
}
