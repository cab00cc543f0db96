import { headingMark } from './headingMark';

/**
 * A table whose cells may hold line breaks, and how many of its rows the clerk said are its heading; null: nothing
 * was said.
 */
export interface TypedRows {
  readonly kind: 'rows';
  readonly rows: readonly (readonly string[])[];
  readonly headingRows: number | null;
}

/** What a clerk typed or pasted, as lines of text and runs of lines that are the rows of a table. */
export type TypedPart = { readonly kind: 'line'; readonly text: string } | TypedRows;

/** Behind it stands the text of a list line: "1.", "a)", "-", "II.". Word puts a tab there when such a list is pasted. */
const MARKER = /^([-+•●▪–—]|\d+(\.\d+)*[.)]|\p{Ll}\)|[IVXL]+\.)$/u;
/** A cell of a spreadsheet with line breaks in it is pasted in quotation marks over so many lines at most. */
const QUOTED_LINES = 60;

/** Blank lines only part what stands around them; a table is at least two lines with tabs one after another. */
export function typedParts(text: string): readonly TypedPart[] {
  return placedParts(text).map(({ part }) => part);
}

/** A part, and the lines of the typed text (from 0) it stands on, the mark of a heading with its table. */
export interface PlacedPart {
  readonly part: TypedPart;
  readonly start: number;
  /** The line after its last one. */
  readonly end: number;
}

/** Where one line of text stands, which may be several lines typed in one cell. */
interface JoinedLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The text line by line, those of one cell in quotation marks together, their breaks kept: joined by "\n" they are the text again. */
export function joinedLines(text: string): readonly string[] {
  return joinQuoted(linesOf(text)).map((line) => line.text);
}

export function placedParts(text: string): readonly PlacedPart[] {
  const lines = joinQuoted(linesOf(text));
  const texts = lines.map((line) => line.text);
  const parts: PlacedPart[] = [];
  for (let at = 0; at < lines.length; ) {
    const said = headingMark(texts[at] ?? '');
    const from = said === null ? at : filledFrom(texts, at + 1);
    const rows = rowsFrom(texts, from);
    const isTable = rows > 1;
    const end = isTable ? from + rows : at + 1;
    const place = { start: lines[at]?.start ?? 0, end: lines[end - 1]?.end ?? 0 };
    const line = cleaned(texts[at] ?? '');
    if (isTable) {
      const cells = texts.slice(from, end).map(cellsOf);
      parts.push({ part: { kind: 'rows', rows: cells, headingRows: said }, ...place });
    } else if (line !== '') parts.push({ part: { kind: 'line', text: line }, ...place });
    at = end;
  }
  return parts;
}

function filledFrom(lines: readonly string[], start: number): number {
  const place = lines.slice(start).findIndex((line) => line.trim() !== '');
  return place < 0 ? lines.length : start + place;
}

/** The lines of a typed text as `PlacedPart` counts them. */
export function linesOf(text: string): readonly string[] {
  return text.normalize('NFC').split(/\r\n|[\r\n\u2028\u2029\v\f]/u);
}

/** How many lines from here on are rows of one table; it neither begins nor ends with rows that have nothing in them. */
function rowsFrom(lines: readonly string[], start: number): number {
  if (isMarked(lines[start] ?? '') || !isRow(lines[start] ?? '')) return 0;
  const end = lines.slice(start).findIndex((line) => !line.includes('\t'));
  return lines.slice(start, end < 0 ? undefined : start + end).findLastIndex(isRow) + 1;
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
  return line.split('\t').map((cell) => cleanedLines(unquoted(cell)));
}

/** What a spreadsheet's cell in quotation marks holds; other cells as they are. */
export function unquoted(cell: string): string {
  const inner = /^"(.*)"$/su.exec(cell.trim())?.[1];
  return inner === undefined ? cell : inner.replaceAll('""', '"');
}

function cleanedLines(cell: string): string {
  const lines = cell.split('\n').map(cleaned);
  return lines.filter((line) => line !== '').join('\n');
}

function cleaned(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** Lines that belong to one cell in quotation marks are one, its breaks kept. A mark that is never closed joins nothing. */
function joinQuoted(lines: readonly string[]): readonly JoinedLine[] {
  const joined: JoinedLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const end = opensCell(lines[at] ?? '') ? closingLine(lines, at) : endOfFirstCell(lines, at);
    joined.push({ text: lines.slice(at, end + 1).join('\n'), start: at, end: end + 1 });
    at = end;
  }
  return joined;
}

function opensCell(line: string): boolean {
  return line.includes('\t') && line.split('\t').some((cell) => cell.startsWith('"')) && isOdd(line);
}

/**
 * A first cell with line breaks in it: its first lines have no tab, the one that closes it has. A cell further right in the
 * same row may hold line breaks too.
 */
function endOfFirstCell(lines: readonly string[], start: number): number {
  const line = lines[start] ?? '';
  if (!line.startsWith('"') || line.includes('\t') || !isOdd(line)) return start;
  const closes = lines.slice(start + 1, start + QUOTED_LINES).findIndex((one) => one.includes('\t')) + start + 1;
  const end = closingLine(lines, start);
  return end >= closes && /^[^\t]*"\t/u.test(lines[closes] ?? '') ? end : start;
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
