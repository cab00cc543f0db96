import { describe, expect, test } from 'vitest';
import { toLocalTime } from '../../electron/domain/calendar';
import type { Schedule } from '../../electron/domain/directive';
import { findPeriod } from '../../electron/imports/findPeriod';
import { schedules } from './campaign';

const daily = schedules.filter(({ formId }) => formId === 'mau-02');
const once = schedules.filter(({ formId }) => formId === 'mau-01');
const find = (lines: readonly string[], fileName = 'a.xlsx', folder = '', of: readonly Schedule[] = daily) =>
  findPeriod({ lines, fileName, folder }, of);

describe('the day of a daily report', () => {
  test.each([
    [['(ngày 17 tháng 8 năm 2021)'], 'period-line'],
    [['BÁO CÁO HÀNG NGÀY', '(Ngày 17/8)'], 'period-line'],
    [['BÁO CÁO NGÀY 17/8/2021'], 'period-line'],
    [['Số liệu tính đến 15h00 ngày 17/8/2021'], 'period-line'],
    [['17/8/2021'], 'period-line'],
    [['Bồng Sơn, ngày 17 tháng 8 năm 2021'], 'place-date'],
    [['tuần cao điểm (từ ngày 16/8 đến ngày 22/8)', 'Hoài Mỹ, ngày 17 tháng 8 năm 2021'], 'place-date'],
    [['Kế hoạch số 59/KH-UBND ngày 18/8/2021', 'Hoài Mỹ, ngày 17 tháng 8 năm 2021'], 'place-date'],
  ] as const)('%j', (lines, source) => {
    expect(find(lines)).toEqual({ period: '2021-08-17', source, issues: [] });
  });

  test.each([
    'Mau02_P.BongSon_17-8.xlsx',
    'mau 2 xa hoai phu 17-8.xlsx',
    'BC 17082021.xlsx',
    'Mau 02-17-8-2021.xlsx',
    'Mẫu 17-8.xlsx',
    'bao cao 2021-08-17 (1).xlsx',
  ])('from the file name %s', (fileName) => {
    expect(find(['(ngày     tháng 8 năm 2021)'], fileName)).toMatchObject({
      period: '2021-08-17',
      source: 'file-name',
    });
  });

  test.each([
    ['cay da 2.1.xlsx', '2027-01-02'],
    ['cay da 30-12.xlsx', '2026-12-30'],
    ['cay da 02012027.xlsx', '2027-01-02'],
  ])('in a campaign over the end of a year, from %s', (fileName, period) => {
    const overNewYear = daily.map((schedule) => ({
      ...schedule,
      due: { ...schedule.due, from: '2026-12-28', to: '2027-01-05' } as Schedule['due'],
    }));
    expect(find([], fileName, '', overNewYear)).toMatchObject({ period, source: 'file-name', issues: [] });
    expect(find(['(ngày 02 tháng 01)'], 'a.xlsx', '', overNewYear)).toMatchObject({ period: '2027-01-02' });
  });

  test('from the folder, the innermost that names a day', () => {
    expect(find([], 'a.xlsx', '2021-08-16/ngay 17-8')).toMatchObject({ period: '2021-08-17', source: 'folder' });
  });

  test('the form beats the file name, and the contradiction is said', () => {
    const match = find(['(ngày 17 tháng 8 năm 2021)'], 'Mau02_18-8.xlsx');
    expect(match.period).toBe('2021-08-17');
    expect(match.issues).toMatchObject([{ severity: 'warning', code: 'period-contradiction' }]);
    expect(match.issues[0]?.message).toContain('tên tệp ghi ngày 18/8/2021');
  });

  test.each([
    [['(ngày 17 tháng 8 năm 2020)'], 'period-not-in-campaign'],
    [['(ngày 23 tháng 8 năm 2021)'], 'period-not-in-campaign'],
    [[], 'period-unknown'],
  ])('%j needs the clerk', (lines, code) => {
    expect(find(lines)).toMatchObject({ period: null, issues: [{ severity: 'error', code }] });
  });
});

test('a report owed once needs no day', () => {
  expect(find(['Hoài Nhơn, ngày 17 tháng 8 năm 2021'], 'a.xlsx', '', once)).toEqual({
    period: 'once',
    source: null,
    issues: [],
  });
});

test('a form owed both once and daily goes by its day', () => {
  const both: readonly Schedule[] = [
    ...daily,
    ...once.map((schedule) => ({
      ...schedule,
      due: { kind: 'once' as const, dueAt: toLocalTime('2021-08-20T00:00'), isExclusive: true },
    })),
  ];
  expect(find(['(ngày 17 tháng 8 năm 2021)'], 'a.xlsx', '', both).period).toBe('2021-08-17');
});
