/** Estimates of how wide a text is drawn. Rather too wide than too narrow: what is kept clear stays clear in any sans serif. */

const NARROW = /[ijltfrI.,:;'|!()[\]/ ·-]/;
const WIDE = /[mwMWƯƠ%@—→]/;
const DIGIT = /\d/;
const CAPITAL = /\p{Lu}/u;
const BOLD = 1.08;

function letterWidth(letter: string): number {
  const [bare = letter] = letter.normalize('NFD');
  if (NARROW.test(bare)) return 0.38;
  if (WIDE.test(bare)) return 0.96;
  if (DIGIT.test(bare)) return 0.573;
  return CAPITAL.test(bare) ? 0.74 : 0.585;
}

/** In the unit of `size`. */
export function textWidth(text: string, size: number, isBold = false): number {
  let sum = 0;
  for (const letter of text.normalize('NFC')) sum += letterWidth(letter);
  return sum * size * (isBold ? BOLD : 1);
}

/** As much of the text as fits, with "…" where something is left out. */
export function cutToFit(text: string, width: number, size: number, isBold = false): string {
  if (textWidth(text, size, isBold) <= width) return text;
  let cut = text;
  while (cut !== '' && textWidth(`${cut}…`, size, isBold) > width) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

/** Lines no wider than that; a single word that is wider stands alone, and the last line is no single word left over. */
export function wrapped(text: string, width: number, size: number, isBold = false): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, size, isBold) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return withCompany([...lines, line], (words) => textWidth(words, size, isBold) <= width);
}

/** As many lines: a word alone on the last one is joined by the word before it. */
function withCompany(lines: readonly string[], fits: (line: string) => boolean): readonly string[] {
  const [before = '', last = ''] = lines.slice(-2);
  const words = before.split(' ');
  const together = `${words.at(-1)} ${last}`;
  if (lines.length < 2 || last.includes(' ') || words.length < 3 || !fits(together)) return lines;
  return [...lines.slice(0, -2), words.slice(0, -1).join(' '), together];
}
