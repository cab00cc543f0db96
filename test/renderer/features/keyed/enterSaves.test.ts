import { expect, test } from 'vitest';
import type { KeyedCheck } from '../../../../electron/ipc/contract';
import { isPlain } from '../../../../renderer/features/keyed/useEnterSaves';

const issue = (severity: 'error' | 'warning' | 'note') => ({ severity }) as KeyedCheck['issues'][number];

test.each([
  [true, [], true],
  [true, [issue('note')], true],
  [true, [issue('note'), issue('warning')], false], // it has only just appeared
  [false, [], false], // a question is open
  [false, [issue('error')], false],
])('can be taken: %s, with %j: Enter saves: %s', (canBeTaken, issues, expected) => {
  expect(isPlain({ canBeTaken, issues })).toBe(expected);
});
