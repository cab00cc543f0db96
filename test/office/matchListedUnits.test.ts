import { describe, expect, test } from 'vitest';
import { toIsoDay } from '../../electron/domain/calendar';
import type { Unit } from '../../electron/domain/unit';
import { readUnitList } from '../../electron/imports/unitList';
import { planUnits } from '../../electron/office/planUnits';
import { aSheet, aWorkbook, type Written } from '../imports/buildWorkbook';

const TODAY = toIsoDay('2025-09-01');

function aUnit(id: string, code: string | null, name: string, validTo: string | null = null): Unit {
  return {
    id,
    code,
    name,
    kind: 'xã',
    addressee: name,
    parentId: null,
    aliases: [],
    groups: [],
    validFrom: null,
    validTo: validTo === null ? null : toIsoDay(validTo),
    contacts: [],
    channel: null,
  };
}

function planned(rows: readonly (readonly Written[])[], units: readonly Unit[]) {
  const list = readUnitList(aWorkbook(aSheet(rows)), 'don vi.xlsx');
  if (list === null) throw new Error('not recognised');
  return planUnits(list, { units, groups: [], successions: [], baselines: [], measures: [] }, TODAY);
}

const MERGED = [
  ['Thực hiện từ ngày 01/7/2025'],
  ['STT', 'Tên đơn vị', 'Mã', 'Sáp nhập từ'],
  [1, 'Xã An Hội', '90001', 'Xã An Hội (90001), xã An Quý'],
] as const;

describe('units of a list and of the registry', () => {
  test('a unit that ended and comes again under its name and code is a new one, and follows the old', () => {
    const plan = planned(MERGED, [
      aUnit('old', '90001', 'Xã An Hội', '2025-06-30'),
      aUnit('quy', '90003', 'Xã An Quý', '2025-06-30'),
    ]);
    expect(plan.changed).toEqual([]);
    expect(plan.added.map(({ name, validFrom, validTo }) => [name, validFrom, validTo])).toEqual([
      ['Xã An Hội', '2025-07-01', null],
    ]);
    expect(plan.successions.map(({ unitId }) => unitId)).toEqual(['old', 'quy']);
  });

  test('a unit without days goes on as the one of now; what it was before is kept apart', () => {
    const plan = planned(MERGED, [aUnit('open', '90001', 'Xã An Hội')]);
    expect(plan.changed.map(({ id, validFrom, validTo }) => [id, validFrom, validTo])).toEqual([
      ['open', '2025-07-01', null],
    ]);
    const before = plan.added.find(({ code }) => code === '90001');
    expect(before).toMatchObject({ name: 'Xã An Hội', validTo: '2025-06-30' });
    expect(plan.successions).toContainEqual(expect.objectContaining({ unitId: before?.id, successorId: 'open' }));
  });

  test('two former units of one name are not chosen between', () => {
    const plan = planned(MERGED, [
      aUnit('one', '90003', 'Xã An Quý', '2025-06-30'),
      aUnit('two', '90004', 'Xã An Quý', '2025-06-30'),
    ]);
    expect(plan.issues.map(({ code }) => code)).toEqual(['former-ambiguous']);
    expect(plan.successions.some(({ unitId }) => unitId === 'one' || unitId === 'two')).toBe(false);
  });

  test('a list without days that names an ended unit is said', () => {
    const plan = planned(
      [
        ['STT', 'Tên đơn vị', 'Mã'],
        [1, 'Xã An Hội', '90001'],
      ],
      [aUnit('old', '90001', 'Xã An Hội', '2025-06-30')],
    );
    expect(plan.issues.map(({ code }) => code)).toEqual(['unit-ended']);
    expect(plan.units).toEqual([]);
  });

  test('an ended unit stays as it is even when the list hangs it elsewhere', () => {
    const plan = planned(
      [
        ['Mã tỉnh', 'Tỉnh', 'Mã', 'Xã'],
        ['90', 'Tỉnh Giả', '90001', 'Xã An Hội'],
      ],
      [aUnit('old', '90001', 'Xã An Hội', '2025-06-30')],
    );
    expect(plan.changed).toEqual([]);
    expect(plan.issues.map(({ code }) => code)).toEqual(['unit-ended']);
  });

  test('a unit merged over the rows of what it was made of', () => {
    const list = readUnitList(
      aWorkbook(
        aSheet(
          [
            ['STT', 'Đơn vị mới', 'Mã', 'Đơn vị cũ'],
            [1, 'Xã An Hội', '90001', 'Xã An Hội'],
            [null, null, null, 'Xã An Quý'],
          ],
          { merges: ['A2:A3', 'B2:B3', 'C2:C3'] },
        ),
      ),
      'a.xlsx',
    );
    expect(list?.rows.map(({ name }) => name)).toEqual(['Xã An Hội']);
    expect(list?.successions).toHaveLength(2);
    expect(list?.issues.map(({ code }) => code)).toEqual(['merged-undated']);
  });
});
