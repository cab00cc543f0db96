import { foldForSearch } from './vietnamese';

/** Letters out of this many may differ, one at least. */
const LETTERS_PER_SLIP = 4;

/** The word that was most likely meant, dấu and capitals aside; null when none is near enough. */
export function nearestWord(typed: string, known: readonly string[]): string | null {
  const wanted = folded(typed);
  const ranked = known
    .map((word) => ({ word, slips: slipsBetween(wanted, folded(word)) }))
    .sort((left, right) => left.slips - right.slips);
  const [best] = ranked;
  const most = Math.max(1, Math.floor(wanted.length / LETTERS_PER_SLIP));
  return best !== undefined && best.slips <= most ? best.word : null;
}

function folded(word: string): string {
  return foldForSearch(word).replace(/\s+/g, ' ').trim();
}

/** Letters put in, left out, or taken for another, one step each (Levenshtein). */
function slipsBetween(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let at = 1; at <= left.length; at++) {
    const next = [at];
    for (let to = 1; to <= right.length; to++) {
      const swap = (row[to - 1] ?? 0) + (left[at - 1] === right[to - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
