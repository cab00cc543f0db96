import { describe, expect, test } from 'vitest';
import { obligationsOf, statusOf } from '../../electron/domain/obligation';
import { WRITTEN_REPORT } from '../../electron/domain/writtenReport';
import { aSchedule, aUnit, day, time } from '../support/builders';

const duty = { dueAt: time('2021-08-17T15:00'), isExclusive: true, exemptReason: null, isWithdrawn: false };
const evening = time('2021-08-17T20:00');

describe('“trước 15h00” to the minute', () => {
  test.each([
    ['2021-08-17T14:59', 'on-time', null],
    ['2021-08-17T15:00', 'late', 0],
    ['2021-08-17T15:07', 'late', 7],
  ] as const)('arrived %s is %s', (arrived, state, lateMinutes) =>
    expect(statusOf(duty, time(arrived), false, evening)).toEqual({ state, lateMinutes, arrivedAt: arrived }),
  );

  test('with an inclusive limit 15h00 is still on time', () =>
    expect(statusOf({ ...duty, isExclusive: false }, time('2021-08-17T15:00'), false, evening).state).toBe('on-time'));
  test('nothing has come: not due before the limit, missing from it on', () => {
    expect(statusOf(duty, null, false, time('2021-08-17T14:59')).state).toBe('not-due');
    expect(statusOf(duty, null, false, time('2021-08-17T15:00')).state).toBe('missing');
  });
  test('a report that came later is not known yet', () =>
    expect(statusOf(duty, time('2021-08-17T15:07'), false, time('2021-08-17T15:05')).state).toBe('missing'));
  test('“không phát sinh” is a report, and its lateness stays', () =>
    expect(statusOf(duty, time('2021-08-17T15:07'), true, evening)).toMatchObject({ state: 'zero', lateMinutes: 7 }));
  test('an exempt unit is not missing; if it reports all the same, that counts', () => {
    const exempt = { ...duty, exemptReason: 'phong tỏa' };
    expect(statusOf(exempt, null, false, evening).state).toBe('not-required');
    expect(statusOf(exempt, time('2021-08-17T10:00'), false, evening).state).toBe('on-time');
  });
  test('a duty without a date is never late', () => {
    const open = { ...duty, dueAt: null };
    expect(statusOf(open, null, false, evening).state).toBe('not-due');
    expect(statusOf(open, evening, false, evening).state).toBe('on-time');
  });
});

describe('fixed rows', () => {
  const communes = [aUnit(), aUnit({ id: 'hoai-my' }), aUnit({ id: 'phong-noi-vu', groups: ['agencies'] })];

  test('two communes for seven days owe fourteen reports, weekend kept', () => {
    const rows = obligationsOf('d1', aSchedule(), communes);
    expect(rows).toHaveLength(14);
    expect(rows.map(({ period }) => period)).toContain('2021-08-22');
    expect(new Set(rows.map(({ id }) => id)).size).toBe(14);
  });
  test('“trước ngày 20/8” is one row with the first minute of the 20th as limit', () => {
    const once = aSchedule({ due: { kind: 'once', dueAt: time('2021-08-20T00:00'), isExclusive: true } });
    expect(obligationsOf('d1', once, [aUnit()])).toMatchObject([{ period: 'once', dueAt: '2021-08-20T00:00' }]);
  });
  test('a report without a form is owed like any other, on the built-in one', () => {
    const rows = obligationsOf('d1', aSchedule({ formId: null }), communes);
    expect(rows).toHaveLength(14);
    expect(new Set(rows.map(({ formId }) => formId))).toEqual(new Set([WRITTEN_REPORT.id]));
  });
  test('a duty without a date is owed once without a limit, by the units there on the day of issue and their heirs', () => {
    const vague = aSchedule({ due: { kind: 'undated', words: 'theo thời gian quy định' } });
    expect(obligationsOf('d1', vague, communes)).toMatchObject([
      { unitId: 'bong-son', period: 'once', dueAt: null },
      { unitId: 'hoai-my', period: 'once', dueAt: null },
    ]);
    const ended = aUnit({ id: 'ended', validTo: day('2021-08-01') });
    const later = aUnit({ id: 'later', validFrom: day('2025-07-01') });
    const owing = (heirs: readonly string[]) =>
      obligationsOf('d1', vague, [aUnit(), ended, later], { issuedOn: day('2021-08-14'), heirs: new Set(heirs) }).map(
        ({ unitId }) => unitId,
      );
    expect(owing([])).toEqual(['bong-son']);
    expect(owing(['later'])).toEqual(['bong-son', 'later']);
  });
  test('a unit that ended in the middle owes nothing after', () => {
    const ended = aUnit({ validTo: day('2021-08-18') });
    expect(obligationsOf('d1', aSchedule(), [ended]).map(({ period }) => period)).toEqual([
      '2021-08-16',
      '2021-08-17',
      '2021-08-18',
    ]);
  });
});
