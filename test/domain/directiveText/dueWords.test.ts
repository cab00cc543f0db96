import { describe, expect, test } from 'vitest';
import { dueRuleOf } from '../../../electron/domain/directiveText/dueRuleOf';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';
import { dueReadingText } from '../../../electron/text/readingText';

/** What the words of time of one clause ask for, as a person reads it back, with what is doubtful about it. */

function duties(words: string, clause = `1. UBND các xã, phường báo cáo ${words}`) {
  const text = `Hoài Nhơn, ngày 14 tháng 8 năm 2025\nV/v báo cáo\n\n${clause}\n2. Giao Phòng Nội vụ theo dõi.\n`;
  return readDirectiveText(text).duties.map(({ value }) => value);
}

function dues(words: string): readonly string[] {
  return duties(words).map(({ due }) =>
    due === null ? '-' : `${dueReadingText(due.value)}${due.doubt === null ? '' : ` [${due.doubt}]`}`,
  );
}

describe('a report of a period', () => {
  test.each([
    [
      'định kỳ hằng quý về Phòng Nội vụ, số liệu chốt đến ngày 14 tháng cuối quý, gửi trước ngày 20 tháng cuối quý.',
      ['trước ngày 20 hằng quý, số liệu đến ngày 14'],
    ],
    [
      'hằng quý (số liệu chốt đến ngày 14 tháng cuối quý, gửi trước ngày 20) về Phòng Nội vụ.',
      ['trước ngày 20 hằng quý, số liệu đến ngày 14'],
    ],
    [
      'tháng về UBND tỉnh chậm nhất vào ngày 18 hằng tháng; thời gian chốt số liệu tính từ ngày 15 tháng trước đến ngày 14 của tháng thuộc kỳ báo cáo.',
      ['chậm nhất ngày 18 hằng tháng, số liệu đến ngày 14'],
    ],
    ['về UBND xã mùng 5 hàng tháng.', ['ngày 5 hằng tháng']],
    ['về UBND xã trước ngày mồng 5 hằng tháng.', ['trước ngày 5 hằng tháng']],
    ['về UBND xã vào ngày cuối cùng của tháng.', ['chậm nhất ngày cuối tháng hằng tháng']],
    ['về UBND xã vào ngày làm việc cuối cùng của tháng.', ['chậm nhất ngày cuối tháng hằng tháng [last-working-day]']],
    ['về UBND xã trước ngày 05 của tháng sau.', ['trước ngày 5 của tháng thứ 1 sau kỳ hằng tháng']],
    ['hằng quý về UBND xã trước ngày 05 của tháng đầu quý sau.', ['trước ngày 5 của tháng thứ 1 sau kỳ hằng quý']],
    ['hằng năm về UBND tỉnh trước ngày 20 tháng 11.', ['trước ngày 20 của tháng thứ 1 trước tháng cuối kỳ hằng năm']],
    [
      'tháng về UBND xã trước ngày 20, báo cáo quý trước ngày 20 tháng cuối quý, báo cáo năm trước ngày 20/12.',
      ['trước ngày 20 hằng tháng', 'trước ngày 20 hằng quý', 'trước ngày 20 hằng năm'],
    ],
    [
      'kết quả về UBND xã định kỳ 6 tháng (trước ngày 15/6) và hằng năm (trước ngày 15/12).',
      ['trước ngày 15 6 tháng một lần', 'trước ngày 15 hằng năm'],
    ],
    ['kết quả về UBND xã 6 tháng, năm.', ['6 tháng một lần [no-day-in-period]', 'hằng năm [no-day-in-period]']],
    ['tuần về UBND xã trước 10h00 thứ Sáu.', ['trước 10h00 thứ Sáu hằng tuần']],
  ])('%s', (words, expected) => expect(dues(words)).toEqual(expected));
});

describe('other rhythms', () => {
  test.each([
    ['kết quả về UBND xã 2 tuần/lần, vào thứ Sáu.', ['chậm nhất thứ Sáu 2 tuần một lần [counted-from-start]']],
    [
      'kết quả về UBND xã hai tuần một lần, vào chiều thứ Sáu trước 16h00.',
      ['trước 16h00 thứ Sáu 2 tuần một lần [counted-from-start]'],
    ],
    ['kết quả về UBND xã 02 tuần/01 lần.', ['2 tuần một lần [no-day-in-period]']],
    ['kết quả về UBND xã 10 ngày một lần.', ['10 ngày một lần [no-end]']],
    [
      'về UBND xã từ thứ 2 đến thứ 6 trước 10h00.',
      ['trước 10h00 các ngày thứ Hai, thứ Ba, thứ Tư, thứ Năm, thứ Sáu [no-end]'],
    ],
    ['về UBND xã vào thứ Ba và thứ Sáu hằng tuần.', ['chậm nhất các ngày thứ Ba, thứ Sáu [no-end]']],
    ['về UBND xã hằng ngày trước 15h00 (kể cả thứ Bảy, Chủ nhật).', ['trước 15h00 hằng ngày [no-end]']],
    [
      'về UBND xã hằng ngày trước 15h00 (trừ thứ Bảy, Chủ nhật).',
      ['trước 15h00 các ngày thứ Hai, thứ Ba, thứ Tư, thứ Năm, thứ Sáu [no-end]'],
    ],
    [
      'hằng ngày trước 15h00 (số liệu tính đến 14h00 cùng ngày) về UBND xã.',
      ['trước 15h00 hằng ngày, số liệu đến 14h00 [no-end]'],
    ],
  ])('%s', (words, expected) => expect(dues(words)).toEqual(expected));
});

