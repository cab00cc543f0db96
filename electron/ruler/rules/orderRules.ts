import { found, type RuleId } from '../../text/rulerText';
import type { BodyParagraph } from '../parts/paragraphs';
import { type Found, ISSUED, type Measures, type Rule, verdict } from './rule';

const ROMAN: readonly string[] = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV'.split(' ');

/** Thứ tự của điều, đề mục, khoản (Phụ lục I, mục II.6.đ). */
export const ORDER_RULES: readonly Rule[] = [
  row('body.articleOrder', /^(Điều (\d{1,3}))[.:]\s/u, Number),
  row('body.romanOrder', /^(([IVX]+))\.\s/u, (numeral) => ROMAN.indexOf(numeral) + 1),
  row('body.clauseOrder', /^((\d{1,2})[.)])\s/u, Number),
];

/** @param pattern first group: the mark as it is written; second: its number */
function row(id: RuleId, pattern: RegExp, numberOf: (digits: string) => number): Rule {
  const read = ({ paragraphs }: Measures) => inOrder(paragraphs, pattern, numberOf);
  return { id, article: 'Phụ lục I, II.6.đ', range: null, kinds: ISSUED, tolerance: null, read };
}

/** Each goes on with a list that is still open, or begins one; a paper that begins nowhere is part of another. */
function inOrder(
  paragraphs: readonly BodyParagraph[],
  pattern: RegExp,
  numberOf: (digits: string) => number,
): Found | null {
  const marked = paragraphs.flatMap(({ text, lines }) => {
    const [, mark, digits] = pattern.exec(text) ?? [];
    return mark === undefined || digits === undefined
      ? []
      : [{ mark, value: numberOf(digits), line: lines[0] ?? null }];
  });
  if (!marked.some(({ value }) => value === 1)) return null;
  const open: number[] = [];
  const wrong = marked.find(({ value }) => !goesOn(open, value));
  return verdict(wrong === undefined, found.marks(marked.map(({ mark }) => mark)), (wrong ?? marked[0])?.line ?? null);
}

/** @param open last number of each list begun, the inmost last; lists inside the one that goes on are over */
function goesOn(open: number[], value: number): boolean {
  if (value === 1) {
    open.push(1);
    return true;
  }
  const at = open.lastIndexOf(value - 1);
  if (at < 0) return false;
  open.splice(at, open.length, value);
  return true;
}
