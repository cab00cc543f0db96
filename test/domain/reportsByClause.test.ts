import { expect, test } from 'vitest';
import { ReportIndex } from '../../electron/domain/knownReports';
import { obligationsOf } from '../../electron/domain/obligation';
import { reportsByClause } from '../../electron/domain/reportsByClause';
import { aReport, aSchedule, aUnit, day, time } from '../support/builders';

const schedule = aSchedule({
  due: { kind: 'daily', from: day('2021-08-17'), to: day('2021-08-18'), clock: '15:00', isExclusive: true },
});
const duties = obligationsOf('d1', schedule, [aUnit({ id: 'a' })]);
const [first = '', second = ''] = duties.map(({ id }) => id);
const morning = time('2021-08-18T09:00');
const evening = time('2021-08-18T18:00');

function statesAt(reports: Parameters<typeof reportsByClause>[2], now: typeof morning) {
  const reportsOf = reportsByClause([schedule], duties, reports, now);
  return () => reportsOf(schedule.clauseId, 'a').map(({ state }) => state);
}

test('what two moments tell of the reports of a clause does not depend on which is asked first', () => {
  const reports = ReportIndex.of([
    aReport({ obligationId: first, arrivedAt: time('2021-08-17T14:00') }),
    aReport({ obligationId: second, arrivedAt: time('2021-08-18T16:00') }),
  ]);
  const [before, after] = [statesAt(reports, morning), statesAt(reports, evening)];
  for (let round = 0; round < 2; round += 1) {
    expect(before()).toEqual(['on-time', 'not-due']);
    expect(after()).toEqual(['on-time', 'late']);
  }
});

test('a limit that passes and a report that comes are seen, and nothing else makes another list', () => {
  const reports = ReportIndex.of([aReport({ obligationId: first, arrivedAt: time('2021-08-17T14:00') })]);
  const ask = (now: typeof morning, known = reports) =>
    reportsByClause([schedule], duties, known, now)(schedule.clauseId, 'a');
  const inTheMorning = ask(morning);
  expect(ask(time('2021-08-18T10:00'))).toBe(inTheMorning);
  expect(ask(evening).map(({ state }) => state)).toEqual(['on-time', 'missing']);
  const corrected = reports.with(
    new Map([[second, [aReport({ obligationId: second, arrivedAt: time('2021-08-18T14:59') })]]]),
  );
  expect(statesAt(corrected, evening)()).toEqual(['on-time', 'on-time']);
  expect(ask(time('2021-08-17T13:00'), corrected).map(({ state }) => state)).toEqual(['not-due', 'not-due']);
});
