import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toIsoDay, toLocalTime } from '../../../electron/domain/calendar';
import { statusOf } from '../../../electron/domain/obligation';
import { buildToday, type TodayInput } from '../../../electron/domain/today/buildToday';
import { dueDay } from '../../../electron/domain/today/dueDay';
import { directive, obligations, reports, sample } from '../../renderer/harness/campaign';

const moment = fc
  .tuple(fc.integer({ min: 14, max: 24 }), fc.constantFrom('00:00', '09:00', '14:40', '15:00', '23:59'))
  .map(([day, clock]) => toLocalTime(`2021-08-${day}T${clock}`));

/** Some duties are let off, withdrawn, without a limit or have another towards the upper level; some reports are missing. */
const campaign = fc.infiniteStream(fc.integer({ min: 0, max: 11 })).map((kept) => {
  const next = () => kept.next().value ?? 0;
  return {
    directive,
    labels: new Map(),
    obligations: obligations.map((one) => {
      const chance = next();
      if (chance === 0) return { ...one, exemptReason: 'mưa lũ' };
      if (chance === 1) return { ...one, isWithdrawn: true };
      if (chance === 2) return { ...one, dueAt: null };
      if (chance === 3) return { ...one, upperDueAt: one.dueAt && toLocalTime(`${one.dueAt.slice(0, 11)}17:00`) };
      return one;
    }),
    versions: reports.filter(() => next() > 3),
    reminders: [],
    closing: null,
    ownReports: [],
  };
});

const asked = (one: TodayInput['directives'][number], at: TodayInput['at']): TodayInput => ({
  directives: [one],
  units: sample.units,
  unitLabels: new Map(),
  at,
});

test('the list of a moment is the same whatever was looked at before', () => {
  fc.assert(
    fc.property(campaign, fc.array(moment, { minLength: 1, maxLength: 5 }), (one, moments) => {
      for (const at of moments) {
        const anew = { ...one, obligations: [...one.obligations], versions: [...one.versions] };
        expect(buildToday(asked(one, at))).toEqual(buildToday(asked(anew, at)));
      }
    }),
  );
});

test('every duty that is owed, past and unanswered is named, and the next limit is the earliest of a later day', () => {
  fc.assert(
    fc.property(campaign, moment, (one, at) => {
      const day = toIsoDay(at.slice(0, 10));
      const known = new Set(
        one.versions.flatMap(({ obligationId, arrivedAt }) => (arrivedAt <= at ? [obligationId] : [])),
      );
      const owed = one.obligations.filter(({ isWithdrawn, exemptReason }) => !isWithdrawn && exemptReason === null);
      const counted = one.obligations.filter(
        ({ id, isWithdrawn, exemptReason }) => !isWithdrawn && (exemptReason === null || known.has(id)),
      );
      const dueOf = (duty: (typeof owed)[number]) => dueDay(duty) ?? '';
      const late = owed.filter((duty) => duty.dueAt !== null && dueOf(duty) < day && !known.has(duty.id));
      const later = owed.flatMap((duty) => (duty.dueAt !== null && dueOf(duty) > day ? [duty.dueAt] : []));
      const today = buildToday(asked(one, at));
      const named = today.overdue.flatMap(({ units }) => units.flatMap(({ duties }) => duties));
      expect(named.toSorted()).toEqual(late.map(({ id }) => id).toSorted());
      expect(today.next).toBe(later.toSorted()[0] ?? null);
      for (const { scheduleId, isOver } of today.overdue)
        expect(isOver).toBe(
          !owed.some((duty) => duty.scheduleId === scheduleId && (duty.dueAt === null || dueOf(duty) >= day)),
        );
      const came = one.versions.filter(({ arrivedAt }) => arrivedAt <= at && arrivedAt.startsWith(day));
      expect(today.arrivals.map(({ obligationId }) => obligationId).toSorted()).toEqual(
        came.map(({ obligationId }) => obligationId).toSorted(),
      );
      for (const cutoff of today.cutoffs) {
        const own = counted.filter(
          (duty) =>
            duty.scheduleId === cutoff.scheduleId &&
            duty.period === cutoff.period &&
            duty.dueAt === cutoff.dueAt &&
            duty.isExclusive === cutoff.isExclusive,
        );
        const missing = own.filter(
          (duty) => statusOf(duty, known.has(duty.id) ? at : null, false, at).arrivedAt === null,
        );
        expect([cutoff.expected, cutoff.missing.length]).toEqual([own.length, missing.length]);
      }
      for (const limit of today.upper.filter(({ coverage }) => coverage !== null)) {
        const own = counted.filter(
          (duty) => duty.scheduleId === limit.scheduleId && duty.period === limit.period && duty.upperDueAt !== null,
        );
        expect(limit.coverage).toEqual({
          reported: own.filter(({ id }) => known.has(id)).length,
          expected: own.length,
        });
      }
    }),
  );
});
