/** One line of a SYLK file: its type, and its fields by their letter. */
export interface SylkRecord {
  readonly type: string;
  readonly fields: ReadonlyMap<string, string>;
}

const ESCAPE = '\u001b';
/** Accents as combining marks, by the letter that stands for them behind `ESC N`. */
const ACCENTS: Readonly<Record<string, string>> = {
  A: '\u0300',
  B: '\u0301',
  C: '\u0302',
  D: '\u0303',
  H: '\u0308',
  J: '\u030a',
  K: '\u0327',
};

/** Fields are divided by `;`, and `;;` is a semicolon in a field. The first field of a letter counts. */
export function sylkRecord(line: string): SylkRecord {
  const [type = '', ...parts] = line.replaceAll(';;', '\u0000').split(';');
  const fields = new Map<string, string>();
  for (const part of parts) {
    const letter = part.charAt(0);
    if (!fields.has(letter)) fields.set(letter, unescaped(part.slice(1).replaceAll('\u0000', ';')));
  }
  return { type: type.trim(), fields };
}

/** `ESC N` with an accent and a letter is that letter; `ESC` with a space and a colon is a line break. */
function unescaped(text: string): string {
  if (!text.includes(ESCAPE)) return text;
  return text
    .split(ESCAPE)
    .map((piece, index) => {
      if (index === 0) return piece;
      if (piece.startsWith(' :')) return `\n${piece.slice(2)}`;
      const accent = piece.startsWith('N') ? ACCENTS[piece.charAt(1)] : undefined;
      return accent === undefined ? piece : `${piece.charAt(2)}${accent}`.normalize('NFC') + piece.slice(3);
    })
    .join('');
}
