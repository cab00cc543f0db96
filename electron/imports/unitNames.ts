import { foldedWords, nfc } from '../domain/vietnamese';

/** The ways one unit is written, as folded words: what file names and letterheads are compared with. */

/** Kind words and the short forms met in files; "p" may be a phường or a phòng, so the kind only ever narrows. */
const KIND_SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  phuong: ['p', 'ph'],
  xa: ['x'],
  'thi tran': ['tt'],
  'thi xa': ['tx'],
  'thanh pho': ['tp'],
  huyen: ['h'],
  quan: ['q'],
  tinh: ['t'],
  phong: ['p'],
  'trung tam': ['tt', 'trtam'],
  'dac khu': ['dk'],
};
const OFFICE_WORDS: readonly (readonly string[])[] = [
  ['uy', 'ban', 'nhan', 'dan'],
  ['ubnd'],
  ['hoi', 'dong', 'nhan', 'dan'],
  ['hdnd'],
];
/** "… thị xã Hoài Nhơn" after an agency's name says where it is, not which agency it is. */
const AREA_WORDS = /^(?:thi xa|tx|huyen|tinh|thanh pho|tp|quan)(?: |$)/;
const AREA_END = / (?:thi xa|tx|huyen|tinh|thanh pho|tp|quan)$/;
const LONGEST_PLACE = 3;
const AREA_ONLY = new Set(['thi', 'xa', 'tx', 'huyen', 'tinh', 'thanh', 'pho', 'tp', 'quan', 'phuong']);

const FILE_EXTENSION = /\.(?:xls[xmb]?|ods|csv|txt|docx?|pdf|html?|xml|zip)$/i;

/** Words of a name with the committee in front left out: "UBND xã Hoài Mỹ" → ["xa", "hoai", "my"]. */
export function nameWords(text: string): readonly string[] {
  const words = plainWords(text);
  const office = OFFICE_WORDS.find((prefix) => prefix.every((word, index) => words[index] === word));
  return office === undefined ? words : words.slice(office.length);
}

/** The name without its kind word, or the whole name when nothing but a place would be left ("Công an thị xã"). */
export function coreWords(name: string, kind: string): readonly string[] {
  const words = nameWords(name);
  const kindWords = foldedWords(kind);
  const hasKind = kindWords.length > 0 && kindWords.every((word, index) => words[index] === word);
  const core = hasKind ? words.slice(kindWords.length) : words;
  return core.every((word) => AREA_ONLY.has(word)) ? words : core;
}

/** Kind word and its short forms, each as joined letters: "phường" → ["phuong", "p", "ph"]. */
export function kindForms(kind: string): readonly string[] {
  const folded = foldedWords(kind).join(' ');
  return folded === '' ? [] : [folded.replace(/ /g, ''), ...(KIND_SHORT_FORMS[folded] ?? [])];
}

/** True when the words from `end` on only say in which town or district the body is. */
export function isAreaTail(words: readonly string[], end: number): boolean {
  const tail = words.slice(end);
  if (tail.length === 0 || AREA_WORDS.test(tail.join(' '))) return true;
  return tail.length <= LONGEST_PLACE && AREA_END.test(words.slice(0, end).join(' '));
}

/** "Mau02_P.BongSon_17-8.xlsx" → ["mau", "02", "p", "bong", "son", "17", "8"]. */
export function fileNameWords(fileName: string): readonly string[] {
  const spaced = nfc(fileName)
    .replace(FILE_EXTENSION, '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
    .replace(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' ')
    .replace(/_/g, ' ');
  return plainWords(spaced);
}

function plainWords(text: string): readonly string[] {
  return foldedWords(text).map((word) => word.replace(/^0+(?=\d)/, ''));
}

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
