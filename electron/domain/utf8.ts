/** UTF-8 needs no more for a UTF-16 unit; a pair of units takes four together. */
const MOST_BYTES_OF_A_UNIT = 3;
const REPLACEMENT = 0xfffd;

/** Many short texts one after the other as UTF-8: for these a loop is several times faster than the system's encoder. */
export class Utf8Writer {
  #bytes: Uint8Array<ArrayBuffer>;
  #end = 0;

  /** @param likelyBytes room to begin with */
  constructor(likelyBytes: number) {
    this.#bytes = new Uint8Array(likelyBytes);
  }

  /** @returns where the text ends */
  add(text: string): number {
    this.#reserve(text.length * MOST_BYTES_OF_A_UNIT);
    const bytes = this.#bytes;
    let end = this.#end;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit < 0x80) bytes[end++] = unit;
      else if (unit < 0x800) {
        bytes[end++] = 0xc0 | (unit >> 6);
        bytes[end++] = 0x80 | (unit & 0x3f);
      } else {
        const letter = unit < 0xd800 || unit > 0xdfff ? unit : letterAt(text, at);
        if (letter > 0xffff) {
          at += 1;
          bytes[end++] = 0xf0 | (letter >> 18);
          bytes[end++] = 0x80 | ((letter >> 12) & 0x3f);
        } else bytes[end++] = 0xe0 | (letter >> 12);
        bytes[end++] = 0x80 | ((letter >> 6) & 0x3f);
        bytes[end++] = 0x80 | (letter & 0x3f);
      }
    }
    this.#end = end;
    return end;
  }

  /** All that was added, in memory of its own. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#end);
  }

  #reserve(more: number): void {
    if (this.#end + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#end + more, this.#bytes.length * 2));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

/** The letter of a pair of units; half of a pair is none. */
function letterAt(text: string, at: number): number {
  const letter = text.codePointAt(at) ?? REPLACEMENT;
  return letter > 0xffff ? letter : REPLACEMENT;
}

/** How many UTF-16 units the letters from `start` to `end` are: one for each that begins there, two for a long one. */
export function unitsOf(bytes: Uint8Array, start: number, end: number): number {
  let units = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}
