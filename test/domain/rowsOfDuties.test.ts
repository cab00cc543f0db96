import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answeredRow } from '../../electron/domain/answeredRow';
import { addDays } from '../../electron/domain/calendar';
import type { Schedule } from '../../electron/domain/directive';
import { type DueRule, duePeriods } from '../../electron/domain/dueRule';
import { type Obligation, obligationsOf, obligationsOfDirective, placeOf } from '../../electron/domain/obligation';
import { type Regeneration, regenerate } from '../../electron/domain/regeneration';
import { isValidOn } from '../../electron/domain/unit';
import { formOfDuty } from '../../electron/domain/writtenReport';
import { aDirective, aSchedule, aUnit, day, time } from '../support/builders';

const START = day('2021-08-16');
const units = [
  aUnit({ id: 'a', groups: ['communes'] }),
  aUnit({ id: 'b', groups: ['communes', 'far'] }),
  aUnit({ id: 'ended', groups: ['communes', 'far'], validTo: addDays(START, 3) }),
  aUnit({ id: 'late', groups: ['far'], validFrom: addDays(START, 2) }),
];

const clock = fc.constantFrom('09:00', '15:00', '17:00');
const from = fc.integer({ min: 0, max: 4 }).map((offset) => addDays(START, offset));
const due: fc.Arbitrary<DueRule> = fc.oneof(
  fc.record({ from, hour: clock }).map(({ from: on, hour }): DueRule => {
    return { kind: 'once', dueAt: time(`${on}T${hour}`), isExclusive: true };
  }),
  fc.record({ from, days: fc.integer({ min: 0, max: 3 }), hour: clock }).map(({ from: first, days, hour }): DueRule => {
    return { kind: 'daily', from: first, to: addDays(first, days), clock: hour, isExclusive: true };
  }),
  fc.record({ from, hour: clock }).map(({ from: first, hour }): DueRule => {
    const sending = { kind: 'onDay', after: 1, day: 2 } as const;
    const rhythm = { cycle: 'week', cutoffDay: null, sending, clock: hour, isExclusive: false } as const;
    return { kind: 'periodic', from: first, to: addDays(first, 20), ...rhythm };
  }),
  fc.constant<DueRule>({ kind: 'undated', words: 'kịp thời' }),
);
const schedules: fc.Arbitrary<readonly Schedule[]> = fc
  .array(
    fc.record({
      due,
      formId: fc.constantFrom('mau-01', 'mau-02', null),
      groupId: fc.constantFrom('communes', 'far'),
      clauseId: fc.constantFrom('c1', 'c2'),
    }),
    { maxLength: 6 },
  )
  .map((list) => list.map((changes, index) => aSchedule({ id: `s${index}`, ...changes })));

const directiveOf = (own: readonly Schedule[]) =>
  aDirective({ schedules: own, issuedDay: 16, issuedMonth: 8, issuedYear: 2021 });
const rowsOf = (own: readonly Schedule[]) => obligationsOfDirective(directiveOf(own), units);

/** All that the paper asks, worked out duty by duty without looking at rows. */
function asked(own: readonly Schedule[]) {
  return own.flatMap((schedule) => {
    const periods =
      schedule.due.kind === 'undated' ? [{ period: 'once' as const, dueAt: null }] : duePeriods(schedule.due);
    return units
      .filter(({ groups }) => groups.includes(schedule.groupId))
      .flatMap((unit) =>
        periods
          .filter(({ dueAt }) => isValidOn(unit, dueAt === null ? START : day(dueAt.slice(0, 10))))
          .map(({ period, dueAt }) => ({ schedule, unitId: unit.id, period, dueAt })),
      );
  });
}

test('whatever a paper asks: every duty, unit in force and period has exactly one row', () => {
  fc.assert(
    fc.property(schedules, (own) => {
      const rows = rowsOf(own);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      expect(new Set(rows.map(placeOf)).size).toBe(rows.length);
      const used = new Set<Obligation>();
      for (const { schedule, unitId, period, dueAt } of asked(own)) {
        const isAsked = (row: Obligation) => row.unitId === unitId && row.period === period && row.dueAt === dueAt;
        const exact = rows.filter((row) => row.scheduleId === schedule.id && isAsked(row));
        // asked of the unit through two groups of one clause: the row of the other group is it
        const shared = rows.filter((row) => {
          const other = own.find(({ id }) => id === row.scheduleId);
          const isOverlap = other?.clauseId === schedule.clauseId && other.groupId !== schedule.groupId;
          return isOverlap && isAsked(row) && row.formId === formOfDuty(schedule);
        });
        expect(exact.length === 1 || (exact.length === 0 && shared.length > 0)).toBe(true);
        for (const row of [...exact, ...shared]) used.add(row);
      }
      expect(used.size).toBe(rows.length); // and none that nobody asked for
    }),
  );
});

function after(
  { kept, changed, withdrawn, added }: Regeneration,
  before: readonly Obligation[],
  gone: Regeneration['removed'],
) {
  const stays = [...kept, ...changed.map((pair) => pair.after), ...withdrawn, ...added];
  const known = new Set([...stays, ...gone].map(({ id }) => id));
  return [...stays, ...before.filter(({ id }) => !known.has(id))]; // withdrawn before, and still
}

