import { spellingKey } from '../vietnamese';
import type { TextAdvice } from './advice';
import { withCapitalsOf } from './knownName';

const UNIT_WORDS = 'tỉnh|thành phố|thị xã|thị trấn|huyện|quận|phường|xã|đặc khu';
const OWN_WORD = new RegExp(`^(?:${UNIT_WORDS}) `, 'iu');
const UNIT_WORD = new RegExp(`(?<![\\p{L}\\p{M}])(?:${UNIT_WORDS})[ \\u00A0]`, 'giu');
/** A capital inside a sentence. */
const INSIDE = /(?<=[\p{Ll}\d][,;]?[ \u00A0])\p{Lu}(?=\p{Ll})/gu;
/** As many syllables as a name may have. */
const SYLLABLES = /^\p{L}+(?:[ \u00A0]\p{L}+){1,4}/u;

/** Names the office knows, as its registry and its letterhead have them. */
export interface KnownPlaces {
  /** Units: "Phường Bồng Sơn"; those without a word for the unit, or of one syllable, are left alone. */
  readonly units: readonly string[];
  /** Bare names: the office's own "Hoài Nhơn". */
  readonly places: readonly string[];
}

export const NO_PLACES: KnownPlaces = { units: [], places: [] };

/**
 * Capitals of known names (Phụ lục II, III.1.a): behind the word for the unit in whatever letters ("xã hoài sơn"), by
 * themselves inside a sentence when they begin with a capital ("tại Hoài nhơn"), for a small one may be another word.
 * The capital of the word for the unit is another rule's.
 */
export function placeNameAdvice(text: string, { units, places }: KnownPlaces): readonly TextAdvice[] {
  const known = namesOf([
    ...units.filter((name) => OWN_WORD.test(name)).map((name) => name.replace(OWN_WORD, '')),
    ...places,
  ]);
  const bare = namesOf(places);
  const behindWords = [...text.matchAll(UNIT_WORD)].flatMap(({ 0: word, index }) =>
    adviceAt(text, index + word.length, known),
  );
  const alone = bare.size === 0 ? [] : [...text.matchAll(INSIDE)].flatMap(({ index }) => adviceAt(text, index, bare));
  return [...behindWords, ...alone];
}

type Names = ReadonlyMap<string, string>;

function namesOf(names: readonly string[]): Names {
  return new Map(names.filter((name) => name.includes(' ')).map((name) => [keyOf(name), name] as const));
}

function adviceAt(text: string, start: number, known: Names): readonly TextAdvice[] {
  const read = known.size === 0 ? null : knownNameAt(SYLLABLES.exec(text.slice(start))?.[0] ?? '', known);
  if (read === null || read === read.toLocaleUpperCase('vi')) return [];
  const meant = withCapitalsOf(known.get(keyOf(read)) ?? read, read);
  return meant === read
    ? []
    : [{ code: 'place-name', certainty: 'list', start, end: start + read.length, read, meant }];
}

const keyOf = (name: string) => spellingKey(name.replace(/\u00A0/g, ' '));

/** The longest run of whole syllables that is a name: "Hoài Thanh Tây" before "Hoài Thanh". */
function knownNameAt(behind: string, known: Names): string | null {
  for (let run = behind; run !== ''; run = run.slice(0, Math.max(0, run.search(/[ \u00A0]\p{L}+$/u))))
    if (known.has(keyOf(run))) return run;
  return null;
}
