/** UTF-8 that some program took for Windows-1252 and wrote down as such: "Nguyá»…n" for "Nguyễn". */

/** Windows-1252 where it differs from Latin-1: the bytes 80-9F. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTE_OF: ReadonlyMap<string, number> = new Map([...FROM_80].map((sign, at) => [sign, 0x80 + at]));
/** A no-break space inside a letter (à is C3 A0) that was later tidied into a plain one. */
const TIDIED_SPACE = /\u00c3 (?! )/g;
const MOST_ROUNDS = 3;

/** The text that was meant, or null when it is no misread UTF-8. Texts misread twice are read back twice. */
export function readBackUtf8(text: string): string | null {
  let current = text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = readOnce(current);
    if (next === null || next === current) break;
    current = next;
  }
  return current === text ? null : current.normalize('NFC');
}

function readOnce(text: string): string | null {
  const tidied = text.replace(TIDIED_SPACE, '\u00c3\u00a0');
  return decodeStrictly(text) ?? (tidied === text ? null : decodeStrictly(tidied));
}

function decodeStrictly(text: string): string | null {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const byte = code < 0x100 ? code : BYTE_OF.get(text.charAt(at));
    if (byte === undefined) return null;
    bytes[at] = byte;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
