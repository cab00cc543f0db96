import { differsIn1258 } from '../codePage/windows1258';
import { LEGACY_ENCODINGS } from './legacyLetters';
import { eachWord } from './scanText';
import { MISS, sightOf } from './wordSight';

/** Enough words to tell; a longer text only takes longer. */
const MOST_WORDS = 4_000;
/** Share of words that must be Vietnamese under the code page: TCVN3 and VNI break nearly every word. */
const ENOUGH = 0.85;

/**
 * Whether the 8-bit text of a whole file is Vietnamese of Windows-1258 rather than of 1252 or of a legacy font: the words
 * are weighed as those of a cell are, but a file has one code page, so they are weighed together.
 * @param surface the text as Windows-1252 shows it
 */
export function looksLikeWindows1258(surface: string): boolean {
  if (!differsIn1258(surface)) return false;
  const words = markedWords(surface);
  const sums = [0, 0, 0];
  let misses = 0;
  for (const word of words) {
    const { weights } = sightOf(word.normalize('NFC'));
    weights.forEach((weight, at) => {
      sums[at] = (sums[at] ?? 0) + weight;
    });
    if (weights[AT] <= MISS) misses += 1;
  }
  const [tcvn3 = 0, vni = 0] = sums;
  return misses <= words.length * (1 - ENOUGH) && (sums[AT] ?? 0) > Math.max(0, tcvn3, vni);
}

const AT = LEGACY_ENCODINGS.indexOf('windows-1258') as 2; // the weights are a tuple of three

function markedWords(text: string): readonly string[] {
  const words: string[] = [];
  eachWord(text, (start, end, isMarked) => {
    if (isMarked && words.length < MOST_WORDS) words.push(text.slice(start, end));
  });
  return words;
}
