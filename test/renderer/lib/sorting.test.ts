import { expect, test } from 'vitest';
import { sortRows } from '../../../renderer/lib/sorting';

test('Vietnamese order: Đ after D, before E', () => {
  const names = ['Ea', 'Đức', 'Dung', 'Ân', 'An', 'Ăn'];
  expect(sortRows(names, (name) => name, 'ascending')).toEqual(['An', 'Ăn', 'Ân', 'Dung', 'Đức', 'Ea']);
});

test('numbers by value, both ways; the input stays as it was', () => {
  const rows = [9, 100, 20];
  expect(sortRows(rows, (row) => row, 'ascending')).toEqual([9, 20, 100]);
  expect(sortRows(rows, (row) => row, 'descending')).toEqual([100, 20, 9]);
  expect(rows).toEqual([9, 100, 20]);
});

test('what is unknown stays at the end in both directions', () => {
  const rows = [null, 2, null, 1];
  expect(sortRows(rows, (row) => row, 'ascending')).toEqual([1, 2, null, null]);
  expect(sortRows(rows, (row) => row, 'descending')).toEqual([2, 1, null, null]);
});
