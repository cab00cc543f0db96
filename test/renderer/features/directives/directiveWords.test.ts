import { expect, test } from 'vitest';
import { dueWords, numberLine } from '../../../../renderer/features/directives/directiveWords';
import { directive } from '../../harness/campaign';
import { day, time } from '../../support/boards';

test.each([
  [{ kind: 'once', dueAt: time('2021-08-20T00:00'), isExclusive: true }, 'Một lần, trước ngày 20/8/2021'],
  [{ kind: 'once', dueAt: time('2021-08-20T15:00'), isExclusive: false }, 'Một lần, chậm nhất 15h00 ngày 20/8/2021'],
  [
    { kind: 'daily', from: day('2021-08-16'), to: day('2021-08-22'), clock: '15:00', isExclusive: true },
    'Hằng ngày trước 15h00, từ ngày 16/8 đến ngày 22/8',
  ],
  [
    { kind: 'daily', from: null, to: null, clock: '10:00', isExclusive: true, weekdays: [1, 5] },
    'Các ngày Thứ Hai, Thứ Sáu, trước 10h00, chưa rõ ngày bắt đầu',
  ],
  [
    { kind: 'daily', from: null, to: null, clock: '10:00', isExclusive: true, every: 10 },
    '10 ngày một lần, trước 10h00, chưa rõ ngày bắt đầu',
  ],
  [
    {
      kind: 'periodic',
      cycle: 'week',
      every: 2,
      from: null,
      to: null,
      cutoffDay: null,
      sending: { kind: 'onDay', after: 0, day: 5 },
      clock: '16:00',
      isExclusive: true,
    },
    '2 tuần một lần, trước 16h00 Thứ Sáu, chưa rõ ngày bắt đầu',
  ],
  [
    {
      kind: 'periodic',
      cycle: 'quarter',
      from: null,
      to: null,
      cutoffDay: 14,
      sending: { kind: 'onDay', after: 0, day: 31 },
      clock: '23:59',
      isExclusive: false,
    },
    'Hằng quý, chậm nhất ngày cuối cùng của tháng cuối kỳ, số liệu đến ngày 14 của tháng cuối kỳ, chưa rõ ngày bắt đầu',
  ],
  [{ kind: 'undated', words: 'theo thời gian quy định' }, 'Không có hạn cụ thể (“theo thời gian quy định”)'],
] as const)('%j', (due, words) => expect(dueWords(due)).toBe(words));

test('number and day stay blank where the paper leaves them blank', () => {
  expect(numberLine(directive)).toMatch(/^Số: {2,}\/UBND-VX – Hoài Nhơn, ngày {2,}tháng 8 năm 2021$/);
  expect(numberLine({ ...directive, number: '03', issuedDay: 5, issuedMonth: 2 })).toBe(
    'Số: 03/UBND-VX – Hoài Nhơn, ngày 05 tháng 02 năm 2021',
  );
});
