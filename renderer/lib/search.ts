import { foldForSearch } from '../../electron/domain/vietnamese';

/** A list of no more fits on a screen and is looked through faster than a word is typed. */
export const SEARCHED_FROM = 15;

/** True when every word of the query stands somewhere in one of the texts, dấu or not; an empty query meets everything, and commas count as spaces. */
export function matches(query: string, ...texts: readonly (string | null)[]): boolean {
  const haystack = foldForSearch(texts.filter((text) => text !== null).join(' '));
  return foldForSearch(query)
    .split(/[\s,;]+/)
    .every((word) => haystack.includes(word));
}
