import { expect, test } from 'vitest';
import { ownDutiesAfter } from '../../../electron/domain/today/upperLimits';
import { aSchedule, day, time } from '../../support/builders';

const own = (id: string, due: Parameters<typeof aSchedule>[0]) => aSchedule({ id, owedBy: 'office', ...due });

test('what our own office owes after a moment: the next limit of each duty that has one', () => {
  const daily = {
    kind: 'daily',
    from: day('2026-11-24'),
    to: day('2026-12-01'),
    clock: '17:00',
    isExclusive: false,
  } as const;
  const schedules = [
    aSchedule(),
    own('daily', { due: daily, quote: 'hằng ngày', receiver: 'Sở Y tế' }),
    own('over', { due: { ...daily, to: day('2026-11-26') } }),
    own('once-needed', { due: { kind: 'undated', words: 'khi có yêu cầu' }, receiver: '' }),
  ];
  expect(ownDutiesAfter({ schedules }, time('2026-11-27T17:20'))).toEqual([
    { scheduleId: 'daily', words: 'hằng ngày', receivers: ['Sở Y tế'], dueAt: '2026-11-28T17:00' },
  ]);
});
