import { expect, test } from 'vitest';
import { whyNotMade } from '../../../../renderer/features/papers/whyNotMade';

const FREE = { isHalfDone: false, isDayMissing: false, isNobody: false, isUnread: false };

test('a batch that can be made needs no reason', () => {
  expect(whyNotMade(FREE)).toBeNull();
});

test.each([
  ['isHalfDone', 'halfDone'],
  ['isNobody', 'nobody'],
  ['isUnread', 'unread'],
  ['isDayMissing', 'dayMissing'],
] as const)('%s says %s', (lack, reason) => {
  expect(whyNotMade({ ...FREE, [lack]: true })).toBe(reason);
});

test('what is half done comes first', () => {
  expect(whyNotMade({ isHalfDone: true, isDayMissing: true, isNobody: true, isUnread: true })).toBe('halfDone');
});
