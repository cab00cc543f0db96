import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headingDepths } from '../../electron/documents/headingDepths';
import type { Block, HeadingLevel } from '../../electron/documents/model';

const LEVELS: readonly HeadingLevel[] = [
  'part',
  'chapter',
  'section',
  'subsection',
  'roman',
  'article',
  'clause',
  'point',
];
const heading = (level: HeadingLevel): Block => ({ kind: 'heading', level, lines: ['x'] });

test('levels follow one another, whichever kinds of heading a paper has', () => {
  const depths = headingDepths(
    ['chapter', 'article', 'clause', 'point', 'article', 'chapter'].map((one) => heading(one as HeadingLevel)),
  ); // names of LEVELS
  expect(depths).toEqual([2, 3, 4, null, 3, 2]);
  expect(headingDepths([heading('clause'), heading('clause')])).toEqual([2, 2]);
});

test('no depth is skipped on the way down, and equal kinds in a row are equally deep', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LEVELS)), (levels) => {
      const depths = headingDepths(levels.map(heading)).filter((depth) => depth !== null);
      depths.forEach((depth, index) => {
        expect(depth).toBeGreaterThanOrEqual(2);
        expect(depth - (depths[index - 1] ?? 1)).toBeLessThanOrEqual(1);
      });
    }),
  );
});
