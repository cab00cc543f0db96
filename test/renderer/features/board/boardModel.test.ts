import { describe, expect, test } from 'vitest';
import {
  cellText,
  countPeriod,
  countSentence,
  currentPeriod,
  periodWords,
  sectionsInOrder,
} from '../../../../renderer/features/board/boardModel';
import { aCell, aSection, day, time } from '../../support/boards';

describe('the word in a cell', () => {
  test.each([
    [aCell({ state: 'on-time', receivedAt: time('2021-08-17T14:32') }), 'Đúng hạn 14h32'],
    [aCell({ state: 'late', receivedAt: time('2021-08-17T15:07'), lateMinutes: 7 }), 'Muộn 7 phút'],
    [aCell({ state: 'late', receivedAt: time('2021-08-17T15:00'), lateMinutes: 0 }), 'Muộn dưới 1 phút'],
    [aCell({ state: 'missing' }), 'Chưa báo cáo'],
    [aCell({ state: 'zero', receivedAt: time('2021-08-17T14:00') }), 'Không phát sinh'],
    [aCell({ state: 'not-due' }), 'Chưa đến hạn'],
    [aCell({ state: 'not-required' }), 'Được miễn'],
  ])('%#', (cell, text) => expect(cellText(cell)).toBe(text));
});

describe('counts of a day', () => {
  const section = aSection([
    aCell({ state: 'on-time' }),
    aCell({ state: 'late' }),
    aCell({ state: 'zero' }),
    aCell({ state: 'missing' }),
    aCell({ state: 'not-required' }),
    aCell({ state: 'not-due', period: day('2021-08-18') }),
  ]);

  test('a report of nothing is a report; a unit let off owes none', () => {
    expect(countPeriod(section, day('2021-08-17'))).toMatchObject({ reported: 3, expected: 4 });
    expect(countSentence(section, day('2021-08-17'))).toBe('3/4 đơn vị đã báo cáo ngày 17/8');
  });

  test('states that do not occur are not told', () => {
    expect(countPeriod(section, day('2021-08-18')).byState).toEqual([['not-due', 1]]);
  });
});

test('the day looked at is the last one begun, or the first before the window', () => {
  const section = aSection([aCell({ period: day('2021-08-16') }), aCell({ period: day('2021-08-18') })]);
  expect(currentPeriod(section, time('2021-08-17T09:00'))).toBe('2021-08-16');
  expect(currentPeriod(section, time('2021-08-18T00:00'))).toBe('2021-08-18');
  expect(currentPeriod(section, time('2021-08-01T09:00'))).toBe('2021-08-16');
  expect(currentPeriod(aSection([]), time('2021-08-01T09:00'))).toBeNull();
});

test('daily duties stand before those owed once', () => {
  const once = { ...aSection([aCell({ period: 'once' })]), formId: 'mau-01' };
  const daily = aSection([aCell({ period: day('2021-08-16') }), aCell({ period: day('2021-08-17') })]);
  expect(sectionsInOrder([once, daily]).map(({ formId }) => formId)).toEqual(['mau-02', 'mau-01']);
  expect(periodWords('once')).toBe('một lần');
});
