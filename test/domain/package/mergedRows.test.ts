import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type OwedRow, withMergers } from '../../../electron/domain/package/mergedRows';
import type { UnitSuccession } from '../../../electron/domain/unit';
import { aUnit, day } from '../../support/builders';

const since = day('2021-08-18');
const a = aUnit({ id: 'a' });
const b = aUnit({ id: 'b' });
const c = aUnit({ id: 'c', validFrom: since });
const units = [a, b, c];
const went = (unitId: string, more: Partial<UnitSuccession> = {}): UnitSuccession => ({
  unitId,
  successorId: 'c',
  extent: 'whole',
  since,
  source: '',
  ...more,
});
const both = [went('a'), went('b')];
const row = (unitId: string, hasReport: boolean, isOff = false): OwedRow => ({ unitId, hasReport, isOff });
const told = (rows: readonly OwedRow[], successions = both, on = '2021-08-20') => {
  const found = withMergers(rows, units, successions, day(on));
  return found.rows.map(({ row: one, from }) => [one.unitId, from.map(({ unitId }) => unitId)]);
};

test('a new unit stands for those it was made of when all of them reported before', () => {
  expect(told([row('a', true), row('b', true), row('c', false)])).toEqual([['c', ['a', 'b']]]);
});

test('its own report takes the place of theirs, so nobody is counted twice', () => {
  const rows = [row('a', true), row('b', false, true), row('c', true)];
  expect(told(rows)).toEqual([['c', ['c']]]);
  expect(withMergers(rows, units, both, day('2021-08-20')).made).toEqual([
    { unitId: 'c', kind: 'replaced', parts: ['a'] },
  ]);
});

test('when one of them had not reported, the other counts under its own name and the new unit is missing', () => {
  expect(told([row('a', true), row('b', false, true), row('c', false)])).toEqual([
    ['a', ['a']],
    ['b', []],
    ['c', []],
  ]);
});

test('before the day of the merger, after a split, or for a unit that was there before nothing is put together', () => {
  const rows = [row('a', true), row('b', true), row('c', false)];
  const apart = [
    ['a', ['a']],
    ['b', ['b']],
    ['c', []],
  ];
  expect(told(rows, both, '2021-08-17')).toEqual(apart);
  expect(told(rows, [went('a', { extent: 'part' }), went('b')])).toEqual(apart);
  expect(told(rows, [went('a', { since: day('2021-08-19') }), went('b', { since: day('2021-08-19') })])).toEqual(apart);
});

test('no report is counted twice, and none is lost but those that another one speaks for', () => {
  const rows = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean());
  fc.assert(
    fc.property(rows, ([first, second, third]) => {
      const all = [row('a', first), row('b', second), row('c', third)];
      const { rows: kept, made } = withMergers(all, units, both, day('2021-08-20'));
      const counted = kept.flatMap(({ from }) => from.map(({ unitId }) => unitId));
      expect(new Set(counted).size).toBe(counted.length);
      const replaced = made.flatMap(({ kind, parts }) => (kind === 'replaced' ? parts : []));
      const reported = all.filter(({ hasReport }) => hasReport).map(({ unitId }) => unitId);
      expect([...counted, ...replaced].sort()).toEqual(reported.sort());
    }),
  );
});
