/** One walk over the character codes of a text: cheap answers first, a list of words only when they are needed. */

const FIRST_MARKED = 0x80;
const HARD_LETTERS = new Set('ĂăĐđĨĩŨũƠơƯư');
const LATIN1_LETTERS = new Set('ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý');

/** Class of every character below U+2000: 0 ASCII, 1 a Vietnamese letter of Latin-1, 2 one that only Unicode has, 3 other. */
const CLASSES = Uint8Array.from({ length: 0x2000 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (code < FIRST_MARKED) return 0;
  if (LATIN1_LETTERS.has(sign)) return 1;
  return HARD_LETTERS.has(sign) || (code >= 0x1ea0 && code <= 0x1ef9) ? 2 : 3;
});

/** True when the text holds letters only Unicode has and nothing that is strange in Vietnamese. */
export function isUnicodeText(text: string): boolean {
  let hasHard = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < FIRST_MARKED) continue;
    const kind = code < 0x2000 ? CLASSES[code] : isPunctuation(code) ? 0 : 3;
    if (kind === 3 && code !== 0xa0) return false;
    if (kind === 2) hasHard = true;
  }
  return hasHard;
}

/** Words with and without signs beyond ASCII; null when nothing in the text is beyond ASCII. */
export function wordsOf(
  text: string,
): { readonly marked: readonly string[]; readonly plain: readonly string[] } | null {
  const marked: string[] = [];
  const plain: string[] = [];
  let start = -1;
  let isMarked = false;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (isInWord(code)) {
      if (start < 0) start = at;
      if (code >= FIRST_MARKED) isMarked = true;
    } else if (start >= 0) {
      (isMarked ? marked : plain).push(text.slice(start, at));
      start = -1;
      isMarked = false;
    }
  }
  return marked.length === 0 ? null : { marked, plain };
}

/** The text with each word that holds a sign beyond ASCII replaced. */
export function replaceMarkedWords(text: string, replace: (word: string) => string): string {
  let replaced = '';
  let done = 0;
  let start = -1;
  let isMarked = false;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (isInWord(code)) {
      if (start < 0) start = at;
      if (code >= FIRST_MARKED) isMarked = true;
    } else if (start >= 0) {
      if (isMarked) {
        replaced += text.slice(done, start) + replace(text.slice(start, at));
        done = at;
      }
      start = -1;
      isMarked = false;
    }
  }
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
