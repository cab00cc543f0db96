/** Letters of a full line of the body, to count how many lines apart two page breaks are. */
const LETTERS_PER_LINE = 62;
const MOST_LINES_APART = 2;
/** Among so many lines at the top of a page a table's heading is looked for. */
const HEADING_LINES = 20;
const SAME_PLACE_PT = 2;

/**
 * How alike two renderings of a paper are: number of pages, words, how many lines break at the same word, and by how many
 * lines the worst page break is off.
 */
export function comparePapers(pdf, word) {
  const hasSameWords = bagOf(pdf) === bagOf(word) || bagOf(withoutHeads(pdf)) === bagOf(withoutHeads(word));
  const [own, other] = [pdf, word].map((pages) => pages.flat().map(({ text }) => solid(text)));
  const left = new Map();
  for (const line of other) left.set(line, (left.get(line) ?? 0) + 1);
  let sameLines = 0;
  for (const line of own) {
    const count = left.get(line) ?? 0;
    if (count === 0) continue;
    left.set(line, count - 1);
    sameLines += 1;
  }
  const shift = worstShift(pdf, word);
  const hasSamePages = hasSameWords && pdf.length === word.length;
  const isSame = hasSamePages && shift <= MOST_LINES_APART;
  return {
    hasSamePages,
    pages: pdf.length,
    wordPages: word.length,
    hasSameWords,
    sameLines,
    lines: own.length,
    shift,
    isSame,
  };
}

/** Lines between the ends of pages of one number, by the letters that stand before them. */
function worstShift(pdf, word) {
  const ends = (pages) => {
    let sum = 0;
    return pages.map((page) => (sum += page.reduce((letters, { text }) => letters + solid(text).length, 0)));
  };
  const [own, other] = [ends(pdf), ends(word)];
  const apart = own.map((end, index) => Math.abs(end - (other[index] ?? other.at(-1) ?? 0)));
  return Math.round(Math.max(0, ...apart) / LETTERS_PER_LINE);
}

/** All letters of a paper without their order: columns may be read in another one. */
function bagOf(pages) {
  return [...solid(pages.flatMap((page) => page.map(({ text }) => text)).join(''))].sort().join('');
}

/** Without the headings that tables repeat: a table on one page more has one more. */
function withoutHeads(pages) {
  return pages.map((page, index) => page.filter((line, place) => !isRepeated(line, place, pages[index - 1])));
}

function isRepeated({ text, x }, place, before = []) {
  return place < HEADING_LINES && before.some((line) => line.text === text && Math.abs(line.x - x) < SAME_PLACE_PT);
}

function solid(text) {
  return text.replace(/\s+/g, '');
}