test('amended and amended back: reports stay on rows of their unit, and the rows are those of before', () => {
  fc.assert(
    fc.property(schedules, schedules, fc.integer(), (first, second, seed) => {
      const rows = rowsOf(first);
      const touched = new Set(rows.filter((_, at) => (seed >> (at % 30)) & 1).map(({ id }) => id));
      const there = regenerate(rows, rowsOf(second), touched);
      const between = after(there, rows, there.removed);
      expect(new Set(between.map(({ id }) => id)).size).toBe(between.length);
      expect(new Set(between.map(placeOf)).size).toBe(between.length);
      const back = regenerate(between, rowsOf(first), touched);
      const again = after(back, between, back.removed);
      const inForce = again.filter(({ isWithdrawn }) => !isWithdrawn);
      expect(new Set(inForce.map(placeOf))).toEqual(new Set(rows.map(placeOf)));
      expect(inForce).toHaveLength(rows.length);
      for (const row of rows)
        if (touched.has(row.id)) {
          const [own, ...others] = again.filter(({ id }) => id === row.id);
          expect(others).toEqual([]);
          expect(own).toMatchObject({ unitId: row.unitId, formId: row.formId, period: row.period, isWithdrawn: false });
        }
    }),
  );
});

test('an amendment that keeps a duty keeps its reports on that very duty, whatever comes and goes beside it', () => {
  fc.assert(
    fc.property(schedules, schedules, (first, others) => {
      const kept = first.slice(0, 2);
      const second = [...others.map((one, index) => ({ ...one, id: `t${index}` })), ...kept];
      const rows = rowsOf(first);
      const touched = new Set(rows.map(({ id }) => id));
      const plan = regenerate(rows, rowsOf(second), touched);
      const now = new Map([...plan.kept, ...plan.changed.map((pair) => pair.after)].map((row) => [row.id, row]));
      const wanted = new Set(rowsOf(second).map(placeOf));
      for (const row of rows) if (wanted.has(placeOf(row))) expect(now.get(row.id)?.scheduleId).toBe(row.scheduleId);
    }),
  );
});

describe('a duty moved to another clause', () => {
  test('takes its reports along, and a new duty under its old name gets rows of its own', () => {
    const once = aSchedule({ due: { kind: 'once', dueAt: time('2021-08-20T15:00'), isExclusive: true } });
    const moved = { ...once, id: 'moved', clauseId: 'c9' };
    const rows = obligationsOf('d1', once, units.slice(0, 1));
    const there = regenerate(rows, obligationsOf('d1', moved, units.slice(0, 1)), new Set(rows.map(({ id }) => id)));
    expect(there.changed.map(({ after: row }) => [row.id, row.scheduleId])).toEqual([[rows[0]?.id, 'moved']]);
    const between = there.changed.map((pair) => pair.after);
    const both = [...obligationsOf('d1', moved, units.slice(0, 1)), ...rows];
    const plan = regenerate(between, both, new Set(rows.map(({ id }) => id)));
    expect(plan.kept.map(({ id }) => id)).toEqual([rows[0]?.id]);
    expect(plan.added.map(({ id, scheduleId }) => [id, scheduleId])).toEqual([[`${rows[0]?.id}/2`, 'daily']]);
  });
});

describe('which of several duties a report answers', () => {
  const [unit] = units;
  const at = (id: string, dueAt: string) =>
    aSchedule({ id, due: { kind: 'once', dueAt: time(dueAt), isExclusive: true } });
  const rows = [at('quick', '2021-08-19T09:00'), at('full', '2021-08-20T09:00')].flatMap((own) =>
    obligationsOf('d1', own, unit === undefined ? [] : [unit]),
  );
  const answers = (receivedAt: string, answered: readonly string[] = []) =>
    answeredRow(rows, time(receivedAt), (id) => rows.some((row) => row.id === id && answered.includes(row.scheduleId)))
      ?.scheduleId ?? null;

  test.each([
    ['2021-08-19T08:00', [], 'quick', 'in time for the first'],
    ['2021-08-19T10:00', [], 'quick', 'late for the first, a day ahead of the second'],
    ['2021-08-20T08:00', [], 'full', 'the first never came'],
    ['2021-08-19T08:30', ['quick'], 'quick', 'corrects it while its hour has not passed'],
    ['2021-08-19T10:00', ['quick'], 'full', 'once it has, the next is meant'],
    ['2021-08-20T08:30', ['quick', 'full'], 'full', 'corrects the nearest'],
    ['2021-08-19T09:30', ['full'], 'quick', 'the only open one'],
  ] as const)('came %s, answered %j: %s (%s)', (receivedAt, answered, expected, _why) =>
    expect(answers(receivedAt, answered)).toBe(expected),
  );
  test('one duty alone is answered whenever it came; none by nothing', () => {
    expect(answeredRow(rows.slice(0, 1), time('2031-01-01T00:00'), () => true)?.scheduleId).toBe('quick');
    expect(answeredRow([], time('2021-08-19T08:00'), () => false)).toBeNull();
  });
});
