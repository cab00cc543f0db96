import { describe, expect, test } from 'vitest';
import { isSure } from '../../../electron/domain/chat';
import { readMessages } from '../../../electron/imports/chat/readMessages';
import { day } from '../../support/builders';
import { aChat } from './context';

/** Read on Thursday, 19/8/2021. "[x]": it comes ticked. */
function read(text: string): readonly string[] {
  const { messages, proposals } = readMessages(text, aChat(day('2021-08-19')));
  return proposals.map((proposal) => {
    const message = messages[proposal.message];
    const isTicked = message !== undefined && isSure(proposal, message);
    const figures = proposal.figures.map(({ fieldKey, value }) => `${fieldKey}=${value}`);
    const said = [proposal.period ?? 'no day', ...figures.sort(), ...(proposal.isNil ? ['nil'] : [])];
    return `${isTicked ? '[x]' : '[ ]'} ${said.join(' ')}`;
  });
}
const stamped = (words: string) => read(`[19/08/2021 15:20] Chị Hoa: ${words}`);

describe('a stamp with its day in words', () => {
  test.each([
    ['Hôm qua 14:50', '2021-08-18'],
    ['Hôm qua, 14:50', '2021-08-18'],
    ['14:50 Hôm qua', '2021-08-18'],
    ['Hôm kia 14:50', '2021-08-17'],
    ['Thứ 4 14:50', '2021-08-18'],
    ['T4 14:50', '2021-08-18'],
    ['14:50 Thứ Ba', '2021-08-17'],
    ['18/08 14:50', '2021-08-18'],
    ['18 Th8 14:50', '2021-08-18'],
    ['Thứ Tư, 18 tháng 8, 2021 14:50', '2021-08-18'],
    ['Nguyễn A Thứ 4 14:50', '2021-08-18'],
    ['Nguyễn A, hôm qua 14:50', '2021-08-18'],
    ['Chị Hoa [T4 14:50]: báo cáo', '2021-08-18'],
    ['Hôm nay 14:50', '2021-08-19'],
  ])('%s', (stamp, on) => {
    const text = `${stamp}\nHoài Mỹ: hôm nay 5, lũy kế 1.900`;
    expect(read(text)).toEqual([`[x] ${on} cumulative=1900 rows=5`]);
    expect(readMessages(text, aChat(day('2021-08-19'))).messages[0]?.sentAt).toBe(`${on}T14:50`);
  });
  test('is not ticked where the weekday may be today or a week ago, or the day is not asked for', () => {
    expect(read('Thứ 5 14:50\nHoài Mỹ: hôm nay 5, lũy kế 1.900')[0]).toMatch(/^\[ \]/);
    expect(read('Chủ Nhật 14:50\nHoài Mỹ: hôm nay 5, lũy kế 1.900')).toEqual(['[ ] no day cumulative=1900 rows=5']);
  });
});

