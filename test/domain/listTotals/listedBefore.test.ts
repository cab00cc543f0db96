import { expect, test } from 'vitest';
import { reportsKnownAt } from '../../../electron/domain/knownReports';
import { ListedBefore, type ListedRow } from '../../../electron/domain/listTotals/listedBefore';
import { MOST_JUDGED } from '../../../electron/domain/listTotals/listSum';
import { aReport, day, time } from '../../support/builders';

const EARLIER = day('2021-08-16');
const TODAY = day('2021-08-17');

function row(more: Partial<ListedRow>): ListedRow {
  const who = { ordinal: 1, fullName: 'Lê Thị Ánh', phone: '0905111222' };
  return { ...who, obligationId: 'today', version: 1, unitId: 'hoai-phu', period: TODAY, ...more };
}

const before = (more: Partial<ListedRow> = {}) => row({ obligationId: 'before', period: EARLIER, ...more });

const report = (obligationId: string, arrivedAt: string, version = 1) =>
  aReport({ obligationId, version, arrivedAt: time(arrivedAt), persons: 3 });

const REPORTS = [
  report('today', '2021-08-17T14:00'),
  report('before', '2021-08-17T16:00'),
  report('before', '2021-08-17T18:00', 2),
];

function countAt(lists: ListedBefore, at: string, persons = 3): number {
  const today = { obligationId: 'today', version: 1, persons };
  return lists.count(today, reportsKnownAt(REPORTS, time(at)));
}

test('somebody on an earlier list is counted before from when that list came until another one replaced it', () => {
  const lists = new ListedBefore([{ one: row({}), other: before() }]);
  expect(countAt(lists, '2021-08-17T15:00')).toBe(0);
  expect(countAt(lists, '2021-08-17T17:00')).toBe(1);
  expect(countAt(lists, '2021-08-17T19:00')).toBe(0);
  expect(countAt(lists, '2021-08-17T17:00')).toBe(1);
});

test('it is all one which of the two is asked from, and how often', () => {
  const pairs = [
    { one: before(), other: row({}) },
    { one: row({}), other: before() },
  ];
  expect(countAt(new ListedBefore(pairs), '2021-08-17T17:00')).toBe(1);
});

test('another person with the phone, and somebody on another list of the same day, stay new', () => {
  const lists = new ListedBefore([
    { one: row({}), other: before({ fullName: 'Lê Văn Ba' }) },
    { one: row({ ordinal: 2 }), other: before({ period: TODAY, unitId: 'bong-son' }) },
  ]);
  expect(countAt(lists, '2021-08-17T17:00')).toBe(0);
});

test('nobody is looked for on a list that is too long to be judged', () => {
  const lists = new ListedBefore([{ one: row({}), other: before() }]);
  expect(countAt(lists, '2021-08-17T17:00', MOST_JUDGED + 1)).toBe(0);
});
