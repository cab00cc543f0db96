import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableFit, withFittedTables } from '../../../electron/documents/body/fitTables';
import { typedTable } from '../../../electron/documents/body/typedTable';
import { textWidthMm } from '../../../electron/documents/layout';
import type { Row, Section, Table } from '../../../electron/documents/model';
import { cellColumns } from '../../../electron/documents/tableGrid';
import { tableLook } from '../../../electron/documents/tableLook';
import { toXlsx } from '../../../electron/documents/toXlsx';
import { ABOVE_MARK, LEFT_MARK } from '../../../electron/domain/typedText/headingMark';
import { kit } from '../support';

const sectionOf = (rows: readonly (readonly string[])[]): Section =>
  withFittedTables(
    { orientation: 'portrait', restartsPageNumbers: true, blocks: [typedTable({ rows, headingRows: null }, kit)] },
    kit,
  );
const tablesOf = ({ blocks }: Section): readonly Table[] => blocks.filter((block) => block.kind === 'table');
const tableOf = ({ blocks: [table] }: Section): Table => {
  if (table?.kind !== 'table') throw new Error('no table');
  return table;
};

/** Words wider than the room of their column, as the page would break them. */
function brokenWords({ columns, rows, size }: Table): readonly string[] {
  const { sizePt: points, paddingMm } = tableLook(size, kit.layout);
  const places = cellColumns(rows);
  const textIn = ({ cells }: Row, row: number, column: number) =>
    cells.find(({ columnSpan = 1 }, at) => columnSpan === 1 && places[row]?.[at] === column)?.text ?? '';
  return columns.flatMap(({ header, widthMm }, index) => {
    const texts = [header, ...rows.map((row, at) => textIn(row, at, index))];
    const room = widthMm - 2 * paddingMm;
    const isWide = (word: string, text: string) =>
      kit.fonts.widthMm(word, text === header ? 'bold' : 'regular', points) > room;
    return texts.flatMap((text) => text.split(/[ \n]/u).filter((word) => isWide(word, text)));
  });
}

const FOURTEEN = [
  ['STT', 'Đơn vị', ...Array.from({ length: 10 }, (_, index) => `Chỉ tiêu ${index + 1}`), 'Người báo cáo', 'Ghi chú'],
  ...Array.from({ length: 5 }, (_, row) => [
    `${row + 1}`,
    'Phường Hoài Thanh Tây',
    ...Array.from({ length: 10 }, (_, index) => `${(row + 1) * 1000 + index}`),
    'Nguyễn Văn Thử Nghiệm',
    'Chưa báo cáo',
  ]),
];

describe('a table that was typed or pasted', () => {
  test('with fourteen columns lies across, and no syllable is broken', () => {
    const section = sectionOf(FOURTEEN);
    expect(section.orientation).toBe('landscape');
    expect(brokenWords(tableOf(section))).toEqual([]);
  });

  test('that fits upright in small letters stays upright', () => {
    const rows = [
      ['Nội dung', 'Số lượng', 'Đơn vị', 'Quý I', 'Quý II', 'Ghi chú'],
      ['Tập huấn', '1', 'lớp', '1', '0', ''],
    ];
    expect(sectionOf(rows).orientation).toBe('portrait');
  });

  test('lets an address without an end be broken, not the names beside it', () => {
    const link = `https://example.invalid/${'duong-dan'.repeat(20)}`;
    const section = sectionOf([
      ['Tên', 'Liên kết'],
      ['Nguyễn Thị Nghiêng', link],
    ]);
    expect(section.orientation).toBe('portrait');
    expect(brokenWords(tableOf(section))).toEqual([link]);
  });

  test('with a column that no sheet can hold is said to break its words', () => {
    const rows = [
      ['Đơn vị', 'Số'],
      ['Xã A', '1'.repeat(180)],
    ];
    expect(tableFit(typedTable({ rows, headingRows: null }, kit), true, kit).breaksWords).toBe(true);
    expect(tableFit(typedTable({ rows: FOURTEEN, headingRows: null }, kit), true, kit).breaksWords).toBe(false);
  });
});

