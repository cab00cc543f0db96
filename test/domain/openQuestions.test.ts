import { describe, expect, test } from 'vitest';
import type { Schedule } from '../../electron/domain/directive';
import { obligationsOf } from '../../electron/domain/obligation';
import { openQuestions, withAnswer } from '../../electron/domain/openQuestions';
import { decisionText } from '../../electron/text/decisionText';
import { aDirective, aSchedule, aUnit, day, time } from '../support/builders';

const PEAK = 'thực hiện tuần cao điểm (từ ngày 16/8 đến ngày 22/8) đẩy mạnh các giải pháp';
const open = aSchedule({
  due: { kind: 'daily', from: day('2021-08-16'), to: null, clock: '15:00', isExclusive: true },
});
const once = aSchedule({
  id: 'once',
  due: { kind: 'once', dueAt: time('2021-08-20T00:00'), isExclusive: true },
  quote: 'Báo cáo kết quả thực hiện về UBND thị xã trước ngày 20/8/2021 (theo mẫu 01 gửi kèm).',
});
const directive = aDirective({ subject: PEAK, schedules: [once, open] });

describe('a letter that leaves things open', () => {
  test('the boundary and the end of the daily duty are asked; the peak week is proposed in the words of the paper', () =>
    expect(openQuestions(directive)).toEqual([
      { question: 'boundary', scheduleId: 'once', quote: once.quote },
      {
        question: 'window',
        scheduleId: 'daily',
        quote: 'hằng ngày trước 15h00',
        proposal: { from: '2021-08-16', to: '2021-08-22' },
        source: 'từ ngày 16/8 đến ngày 22/8',
      },
    ]));
  test('answered once, never asked again; N communes then owe 7N reports, weekend kept', () => {
    const answer = { question: 'window', from: day('2021-08-16'), to: day('2021-08-22') } as const;
    const answered = withAnswer(open, answer, { decision: decisionText(open, answer), earlier: null });
    expect(openQuestions({ ...directive, schedules: [answered] })).toEqual([]);
    const rows = obligationsOf('d1', answered, [aUnit({ id: 'a' }), aUnit({ id: 'b' })]);
    expect(rows).toHaveLength(14);
    expect(rows.map(({ period }) => period)).toContain('2021-08-22');
    expect(answered.decisions.join()).toContain('từ ngày 16/8/2021 đến hết ngày 22/8/2021');
  });
  test('the answer to “trước ngày” moves the limit and is printed; a changed mind replaces the sentence', () => {
    const yes = { question: 'boundary', isInclusive: true } as const;
    const no = { question: 'boundary', isInclusive: false } as const;
    const first = withAnswer(once, yes, { decision: decisionText(once, yes), earlier: null });
    expect(first.due).toMatchObject({ dueAt: '2021-08-20T23:59', isExclusive: false });
    expect(first.decisions).toEqual([
      '“Trước ngày 20/8/2021” được hiểu là gồm cả ngày 20/8/2021: báo cáo đến trong ngày 20/8/2021 vẫn đúng hạn.',
    ]);
    const second = withAnswer(first, no, { decision: decisionText(first, no), earlier: decisionText(first, yes) });
    expect(second.due).toEqual(once.due);
    expect(second.decisions).toEqual([
      '“Trước ngày 20/8/2021” được hiểu là không gồm ngày 20/8/2021: báo cáo đến trong ngày 19/8/2021 là đúng hạn, từ 00h00 ngày 20/8/2021 là muộn.',
    ]);
    expect(second.answers).toEqual([no]);
  });
  test('a limit counted from the arrival asks for it again, proposes what is known of it, and is dated by the answer', () => {
    const words = 'trong 05 ngày làm việc kể từ ngày nhận được văn bản';
    const counted = aSchedule({ id: 'counted', due: { kind: 'undated', words } });
    const later = aSchedule({
      id: 'later',
      due: { kind: 'undated', words: 'sau 10 ngày kể từ ngày nhận được văn bản' },
    });
    const often = aSchedule({ id: 'often', due: { kind: 'undated', words: 'thường xuyên' } });
    const bare = aDirective({ schedules: [counted, later, often] });
    expect(openQuestions(bare)).toEqual([
      {
        question: 'arrival',
        scheduleId: 'counted',
        quote: words,
        count: { days: 5, isWorking: true, since: 'arrival' },
        proposal: null,
      },
      expect.objectContaining({ question: 'arrival', scheduleId: 'later', proposal: null }),
    ]);
    const answer = { question: 'arrival', arrivedOn: day('2021-08-16'), lastDay: day('2021-08-23') } as const;
    const answered = withAnswer(counted, answer, { decision: decisionText(counted, answer), earlier: null });
    expect(answered.due).toEqual({ kind: 'once', dueAt: '2021-08-23T23:59', isExclusive: false });
    expect(answered.decisions).toEqual(['Thời hạn tính từ ngày nhận văn bản 16/8/2021: chậm nhất hết ngày 23/8/2021.']);
    expect(openQuestions({ ...bare, schedules: [answered, later, often] })).toEqual([
      expect.objectContaining({ scheduleId: 'later', proposal: '2021-08-16' }),
    ]);
  });
  test('without a span in the text the last target is proposed, without one nothing', () => {
    const bare = aDirective({ schedules: [open], issuedDay: 5, issuedMonth: 2 });
    expect(openQuestions(bare)[0]).toMatchObject({ proposal: null, source: null });
    const target = {
      id: 't',
      indicatorId: 'installed',
      requiredBasisPoints: 6000,
      deadline: day('2021-02-10'),
      quote: 'đến ngày 10/02/2021',
    };
    expect(openQuestions({ ...bare, targets: [target] })[0]).toMatchObject({
      proposal: { from: '2021-02-05', to: '2021-02-10' },
      source: 'đến ngày 10/02/2021',
    });
  });
  test('days that hold no whole period of the duty are not proposed', () => {
    const quarterly: Schedule['due'] = {
      kind: 'periodic',
      cycle: 'quarter',
      from: null,
      to: null,
      cutoffDay: 14,
      sending: { kind: 'onDay', after: 0, day: 25 },
      clock: '17:00',
      isExclusive: false,
    };
    const paper = (subject: string) =>
      openQuestions(aDirective({ subject, schedules: [{ ...open, due: quarterly }] }))[0];
    expect(paper('đợt thử từ ngày 16/8/2021 đến ngày 29/8/2021')).toMatchObject({ proposal: null, source: null });
    expect(paper('kế hoạch từ ngày 01/7/2021 đến ngày 31/12/2021')).toMatchObject({
      proposal: { from: '2021-07-01', to: '2021-12-31' },
    });
  });
});
