import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalsOf, exact, minus, plus, roundTo, scaled, shareUp, sumOf } from '../../electron/domain/decimals';
import { countNeeded, formatCount, formatPercent, scaledPercent } from '../../electron/domain/numbers';
import { reaches } from '../../electron/domain/rate';
import { parseAmount } from '../../electron/imports/counts';

/** Ten-thousandths, as whole numbers that are added up beside. */
const parts = fc.bigInt({ min: 0n, max: 99_999_999_999_999n });
const amountOf = (tenThousandths: bigint) => Number(tenThousandths) / 10_000;

describe('amounts with decimals', () => {
  test('sums are those of decimals, in any order', () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(sumOf([0.1, 0.2])).toBe(0.3);
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 60 }), (all) => {
        const expected = all.reduce((sum, one) => sum + one, 0n);
        const values = all.map(amountOf);
        expect(scaled(sumOf(values))).toBe(expected);
        expect(sumOf(values.toReversed())).toBe(sumOf(values));
      }),
    );
  });
  test('what is added can be taken off again', () =>
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        expect(minus(plus(amountOf(a), amountOf(b)), amountOf(b))).toBe(amountOf(a));
      }),
    ));
  test('a percentage of amounts is that of their ten-thousandths', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90_000_000 }), fc.integer({ min: 1, max: 90_000_000 }), (a, b) => {
        expect(scaledPercent(a / 10_000, b / 10_000, 2, 'round')).toBe(scaledPercent(a, b, 2, 'round'));
      }),
    ));
  test('what is needed reaches the target, and nothing less with as many decimals does', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 9_999_999 }), (points, tenths) => {
        const denominator = tenths / 10;
        const needed = countNeeded(points, denominator);
        const target = { numerator: points, denominator: 10_000 };
        expect(reaches({ numerator: needed, denominator }, target)).toBe(true);
        const step = decimalsOf(denominator) === 0 ? 1 : 0.1;
        expect(reaches({ numerator: minus(needed, step), denominator }, target)).toBe(false);
      }),
    ));
  test('written in the Vietnamese way and read again they are the same', () =>
    fc.assert(
      fc.property(parts, (one) => {
        const value = amountOf(one);
        const reading = parseAmount(formatCount(value), undefined);
        expect(reading).toMatchObject({ kind: 'number', value });
      }),
    ));
  test.each([
    [1250.5, '1.250,5'],
    [0.05, '0,05'],
    [-1250.25, '-1.250,25'],
    [1_234_567.8901, '1.234.567,8901'],
    [0.1 + 0.2, '0,3'],
    [2.999_999_999_9, '3'],
    [-0.000_01, '0'],
  ])('%s is printed %s', (value, text) => expect(formatCount(value)).toBe(text));
  test.each([
    [2.345, 2, 2.35],
    [1.005, 2, 1.01],
    [2.344_9, 2, 2.34],
    [1250.5, 0, 1251],
    [7, 2, 7],
  ])('%s to %s decimals is %s', (value, decimals, rounded) => expect(roundTo(value, decimals)).toBe(rounded));
  test('the rest of a gap is told by the day with the decimals it has', () => {
    expect(shareUp(0.3, 2)).toBe(0.2);
    expect(shareUp(7, 2)).toBe(4);
    expect(exact(0.1 * 3)).toBe(0.3);
    expect(formatPercent(0.5, 1.5, 2, 'round')).toBe('33,33%');
  });
});

describe('reading an amount', () => {
  test.each<[string | number, string | undefined, number]>([
    ['1.250,5', 'nghìn đồng', 1250.5],
    ['1250,5', 'nghìn đồng', 1250.5],
    ['1250.5', 'nghìn đồng', 1250.5],
    ['1,250.5', 'nghìn đồng', 1250.5],
    ['1 250,5', 'nghìn đồng', 1250.5],
    ['1.250', 'nghìn đồng', 1250],
    ['12,5 tấn', 'tấn', 12.5],
    ['12,5ha', 'ha', 12.5],
    ['1.250,5 nghìn đồng', 'nghìn đồng', 1250.5],
    ['1.250,5 ngàn đồng.', 'nghìn đồng', 1250.5],
    ['3,75 m²', 'm2', 3.75],
    ['0', 'ha', 0],
    [1250.5, 'nghìn đồng', 1250.5],
    ['12,5 ha', undefined, 12.5],
    ['47,5%', '%', 47.5],
    ['47,5 %', '%', 47.5],
  ])('%s (%s) is %s', (raw, measure, value) =>
    expect(parseAmount(raw, measure)).toMatchObject({ kind: 'number', value }),
  );
  test.each<[string | number, string | undefined]>([
    ['12,5 triệu đồng', 'nghìn đồng'], // another measure is another amount
    ['1.250.000 đồng', 'triệu đồng'],
    ['12,5 ha', 'm2'],
    ['47,5%', 'ha'],
    ['-12,5', 'ha'],
    [-0.5, 'ha'],
    ['12,5,3', 'ha'],
    ['mười hai', 'ha'],
    [1e13 + 0.5, 'đồng'],
  ])('%s (%s) is asked about', (raw, measure) => expect(parseAmount(raw, measure)).toEqual({ kind: 'text' }));
  test('one comma before three digits is the decimal sign, and in doubt', () =>
    expect(parseAmount('82,930', 'ha')).toMatchObject({ kind: 'number', value: 82.93, doubt: 'comma-thousands' }));
  test('one point before three digits may be either, where a fraction may stand', () => {
    expect(parseAmount('1.250', 'ha')).toMatchObject({ kind: 'number', value: 1250, doubt: 'dot-thousands' });
    expect(parseAmount('1.250.000', 'ha')).toMatchObject({ value: 1_250_000, doubt: null });
    expect(parseAmount('0.985', 'ha')).toMatchObject({ value: 0.985, doubt: null });
  });
  test.each([
    ['', 'blank'],
    ['-', 'dash'],
    ['không', 'none'],
    ['.....', 'blank'],
  ])('%j is no zero', (raw, kind) => expect(parseAmount(raw, 'ha')).toEqual({ kind }));
});
