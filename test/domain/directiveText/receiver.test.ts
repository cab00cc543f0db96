import { expect, test } from 'vitest';
import { chosenGroupKey, OFFICE_CHOICE, RECEIVER_KEY } from '../../../electron/domain/directiveText/choices';
import { lacksReceiver } from '../../../electron/domain/directiveText/draftDuties';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';
import { NO_HOLIDAYS } from '../../../electron/domain/workingDays';
import { choicesOf, draftFrom } from '../../../renderer/features/reading/readingModel';

const LETTER = `UBND XÃ ĐỨC PHONG
Số: 45/UBND-VX
Đức Phong, ngày 01 tháng 8 năm 2025
V/v tăng cường phòng, chống sốt xuất huyết
Kính gửi: Các thôn
UBND xã yêu cầu các thôn:
1. Ra quân diệt lăng quăng, báo cáo kết quả trước 16 giờ hằng ngày.
2. Tổng hợp số ca mắc, báo cáo về Trạm Y tế trước ngày 20/8/2025.
Nơi nhận:
- Như trên;
- Lưu: VT.
CHỦ TỊCH
Nguyễn Văn An`;
const REGISTRY = { groups: [{ id: 'thon', name: 'Các thôn', rule: null }], forms: [], calendar: NO_HOLIDAYS };

function receivers(corrections: ReadonlyMap<string, string | null>, office: string | null = 'UBND xã Đức Phong') {
  const reading = readDirectiveText(LETTER);
  const choices = choicesOf(reading, corrections, { ...REGISTRY, office });
  return {
    asks: lacksReceiver(reading, choices),
    of: draftFrom(reading, choices, []).schedules.map(({ receiver }) => receiver),
  };
}

test('a report whose receiver the paper does not say goes to our own office, one that says it goes there', () =>
  expect(receivers(new Map())).toEqual({ asks: true, of: ['UBND xã Đức Phong', 'Trạm Y tế'] }));

test('the clerk says another one once for all; a blank is left open', () => {
  expect(receivers(new Map([[RECEIVER_KEY, 'Văn phòng UBND xã']])).of).toEqual(['Văn phòng UBND xã', 'Trạm Y tế']);
  expect(receivers(new Map([[RECEIVER_KEY, null]])).of[0]).toBe('');
  expect(receivers(new Map(), null).of[0]).toBe('');
});

test('what our own office owes goes to who wrote the paper', () =>
  expect(receivers(new Map([[chosenGroupKey('duty.0'), OFFICE_CHOICE]]))).toEqual({
    asks: false,
    of: ['UBND XÃ ĐỨC PHONG', 'Trạm Y tế'],
  }));

test('the short name begins with a capital, the name within sentences does not', () => {
  const reading = readDirectiveText(LETTER);
  const { shortName, campaignName } = draftFrom(reading, choicesOf(reading, new Map(), REGISTRY), []);
  expect(shortName).toMatch(/^Tăng cường/);
  expect(campaignName).toMatch(/^tăng cường/);
});
