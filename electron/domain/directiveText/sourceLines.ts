import { joined, type Passage, passageOf } from './passage';

/** One printed line, cut into what stood side by side (two columns of a letterhead, cells of a table). */
export interface SourceLine {
  readonly cells: readonly Passage[];
  readonly whole: Passage;
  /** An empty line stands before it. */
  readonly isAfterBlank: boolean;
  /** Place among the lines that have words. */
  readonly index: number;
}

const LINE_BREAK = /\n|\f|<br\s*\/?>|<\/?(?:tr|p|div|h[1-6])\b[^>]*>/gi;
/** Wide spaces part two columns, but not what is left open for a number or a day: "Số:      /UBND", "ngày      tháng". */
const CELL_BREAK =
  /\t+|(?<!ngày|tháng|năm|ngay|thang|nam|[:\s\u00a0])[ \u00a0]{4,}(?!\/|tháng|năm|thang|nam)(?=\S)|\||(?<! ) *<\/?t[dh]\b[^>]*> */giu;
/** Numbers of pages and drawn lines that are no words of the paper. */
const FURNITURE =
  /^(?:[-–—_=*.\s:|+…]{3,}|[-–—]?\s*\d{1,3}\s*[-–—]?|trang\s+\d+(?:\s*[/]\s*\d+)?|\[?page\s+\d+\]?|!\[[^\]]*\]\([^)]*\)|<!--.*-->)$/i;
const DOTS_OF_A_FORM = /^[.…\s]{3,}$/;

/** Lines with words, in order. */
export function sourceLines(source: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let isAfterBlank = false;
  for (const [start, end] of cut(source, LINE_BREAK, 0, source.length)) {
    const cells = cut(source, CELL_BREAK, start, end)
      .map(([from, to]) => passageOf(source, from, to))
      .filter(({ text }) => text !== '');
    const whole = joined(cells);
    if (whole.text === '') isAfterBlank = true;
    else if (!isFurniture(whole.text)) {
      lines.push({ cells, whole, isAfterBlank, index: lines.length });
      isAfterBlank = false;
    }
  }
  return lines;
}

function isFurniture(text: string): boolean {
  return FURNITURE.test(text) && !DOTS_OF_A_FORM.test(text);
}

function cut(source: string, separator: RegExp, start: number, end: number): readonly (readonly [number, number])[] {
  const pieces: (readonly [number, number])[] = [];
  let from = start;
  for (const match of source.slice(start, end).matchAll(separator)) {
    pieces.push([from, start + match.index]);
    from = start + match.index + match[0].length;
  }
  pieces.push([from, end]);
  return pieces;
}
