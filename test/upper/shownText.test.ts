import { expect, test } from 'vitest';
import type { Cell } from '../../electron/imports/grid';
import { shownText } from '../../electron/upper/shownText';

function number(value: number, formatCode: string | null = null): Cell {
  const isPercent = formatCode?.includes('%') === true;
  return { kind: 'number', value, formatCode, isPercent, font: null, isFormula: false };
}

test('numbers stand in the grid as an Excel set to Vietnamese shows them', () => {
  const cases: readonly (readonly [number, string | null, string])[] = [
    [0.5, null, '0,5'],
    [0.5, 'General', '0,5'],
    [1234.5, null, '1234,5'],
    [0.1 + 0.2, null, '0,3'],
    [1234.5, '#,##0.00', '1.234,50'],
    [1234567, '#,##0', '1.234.567'],
    [0.4506, '0.00%', '45,06%'],
    [0.45, '0%', '45%'],
    [0.45, '0.##%', '45%'],
    [-5, '#,##0;(#,##0)', '-5'],
    [0, '#,##0;-#,##0;"-"', '0'],
    [7, '0 "người"', '7'],
    [2.25, '0.0', '2,3'],
    [1e21, null, '1e+21'],
  ];
  for (const [value, format, text] of cases) expect(shownText(number(value, format)), `${value} ${format}`).toBe(text);
  expect(
    shownText({ kind: 'boolean', value: true, formatCode: null, isPercent: false, font: null, isFormula: false }),
  ).toBe('TRUE');
  expect(shownText(undefined)).toBe('');
});
