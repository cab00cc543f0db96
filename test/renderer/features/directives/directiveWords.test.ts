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
  [{ kind: 'undated', words: 'theo thời gian quy định' }, 'Không có hạn cụ thể (“theo thời gian quy định”)'],
] as const)('%j', (due, words) => expect(dueWords(due)).toBe(words));

test('number and day stay blank where the paper leaves them blank', () => {
  expect(numberLine(directive)).toMatch(/^Số: {2,}\/UBND-VX – Hoài Nhơn, ngày {2,}tháng 8 năm 2021$/);
  expect(numberLine({ ...directive, number: '03', issuedDay: 5, issuedMonth: 2 })).toBe(
    'Số: 03/UBND-VX – Hoài Nhơn, ngày 05 tháng 02 năm 2021',
  );
});
