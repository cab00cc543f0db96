import { expect, test } from 'vitest';
import { nextPart } from '../../../renderer/lib/keyParts';

test.each([
  [['before', 'here', 'after', 'after'], 1, 2],
  [['before', 'before', 'here'], 1, 0],
  [['before', 'before', 'here'], -1, 1],
  [['here', 'after'], -1, 1],
  [['before', 'after'], -1, 0], // from the middle of a part to its own beginning
  [['after', 'after'], 1, 0], // nothing has the focus yet
  [['here'], 1, 0],
  [[], 1, -1],
  [[], -1, -1],
] as const)('F6 from %j by %i goes to %i', (places, step, expected) => {
  expect(nextPart(places, step)).toBe(expected);
});
