import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PageRange, pageRangesText, pagesPrinted, parsePageRanges } from '../../electron/domain/printChoice';

for (const [text, expected] of [
  ['', []],
  ['  ', []],
  ['2', [{ from: 2, to: 2 }]],
  [
    '1-3, 5',
    [
      { from: 1, to: 3 },
      { from: 5, to: 5 },
    ],
  ],
  [
    '5; 1–2',
    [
      { from: 1, to: 2 },
      { from: 5, to: 5 },
    ],
  ],
  ['3-5,1-4', [{ from: 1, to: 5 }]],
  ['1,2,3', [{ from: 1, to: 3 }]],
  ['0', null],
  ['3-1', null],
  ['1-11', null],
  ['a', null],
  ['1,,2', null],
  ['1-', null],
] as const)
  test(`pages "${text}" of ten`, () => expect(parsePageRanges(text, 10)).toEqual(expected));

const sheets = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 9 })), { minLength: 1 });

test('property: exactly the pages named are printed, each once, and the text reads back', () => {
  fc.assert(
    fc.property(sheets, (spans) => {
      const text = spans.map(([from, more]) => (more === 0 ? String(from) : `${from}-${from + more}`)).join(', ');
      const ranges = parsePageRanges(text, 60) ?? [];
      const named = new Set(spans.flatMap(([from, more]) => Array.from({ length: more + 1 }, (_, at) => from + at)));
      const printed = ranges.flatMap(({ from, to }: PageRange) =>
        Array.from({ length: to - from + 1 }, (_, at) => from + at),
      );
      expect(printed).toEqual([...named].sort((left, right) => left - right));
      expect(pagesPrinted(ranges, 60)).toBe(named.size);
      expect(parsePageRanges(pageRangesText(ranges), 60)).toEqual(ranges);
    }),
  );
});

test('without a range every page comes out', () => expect(pagesPrinted([], 7)).toBe(7));
