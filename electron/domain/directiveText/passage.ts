import { nfc } from '../vietnamese';

/** Place of something in the text of a paper, in UTF-16 units; `end` is behind the last one. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words put together from the text of a paper, single spaces between, each unit knowing where it stands there. */
export interface Passage {
  readonly text: string;
  /**
   * `text` in small letters without marks, unit by unit as long: what rules are matched in. A semicolon within brackets
   * is a comma there, “(số hộ; số tiền)”: it parts no sentence.
   */
  readonly folded: string;
  readonly at: readonly number[];
}

const IN_BRACKETS = /\([^()]{1,400}\)/g;
const MARKS = /\p{M}/gu;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const DASH = /[\u2010-\u2015\u2212]/;
const SINGLE_QUOTE = /[\u2018-\u201B\u2032\u00B4\u0060]/;
/** Marks of emphasis and headings that recognised texts carry, and the tags that only dress. */
const DRESSING =
  /<\/?(?:b|i|u|em|strong|sup|sub|span|font|center|table|tbody|thead)\b[^>]*>|\*{2,3}|_{2,}|^\s*#{1,6}\s|^\s*>\s|(?<![^\s(])[*_](?=[^\s*_])|(?<=[^\s*_])[*_](?![^\s.,;:)])/gim;

/** The text that spans count in: composed, one kind of line end. */
export function sourceText(raw: string): string {
  return nfc(raw).replace(/\r\n?|\u2028|\u2029/g, '\n');
}

/** Folds unit by unit, so that a place in the one text is the same place in the other. */
export function foldInPlace(text: string): string {
  let folded = '';
  for (const unit of text) folded += foldUnit(unit);
  return folded;
}

function foldUnit(unit: string): string {
  if (unit < '\u0080') return unit.toLowerCase();
  if (DASH.test(unit)) return '-';
  if (SINGLE_QUOTE.test(unit)) return "'";
  const bare = unit.normalize('NFD').replace(MARKS, '').toLowerCase().replace('đ', 'd');
  return bare.length === unit.length ? bare : unit;
}

/** The words of the source between two places. */
export function passageOf(source: string, start: number, end: number): Passage {
  const raw = source.slice(start, end);
  const skipped = dressingOf(raw);
  const units: string[] = [];
  const at: number[] = [];
  for (let index = 0; index < raw.length; index += 1) {
    const unit = raw.charAt(index);
    if (skipped.has(index) || INVISIBLE.test(unit)) continue;
    const isSpace = /\s/.test(unit);
    if (isSpace && (units.length === 0 || units.at(-1) === ' ')) continue;
    units.push(isSpace ? ' ' : unit);
    at.push(start + index);
  }
  if (units.at(-1) === ' ') {
    units.pop();
    at.pop();
  }
  return made(units.join(''), at);
}

function dressingOf(raw: string): ReadonlySet<number> {
  const skipped = new Set<number>();
  for (const match of raw.matchAll(DRESSING))
    for (let index = 0; index < match[0].length; index += 1) skipped.add(match.index + index);
  return skipped;
}

function made(text: string, at: readonly number[]): Passage {
  const folded = foldInPlace(text).replace(IN_BRACKETS, (words) => words.replaceAll(';', ','));
  return { text, folded, at };
}

/** One after the other with a space between; empty ones are left out. */
export function joined(passages: readonly Passage[]): Passage {
  const filled = passages.filter(({ text }) => text !== '');
  const at: number[] = [];
  filled.forEach((passage, index) => {
    if (index > 0) at.push((at.at(-1) ?? 0) + 1);
    at.push(...passage.at);
  });
  return made(filled.map(({ text }) => text).join(' '), at);
}

/** Part of a passage, without spaces at its ends. */
export function part(passage: Passage, from: number, to: number = passage.text.length): Passage {
  let start = Math.max(0, from);
  let end = Math.min(to, passage.text.length);
  while (start < end && passage.text[start] === ' ') start += 1;
  while (end > start && passage.text[end - 1] === ' ') end -= 1;
  return {
    text: passage.text.slice(start, end),
    folded: passage.folded.slice(start, end),
    at: passage.at.slice(start, end),
  };
}

/** Where the passage stands; an empty one stands nowhere: 0 to 0. */
export function spanOf(passage: Passage): Span {
  const first = passage.at[0];
  const last = passage.at.at(-1);
  return first === undefined || last === undefined ? { start: 0, end: 0 } : { start: first, end: last + 1 };
}

/** The part a match of the folded or plain text covers. */
export function matched(passage: Passage, match: RegExpMatchArray): Passage {
  const from = match.index ?? 0;
  return part(passage, from, from + match[0].length);
}

/** The part a named group covers; null when it took no part or is blank. Needs the `d` flag. */
export function groupOf(passage: Passage, match: RegExpMatchArray, name: string): Passage | null {
  const place = match.indices?.groups?.[name];
  if (place === undefined) return null;
  const found = part(passage, place[0], place[1]);
  return found.text === '' ? null : found;
}
