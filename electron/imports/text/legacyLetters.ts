import { windows1258Of } from '../codePage/windows1258';
import { TCVN3, VNI } from './letterTables';

/** Encodings other than Unicode whose letters a workbook may hold. */
export const LEGACY_ENCODINGS = ['tcvn3', 'vni', 'windows-1258'] as const;
export type LegacyEncoding = (typeof LEGACY_ENCODINGS)[number];

interface Letters {
  /** One letter as it looks on the surface. */
  readonly pattern: RegExp;
  readonly table: ReadonlyMap<string, string>;
  /** A word whose every sign is ASCII or a letter of the encoding. */
  readonly word: RegExp;
}

/** Look-alikes that PDF and web pages made of two bytes of TCVN3 before the text came into the workbook. */
const TCVN3_LETTERS: ReadonlyMap<string, string> = new Map([...TCVN3, ['\u2212', 'ư'], ['\u2219', 'ã']]);

/** Longest first: in VNI "ôø" is ờ, not ơ and a stray mark. */
function lettersOf(table: ReadonlyMap<string, string>): Letters {
  const surfaces = [...table.keys()].sort((left, right) => right.length - left.length);
  const letter = surfaces.join('|'); // no surface is a sign of the pattern language
  return { pattern: new RegExp(letter, 'g'), table, word: new RegExp(`^(?:${letter}|[A-Za-z])*$`) };
}

const LETTERS: Readonly<Record<Exclude<LegacyEncoding, 'windows-1258'>, Letters>> = {
  tcvn3: lettersOf(TCVN3_LETTERS),
  vni: lettersOf(VNI),
};
const VIETNAMESE_WORD = /^[A-Za-zÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]*$/;

/** Every letter the encoding has turned into Unicode (NFC), everything else left as it stands. */
export function decodeLetters(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'windows-1258') return windows1258Of(text);
  const { pattern, table } = LETTERS[encoding];
  return text.replace(pattern, (surface) => table.get(surface) ?? surface).normalize('NFC');
}

/** True when each sign beyond ASCII is a letter of the encoding and stands where it can. */
export function isWrittenIn(word: string, encoding: LegacyEncoding): boolean {
  if (encoding === 'windows-1258') return VIETNAMESE_WORD.test(decodeLetters(word, encoding));
  return LETTERS[encoding].word.test(word);
}
