import { type Layout, textWidthMm } from '../layout';
import type { Align, Cell, Column, Orientation, Row, Table } from '../model';

/** Widths are estimated from lengths, because a paper is prepared without asking any font: an average letter, in em. */
const LETTER_EM = 0.46;
const BOLD_LETTER_EM = 0.53;
const MM_PER_POINT = 25.4 / 72;
/** From so many columns on the small letters are taken. */
const SMALL_FROM = 7;
/** No column asks for more than a line of so many letters: what is longer wraps. */
const LONGEST_LINE = 60;
const FIGURE = /^[-+]?\d{1,3}([.\s]?\d{3})*(,\d+)?\s*%?$/u;
const ORDINAL_HEADER = /^(stt|tt|số tt|số thứ tự)\.?$/iu;
const ORDINAL = /^([\divxl]+\.?|\d+\.\d+|\p{L})$/iu;
const TOTAL = /^(tổng( cộng| số)?|cộng)\b[:.]?/iu;

interface TypedColumn {
  readonly header: string;
  /** Without the words of a total, which go over several columns. */
  readonly texts: readonly string[];
}

/** Rows that were typed or pasted, the first of them the heading, with columns as wide as their texts ask for. */
export function typedTable(
  rows: readonly (readonly string[])[],
  layout: Layout,
  orientation: Orientation = 'portrait',
): Table {
  const columns = typedColumns(rows);
  const size = sizeOf(columns);
  const widths = fitted(columns, size, layout, orientation);
  return {
    kind: 'table',
    size,
    columns: columns.map((column, index): Column => {
      return { header: column.header, widthMm: widths[index] ?? 0, align: alignOf(column) };
    }),
    rows: rows.slice(1).map((row, index) => rowOf(row, columns.length, index === rows.length - 2)),
  };
}

/** Landscape for a table whose longest words do not fit side by side on an upright sheet (Phụ lục I, I.2). */
export function orientationFor(rows: readonly (readonly string[])[], layout: Layout): Orientation {
  const columns = typedColumns(rows);
  const least = columns.map((column) => leastMm(column, sizeOf(columns), layout));
  return sum(least) > textWidthMm(layout, 'portrait') ? 'landscape' : 'portrait';
}

/** Columns that are empty from top to bottom at the right edge come from a spreadsheet's selection and are left out. */
function typedColumns(rows: readonly (readonly string[])[]): readonly TypedColumn[] {
  const used = rows.map((row) => row.findLastIndex((cell) => cell !== '') + 1);
  const count = Math.max(1, ...used);
  return Array.from({ length: count }, (_, index) => ({
    header: rows[0]?.[index] ?? '',
    texts: rows.slice(1).map((row) => (TOTAL.test(row[index] ?? '') ? '' : (row[index] ?? ''))),
  }));
}

/** The words of a total go over the empty cells beside them. */
function rowOf(row: readonly string[], count: number, isLast: boolean): Row {
  const texts = Array.from({ length: count }, (_, index) => row[index] ?? '');
  const cells = texts.map((text): Cell => ({ text }));
  const at = texts.findIndex((text) => text !== '');
  if (!isLast || !TOTAL.test(texts[at] ?? '')) return { kind: 'body', cells };
  const next = texts.findIndex((text, index) => index > at && text !== '');
  const end = next < 0 ? at + 1 : next;
  return { kind: 'total', cells: [{ text: texts[at] ?? '', columnSpan: end, align: 'center' }, ...cells.slice(end)] };
}

function sizeOf(columns: readonly TypedColumn[]): Table['size'] {
  return columns.length >= SMALL_FROM ? 'small' : 'normal';
}

function alignOf({ header, texts }: TypedColumn): Align {
  const filled = texts.filter((text) => text !== '');
  if (ORDINAL_HEADER.test(header) && filled.every((text) => ORDINAL.test(text))) return 'center';
  return filled.length > 0 && filled.every((text) => FIGURE.test(text)) ? 'right' : 'left';
}

/** Every column gets the room of its longest word; what is left goes to those that would like to be wider. */
function fitted(
  columns: readonly TypedColumn[],
  size: Table['size'],
  layout: Layout,
  orientation: Orientation,
): readonly number[] {
  const width = textWidthMm(layout, orientation);
  const least = columns.map((column) => leastMm(column, size, layout));
  const wanted = columns.map((column, index) => Math.max(least[index] ?? 0, wantedMm(column, size, layout)));
  const needed = sum(least);
  if (needed >= width) return least.map((one) => (one * width) / needed);
  const asked = wanted.map((one, index) => one - (least[index] ?? 0));
  const spare = width - needed;
  const share = sum(asked) === 0 ? wanted : asked;
  return least.map((one, index) => one + (spare * (share[index] ?? 0)) / sum(share));
}

function leastMm({ header, texts }: TypedColumn, size: Table['size'], layout: Layout): number {
  return (
    Math.max(
      longestWord(header) * letterMm(BOLD_LETTER_EM, size, layout),
      ...texts.map((text) => longestWord(text) * letterMm(LETTER_EM, size, layout)),
      letterMm(BOLD_LETTER_EM, size, layout) * 3,
    ) +
    2 * layout.table.cellPaddingMm
  );
}

function wantedMm({ header, texts }: TypedColumn, size: Table['size'], layout: Layout): number {
  const longest = Math.max(header.length / 2, ...texts.map(({ length }) => length));
  return Math.min(longest, LONGEST_LINE) * letterMm(LETTER_EM, size, layout) + 2 * layout.table.cellPaddingMm;
}

function letterMm(em: number, size: Table['size'], { sizePt }: Layout): number {
  return em * (size === 'small' ? sizePt.tableSmall : sizePt.table) * MM_PER_POINT;
}

function longestWord(text: string): number {
  return Math.max(0, ...text.split(' ').map(({ length }) => length));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
