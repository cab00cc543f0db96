import { spellingKey, tidy } from './vietnamese';

/** Signs that say what is counted are words as well: “%”. */
const WORD = /[\p{L}\p{M}\p{N}]+|[\p{S}%‰]/gu;
/** "Tổng số hộ" goes on with what the hộ are: "Tổng số hộ nghèo". */
const COUNTS = /^(?:tổng\s+số|tổng|số)\s/iu;

/**
 * What the columns under several rows of headings are called, each from the top down: words that one heading repeats of the
 * other stand once, "Hộ" over "Tổng số hộ" is "Tổng số hộ". No word is lost, and no two columns are called alike.
 */
export function namesOfColumns(paths: readonly (readonly string[])[]): readonly string[] {
  const short = paths.map((path) => path.reduce(together));
  const whole = paths.map((path) => path.join(' '));
  const isShared = (name: string) => short.filter((other) => isSame(other, name)).length > 1;
  const taken: string[] = [];
  return short.map((name, place) => {
    const told = isShared(name) ? (whole[place] ?? name) : name;
    const free = freeName(told, [...taken, ...short.slice(place + 1).filter((other) => !isShared(other))]);
    taken.push(free);
    return free;
  });
}

function freeName(name: string, others: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : `${name} (${number})`;
    if (!others.some((other) => isSame(other, tried))) return tried;
  }
}

function isSame(one: string, other: string): boolean {
  return spellingKey(tidy(one)) === spellingKey(tidy(other));
}

/** The words of a heading and of the one under it, those in both once. */
function together(over: string, own: string): string {
  const [upper, lower] = [wordsOf(over), wordsOf(own)];
  if (stands(upper, lower)) return own;
  if (stands(lower, upper)) return over;
  const shared = COUNTS.test(tidy(own)) ? overlap(lower, upper) : 0;
  const last = upper[shared - 1];
  return last === undefined ? `${over} ${own}` : `${own}${over.slice(last.to)}`;
}

interface Word {
  readonly key: string;
  readonly to: number;
}

function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ key: spellingKey(word), to: index + word.length }));
}

/** Whether the words stand in the text, one behind the other. */
function stands(words: readonly Word[], text: readonly Word[]): boolean {
  if (words.length === 0) return false;
  return text.some((_, from) => from + words.length <= text.length && isRun(words, text.slice(from)));
}

function isRun(words: readonly Word[], text: readonly Word[]): boolean {
  return words.every(({ key }, place) => text[place]?.key === key);
}

/** So many words at the end of one are those at the beginning of the other. */
function overlap(one: readonly Word[], other: readonly Word[]): number {
  for (let length = Math.min(one.length, other.length); length > 0; length -= 1)
    if (isRun(one.slice(-length), other)) return length;
  return 0;
}
