import { columnLetters } from '../../../electron/imports/grid';
import type { SheetOptions, Written } from '../buildWorkbook';

/**
 * A sheet drawn as text. Before the first `|` of a line stands what is expected of the row, one letter for each table
 * that stands side by side: `h` heading, `r` record, `t` total that agrees, `T` total that does not or could not be compared, `s` section, `.`
 * anything else. After it the cells: `<` merged with the cell to the left, `^` with the cell above, `\n` a line break,
 * a bare number is a number, `'` makes it text, `%` a fraction shown as percent, `@` a day, `#` an error.
 */
export interface DrawnSheet {
  readonly name: string;
  readonly drawing: string;
  /** "A:F" for each table in reading order; every column of the drawing when left out. */
  readonly at?: readonly string[];
  /** Some headings, some roles, some values of the first table, by letter or cell. */
  readonly headings?: Readonly<Record<string, readonly string[]>>;
  readonly roles?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string | number | null>>;
  /** Row of the section each of these rows of the first table stands under. */
  readonly under?: Readonly<Record<number, number | undefined>>;
  /** Codes of issues that have to be said, in any order. */
  readonly says?: readonly string[];
  /** Codes that must not be said. */
  readonly saysNot?: readonly string[];
  readonly hiddenRows?: readonly number[];
}

export interface ExpectedTable {
  readonly columns: string;
  readonly headerRows: readonly [number, number];
  readonly records: readonly number[];
  readonly totals: readonly (readonly [row: number, agrees: boolean])[];
  readonly sections: readonly number[];
}

interface Line {
  readonly marks: string;
  readonly cells: readonly string[];
}

export function cellsOf(sheet: DrawnSheet): { rows: (readonly Written[])[]; options: SheetOptions } {
  const lines = linesOf(sheet);
  const rows = lines.map(({ cells }) => cells.map(written));
  return { rows, options: { merges: mergesOf(lines), hiddenRows: sheet.hiddenRows ?? [] } };
}

/** The tables the marks in the margin ask for. */
export function expectedTables(sheet: DrawnSheet): readonly ExpectedTable[] {
  const lines = linesOf(sheet);
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  const lanes = Math.max(...lines.map(({ marks }) => marks.length));
  const found = Array.from({ length: lanes }, (_, lane) => tablesOfLane(lines.map(({ marks }) => marks[lane] ?? '.')));
  return found
    .flat()
    .sort((left, right) => left.headerRows[0] - right.headerRows[0])
    .map((table, at) => ({ ...table, columns: sheet.at?.[at] ?? `A:${columnLetters(width)}` }));
}

function tablesOfLane(marks: readonly string[]): Omit<ExpectedTable, 'columns'>[] {
  const starts = marks.flatMap((mark, at) => (mark === 'h' && marks[at - 1] !== 'h' ? [at] : []));
  return starts.map((start, at) => {
    const end = starts[at + 1] ?? marks.length;
    const rowsOf = (wanted: string) =>
      marks.flatMap((mark, row) => (row >= start && row < end && wanted.includes(mark) ? [row + 1] : []));
    const heading = rowsOf('h');
    return {
      headerRows: [heading[0] ?? 0, heading.at(-1) ?? 0] as const,
      records: rowsOf('r'),
      totals: rowsOf('tT').map((row) => [row, marks[row - 1] === 't'] as const),
      sections: rowsOf('s'),
    };
  });
}

function linesOf({ drawing }: DrawnSheet): readonly Line[] {
  return drawing
    .split('\n')
    .filter((line) => line.includes('|'))
    .map((line) => {
      const [marks = '', ...cells] = line.split('|').map((part) => part.trim());
      return { marks, cells };
    });
}

function written(text: string): Written {
  if (text === '' || text === '<' || text === '^') return null;
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (text.startsWith("'")) return text.slice(1);
  if (/^%[\d.]+$/.test(text)) return { percent: Number(text.slice(1)) };
  if (text.startsWith('@')) return { day: text.slice(1) };
  if (text.startsWith('#')) return { error: text };
  return text.replace(/\\n/g, '\n');
}

function mergesOf(lines: readonly Line[]): readonly string[] {
  const at = (row: number, column: number) => lines[row]?.cells[column] ?? '';
  return lines.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      if (cell === '<' || cell === '^') return [];
      let right = column;
      while (at(row, right + 1) === '<') right += 1;
      let bottom = row;
      while (at(bottom + 1, column) === '^') bottom += 1;
      if (right === column && bottom === row) return [];
      return [`${columnLetters(column + 1)}${row + 1}:${columnLetters(right + 1)}${bottom + 1}`];
    }),
  );
}
