import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, toIsoDay } from '../../electron/domain/calendar';
import { partsOfPeriod, periodHolding, type SpanCycle } from '../../electron/domain/period';
import { findPeriod } from '../../electron/imports/findPeriod';
import { findSpans } from '../../electron/imports/spanNames';
import { periodName } from '../../electron/text/periodText';
import { aSchedule, day } from '../support/builders';

describe('spans as units write them', () => {
  test.each([
    ['quarter', 'BÁO CÁO QUÝ III NĂM 2021', ['2021-Q3']],
    ['quarter', 'Báo cáo quý 3/2021', ['2021-Q3']],
    ['quarter', 'BC quy IV', ['2021-Q4']],
    ['month', 'BÁO CÁO THÁNG 8 NĂM 2021', ['2021-08']],
    ['month', 'bao cao thang 08-2021', ['2021-08']],
    ['month', 'Hoài Nhơn, ngày 17 tháng 9 năm 2021', []], // the day of writing, not the month reported on
    ['month', 'Hoài Nhơn, ngày ... tháng 9 năm 2021', []],
    ['week', 'Tuần 33 (16/8–22/8)', ['2021-W33']],
    ['week', 'BC tuần thứ 33 năm 2021', ['2021-W33']],
    ['week', 'Tuần đến ngày 27/11/2026', ['2026-W48']],
    ['week', 'Tuần từ 16/8 đến hết ngày 20 tháng 8 năm 2021', ['2021-W33']],
    ['week', 'thue tuan 27-11.xlsx', []], // a day, not the 27th week
    ['week', 'thue tuan 27-2021.xlsx', ['2021-W27']],
    ['half', 'Báo cáo 6 tháng đầu năm 2021', ['2021-H1']],
    ['half', 'báo cáo sáu tháng cuối năm', ['2021-H2']],
    ['year', 'Báo cáo năm 2021', ['2021']],
    ['month', 'tháng 13 năm 2021', []],
  ] as const)('%s in “%s”', (cycle, text, found) => expect(findSpans(text, cycle, 2021)).toEqual(found));

  test('what the app writes it reads again', () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(toIsoDay('2000-01-01'), count));
    fc.assert(
      fc.property(days, fc.constantFrom<SpanCycle>('week', 'month', 'quarter', 'half', 'year'), (one, cycle) => {
        const key = periodHolding(cycle, one);
        const parts = partsOfPeriod(key);
        const year = 'year' in parts ? parts.year : 0;
        expect(findSpans(`Báo cáo ${periodName(key)}`, cycle, year)).toEqual([key]);
      }),
    );
  });
});

describe('the period of a report owed by quarter', () => {
  const schedule = aSchedule({
    due: {
      kind: 'periodic',
      cycle: 'quarter',
      from: day('2021-01-01'),
      to: day('2021-12-31'),
      cutoffDay: 14,
      sending: { kind: 'onDay', after: 0, day: 25 },
      clock: '17:00',
      isExclusive: false,
    },
  });
  const find = (lines: readonly string[], fileName = 'bc.xlsx', folder = '') =>
    findPeriod({ lines, fileName, folder }, [schedule]);

  test('from its own line before its name, from the name before the folder', () => {
    expect(find(['BÁO CÁO QUÝ III NĂM 2021'], 'quy 2.xlsx')).toMatchObject({
      period: '2021-Q3',
      source: 'period-line',
    });
    expect(find([], 'BC quý II.xlsx', 'Quy 1')).toMatchObject({ period: '2021-Q2', source: 'file-name' });
    expect(find([], 'bc.xlsx', 'Quy 1')).toMatchObject({ period: '2021-Q1', source: 'folder' });
  });
  test('a day alone does not tell, a quarter of another year is not owed', () => {
    expect(find(['Hoài Nhơn, ngày 20 tháng 9 năm 2021'])).toMatchObject({
      period: null,
      issues: [{ code: 'period-unknown' }],
    });
    const other = find(['BÁO CÁO QUÝ III NĂM 2020']);
    expect(other).toMatchObject({ period: null, issues: [{ code: 'period-not-in-campaign' }] });
    expect(other.issues[0]?.message).toContain('quý III/2020');
  });
});

test('a report for a milestone belongs to the first one on or after its day', () => {
  const schedule = aSchedule({
    due: { kind: 'milestones', days: [day('2021-08-20'), day('2021-08-30')], clock: '17:00', isExclusive: false },
  });
  const of = (line: string) => findPeriod({ lines: [line], fileName: 'a.xlsx', folder: '' }, [schedule]).period;
  expect([of('Số liệu ngày 20/8'), of('Số liệu ngày 25/8'), of('Số liệu ngày 31/8')]).toEqual([
    '2021-08-20',
    '2021-08-30',
    null,
  ]);
});

test('the last day of a week in the head of the sheet counts before a day in the name of the file', () => {
  const schedule = aSchedule({
    due: {
      kind: 'periodic',
      cycle: 'week',
      from: day('2026-11-16'),
      to: day('2026-12-31'),
      cutoffDay: null,
      sending: { kind: 'onDay', after: 0, day: 5 },
      clock: '11:30',
      isExclusive: false,
    },
  });
  const find = (lines: readonly string[]) =>
    findPeriod({ lines, fileName: 'thue tuan 27-11.xlsx', folder: '' }, [schedule]);
  expect(find(['Tuần đến ngày 27/11/2026'])).toEqual({ period: '2026-W48', source: 'period-line', issues: [] });
  expect(find([])).toMatchObject({ period: null, issues: [{ code: 'period-unknown' }] });
});