describe('one report, or several', () => {
  test.each([
    [
      'tiến độ về UBND xã trước ngày 15/9/2025 và báo cáo tổng kết trước ngày 30/11/2025.',
      ['trước ngày 15/9/2025', 'trước ngày 30/11/2025'],
    ],
    [
      'về UBND xã đợt 1 trước ngày 15/9/2025, đợt 2 trước ngày 30/11/2025.',
      ['trước ngày 15/9/2025', 'trước ngày 30/11/2025'],
    ],
    ['về UBND xã trước ngày 20/9/2025 để tổng hợp, báo cáo UBND tỉnh trước ngày 25/9/2025.', ['trước ngày 20/9/2025']],
    [
      'kết quả về UBND xã trước ngày 20/9/2025, bảo đảm hoàn thành 100% trước ngày 30/9/2025.',
      ['trước ngày 20/9/2025'],
    ],
    ['về UBND xã trước 16h00 thứ Năm, ngày 21/8/2025.', ['trước 16h00 ngày 21/8/2025']],
    ['về UBND xã trong quý III/2025.', ['chậm nhất ngày 30/9/2025 [last-day-of-period]']],
    ['về UBND xã trước cuối giờ làm việc ngày 20/8/2025.', ['trước 17h00 ngày 20/8/2025 [office-hours]']],
    ['về UBND xã trước 5 giờ chiều thứ Sáu hằng tuần.', ['trước 17h00 thứ Sáu hằng tuần']],
    [
      'kết quả về UBND xã trong thời hạn 10 ngày kể từ ngày ban hành Kế hoạch này.',
      ['chậm nhất ngày 24/8/2025 [counted-from-issue]'],
    ],
    [
      'kết quả về UBND xã trong vòng 05 ngày làm việc kể từ ngày nhận được Công văn này.',
      ['trong vòng 05 ngày làm việc kể từ ngày nhận được Công văn này [counted-from-arrival]'],
    ],
  ])('%s', (words, expected) => expect(dues(words)).toEqual(expected));
});

test.each([
  'báo cáo kết quả về UBND xã 2 tuần/lần.',
  'báo cáo kết quả về UBND xã 6 tháng, năm.',
  'báo cáo kết quả về UBND xã mùng 5 hàng tháng.',
  'báo cáo kết quả về UBND xã từ thứ 2 đến thứ 6 trước 10h00.',
  'báo cáo kết quả về UBND xã cuối giờ chiều thứ Sáu hằng tuần.',
  'báo cáo kết quả về UBND xã đợt 1 trước ngày 15/9/2025.',
])('words of time are no part of who receives it: %s', (clause) => {
  expect(new Set(duties('', `1. Các thôn ${clause}`).map(({ receiver }) => receiver))).toEqual(new Set(['UBND xã']));
});

test('how long it lasts may stand in the sentence beside it', () => {
  expect(dues('về UBND xã trước 15h00 hằng ngày. Thời gian thực hiện từ ngày 16/8/2025 đến ngày 31/8/2025.')).toEqual([
    'trước 15h00 hằng ngày, từ ngày 16/8/2025 đến hết ngày 31/8/2025 [window-of-neighbour]',
  ]);
  expect(dues('về UBND xã trước 15h00 hằng ngày. Số liệu lấy từ ngày 01/8/2025 đến ngày 31/8/2025.')).toEqual([
    'trước 15h00 hằng ngày [no-end]',
  ]);
});

test('the rules that a draft gets from them', () => {
  const rule = (words: string) => dueRuleOf(duties(words)[0]?.due?.value ?? null);
  expect(rule('hằng quý về Phòng Nội vụ, số liệu chốt đến ngày 14 tháng cuối quý, gửi trước ngày 20.')).toEqual({
    kind: 'periodic',
    cycle: 'quarter',
    from: null,
    to: null,
    cutoffDay: 14,
    sending: { kind: 'onDay', after: 0, day: 20 },
    clock: '00:00',
    isExclusive: true,
  });
  expect(rule('về UBND xã 2 tuần/lần, vào thứ Sáu.')).toMatchObject({ cycle: 'week', every: 2 });
  expect(rule('về UBND xã 2 tuần/lần.')).toEqual({ kind: 'undated', words: '2 tuần một lần' });
  expect(rule('về UBND xã trước ngày 05 của tháng sau.')).toMatchObject({ sending: { after: 1, day: 5 } });
  expect(rule('về UBND xã từ thứ 2 đến thứ 6 trước 10h00.')).toMatchObject({
    kind: 'daily',
    clock: '10:00',
    weekdays: [1, 2, 3, 4, 5],
  });
  expect(rule('về UBND xã 10 ngày một lần.')).toMatchObject({ kind: 'daily', every: 10 });
});
