import type { Workbook, Worksheet } from 'exceljs';
import { type Column, type FillLine, headRowsOf, type Section, type Table } from '../model';
import type { PaperKit } from '../paperKit';
import { linesOf, type SheetLine } from './lines';
import { columnWidth, dress, join, mmToInches, mmToPoints, textHeightPt, writeText } from './look';
import { writeTable } from './tableRows';

type SheetKit = Pick<PaperKit, 'layout' | 'fonts' | 'trialMark'>;

/** The colour of the mark in Word and on paper, as a code of Excel's footers. */
const TRIAL_RED = '&KC81E1E';
const LABEL_MM = 95;
const ANSWER_MM = 95;

/** Where the parts of a sheet stand; rows count from 1. */
export interface SheetPlaces {
  readonly sheet: Worksheet;
  /** Heading of the first table; null without a table. */
  readonly headingRow: number | null;
  /** The last row of that heading; null without a table. */
  readonly lastHeadingRow: number | null;
  /** Lines to fill in: label in column 1, answer in column 2. */
  readonly fillRows: readonly number[];
  readonly lastRow: number;
}

/** One section with a table or with lines to fill in, as a sheet that prints like the paper. */
export function writeSheet(workbook: Workbook, section: Section, name: string, kit: SheetKit): SheetPlaces {
  const columns = sheetColumns(section);
  const sheet = workbook.addWorksheet(name);
  for (const [index, column] of columns.entries()) sheet.getColumn(index + 1).width = columnWidth(column.widthMm);
  let row = 1;
  let headingRow: number | null = null;
  let lastHeadingRow: number | null = null;
  const fillRows: number[] = [];
  const heads: TableHead[] = [];
  for (const block of section.blocks) {
    if (block.kind === 'table') {
      const rows = headRowsOf(block).length;
      if (rows > 0) {
        headingRow ??= row;
        lastHeadingRow ??= row + rows - 1;
        heads.push({ first: row, last: row + rows - 1, length: block.rows.length });
      }
      row = writeTable(sheet, onColumns(block, columns), row, kit);
    } else if (block.kind === 'fillLine') {
      fillRows.push(row);
      row = writeFillLine(sheet, block, row, kit);
    } else row = writeLines(sheet, linesOf(block, kit.layout), row, columns, kit);
  }
  setUpPrinting(sheet, section, heads, kit);
  return { sheet, headingRow, lastHeadingRow, fillRows, lastRow: row - 1 };
}

/**
 * Columns of the section's table, of several the one that has most; a form of single figures has one for the labels and
 * one for the answers.
 */
function sheetColumns({ blocks }: Section): readonly Pick<Column, 'widthMm'>[] {
  const tables = blocks.filter((block): block is Table => block.kind === 'table');
  const widest = tables.reduce(
    (best, { columns }) => (columns.length > best.length ? columns : best),
    [] as Table['columns'],
  );
  return tables.length > 0 ? widest : [{ widthMm: LABEL_MM }, { widthMm: ANSWER_MM }];
}

/** A table with fewer columns than another of its sheet gets that one's widths, and its rows the height they need there. */
function onColumns(table: Table, columns: readonly Pick<Column, 'widthMm'>[]): Table {
  const own = table.columns.map((column, index) => ({ ...column, widthMm: columns[index]?.widthMm ?? column.widthMm }));
  return { ...table, columns: own };
}

function writeLines(
  sheet: Worksheet,
  lines: readonly SheetLine[],
  top: number,
  columns: readonly Pick<Column, 'widthMm'>[],
  kit: SheetKit,
): number {
  let row = top - 1;
  for (const line of lines) {
    if (line.startsRow) row += 1;
    const [left, right] = spanOf(line.place, columns);
    const cell = sheet.getCell(row, left);
    writeText(cell, line.text);
    dress(cell, line.look, kit.layout);
    join(sheet, row, left, row, right);
    const width = columns.slice(left - 1, right).reduce((sum, column) => sum + column.widthMm, 0);
    growRow(sheet, row, line, width, kit);
  }
  return row + 1;
}

