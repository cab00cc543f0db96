import { type Passage, passageOf, type Span } from '../directiveText/passage';
import { mergedWith } from '../typedText/headingMark';
import { joinedLines, unquoted } from '../typedText/typedLines';
import { foldedPhrase } from '../vietnamese';
import { type Figure, numberOfCell } from './figures';

/** One cell of a pasted table. */
export interface AuditedCell {
  readonly text: string;
  readonly span: Span;
  /** null: no number. */
  readonly figure: Figure | null;
  readonly isPercent: boolean;
  /** Printed with a minus or in brackets. */
  readonly isNegative: boolean;
}

export interface AuditedTable {
  /** Words above each column, all heading rows joined; usual abbreviations written out. */
  readonly headings: readonly string[];
  /** The sign of a rate above each column; false: none. */
  readonly signs: readonly ('percent' | 'permille' | false)[];
  /** Columns that the row of column numbers says to be divided, "(5)=(4)/(3)", by column; null: not said. */
  readonly quotients: readonly (Quotient | null)[];
  readonly rows: readonly (readonly AuditedCell[])[];
}

/** Places of two columns, from 0. */
export interface Quotient {
  readonly numerator: number;
  readonly denominator: number;
}

/** Runs of lines with the same number of tabs (or bars): tables as Excel and Word give them to the clipboard. */
export function tablesIn(text: string): {
  readonly tables: readonly AuditedTable[];
  readonly rest: readonly Passage[];
} {
  const tables: AuditedTable[] = [];
  const rest: Passage[] = [];
  let run: Line[] = [];
  const close = () => {
    if (run.length >= LEAST_ROWS) tables.push(tableOf(run));
    else rest.push(...run.map(({ start, end }) => passageOf(text, start, end)));
    run = [];
  };
  for (const line of linesOf(text)) {
    const isRow = line.cells.length > 1;
    if (!isRow || (run[0] !== undefined && run[0].cells.length !== line.cells.length)) close();
    if (isRow) run.push(line);
    else rest.push(passageOf(text, line.start, line.end));
  }
  close();
  return { tables, rest: rest.toSorted((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0)) };
}

/** A heading and a row of figures at least. */
const LEAST_ROWS = 2;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly AuditedCell[];
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const raw of joinedLines(text)) {
    lines.push({ start, end: start + raw.length, cells: cellsOf(raw, start) });
    start += raw.length + 1;
  }
  return lines;
}

function cellsOf(line: string, start: number): readonly AuditedCell[] {
  const mark = line.includes('\t') ? '\t' : '|';
  if (!line.includes(mark)) return [];
  let at = start;
  const cells = line.split(mark).map((raw) => {
    const from = at + raw.length - raw.trimStart().length;
    at += raw.length + 1;
    const words = raw.trim();
    const inner = unquoted(words);
    const text = inner.replace(/\s+/gu, ' ').trim();
    const edge = inner === words ? 0 : 1; // the marks of quotation are no part of what is read
    const span = { start: from + edge, end: from + words.length - edge };
    return { text, span, ...numberOfCell(text) };
  });
  return mark === '|'
    ? cells.filter(({ text }, index) => text !== '' || (index > 0 && index < cells.length - 1))
    : cells;
}

/** "Còn thiếu so với 60%" is a column of counts. */
const SIGN = /(?<!\d\s?)[%‰]/;

/** Below the headings: two figures, or in a table of one column of figures a single one. */
function firstRow(lines: readonly Line[]): number {
  const figuresIn = ({ cells }: Line) =>
    isNumberRow(cells) ? 0 : cells.filter(({ figure }) => figure !== null).length;
  const first = lines.findIndex((line) => figuresIn(line) >= 2);
  return first < 0 ? lines.findIndex((line, index) => index > 0 && figuresIn(line) > 0) : first;
}

function tableOf(lines: readonly Line[]): AuditedTable {
  const first = firstRow(lines);
  const heads = lines.slice(0, Math.max(0, first)).map(({ cells }) => withMerged(cells));
  const width = lines[0]?.cells.length ?? 0;
  const words = Array.from({ length: width }, (_, column) =>
    heads.map((cells) => (isNumberRow(cells) ? '' : (cells[column]?.text ?? ''))).join(' '),
  );
  const headings = words.map((one) => writtenOut(foldedPhrase(one)));
  const signs = words.map((one) => (SIGN.exec(one)?.[0] === '‰' ? 'permille' : SIGN.test(one) ? 'percent' : false));
  const rows = first < 0 ? [] : lines.slice(first).map(({ cells }) => cells.map(withoutMark));
  const numbers = heads.findLast(isNumberRow) ?? [];
  return { headings, signs, quotients: headings.map((_, column) => quotientOf(numbers, column)), rows };
}

const ABBREVIATIONS: Readonly<Record<string, string>> = { kh: 'ke hoach', th: 'thuc hien', ck: 'cung ky' };

function writtenOut(heading: string): string {
  return heading.replace(/\b(?:kh|th|ck)\b/g, (word) => ABBREVIATIONS[word] ?? word);
}

/** A heading over several columns is said of each of them. */
function withMerged(cells: readonly AuditedCell[]): readonly AuditedCell[] {
  let over = '';
  return cells.map((cell) => {
    const merged = mergedWith(cell.text);
    if (merged !== 'left') over = merged === null ? cell.text : '';
    return merged === null ? cell : { ...cell, text: over };
  });
}

function withoutMark(cell: AuditedCell): AuditedCell {
  return mergedWith(cell.text) === null ? cell : { ...cell, text: '' };
}

const NUMBER_OF_COLUMN =
  /^\(?(?<own>\d{1,2}|[A-Z])\)?(?:\s?=\s?\(?(?<above>\d{1,2})\)?\s?[/:]\s?\(?(?<below>\d{1,2})\)?.*)?$/;

function quotientOf(numbers: readonly AuditedCell[], column: number): Quotient | null {
  const { above, below } = NUMBER_OF_COLUMN.exec(numbers[column]?.text ?? '')?.groups ?? {};
  const placeOf = (number: string | undefined) =>
    numbers.findIndex(({ text }) => number !== undefined && NUMBER_OF_COLUMN.exec(text)?.groups?.own === number);
  const quotient = { numerator: placeOf(above), denominator: placeOf(below) };
  return quotient.numerator < 0 || quotient.denominator < 0 ? null : quotient;
}

/** "(1) (2) (3)=(2)/(1)" below a heading. */
function isNumberRow(cells: readonly AuditedCell[]): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  return (
    filled.length > 1 &&
    filled.every(
      ({ text }, index) => /^\(?[A-Z\d]\d?\)?(?:\s?=.*)?$/.test(text) && (index > 0 || /^\(?(?:A|1)\)?$/.test(text)),
    ) &&
    filled.some(({ text }) => /^\(?[2B]\)?/.test(text))
  );
}
