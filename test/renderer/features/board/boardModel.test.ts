import { describe, expect, test } from 'vitest';
import { sectionsInOrder } from '../../../../electron/domain/boardView';
import { parsePeriodKey } from '../../../../electron/domain/period';
import { cellText, countSentence, periodWords, sectionKey } from '../../../../renderer/features/board/boardModel';
import { formatPeriodShort } from '../../../../renderer/lib/formatting';
import { aCell, aSection, day, time } from '../../support/boards';

describe('the word in a cell', () => {
  test.each([
    [aCell({ state: 'on-time', receivedAt: time('2021-08-17T14:32') }), 'Đúng hạn 14h32'],
    [aCell({ state: 'late', receivedAt: time('2021-08-17T15:07'), lateMinutes: 7 }), 'Muộn 7 phút'],
    [aCell({ state: 'late', receivedAt: time('2021-08-17T15:00'), lateMinutes: 0 }), 'Muộn dưới 1 phút'],
    [aCell({ state: 'missing' }), 'Chưa báo cáo'],
    [aCell({ state: 'zero', receivedAt: time('2021-08-17T14:00') }), 'Không phát sinh'],
    [aCell({ state: 'not-due' }), 'Chưa đến hạn'],
    [aCell({ state: 'not-required', letOff: 'granted' }), 'Được miễn'],
    [aCell({ state: 'not-required', letOff: 'ended' }), 'Đã sáp nhập/kết thúc'],
    [aCell({ state: 'not-required', letOff: 'closed' }), 'Đợt đã kết thúc'],
  ])('%#', (cell, text) => expect(cellText(cell)).toBe(text));
});

test('how many of how many, in words', () => {
  const count = { reported: 3, expected: 4, byState: new Map() };
  expect(countSentence(count, day('2021-08-17'))).toBe('3/4 đơn vị đã báo cáo ngày 17/8');
  expect(countSentence(count, 'once')).toBe('3/4 đơn vị đã báo cáo');
});

test('daily duties stand before those owed once', () => {
  const once = { ...aSection([aCell({ period: 'once' })]), formId: 'mau-01' };
  const daily = aSection([aCell({ period: day('2021-08-16') }), aCell({ period: day('2021-08-17') })]);
  expect(sectionsInOrder([once, daily]).map(({ formId }) => formId)).toEqual(['mau-02', 'mau-01']);
  expect(periodWords('once')).toBe('một lần');
});

test('a report of two weeks is named by all of its days, not by the last week', () => {
  const last = parsePeriodKey('2021-W33') ?? 'once';
  expect(periodWords(last, 2)).toBe('2 tuần (09/8/2021–22/8/2021)');
  expect(formatPeriodShort(last, 2)).toBe('09/8–22/8');
  expect(formatPeriodShort(last)).toBe('tuần 33/2021');
  expect(periodWords(day('2021-08-22'), 10)).toBe('ngày 22/8/2021'); // every tenth day is still one day
});

test('two duties that ask for the same form have a tab each', () => {
  const [towns, villages] = [aSection([aCell()]), { ...aSection([aCell()]), scheduleId: 'villages-daily' }];
  const keys = [towns, villages].map((section) => sectionKey(section, [towns, villages]));
  expect(keys).toEqual(['mau-02', 'mau-02-villages-daily']);
});
