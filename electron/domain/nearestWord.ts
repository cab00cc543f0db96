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

/** Letters put in, left out, taken for another or for the next one: a step each (Damerau-Levenshtein). */
function slipsBetween(left: string, right: string): number {
  const rows: number[][] = [Array.from({ length: right.length + 1 }, (_, index) => index)];
  const cell = (at: number, to: number) => rows[at]?.[to] ?? Number.POSITIVE_INFINITY;
  for (let at = 1; at <= left.length; at++) {
    const row = [at];
    rows.push(row);
    for (let to = 1; to <= right.length; to++) {
      const isSame = left[at - 1] === right[to - 1];
      const isSwapped = left[at - 1] === right[to - 2] && left[at - 2] === right[to - 1];
      row.push(
        Math.min(
          cell(at - 1, to - 1) + (isSame ? 0 : 1),
          cell(at - 1, to) + 1,
          cell(at, to - 1) + 1,
          isSwapped ? cell(at - 2, to - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return cell(left.length, right.length);
}
