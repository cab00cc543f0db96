import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import type { ColumnFormat } from '../../domain/openData/dictionary';
import type { OpenCell } from '../../domain/openData/openTable';
import { openDataText } from '../../text/openDataText';
import { freeSheetName } from '../xlsx/sheetNames';

/** Rows of one sheet, its heading included; Excel has no more. */
const MOST_ROWS = 1_048_576;
/** Letters of one cell; Excel has no more. */
const MOST_LETTERS = 32_767;
/** Rows written without letting the disk catch up. */
const SLICE = 1000;

const FONT = { name: 'Times New Roman', size: 11 };
const HEADING_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF7' } } as const;
const TEXT = '@';
const DATES: Partial<Record<ColumnFormat, string>> = { day: 'dd/mm/yyyy', moment: 'dd/mm/yyyy hh:mm' };
const NUMBERS: Partial<Record<ColumnFormat, string>> = {
  integer: '0',
  flag: '0',
  real: 'General',
  percent: '0.00####',
};
const WIDTHS: Partial<Record<ColumnFormat, number>> = {
  integer: 12,
  flag: 10,
  percent: 12,
  day: 12,
  moment: 18,
  period: 13,
};
const TEXT_WIDTH = 28;
const LEAST_WIDTH = 18;

export interface SheetColumn {
  readonly heading: string;
  readonly format: ColumnFormat;
  readonly width?: number;
}

export interface SheetContent {
  readonly name: string;
  /** Lines above the table. */
  readonly preamble?: readonly string[];
  readonly columns: readonly SheetColumn[];
  /** Days and instants become dates of Excel; else they stay ISO texts. */
  readonly hasDates: boolean;
  /** Lines that are read, not reckoned with: a cell grows with its text. */
  readonly isProse?: boolean;
  readonly rows: Iterable<readonly OpenCell[]>;
}

/**
 * A workbook of many sheets, written as it goes: what it needs of memory does not grow with its rows. Texts stay texts,
 * whatever they begin with, so a code keeps its zeros and nothing is ever a formula.
 */
export class OpenBook {
  readonly #workbook: ExcelJS.stream.xlsx.WorkbookWriter;
  readonly #names: string[] = [];

  constructor(
    stream: Writable,
    title: string,
    private readonly mostRows = MOST_ROWS,
  ) {
    // shared strings would keep every name of a province in memory until the end
    this.#workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
    this.#workbook.title = title;
  }

  /** Names that sheets of so many rows will get, for an index that stands before them. */
  namesFor(wanted: readonly { readonly name: string; readonly rows: number }[]): readonly (readonly string[])[] {
    const taken = [...this.#names];
    return wanted.map(({ name, rows }) => {
      const sheets = Math.max(1, Math.ceil(rows / (this.mostRows - 1)));
      return Array.from({ length: sheets }, () => {
        const free = freeSheetName(name, taken);
        taken.push(free);
        return free;
      });
    });
  }

  /** @param onRows told how many more rows are written */
  async add(content: SheetContent, onRows: (rows: number) => void = () => undefined): Promise<void> {
    const { columns, hasDates, preamble = [] } = content;
    let sheet = this.#begin(content, preamble);
    let used = preamble.length + 1;
    let fresh = 0;
    for (const cells of content.rows) {
      if (used === this.mostRows) {
        sheet.commit();
        sheet = this.#begin(content, []);
        used = 1;
      }
      sheet.addRow(cells.map((cell, at) => bookValue(cell, columns[at]?.format ?? 'text', hasDates))).commit();
      used += 1;
      fresh += 1;
      if (fresh < SLICE) continue;
      onRows(fresh);
      fresh = 0;
      await setImmediate();
    }
    onRows(fresh);
    sheet.commit();
    await setImmediate();
  }

  async finish(): Promise<void> {
    await this.#workbook.commit();
  }

  #begin({ name, columns, hasDates, isProse = false }: SheetContent, preamble: readonly string[]): ExcelJS.Worksheet {
    const free = freeSheetName(name, this.#names);
    this.#names.push(free);
    const heading = preamble.length + 1;
    const sheet = this.#workbook.addWorksheet(free, {
      views: [{ state: 'frozen', ySplit: heading }],
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    sheet.columns = columns.map(({ format, width, heading: text }) => ({
      width: width ?? WIDTHS[format] ?? Math.max(LEAST_WIDTH, Math.min(TEXT_WIDTH, text.length + 4)),
      style: { font: FONT, numFmt: formatOf(format, hasDates), alignment: alignmentOf(format, isProse) },
    }));
    for (const [at, line] of preamble.entries()) {
      const row = sheet.addRow([line]);
      row.font = at === 0 ? { ...FONT, size: 14, bold: true } : { ...FONT, italic: true };
      row.commit();
    }
    const row = sheet.addRow(columns.map((column) => column.heading));
    row.eachCell((cell) => {
      cell.font = { ...FONT, bold: true };
      cell.fill = HEADING_FILL;
    });
    row.commit();
    sheet.autoFilter = { from: { row: heading, column: 1 }, to: { row: heading, column: columns.length } };
    return sheet;
  }
}

/** A long JSON text would run over the empty cells beside it. */
function alignmentOf(format: ColumnFormat, isProse: boolean): Partial<ExcelJS.Alignment> {
  return { vertical: 'top', ...(isProse && { wrapText: true }), ...(format === 'json' && { horizontal: 'fill' }) };
}

function formatOf(format: ColumnFormat, hasDates: boolean): string {
  return NUMBERS[format] ?? (hasDates ? DATES[format] : undefined) ?? TEXT;
}

function bookValue(cell: OpenCell, format: ColumnFormat, hasDates: boolean): ExcelJS.CellValue {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return cell;
  if (hasDates && DATES[format] !== undefined) return new Date(`${cell}${format === 'day' ? 'T00:00' : ''}:00Z`); // Excel has no time zones; exceljs writes the UTC parts
  const text =
    cell.length > MOST_LETTERS ? cell.slice(0, MOST_LETTERS - openDataText.cut.length) + openDataText.cut : cell;
  return /^\s|\s$|\n/.test(text) ? { richText: [{ text }] } : text; // the only way to have blanks at its ends kept
}
