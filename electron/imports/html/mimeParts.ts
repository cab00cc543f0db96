/** One part of a web archive, its transfer encoding undone. */
export interface MimePart {
  readonly type: string;
  readonly charset: string | null;
  /** Address the other parts know it by. */
  readonly location: string;
  readonly content: Buffer;
}

const MOST_PARTS = 10_000;
const BOUNDARY = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i;

/** The parts of a web archive (.mht); of one without a boundary, the whole. */
export function mimeParts(bytes: Buffer): readonly MimePart[] {
  const text = bytes.toString('latin1');
  const head = headerOf(text);
  const match = BOUNDARY.exec(head.text);
  const boundary = match?.[1] ?? match?.[2];
  if (boundary === undefined) return [partOf(text)];
  return text
    .slice(head.end)
    .split(`--${boundary}`, MOST_PARTS)
    .slice(1)
    .filter((part) => !part.startsWith('--'))
    .map((part) => partOf(part.replace(/^\r?\n/, '')));
}

function partOf(text: string): MimePart {
  const head = headerOf(text);
  const type = fieldOf(head.text, 'Content-Type');
  const content = undone(text.slice(head.end), fieldOf(head.text, 'Content-Transfer-Encoding').toLowerCase());
  return {
    type: type.split(';')[0]?.trim().toLowerCase() ?? '',
    charset: /charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1] ?? null,
    location: fieldOf(head.text, 'Content-Location'),
    content,
  };
}

/** Everything to the first blank line, continued lines joined. */
function headerOf(text: string): { readonly text: string; readonly end: number } {
  const crlf = text.indexOf('\r\n\r\n');
  const lf = text.indexOf('\n\n');
  const isCrlf = crlf >= 0 && (lf < 0 || crlf < lf);
  const end = isCrlf ? crlf + 4 : lf >= 0 ? lf + 2 : text.length;
  return { text: text.slice(0, end).replace(/\r?\n[ \t]+/g, ' '), end };
}

function fieldOf(head: string, name: string): string {
  const line = head.split(/\r?\n/).find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line?.slice(name.length + 1).trim() ?? '';
}

function undone(text: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(text, 'base64');
  return Buffer.from(encoding === 'quoted-printable' ? unquoted(text) : text, 'latin1');
}

function unquoted(text: string): string {
  return text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
