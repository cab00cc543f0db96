/** What a stretch of character data holds that needs work before it is the text. */
export const HAS_NON_ASCII = 1;
export const HAS_ENTITY = 2;
export const HAS_CARRIAGE_RETURN = 4;
/** Perhaps an `_x000D_` escape, which is the spreadsheet's business, not that of XML. */
export const HAS_UNDERSCORE = 8;
const ENDS = 128;

/** Per byte: the flag it raises in character data, or ENDS for `<`. */
const BYTE_CLASS = new Uint8Array(256);
BYTE_CLASS.fill(HAS_NON_ASCII, 128);
BYTE_CLASS[0x26] = HAS_ENTITY;
BYTE_CLASS[0x0d] = HAS_CARRIAGE_RETURN;
BYTE_CLASS[0x5f] = HAS_UNDERSCORE;
BYTE_CLASS[0x3c] = ENDS;

/** A stretch of character data as found by `scanText`. */
export interface TextSpan {
  end: number;
  flags: number;
}

/** Looks at each byte from `start` to the next `<` once; the result is written into `span`. */
export function scanText(bytes: Uint8Array, start: number, span: TextSpan): void {
  const length = bytes.length;
  let flags = 0;
  let at = start;
  for (; at < length; at += 1) {
    const raised = BYTE_CLASS[bytes[at] as number] as number;
    if (raised === ENDS) break;
    flags |= raised;
  }
  span.end = at;
  span.flags = flags;
}

/** The text of a stretch: newlines as XML wants them, entities replaced (an unknown one stays as it stands). */
export function decodeText(bytes: Buffer, start: number, end: number, flags: number): string {
  const text = bytes.toString(flags & HAS_NON_ASCII ? 'utf8' : 'latin1', start, end);
  const lines = flags & HAS_CARRIAGE_RETURN ? text.replace(/\r\n?/g, '\n') : text;
  return flags & HAS_ENTITY ? decodeEntities(lines) : lines;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (entity, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? entity) : entity;
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    },
  );
}
