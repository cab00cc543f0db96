import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTyped, typedAfter } from '../../../../renderer/lib/findTyped';
import { nextPlace } from '../../../../renderer/lib/gridMoves';
import { offsetShowing, spanOf } from '../../../../renderer/lib/gridWindow';

describe('keys of the grid', () => {
  const size = { rows: 300, columns: 90, page: 18 };
  const press = (key: string, isControl = false) => nextPlace({ key, isControl }, { row: 100, column: 40 }, size);

  test.each([
    ['ArrowUp', false, 99, 40],
    ['ArrowDown', false, 101, 40],
    ['ArrowLeft', false, 100, 39],
    ['ArrowRight', false, 100, 41],
    ['PageUp', false, 82, 40],
    ['PageDown', false, 118, 40],
    ['Home', false, 100, 0],
    ['End', false, 100, 89],
    ['Home', true, 0, 0],
    ['End', true, 299, 89],
    ['ArrowDown', true, 299, 40],
    ['ArrowLeft', true, 100, 0],
  ])('%s (Ctrl: %s) leads to row %i, column %i', (key, isControl, row, column) =>
    expect(press(key, isControl)).toEqual({ row, column }),
  );

  test('they stop at the edges', () => {
    expect(nextPlace({ key: 'PageDown', isControl: false }, { row: 295, column: 3 }, size)).toEqual({
      row: 299,
      column: 3,
    });
    expect(nextPlace({ key: 'ArrowUp', isControl: false }, { row: 0, column: 3 }, size)).toEqual({ row: 0, column: 3 });
  });

  test('other keys and an empty grid are left alone', () => {
    expect(press('Tab')).toBeNull();
    expect(nextPlace({ key: 'ArrowDown', isControl: false }, { row: 0, column: 0 }, { ...size, rows: 0 })).toBeNull();
  });
});

describe('finding a unit by its letters', () => {
  const names = ['Phường Bồng Sơn', 'Xã Hoài Sơn', 'Xã Hoài Phú', 'Phường Hoài Đức', 'Xã Ân Sơn'];

  test.each([
    ['hoai s', 0, 1],
    ['HOÀI đ', 0, 3],
    ['duc', 0, 3],
    ['son', 0, 0],
    ['son', 1, 1],
    ['son', 2, 4],
    ['phuong', 1, 3],
    ['bong', 3, 0],
  ])('“%s” from row %i finds row %i', (typed, from, row) => expect(findTyped(names, typed, from)).toBe(row));

  test('the middle of a word is not its beginning; nothing typed finds nothing', () => {
    expect(findTyped(names, 'oai', 0)).toBeNull();
    expect(findTyped(names, '', 0)).toBeNull();
    expect(findTyped([], 'hoai', 0)).toBeNull();
  });

  test('keys make up the name; a space alone still presses the cell', () => {
    expect(typedAfter('hoai', ' ')).toBe('hoai ');
    expect(typedAfter('', ' ')).toBeNull();
    expect(typedAfter('hoài', 'Backspace')).toBe('hoà');
    expect(typedAfter(typedAfter('ho', '\u0300') ?? '', 'Backspace')).toBe('ho'); // dấu that came alone go alone
    expect(typedAfter('', 'Backspace')).toBeNull();
    expect(typedAfter('hoa', 'F5')).toBeNull();
  });
});

describe('what of a large grid is drawn', () => {
  const axis = { count: 300, size: 29, drawnAtOnce: 40, beyond: 8, step: 4 };

  test('everything in view and nothing out of range, wherever it is scrolled', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 * 29 }), fc.integer({ min: 1, max: 1200 }), (offset, visible) => {
        const { first, end } = spanOf(axis, offset, visible);
        const lastVisible = Math.min(299, Math.floor((offset + visible - 1) / 29));
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(300);
        expect(first).toBeLessThanOrEqual(Math.floor(offset / 29));
        expect(end).toBeGreaterThan(lastVisible);
        expect(end - first).toBeLessThanOrEqual(Math.ceil(visible / 29) + 2 * 8 + 4);
      }),
    );
  });

  test('a short one is drawn whole', () =>
    expect(spanOf({ ...axis, count: 40 }, 500, 100)).toEqual({ first: 0, end: 40 }));

  test('an item is brought into view with the least movement', () => {
    expect(offsetShowing(10, axis, 0, 580)).toBe(0);
    expect(offsetShowing(20, axis, 0, 580)).toBe(29);
    expect(offsetShowing(3, axis, 290, 580)).toBe(87);
  });
});
