import { describe, expect, test } from 'vitest';
import { readUnitList } from '../../electron/imports/unitList';
import { aSheet, aWorkbook, type Written } from './buildWorkbook';

const read = (rows: readonly (readonly Written[])[]) => {
  const list = readUnitList(aWorkbook(aSheet(rows)), 'don vi.xlsx');
  if (list === null) throw new Error('not recognised');
  return list;
};

describe('a list of units', () => {
  test('in any order of columns', () => {
    const { rows, issues, isNationalList } = read([
      ['DANH SÁCH ĐƠN VỊ'],
      ['Tên gọi khác', 'Nhóm', 'Tên đơn vị', 'Mã', 'Loại', 'Đến ngày', 'Từ ngày'],
      ['Bồng Sơn; P. Bồng Sơn', 'Xã, phường', 'Phường Bồng Sơn', '21640', 'Phường', '30/6/2025', { day: '2010-01-01' }],
      [null, 'Cơ quan', 'Phòng Nội vụ', null, null, null, null],
    ]);
    expect(issues).toEqual([]);
    expect(isNationalList).toBe(false);
    expect(rows).toMatchObject([
      {
        code: '21640',
        name: 'Phường Bồng Sơn',
        kind: 'phường',
        aliases: ['Bồng Sơn', 'P. Bồng Sơn'],
        groups: ['Xã', 'phường'],
        validFrom: '2010-01-01',
        validTo: '2025-06-30',
      },
      { code: null, name: 'Phòng Nội vụ', kind: 'phòng', groups: ['Cơ quan'], validFrom: null, validTo: null },
    ]);
  });

  test('with codes that lost their zeros', () => {
    const { rows, issues } = read([
      ['Mã', 'Tên đơn vị', 'Loại'],
      [4, 'Phường Ba Đình', 'Phường'],
      [{ number: 7, format: '000' }, 'Huyện A', 'Huyện'],
      ['00016', 'Phường Ngọc Hà', 'Phường'],
    ]);
    expect(rows.map(({ code }) => code)).toEqual(['00004', '007', '00016']);
    expect(issues.map(({ code, cell }) => [code, cell])).toEqual([
      ['code-leading-zero', 'A2'],
      ['code-leading-zero', 'A3'],
    ]);
  });

  test('with the code in the name, line breaks and decomposed letters', () => {
    const { rows } = read([
      ['STT', 'Tên đơn vị', 'Loại'],
      [1, 'Phường\nBồng Sơn (21640)'.normalize('NFD'), 'Phường'],
      [2, '21682 - Xã Hoài Mỹ', 'Xã'],
    ]);
    expect(rows.map(({ name, code }) => [name, code])).toEqual([
      ['Phường Bồng Sơn', '21640'],
      ['Xã Hoài Mỹ', '21682'],
    ]);
  });

  test('with rows that can not be taken', () => {
    const {
      rows,
      issues,
      read: count,
    } = read([
      ['Mã', 'Tên đơn vị', 'Loại', 'Từ ngày'],
      ['00001', 'Xã A', 'Xã', 'hôm qua'],
      ['00001', 'Xã B', 'Xã', null],
      ['00001', 'Xã A', 'Xã', null],
      ['00002', '-', 'Xã', null],
    ]);
    expect(count).toBe(4);
    expect(rows.map(({ name }) => name)).toEqual(['Xã A']);
    expect(issues.map(({ code }) => code)).toEqual([
      'day-unreadable',
      'unit-code-twice',
      'unit-twice',
      'unit-without-name',
    ]);
  });

  test('of the nation, one row per commune', () => {
    const { rows, isNationalList, issues } = read([
      ['province_code', 'province', 'unit_code', 'unit', 'old_unit_code', 'old_unit', 'note'],
      ['01', 'Thành phố Hà Nội', '00004', 'Phường Ba Đình', '00004', 'Phường Trúc Bạch', 'Nhập toàn bộ'],
      ['01', 'Thành phố Hà Nội', '00004', 'Phường Ba Đình', '00013', 'Phường Quán Thánh', 'Nhập toàn bộ'],
      ['52', 'Tỉnh Gia Lai', '21640', 'Phường Bồng Sơn', '21640', 'Phường Bồng Sơn', 'Nhập toàn bộ'],
    ]);
    expect(isNationalList).toBe(true);
    expect(issues).toEqual([]);
    expect(rows).toMatchObject([
      { code: '00004', name: 'Phường Ba Đình', kind: 'phường', parentCode: '01', parentName: 'Thành phố Hà Nội' },
      { code: '21640', name: 'Phường Bồng Sơn', parentCode: '52', parentName: 'Tỉnh Gia Lai' },
    ]);
  });
});

test('a report is no list of units', () => {
  const rows: readonly (readonly Written[])[] = [
    ['STT', 'Đơn vị', 'Số người'],
    [1, 'Xã A', 5],
    [2, 'Xã B', 6],
  ];
  expect(readUnitList(aWorkbook(aSheet(rows)), 'a.xlsx')).toBeNull();
});
