import { type Passage, part } from './passage';

/** A stop that ends no sentence: "TP. Bắc Giang", "TT. HĐND", "1. ". */
const NO_END = /(?:^|[\s(])(?:tp|tx|tt|pct|ths|ts|bs|q|p|kt|tm|tl|tuq|\d{1,2}|[ivx]{1,4}|[a-zđ])$/i;

/** Sentences of a paragraph, in order; a semicolon ends none. */
export function sentencesOf(paragraph: Passage): readonly Passage[] {
  const ends: number[] = [];
  for (const match of paragraph.text.matchAll(/[.!?…]+[”"’)\]]*\s+(?=[\p{Lu}“"(\-–+])/gu)) {
    if (NO_END.test(paragraph.text.slice(0, match.index)) && match[0].trim() === '.') continue;
    ends.push(match.index + match[0].length);
  }
  const starts = [0, ...ends];
  return starts
    .map((from, index) => part(paragraph, from, ends[index] ?? paragraph.text.length))
    .filter(({ text }) => text !== '');
}

/** The part of a sentence a place lies in, between semicolons outside brackets. */
export function chunkAround(sentence: Passage, place: number): { readonly from: number; readonly to: number } {
  const from = sentence.folded.lastIndexOf(';', Math.max(0, place - 1)) + 1;
  const end = sentence.folded.indexOf(';', place);
  return { from, to: end < 0 ? sentence.text.length : end };
}
