import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metByFormers } from '../../electron/domain/metByFormers';
import type { Obligation } from '../../electron/domain/obligation';
import { day } from '../support/builders';

const UNITS = ['cu-1', 'cu-2', 'moi', 'khac'] as const;
const DAYS = ['2021-08-16', '2021-08-17'] as const;
const HEIRS = new Map([['moi', ['cu-1', 'cu-2']]]);
const ROWS = UNITS.flatMap((unitId) =>
  DAYS.map(
    (period): Obligation => ({
      id: `${unitId}/${period}`,
      scheduleId: 'ngay',
      unitId,
      formId: 'mau',
      period: day(period),
      dueAt: null,
      upperDueAt: null,
      dataAsOf: null,
      isExclusive: false,
      exemptReason: null,
      extension: null,
      isWithdrawn: false,
    }),
  ),
);

test('a new unit is let off for just the periods that all it was made of have reported, and it has not', () => {
  fc.assert(
    fc.property(fc.subarray(ROWS.map(({ id }) => id)), (ids) => {
      const known = new Set(ids);
      const met = metByFormers(ROWS, HEIRS, known);
      for (const { id, unitId, period } of ROWS) {
        const isDone = known.has(`cu-1/${period}`) && known.has(`cu-2/${period}`) && !known.has(id);
        expect(met.has(id), id).toBe(unitId === 'moi' && isDone);
      }
    }),
  );
});

test('where nobody has merged nothing changes', () => {
  expect(metByFormers(ROWS, new Map(), new Set(ROWS.map(({ id }) => id))).size).toBe(0);
});
