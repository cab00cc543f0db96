import ExcelJS, { type Worksheet } from 'exceljs';
import type { LocalTime } from '../../domain/calendar';
import { writeText } from './look';

export interface LogLine {
  readonly sequence: number;
  readonly happenedAt: LocalTime;
  /** From the third column on. */
  readonly texts: readonly string[];
  /** Of the last column, behind the texts; null: its cell stays empty, absent: there is no such column. */
  readonly count?: number | null;
}

export interface LogWorkbook {
  readonly title: string;
  readonly sheetName: string;
  /** Which lines, how many of how many, made when. */
  readonly scope: string;
  readonly headings: readonly string[];
  /** In characters, one for each heading. */
  readonly widths: readonly number[];
  /** Newest first. */
  readonly lines: readonly LogLine[];
}

const FONT = { name: 'Times New Roman', size: 11 };
const HEADING_ROW = 4;

/** A log as a workbook to sort, filter and print. Whatever a value begins with, it stays text: nothing is ever a formula. */
export async function logWorkbook(log: LogWorkbook): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = log.title;
  const sheet = workbook.addWorksheet(log.sheetName);
  log.widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  writeHead(sheet, log);
  log.lines.forEach((line, index) => {
    writeLine(sheet, line, HEADING_ROW + 1 + index, log.widths.length);
  });
  sheet.autoFilter = { from: { row: HEADING_ROW, column: 1 }, to: { row: HEADING_ROW, column: log.widths.length } };
  sheet.views = [{ state: 'frozen', ySplit: HEADING_ROW }];
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${HEADING_ROW}:${HEADING_ROW}`,
  };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeHead(sheet: Worksheet, { title, scope, headings }: LogWorkbook): void {
  writeText(sheet.getCell(1, 1), title);
  sheet.getCell(1, 1).font = { ...FONT, size: 14, bold: true };
  writeText(sheet.getCell(2, 1), scope);
  sheet.getCell(2, 1).font = { ...FONT, italic: true };
  headings.forEach((heading, index) => {
    const cell = sheet.getCell(HEADING_ROW, index + 1);
    writeText(cell, heading);
    cell.font = { ...FONT, bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = { bottom: { style: 'thin' } };
  });
}

function writeLine(
  sheet: Worksheet,
  { sequence, happenedAt, texts, count }: LogLine,
  row: number,
  columns: number,
): void {
  sheet.getCell(row, 1).value = sequence;
  const moment = sheet.getCell(row, 2);
  moment.value = new Date(`${happenedAt}:00Z`); // Excel has no time zones; exceljs writes the UTC parts
  moment.numFmt = 'dd/mm/yyyy hh:mm';
  texts.forEach((text, index) => {
    writeText(sheet.getCell(row, index + 3), text);
  });
  if (count !== undefined) sheet.getCell(row, columns).value = count;
  for (let column = 1; column <= columns; column += 1) {
    const cell = sheet.getCell(row, column);
    cell.font = FONT;
    cell.alignment = { vertical: 'top', wrapText: column > 2 };
  }
}
