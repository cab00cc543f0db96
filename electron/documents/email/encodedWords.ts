/** Header texts beyond ASCII as RFC 2047 wants them: UTF-8 in Base64, words of at most 75 letters in lines of at most 76. */

const LONGEST_WORD = 75;
const LONGEST_LINE = 76;
const BEFORE = '=?UTF-8?B?';
const AFTER = '?=';
const PLAIN = /^[ -~]*$/;

/**
 * @param text no line breaks stay in it: a header is one line
 * @param name of the header, which takes its room in the first line
 */
export function encodedWords(text: string, name = ''): string {
  const line = text.normalize('NFC').replace(/[\r\n\t]+/g, ' ');
  if (PLAIN.test(line) && !line.includes('=?')) return line;
  return cutByBytes(line, name === '' ? 0 : `${name}: `.length)
    .map((part) => `${BEFORE}${Buffer.from(part, 'utf8').toString('base64')}${AFTER}`)
    .join('\r\n ');
}

/** Bytes that fit one word: Base64 makes four letters of three bytes. @param used letters of its line that are gone */
function bytesPerWord(used: number): number {
  const letters = Math.min(LONGEST_WORD, LONGEST_LINE - used);
  return Math.max(MOST_BYTES_OF_A_LETTER, Math.floor((letters - BEFORE.length - AFTER.length) / 4) * 3);
}

/** A word holds one whole letter at least. */
const MOST_BYTES_OF_A_LETTER = 4;

/** Parts of whole letters: one cut in two would be unreadable in both words. */
function cutByBytes(text: string, before: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const letter of text) {
    const used = parts.length === 0 ? before : 1; // a folded line begins with a space
    if (Buffer.byteLength(part + letter, 'utf8') > bytesPerWord(used)) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}

/** A file name as a parameter of a header (RFC 2231): percent-encoded UTF-8. */
export function encodedParameter(name: string): string {
  const bytes = encodeURIComponent(name.normalize('NFC'));
  return `UTF-8''${bytes.replace(/['()*!]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}
