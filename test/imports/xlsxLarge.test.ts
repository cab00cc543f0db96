import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Cell, cellsOfRow, usedRows, type Workbook } from '../../electron/imports/grid';
import { readOk } from '../support/workbookParts';

const ROWS = 20_000;
const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ'];
const MIDDLES = ['Văn', 'Thị', 'Hữu', 'Đức', 'Ngọc', 'Thanh', 'Quốc'];
const GIVEN = ['Hùng', 'Ánh', 'Phượng', 'Quỳnh', 'Đạt', 'Vỹ', 'Hường', 'Tuấn', 'Yến', 'Ấn', 'Ổn'];
const PLACES = ['Bồng Sơn', 'Tam Quan', 'Hoài Thanh Tây', 'Hoài Châu Bắc', 'Hoài Hương'];

/** Invented persons: number, name, address, phone as text, day. Every seventh name is decomposed. */
function personRow(index: number): readonly [number, string, string, string, Date] {
  const name = `${pick(FAMILIES, index)} ${pick(MIDDLES, index >> 2)} ${pick(GIVEN, index * 7)} ${index}`;
  const address = `Tổ ${index % 17}, khu phố Phụng Du, ${pick(PLACES, index)}, nhà số ${index * 3}`;
  const phone = `09${String(10_000_000 + index * 37)}`;
  const day = new Date(Date.UTC(2021, 7, 1 + (index % 28)));
  return [index, index % 7 === 0 ? name.normalize('NFD') : name, address, phone, day];
}

function pick(words: readonly string[], index: number): string {
  return words[index % words.length] ?? '';
}

function shown(cell: Cell): string | number | boolean | null {
  return cell.value;
}

describe(`a list of ${ROWS} persons, where a streaming reader garbles letters at the seams of its chunks`, () => {
  let bytes: Buffer;
  let workbook: Workbook;
  beforeAll(async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Danh sách');
    for (let index = 1; index <= ROWS; index += 1) sheet.addRow([...personRow(index)]);
    bytes = Buffer.from(await book.xlsx.writeBuffer());
    workbook = readOk(bytes);
  });

  test('every cell equals what the generator made', () => {
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    expect([sheet.rowCount, sheet.columnCount, usedRows(sheet).length]).toEqual([ROWS, 5, ROWS]);
    let wrong = 0;
    for (let index = 1; index <= ROWS; index += 1) {
      const read = cellsOfRow(sheet, index).map(({ cell }) => shown(cell));
      const [number, name, address, phone, day] = personRow(index);
      const wanted = [number, name, address, phone, day.toISOString().slice(0, 10)];
      if (JSON.stringify(read) !== JSON.stringify(wanted)) wrong += 1;
    }
    expect(wrong).toBe(0);
  });
});
