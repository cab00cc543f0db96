import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DoubtfulPoint, followMoves, movedPoints } from '../../../electron/domain/upper/movedPoints';
import { type Point, placeKey } from '../../../electron/domain/upper/point';

const SHEET = 'Biểu 1';
const pointAt = (row: number, near: string): Point => ({
  sheet: SHEET,
  cell: `C${row}`,
  source: { kind: 'text', text: 'dataHour' },
  near,
});

/** A form as the names of its rows; its cells are those of column C. */
function follow(before: readonly string[], after: readonly string[]) {
  const points = before.map((name, at) => pointAt(at + 1, name));
  const doubtful = points.filter((point, at) => after[at] !== point.near);
  const moves = movedPoints(points, doubtful, () =>
    after.map((near, at) => ({ sheet: SHEET, cell: `C${at + 1}`, near, isFree: true })),
  );
  const told = doubtful.map(
    (point): DoubtfulPoint => ({
      sheet: SHEET,
      cell: point.cell,
      before: point.near,
      now: '',
      movedTo: moves.get(placeKey(point)) ?? null,
      mayStay: false,
    }),
  );
  return { told, points: followMoves(points, told) };
}

test('whatever rows are put in, taken out or put in another order: no two points share a cell, none goes to another name', () => {
  const names = fc.uniqueArray(fc.constantFrom(...'abcdefghijkl'), { minLength: 1 });
  const order = fc.shuffledSubarray([...'abcdefghijklmnop'], { minLength: 0 });
  fc.assert(
    fc.property(names, order, (before, after) => {
      const { told, points } = follow(before, after);
      expect(new Set(points.map(placeKey)).size).toBe(points.length);
      for (const { before: name, movedTo } of told)
        if (movedTo !== null) expect(after[Number(movedTo.slice(1)) - 1]).toBe(name);
    }),
  );
});

test('a name that stands twice, or nowhere, is left to the clerk', () => {
  expect(follow(['a', 'b'], ['x', 'a', 'a']).told.map(({ movedTo }) => movedTo)).toEqual([null, null]);
});

test('one row put in moves all below it', () => {
  expect(follow(['a', 'b', 'c'], ['new', 'a', 'b', 'c']).points.map(({ cell }) => cell)).toEqual(['C2', 'C3', 'C4']);
});
