import { expect, test } from 'vitest';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';

/** A milestone that lies behind the day of issue is asked for: nobody can have reached it. */

function figures(date: string, body: string) {
  const text = `ỦY BAN NHÂN DÂN\nXÃ TÂN HÒA\nSố: 45/UBND-VX\nTân Hòa, ${date}\nV/v cài đặt định danh điện tử\nKính gửi: Các thôn\n${body}\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn An`;
  return readDirectiveText(text).percentages.map(({ value }) => [
    value.role,
    value.printed,
    value.deadline,
    value.asOf,
  ]);
}

test('milestones listed under a heading', () => {
  expect(
    figures(
      'ngày 10 tháng 10 năm 2025',
      'I. MỤC ĐÍCH\nNâng cao nhận thức.\nII. CHỈ TIÊU\n1. Đến hết ngày 31/10/2025: 70%\n2. Đến hết ngày 30/11/2025: 85%',
    ),
  ).toEqual([
    ['target', '70%', '2025-10-31', null],
    ['target', '85%', '2025-11-30', null],
  ]);
});

test('a chain of milestones in one sentence', () => {
  expect(
    figures(
      'ngày 20 tháng 8 năm 2021',
      '1. Các thôn vận động người dân, kết quả đến 30/8/2021 đạt 70% thuê bao; đến ngày 20/9/2021 đạt 90%.',
    ),
  ).toEqual([
    ['target', '70%', '2021-08-30', null],
    ['target', '90%', '2021-09-20', null],
  ]);
});

test('how things stand takes no day of the target', () => {
  expect(
    figures(
      'ngày 10 tháng 10 năm 2025',
      '1. Các thôn phấn đấu đến ngày 30/11/2025 đạt 85% người dân (hiện tại toàn xã đạt 58,45%).',
    ),
  ).toEqual([
    ['target', '85%', '2025-11-30', null],
    ['quoted', '58,45%', null, null],
  ]);
});

test('a day before the paper stays the day of the figure', () => {
  expect(figures('ngày 10 tháng 10 năm 2025', '1. Tính đến ngày 30/9/2025, toàn xã mới đạt 58,45% người dân.')).toEqual(
    [['quoted', '58,45%', null, '2025-09-30']],
  );
});

test('with the day of issue left blank, the whole month may be the day', () => {
  expect(figures('ngày … tháng 8 năm 2021', '1. Đến ngày 30/8/2021 toàn xã đã đạt 58% thuê bao.')).toEqual([
    ['quoted', '58%', null, '2021-08-30'],
  ]);
});
