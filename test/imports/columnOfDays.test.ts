import { describe, expect, test } from 'vitest';
import { inspectWorkbook } from '../../electron/imports/inspect';
import { aSheet, aWorkbook, type Written } from './buildWorkbook';

function columnOf(heading: string, cells: readonly Written[]) {
  const rows = [['STT', 'Họ và tên', heading], ...cells.map((cell, at) => [at + 1, `Nguyễn Văn ${at}`, cell])];
  const [sheet] = inspectWorkbook(aWorkbook(aSheet(rows)), 'a.xlsx', { rows: 'all' }).sheets;
  const [table] = sheet?.tables ?? [];
  return {
    role: table?.columns[2]?.role,
    values: table?.records.map(({ values }) => values.C),
    issues: sheet?.issues ?? [],
  };
}

describe('days of birth', () => {
  test('come out as days from 1900 on, however they are written', () => {
    const { role, values, issues } = columnOf('Ngày sinh', [
      '12/3/1980',
      '01-02-1935',
      'ngày 5 tháng 6 năm 1947',
      { day: '1966-11-30' },
      '12/3/80',
      '9.9.05',
    ]);
    expect(role).toBe('date');
    expect(values).toEqual(['1980-03-12', '1935-02-01', '1947-06-05', '1966-11-30', '1980-03-12', '2005-09-09']);
    expect(issues).toEqual([]);
  });

  test('a year or a month alone stays what it is, and nothing is said of it', () => {
    const cells = ['12/3/1980', '13/4/1981', '14/5/1982', 'tháng 8/2021', '08/1975', '1975', 1976, 'không nhớ'];
    const { role, values, issues } = columnOf('Ngày sinh', cells);
    expect(role).toBe('date');
    expect(values?.slice(3)).toEqual(['tháng 8/2021', '08/1975', '1975', 1976, 'không nhớ']);
    expect(issues).toEqual([]);
  });

  test('years alone under days of birth are no quantities', () => {
    const { role, values } = columnOf('Ngày sinh', [1975, '1976', 1980]);
    expect(role).toBe('date');
    expect(values).toEqual([1975, '1976', 1980]);
  });

  test('a year typed into a cell of days is told from a day of 1905', () => {
    const { values, issues } = columnOf('Ngày sinh', [{ day: '1966-11-30' }, { day: '1905-06-02' }]);
    expect(values).toEqual(['1966-11-30', 1980]);
    expect(issues.map(({ code, cell, raw, understood }) => ({ code, cell, raw, understood }))).toEqual([
      { code: 'year-as-day', cell: 'C3', raw: '2/6/1905', understood: '1980' },
    ]);
  });
});

describe('what stands for a day and is none', () => {
  const codesOf = (issues: readonly { code: string; cell?: string }[]) =>
    issues.map(({ code, cell }) => `${code} ${cell}`);

  test('days that never were stay and are said, the others are read', () => {
    const cells = ['31/02/2021', '15/13/1985', '00/00/1960', '05/06/19821', '01/02/1980', '12/1970'];
    const { role, values, issues } = columnOf('Ngày sinh', cells);
    expect(role).toBe('date');
    expect(values).toEqual([...cells.slice(0, 4), '1980-02-01', '12/1970']);
    expect(codesOf(issues)).toEqual(['no-such-day C2', 'no-such-day C3', 'no-such-day C4', 'no-such-day C5']);
    expect(issues[0]?.message).toContain('“31/02/2021”');
  });

  test('bare day numbers are read and said', () => {
    const { role, values, issues } = columnOf('Ngày tiêm', [44422, 44423, 44424]);
    expect(role).toBe('date');
    expect(values).toEqual(['2021-08-14', '2021-08-15', '2021-08-16']);
    expect(codesOf(issues)).toEqual(['serial-day C2', 'serial-day C3', 'serial-day C4']);
    expect(issues[0]?.message).toContain('14/8/2021');
  });

  test('digits run together into one number are read, and said', () => {
    const { values, issues } = columnOf('Ngày tiêm', ['14/08/2021', '15/08/2021', 16082021, 20210817, 4082021]);
    expect(values?.slice(2)).toEqual(['2021-08-16', '2021-08-17', '2021-08-04']);
    expect(codesOf(issues)).toEqual(['compact-day C4', 'compact-day C5', 'compact-day C6']);
    expect(codesOf(columnOf('Ngày tiêm', ['14/08/2021', '15/08/2021', 46082021]).issues)).toEqual(['no-such-day C4']);
  });

  test.each(['14 tháng 8 năm 2021', 'ngày 14 tháng 8 năm 2021', '14-Aug-2021', '14 thg 8 2021'])(
    '"%s" is a day',
    (text) =>
      expect(columnOf('Ngày tiêm', [text, '15/08/2021'])).toMatchObject({
        values: ['2021-08-14', '2021-08-15'],
        issues: [],
      }),
  );

  test('a text with figures that is no day is said', () => {
    const { values, issues } = columnOf('Ngày tiêm', ['14/08/2021', '15/08/2021', '16/8', 'sáng 17', 'chưa tiêm']);
    expect(values?.slice(2)).toEqual(['16/8', 'sáng 17', 'chưa tiêm']);
    expect(codesOf(issues)).toEqual(['unread-day C4', 'unread-day C5']);
  });

  test.each([
    ['Ngày công', [22, 24, 26]],
    ['Tiền ăn 01 ngày', [30000, 25000, 40000]],
  ])('numbers under "%s" are figures', (heading, cells) => {
    expect(columnOf(heading, cells)).toMatchObject({ role: 'number', values: cells, issues: [] });
  });
});

describe('days that Excel may have turned round', () => {
  const codes = (cells: readonly Written[]) =>
    columnOf('Ngày tiêm', cells).issues.map(({ code, cell }) => `${code} ${cell}`);

  test('only the days up to 12 became days: said, the value stays', () => {
    const cells = ['25/08/2021', { day: '2021-05-08' }, '17/08/2021', { day: '2021-08-08' }, { day: '2021-12-08' }];
    const { values, issues } = columnOf('Ngày tiêm', cells);
    expect(issues.map(({ code, cell }) => `${code} ${cell}`)).toEqual(['days-swapped C3', 'days-swapped C6']);
    expect(values?.[1]).toBe('2021-05-08');
    expect(issues[0]?.message).toContain('8/5/2021');
    expect(issues[0]?.message).toContain('5/8/2021');
  });

  test('days apart from those written as text, and among them when turned', () => {
    const cells = ['05/08/2021', '25/08/2021', { day: '2021-01-08' }, { day: '2021-12-08' }];
    expect(codes(cells)).toEqual(['days-swapped C4', 'days-swapped C5']);
  });

  test('a single one among days written as text', () => {
    const texts = ['21/9/2021', '19/9/2021', '26/10/2021', '23/8/2021'];
    expect(codes([...texts, { day: '2021-02-09' }])).toEqual(['days-swapped C6']);
    expect(codes([...texts, { day: '2021-09-20' }])).toEqual([]);
  });

  test.each<readonly [string, readonly Written[]]>([
    ['a day above 12 among them', ['25/08/2021', '17/08/2021', { day: '2021-05-08' }, { day: '2021-08-20' }]],
    ['days that fit as they are', ['05/08/2021', '25/08/2021', { day: '2021-08-02' }, { day: '2021-08-06' }]],
    ['no text to compare with', [{ day: '2021-01-08' }, { day: '2021-12-08' }]],
  ])('%s: nothing is said', (_name, cells) => expect(codes(cells)).toEqual([]));
});
