import { describe, expect, test } from 'vitest';
import { draftChanges, paste, sheetOf } from '../../../../renderer/features/units/baselineModel';
import { aUnit, day } from '../../../support/builders';

const UNITS = [
  aUnit({ id: 'a', name: 'Phường Bồng Sơn', code: '21640', aliases: ['BSơn'] }),
  aUnit({ id: 'b', name: 'Xã Hoài Mỹ', code: '21682' }),
  aUnit({ id: 'c', name: 'Xã Hoài Hải', code: null }),
];
const NONE = new Map<string, string>();

describe('cells copied from Excel', () => {
  test('one column fills downwards from the cell pasted at, empty cells included', () => {
    const { draft, filled, unmatched } = paste('12.345\r\n\r\n0\r\n', 'a', UNITS, NONE);
    expect([...draft]).toEqual([
      ['a', '12.345'],
      ['b', ''],
      ['c', '0'],
    ]);
    expect([filled, unmatched]).toEqual([3, []]);
  });

  test('more cells than units are said', () => {
    expect(paste('1\n2\n3', 'b', UNITS, NONE).unmatched).toEqual(['3']);
  });

  test('with names or codes beside them, the names tell whose they are', () => {
    const text = '1\txa hoai my\t5.432\n2\tBSơn\t12345\n3\tXã lạ\t7\n4\tXã Hoài Hải\tkhông rõ\n5\tXã Hoài Hải\t';
    const result = paste(text, 'a', UNITS, NONE);
    expect([...result.draft]).toEqual([
      ['b', '5.432'],
      ['a', '12345'],
    ]);
    expect([result.unmatched, result.unreadable]).toEqual([['3 Xã lạ'], ['không rõ']]);
  });

  test('a name that two units bear is nobody’s', () => {
    const twins = [...UNITS, aUnit({ id: 'd', name: 'Xã Hoài Mỹ', code: null })];
    expect(paste('Xã Hoài Mỹ\t5', 'a', twins, NONE).unmatched).toEqual(['Xã Hoài Mỹ']);
  });
});

test('only what differs is a change; an empty cell takes a figure away, a word is not sound', () => {
  const saved = new Map([
    ['a', 5],
    ['b', 0],
  ]);
  const changes = draftChanges(
    new Map([
      ['a', '5'],
      ['b', ''],
      ['c', '0'],
    ]),
    saved,
  );
  expect(changes).toEqual({
    values: [
      { unitId: 'b', value: null },
      { unitId: 'c', value: 0 },
    ],
    isSound: true,
  });
  expect(draftChanges(new Map([['a', 'năm']]), saved)).toEqual({ values: [], isSound: false });
});

test('figures of the day, and beside them the newest of before', () => {
  const one = { measureKey: 'm', source: 'Sở' };
  const sheet = sheetOf(
    [
      { ...one, unitId: 'a', value: 1, asOf: day('2023-12-31') },
      { ...one, unitId: 'a', value: 2, asOf: day('2024-06-30') },
      { ...one, unitId: 'a', value: 3, asOf: day('2024-12-31') },
      { ...one, unitId: 'a', value: 4, asOf: day('2025-12-31') },
    ],
    'm',
    day('2024-12-31'),
  );
  expect([sheet.values.get('a'), sheet.earlier.get('a')?.value, sheet.source]).toEqual([3, 2, 'Sở']);
});

test('hectares: a comma stands before decimals in every cell of the sheet once one of them shows it', () => {
  const draft = new Map([
    ['a', '12,5'],
    ['b', '12,345'],
  ]);
  expect(draftChanges(draft, new Map())).toEqual({
    values: [
      { unitId: 'a', value: 12.5 },
      { unitId: 'b', value: 12.345 },
    ],
    isSound: true,
  });
  const kept = new Map([['a', 0.5]]); // saved with decimals before
  expect(draftChanges(new Map([['b', '12,345']]), kept).values).toEqual([{ unitId: 'b', value: 12.345 }]);
  expect(draftChanges(new Map([['b', '12,345']]), new Map([['a', 5]])).values).toEqual([
    { unitId: 'b', value: 12_345 },
  ]);
});
