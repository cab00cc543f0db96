import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { LIST_HEADING, NEW_LIST_HEADING, workbook } from './papers';
import { COMMUNES, type CommuneKey, peopleOf } from './world';

/** What communes send each day: good reports, and reports with the slips of real offices. */
export interface DailyReport {
  readonly commune: CommuneKey;
  /** Of August 2021. */
  readonly day: number;
  /** People of the list, counted on from the evening before. */
  readonly count: number;
  /** What the report says it has come to. */
  readonly total: number;
  /** How the commune calls itself, when not as it is called. */
  readonly calledItself?: string;
  readonly people?: readonly (readonly [name: string, phone: string | number])[];
  /** On the form of Saturday on, with the kind of each telephone. */
  readonly isNewForm?: boolean;
  /** Rows under the list. */
  readonly below?: readonly (readonly (string | number | null)[])[];
}

export function dailyReport(report: DailyReport): Promise<Uint8Array> {
  const { commune, day, count, total, calledItself, isNewForm = false, below = [] } = report;
  const people = report.people ?? peopleOf(commune, day, count);
  return workbook('Mẫu 02', [
    ['ỦY BAN NHÂN DÂN'],
    [calledItself ?? COMMUNES[commune].printed],
    ['BÁO CÁO HÀNG NGÀY'],
    ['Số liệu cài đặt, sử dụng ứng dụng Bluezone'],
    [`(ngày ${day} tháng 8 năm 2021)`],
    isNewForm ? NEW_LIST_HEADING : LIST_HEADING,
    ...people.map(([name, phone], at) => [
      at + 1,
      name,
      'Khu phố 1',
      phone,
      at === 0 ? total : null,
      ...(isNewForm ? ['Android'] : []),
    ]),
    ...below,
  ]);
}

/** A blank workbook the office sent out, as the commune fills it and sends it back. */
export async function filledBlank(path: string, report: Omit<DailyReport, 'calledItself'>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(path).buffer as ArrayBuffer); // exceljs declares a buffer of its own
  const sheet = book.worksheets[0];
  if (sheet === undefined) throw new Error(`no sheet in ${path}`);
  let heading = 0;
  sheet.eachRow((row, number) => {
    if (String(row.getCell(1).value).trim() === 'STT') heading = number;
  });
  peopleOf(report.commune, report.day, report.count).forEach(([name, phone], at) => {
    const values = [at + 1, name, 'Thôn 1', phone, ...(at === 0 ? [report.total] : [])]; // merged down from the first row
    values.forEach((value, column) => {
      sheet.getRow(heading + 1 + at).getCell(column + 1).value = value;
    });
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}
