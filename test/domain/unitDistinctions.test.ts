import { describe, expect, test } from 'vitest';
import type { Unit } from '../../electron/domain/unit';
import { unitLabels } from '../../electron/text/unitLabels';
import { aUnit, day } from '../support/builders';

const NAME = 'Phường Bồng Sơn';

function labelsOf(units: readonly Unit[], registry?: readonly Unit[]) {
  return [...unitLabels(units, registry).values()];
}

describe('one after the other', () => {
  const old = aUnit({ id: 'old', validTo: day('2021-08-19') });
  const next = aUnit({ id: 'next', validFrom: day('2021-08-20') });

  test('the day on which one ended and the other began', () => {
    expect(labelsOf([old, next])).toEqual([`${NAME} (đến 19/8/2021)`, `${NAME} (từ 20/8/2021)`]);
  });

  test('one between two others has both of its days', () => {
    const middle = { ...next, validTo: day('2025-06-30') };
    const last = aUnit({ id: 'last', validFrom: day('2025-07-01') });
    expect(labelsOf([last, old, middle])).toEqual([
      `${NAME} (từ 01/7/2025)`,
      `${NAME} (đến 19/8/2021)`,
      `${NAME} (từ 20/8/2021 đến 30/6/2025)`,
    ]);
  });

  test('who stands alone needs no telling apart, ended or not', () => {
    expect(labelsOf([old])).toEqual([NAME]);
    expect(labelsOf([next], [old, next])).toEqual([NAME]);
  });

  test('one name, however it was typed', () => {
    const typed = { ...next, name: NAME.normalize('NFD').toUpperCase() };
    expect(labelsOf([old, typed]).map((label) => label.replace(/^.*\(/, '('))).toEqual([
      '(đến 19/8/2021)',
      '(từ 20/8/2021)',
    ]);
  });
});

describe('at the same time', () => {
  const districts = [
    aUnit({ id: 'phu-my', name: 'Huyện Phù Mỹ', kind: 'huyện' }),
    aUnit({ id: 'phu-cat', name: 'Huyện Phù Cát', kind: 'huyện' }),
  ];
  const in1 = aUnit({ id: 'a', name: 'Xã Mỹ Hòa', parentId: 'phu-my', code: '1' });
  const in2 = aUnit({ id: 'b', name: 'Xã Mỹ Hòa', parentId: 'phu-cat', code: '2' });

  test('where each lies', () => {
    expect(labelsOf([in1, in2], [...districts, in1, in2])).toEqual([
      'Xã Mỹ Hòa (huyện Phù Mỹ)',
      'Xã Mỹ Hòa (huyện Phù Cát)',
    ]);
  });

  test('in one place by code, and days beside it where one follows', () => {
    const twin = { ...in1, id: 'c', code: '3', validTo: day('2025-06-30') };
    const heir = { ...in1, id: 'd', code: '4', validFrom: day('2025-07-01') };
    expect(labelsOf([in1, twin])).toEqual(['Xã Mỹ Hòa (mã 1)', 'Xã Mỹ Hòa (mã 3)']);
    expect(labelsOf([twin, heir])).toEqual(['Xã Mỹ Hòa (đến 30/6/2025)', 'Xã Mỹ Hòa (từ 01/7/2025)']);
  });
});
