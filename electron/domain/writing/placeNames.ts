import { spellingKey } from '../vietnamese';
import type { TextAdvice } from './advice';
import { withCapitalsOf } from './knownName';

const UNIT_WORDS = 'tỉnh|thành phố|thị xã|thị trấn|huyện|quận|phường|xã|đặc khu';
const OWN_WORD = new RegExp(`^(?:${UNIT_WORDS}) `, 'iu');
const UNIT_WORD = new RegExp(`(?<![\\p{L}\\p{M}])(?:${UNIT_WORDS})[ \\u00A0]`, 'giu');
/** As many syllables as a name may have. */
const SYLLABLES = /^\p{L}+(?:[ \u00A0]\p{L}+){1,4}/u;

/**
 * Names of units the office knows, behind the word for the unit: "phường Bồng sơn", "xã hoài sơn" (Phụ lục II, III.1.a).
 * The capital of the word itself is another rule's.
 * @param names as the registry has them; those without such a word, or of one syllable, are left alone
 */
export function placeNameAdvice(text: string, names: readonly string[]): readonly TextAdvice[] {
  const known = new Map(
    names
      .filter((name) => OWN_WORD.test(name))
      .map((name) => name.replace(OWN_WORD, ''))
      .filter((name) => name.includes(' '))
      .map((name) => [keyOf(name), name] as const),
  );
  if (known.size === 0) return [];
  return [...text.matchAll(UNIT_WORD)].flatMap(({ 0: word, index }) => {
    const start = index + word.length;
    const read = knownNameAt(SYLLABLES.exec(text.slice(start))?.[0] ?? '', known);
    if (read === null || read === read.toLocaleUpperCase('vi')) return [];
    const meant = withCapitalsOf(known.get(keyOf(read)) ?? read, read);
    return meant === read
      ? []
      : [{ code: 'place-name', certainty: 'list', start, end: start + read.length, read, meant }];
  });
}

const keyOf = (name: string) => spellingKey(name.replace(/\u00A0/g, ' '));

/** The longest run of whole syllables that is a name: "Hoài Thanh Tây" before "Hoài Thanh". */
function knownNameAt(behind: string, known: ReadonlyMap<string, string>): string | null {
  for (let run = behind; run !== ''; run = run.slice(0, Math.max(0, run.search(/[ \u00A0]\p{L}+$/u))))
    if (known.has(keyOf(run))) return run;
  return null;
}
