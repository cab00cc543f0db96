export interface PdfProperties {
  readonly title: string;
  /** The program that made it. */
  readonly creator: string;
}

/**
 * Puts title and program into a PDF's properties: Chromium leaves the title out and names a whole browser as the maker.
 * Done as the format means it: a new version of the one object is added at the end, nothing before it moves.
 * @returns the same bytes when they are not laid out as Chromium does it
 */
export function withProperties(pdf: Uint8Array, properties: PdfProperties): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const end = /trailer\s*<<([^<>]*(?:<[0-9A-Fa-f]*>[^<>]*)*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-2048));
  const info = /\/Info\s+(\d+) 0 R/.exec(end?.[1] ?? '')?.[1];
  if (!end || info === undefined) return pdf;
  const old = new RegExp(`(?:^|\\n)${info} 0 obj\\s*<<((?:\\((?:\\\\.|[^\\\\)])*\\)|[^<>()])*)>>`, 's').exec(text)?.[1];
  if (old === undefined) return pdf;
  const object = `\n${info} 0 obj\n<<${replaced(old, properties)}>>\nendobj\n`;
  const objectAt = pdf.byteLength + 1;
  const table = `xref\n${info} 1\n${String(objectAt).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<<${end[1]}\n/Prev ${end[2]}>>\nstartxref\n${pdf.byteLength + object.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([pdf, Buffer.from(object + table + trailer, 'latin1')]));
}

function replaced(old: string, { title, creator }: PdfProperties): string {
  const kept = old.replace(/\/(?:Title|Creator)\s*\((?:\\.|[^\\)])*\)\s*/gs, '');
  return `/Title ${textString(title)}\n/Creator ${textString(creator)}\n${kept.trim()}`;
}

/** A text string of the format: UTF-16 with its byte order mark, in hexadecimal, so that nothing needs escaping. */
function textString(text: string): string {
  const bytes = Buffer.from(`\ufeff${text.normalize('NFC')}`, 'utf16le').swap16();
  return `<${bytes.toString('hex').toUpperCase()}>`;
}
