import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { AGENCIES, AGENCY_GROUP } from './world';

/** What comes in and is nobody's daily report: the letter, the list of agencies, the blank forms. */

const LETTER = resolve(__dirname, '../../fixtures/directives/hoai-nhon-2021-08.txt');

/** The letter of the town as a Word file, with the number and day the copy that went out bears. */
export function directiveDocx(): Uint8Array {
  const text = readFileSync(LETTER, 'utf8')
    .replace('Số: /UBND-VX', 'Số: 1284/UBND-VX')
    .replace('ngày tháng 8 năm 2021', 'ngày 15 tháng 8 năm 2021');
  const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const body = text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`)
    .join('');
  const office = 'http://schemas.openxmlformats.org';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
}

type Cell = string | number | null;

export async function workbook(sheet: string, rows: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet(sheet).addRows(rows.map((row) => [...row]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export function agencyList(): Promise<Uint8Array> {
  return workbook('Cơ quan', [
    ['DANH SÁCH CƠ QUAN, ĐƠN VỊ'],
    ['STT', 'Tên đơn vị', 'Nhóm', 'Người liên hệ', 'Điện thoại'],
    ...AGENCIES.map((name, at) => [at + 1, name, AGENCY_GROUP, `Người Thử ${at + 1}`, `090500010${at + 1}`]),
  ]);
}

/** Mẫu 01 as it hangs on the letter: a line for each figure. */
export function blankStaffForm(): Promise<Uint8Array> {
  return workbook('Mẫu 01', [
    ['TÊN CƠ QUAN, ĐƠN VỊ'],
    ['BÁO CÁO'],
    ['Số liệu cài đặt, sử dụng ứng dụng Bluezone'],
    ['TT', 'Nội dung', 'Số lượng'],
    [1, 'Tổng số cán bộ, CC, VC, người lao động', null],
    [2, 'Số cán bộ, CC, VC, người lao động có Smartphone', null],
    [3, 'Số cán bộ, CC, VC, người lao động đã cài đặt Bluezone', null],
  ]);
}

export const LIST_HEADING = [
  'STT',
  'Họ và tên',
  'Địa chỉ (thôn, khu phố)',
  'Số điện thoại',
  'Lũy kế đến thời điểm hiện tại',
] as const;

/** The daily form from Saturday on: one column more. */
export const NEW_LIST_HEADING = [...LIST_HEADING, 'Loại điện thoại'] as const;

/** Mẫu 02 as it hangs on the letter: a list of people with the running total. */
export function blankDailyForm(heading: readonly string[] = LIST_HEADING): Promise<Uint8Array> {
  return workbook('Mẫu 02', [
    ['ỦY BAN NHÂN DÂN'],
    ['…………'],
    ['BÁO CÁO HÀNG NGÀY'],
    ['Số liệu cài đặt, sử dụng ứng dụng Bluezone'],
    ['(ngày … tháng … năm 2021)'],
    heading,
    [1],
  ]);
}
