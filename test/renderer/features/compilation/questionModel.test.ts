import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DIMENSIONS, MOST_DIMENSIONS, PLAIN_QUESTION } from '../../../../electron/domain/pivot/question';
import {
  isFull,
  moved,
  otherSide,
  withDimension,
} from '../../../../renderer/features/compilation/questions/questionModel';

const aQuestion = fc
  .tuple(fc.shuffledSubarray([...DIMENSIONS], { minLength: 1, maxLength: 6 }), fc.nat(MOST_DIMENSIONS))
  .map(([all, first]) => ({
    ...PLAIN_QUESTION,
    rows: all.slice(0, Math.max(first, all.length - MOST_DIMENSIONS)),
    columns: all.slice(Math.max(first, all.length - MOST_DIMENSIONS)),
  }));
const aSide = fc.constantFrom('rows', 'columns');
const allOf = ({ rows, columns }: typeof PLAIN_QUESTION) => [...rows, ...columns].toSorted();

test('a dimension that is chosen anew loses none but the one it takes the place of, and stands nowhere twice', () => {
  fc.assert(
    fc.property(aQuestion, aSide, fc.nat(2), fc.constantFrom(...DIMENSIONS), (question, side, place, dimension) => {
      if (place > question[side].length) return;
      const next = withDimension(question, side, place, dimension);
      const here = question[side][place];
      const before = allOf(question);
      const isNew = !before.includes(dimension);
      const expected = isNew ? [...before.filter((one) => one !== here), dimension] : before;
      expect(allOf(next)).toEqual(expected.toSorted());
      expect(next.rows.length).toBeLessThanOrEqual(MOST_DIMENSIONS);
      expect(next.columns.length).toBeLessThanOrEqual(MOST_DIMENSIONS);
      expect(next[side]).toContain(dimension);
    }),
  );
});

test('what is moved goes to the other side, and stays where that is full', () => {
  fc.assert(
    fc.property(aQuestion, aSide, fc.nat(2), (question, side, place) => {
      const dimension = question[side][place];
      if (dimension === undefined) return;
      const next = moved(question, side, dimension);
      expect(allOf(next)).toEqual(allOf(question));
      expect(next[otherSide(side)].includes(dimension)).toBe(!isFull(question, otherSide(side)));
    }),
  );
});
