import ExcelJS, { type Worksheet } from 'exceljs';
import type { LocalTime } from '../../domain/calendar';
import type { Issue } from '../../domain/issue';
import { returnText } from '../../text/returnSheet';
import { join, writeText } from '../xlsx/look';
import { freeSheetName } from '../xlsx/sheetNames';
import { LINE_PT, linesIn } from './returnLines';
import { LEGEND, type SheetCopy, writeCopy } from './sheetCopy';

/** One file that goes back to its unit. */
export interface ReturnedFile {
  readonly fileName: string;
  readonly unitName: string | null;
  /** "Mẫu 02, ngày 17/8/2021"; null when it is not known what report it is. */
  readonly report: string | null;
  readonly isRefused: boolean;
  /** Errors and warnings. */
  readonly issues: readonly Issue[];
  /** Sheets in the unit's own layout; empty when the file could not be opened. */
  readonly sheets: readonly SheetCopy[];
}

export interface ReturnSheet {
  /** Who asks: the name of the office. */
  readonly officeName: string;
  readonly madeAt: LocalTime;
  readonly files: readonly ReturnedFile[];
  /** People can be recognised in it. */
  readonly isPersonal: boolean;
}

/** More would not be read by anybody; the sheet says how many are left. */
const MOST_PROBLEMS = 3000;
const WIDTHS = [6, 26, 16, 9, 12, 28, 80];
const FONT = { name: 'Times New Roman', size: 12 };
const HEADING_FONT = { ...FONT, bold: true };

/**
 * The files as one workbook: first the list of what is wrong, then the sheets as the units sent them, with the cells
 * coloured and commented. No formula, link or macro of theirs comes along, and no text of theirs can become a formula.
 */
export async function returnWorkbook(content: ReturnSheet): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = content.officeName;
  workbook.title = returnText.title;
  const list = workbook.addWorksheet(returnText.listName);
  const names: string[] = [returnText.listName];
  const places = new Map<string, string>();
  for (const [at, file] of content.files.entries())
    for (const copy of file.sheets) {
      const name = copy.isHidden
        ? freeSheetName(copy.name, names)
        : freeSheetName(wantedName(content, file, copy), names);
      names.push(name);
      places.set(placeKey(at, copy.name), name);
      writeCopy(
        workbook.addWorksheet(name),
        copy,
        file.issues.filter(({ sheet }) => sheet === copy.name),
      );
    }
  writeList(list, content, places);
  if (content.isPersonal)
    for (const sheet of workbook.worksheets) sheet.headerFooter.oddFooter = `&L${returnText.footer}&R&P/&N`;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** With several units in one workbook the sheet is named after its unit. */
function wantedName({ files }: ReturnSheet, { unitName, fileName }: ReturnedFile, copy: SheetCopy): string {
  return files.length === 1 ? copy.name : `${unitName ?? fileName} - ${copy.name}`;
}

function placeKey(file: number, sheet: string): string {
  return `${file}/${sheet}`;
}

function writeList(sheet: Worksheet, content: ReturnSheet, places: ReadonlyMap<string, string>): void {
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  const head = writeHead(sheet, content);
  returnText.headings.forEach((heading, index) => {
    const cell = sheet.getCell(head, index + 1);
    writeText(cell, heading);
    cell.font = HEADING_FONT;
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = { bottom: { style: 'thin' }, top: { style: 'thin' } };
  });
  const problems = content.files.flatMap((file, at) => file.issues.map((issue) => ({ file, at, issue })));
  problems.slice(0, MOST_PROBLEMS).forEach((problem, index) => {
    writeProblem(sheet, head + 1 + index, index + 1, problem, places);
  });
  const left = problems.length - MOST_PROBLEMS;
  if (left > 0) writeText(sheet.getCell(head + MOST_PROBLEMS + 1, 7), returnText.more(left));
  sheet.views = [{ state: 'frozen', ySplit: head }];
  sheet.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
}

/** @returns row of the heading */
function writeHead(sheet: Worksheet, { officeName, madeAt, files }: ReturnSheet): number {
  const refused = files.filter(({ isRefused }) => isRefused).length;
  const lines = [
    returnText.title,
    returnText.from(officeName, madeAt),
    ...(files.length === 1 ? files.flatMap(returnText.about) : [returnText.several(files.length, refused)]),
    returnText.ask,
    ...(files.some(({ sheets }) => sheets.some(({ isPartial }) => isPartial)) ? [returnText.partial] : []),
    ...(files.some(({ sheets }) => sheets.length === 0) ? [returnText.unopened] : []),
  ];
  lines.forEach((line, index) => {
    join(sheet, index + 1, 1, index + 1, WIDTHS.length);
    const cell = sheet.getCell(index + 1, 1);
    writeText(cell, line);
    cell.font = index === 0 ? { ...HEADING_FONT, size: 14 } : FONT;
    cell.alignment = { vertical: 'middle', wrapText: true };
  });
  LEGEND.forEach(({ fill, words }, index) => {
    const cell = sheet.getCell(lines.length + 1, 2 + index);
    writeText(cell, words);
    cell.fill = fill;
    cell.font = FONT;
  });
  return lines.length + 3;
}

interface Problem {
  readonly file: ReturnedFile;
  readonly at: number;
  readonly issue: Issue;
}

function writeProblem(
  sheet: Worksheet,
  row: number,
  ordinal: number,
  { file, at, issue }: Problem,
  places: ReadonlyMap<string, string>,
): void {
  sheet.getCell(row, 1).value = ordinal;
  const target = issue.sheet === undefined ? undefined : places.get(placeKey(at, issue.sheet));
  const place = issue.cell ?? (issue.row === undefined ? '' : returnText.row(issue.row));
  const texts = [file.fileName, target ?? issue.sheet ?? '', place, returnText.severity[issue.severity]];
  texts.push(issue.raw ?? '', issue.message);
  texts.forEach((text, index) => {
    writeText(sheet.getCell(row, index + 2), text);
  });
  sheet.getRow(row).height = Math.max(...texts.map((text, index) => linesIn(text, WIDTHS[index + 1] ?? 10))) * LINE_PT;
  const cell = sheet.getCell(row, 4);
  if (target !== undefined && issue.cell !== undefined)
    cell.value = { text: issue.cell, hyperlink: `#'${target.replaceAll("'", "''")}'!${issue.cell}`, tooltip: target };
  for (let column = 1; column <= WIDTHS.length; column += 1) {
    const each = sheet.getCell(row, column);
    each.font = column === 4 && target !== undefined ? { ...FONT, color: { argb: 'FF0563C1' }, underline: true } : FONT;
    each.alignment = { vertical: 'top', wrapText: true };
    each.border = { bottom: { style: 'hair' } };
  }
}
