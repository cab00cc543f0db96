import { expect, test } from 'vitest';
import { isWanted, measuresOf, treeRows, unitRows } from '../../../../renderer/features/units/unitsModel';
import { aUnit } from '../../../support/builders';
import { directive, sample } from '../../harness/campaign';
import { day } from '../../support/boards';

const rows = unitRows(sample);

test('units stand in Vietnamese order', () => {
  const names = rows.map(({ unit }) => unit.name);
  expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare));
});

test('found without dấu, by other names, within a group', () => {
  const found = (query: string, group = '') => rows.filter((row) => isWanted(row, query, group)).length;
  expect(found('')).toBe(sample.units.length);
  expect(found('bong son')).toBe(1);
  expect(found('p. bong son')).toBe(1);
  expect(found('bong son', 'co-quan')).toBe(0);
});

test('the latest figure of a measure counts', () => {
  const [first] = sample.baselines;
  if (!first) throw new Error('the sample has no baselines');
  const newer = { ...first, value: 1, asOf: day('2021-09-01') };
  const row = unitRows({ ...sample, baselines: [newer, first] }).find(({ unit }) => unit.id === first.unitId);
  expect(row?.baselines.get(first.measureKey)?.value).toBe(1);
});

test('a measure is named as the directive names it, never by its key', () => {
  expect(measuresOf({ baselines: sample.baselines, measures: [] }, directive)).toEqual([
    { key: 'smartphoneUsers', label: 'Số người có điện thoại thông minh', asOf: '2021-08-14' },
  ]);
  expect(measuresOf({ baselines: sample.baselines, measures: [] }, null)[0]?.label).toBeNull();
});

test('by level, each unit stands below the one it lies in, whatever its name', () => {
  const town = aUnit({ id: 'town', name: 'Thị xã Hoài Nhơn' });
  const units = [aUnit({ id: 'ward', name: 'Phường A', parentId: 'town' }), town, aUnit({ id: 'z', name: 'Xã Z' })];
  const rows = treeRows({ units, groups: [], baselines: [] });
  expect(rows.map(({ unit, depth }) => [unit.id, depth])).toEqual([
    ['town', 0],
    ['ward', 1],
    ['z', 0],
  ]);
});