describe('a table of more columns than a sheet can hold', () => {
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const rows = [
    ['STT', 'Đơn vị', ...months.flatMap((month) => [`Tháng ${month}`, LEFT_MARK])],
    [ABOVE_MARK, ABOVE_MARK, ...months.flatMap(() => ['Kế hoạch', 'Thực hiện'])],
    ['I', 'KHỐI XÃ', ...months.flatMap(() => ['', ''])],
    ['1', 'Xã Hoài Hải', ...months.flatMap((month) => [`${month}2.345.678`, `1${month}.345.678`])],
    ['Tổng cộng', '', ...months.flatMap(() => ['999.345.678', '(1.234)'])],
  ];
  const section = sectionOf(rows);
  const tables = tablesOf(section);

  test('is parted, number and name of each row in front of every part', () => {
    expect(section.orientation).toBe('landscape');
    expect(tables.length).toBeGreaterThan(1);
    for (const table of tables) {
      expect(table.columns.slice(0, 2).map(({ header }) => header)).toEqual(['STT', 'Đơn vị']);
      expect(table.rows.map(({ cells }) => cells[0]?.text)).toEqual(['I', '1', 'Tổng cộng']);
      expect(brokenWords(table)).toEqual([]);
    }
  });

  test('has every figure once and no month torn from its two columns', () => {
    const figures = tables.flatMap((table) => table.rows[1]?.cells.slice(2).map(({ text }) => text) ?? []);
    expect(figures).toEqual(rows[3]?.slice(2));
    const heads = tables.flatMap((table) => table.headRows?.[0]?.cells.slice(2) ?? []);
    expect(heads).toEqual(months.map((month) => ({ text: `Tháng ${month}`, columnSpan: 2 })));
  });

  test('has parts of about the same width, and says that it goes on', () => {
    const counts = tables.map(({ columns }) => columns.length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
    const notes = section.blocks.filter(({ kind }) => kind === 'paragraph');
    expect(notes).toHaveLength(tables.length - 1);
  });

  test('stands whole in a workbook', async () => {
    const bytes = await toXlsx({ title: 'T', issuer: 'I', sections: [section] }, kit);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes ?? []) as never); // its types know another Buffer
    const sheet = workbook.worksheets[0];
    expect(sheet?.rowCount).toBe(rows.length);
    expect(sheet?.getRow(4).getCell(26).value).toBe(112_345_678);
  });
});

test('a column of figures stands at the right with a negative one in brackets, or none, among them', () => {
  const rows = [
    ['A', 'B', 'C', 'D'],
    ['1.234', '–', '(1.234)', '–'],
    ['(5)', '12,5%', '…', ''],
  ];
  const table = typedTable({ rows, headingRows: null }, kit);
  expect(table.columns.map(({ align }) => align)).toEqual(['right', 'right', 'right', 'left']);
});

test('whatever the words, none is broken where the table is said to fit, and the width is filled', () => {
  const word = fc.constantFrom('Nghiệm', 'thị', 'xã', 'nghiêng', 'STT', '1.234.567', '“Phường', 'Thử', 'ô', '', 'Mười');
  const cell = fc.array(word, { maxLength: 4 }).map((words) => words.filter((one) => one !== '').join(' '));
  const rows = fc
    .integer({ min: 2, max: 24 })
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 6 }),
    );
  fc.assert(
    fc.property(rows, (typed) => {
      const section = sectionOf(typed);
      for (const table of tablesOf(section)) {
        const width = table.columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
        expect(width).toBeCloseTo(textWidthMm(kit.layout, section.orientation), 6);
        expect(brokenWords(table)).toEqual([]);
      }
    }),
  );
});
