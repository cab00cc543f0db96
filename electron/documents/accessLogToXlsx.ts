import ExcelJS, { type Worksheet } from 'exceljs';
import type { LocalTime } from '../domain/calendar';
import type { AccessEntry, AccessFilter } from '../domain/personalData/access';
import { personalDataText } from '../text/personalDataText';
import { writeText } from './xlsx/look';

export interface AccessSheet {
  /** Newest first. */
  readonly entries: readonly AccessEntry[];
  readonly total: number;
  readonly filter: AccessFilter;
  readonly madeAt: LocalTime;
}

const WIDTHS = [7, 17, 24, 16, 26, 44, 40, 10];
const FONT = { name: 'Times New Roman', size: 11 };
const HEADING_ROW = 4;
const words = personalDataText.log;

/** The log of access to people's data as a workbook to sort, filter and print. */
export async function accessLogToXlsx({ entries, total, filter, madeAt }: AccessSheet): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = words.title;
  const sheet = workbook.addWorksheet(words.sheet);
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  writeText(sheet.getCell(1, 1), words.title);
  sheet.getCell(1, 1).font = { ...FONT, size: 14, bold: true };
  writeText(sheet.getCell(2, 1), words.scope(filter, entries.length, total, madeAt));
  sheet.getCell(2, 1).font = { ...FONT, italic: true };
  writeHeadings(sheet);
  entries.forEach((entry, index) => {
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

function writeHeadings(sheet: Worksheet): void {
  words.headings.forEach((heading, index) => {
    const cell = sheet.getCell(HEADING_ROW, index + 1);
    writeText(cell, heading);
    cell.font = { ...FONT, bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = { bottom: { style: 'thin' } };
  });
}

function writeEntry(sheet: Worksheet, entry: AccessEntry, row: number): void {
  sheet.getCell(row, 1).value = entry.sequence;
  const moment = sheet.getCell(row, 2);
  moment.value = new Date(`${entry.happenedAt}:00Z`); // Excel has no time zones; exceljs writes the UTC parts
  moment.numFmt = 'dd/mm/yyyy hh:mm';
  const { actions, reasons } = personalDataText;
  const texts = [
    entry.authorName ?? '',
    entry.account,
    actions[entry.action],
    entry.subjectLabel,
    entry.reason === null ? '' : reasons[entry.reason],
  ];
  texts.forEach((text, index) => {
    writeText(sheet.getCell(row, index + 3), text);
  });
  sheet.getCell(row, WIDTHS.length).value = entry.persons;
  for (let column = 1; column <= WIDTHS.length; column += 1) {
    const cell = sheet.getCell(row, column);
    cell.font = FONT;
    cell.alignment = { vertical: 'top', wrapText: column > 2 };
  }
}
