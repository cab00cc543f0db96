import { describe, expect, test } from 'vitest';
import type { Unit } from '../../electron/domain/unit';
import { readUnitList } from '../../electron/imports/unitList';
import { spelledOut } from '../../electron/imports/units/unitKinds';
import { planUnits } from '../../electron/office/planUnits';
import { aSheet, aWorkbook, type Written } from '../imports/buildWorkbook';
import { aUnit, day } from '../support/builders';

const KNOWN = [
  aUnit({ id: 'phu-my', code: '545', name: 'Huyện Phù Mỹ', kind: 'huyện' }),
  aUnit({ id: 'hoai-nhon', code: '543', name: 'Thị xã Hoài Nhơn', kind: 'thị xã' }),
  aUnit({ id: 'quy-nhon', code: '540', name: 'Thành phố Quy Nhơn', kind: 'thành phố' }),
];

function planned(rows: readonly (readonly Written[])[], units: readonly Unit[] = KNOWN) {
  const list = readUnitList(aWorkbook(aSheet(rows)), 'don vi.xlsx');
  if (list === null) throw new Error('not recognised');
  const registry = { units, groups: [], successions: [], baselines: [], measures: [], gathered: [] };
  return planUnits(list, registry, day('2025-09-01'));
}

const parents = ({ added }: ReturnType<typeof planned>) => added.map(({ name, parentId }) => [name, parentId]);

describe('a district written short is the one we have', () => {
  test('in the column that says where each unit lies', () => {
    const plan = planned([
      ['STT', 'Tên đơn vị', 'Thuộc'],
      [1, 'Xã Mỹ Hiệp', 'H. Phù Mỹ'],
      [2, 'Phường Bồng Sơn', 'TX Hoài Nhơn'],
      [3, 'Phường Ghềnh Ráng', 'TP. Quy Nhơn'],
      [4, 'Phường Tam Quan', 'T.X Hoài Nhơn'],
      [5, 'Phường Lê Lợi', 'TP.Quy Nhơn'],
    ]);
    expect(parents(plan)).toEqual([
      ['Xã Mỹ Hiệp', 'phu-my'],
      ['Phường Bồng Sơn', 'hoai-nhon'],
      ['Phường Ghềnh Ráng', 'quy-nhon'],
      ['Phường Tam Quan', 'hoai-nhon'],
      ['Phường Lê Lợi', 'quy-nhon'],
    ]);
    expect(plan.issues).toEqual([]);
  });

  test('as a row of its own over its units', () => {
    const plan = planned([
      ['TT', 'Tên đơn vị'],
      ['I', 'H. Phù Mỹ'],
      [1, 'Xã Mỹ Hiệp'],
      [2, 'Xã Mỹ Hòa'],
      ['II', 'TX Hoài Nhơn'],
      [1, 'Phường Bồng Sơn'],
      [2, 'Phường Tam Quan'],
    ]);
    expect(parents(plan)).toEqual([
      ['Xã Mỹ Hiệp', 'phu-my'],
      ['Xã Mỹ Hòa', 'phu-my'],
      ['Phường Bồng Sơn', 'hoai-nhon'],
      ['Phường Tam Quan', 'hoai-nhon'],
    ]);
  });

  test('beside its communes with their codes', () => {
    const plan = planned([
      ['STT', 'Mã xã', 'Tên xã', 'Quận/Huyện', 'Tỉnh/TP'],
      [1, '21730', 'Xã Mỹ Hiệp', 'H. Phù Mỹ', 'Tỉnh Bình Định'],
      [2, '21640', 'Phường Bồng Sơn', 'TX. Hoài Nhơn', 'Tỉnh Bình Định'],
    ]);
    const names = plan.added.map(({ name }) => name);
    expect(names).not.toContain('H. Phù Mỹ');
    expect(names).not.toContain('TX. Hoài Nhơn');
    expect(plan.added.find(({ name }) => name === 'Xã Mỹ Hiệp')?.parentId).toBe('phu-my');
    expect(plan.added.find(({ name }) => name === 'Phường Bồng Sơn')?.parentId).toBe('hoai-nhon');
  });
});

test('a short form that two units may mean is asked about, not chosen', () => {
  const twice = [...KNOWN, aUnit({ id: 'other', code: '999', name: 'Huyện Phù Mỹ', kind: 'huyện' })];
  const plan = planned(
    [
      ['STT', 'Tên đơn vị', 'Thuộc'],
      [1, 'Xã Mỹ Hiệp', 'H. Phù Mỹ'],
      [2, 'Xã Mỹ Hòa', 'H. Phù Mỹ'],
    ],
    twice,
  );
  expect(parents(plan)).toEqual([
    ['Xã Mỹ Hiệp', null],
    ['Xã Mỹ Hòa', null],
  ]);
  expect(plan.issues.map(({ code }) => code)).toEqual(['parent-ambiguous', 'parent-ambiguous']);
});

test.each([
  ['T. An Lộc', 'T. An Lộc'], // a thôn as well as a tỉnh
  ['H Phù Mỹ', 'H Phù Mỹ'],
  ['H. Phù Mỹ', 'Huyện Phù Mỹ'],
  ['Q.1', 'Quận 1'],
  ['T.P Quy Nhơn', 'Thành phố Quy Nhơn'],
  ['TPHCM', 'TPHCM'],
  ['Hoài Nhơn', 'Hoài Nhơn'],
])('%s is %s', (short, whole) => expect(spelledOut(short)).toBe(whole));

test('a district nobody knows by its short form is made with its full name', () => {
  const plan = planned(
    [
      ['STT', 'Mã xã', 'Tên xã', 'Quận/Huyện', 'Tỉnh/TP'],
      [1, '21730', 'Xã Mỹ Hiệp', 'H. Phù Mỹ', 'Tỉnh Bình Định'],
      [2, '21640', 'Phường Bồng Sơn', 'TX. Hoài Nhơn', 'Tỉnh Bình Định'],
    ],
    [],
  );
  expect(plan.added.map(({ name, kind }) => [name, kind])).toEqual(
    expect.arrayContaining([
      ['Huyện Phù Mỹ', 'huyện'],
      ['Thị xã Hoài Nhơn', 'thị xã'],
    ]),
  );
});
