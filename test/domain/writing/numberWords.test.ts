import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  amountInWords,
  numberInWords,
  type WordsStyle,
  wholeInWords,
} from '../../../electron/domain/writing/numberWords';
import { readNumberWords } from '../../../electron/domain/writing/readNumberWords';
import { parseTypedNumber, printWrittenNumber } from '../../../electron/domain/writing/writtenNumber';

const styles: fc.Arbitrary<WordsStyle> = fc.record({
  zeroTens: fc.constantFrom('linh', 'lẻ'),
  thousand: fc.constantFrom('nghìn', 'ngàn'),
  four: fc.constantFrom('tư', 'bốn'),
});

describe('whole numbers in words', () => {
  for (const [value, words] of [
    [0, 'không'],
    [4, 'bốn'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [55, 'năm mươi lăm'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [104, 'một trăm linh bốn'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [111, 'một trăm mười một'],
    [115, 'một trăm mười lăm'],
    [121, 'một trăm hai mươi mốt'],
    [1000, 'một nghìn'],
    [1001, 'một nghìn không trăm linh một'],
    [1010, 'một nghìn không trăm mười'],
    [2021, 'hai nghìn không trăm hai mươi mốt'],
    [82930, 'tám mươi hai nghìn chín trăm ba mươi'],
    [1_205_034, 'một triệu hai trăm linh năm nghìn không trăm ba mươi tư'],
    [1_000_005, 'một triệu không trăm linh năm'],
    [1_000_000_000, 'một tỷ'],
    [1_000_001_000, 'một tỷ không trăm linh một nghìn'],
    [2_000_000_000_000, 'hai nghìn tỷ'],
    [1_000_000_000_000_000, 'một triệu tỷ'],
  ] as const)
    test(`${value}`, () => expect(wholeInWords(BigInt(value))).toBe(words));

  test('the settings change the words that have two readings, and no other', () => {
    const style: WordsStyle = { zeroTens: 'lẻ', thousand: 'ngàn', four: 'bốn' };
    expect(wholeInWords(1_205_034n, style)).toBe('một triệu hai trăm lẻ năm ngàn không trăm ba mươi bốn');
    expect(wholeInWords(4_014n, style)).toBe('bốn ngàn không trăm mười bốn');
  });

  test('a billion billions is read on', () => expect(wholeInWords(10n ** 18n)).toBe('một tỷ tỷ'));

  test('below zero is no whole number', () => expect(() => wholeInWords(-1n)).toThrow(RangeError));
});

test('decimals, per cents and money', () => {
  const typed = (text: string) => {
    const read = parseTypedNumber(text);
    if (read?.kind !== 'number') throw new Error(`no number: ${text}`);
    return read.number;
  };
  expect(numberInWords(typed('47,59%'))).toBe('bốn mươi bảy phẩy năm mươi chín phần trăm');
  expect(numberInWords(typed('0,05'))).toBe('không phẩy không năm');
  expect(numberInWords(typed('7,50'))).toBe('bảy phẩy năm mươi');
  expect(numberInWords(typed('-2,00'))).toBe('âm hai phẩy không không');
  expect(amountInWords(typed('1.205.000'), 'đồng')).toBe('Một triệu hai trăm linh năm nghìn đồng');
  expect(amountInWords(typed('15'), '')).toBe('Mười lăm');
});

test('property: what is written in words reads back as the same number, in every style', () => {
  const digits = fc.stringMatching(/^(?:0|[1-9]\d{0,20})$/);
  const numbers = fc.record({
    isNegative: fc.boolean(),
    whole: digits,
    decimals: fc.stringMatching(/^\d{0,6}$/),
    isPercent: fc.boolean(),
  });
  fc.assert(
    fc.property(numbers, styles, (number, style) => {
      expect(readNumberWords(numberInWords(number, style))).toEqual(number);
    }),
    { numRuns: 2000 },
  );
});

test('every number to 100.000 reads back, and no two are read alike', () => {
  const seen = new Set<string>();
  for (let value = 0; value <= 100_000; value += 1) {
    const words = wholeInWords(BigInt(value));
    if (readNumberWords(words)?.whole !== String(value)) throw new Error(`${value}: ${words}`);
    seen.add(words);
  }
  expect(seen.size).toBe(100_001);
});

test('words of no number are not read', () => {
  for (const text of ['', 'năm học', 'hai ba', 'mươi', 'trăm linh', 'phẩy', 'một phẩy', 'mười mươi hai ba'])
    expect(readNumberWords(text), text).toBeNull();
});

describe('numbers as typed', () => {
  const printed = (text: string) => {
    const read = parseTypedNumber(text);
    return read?.kind === 'number' ? printWrittenNumber(read.number) : (read?.kind ?? null);
  };
  for (const [text, expected] of [
    ['1205034', '1.205.034'],
    ['1.205.034', '1.205.034'],
    ['1 205 034', '1.205.034'],
    ['82930', '82.930'],
    ['47,59 %', '47,59%'],
    ['007', '7'],
    ['0,125', '0,125'],
    ['82,930', 'doubt'],
    ['1,234,567', null],
    ['1.5', null],
    ['1.23.456', null],
    ['', null],
    ['abc', null],
  ] as const)
    test(`"${text}"`, () => expect(printed(text)).toBe(expected));

  test('property: what is printed is read again as it was', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:0|[1-9]\d{0,15})$/), fc.stringMatching(/^\d{0,2}$/), (whole, decimals) => {
        const number = { isNegative: false, whole, decimals, isPercent: false };
        expect(parseTypedNumber(printWrittenNumber(number))).toEqual({ kind: 'number', number });
      }),
    );
  });
});
