/** Advice on how a text is written (NĐ 30/2020/NĐ-CP, Phụ lục I and II): never a block, always with its place. */
export const TEXT_ADVICE_CODES = [
  'sentence-start',
  'cited-part-capital',
  'cited-part-small',
  'special-place',
  'unit-word',
  'named-unit',
  'land-word',
  'person-name',
  'numbered-unit',
  'region',
  'agency',
  'nation',
  'law-name',
  'document-kind',
  'weekday',
  'month',
  'holiday',
  'tone-place',
  'number-mark',
  'number-grouping',
  'percent-space',
  'paper-number-zero',
  'day-zero',
  'month-zero',
  'no-such-day',
  'no-such-time',
  'mark-space',
  'i-or-y',
  'place-name',
  'words-differ',
] as const;
export type TextAdviceCode = (typeof TEXT_ADVICE_CODES)[number];

/** `sure`: the rule leaves no choice; `warn`: it depends on what is meant; `list`: known from a list of examples only. */
export type Certainty = 'sure' | 'warn' | 'list';

export interface TextAdvice {
  readonly code: TextAdviceCode;
  readonly certainty: Certainty;
  /** Place in the text in UTF-16 units, `end` not included. */
  readonly start: number;
  readonly end: number;
  readonly read: string;
  /** What to write there; null: only the clerk knows. */
  readonly meant: string | null;
}

/** One way a text may go wrong, as data: what is looked for, and what should stand there. */
export interface WritingRule {
  readonly code: TextAdviceCode;
  readonly certainty: Certainty;
  /** Global and Unicode aware; the whole match is what is replaced. */
  readonly pattern: RegExp;
  /** @returns null: no fault here; the same text as `read` likewise */
  readonly mend: (read: string, match: RegExpExecArray) => string | null;
}

/** Every place of the text where the rule finds a fault. */
export function findingsOf({ code, certainty, pattern, mend }: WritingRule, text: string): readonly TextAdvice[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const read = match[0];
    const meant = mend(read, match);
    if (meant === null || meant === read) return [];
    return [{ code, certainty, start: match.index, end: match.index + read.length, read, meant }];
  });
}

/** The first letter in capitals, the rest as it is. */
export function withCapital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}

/** The first letter small, the rest as it is. */
export function withSmall(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);
}
