import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordedNumbers } from '../../../electron/imports/chat/numberWords';

const ONES = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** As it is spoken in full. */
function spoken(value: number): string {
  const one = (digit: number) => ONES[digit] ?? '';
  const below100 = (rest: number): string => {
    const [tens, ones] = [Math.floor(rest / 10), rest % 10];
    if (tens === 0) return one(ones);
    const last = ones === 0 ? '' : ` ${ones === 5 ? 'lăm' : ones === 1 && tens > 1 ? 'mốt' : one(ones)}`;
    return `${tens === 1 ? 'mười' : `${one(tens)} mươi`}${last}`;
  };
  const below1000 = (rest: number, isFull: boolean): string => {
    const [hundreds, left] = [Math.floor(rest / 100), rest % 100];
    if (hundreds === 0 && !isFull) return below100(left);
    const behind = left === 0 ? '' : ` ${left < 10 ? `linh ${one(left)}` : below100(left)}`;
    return `${one(hundreds)} trăm${behind}`;
  };
  const [thousands, left] = [Math.floor(value / 1000), value % 1000];
  if (thousands === 0) return below1000(left, false);
  return `${below1000(thousands, false)} nghìn${left === 0 ? '' : ` ${below1000(left, true)}`}`;
}

test('a number spoken in full is read back', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), (value) => {
      expect(wordedNumbers(`thêm ${spoken(value)} người`).map((found) => found.value)).toEqual([value]);
    }),
  ));

test.each<readonly [string, readonly number[]]>([
  ['mười hai người', [12]],
  ['Hai mươi lăm', [25]],
  ['hai lăm người', [25]],
  ['một ngàn không trăm linh năm', [1005]],
  ['năm 2021', []],
  ['ba mẹ đều cài', []],
  ['một trăm hai người', []], // 102 or 120
  ['Hai Bà Trưng', []],
])('%s', (text, values) => expect(wordedNumbers(text).map(({ value }) => value)).toEqual(values));
