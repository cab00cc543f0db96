/** Vietnamese text as data: one normal form, one folding for search, one order. Nothing here rewrites what a user wrote. */

const MARKS = /\p{M}/gu;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const SPACES = /\s+/g; // \s knows the no-break, thin and ideographic spaces too
/** Signs without a width that web pages and messengers leave between letters; the soft hyphen is a letter of TCVN3. */
const UNSEEN = /[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069]/g;
const UNTIDY = /[^\S ]| {2}|^ | $/;
const NOT_PLAIN = /[^ -_a-~]| {2}|^ | $/;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const SINGLE_QUOTES = /[\u2018-\u201B\u2032\u00B4\u0060]/g;
const DOUBLE_QUOTES = /[\u201C-\u201F\u2033\u00AB\u00BB]/g;
const WORD = /[\p{L}\p{N}]+/gu;

/** Composed Unicode: what is stored and compared. */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

/** Composed, without signs that have no width: as printed. Marks of direction would turn the letters behind them round. */
export function printable(text: string): string {
  return nfc(text).replace(UNSEEN, '');
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
/** Below it no letter has another composed form; above it only the Vietnamese block is sure to have none. */
const FIRST_MARK = 0x300;
const VIETNAMESE_LETTERS = { first: 0x1ea0, last: 0x1eff } as const;

/** Nearly every text of an office file: composed letters with single spaces between; told without making another text. */
function isPlainlyTidy(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === SPACE ? before === SPACE : unit < SPACE || unit === NO_BREAK_SPACE) return false;
    if (unit >= FIRST_MARK && (unit < VIETNAMESE_LETTERS.first || unit > VIETNAMESE_LETTERS.last)) return false;
    before = unit;
  }
  return before !== SPACE;
}

/** NFC, every kind of space one plain space, no space at the ends, nothing that is not seen: how a cell's text is shown and kept. */
export function tidy(text: string): string {
  if (isPlainlyTidy(text)) return text;
  const composed = nfc(text).replace(UNSEEN, '');
  return UNTIDY.test(composed) ? composed.replace(SPACES, ' ').trim() : composed;
}

/**
 * The key two texts share when a person would call them the same: no tones, no marks, đ as d, lower case, plain dashes,
 * quotes and spaces. "Hoà", "Hòa" and "hoa" give one key. Folding twice changes nothing.
 */
export function foldForSearch(text: string): string {
  let folded = '';
  let before = SPACE;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const letter = FOLDED[unit] ?? foldedLetter(unit);
    if (letter === '' || (unit === SPACE && before === SPACE)) return foldByRule(text);
    folded += letter;
    before = unit;
  }
  return before === SPACE ? foldByRule(text) : folded;
}

/**
 * What each letter folds to where that is one plain letter and hangs on no neighbour; '' elsewhere. Lists have hundreds
 * of thousands of texts, each compared in its folded form. Letters nobody has asked for yet are not there: to try them
 * all takes longer than the rest of a program's start.
 */
const FOLDED: (string | undefined)[] = new Array(VIETNAMESE_LETTERS.last + 1);

function foldedLetter(unit: number): string {
  if (unit > VIETNAMESE_LETTERS.last) return '';
  const folded = foldByRule(`a${String.fromCharCode(unit)}a`).slice(1, -1);
  const letter = /^[ -_a-~]$/.test(folded) && (unit === SPACE || folded !== ' ') ? folded : '';
  FOLDED[unit] = letter;
  return letter;
}

function foldByRule(text: string): string {
  const letters = text.normalize('NFD').toLowerCase().normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd');
  if (!NOT_PLAIN.test(letters)) return letters; // nearly every text of an office file
  return letters
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(SPACES, ' ')
    .trim();
}

const TONE_IN_WORD = /([\u0300\u0301\u0303\u0309\u0323])([\p{L}\p{M}]*)/gu;

/** Decomposed, each tone at the end of its word: "Hoá" and "Hóa" give one text, "Hoa" another. */
export function withTonesBehind(text: string): string {
  return text.normalize('NFD').replace(TONE_IN_WORD, '$2$1');
}

/** Folded words without punctuation: "P. Bồng Sơn (b/c)" → ["p", "bong", "son", "b", "c"]. */
export function foldedWords(text: string): readonly string[] {
  return foldForSearch(text).match(WORD) ?? [];
}

/** The key two texts share when they are spelt alike but for capitals and the place of tones: "Hoá" and "HÓA", not "Hoa". */
export function spellingKey(text: string): string {
  return withTonesBehind(text).toLowerCase();
}

/** The folded words with single spaces between: the form headings and names are matched in. */
export function foldedPhrase(text: string): string {
  return foldedWords(text).join(' ');
}

/** Dictionary order of locale vi: a à ả ã á ạ ă … d đ …; small letters before capitals. */
export function compareVietnamese(left: string, right: string): number {
  return collator().compare(left, right);
}

let order: Intl.Collator | null = null;

/** "Phường 2" comes before "Phường 10". Made when first asked for: that alone takes a twentieth of a window's start. */
function collator(): Intl.Collator {
  order ??= new Intl.Collator('vi', { numeric: true });
  return order;
}

/** Order of office lists: by given name (tên, the last word), then family and middle names. */
export function compareByGivenName(left: string, right: string): number {
  const [leftGiven, leftRest] = splitGivenName(left);
  const [rightGiven, rightRest] = splitGivenName(right);
  return collator().compare(leftGiven, rightGiven) || collator().compare(leftRest, rightRest);
}

function splitGivenName(fullName: string): readonly [given: string, rest: string] {
  const words = tidy(fullName).split(' ');
  return [words.at(-1) ?? '', words.slice(0, -1).join(' ')];
}
