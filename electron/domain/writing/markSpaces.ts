import { findingsOf, type TextAdvice, type WritingRule } from './advice';

/** Marks stand right behind their word, and a blank behind them: "chữ .Sai", "phẩy ,sai", "2021.tiếp theo". */

/** Addresses, names of files and the like are written as they are. */
const OWN_SPELLING = /[@_\\]|https?:|www\.|\/\/|\.(?:vn|com|org|net|xlsx?|docx?|pdf|zip)\b/iu;

function runAround(input: string, from: number, to: number): string {
  const start = input.slice(0, from).search(/\S+$/u);
  const [end = ''] = /^\S*/u.exec(input.slice(to)) ?? [];
  return input.slice(start < 0 ? from : start, to + end.length);
}

const rule = (pattern: RegExp, mend: (read: string, next: string) => string): WritingRule => ({
  code: 'mark-space',
  certainty: 'sure',
  pattern,
  mend: (read, { index, input }) => {
    const to = index + read.length;
    return OWN_SPELLING.test(runAround(input, index, to)) ? null : mend(read, input.slice(to, to + 1));
  },
});

const isLetter = (text: string) => /\p{L}/u.test(text);

const RULES: readonly WritingRule[] = [
  rule(
    /[\p{L}\p{N}]+[)”"%]?[ \u00A0]+(?:[,;:!?](?=\s|$|\p{L})|\.(?=\s|$|\p{Lu}\p{Ll}))(?![ \u00A0]?\.)/gu,
    (read, next) => `${read.replace(/[ \u00A0]+/u, '')}${isLetter(next) ? ' ' : ''}`,
  ),
  rule(/\p{L}{2,}[,;](?=\p{L}{2})/gu, (read) => `${read} `),
  rule(
    /(?:(?<![\p{L}.])\p{L}?\p{Ll}{2,}|(?<=năm )\d{4})\.(?=\p{Lu}\p{Ll})|(?<=năm )\d{4}\.(?=\p{Ll}{2})/gu,
    (read) => `${read} `,
  ),
];

export function markSpaceAdvice(text: string): readonly TextAdvice[] {
  return RULES.flatMap((one) => findingsOf(one, text));
}
