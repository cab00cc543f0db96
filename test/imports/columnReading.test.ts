import { describe, expect, test } from 'vitest';
import { inspectWorkbook } from '../../electron/imports/inspect';
import { aSheet, aWorkbook, type Written } from './buildWorkbook';

/** Values and issues of the second column of a table "Đơn vị | heading" over the cells. */
function read(cells: readonly Written[], total: Written = null, heading = 'Số lượng') {
  const rows: (readonly Written[])[] = [
    ['Đơn vị', heading],
    ...cells.map((cell, at): readonly Written[] => [`Xã ${String.fromCharCode(65 + at)}`, cell]),
  ];
  if (total !== null) rows.push(['Tổng cộng', total]);
  const inspection = inspectWorkbook(aWorkbook(aSheet(rows)), 'a.xlsx', { rows: 'all' });
  const [sheet] = inspection.sheets;
  const values = sheet?.tables[0]?.records.map((record) => record.values.B);
  const issues = sheet?.issues.map(({ code, cell }) => [code, cell]);
  return { values, issues, table: sheet?.tables[0] };
}

describe('one convention of thousands and decimals per column', () => {
  test.each([
    ['dots and spaces of thousands', ['82.930', '82 930', '1\u00a0234', '7\u2009000'], [82930, 82930, 1234, 7000]],
    ['decimals after a comma decide', ['1,5', '2,25', '1,234'], [1.5, 2.25, 1.234]],
    ['decimals after a dot decide', ['1.5', '2.25', '1.234', '1,234'], [1.5, 2.25, 1.234, 1234]],
    ['thousands twice decide', ['1,234,567', '82,930'], [1234567, 82930]],
    ['brackets and a trailing minus', ['(5)', '7-', '-3'], [-5, -7, -3]],
  ])('%s', (_name, cells, values) => {
    expect(read(cells)).toMatchObject({ values, issues: [] });
  });

  test('a comma nobody explains is asked', () => {
    expect(read(['82,930', '41,200'])).toMatchObject({
      values: [82930, 41200],
      issues: [
        ['comma-thousands', 'B2'],
        ['comma-thousands', 'B3'],
      ],
    });
  });

  test('the total explains it', () => {
    expect(read(['82,930', '41,200'], 124130)).toMatchObject({ values: [82930, 41200], issues: [] });
    expect(read(['82,930', '41,200'], 124.13)).toMatchObject({ values: [82.93, 41.2], issues: [] });
  });

  test('cells that contradict each other are said', () => {
    expect(read(['1,5', '2.5', '1.234']).issues).toEqual([
      ['mixed-separators', 'B2'],
      ['mixed-separators', 'B3'],
      ['mixed-separators', 'B4'],
    ]);
  });
});

describe('1.035 as a number', () => {
  test('is a thousand when the total says so', () => {
    expect(read([1.035, 200, 300], 1535)).toMatchObject({
      values: [1035, 200, 300],
      issues: [['lost-thousands', 'B2']],
    });
  });
  test('is itself when the total says so', () => {
    expect(read([1.035, 200, 300], 501.035)).toMatchObject({ values: [1.035, 200, 300], issues: [] });
  });
  test('is asked among whole numbers without a total', () => {
    expect(read([1.035, 200, 300])).toMatchObject({ values: [1035, 200, 300], issues: [['lost-thousands', 'B2']] });
  });
  test('is itself among other fractions', () => {
    expect(read([1.035, 2.5, 3.0625])).toMatchObject({ values: [1.035, 2.5, 3.0625], issues: [] });
  });
});

describe('zero, blank and missing stay apart', () => {
  test('in the words of the office', () => {
    const cells = [0, '0', '-', 'x', 'không', 'chưa có số liệu', '…', null, 12, 15];
    expect(read(cells).values).toEqual([0, 0, '-', 'x', 'không', 'chưa có số liệu', null, null, 12, 15]);
  });
  test('an error is an error, a formula without a value is said', () => {
    expect(read([5, { error: '#DIV/0!' }, 'formula without value'])).toMatchObject({
      values: [5, '#DIV/0!', null],
      issues: [
        ['error-cell', 'B3'],
        ['formula-without-value', 'B4'],
      ],
    });
  });
  test('percent cells and percent texts are the same fraction', () => {
    expect(read([{ percent: 0.4759 }, '47,59%', '47.59 %', '60%'], null, 'Tỷ lệ').values).toEqual([
      0.4759, 0.4759, 0.4759, 0.6,
    ]);
  });
});

describe('days', () => {
  test('Vietnamese order, text and cells', () => {
    const cells = ['14/8/2021', '14.8.2021', '14-08-21', 'ngày 14/8/2021', { day: '2021-08-14' }];
    const day = '2021-08-14';
    expect(read(cells, null, 'Ngày nhận')).toMatchObject({ values: [day, day, day, day, day], issues: [] });
  });
  test('a column with the month first is read so, and said where it is not plain', () => {
    expect(read(['8/17/2021', '8/5/2021'], null, 'Ngày nhận')).toMatchObject({
      values: ['2021-08-17', '2021-08-05'],
      issues: [['month-first', 'B3']],
    });
  });
  test('both orders in one column are asked', () => {
    expect(read(['8/17/2021', '18/8/2021', '5/8/2021'], null, 'Ngày nhận')).toMatchObject({
      values: ['2021-08-17', '2021-08-18', '2021-08-05'],
      issues: [
        ['day-order', 'B2'],
        ['day-order', 'B3'],
        ['day-order', 'B4'],
      ],
    });
  });
});

describe('units of measure', () => {
  const codes = (rows: readonly (readonly Written[])[]) =>
    inspectWorkbook(aWorkbook(aSheet(rows)), 'a.xlsx', { rows: 1 }).sheets[0]?.issues.map(({ code }) => code);

  test('that contradict each other on one sheet are asked', () => {
    expect(codes([['ĐVT: triệu đồng'], ['Đơn vị', 'Số tiền (nghìn đồng)'], ['Xã A', 5], ['Xã B', 6]])).toEqual([
      'measures-differ',
    ]);
  });
  test('of people and of money are no contradiction, a rate is no scale', () => {
    expect(
      codes([
        ['ĐVT: triệu đồng'],
        ['Đơn vị', 'Dân số (nghìn người)', 'Số thu (triệu đồng)', 'Đạt (tỷ lệ %)'],
        ['Xã A', 5, 7, 50],
        ['Xã B', 6, 8, 60],
      ]),
    ).toEqual([]);
  });
  test('in one cell only are asked', () => {
    expect(
      codes([
        ['Đơn vị', 'Số tiền'],
        ['Xã A', 5],
        ['Xã B', 6],
        ['Xã C', '12 triệu'],
      ]),
    ).toEqual(['scaled-cell']);
  });
});
