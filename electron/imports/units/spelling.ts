import type { Unit } from '../../domain/unit';
import { foldForSearch, spellingKey } from '../../domain/vietnamese';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * True when the text writes the unit's name with other accents than it has: "Bống Sơn" for Bồng Sơn may be a slip of the
 * pen or another place. A name without any accents, or in one word, is not misspelt.
 */
export function isMisspelt(text: string, { name, aliases }: Pick<Unit, 'name' | 'aliases'>): boolean {
  const written = wordsOf(text);
  const bare = new Set(written.map(foldForSearch));
  const there = [name, ...aliases].map(wordsOf).filter((words) => words.every((word) => bare.has(foldForSearch(word))));
  return there.length > 0 && there.every((words) => !isSpeltSo(words, new Set(written)));
}

function isSpeltSo(words: readonly string[], written: ReadonlySet<string>): boolean {
  return words.every((word) => written.has(word) || written.has(foldForSearch(word)));
}

/** Lower case, each tone at the end of its word, so that "Hoá" and "Hóa" are spelt alike. */
function wordsOf(text: string): readonly string[] {
  return spellingKey(text).match(WORD) ?? [];
}
