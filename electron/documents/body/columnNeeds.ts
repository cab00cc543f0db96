import type { FontFace, FontMetrics } from '../fontMetrics';
import type { Table } from '../model';
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
  const texts = textsByColumn(table);
  const known = new Map<string, number>(); // names of places and persons come again in every row
  const widthOf = (text: string, face: FontFace) => {
    const key = `${face} ${text}`;
    const width = known.get(key) ?? fonts.widthMm(text, face, 1);
    known.set(key, width);
    return width;
  };
  return table.columns.map(({ header }, index) => needOf({ text: header, face: 'bold' }, texts[index] ?? [], widthOf));
}

function textsByColumn({ columns, rows }: Table): readonly (readonly CellText[])[] {
  const texts: CellText[][] = columns.map(() => []);
  const places = cellColumns(rows);
  rows.forEach(({ kind, cells }, row) => {
    cells.forEach(({ text, columnSpan = 1 }, cell) => {
      if (columnSpan === 1)
        texts[places[row]?.[cell] ?? 0]?.push({ text, face: kind === 'total' ? 'bold' : 'regular' });
    });
  });
  return texts;
}

function needOf(
  header: CellText,
  texts: readonly CellText[],
  widthOf: (text: string, face: FontFace) => number,
): ColumnNeed {
  const longest = (limit: number) =>
    [header, ...texts].reduce((most, { text, face }) => {
      const widths = text.split(' ').map((word) => widthOf(FIGURE.test(word) ? word : firstLetters(word, limit), face));
      return Math.max(most, ...widths);
    }, LEAST_EM * MM_PER_POINT);
  const lines = texts.reduce((most, { text, face }) => Math.max(most, widthOf(text, face)), 0);
  const least = longest(LONGEST_WORD);
  const line = Math.min(Math.max(widthOf(header.text, header.face) / 2, lines), LONGEST_LINE_EM * MM_PER_POINT);
  const easy = Math.min(lines, LONGEST_NAME_EM * MM_PER_POINT) / EASY_LINES;
  return { floor: longest(SYLLABLE), least, easy: Math.max(least, easy), wanted: Math.max(least, line) };
}

function firstLetters(word: string, count: number): string {
  return word.length <= count ? word : word.slice(0, count);
}
