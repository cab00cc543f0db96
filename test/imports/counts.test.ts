import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCount } from '../../electron/domain/numbers';
import { parseCount, parseNumber } from '../../electron/imports/counts';

describe('counts', () => {
  test.each([
    ['82.930', 82930, null],
    ['82 930', 82930, null],
    ['82\u00A0930', 82930, null],
    ['82930', 82930, null],
    ['1.234.567', 1234567, null],
    ['05', 5, null],
    ['0', 0, null],
    [0, 0, null],
    [42, 42, null],
    ['82,930', 82930, 'comma-thousands'],
    ['42 người', 42, 'measure-word'],
    ['khoảng 40', 40, 'approximate'],
  ] as const)('%s is %s (%s)', (raw, value, doubt) =>
    expect(parseCount(raw)).toEqual({ kind: 'number', value, doubt }),
  );

  test.each([
    ['', 'blank'],
    ['   ', 'blank'],
    ['........', 'blank'],
    ['……', 'blank'],
    ['-', 'dash'],
    ['–', 'dash'],
    ['x', 'mark'],
    ['X', 'mark'],
    ['không', 'none'],
    ['Không có', 'none'],
    ['Không phát sinh', 'none'],
    ['abc', 'text'],
    ['82.93', 'text'],
    ['12,5', 'text'],
    ['-5', 'text'],
    ['47,59%', 'text'],
    [12.5, 'text'],
    [Number.NaN, 'text'],
  ] as const)('"%s" is %s, never a number', (raw, kind) => expect(parseCount(raw).kind).toBe(kind));
});

describe('numbers', () => {
  test.each([
    ['47,59', 47.59],
    ['1.234.567,89', 1234567.89],
    ['1,234,567.89', 1234567.89],
    ['12.5', 12.5],
    ['(5)', -5],
    ['5-', -5],
    ['-1.200', -1200],
    ['+7', 7],
    ['0.985', 0.985],
    ['0,125', 0.125],
    ['-0.125', -0.125],
  ] as const)('%s is %s', (raw, value) => expect(parseNumber(raw)).toEqual({ kind: 'number', value, doubt: null }));

  test('a percent is told apart', () => {
    const reading = parseNumber('47,59%');
    expect(reading).toEqual({ kind: 'percent', value: expect.closeTo(0.4759, 10) });
  });

  test('what the app prints it reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (count) => {
        for (const raw of [count, String(count), formatCount(count), formatCount(count).replace(/\./g, ' ')])
          expect(parseCount(raw)).toEqual({ kind: 'number', value: count, doubt: null });
      }),
    );
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string(), (raw) => {
        expect(typeof parseNumber(raw).kind).toBe('string');
      }),
    );
  });
});
