import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakPages, mayPartLines, type Slice, tieTail } from '../../renderer/print/breakPages';
import { chromiumVersion } from '../../renderer/print/mixedPages';

function slice(height: number, extras: Partial<Slice> = {}): Slice {
  return { block: 0, part: 0, height, gapBefore: 0, headHeight: 0, mayStartPage: true, ...extras };
}

test('pages are filled, gaps at their top dropped', () => {
  const slices = Array.from({ length: 5 }, () => slice(40, { gapBefore: 10 }));
  expect(breakPages(slices, 140)).toEqual([
    { start: 0, end: 3 }, // 40 + 50 + 50
    { start: 3, end: 5 },
  ]);
});

test('what stands at the foot of the first page takes room of that page alone', () => {
  const slices = Array.from({ length: 6 }, () => slice(40));
  expect(breakPages(slices, 120, 20)).toEqual([
    { start: 0, end: 2 },
    { start: 2, end: 5 },
    { start: 5, end: 6 },
  ]);
});

test('a heading goes with what follows it', () => {
  const slices = [slice(80), slice(10), slice(30, { mayStartPage: false })];
  expect(breakPages(slices, 100)).toEqual([
    { start: 0, end: 1 },
    { start: 1, end: 3 },
  ]);
});

test('the repeated heading of a table takes room on the next page', () => {
  const rows = Array.from({ length: 6 }, (_, part) =>
    slice(part === 0 ? 30 : 20, { part, headHeight: part === 0 ? 0 : 10 }),
  );
  expect(breakPages(rows, 50)).toEqual([
    { start: 0, end: 2 },
    { start: 2, end: 4 },
    { start: 4, end: 6 },
  ]);
});

test('what is higher than a page stands alone, and what may not be parted is cut rather than lost', () => {
  expect(breakPages([slice(50), slice(500), slice(50)], 100)).toHaveLength(3);
  const tied = Array.from({ length: 4 }, () => slice(60, { mayStartPage: false }));
  expect(breakPages(tied, 100)).toHaveLength(4);
});

describe('two lines stay on each side of a parted paragraph', () => {
  for (const [count, allowed] of [
    [1, []],
    [2, []],
    [3, []],
    [4, [2]],
    [6, [2, 3, 4]],
  ] as const)
    test(`${count} lines`, () =>
      expect(Array.from({ length: count }, (_, index) => index).filter((index) => mayPartLines(index, count))).toEqual(
        allowed,
      ));
});

test('the signature takes the last two lines with it', () => {
  const slices = tieTail([slice(40), slice(10), slice(10), slice(50)], 3, 2);
  expect(slices.map((one) => one.mayStartPage)).toEqual([true, true, false, false]);
  expect(breakPages(slices, 100)).toEqual([
    { start: 0, end: 1 },
    { start: 1, end: 4 },
  ]);
});

test('whatever comes: each piece once, in order, no page too full that could be shorter, no forbidden start without need', () => {
  const anySlice = fc.record({
    height: fc.integer({ min: 1, max: 60 }),
    gapBefore: fc.integer({ min: 0, max: 10 }),
    headHeight: fc.integer({ min: 0, max: 15 }),
    mayStartPage: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anySlice, { maxLength: 60 }), (raw) => {
      const slices = raw.map((one) => slice(one.height, one));
      const pages = breakPages(slices, 100);
      expect(
        pages.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)),
      ).toEqual(slices.map((_, index) => index));
      let previousStart = 0;
      for (const { start, end } of pages) {
        const own = slices.slice(start, end);
        const height = own.reduce(
          (sum, one, index) => sum + one.height + (index === 0 ? one.headHeight : one.gapBefore),
          0,
        );
        expect(height <= 100.5 || own.length === 1).toBe(true);
        const mayAny = slices.slice(previousStart + 1, start + 1).some((one) => one.mayStartPage);
        if (start > 0 && mayAny) expect(slices[start]?.mayStartPage).toBe(true);
        previousStart = start;
      }
    }),
  );
});

test('the work-around for mixed pages knows which Chromium it runs in', () => {
  expect(chromiumVersion('Mozilla/5.0 … Chrome/114.0.5735.106 Electron/25.1.1 Safari/537.36')).toBe(114);
  expect(chromiumVersion('Mozilla/5.0 (somebody else)')).toBe(Number.POSITIVE_INFINITY);
});
