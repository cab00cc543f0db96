import { type TextAdvice, withCapital } from './advice';

/** Phụ lục II, I: the first letter of a sentence, after `.`, `?`, `!`, and of a new line. */

/** A dash, a letter or a number that numbers the line is no word of it. */
const LINE_START = /^[ \t]*(?:[-+*•–]\s*|[a-zđ]{1,2}\)\s+|\d{1,2}(?:\.\d{1,2})*[.)]\s+|[IVX]+\.\s+)?["“(]*/u;
const AFTER_STOP = /(?<=[\p{L}\p{N})”"%][.?!]["”)]?[ \u00A0]+["“(]*)\p{Ll}/gu;
/** "TP. hồ", "v.v. và", "Th.S. nguyễn", "1. mục": the stop ends no sentence. */
const NO_END = /(?:^|[\s(.])(?:\p{Lu}{1,3}|T[px]|Th\.?[sS]|[TGB]s|v\.v|vd|tr|stt|đ\/c|\d{1,3})\.["”)]? *["“(]*$/u;
/** "iPhone", "e-mail", "https://…", "user@…": written so. */
const OWN_SPELLING = /^(?:[\p{L}\p{N}]*[\d@/._-][\p{L}\p{N}]|\p{Ll}+\p{Lu}|https?:|www\.)/u;

/** The line breaks off in the middle of a sentence, and the next one goes on with it. */
const UNFINISHED = /[\p{L}\p{N},][ \t]*$/u;

/** After "như sau:" a new line may still belong to the sentence. */
const LEADS_IN = /:[ \t]*\n?$/u;

/** @param before what stands on the paper right before the text; "" at its head */
export function sentenceStartAdvice(text: string, before = ''): readonly TextAdvice[] {
  return [...lineStarts(text, before), ...afterStops(text)].flatMap((start) => {
    const word = /^[\p{L}\p{N}@/._:-]+/u.exec(text.slice(start))?.[0] ?? '';
    if (word === '' || OWN_SPELLING.test(word)) return [];
    const [read = ''] = /^[\p{L}\p{M}]+/u.exec(word) ?? [];
    const former = start === 0 || text.slice(0, start).trim() === '' ? before : text.slice(0, start).trimEnd();
    const certainty = LEADS_IN.test(former) ? 'warn' : 'sure';
    return [{ code: 'sentence-start', certainty, start, end: start + read.length, read, meant: withCapital(read) }];
  });
}

function lineStarts(text: string, before: string): readonly number[] {
  let offset = 0;
  let former = before;
  return text.split('\n').flatMap((line) => {
    const at = LINE_START.exec(line)?.[0].length ?? 0;
    const start = offset + at;
    const goesOn = at === 0 && UNFINISHED.test(former);
    offset += line.length + 1;
    if (line.trim() !== '') former = line;
    return !goesOn && /^\p{Ll}/u.test(line.slice(at)) ? [start] : [];
  });
}

function afterStops(text: string): readonly number[] {
  return [...text.matchAll(AFTER_STOP)]
    .filter(({ index }) => !NO_END.test(text.slice(Math.max(0, index - 14), index)))
    .map(({ index }) => index);
}
