import { expect, test } from 'vitest';
import type { Cell } from '../../electron/imports/grid';
import { zeroPadded } from '../../electron/imports/grid/zeroPadded';

function aNumber(value: number, formatCode: string | null): Cell {
  return { kind: 'number', value, formatCode, isPercent: false, font: null, isFormula: false };
}

test.each([
  [301234567, '0000000000', '0301234567'],
  [4100258369, '0000000000', '4100258369'],
  [5, '00', null], // an ordinal or a day
  [301234567, '#,##0', null],
  [301234567, null, null],
  [1.5, '00000', null],
] as const)('%s under %s shows the code %s', (value, format, shown) => {
  expect(zeroPadded(aNumber(value, format))).toBe(shown);
});
