import { describe, expect, test } from 'vitest';
import { ARRIVAL_KEY } from '../../../electron/domain/directiveText/choices';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';
import { NO_HOLIDAYS } from '../../../electron/domain/workingDays';
import { choicesOf, draftFrom } from '../../../renderer/features/reading/readingModel';

const STAMP = 'UBND XÃ ĐỨC PHONG\nĐẾN\nSố: 812\nNgày: 05/8/2025\nChuyển: Đ/c Hà\n';
const letter = (sentence: string, stamp = '') => `${stamp}UBND TỈNH QUẢNG BÌNH
SỞ NỘI VỤ
Số: 1245/SNV-CCHC
Quảng Bình, ngày 01 tháng 8 năm 2025
V/v báo cáo kết quả cải cách hành chính
Kính gửi: UBND các xã, phường
Để tổng hợp báo cáo UBND tỉnh, Sở Nội vụ đề nghị UBND các xã, phường:
1. Rà soát kết quả thực hiện.
2. Báo cáo kết quả về Sở Nội vụ ${sentence}.
Nơi nhận:
- Như trên;
- Lưu: VT.
GIÁM ĐỐC
Nguyễn Văn An`;

const REGISTRY = { groups: [{ id: 'xa', name: 'UBND các xã, phường', rule: null }], forms: [], calendar: NO_HOLIDAYS };

function dutyOf(text: string, corrections: ReadonlyMap<string, string | null> = new Map()) {
  const reading = readDirectiveText(text);
  const draft = draftFrom(reading, choicesOf(reading, corrections, REGISTRY), []);
  return { due: draft.schedules[0]?.due, decisions: draft.schedules[0]?.decisions ?? [], stamp: draft.stamp };
}
const onceUntil = (lastDay: string) => ({ kind: 'once', dueAt: `${lastDay}T23:59`, isExclusive: false });

describe('a limit counted from the day the paper came', () => {
  test.each(['trong 03 ngày làm việc', 'trong vòng 5 ngày', 'trong thời hạn 48 giờ'])(
    'a report asked for %s is a duty though nobody is named who gets it',
    (limit) => {
      const own = `Bố trí phòng học làm nơi sơ tán, báo cáo ${limit} kể từ ngày nhận được văn bản này`;
      const text = letter('trước ngày 20/8/2025').replace('1. Rà soát kết quả thực hiện', `1. ${own}`);
      const quotes = readDirectiveText(text).duties.map(({ value }) => value.quote);
      expect(quotes.some((quote) => quote.includes(own))).toBe(true);
    },
  );

  test.each([
    ['trong 05 ngày làm việc kể từ ngày nhận được văn bản', '2025-08-12'],
    ['trong vòng 5 (năm) ngày làm việc, kể từ ngày nhận được Công văn này', '2025-08-12'],
    ['chậm nhất sau 03 ngày kể từ ngày nhận', '2025-08-08'],
    ['trong thời hạn 10 ngày kể từ ngày nhận được Công văn này', '2025-08-15'],
    ['chậm nhất 04 ngày sau khi nhận được văn bản', '2025-08-11'], // 9/8 is a Saturday
  ])('%s', (sentence, lastDay) => {
    const { due, decisions } = dutyOf(letter(sentence, STAMP));
    expect(due).toEqual(onceUntil(lastDay));
    expect(decisions[0]).toContain('tính từ ngày đến 05/8/2025');
  });
  test('the sentence says how it was counted, and that no list of the year is there', () =>
    expect(dutyOf(letter('trong 05 ngày làm việc kể từ ngày nhận được văn bản', STAMP)).decisions).toEqual([
      '“trong 05 ngày làm việc kể từ ngày nhận được văn bản”: tính từ ngày đến 05/8/2025, ngày thứ nhất là 06/8/2025, không tính 09/8/2025 (Thứ Bảy), 10/8/2025 (Chủ Nhật); hạn hết ngày 12/8/2025. Chưa có danh sách ngày nghỉ Tết, nghỉ bù năm 2025 nên chỉ trừ thứ Bảy, Chủ nhật và ngày lễ cố định; hãy nhập danh sách rồi xem lại hạn.',
    ]));
  test('without a stamp it stays open until the clerk says the day, which then stands in the stamp', () => {
    const text = letter('trong 05 ngày làm việc kể từ ngày nhận được văn bản');
    expect(dutyOf(text)).toMatchObject({ due: { kind: 'undated' }, decisions: [], stamp: null });
    const said = dutyOf(text, new Map([[ARRIVAL_KEY, '2025-08-04']]));
    expect(said.due).toEqual(onceUntil('2025-08-11'));
    expect(said.stamp).toMatchObject({ arrivedOn: '2025-08-04' });
  });
  test('working days since the issue are counted from the day of the paper', () =>
    expect(dutyOf(letter('trong 03 ngày làm việc kể từ ngày ban hành văn bản này')).due).toEqual(
      onceUntil('2025-08-06'),
    ));
  test.each([
    'trong 05 ngày làm việc kể từ ngày nhận đủ hồ sơ',
    'trong vòng 03 ngày kể từ ngày nhận được phản ánh của người dân',
    'trong vòng 10 ngày kể từ ngày kết thúc đợt kiểm tra',
  ])('%s: nobody here knows the day', (sentence) =>
    expect(dutyOf(letter(sentence, STAMP))).toMatchObject({ due: { kind: 'undated' }, decisions: [] }),
  );
});

describe('limits by the calendar', () => {
  test.each([
    ['trước ngày 25 hằng tháng', { kind: 'periodic', cycle: 'month', sending: { day: 25 }, isExclusive: true }],
    ['chậm nhất ngày 20 hằng tháng', { kind: 'periodic', cycle: 'month', sending: { day: 20 }, isExclusive: false }],
    ['trong tháng 9', onceUntil('2025-09-30')],
    ['trong tháng 9 năm 2025', onceUntil('2025-09-30')],
    ['trong quý III', onceUntil('2025-09-30')],
    ['trong quý III/2025', onceUntil('2025-09-30')],
    ['chậm nhất hết quý III/2025', onceUntil('2025-09-30')],
  ])('%s', (sentence, due) => expect(dutyOf(letter(sentence)).due).toMatchObject(due));
});
