import { describe, expect, test } from 'vitest';
import { findTables } from '../../electron/imports/tables/findTables';
import { recordAt, recordPositions } from '../../electron/imports/tables/records';
import { checkTotals } from '../../electron/imports/tables/totals';
import type { FoundTable } from '../../electron/imports/tables/types';
import { aSheet, type SheetOptions, type Written } from './buildWorkbook';

function tablesOf(rows: readonly (readonly Written[])[], options: SheetOptions = {}): readonly FoundTable[] {
  return findTables(aSheet(rows, options));
}

function onlyTable(rows: readonly (readonly Written[])[], options: SheetOptions = {}): FoundTable {
  const tables = tablesOf(rows, options);
  expect(tables).toHaveLength(1);
  const [table] = tables;
  if (table === undefined) throw new Error('no table');
  return table;
}

function recordRows(table: FoundTable): readonly number[] {
  return table.rows.filter(({ kind }) => kind === 'record').map(({ row }) => row);
}

const roles = (table: FoundTable) => table.columns.map(({ role }) => role);

const LETTERHEAD: readonly (readonly Written[])[] = [
  ['ỦY BAN NHÂN DÂN', null, null, 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['XÃ HOÀI MỸ', null, null, 'Độc lập - Tự do - Hạnh phúc'],
  [null, null, null, 'Hoài Mỹ, ngày 17 tháng 8 năm 2021'],
  ['BÁO CÁO HÀNG NGÀY'],
  [],
];

describe('headings', () => {
  test('one row under letterhead and title', () => {
    const table = onlyTable([
      ...LETTERHEAD,
      ['STT', 'Họ và tên', 'Địa chỉ', 'Số điện thoại'],
      [1, 'Nguyễn Văn A', 'Thôn 1', '0905123456'],
      [2, 'Trần Thị B', 'Thôn 2', '0914123456'],
      ['Người lập biểu', null, null, 'CHỦ TỊCH'],
      [null, null, null, '(Ký tên, đóng dấu)'],
    ]);
    expect(table.area).toEqual({ top: 6, left: 1, bottom: 8, right: 4 });
    expect(table.headerRows).toEqual([6, 6]);
    expect(roles(table)).toEqual(['ordinal', 'name', 'address', 'phone']);
    expect(recordRows(table)).toEqual([7, 8]);
  });

  test('ordinals merged over two columns start one table, not two', () => {
    const table = onlyTable(
      [
        ['TT', null, 'Đơn vị', 'Số hộ'],
        [1, null, 'Xã Hoài Mỹ', 30],
        [2, null, 'Xã Hoài Hải', 12],
        [3, null, 'Xã Hoài Sơn', 15],
      ],
      { merges: ['A1:B1', 'A2:B2', 'A3:B3', 'A4:B4'] },
    );
    expect(recordRows(table)).toEqual([2, 3, 4]);
    expect(table.columns.map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D']);
  });

  test('three rows with merges and a row of column numbers give paths', () => {
    const table = onlyTable(
      [
        ['STT', 'Đơn vị', 'Số người', null, null, 'Ghi chú'],
        [null, null, 'Tổng số', 'Trong đó', null, null],
        [null, null, null, 'Nam', 'Nữ', null],
        ['A', 'B', 1, 2, 3, 4],
        [1, 'Xã Hoài Mỹ', 30, 10, 20, null],
        [2, 'Xã Hoài Hải', 12, 5, 7, null],
      ],
      { merges: ['A1:A3', 'B1:B3', 'C1:E1', 'C2:C3', 'D2:E2', 'F1:F3'] },
    );
    expect(table.headerRows).toEqual([1, 4]);
    expect(table.columns.map(({ path }) => path)).toEqual([
      ['STT'],
      ['Đơn vị'],
      ['Số người', 'Tổng số'],
      ['Số người', 'Trong đó', 'Nam'],
      ['Số người', 'Trong đó', 'Nữ'],
      ['Ghi chú'],
    ]);
    expect(roles(table)).toEqual(['ordinal', 'unit', 'number', 'number', 'number', 'text']);
    expect(recordRows(table)).toEqual([5, 6]);
  });

  test('a second language under the Vietnamese one belongs to the heading', () => {
    const table = onlyTable([
      ['STT', 'Tên đơn vị', 'Tổng số', 'Tỷ lệ (%)'],
      ['No.', 'Unit name', 'Total', 'Percentage'],
      [1, 'Phường Bồng Sơn', 100, { percent: 0.4 }],
      [2, 'Phường Hoài Đức', 200, { percent: 0.5 }],
    ]);
    expect(table.headerRows).toEqual([1, 2]);
    expect(table.columns[2]?.path).toEqual(['Tổng số', 'Total']);
    expect(roles(table)).toEqual(['ordinal', 'unit', 'number', 'percent']);
  });

  test.each([[['(1)', '(2)', '(3)']], [['A', 'B', '1']], [[1, 2, '3=1+2']]])(
    'numbers of columns %j are no record',
    (numbers) => {
      const table = onlyTable([['STT', 'Đơn vị', 'Số lượng'], numbers, [1, 'Xã Hoài Mỹ', 5]]);
      expect(table.headerRows).toEqual([1, 2]);
      expect(recordRows(table)).toEqual([3]);
    },
  );

  test('stray lines above are neither heading nor data', () => {
    const table = onlyTable([
      ['Biểu số 1', null, 'ĐVT: người'],
      [2021],
      ['STT', 'Đơn vị', 'Số người'],
      [1, 'Xã Hoài Mỹ', 5],
      [2, 'Xã Hoài Hải', 6],
    ]);
    expect(table.headerRows).toEqual([3, 3]);
  });

  test('unknown headings are told by the data under them', () => {
    const table = onlyTable([
      ['Khoản thu', 'Quý I', 'Quý II'],
      ['Phí vệ sinh', 1200, 1300],
      ['Lệ phí chợ', 800, 900],
    ]);
    expect(roles(table)).toEqual(['text', 'number', 'number']);
    expect(recordRows(table)).toEqual([2, 3]);
  });

  test('label lines with a colon are no table', () => {
    expect(
      tablesOf([
        ['- Tổng số cán bộ:', 42],
        ['- Số có Smartphone:', 40],
        ['- Số đã cài đặt:', 38],
      ]),
    ).toEqual([]);
  });

  test('label lines without a colon are no table either', () => {
    expect(
      tablesOf([
        ['Số điện thoại người tạo mã QR', '0905123456'],
        ['Mã QR Code Bluezone', 'QR-01'],
        ['Tổng số cán bộ', 42],
        ['Số có Smartphone', 40],
      ]),
    ).toEqual([]);
  });

  test('days and years may head columns', () => {
    const table = onlyTable([
      ['STT', 'Đơn vị', '16/8', { day: '2021-08-17' }, 2021],
      [1, 'Xã A', 1, 2, 3],
      [2, 'Xã B', 4, 5, 6],
    ]);
    expect(table.columns.map(({ header }) => header)).toEqual(['STT', 'Đơn vị', '16/8', '17/8/2021', '2021']);
    expect(recordRows(table)).toEqual([2, 3]);
  });

  test('a group of headings in a row of its own is part of the heading', () => {
    const table = onlyTable(
      [
        [null, null, 'Kết quả cài đặt'],
        ['STT', 'Đơn vị', 'Trong ngày', 'Lũy kế'],
        [1, 'Xã A', 1, 2],
      ],
      { merges: ['C1:D1'] },
    );
    expect(table.headerRows).toEqual([1, 2]);
    expect(table.columns[3]?.path).toEqual(['Kết quả cài đặt', 'Lũy kế']);
  });

  test('codes with leading zeros stay text in a list of the nation', () => {
    const table = onlyTable([
      ['Tỉnh Thành Phố', 'Mã TP', 'Quận Huyện', 'Mã QH', 'Phường Xã', 'Mã PX', 'Cấp'],
      ['Thành phố Hà Nội', '01', 'Quận Ba Đình', '001', 'Phường Phúc Xá', '00001', 'Phường'],
      ['Thành phố Hà Nội', '01', 'Quận Ba Đình', '001', 'Phường Trúc Bạch', '00004', 'Phường'],
    ]);
    expect(recordRows(table)).toEqual([2, 3]);
    expect(recordAt(table, 0).values).toMatchObject({ B: '01', D: '001', F: '00001' });
    expect(roles(table)).toEqual(['unit', 'text', 'unit', 'text', 'unit', 'text', 'text']);
  });

  test('a sheet of prose has no table', () => {
    expect(tablesOf([...LETTERHEAD, ['Kính gửi: UBND thị xã'], ['Xã báo cáo không phát sinh.']])).toEqual([]);
  });
});

describe('rows', () => {
  const heading: readonly Written[] = ['STT', 'Tên đơn vị', 'Tổng số', 'Đã cài'];

  test('totals, sections, notes and blanks are not records', () => {
    const table = onlyTable([
      heading,
      [null, 'Tổng số', 60, 30],
      ['I', 'Khối phường', null, null],
      [1, 'Phường A', 10, 5],
      [2, 'Phường B', 20, 10],
      [],
      ['II', 'Khối xã', null, null],
      [3, 'Xã C', 30, 15],
      [4, null, null, null],
      ['Ghi chú: số liệu đến 15h00'],
    ]);
    expect(recordRows(table)).toEqual([4, 5, 8]);
    expect(table.rows.filter(({ kind }) => kind === 'section').map(({ label }) => label)).toEqual([
      'I Khối phường',
      'II Khối xã',
    ]);
    expect(table.rows.filter(({ kind }) => kind === 'total').map(({ row }) => row)).toEqual([2]);
    expect(table.area.bottom).toBe(8);
  });

  test('a family called Tống and a commune called Cộng Hòa are records', () => {
    const table = onlyTable([
      ['STT', 'Họ và tên', 'Địa chỉ'],
      [1, 'Tống Văn Toàn', 'Xã Cộng Hòa'],
      [2, 'Tổng Công ty May', 'Cộng Hòa'],
      [null, 'Tổng cộng: 2 người', null],
    ]);
    expect(recordRows(table)).toEqual([2, 3]);
  });

  test('the heading again on the next page is no record', () => {
    const table = onlyTable([heading, [1, 2, 3, 4], [1, 'Xã A', 1, 1], heading, [1, 2, 3, 4], [2, 'Xã B', 2, 2]]);
    expect(recordRows(table)).toEqual([3, 6]);
  });

  test('records of a table numbered I, II, III are records', () => {
    const table = onlyTable([heading, ['I', 'Xã A', 1, 1], ['II', 'Xã B', 2, 2], ['III', 'Xã C', 3, 3]]);
    expect(recordRows(table)).toEqual([2, 3, 4]);
  });

  test('a name without an ordinal is a person in a list of persons', () => {
    const table = onlyTable([
      ['STT', 'Họ và tên', 'Địa chỉ', 'Số điện thoại'],
      [1, 'Lê Văn A', 'Thôn 1', '0905123456'],
      [null, 'Lê Thị B', null, null],
    ]);
    expect(recordRows(table)).toEqual([2, 3]);
  });

  test('the rest of a long address on the next line belongs to the record', () => {
    const table = onlyTable([
      ['STT', 'Họ và tên', 'Địa chỉ', 'Số điện thoại'],
      [1, 'Lê Văn A', 'Thôn An Lộc,', '0905123456'],
      [null, null, 'Hoài Thanh', null],
      [2, 'Lê Thị B', '"', '0914123456'],
    ]);
    const records = recordPositions(table).map((position) => recordAt(table, position));
    expect(records.map(({ values }) => values.C)).toEqual(['Thôn An Lộc, Hoài Thanh', 'Thôn An Lộc,']);
  });

  test('signature and the line of place and date end the table', () => {
    const table = onlyTable([
      heading,
      [1, 'Xã A', 1, 1],
      [null, null, 'Hoài Nhơn, ngày 17 tháng 8 năm 2021'],
      ['Người lập', null, 'KT. CHỦ TỊCH'],
      ['Nguyễn Văn A', null, 'Trần B'],
    ]);
    expect(recordRows(table)).toEqual([2]);
  });
});

describe('several tables', () => {
  const small: readonly (readonly Written[])[] = [
    ['STT', 'Đơn vị', 'Số người'],
    [1, 'Xã A', 5],
    [2, 'Xã B', 6],
  ];

  test('one under the other', () => {
    const tables = tablesOf([...small, [], ['Bảng 2'], ...small]);
    expect(tables.map(({ area }) => [area.top, area.bottom])).toEqual([
      [1, 3],
      [6, 8],
    ]);
  });

  test('side by side with a gap', () => {
    const tables = tablesOf(small.map((row) => [...row, null, ...row]));
    expect(tables.map(({ area }) => [area.left, area.right])).toEqual([
      [1, 3],
      [5, 7],
    ]);
    expect(tables.map(recordRows)).toEqual([
      [2, 3],
      [2, 3],
    ]);
  });

  test('helper columns without a heading are not taken', () => {
    const table = onlyTable(small.map((row, at) => [...row, null, null, at === 0 ? null : 99]));
    expect(table.area.right).toBe(3);
  });
});

describe('totals', () => {
  const heading: readonly Written[] = ['STT', 'Đơn vị', 'Tổng số', 'Tỷ lệ (%)'];

  test('that agree, of sections and of all', () => {
    const table = onlyTable([
      heading,
      [null, 'Tổng cộng', 60, 50],
      ['I', 'Phường', 30, 40],
      [1, 'Phường A', 10, 30],
      [2, 'Phường B', 20, 50],
      ['II', 'Xã', 30, 60],
      [3, 'Xã C', 30, 60],
    ]);
    const totals = checkTotals(table);
    expect(totals.map(({ row, agrees }) => [row, agrees])).toEqual([
      [2, true],
      [3, true],
      [6, true],
    ]);
    expect(totals[0]).toMatchObject({ values: { C: 60, D: 50 } });
    expect(totals[0]?.sums).toEqual({ C: 60 });
  });

  test('that do not are shown with both figures', () => {
    const table = onlyTable([heading, [1, 'Xã A', '1.200', null], [2, 'Xã B', 300, null], [null, 'Cộng', 1510, null]]);
    expect(checkTotals(table)).toMatchObject([{ row: 4, values: { C: 1510 }, sums: { C: 1500 }, agrees: false }]);
  });

  test('a rounding difference is said as such', () => {
    const table = onlyTable([
      ['STT', 'Đơn vị', 'Số tiền (triệu đồng)'],
      [1, 'Xã A', 1.04],
      [2, 'Xã B', 2.04],
      [null, 'Tổng số', 3.1],
    ]);
    const [total] = checkTotals(table);
    expect(total?.agrees).toBe(true);
    expect(total?.differences).toMatchObject([{ isRounding: true }]);
  });

  test('of rates count as compared only where they are sums after all', () => {
    const withTotal = (stated: Written) =>
      checkTotals(
        onlyTable([
          ['STT', 'Đơn vị', 'Hệ số'],
          [1, 'Xã A', 1.5],
          [2, 'Xã B', 2.25],
          [null, 'Tổng cộng', stated],
        ]),
      );
    expect(withTotal(3.75)).toMatchObject([{ values: { C: 3.75 }, sums: { C: 3.75 }, agrees: true }]);
    const [average] = withTotal(1.875);
    expect(average).toMatchObject({ values: { C: 1.875 }, agrees: false, differences: [] });
    expect(average?.sums).toEqual({});
  });

  test('keep the figure they state in a column that a remark made text', () => {
    const table = onlyTable([
      ['STT', 'Đơn vị', 'Số A'],
      [1, 'Xã A', 5],
      [2, 'Xã B', 'chờ xác minh'],
      [null, 'Tổng', 11],
    ]);
    expect(checkTotals(table)).toMatchObject([{ values: { C: 11 }, agrees: false, differences: [] }]);
  });

  test('count the number in front of a remark', () => {
    const withTotal = (stated: number) =>
      checkTotals(
        onlyTable([
          ['STT', 'Đơn vị', 'Số A'],
          [1, 'Xã A', 5],
          [2, 'Xã B', '6 (b/c muộn)'],
          [null, 'Tổng', stated],
        ]),
      );
    expect(withTotal(11)).toMatchObject([{ values: { C: 11 }, sums: { C: 11 }, agrees: true }]);
    expect(withTotal(12)).toMatchObject([{ agrees: false, differences: [{ stated: 12, sum: 11 }] }]);
  });
});
