/** How much a name looks like another: what proposals are ranked by. Nothing is ever taken for sure because of it. */

/** How alike two folded names are, 0 to 1 (Dice over pairs of letters). */
export function similarity(left: string, right: string): number {
  if (left === right) return 1;
  if (left.length < 2 || right.length < 2) return 0;
  const lefts = letterPairs(left);
  const rights = letterPairs(right);
  let shared = 0;
  for (let at = 0, other = 0; at < lefts.length && other < rights.length; ) {
    const difference = (lefts[at] ?? 0) - (rights[other] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) at += 1;
    if (difference >= 0) other += 1;
  }
  return (2 * shared) / (lefts.length + rights.length);
}

/** Each pair of neighbours as one number, in order: asked for every cell against every name, so no texts are made. */
function letterPairs(text: string): Uint32Array {
  const pairs = new Uint32Array(text.length - 1);
  for (let at = 0; at < pairs.length; at += 1) pairs[at] = text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
  return pairs.sort();
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
