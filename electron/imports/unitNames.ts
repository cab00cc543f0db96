import { foldedWords, foldForSearch, nfc } from '../domain/vietnamese';
import { decodeName } from './text/decodeName';

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
  'to dan pho': ['tdp', 'to'],
  'khu pho': ['kp'],
};
const OFFICE_WORDS: readonly (readonly string[])[] = [
  ['uy', 'ban', 'nhan', 'dan'],
  ['ubnd'],
  ['hoi', 'dong', 'nhan', 'dan'],
  ['hdnd'],
];
/** "… thị xã Hoài Nhơn" after an agency's name says where it is, not which agency it is. */
const AREA_WORDS = /^(?:(?:thi xa|tx|huyen|tinh|thanh pho|tp|quan)(?: |$)|[hq] .)/;
/** "(b/c quý III)" behind a name says what is sent, not who sends it. */
const REMARK_WORDS = /^(?:b c|bc|bao cao|quy|tuan|ky|dot|lan|gui|nop)(?: |$)/;
/** "T.X", "T.P", "T.T" are one word each. */
const DOTTED_KIND = /\bt\s?\.\s?([xpt])\b/g;
const NUMBERED_KINDS = new Set('phuong p ph xa x khu to quan q pho tdp kp thon ap khom xom'.split(' '));
const AREA_END = / (?:thi xa|tx|huyen|tinh|thanh pho|tp|quan)$/;
const LONGEST_PLACE = 3;
const AREA_ONLY = new Set(['thi', 'xa', 'tx', 'huyen', 'tinh', 'thanh', 'pho', 'tp', 'quan', 'phuong']);

const SHORTEST_ALIAS = 2;

const FILE_EXTENSION = /\.(?:xls[xmb]?|ods|csv|txt|docx?|pdf|html?|xml|zip)$/i;

/** Words of a name with the committee in front left out: "UBND xã Hoài Mỹ" → ["xa", "hoai", "my"]. */
export function nameWords(text: string): readonly string[] {
  const words = plainWords(text);
  return words.slice(officeWordsBefore(words));
}

/** Whether a line begins with one of the names: with the office's own head, which blank forms bear, it names no unit. */
export function beginsWithName(text: string, names: readonly string[]): boolean {
  const words = nameWords(text);
  return names.some((name) => {
    const own = nameWords(name);
    return own.length > 0 && own.every((word, at) => words[at] === word);
  });
}

/** Whether a text is one of the names and nothing else. */
export function isOneOfNames(text: string, names: readonly string[]): boolean {
  return names.some((name) => nameWords(name).join(' ') === nameWords(text).join(' '));
}

/** How many words in front only say "Ủy ban nhân dân"; folded words. */
export function officeWordsBefore(words: readonly string[]): number {
  return OFFICE_WORDS.find((prefix) => prefix.every((word, index) => words[index] === word))?.length ?? 0;
}

/** The kinds that the first words stand for, written out or short, and how many words they are; folded words. */
export function kindsOfForm(words: readonly string[]): { readonly kinds: readonly string[]; readonly words: number } {
  for (const length of [3, 2, 1]) {
    const form = words.slice(0, length).join(' ');
    const kinds = Object.keys(KIND_SHORT_FORMS).filter(
      (kind) => kind === form || (length === 1 && (KIND_SHORT_FORMS[kind] ?? []).includes(form)),
    );
    if (kinds.length > 0 && words.length > length) return { kinds, words: length };
  }
  return { kinds: [], words: 0 };
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

/** True when the words from `end` on only say what is sent, or when. */
export function isRemarkTail(words: readonly string[], end: number): boolean {
  return REMARK_WORDS.test(words.slice(end).join(' '));
}

/** "Mau02_P.BongSon_17-8.xlsx" → ["mau", "02", "p", "bong", "son", "17", "8"]. */
export function fileNameWords(fileName: string): readonly string[] {
  const spaced = decodeName(fileName)
    .replace(FILE_EXTENSION, '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
    .replace(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' ')
    .replace(/_/g, ' ');
  return plainWords(spaced);
}

/** Words of file names that say what is sent, and when. */
const REPORT_WORDS =
  /^(?:mau|bm|bieu|bao|cao|bc|tong|hop|th|so|lieu|ngay|thang|nam|tuan|quy|lan|gui|nop|ban|chinh|thuc|sua|copy|final|bluezone|file|xlsx?)$/;

/**
 * What a file's name may call its sender: its longest run of words that are neither numbers nor about the report; null
 * when there is none. "Mau02_PBS gui 17-8.xlsx" → "PBS".
 */
export function nameInFileName(fileName: string): string | null {
  const words = nfc(fileName)
    .replace(FILE_EXTENSION, '')
    .split(/[^\p{L}\p{N}&]+/u);
  const runs: string[][] = [[]];
  for (const word of words) {
    const isName = /^[\p{L}&]+$/u.test(word) && !REPORT_WORDS.test(foldForSearch(word));
    if (isName) runs.at(-1)?.push(word);
    else runs.push([]);
  }
  const names = runs.map((run) => run.join(' ')).filter((name) => name.length >= SHORTEST_ALIAS);
  return names.sort((left, right) => right.length - left.length)[0] ?? null;
}

/** Numbers without leading zeros; "phường số 1" is "phường 1". */
function plainWords(text: string): readonly string[] {
  const words = foldedWords(foldForSearch(text).replace(DOTTED_KIND, 't$1')).map((word) =>
    word.replace(/^0+(?=\d)/, ''),
  );
  return words.filter((word, at) => !(word === 'so' && isNumbered(words[at - 1], words[at + 1])));
}

function isNumbered(kind: string | undefined, number: string | undefined): boolean {
  return NUMBERED_KINDS.has(kind ?? '') && /^\d+$/.test(number ?? '');
}
