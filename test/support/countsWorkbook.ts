import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';

type Written = string | number | null;

export const COUNT_HEADING = ['TT', 'Đơn vị', 'Dân số', 'Số máy đã cài đặt'] as const;

/** A table as a department of the province sends it: a title, a heading, a row per unit. @returns its path */
export async function countsWorkbook(
  folder: string,
  rows: readonly (readonly Written[])[],
  heading: readonly string[] = COUNT_HEADING,
): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Thống kê');
  sheet.addRow(['THỐNG KÊ SỐ MÁY CÀI ĐẶT THEO XÃ, PHƯỜNG']);
  sheet.addRow([...heading]);
  for (const row of rows) sheet.addRow([...row]);
  const path = join(folder, 'thong-ke-cua-so.xlsx');
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return path;
}

/** A compiled table of `Mẫu 01` in which one office stands on two rows with different figures. @returns its path */
export async function twoRowsOfOneUnit(folder: string): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  workbook
    .addWorksheet('Tổng hợp')
    .addRows([
      ['TỔNG HỢP CÀI ĐẶT BLUEZONE CÁC CƠ QUAN'],
      ['TT', 'Đơn vị', 'Tổng số CBCCVC, NLĐ', 'Số CBCCVC, NLĐ có Smartphone', 'Số CBCCVC, NLĐ đã cài đặt Bluezone'],
      [1, 'Phòng Y tế thị xã', 10, 9, 8],
      [2, 'Phòng Kinh tế thị xã', 20, 15, 12],
      [3, 'Phòng Y tế thị xã', 11, 10, 10],
    ]);
  const path = join(folder, 'tong-hop-cac-phong.xlsx');
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return path;
}
