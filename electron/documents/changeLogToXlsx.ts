import ExcelJS, { type Worksheet } from 'exceljs';
import type { LocalTime } from '../domain/calendar';
import type { ChangeEntry, ChangeFilter } from '../domain/changes';
import { changeSheet } from '../text/changeSheet';
import { writeText } from './xlsx/look';

export interface LogSheet {
  /** Newest first. */
  readonly entries: readonly ChangeEntry[];
  /** How many there are, those left out included. */
  readonly total: number;
  readonly filter: ChangeFilter;
  readonly madeAt: LocalTime;
}

const WIDTHS = [7, 17, 24, 16, 16, 40, 28, 34, 34, 34];
const FONT = { name: 'Times New Roman', size: 11 };
const HEADING_ROW = 4;

/** The log as a workbook to sort and filter in. Whatever a value begins with, it stays text: nothing is ever a formula. */
export async function changeLogToXlsx(log: LogSheet): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = changeSheet.title;
  const sheet = workbook.addWorksheet(changeSheet.name);
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  writeHead(sheet, log);
  log.entries.forEach((entry, index) => {
    writeEntry(sheet, entry, HEADING_ROW + 1 + index);
  });
  sheet.autoFilter = { from: { row: HEADING_ROW, column: 1 }, to: { row: HEADING_ROW, column: WIDTHS.length } };
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

function writeHead(sheet: Worksheet, { entries, total, filter, madeAt }: LogSheet): void {
  const title = sheet.getCell(1, 1);
  writeText(title, changeSheet.title);
  title.font = { ...FONT, size: 14, bold: true };
  const scope = sheet.getCell(2, 1);
  writeText(scope, changeSheet.scope(filter, entries.length, total, madeAt));
  scope.font = { ...FONT, italic: true };
  changeSheet.headings.forEach((heading, index) => {
    const cell = sheet.getCell(HEADING_ROW, index + 1);
    writeText(cell, heading);
    cell.font = { ...FONT, bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = { bottom: { style: 'thin' } };
  });
}

function writeEntry(sheet: Worksheet, entry: ChangeEntry, row: number): void {
  const ordinal = sheet.getCell(row, 1);
  ordinal.value = entry.sequence;
  const moment = sheet.getCell(row, 2);
  moment.value = new Date(`${entry.happenedAt}:00Z`); // Excel has no time zones; exceljs writes the UTC parts
  moment.numFmt = 'dd/mm/yyyy hh:mm';
  const texts = [
    entry.authorName ?? '',
    entry.account,
    changeSheet.kindOf(entry),
    entry.subject.label,
    entry.fieldLabel,
    entry.oldValue ?? '',
    entry.newValue ?? '',
    entry.reason ?? '',
  ];
  texts.forEach((text, index) => {
    writeText(sheet.getCell(row, index + 3), text);
  });
  for (let column = 1; column <= WIDTHS.length; column += 1) {
    const cell = sheet.getCell(row, column);
    cell.font = FONT;
    cell.alignment = { vertical: 'top', wrapText: column > 2 };
  }
}
