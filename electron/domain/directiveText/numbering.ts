/** Labels that clauses carry on paper, and how they nest (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.đ). */
export type LabelStyle = 'part' | 'article' | 'roman' | 'arabic' | 'decimal' | 'bracket' | 'letter';

export interface ClauseLabel {
  readonly style: LabelStyle;
  /** "1", "a", "II", "2.1"; "Điều 3" gives "Điều 3". */
  readonly number: string;
  /** As printed. */
  readonly printed: string;
  readonly length: number;
  /** Dots of a decimal number: 1 for "2.1". */
  readonly depth: number;
}

const PATTERNS: readonly (readonly [LabelStyle, RegExp])[] = [
  ['article', /^(?<number>điều\s+\d{1,3}[a-zđ]?)\s*[.:]\s*/iu],
  ['part', /^(?<number>(?:phần|chương|mục)\s+(?:thứ\s+\p{L}+|[ivxlc]+|\d+))\s*[.:]?\s*/iu],
  ['roman', /^(?<number>[IVX]{1,5})\s?(?:[.)/]|-(?=\s))\s+/u],
  ['decimal', /^(?<number>\d{1,2}(?:\.\d{1,2}){1,3})\s?(?:[.)/]\s+(?=\S)|\s+(?=\D))/u],
  ['arabic', /^(?<number>\d{1,2})\s?(?:[.)/](?!\d)\s*(?=[^\d\s])|[.)]\s+(?=\d)|-\s+(?=\p{Lu}))/u],
  ['bracket', /^\((?<number>\d{1,2})\)\s+(?=\S)/u],
  ['letter', /^(?<number>[a-zđ])\s?[).]\s+/u],
];

/** The label a paragraph begins with; null for none. A dash is no label: it goes on with the clause. */
export function clauseLabel(text: string): ClauseLabel | null {
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    const number = match?.groups?.number;
    if (match === null || number === undefined) continue;
    const depth = style === 'decimal' ? number.split('.').length - 1 : 0;
    return { style, number: number.replace(/\s+/g, ' '), printed: match[0].trim(), length: match[0].length, depth };
  }
  return null;
}

const ORDER = 'abcdđeghiklmnopqrstuvxy';

/** Whether the label goes on counting: 1, 2, 3; a, b, c, d, đ; I, II. */
export function follows(before: ClauseLabel, label: ClauseLabel): boolean {
  if (before.style !== label.style) return false;
  return rank(label) === rank(before) + 1;
}

function rank({ style, number }: ClauseLabel): number {
  if (style === 'letter') return ORDER.indexOf(number);
  if (style === 'roman') return romanValue(number);
  if (style === 'part') return Number.NaN;
  return Number(/\d+(?=\D*$)/.exec(number)?.[0] ?? Number.NaN);
}

/** "I", "1", "a" open a list. */
export function isFirst(label: ClauseLabel): boolean {
  return rank(label) === (label.style === 'letter' ? 0 : 1);
}

function romanValue(number: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  return [...number].reduce((sum, sign, index) => {
    const value = values[sign] ?? 0;
    const next = values[number[index + 1] ?? ''] ?? 0;
    return sum + (value < next ? -value : value);
  }, 0);
}