/** First and last column (from 1); the right part of a form's head takes the columns over the right three fifths. */
function spanOf(place: SheetLine['place'], columns: readonly Pick<Column, 'widthMm'>[]): readonly [number, number] {
  if (place === 'wide') return [1, columns.length];
  const total = columns.reduce((sum, column) => sum + column.widthMm, 0);
  let width = 0;
  let split = 0;
  while (split < columns.length - 1 && width < total * 0.3) {
    width += columns[split]?.widthMm ?? 0;
    split += 1;
  }
  return place === 'left' ? [1, split] : [split + 1, columns.length];
}

/** Excel does not fit the height of merged cells, so it is worked out from the lines the text needs. */
function growRow(sheet: Worksheet, row: number, { text, look }: SheetLine, widthMm: number, { fonts }: SheetKit): void {
  const face = look.bold ? 'bold' : look.italic ? 'italic' : 'regular';
  const height = textHeightPt(text, face, look.sizePt, widthMm, fonts);
  sheet.getRow(row).height = Math.max(sheet.getRow(row).height ?? 0, height);
}

function writeFillLine(sheet: Worksheet, block: FillLine, row: number, { layout, fonts }: SheetKit): number {
  const label = sheet.getCell(row, 1);
  writeText(label, block.label);
  dress(label, { sizePt: layout.sizePt.table, align: 'left' }, layout);
  const value = sheet.getCell(row, 2);
  writeText(value, block.value ?? '');
  dress(value, { sizePt: layout.sizePt.table, align: 'left', hasBorder: block.hasDots }, layout);
  const height = textHeightPt(block.label, 'regular', layout.sizePt.table, LABEL_MM, fonts);
  sheet.getRow(row).height = Math.max(mmToPoints(layout.table.rowMinimumMm), height);
  return row + 1;
}

/** Where the heading of a table stands, and how many rows follow it. */
interface TableHead {
  readonly first: number;
  readonly last: number;
  readonly length: number;
}

/** A table with fewer rows has its heading in sight on its own page. */
const LONG_TABLE = 10;

/** Rows are repeated on the pages after them, so a long last table has its own; a longer one before it goes on without. */
function repeatedHead(heads: readonly TableHead[]): TableHead | undefined {
  const last = heads.at(-1);
  if (last === undefined || last.length >= LONG_TABLE) return last;
  return heads.reduce((best, head) => (head.length > best.length ? head : best));
}

/** A4, the paper's own margins, all columns on one sheet's width, the heading again on every page where there is one. */
function setUpPrinting(
  sheet: Worksheet,
  section: Section,
  heads: readonly TableHead[],
  { layout, trialMark }: SheetKit,
): void {
  const { page } = layout;
  const head = repeatedHead(heads);
  sheet.pageSetup = {
    paperSize: 9,
    orientation: section.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    firstPageNumber: 1,
    horizontalCentered: true,
    margins: {
      left: mmToInches(page.marginLeftMm),
      right: mmToInches(page.marginRightMm),
      top: mmToInches(page.marginTopMm),
      bottom: mmToInches(page.marginBottomMm),
      header: mmToInches(page.headerDistanceMm),
      footer: mmToInches(page.headerDistanceMm),
    },
    ...(head && { printTitlesRow: `${head.first}:${head.last}` }),
  };
  sheet.headerFooter = {
    differentFirst: true,
    oddHeader: `&C&"${layout.font.name},Regular"&${layout.sizePt.pageNumber}&P`,
    ...(trialMark != null && {
      oddFooter: `&C&"${layout.font.name},Bold"${TRIAL_RED}${trialMark}`,
      firstFooter: `&C&"${layout.font.name},Bold"${TRIAL_RED}${trialMark}`,
    }),
  };
  if (head !== undefined && head === heads[0]) sheet.views = [{ state: 'frozen', ySplit: head.last }];
}
