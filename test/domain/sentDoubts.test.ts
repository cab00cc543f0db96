import { expect, test } from 'vitest';
import type { OwnDutyPeriod } from '../../electron/domain/ownReport';
import type { PeriodKey } from '../../electron/domain/period';
import { sentDoubts } from '../../electron/domain/sentDoubts';
import { day, time } from '../support/builders';

type Asked = Pick<OwnDutyPeriod, 'period' | 'dueAt'>;
const daily: Asked = { period: day('2021-08-18'), dueAt: time('2021-08-18T17:00') };
const quarter: Asked = { period: '2021-Q3' as PeriodKey, dueAt: time('2021-10-05T17:00') };
const once: Asked = { period: 'once', dueAt: time('2021-08-30T17:00') };
const undated: Asked = { period: 'once', dueAt: null };

test.each([
  ['on the day itself', [daily], '2021-08-18T08:00', []],
  ['the evening before a report of a day', [daily], '2021-08-17T20:00', ['beforePeriod']],
  ['a quarter early, still within its month', [quarter], '2021-09-28T10:00', []],
  ['a quarter in its first week', [quarter], '2021-07-05T10:00', ['farBeforeDue']],
  ['of several days only the odd ones', [daily, once], '2021-08-01T10:00', ['beforePeriod']],
  ['a report due once, a month mistyped', [once], '2021-07-27T10:00', ['farBeforeDue']],
  ['late is no doubt', [daily, quarter, once], '2021-12-01T10:00', []],
  ['without a limit there is nothing to be early for', [undated], '2021-01-01T10:00', []],
] as const)('%s', (_, reports, at, kinds) =>
  expect(sentDoubts(reports, time(at)).map(({ kind }) => kind)).toEqual(kinds),
);
