/** One walk over the character codes of a text: cheap answers first, a list of words only when they are needed. */

const FIRST_MARKED = 0x80;
const NO_BREAK_SPACE = 0xa0;
const HARD_LETTERS = new Set('ĂăĐđĨĩŨũƠơƯư');
const LATIN1_LETTERS = new Set('ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý');

/** What a walk over a text saw; the flags add up. */
export const MARKED = 1;
/** A letter of Vietnamese that only Unicode has. */
export const HARD = 2;
/** A sign that is strange in Vietnamese. */
export const STRANGE = 4;
/** Two signs that may be the bytes of one letter in UTF-8. */
export const PAIRED = 8;
/** A sign that composed text may write otherwise: a mark behind its letter above all. */
export const COMBINING = 16;
/** A question mark, or the sign for a letter that could not be read. */
export const DOUBTED = 32;

/** A letter of Greek or Cyrillic, of double width or of mathematics. */
export const ALIEN = 64;

const QUESTION_MARK = 0x3f;
const UNREADABLE = 0xfffd;

/** Flags of every character below U+2000. */
const FLAGS = Uint8Array.from({ length: 0x2000 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (code < FIRST_MARKED) return 0;
  if (code === NO_BREAK_SPACE || LATIN1_LETTERS.has(sign)) return MARKED;
  return HARD_LETTERS.has(sign) || (code >= 0x1ea0 && code <= 0x1ef9) ? MARKED | HARD : MARKED | STRANGE;
});

export function surveyOf(text: string): number {
  let flags = 0;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUESTION_MARK || code === UNREADABLE) flags |= DOUBTED;
    if (code >= FIRST_MARKED) {
      flags |= code < 0x2000 ? (FLAGS[code] ?? 0) : isPunctuation(code) ? MARKED : MARKED | STRANGE;
      if (code >= 0x300 && mayCompose(code)) flags |= isAlien(code) ? COMBINING | ALIEN : COMBINING;
      if (before >= 0xc2 && before <= 0xf4 && (code <= 0xbf || code > 0xff)) flags |= PAIRED;
    }
    before = code;
  }
  return flags;
}

function isAlien(code: number): boolean {
  return (code >= 0x370 && code < 0x500) || (code > 0xff00 && code < 0xff5f) || code === 0xd835;
}

/** Beyond Latin, all but the letters of Vietnamese, the dashes and quotes of every text, and the sign of the đồng. */
function mayCompose(code: number): boolean {
  return !((code >= 0x1ea0 && code <= 0x1ef9) || (code >= 0x2010 && code <= 0x2044) || code === 0x20ab);
}

/** Calls `visit` for each word; it is marked when it holds a sign beyond ASCII. */
export function eachWord(text: string, visit: (start: number, end: number, isMarked: boolean) => void): void {
  let start = -1;
  let isMarked = false;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (isInWord(code)) {
      if (start < 0) start = at;
      if (code >= FIRST_MARKED) isMarked = true;
    } else if (start >= 0) {
      visit(start, at, isMarked);
      start = -1;
      isMarked = false;
    }
  }
}

/** The text with each word that holds a sign beyond ASCII replaced. */
export function replaceMarkedWords(text: string, replace: (word: string) => string): string {
  let replaced = '';
  let done = 0;
  eachWord(text, (start, end, isMarked) => {
    if (!isMarked) return;
    replaced += text.slice(done, start) + replace(text.slice(start, end));
    done = end;
  });
  return replaced + text.slice(done);
}

/** ASCII letters and everything beyond ASCII but spaces and general punctuation. */
function isInWord(code: number): boolean {
  if (code < FIRST_MARKED) return (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b);
  return code !== 0xa0 && !isPunctuation(code);
}

/** General punctuation and its spaces; box drawings, arrows and ideographic signs are no letters of ours either. */
function isPunctuation(code: number): boolean {
  return code >= 0x2000 && code !== 0x2212 && code !== 0x2219 && code < 0x1_0000;
}
