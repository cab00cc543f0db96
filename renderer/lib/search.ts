import { foldForSearch } from '../../electron/domain/vietnamese';

/** True when every word of the query stands somewhere in one of the texts, dấu or not; an empty query meets everything, and commas count as spaces. */
export function matches(query: string, ...texts: readonly (string | null)[]): boolean {
  const haystack = foldForSearch(texts.filter((text) => text !== null).join(' '));
  return foldForSearch(query)
    .split(/[\s,;]+/)
    .every((word) => haystack.includes(word));
}
