import { describe, expect, test } from 'vitest';
import { formerDecisions, withDecisionsInForce } from '../../electron/domain/decisions';
import type { DueRule, DutyAnswer } from '../../electron/domain/directive';
import { DECISION_WORDS, decisionText } from '../../electron/text/decisionText';
import { aDirective, aSchedule, day, time } from '../support/builders';

const DAILY: DueRule = {
  kind: 'daily',
  from: day('2021-08-16'),
  to: day('2021-08-22'),
  clock: '15:00',
  isExclusive: true,
};
const SPAN = 'Công văn không nêu ngày kết thúc: lấy theo tuần cao điểm, từ ngày 16/8 đến hết ngày 22/8/2021.';
const WEEKEND = 'Thứ Bảy 21/8 và Chủ nhật 22/8 vẫn phải báo cáo vì nằm trong tuần cao điểm.';
const HOUR = '“Trước 15h00” được hiểu là đến đúng 15h00 đã là muộn.';
const NO_FORM = 'Chỉ thị không kèm mẫu báo cáo: dùng biểu nhanh của cơ quan.';
const WINDOW: DutyAnswer = { question: 'window', from: day('2021-08-16'), to: day('2021-08-22') };

function amended(was: DueRule, now: DueRule, decisions: readonly string[], answers: readonly DutyAnswer[]) {
  const schedule = aSchedule({ due: was, decisions, answers });
  const before = aDirective({ schedules: [schedule] });
  const after = aDirective({ schedules: [{ ...schedule, due: now }] });
  const settled = withDecisionsInForce(before, after, DECISION_WORDS);
  return { before, settled, schedule: settled.schedules[0] ?? schedule };
}

describe('decisions of an amended duty', () => {
  test('a shorter span and another hour are worded anew; what still holds stays', () => {
    const now: DueRule = { ...DAILY, to: day('2021-08-17'), clock: '16:00' };
    const { schedule } = amended(DAILY, now, [SPAN, WEEKEND, HOUR, NO_FORM], [WINDOW]);
    expect(schedule.decisions).toEqual([
      NO_FORM,
      decisionText({ due: now }, { question: 'window', from: day('2021-08-16'), to: day('2021-08-17') }),
      '“Trước 16h00” được hiểu là đến đúng 16h00 đã là muộn.',
    ]);
    expect(schedule.answers).toEqual([{ question: 'window', from: '2021-08-16', to: '2021-08-17' }]);
  });
  test('another hour alone leaves the days as they were decided', () =>
    expect(amended(DAILY, { ...DAILY, clock: '16:00' }, [SPAN, WEEKEND, HOUR], [WINDOW]).schedule.decisions).toEqual([
      SPAN,
      WEEKEND,
      '“Trước 16h00” được hiểu là đến đúng 16h00 đã là muộn.',
    ]));
  test('“trước ngày” of another day is worded for that day; with an hour nothing is left open', () => {
    const once: DueRule = { kind: 'once', dueAt: time('2021-08-20T00:00'), isExclusive: true };
    const answer: DutyAnswer = { question: 'boundary', isInclusive: false };
    const sentence = decisionText({ due: once }, answer);
    const later = amended(once, { ...once, dueAt: time('2021-08-25T00:00') }, [sentence], [answer]).schedule;
    expect(later.decisions).toEqual([expect.stringContaining('không gồm ngày 25/8/2021')]);
    const withHour = amended(once, { ...once, dueAt: time('2021-08-25T15:00') }, [sentence], [answer]).schedule;
    expect([withHour.decisions, withHour.answers]).toEqual([[], []]);
  });
  test('a window that is open again is asked again', () => {
    const { schedule } = amended(DAILY, { ...DAILY, to: null }, [SPAN], [WINDOW]);
    expect([schedule.decisions, schedule.answers]).toEqual([[], []]);
  });
  test('a duty left as it was keeps every word', () => {
    const { schedule } = amended(DAILY, { ...DAILY }, [SPAN, WEEKEND, HOUR], [WINDOW]);
    expect(schedule.decisions).toEqual([SPAN, WEEKEND, HOUR]);
  });
});

describe('decisions out of force', () => {
  test('are named with what took their place and when; one in force again is none', () => {
    const { before, settled } = amended(DAILY, { ...DAILY, clock: '16:00' }, [SPAN, HOUR], [WINDOW]);
    const replacedAt = time('2021-08-18T09:00');
    expect(formerDecisions(settled, [{ directive: before, replacedAt }])).toEqual([
      {
        scheduleId: before.schedules[0]?.id,
        sentence: HOUR,
        replacedAt,
        replacedBy: ['“Trước 16h00” được hiểu là đến đúng 16h00 đã là muộn.'],
      },
    ]);
    const back = time('2021-08-19T09:00');
    const wordings = [
      { directive: before, replacedAt },
      { directive: settled, replacedAt: back },
    ];
    expect(formerDecisions(before, wordings).map(({ sentence }) => sentence)).toEqual([
      '“Trước 16h00” được hiểu là đến đúng 16h00 đã là muộn.',
    ]);
  });
});
