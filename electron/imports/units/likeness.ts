/** How much a name looks like another: what proposals are ranked by. Nothing is ever taken for sure because of it. */

/** How alike two folded names are, 0 to 1 (Dice over pairs of letters). */
export function similarity(left: string, right: string): number {
  if (left === right) return 1;
  const total = left.length + right.length - 2;
  if (left.length < 2 || right.length < 2) return 0;
  const pool = new Map<string, number>();
  for (const pair of letterPairs(right)) pool.set(pair, (pool.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of letterPairs(left)) {
    const count = pool.get(pair) ?? 0;
    if (count > 0) shared += 1;
    pool.set(pair, count - 1);
  }
  return (2 * shared) / total;
}

function letterPairs(text: string): readonly string[] {
  return Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));
}

/** Score of a short form: its letters could stand for another name too. */
const SHORT_FORM = 0.8;
const SHORTEST_FORM = 2;

/**
 * Likeness of a name to the most similar stretch of the words, 0 to 1.
 * @param core words of the name without its kind, folded
 * @param whole the whole name, folded
 */
export function likenessIn(core: readonly string[], whole: string, words: readonly string[]): number {
  const target = core.join(' ');
  const windows = words.map((_, at) => words.slice(at, at + core.length).join(' '));
  const alike = Math.max(similarity(whole, words.join(' ')), ...windows.map((window) => similarity(window, target)));
  return isAbbreviated(core, words) ? Math.max(SHORT_FORM, alike) : alike;
}

/** "BS", "B Sơn" and "BSơn" for Bồng Sơn: the first words by their letters only. */
function isAbbreviated(core: readonly string[], words: readonly string[]): boolean {
  const forms = new Set(
    core.map((_, at) => {
      const initials = core.slice(0, at + 1).map((word) => word.slice(0, 1));
      return [...initials, ...core.slice(at + 1)].join('');
    }),
  );
  return words.some((_, start) =>
    [1, 2, 3].some((size) => {
      const joined = words.slice(start, start + size).join('');
      return joined.length >= SHORTEST_FORM && forms.has(joined);
    }),
  );
}
