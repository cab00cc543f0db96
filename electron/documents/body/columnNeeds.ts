import type { FontFace, FontMetrics } from '../fontMetrics';
import { type Cell, headRowsOf, type Row, type Table } from '../model';
import { cellColumns } from '../tableGrid';

/** Widths of text in millimetres per point of letter size, without the room around it. */
export interface ColumnNeed {
  /** Its longest syllable or figure: narrower, and it is broken inside. */
  readonly floor: number;
  /** Its longest word; of an address or a code without an end, its first letters. */
  readonly least: number;
  /** Its texts on two lines each, longer ones on more. */
  readonly easy: number;
  /** Its longest text on one line, a long one wrapped. */
  readonly wanted: number;
}

/** The longest syllable has seven letters ("nghiêng"); two are for the signs around it. */
const SYLLABLE = 9;
const LONGEST_WORD = 20;
/** No column asks for more than a line of about sixty letters: what is longer wraps. */
const LONGEST_LINE_EM = 27;
/** From about forty letters on a text is a passage, which stands on as many lines as it takes. */
const LONGEST_NAME_EM = 18;
const EASY_LINES = 2;
const LEAST_EM = 1.5;
const MM_PER_POINT = 25.4 / 72;
/** Quoted, in brackets, with a mark behind it: still one figure. */
const FIGURE = /^[("“-]?[+-]?\d[\d.,/:]*%?[)"”;:.,]*$/u;

interface CellText {
  readonly text: string;
  readonly face: FontFace;
}

/** What each column of a table asks for; cells that go over several columns ask for nothing. */
export function columnNeeds(table: Table, fonts: FontMetrics): readonly ColumnNeed[] {
  const headers = textsByColumn(table, headRowsOf(table), ({ kind }) => (kind === 'numbers' ? 'regular' : 'bold'));
  const texts = textsByColumn(table, table.rows, ({ kind }) => (kind === 'total' ? 'bold' : 'regular'));
  const known = new Map<string, number>(); // names of places and persons come again in every row
  const widthOf = (text: string, face: FontFace) => {
    const key = `${face} ${text}`;
    const width = known.get(key) ?? fonts.widthMm(text, face, 1);
    known.set(key, width);
    return width;
  };
  const needs = table.columns.map((_, index) => needOf(headers[index] ?? [], texts[index] ?? [], widthOf));
  return withGroups(needs, table, (text) => longestWord([{ text, face: 'bold' }], LONGEST_WORD, widthOf));
}

/** Columns under one heading share the room its longest word asks for. */
function withGroups(
  needs: readonly ColumnNeed[],
  table: Table,
  wordOf: (text: string) => number,
): readonly ColumnNeed[] {
  const heads = headRowsOf(table);
  const places = cellColumns(heads);
  const widened = [...needs];
  for (const [row, { cells }] of heads.entries())
    for (const [index, { text, columnSpan = 1 }] of cells.entries()) {
      const start = places[row]?.[index] ?? 0;
      const columns = widened.slice(start, start + columnSpan);
      const lacks = (wordOf(text) - columns.reduce((sum, { floor }) => sum + floor, 0)) / columnSpan;
      if (columnSpan > 1 && lacks > 0) widened.splice(start, columnSpan, ...columns.map((need) => wider(need, lacks)));
    }
  return widened;
}

function wider(need: ColumnNeed, by: number): ColumnNeed {
  const floor = need.floor + by;
  const [least, easy, wanted] = [need.least, need.easy, need.wanted].map((one) => Math.max(one, floor));
  return { floor, least: least ?? floor, easy: easy ?? floor, wanted: wanted ?? floor };
}

type CellRow = Pick<Row, 'cells'>;

function textsByColumn<R extends CellRow>(
  { columns }: Table,
  rows: readonly R[],
  faceOf: (row: R) => FontFace,
): readonly (readonly CellText[])[] {
  const texts: CellText[][] = columns.map(() => []);
  const places = cellColumns(rows);
  for (const [row, one] of rows.entries())
    one.cells.forEach(({ text, columnSpan = 1 }: Cell, cell) => {
      if (columnSpan === 1) texts[places[row]?.[cell] ?? 0]?.push({ text, face: faceOf(one) });
    });
  return texts;
}

type WidthOf = (text: string, face: FontFace) => number;

function longestWord(texts: readonly CellText[], limit: number, widthOf: WidthOf): number {
  return texts.reduce((most, { text, face }) => {
    const widths = text
      .split(/[ \n]/u)
      .map((word) => widthOf(FIGURE.test(word) ? word : firstLetters(word, limit), face));
    return Math.max(most, ...widths);
  }, LEAST_EM * MM_PER_POINT);
}

function needOf(headers: readonly CellText[], texts: readonly CellText[], widthOf: WidthOf): ColumnNeed {
  const all = [...headers, ...texts];
  const lineOf = (some: readonly CellText[]) =>
    some.reduce((most, { text, face }) => Math.max(most, ...text.split('\n').map((one) => widthOf(one, face))), 0);
  const lines = lineOf(texts);
  const least = longestWord(all, LONGEST_WORD, widthOf);
  const line = Math.min(Math.max(lineOf(headers) / 2, lines), LONGEST_LINE_EM * MM_PER_POINT);
  const easy = Math.min(lines, LONGEST_NAME_EM * MM_PER_POINT) / EASY_LINES;
  const floor = longestWord(all, SYLLABLE, widthOf);
  return { floor, least, easy: Math.max(least, easy), wanted: Math.max(least, line) };
}

function firstLetters(word: string, count: number): string {
  return word.length <= count ? word : word.slice(0, count);
}
