import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withGrants } from '../../electron/domain/grant';
import { obligationsOf, obligationsOfDirective, placeOf } from '../../electron/domain/obligation';
import { regenerate } from '../../electron/domain/regeneration';
import { tasksOf } from '../../electron/domain/task';
import { aDirective, aSchedule, aUnit, day, time } from '../support/builders';

const units = ['a', 'b'].map((id) => aUnit({ id, groups: id === 'b' ? ['communes', 'far'] : ['communes'] }));
const daily = (to: string, clock = '15:00') =>
  aSchedule({ due: { kind: 'daily', from: day('2021-08-16'), to: day(to), clock, isExclusive: true } });
const rows = obligationsOf('d1', daily('2021-08-18'), units);

describe('an amended paper', () => {
  test('asked for longer: new days come, all others keep their ids', () => {
    const plan = regenerate(rows, obligationsOf('d1', daily('2021-08-20'), units), new Set());
    expect(plan.added.map(({ period }) => period)).toEqual(['2021-08-19', '2021-08-20', '2021-08-19', '2021-08-20']);
    expect(plan.kept.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect([plan.changed, plan.withdrawn, plan.removed]).toEqual([[], [], []]);
  });
  test('asked for less: what has a report stays as withdrawn, the rest goes', () => {
    const [first] = rows;
    const plan = regenerate(rows, [], new Set([first?.id ?? '']));
    expect(plan.withdrawn).toEqual([{ ...first, isWithdrawn: true }]);
    expect(plan.removed).toHaveLength(rows.length - 1);
  });
  test('another hour, another duty: the same row under its old id', () => {
    const other = { ...daily('2021-08-18', '14:00'), id: 'renamed' };
    const plan = regenerate(rows, obligationsOf('d1', other, units), new Set());
    expect(plan.changed.map(({ after }) => after.id)).toEqual(rows.map(({ id }) => id));
    expect(plan.changed[0]?.after).toMatchObject({ scheduleId: 'renamed', dueAt: '2021-08-16T14:00' });
  });
  test('asked for again after a withdrawal: the row comes back to life', () => {
    const withdrawn = rows.map((row) => ({ ...row, isWithdrawn: true }));
    expect(regenerate(withdrawn, rows, new Set()).changed.every(({ after }) => !after.isWithdrawn)).toBe(true);
  });
});

test('whatever is amended: no report is lost, no id changes hands, and doing it twice does nothing more', () => {
  const window = fc.record({
    from: fc.integer({ min: 10, max: 20 }),
    days: fc.integer({ min: 0, max: 6 }),
    hour: fc.integer({ min: 10, max: 17 }),
  });
  const rowsIn = ({ from, days, hour }: { readonly from: number; readonly days: number; readonly hour: number }) =>
    obligationsOf(
      'd1',
      aSchedule({
        due: {
          kind: 'daily',
          from: day(`2021-08-${from}`),
          to: day(`2021-08-${from + days}`),
          clock: `${hour}:00`,
          isExclusive: true,
        },
      }),
      units,
    );
  fc.assert(
    fc.property(window, window, fc.integer(), (before, after, seed) => {
      const [existing, wanted] = [rowsIn(before), rowsIn(after)];
      const touched = new Set(existing.filter((_, at) => (seed >> (at % 30)) & 1).map(({ id }) => id));
      const plan = regenerate(existing, wanted, touched);
      expect(plan.removed.some(({ id }) => touched.has(id))).toBe(false);
      const stay = [...plan.kept, ...plan.changed.map((pair) => pair.after), ...plan.withdrawn, ...plan.added];
      expect(new Set(stay.map(placeOf)).size).toBe(stay.length);
      for (const row of existing)
        if (touched.has(row.id)) expect(stay.filter(({ id }) => id === row.id).map(placeOf)).toEqual([placeOf(row)]);
      const again = regenerate(stay, wanted, touched);
      expect([again.added, again.changed, again.removed]).toEqual([[], [], []]);
    }),
  );
});

describe('both clocks', () => {
  const internalCutoffs = [
    { groupId: null, daysBefore: 0, clock: '14:00' },
    { groupId: 'far', daysBefore: 1, clock: '16:30' },
  ];
  test('ours before the upper level’s, its own for a group', () => {
    const both = obligationsOf('d1', { ...daily('2021-08-16'), internalCutoffs }, units);
    expect(both.map(({ unitId, dueAt, upperDueAt }) => [unitId, dueAt, upperDueAt])).toEqual([
      ['a', '2021-08-16T14:00', '2021-08-16T15:00'],
      ['b', '2021-08-15T16:30', '2021-08-16T15:00'],
    ]);
  });
  test('without a cut-off of ours there is one clock', () =>
    expect(rows[0]).toMatchObject({ dueAt: '2021-08-16T15:00', upperDueAt: null }));
});

test('a draft and what our own office owes make no rows; two duties for one form and period have theirs each', () => {
  const schedules = [daily('2021-08-16'), { ...daily('2021-08-16', '10:00'), id: 'second' }];
  const directive = aDirective({ schedules });
  expect(obligationsOfDirective(directive, units).map(({ scheduleId, unitId }) => [scheduleId, unitId])).toEqual([
    ['daily', 'a'],
    ['daily', 'b'],
    ['second', 'a'],
    ['second', 'b'],
  ]);
  expect(obligationsOfDirective({ ...directive, isDraft: true }, units)).toEqual([]);
  expect(obligationsOf('d1', { ...daily('2021-08-16'), owedBy: 'office' }, units)).toEqual([]);
});

describe('extension and exemption', () => {
  const [row] = rows;
  const grant = {
    actionId: 'g',
    obligationId: '',
    reason: 'mưa lũ',
    grantedAt: time('2021-08-16T10:00'),
    grantedBy: 'x',
  };
  test('the later extension holds, taken back the one before; the first limit stays readable', () => {
    if (row === undefined) throw new Error('no row');
    const [first, second] = ['2021-08-17T10:00', '2021-08-18T10:00'].map((due, at) => ({
      ...grant,
      id: String(at),
      kind: 'extension' as const,
      dueAt: time(due),
      revokedAt: null,
    }));
    if (first === undefined || second === undefined) throw new Error('no grant');
    expect(withGrants(row, [first, second])).toMatchObject({
      dueAt: '2021-08-18T10:00',
      isExclusive: false,
      extension: { originalDueAt: '2021-08-16T15:00', reason: 'mưa lũ' },
    });
    expect(withGrants(row, [first, { ...second, revokedAt: time('2021-08-16T11:00') }]).dueAt).toBe('2021-08-17T10:00');
    const putOff = { ...row, dueAt: time('2021-08-18T21:00') }; // the paper now gives everybody more
    expect(withGrants(putOff, [first, second])).toEqual(putOff);
    const exemption = { ...first, kind: 'exemption' as const, dueAt: null };
    expect(withGrants(row, [exemption])).toMatchObject({ exemptReason: 'mưa lũ', dueAt: row.dueAt });
  });
});

test('tasks: every clause for every unit it names, a unit named twice leads once; relays after them', () => {
  const directive = aDirective({
    clauses: [
      {
        id: 'c1',
        number: '1',
        heading: null,
        paragraphs: ['x'],
        addressees: [
          { groupId: 'communes', role: 'coordinating' },
          { groupId: 'far', role: 'lead' },
        ],
        window: { from: null, to: day('2021-08-31'), quote: 'đến hết ngày 31/8/2021' },
      },
    ],
    relays: [{ id: 'r1', clauseId: null, groupId: 'communes', bodies: ['doanh nghiệp'], quote: 'gửi Công văn này' }],
  });
  expect(tasksOf(directive, units).map(({ id, role, dueOn }) => [id, role, dueOn])).toEqual([
    ['d1/clause/c1/b', 'lead', '2021-08-31'],
    ['d1/clause/c1/a', 'coordinating', '2021-08-31'],
    ['d1/relay/r1/a', 'lead', null],
    ['d1/relay/r1/b', 'lead', null],
  ]);
  expect(tasksOf({ ...directive, isDraft: true }, units)).toEqual([]);
});
