import { describe, expect, test } from 'vitest';
import { itemAfter, itemWithLetter, placeWithin } from '../../../../renderer/ui/menu/menuModel';
import { controlLabel, rowText } from '../../../../renderer/ui/menu/rowControls';

const room = { width: 1366, height: 768 };
const menu = { width: 240, height: 200 };

describe('a menu stands at the pointer and within the window', () => {
  test.each([
    ['where there is room', { x: 300, y: 200 }, { x: 300, y: 200 }],
    ['left of the pointer at the right edge', { x: 1300, y: 200 }, { x: 1060, y: 200 }],
    ['above the pointer at the bottom', { x: 300, y: 700 }, { x: 300, y: 500 }],
    ['in the corner both', { x: 1366, y: 768 }, { x: 1122, y: 564 }],
    ['never outside at the left or the top', { x: -20, y: -20 }, { x: 4, y: 4 }],
  ])('%s', (_, at, place) => expect(placeWithin(at, menu, room)).toEqual(place));

  test('one that is higher than the window begins at its top and scrolls', () =>
    expect(placeWithin({ x: 300, y: 400 }, { width: 240, height: 760 }, { ...room, height: 600 })).toEqual({
      x: 300,
      y: 4,
    }));
});

describe('keys of a menu', () => {
  test.each([
    ['ArrowDown', -1, 0], // opened by the pointer: nothing has the focus yet
    ['ArrowDown', 2, 0],
    ['ArrowUp', -1, 2],
    ['ArrowUp', 0, 2],
    ['ArrowUp', 2, 1],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['ArrowLeft', 1, null],
    ['a', 1, null],
  ])('%s from %i of three goes to %s', (key, place, next) => expect(itemAfter(key, place, 3)).toBe(next));

  test('a menu with nothing to press has nowhere to go', () => expect(itemAfter('ArrowDown', -1, 0)).toBeNull());

  const labels = ['Mở', 'Đôn đốc', 'Gia hạn', 'Miễn', 'Sao chép nội dung'];
  test.each([
    ['m', -1, 0],
    ['M', 0, 3],
    ['m', 3, 0],
    ['d', 0, 1],
    ['đ', 0, 1],
    ['x', 0, null],
    ['Enter', 0, null],
    [' ', 0, null],
  ])('the letter %s from %i goes to %s, dấu or not', (letter, place, next) =>
    expect(itemWithLetter(letter, place, labels)).toBe(next),
  );
});

describe('what a row offers', () => {
  test.each([
    ['Khôi phục', null, 'Khôi phục bản ngày 1/2', 'Khôi phục'],
    ['', 'Sửa', 'Sửa đơn vị Xã A', 'Sửa'],
    [' ', '', 'Sửa đơn vị Xã A', 'Sửa đơn vị Xã A'],
    ['', null, null, ''],
  ])('a button written %j with the tip %j, read out as %j, is called %j', (text, title, spoken, label) =>
    expect(controlLabel(text, title, spoken)).toBe(label),
  );

  test('a copied row falls into the columns of a spreadsheet', () =>
    expect(rowText(['1', 'Xã A\n(cũ)', ' 12.345 ', ''])).toBe('1\tXã A (cũ)\t12.345'));
});
