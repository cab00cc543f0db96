import { expect, test } from 'vitest';
import { pointAfterKey, pointAt } from '../../../../renderer/features/compilation/charts/chartKeys';

const pressed = (key: string, extra = {}) => ({ key, ctrlKey: false, altKey: false, metaKey: false, ...extra });

test.each([
  ['ArrowRight', null, 0],
  ['ArrowRight', 0, 1],
  ['ArrowLeft', 0, null],
  ['ArrowDown', 1, 5],
  ['ArrowUp', 5, 1],
  ['ArrowDown', 9, null],
  ['Home', 7, 0],
  ['End', 0, 11],
  ['a', 3, null],
] as const)('%s from %s leads to %s, three lines of four values', (key, at, next) => {
  expect(pointAfterKey(pressed(key), at, 12, 4)).toBe(next);
});

test('keys of the system stay its own, and a picture without values has nowhere to go', () => {
  expect(pointAfterKey(pressed('ArrowRight', { altKey: true }), 0, 12, 4)).toBeNull();
  expect(pointAfterKey(pressed('Home'), null, 0, 1)).toBeNull();
});

test('the pointer is at the value whose box it is in', () => {
  const box = (x: number) => ({ id: String(x), text: '', x, y: 0, width: 10, height: 10 });
  expect(pointAt([box(0), box(10)], 12, 5)).toBe(1);
  expect(pointAt([box(0), box(10)], 12, 15)).toBeNull();
});
