import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAfterClosing, isClosed, withClosing } from '../../electron/domain/campaignClosing';
import { isPastDue, type Obligation, statusOf } from '../../electron/domain/obligation';
import { openAtClosing } from '../../electron/domain/openAtClosing';
import { day, time } from '../support/builders';

const DAYS = ['2021-08-16', '2021-08-17', '2021-08-18', '2021-08-19'] as const;
const moment = fc
  .tuple(fc.constantFrom(...DAYS), fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30'))
  .map(([on, hour, minute]) => time(`${on}T${String(hour).padStart(2, '0')}:${minute}`));

const row: fc.Arbitrary<Obligation> = fc
  .record({
    scheduleId: fc.constantFrom('ngay', 'mot-lan'),
    unitId: fc.constantFrom('a', 'b', 'c'),
    period: fc.constantFrom(...DAYS).map(day),
    dueAt: fc.option(moment),
    isExclusive: fc.boolean(),
    exemptReason: fc.option(fc.constant('mất điện'), { freq: 4 }),
    isWithdrawn: fc.boolean(),
  })
  .map((one) => ({
    ...one,
    id: [one.scheduleId, one.unitId, one.period].join('/'),
    formId: 'mau',
    upperDueAt: null,
    dataAsOf: null,
    extension: null,
  }));
const rows = fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 12 });

describe('a closed campaign', () => {
  test('nothing is due after the closing; what was due by then is the very same row', () => {
    fc.assert(
      fc.property(rows, moment, (before, closedAt) => {
        for (const one of before) {
          const after = withClosing(one, { closedAt, reason: 'xong' });
          if (one.dueAt !== null && one.dueAt <= closedAt) expect(after).toBe(one);
          else expect(after.exemptReason).not.toBeNull();
        }
      }),
    );
  });

  test('whoever is missing at a moment is missing whatever was closed later, and never for a limit after the closing', () => {
    fc.assert(
      fc.property(row, moment, moment, (one, closedAt, now) => {
        const before = statusOf(one, null, false, now).state;
        const after = statusOf(withClosing(one, { closedAt, reason: 'xong' }), null, false, now).state;
        if (after === 'missing') {
          expect(before).toBe('missing');
          expect(one.dueAt !== null && one.dueAt <= closedAt).toBe(true);
        }
        if (isPastDue(one, closedAt)) expect(after).toBe(before);
      }),
    );
  });

  test('a report that came all the same stays what it is', () => {
    fc.assert(
      fc.property(row, moment, moment, moment, (one, closedAt, arrivedAt, now) => {
        if (arrivedAt > now) return;
        const after = withClosing(one, { closedAt, reason: 'xong' });
        expect(statusOf(after, arrivedAt, false, now)).toEqual(statusOf(one, arrivedAt, false, now));
      }),
    );
  });

  test('no closing leaves the row alone; one’s own exemption keeps its reason', () => {
    fc.assert(
      fc.property(row, moment, (one, closedAt) => {
        expect(withClosing(one, null)).toBe(one);
        if (one.exemptReason !== null) expect(withClosing(one, { closedAt, reason: 'xong' })).toBe(one);
      }),
    );
  });

  test('its very minute is closed, and a report of it is not late for it', () => {
    const closing = { closedAt: time('2021-08-18T17:00') };
    expect(isClosed(closing, time('2021-08-18T16:59'))).toBe(false);
    expect(isClosed(closing, time('2021-08-18T17:00'))).toBe(true);
    expect(isAfterClosing(closing, time('2021-08-18T17:00'))).toBe(false);
    expect(isAfterClosing(closing, time('2021-08-18T17:01'))).toBe(true);
    expect(isClosed(null, time('2021-08-18T17:01')) || isAfterClosing(null, time('2021-08-18T17:01'))).toBe(false);
  });
});

describe('what is open when a campaign is closed', () => {
  test('each row that is owed and unanswered is missing, let off or without a limit, once', () => {
    fc.assert(
      fc.property(rows, fc.uniqueArray(fc.nat({ max: 11 })), moment, (all, places, closedAt) => {
        const known = new Set(places.flatMap((place) => all[place]?.id ?? []));
        const { duties, letOff, undated } = openAtClosing(all, known, closedAt);
        const missing = duties.flatMap((duty) => duty.missing.flatMap(({ periods }) => periods));
        const open = all.filter((one) => !one.isWithdrawn && one.exemptReason === null && !known.has(one.id));
        expect(missing.length + letOff + undated).toBe(open.length);
      }),
    );
  });

  test('units that have reported all, and those that have not, are all that owe anything by then', () => {
    fc.assert(
      fc.property(rows, fc.uniqueArray(fc.nat({ max: 11 })), moment, (all, places, closedAt) => {
        const known = new Set(places.flatMap((place) => all[place]?.id ?? []));
        const { duties, expected, reported } = openAtClosing(all, known, closedAt);
        const missing = new Set(duties.flatMap((duty) => duty.missing.map(({ unitId }) => unitId)));
        expect(reported + missing.size).toBe(expected);
        for (const duty of duties) expect(duty.reported + duty.missing.length).toBe(duty.expected);
      }),
    );
  });
});
