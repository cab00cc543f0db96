import { describe, expect, test } from 'vitest';
import { type InspectedSheet, inspectWorkbook } from '../../electron/imports/inspect';
import { aSheet, aWorkbook, type SheetOptions, type Written } from './buildWorkbook';

function inspectSheet(
  rows: readonly (readonly Written[])[],
  options: SheetOptions = {},
  take: 'all' | number = 'all',
): InspectedSheet {
  const [sheet] = inspectWorkbook(aWorkbook(aSheet(rows, options)), 'a.xlsx', { rows: take }).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

const BODY: readonly (readonly Written[])[] = [
  ['BẢNG TỔNG HỢP'],
  ['STT', 'Tên đơn vị', 'Tổng số', 'Tỷ lệ (%)', 'Ngày báo cáo', 'Điện thoại'],
  [null, 'Tổng số', 5488, null, null, null],
  ['I', 'Khối phường'],
  [1, 'Phường Bồng Sơn', '1.234', '47,59%', '17/8/2021', 905123456],
  [2, 'Phường Hoài Đức', 4254, { percent: 0.5 }, { day: '2021-08-18' }, '0914 123 456'],
  ['II', 'Khối xã'],
  [3, 'Xã Hoài Mỹ', '-', 'x', null, null],
];

test('the whole understanding of a sheet, as the command line promises it', () => {
  const sheet = inspectSheet(BODY, { name: 'Biểu 1' });
  expect(sheet).toMatchObject({ name: 'Biểu 1', state: 'visible', encodings: ['unicode'] });
  expect(sheet.tables).toEqual([
    {
      range: 'A2:F8',
      headerRows: [2, 2],
      columns: [
        { letter: 'A', header: 'STT', path: ['STT'], role: 'ordinal' },
        { letter: 'B', header: 'Tên đơn vị', path: ['Tên đơn vị'], role: 'unit' },
        { letter: 'C', header: 'Tổng số', path: ['Tổng số'], role: 'number' },
        { letter: 'D', header: 'Tỷ lệ (%)', path: ['Tỷ lệ (%)'], role: 'percent' },
        { letter: 'E', header: 'Ngày báo cáo', path: ['Ngày báo cáo'], role: 'date' },
        { letter: 'F', header: 'Điện thoại', path: ['Điện thoại'], role: 'phone' },
      ],
      recordCount: 3,
      records: [
        {
          row: 5,
          section: 4,
          values: { A: 1, B: 'Phường Bồng Sơn', C: 1234, D: 0.4759, E: '2021-08-17', F: '0905123456' },
        },
        {
          row: 6,
          section: 4,
          values: { A: 2, B: 'Phường Hoài Đức', C: 4254, D: 0.5, E: '2021-08-18', F: '0914123456' },
        },
        { row: 8, section: 7, values: { A: 3, B: 'Xã Hoài Mỹ', C: '-', D: 'x', E: null, F: null } },
      ],
      totals: [{ row: 3, label: 'Tổng số', values: { C: 5488 }, sums: { C: 5488 }, agrees: true }],
      sections: [
        { row: 4, label: 'I Khối phường' },
        { row: 7, label: 'II Khối xã' },
      ],
    },
  ]);
  expect(sheet.issues.map(({ code, cell }) => [code, cell])).toEqual([['phone-leading-zero', 'F5']]);
});

describe('records', () => {
  const rows = [['STT', 'Đơn vị', 'Số người'], ...Array.from({ length: 10 }, (_, at) => [at + 1, `Xã ${at + 1}`, at])];
  const taken = (take: 'all' | number) => inspectSheet(rows, {}, take).tables[0]?.records.map(({ row }) => row);

  test('the first and last three, or as asked', () => {
    expect(taken(3)).toEqual([2, 3, 4, 9, 10, 11]);
    expect(taken(1)).toEqual([2, 11]);
    expect(taken(0)).toEqual([]);
    expect(taken(5)).toHaveLength(10);
    expect(taken('all')).toHaveLength(10);
  });
});

describe('issues', () => {
  const heading: readonly Written[] = ['STT', 'Đơn vị', 'Số người'];

  test.each([
    [
      'total-differs',
      'warning',
      [
        [1, 'Xã A', 5],
        [2, 'Xã B', 6],
        [null, 'Tổng số', 12],
      ],
      'C4',
    ],
    [
      'error-cell',
      'warning',
      [
        [1, 'Xã A', { error: '#DIV/0!' }],
        [2, 'Xã B', 6],
      ],
      'C2',
    ],
    [
      'formula-without-value',
      'warning',
      [
        [1, 'Xã A', 'formula without value'],
        [2, 'Xã B', 6],
      ],
      'C2',
    ],
    [
      'comma-thousands',
      'warning',
      [
        [1, 'Xã A', '1,234'],
        [2, 'Xã B', 6],
      ],
      'C2',
    ],
    [
      'lost-thousands',
      'warning',
      [
        [1, 'Xã A', 1.035],
        [2, 'Xã B', 820],
        [3, 'Xã C', 960],
        [4, 'Xã D', 990],
      ],
      'C2',
    ],
  ] as const)('%s', (code, severity, rows, cell) => {
    const found = inspectSheet([heading, ...rows]).issues;
    expect(found).toMatchObject([{ code, severity, cell, sheet: 'Sheet1' }]);
    expect(found[0]?.message).toMatch(/^Trang “Sheet1”, ô C\d/);
  });

  test('hidden rows and sheets are said; a hidden sheet is listed without its tables', () => {
    expect(inspectSheet([heading, [1, 'Xã A', 5], [2, 'Xã B', 6]], { hiddenRows: [3] }).issues).toMatchObject([
      { code: 'hidden-rows' },
    ]);
    const hidden = inspectSheet([heading, [1, 'Xã A', 5]], { state: 'veryHidden' });
    expect(hidden).toMatchObject({ state: 'veryHidden', tables: [], issues: [{ code: 'hidden-sheet' }] });
  });

  test('thousands of one kind are cut off with a word about the rest', () => {
    const rows = Array.from({ length: 250 }, (_, at) => [at + 1, `Lê ${at}`, 905000000 + at]);
    const { issues } = inspectSheet([['STT', 'Họ và tên', 'Điện thoại'], ...rows]);
    expect(issues).toHaveLength(201);
    expect(issues.at(-1)?.message).toContain('còn 50 ô');
  });
});

test('a target named in a heading does not make its column a percentage', () => {
  const sheet = inspectSheet([
    ['STT', 'Đơn vị', 'So với chỉ tiêu 60% (người)', 'Đạt (%)'],
    [1, 'Xã A', -9, 50],
    [2, 'Xã B', 12, 60.5],
  ]);
  expect(sheet.tables[0]?.columns.map(({ role }) => role)).toEqual(['ordinal', 'unit', 'number', 'percent']);
});

test('a sheet without a table has none', () => {
  expect(inspectSheet([['Ghi chép'], ['linh tinh']])).toMatchObject({ tables: [], issues: [] });
  expect(inspectSheet([])).toMatchObject({ tables: [], encodings: [] });
});
