import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { personSheet } from '../text/personSheet';

/** A list to be written, a slice of rows at a time. */
export interface PersonTable {
  readonly title: string;
  /** Of the file's properties: the office, never a person or a program. */
  readonly issuer: string;
  /** Stands at the foot of every printed page: whether people can be recognised in it. */
  readonly footer: string;
  /** Columns of numbers are told, so that the cells of all others are texts for good. */
  readonly columns: readonly { readonly heading: string; readonly isNumber: boolean }[];
  readonly slices: Iterable<readonly (readonly (string | number)[])[]>;
}

export interface WrittenList {
  readonly bytes: Uint8Array;
  /** People written. */
  readonly rows: number;
}

const WIDTH = 22;
const FONT = { name: 'Times New Roman', size: 11 };
const HEADING_ROW = 3;

/**
 * The list as a workbook, written as it goes, so that a list of 174,229 people needs no more memory than a short one.
 * Texts are texts, whatever they begin with: nothing is ever a formula, and a phone keeps its leading zero.
 */
export async function personListToXlsx({ title, issuer, footer, columns, slices }: PersonTable): Promise<WrittenList> {
  const stream = new PassThrough();
  const chunks: Uint8Array[] = [];
  stream.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  workbook.creator = issuer;
  workbook.lastModifiedBy = issuer;
  const sheet = workbook.addWorksheet(personSheet.name, {
    views: [{ state: 'frozen', ySplit: HEADING_ROW }],
    headerFooter: { oddFooter: `&L${footer}&R&P/&N` },
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = columns.map(({ isNumber }) => ({
    width: WIDTH,
    style: { font: FONT, numFmt: isNumber ? 'General' : '@' },
  }));
  sheet.addRow([title.normalize('NFC')]).font = { ...FONT, size: 14, bold: true };
  sheet.addRow([]);
  const heading = sheet.addRow(columns.map((column) => column.heading));
  heading.font = { ...FONT, bold: true };
  heading.commit();
  sheet.autoFilter = { from: { row: HEADING_ROW, column: 1 }, to: { row: HEADING_ROW, column: columns.length } };
  let rows = 0;
  for (const slice of slices) {
    for (const cells of slice) addPerson(sheet, cells, columns);
    rows += slice.length;
    await setImmediate(); // whoever asks the core meanwhile is answered
  }
  await workbook.commit();
  return { bytes: new Uint8Array(Buffer.concat(chunks)), rows };
}

function addPerson(
  sheet: ExcelJS.Worksheet,
  cells: readonly (string | number)[],
  columns: PersonTable['columns'],
): void {
  const row = sheet.addRow(cells.map((cell) => (cell === '' ? null : cell)));
  cells.forEach((cell, at) => {
    if (typeof cell === 'string' && cell !== '' && columns[at]?.isNumber) row.getCell(at + 1).numFmt = '@';
  });
  row.commit();
}
