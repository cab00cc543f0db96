import { describe, expect, test } from 'vitest';
import { inspectWorkbook } from '../../electron/imports/inspect';
import { aSheet, aWorkbook, type Written } from './buildWorkbook';

function issuesOf(rows: readonly (readonly Written[])[]) {
  const [sheet] = inspectWorkbook(aWorkbook(aSheet(rows)), 'a.xlsx', { rows: 'all' }).sheets;
  return sheet?.issues.map(({ code, cell }) => `${code} ${cell}`) ?? [];
}

const households = [
  ['STT', 'Chủ hộ', 'Số khẩu', 'Số tiền (nghìn đồng)'],
  [1, 'Vũ Đức Nghĩa', 4, 200],
  [2, 'Dương Minh Giàu', 5, 150],
  [3, 'Huỳnh Xuân Lượm', 3, 150],
] as const;

describe('sums given in words', () => {
  test.each([
    'Tổng số: 3 hộ; 12 khẩu',
    'Tổng cộng: 03 (ba) hộ, 12 (mười hai) nhân khẩu',
    'Tổng số tiền: 500.000 đồng (Năm trăm nghìn đồng)',
    'Tổng số: 3 hộ; 7 con bò',
  ])('"%s" is right, or of something the table does not hold', (line) =>
    expect(issuesOf([...households, [line]])).toEqual([]),
  );

  test.each(['Tổng số: 3 hộ; 13 khẩu', 'Tổng số tiền: 510.000 đồng'])(
    '"%s" is not what the column adds up to',
    (line) => expect(issuesOf([...households, [line]])).toEqual(['stated-sum-differs A5']),
  );
});

test('a total with a count in words is no person of the list', () => {
  const rows = [
    ['STT', 'Họ và tên', 'Số điện thoại'],
    [1, 'Vũ Đức Nghĩa', '0905000001'],
    [2, 'Dương Minh Giàu', '0905000002'],
    [null, 'Tổng cộng trong ngày: 05 người', null],
  ];
  const [sheet] = inspectWorkbook(aWorkbook(aSheet(rows)), 'a.xlsx', { rows: 'all' }).sheets;
  expect(sheet?.tables[0]?.recordCount).toBe(2);
  expect(sheet?.issues.map(({ code, cell }) => `${code} ${cell}`)).toEqual(['count-differs B4']);
});

test('a count in a banner that ends in a number is held to the records under it', () => {
  const rows = [
    ['TT', 'Họ tên', 'Năm sinh'],
    ['Chi hội 1: 3 hội viên'],
    [1, 'Vũ Đức Nghĩa', 1960],
    [2, 'Dương Minh Giàu', 1970],
    ['Chi hội 2: 1 hội viên'],
    [1, 'Huỳnh Xuân Lượm', 1980],
  ] as const;
  expect(issuesOf(rows)).toEqual(['count-differs A2']);
});

describe('a count under a group', () => {
  const groups = (first: string) => [
    ['TT', 'Họ tên chủ hộ', 'Số khẩu'],
    ['Xóm 1'],
    [1, 'Đinh Thị Ới', 4],
    [2, 'Đinh Văn Nghễ', 6],
    [first, '', 10],
    ['Xóm 2'],
    [1, 'Đinh Thị Ngườm', 3],
    ['Cộng xóm 2: 01 hộ', '', 3],
  ];

  test('is that of the group', () => expect(issuesOf(groups('Cộng xóm 1: 02 hộ'))).toEqual([]));
  test('and a sum of the group in words that is not its sum is said', () =>
    expect(issuesOf(groups('Cộng xóm 1: 02 hộ, 11 khẩu'))).toEqual(['stated-sum-differs A5']));
  test('nor that of the whole list', () =>
    expect(issuesOf(groups('Cộng xóm 1: 02 hộ, 13 khẩu'))).toEqual(['stated-sum-differs A5']));
  test('is said when it happens to be that of the whole list only', () =>
    expect(issuesOf(groups('Cộng xóm 1: 03 hộ'))).toEqual(['count-differs A5']));
});
