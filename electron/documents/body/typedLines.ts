/** What a clerk typed or pasted, as lines of text and runs of lines that are the rows of a table. */
export type TypedPart =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] };

/** Behind it stands the text of a list line: "1.", "a)", "-", "II.". Word puts a tab there when such a list is pasted. */
const MARKER = /^([-+•●▪–—]|\d+(\.\d+)*[.)]|\p{Ll}\)|[IVXL]+\.)$/u;
/** A cell of a spreadsheet with line breaks in it is pasted in quotation marks over so many lines at most. */
const QUOTED_LINES = 20;

/** Blank lines only part what stands around them; a table is at least two lines with tabs one after another. */
export function typedParts(text: string): readonly TypedPart[] {
  const lines = joinQuoted(text.normalize('NFC').split(/\r\n|[\r\n\u2028\u2029\v\f]/u));
  const parts: TypedPart[] = [];
  for (let at = 0; at < lines.length; ) {
    const rows = rowsFrom(lines, at);
    if (rows > 1) parts.push({ kind: 'rows', rows: lines.slice(at, at + rows).map(cellsOf) });
    else {
      const line = cleaned(lines[at] ?? '');
      if (line !== '') parts.push({ kind: 'line', text: line });
    }
    at += Math.max(1, rows > 1 ? rows : 1);
  }
  return parts;
}

/** How many lines from here on are rows of one table. */
function rowsFrom(lines: readonly string[], start: number): number {
  if (isMarked(lines[start] ?? '')) return 0;
  const end = lines.slice(start).findIndex((line) => !isRow(line));
  return end < 0 ? lines.length - start : end;
}

function isRow(line: string): boolean {
  return line.includes('\t') && line.trim() !== '';
}

/** A line of a list with a tab behind its marker, or with tabs in front of it only, is no row. */
function isMarked(line: string): boolean {
  const cells = line.trim().split('\t');
  return cells.length === 1 || (cells.length === 2 && MARKER.test(cells[0]?.trim() ?? ''));
}

function cellsOf(line: string): readonly string[] {
  return line.split('\t').map((cell) => cleaned(unquoted(cell)));
}

function unquoted(cell: string): string {
  const inner = /^"(.*)"$/u.exec(cell.trim())?.[1];
  return inner === undefined ? cell : inner.replaceAll('""', '"');
}

function cleaned(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** Lines that belong to one cell in quotation marks become one line. A mark that is never closed joins nothing. */
function joinQuoted(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const end = opensCell(lines[at] ?? '') ? closingLine(lines, at) : endOfFirstCell(lines, at);
    joined.push(lines.slice(at, end + 1).join(' '));
    at = end;
  }
  return joined;
}

function opensCell(line: string): boolean {
  return line.includes('\t') && line.split('\t').some((cell) => cell.startsWith('"')) && isOdd(line);
}

/** A first cell with line breaks in it: its first lines have no tab, the one that closes it has. */
function endOfFirstCell(lines: readonly string[], start: number): number {
  const line = lines[start] ?? '';
  if (!line.startsWith('"') || line.includes('\t') || !isOdd(line)) return start;
  const end = closingLine(lines, start);
  const others = lines.slice(start + 1, end);
  return others.every((one) => !one.includes('\t')) && /^[^\t]*"\t/u.test(lines[end] ?? '') ? end : start;
}

function closingLine(lines: readonly string[], start: number): number {
  let text = lines[start] ?? '';
  for (let at = start + 1; at < Math.min(lines.length, start + QUOTED_LINES); at += 1) {
    text += ` ${lines[at] ?? ''}`;
    if (!isOdd(text)) return at;
  }
  return start;
}

function isOdd(text: string): boolean {
  return (text.split('"').length - 1) % 2 === 1;
}
