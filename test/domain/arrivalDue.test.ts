import { expect, test } from 'vitest';
import { isOverdue } from '../../electron/domain/arrivalDue';
import { day } from '../support/builders';
import { anIncomingDraft } from '../support/papers';

const today = day('2021-08-20');

function arrival(changes: Parameters<typeof anIncomingDraft>[0], isCancelled = false) {
  const entry = { id: 'a', seriesId: 'den', year: 2021, number: 1, suffix: '', directiveId: null, cancelReason: '' };
  return { ...anIncomingDraft(changes), ...entry, isCancelled, changedAt: '2021-08-18T08:00' as never };
}

for (const [name, changes, expected] of [
  ['the limit has passed', { dueOn: day('2021-08-19') }, true],
  ['its last day is today', { dueOn: today }, false],
  ['there is no limit', { dueOn: null }, false],
  ['it was answered', { dueOn: day('2021-08-19'), answer: '05/UBND-VX' }, false],
  ['it is said to be done', { dueOn: day('2021-08-19'), progress: 'Đã trả lời qua điện thoại' }, false],
  ['it is being worked on', { dueOn: day('2021-08-19'), progress: 'Đang tham mưu' }, true],
] as const)
  test(`${name}: ${expected ? 'overdue' : 'not overdue'}`, () => {
    expect(isOverdue(arrival({ answer: '', progress: '', ...changes }), today)).toBe(expected);
  });

test('an entry that was struck is never overdue', () => {
  expect(isOverdue(arrival({ dueOn: day('2021-08-01'), answer: '', progress: '' }, true), today)).toBe(false);
});
