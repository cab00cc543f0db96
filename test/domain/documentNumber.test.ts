import { expect, test } from 'vitest';
import { parseDocumentNumber } from '../../electron/domain/documentNumber';

for (const [text, expected] of [
  ['128', '128'],
  [' 03 ', '3'],
  ['', ''],
  ['   ', ''],
  ['0', null],
  ['-1', null],
  ['abc', null],
  ['03/UBND', null],
  ['04a', '4a'],
  ['4abc', null],
  ['12345678901234', null],
] as const)
  test(`“${text}” is ${expected ?? 'no number'}`, () => expect(parseDocumentNumber(text)).toBe(expected));
