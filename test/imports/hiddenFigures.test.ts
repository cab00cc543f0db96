import { describe, expect, test } from 'vitest';
import { inspect, inspectWorkbook } from '../../electron/imports/inspect';
import { aSheet, aWorkbook, type SheetOptions, type Written } from './buildWorkbook';

function read(rows: readonly (readonly Written[])[], options: SheetOptions = {}) {
  const [sheet] = inspectWorkbook(aWorkbook(aSheet(rows, options)), 'a.xlsx', { rows: 'all' }).sheets;
  const [table] = sheet?.tables ?? [];
  return {
    values: (letter: string) => table?.records.map(({ values }) => values[letter]),
    totals: table?.totals,
    issues: sheet?.issues.map(({ code, cell }) => `${code} ${cell ?? ''}`.trim()),
    messages: sheet?.issues.map(({ message }) => message).join(' '),
  };
}

describe('numbers under a merged area', () => {
  const rows = (second: Written, third: Written, total: number): (readonly Written[])[] => [
    ['STT', 'Đơn vị', 'Số hộ'],
    [1, 'Xã A', 5],
    [2, 'Xã B', second],
    [3, 'Xã C', third],
    [null, 'Cộng', total],
  ];

  test('count for their rows, as in the sums of Excel, and are said', () => {
    const { values, totals, issues } = read(rows(6, 7, 18), { merges: ['C2:C4'] });
    expect(values('C')).toEqual([5, 6, 7]);
    expect(totals).toMatchObject([{ values: { C: 18 }, sums: { C: 18 }, agrees: true }]);
    expect(issues).toEqual(['value-under-merge C3', 'value-under-merge C4']);
  });
  test('that only repeat what the merge shows count once', () => {
    const { values, totals, issues } = read(rows(5, 5, 5), { merges: ['C2:C4'] });
    expect(values('C')).toEqual([5, null, null]);
    expect(totals).toMatchObject([{ sums: { C: 5 }, agrees: true }]);
    expect(issues).toEqual([]);
  });
});

describe('formats that show another number', () => {
  const shown = (format: string, ...numbers: number[]) =>
    read([
      ['STT', 'Đơn vị', 'Kinh phí (triệu đồng)'],
      ...numbers.map((number, at) => [at + 1, `Xã ${at}`, { format, number }]),
    ]);

  test.each([
    ['#,##0.0,,', 1_500_000, '“1,5”'],
    ['#,##0,', 1_500_000, '“1.500”'],
    ['0"000"', 12, '“12000”'],
    ['0\\.\\0\\0\\0', 12, '“12.000”'],
    [';;;', 12, '“”'],
  ])('%s is said once, the stored number taken', (format, number, text) => {
    const { values, issues, messages } = shown(format, number, number * 2);
    expect(values('C')).toEqual([number, number * 2]);
    expect(issues).toEqual(['shown-otherwise C2']);
    expect(messages).toContain(text);
  });
  test.each([
    '#,##0',
    '#,##0.00',
    '#,##0 "đồng"',
    '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
    '0.0"%"',
    '#,##0;[Red]-#,##0',
  ])('%s shows what is there', (format) => expect(shown(format, 12, 24).issues).toEqual([]));
});

describe('a comma of thousands in separated values', () => {
  const csv = (text: string) => {
    const [sheet] = inspect(Buffer.from(text), 'a.csv', { rows: 'all' }).sheets;
    const [table] = sheet?.tables ?? [];
    return {
      records: table?.records.map(({ values }) => Object.values(values)),
      issues: sheet?.issues.map(({ code, cell }) => `${code} ${cell ?? ''}`.trim()),
    };
  };

  test('that cut a number in two is put back and asked', () => {
    const text = 'STT,Đơn vị,Số hộ,Ghi chú\n1,Xã A,1,234,\n2,Xã B,985,\n3,Xã C,1,234,567,\n';
    const { records, issues } = csv(text);
    expect(records).toEqual([
      [1, 'Xã A', 1234, null],
      [2, 'Xã B', 985, null],
      [3, 'Xã C', 1234567, null],
    ]);
    expect(issues).toEqual(expect.not.arrayContaining(['cells-outside E2']));
  });
  test('is left alone where more than one number may have been cut', () => {
    expect(csv('STT,Đơn vị,Số hộ,Số khẩu\n1,Xã A,1,234,567\n2,Xã B,985,670\n').issues).toContain('cells-outside E2');
  });
  test('and quoted numbers are what they are', () => {
    expect(csv('STT,Đơn vị,Số hộ\n1,Xã A,"1","234"\n2,Xã B,985\n').issues?.join()).toContain('cells-outside');
  });
});
