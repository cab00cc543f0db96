import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PrintedBox } from '../../electron/domain/printedPaper';
import { OwnerMap } from '../../electron/pdf/findOwner';

const place = fc.integer({ min: -40, max: 1200 });
const box = fc
  .record({
    left: place,
    top: place,
    width: fc.integer({ min: 0, max: 300 }),
    height: fc.integer({ min: 0, max: 300 }),
  })
  .map(({ left, top, width, height }): PrintedBox => [0, left, top, left + width, top + height]);
const sizeOf = ([, left, top, right, bottom]: PrintedBox) => (right - left) * (bottom - top);

test('wherever a text stands it belongs to the smallest box around it, and to the nearest where there is none', () => {
  fc.assert(
    fc.property(fc.array(box, { minLength: 1, maxLength: 20 }), place, place, (boxes, x, y) => {
      const found = new OwnerMap(boxes.map((one, owner) => ({ owner, box: one }))).at(x, y);
      const holding = boxes.filter(
        ([, left, top, right, bottom]) => x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1,
      );
      const own = boxes[Number(found)];
      if (holding.length > 0) expect(own && sizeOf(own)).toBe(Math.min(...holding.map(sizeOf)));
      else expect(own).toBeDefined();
    }),
  );
});

test('a page without boxes has no owners', () => {
  expect(new OwnerMap([]).at(10, 10)).toBeNull();
});

test('a line beside its box goes to the box at its height, not to a nearer one above', () => {
  const map = new OwnerMap([
    { owner: 1, box: [0, 100, 100, 200, 120] },
    { owner: 2, box: [0, 300, 130, 400, 150] },
  ]);
  expect(map.at(240, 140)).toBe(2);
});
