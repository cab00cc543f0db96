import { describe, expect, test } from 'vitest';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';
import { NO_HOLIDAYS } from '../../../electron/domain/workingDays';
import { choicesOf, draftFrom } from '../../../renderer/features/reading/readingModel';

/** Sentences as offices write them, where a reader that is sure of itself would be wrong: read right, or asked about. */
const letter = (body: string, head = 'UBND XÃ IA LY') => `${head}
Số: 15/UBND-KT
Ia Ly, ngày 02 tháng 11 năm 2026
V/v thực hiện nhiệm vụ
Kính gửi: Các thôn
${body}
Nơi nhận:
- Như trên;
- Lưu: VT.
CHỦ TỊCH
Siu Thử`;
const read = (body: string, head?: string) => readDirectiveText(letter(body, head));
const duties = (body: string) =>
  read(body).duties.map(({ value, doubt }) => ({ who: value.who, to: value.receiver, doubt, due: value.due?.value }));

describe('who owes it', () => {
  test('each part of a sentence has its own subject', () =>
    expect(
      duties(
        '1. Các trạm y tế xã báo cáo Trung tâm Y tế khu vực trước ngày 03 hằng tháng; Trung tâm Y tế khu vực báo cáo Sở Y tế trước ngày 05 hằng tháng.',
      ),
    ).toMatchObject([
      { who: ['Các trạm y tế xã'], to: 'Trung tâm Y tế khu vực' },
      { who: ['Trung tâm Y tế khu vực'], to: 'Sở Y tế' },
    ]));
  test('“riêng khóm 3” alone has the later day', () =>
    expect(
      duties(
        'Các khóm rà soát trẻ chưa ra lớp (Mẫu 2), gửi trước ngày 18 tháng 11 năm 2026; riêng khóm 3 gửi trước ngày 22/11/2026.',
      ),
    ).toMatchObject([
      { who: ['Các khóm'], due: { day: '2026-11-18' } },
      { who: ['khóm 3'], due: { day: '2026-11-22' } },
    ]));
  test('whom the lines above the clauses leave out is asked about in each duty', () =>
    expect(
      duties(
        'UBND xã yêu cầu các thôn (trừ thôn Ia Boòng) thực hiện:\n1. Báo cáo về UBND xã trước ngày 25 hằng tháng.',
      ),
    ).toMatchObject([{ doubt: 'body-excepted' }]));
});

describe('when', () => {
  test.each([
    'Các thôn báo cáo ngày 02 lần (06h00, 15h00).',
    'Báo cáo kết quả: sau khi kết thúc 3 ngày.',
    'Trước ngày mùng 6 Tết báo cáo tình hình chung.',
    'Báo cáo số hộ đã sơ tán 3 giờ/lần về UBND xã, bắt đầu từ 12h00.',
  ])('%s is a duty whose time is asked for', (sentence) =>
    expect(duties(`1. ${sentence}`)).toMatchObject([{ due: undefined, doubt: 'time-not-understood' }]),
  );
  test('“sáng thứ Hai” is not the whole day', () =>
    expect(duties('1. Các thôn báo cáo vào sáng thứ Hai hằng tuần về UBND xã.')).toMatchObject([
      { due: { kind: 'weekly', weekday: 1 }, doubt: 'further-time' },
    ]));
  test('a report for its occasion beside a daily one is a duty of its own', () =>
    expect(
      duties('1. Các thôn báo cáo về UBND xã trước 17 giờ 00 phút hằng ngày; báo cáo đột xuất ngay khi có cháy.').map(
        ({ due }) => due?.kind,
      ),
    ).toEqual(['daily', 'undated']));
  test('what has been sent by a day is no duty', () =>
    expect(duties('1. Các thôn đã gửi trước ngày 15/10/2026 thì không phải gửi lại.')).toEqual([]));
});

describe('to whom, and how much', () => {
  test.each([
    ['về Phòng Kinh tế và tệp mềm qua thư điện tử', 'Phòng Kinh tế'],
    ['về Văn phòng UBND xã, bắt đầu từ ngày 10/11/2026', 'Văn phòng UBND xã'],
  ])('… gửi báo cáo %s', (words, to) =>
    expect(duties(`1. Các thôn gửi báo cáo ${words} trước ngày 20/11/2026.`)[0]?.to).toBe(to),
  );
  test.each([
    ['Tiêm phòng bệnh Dại cho 100% chó, mèo trong diện tiêm trước ngày 30/12/2026.', 'target', '100%'],
    ['Tỷ lệ tiêm đủ 8 loại vắc xin đạt ≥ 95%.', 'target', '95%'],
    ['Tỷ lệ tiêm sởi mũi 2 từ 95% trở lên.', 'target', '95%'],
    ['Số liệu năm 2025 đạt 91,2%.', 'quoted', '91,2%'],
  ])('%s', (sentence, role, printed) =>
    expect(read(`1. ${sentence}`).percentages.map(({ value }) => [value.role, value.printed])).toEqual([
      [role, printed],
    ]),
  );
  test.each([
    ['Thu đạt tối thiểu 90% số bộ thuế đến 15/11/2026.', 'bộ thuế'],
    ['Kiểm tra từ 85% hộ gia đình trở lên đến ngày 30/11/2026.', 'hộ gia đình'],
    ['Đạt 95% trẻ từ 18 đến 24 tháng tuổi.', 'trẻ từ 18 đến 24 tháng tuổi'],
  ])('%s: of %s', (sentence, base) =>
    expect(read(`1. ${sentence}`).percentages.map(({ value }) => value.base)).toEqual([base]),
  );
});

test('a letterhead typed in small letters is one', () =>
  expect(
    read('1. Báo cáo trước ngày 20/11/2026.', 'UBND phường Quảng Phú').issuerLines.map(({ value }) => value),
  ).toEqual(['UBND phường Quảng Phú']));

test('a clause that names nobody known is for whoever owes its report', () => {
  const reading = read('1. Tổ trưởng liên gia rà soát, báo cáo UBND xã trước ngày 20/11/2026.\n2. Treo băng rôn.');
  const registry = { groups: [{ id: 'to', name: 'Các tổ', rule: null }], forms: [], calendar: NO_HOLIDAYS };
  const draft = draftFrom(reading, choicesOf(reading, new Map([['duty.0.group', 'to']]), registry), []);
  expect(draft.schedules.map(({ groupId }) => groupId)).toEqual(['to']);
  expect(draft.clauses.map(({ addressees }) => addressees)).toEqual([[{ groupId: 'to', role: 'lead' }], []]);
});
