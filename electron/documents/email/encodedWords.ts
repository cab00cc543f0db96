/** Header texts beyond ASCII as RFC 2047 wants them: UTF-8 in Base64, words of at most 75 letters, folded. */

const LONGEST_WORD = 75;
const BEFORE = '=?UTF-8?B?';
const AFTER = '?=';
/** Bytes that fit one word: Base64 makes four letters of three bytes. */
const BYTES_PER_WORD = Math.floor((LONGEST_WORD - BEFORE.length - AFTER.length) / 4) * 3;
const PLAIN = /^[ -~]*$/;

/** @param text no line breaks stay in it: a header is one line */
export function encodedWords(text: string): string {
  const line = text.normalize('NFC').replace(/[\r\n\t]+/g, ' ');
  if (PLAIN.test(line) && !line.includes('=?')) return line;
  return cutByBytes(line)
    .map((part) => `${BEFORE}${Buffer.from(part, 'utf8').toString('base64')}${AFTER}`)
    .join('\r\n ');
}

/** Parts of whole letters: one cut in two would be unreadable in both words. */
function cutByBytes(text: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const letter of text) {
    if (Buffer.byteLength(part + letter, 'utf8') > BYTES_PER_WORD) {
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