describe('a day that the words name without a month', () => {
  test.each([
    ['Hoài Mỹ báo cáo ngày 18: mới 5, lũy kế 1.900', '[x] 2021-08-18 cumulative=1900 rows=5'],
    ['Hoài Mỹ báo cáo thứ tư: mới 5, lũy kế 1.900', '[x] 2021-08-18 cumulative=1900 rows=5'],
    ['Hoài Mỹ bc thứ 4: mới 5, lũy kế 1.900', '[x] 2021-08-18 cumulative=1900 rows=5'],
    ['Hoài Mỹ báo cáo ngày 19: mới 5, lũy kế 1.900', '[x] 2021-08-19 cumulative=1900 rows=5'],
    ['Hoài Mỹ báo cáo lần thứ hai: mới 5, lũy kế 1.900', '[x] 2021-08-19 cumulative=1900 rows=5'],
    ['Hoài Mỹ thứ tư mới 5, lũy kế 1.900', '[x] 2021-08-18 cumulative=1900 rows=5'],
    // a day beside the report is none of it
    ['Hoài Mỹ mới 5, lũy kế 1.900, thứ hai tuần sau gửi danh sách', '[x] 2021-08-19 cumulative=1900 rows=5'],
    ['Hoài Mỹ ngày thứ tư của tuần cao điểm: mới 5, lũy kế 1.900', '[x] 2021-08-19 cumulative=1900 rows=5'],
    ['Hoài Mỹ mới 5, lũy kế từ ngày 14 đến nay 1.900', '[x] 2021-08-19 cumulative=1900 rows=5'],
    ['Hoài Mỹ tổ thứ sáu mới 5, lũy kế 1.900', '[x] 2021-08-19 cumulative=1900 rows=5'],
    ['Hoài Mỹ mới 5, lũy kế 1.900, thứ ba gửi danh sách', '[ ] 2021-08-19 cumulative=1900 rows=5'],
    ['Hoài Mỹ mới 5, lũy kế 1.900, ngày 12 gửi danh sách', '[ ] 2021-08-19 cumulative=1900 rows=5'],
    ['Hoài Mỹ ngày 18 người mới, lũy kế 1.900', '[x] 2021-08-19 cumulative=1900 rows=18'],
    // two days, or one that has not come
    ['Hoài Mỹ hôm nay 5, lũy kế đến ngày 18 là 1.900', '[ ] 2021-08-19 cumulative=1900 rows=5'],
    ['Hoài Mỹ thứ ba, ngày 18: mới 5, lũy kế 1.900', '[ ] 2021-08-17 cumulative=1900 rows=5'],
    ['Hoài Mỹ báo cáo ngày 25: mới 5, lũy kế 1.900', '[ ] 2021-08-19 cumulative=1900 rows=5'],
    ['Hoài Mỹ trong ngày 18 người mới, lũy kế 1.900', '[x] 2021-08-19 cumulative=1900 rows=18'],
  ])('%s', (words, expected) => expect(stamped(words)).toEqual([expected]));
});

describe('numbers beside a stroke or a full stop', () => {
  test.each([
    ['Bồng Sơn mới 16/ lk 6.055', '[x] 2021-08-19 cumulative=6055 rows=16'],
    ['Bồng Sơn mới 16/lk 6.055', '[x] 2021-08-19 cumulative=6055 rows=16'],
    ['Bồng Sơn mới: 16 / lũy kế: 6.055', '[x] 2021-08-19 cumulative=6055 rows=16'],
    ['Bồng Sơn mới 16/6.055', '[ ] 2021-08-19 cumulative=6055 rows=16'],
    ['Bồng Sơn theo công văn 12/UBND-VX mới 16, lũy kế 6.055', '[x] 2021-08-19 cumulative=6055 rows=16'],
    ['Bồng Sơn báo cáo ngày 19/8. Cài mới 16, lũy kế 6.055', '[x] 2021-08-19 cumulative=6055 rows=16'],
    ['Bồng Sơn báo cáo ngày 19/8. Số cài mới: không có. Lũy kế: 6.039', '[x] 2021-08-19 cumulative=6039 nil'],
    ['Bồng Sơn mới 16, nâng lũy kế từ 6.039 lên 6.055', '[x] 2021-08-19 cumulative=6055 rows=16'],
  ])('%s', (words, expected) => expect(stamped(words)).toEqual([expected]));
  test('a numbered table line gives its first unit both figures', () =>
    expect(stamped('STT | Đơn vị | Mới | Lũy kế\n1 | Hoài Mỹ | 5 | 1.900\n2 | Hoài Hải | 6 | 1.910')).toEqual([
      '[ ] 2021-08-19 cumulative=1900 rows=5',
      '[ ] 2021-08-19 cumulative=1910 rows=6',
    ]));
});

test('a message that only quotes another is kept among those passed over, and nothing is read from it', () => {
  for (const words of ['Trả lời Hoài Mỹ: "hôm nay 5" - số này sai, là 7', '> Hoài Mỹ: hôm nay 5, lũy kế 1.900']) {
    const { messages, proposals } = readMessages(`[19/08/2021 14:50] Chị Hoa: ${words}`, aChat(day('2021-08-19')));
    expect(messages.map(({ text }) => text)).toEqual([words]);
    expect(proposals).toEqual([]);
  }
  expect(readMessages('[19/08/2021 14:50] Chị Hoa: [Hình ảnh]', aChat(day('2021-08-19'))).messages).toEqual([]);
});
