import { describe, expect, test } from 'vitest';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';

/** Percentages of a clause: what is asked for, by when, and what is only said of the matter. */

function percents(words: string): readonly string[] {
  const text = `Can Lộc, ngày 04 tháng 8 năm 2023\nV/v triển khai nhiệm vụ\nKính gửi: UBND các xã, phường.\n\n1. ${words}\n2. Giao Phòng Nội vụ theo dõi.\n`;
  return readDirectiveText(text).percentages.map(
    ({ value: { printed, role, deadline, base } }) => `${printed} ${role} ${deadline ?? '-'} ${base ?? '?'}`,
  );
}

describe('a chain of targets', () => {
  test.each([
    [
      'Phấn đấu 70% đối tượng nhận trợ cấp qua tài khoản vào tháng 6/2024; 100% vào tháng 12/2024.',
      ['70% target 2024-06-30 đối tượng nhận trợ cấp qua tài khoản', '100% target 2024-12-31 ?'],
    ],
    [
      'Phấn đấu đến năm 2025, 50% trẻ em biết bơi; năm 2030 đạt 70%.',
      ['50% target 2025-12-31 trẻ em', '70% target 2030-12-31 ?'],
    ],
    ['Hồ sơ giáo viên: 100% được xác thực CCCD.', ['100% target - ?']],
  ])('%s', (words, expected) => expect(percents(words)).toEqual(expected));
});

describe('the day of a target', () => {
  test.each([
    ['UBND các xã đạt 80% hộ dân trước 17h00 ngày 25/8/2023.', '2023-08-25'],
    ['Hoàn thành 100% hồ sơ trước 24h00 ngày 25/9/2023.', '2023-09-25'],
    ['Kiểm đếm 100% tàu thuyền, hoàn thành trước 17 giờ 00 phút ngày 19/9/2023.', '2023-09-19'],
    ['Phấn đấu đạt 80% hộ dân trong tháng 9/2023.', '2023-09-30'],
    ['Phấn đấu đạt 80% hộ dân vào cuối năm 2023.', '2023-12-31'],
    ['Bảo đảm 80% hộ dân có nước sạch, hoàn thành trong tháng 10/2023.', '2023-10-31'],
  ])('%s', (words, deadline) => expect(percents(words)[0]).toContain(`target ${deadline}`));
});

test.each([
  ['Phấn đấu tăng tỷ lệ hộ dân có BHYT từ 85% lên 95% trước ngày 31/12/2023.', '95% target 2023-12-31 hộ dân'],
  ['Phấn đấu giảm tỷ lệ hộ nghèo từ 3,5% xuống còn 2,5% vào cuối năm 2023.', '2,5% target 2023-12-31 hộ nghèo'],
])('what is to rise or fall from is no target: %s', (words, target) =>
  expect(percents(words)).toEqual([expect.stringMatching(/ quoted - hộ/), target]),
);

test('both ends of a range are asked for, and each is doubted', () => {
  const text = `Can Lộc, ngày 04 tháng 8 năm 2023\nV/v triển khai\nKính gửi: UBND các xã.\n\n1. Tiêm mũi 4 cho từ 50% - 60% người thuộc nhóm nguy cơ trước ngày 30/9/2023.\n2. Giao Phòng Nội vụ theo dõi.\n`;
  expect(
    readDirectiveText(text).percentages.map(({ value: { printed, role, comparison, deadline, base }, doubt }) =>
      [printed, role, comparison, deadline, base, doubt].join(' '),
    ),
  ).toEqual([
    '50% target >= 2023-09-30 người thuộc nhóm nguy cơ range-of-figures',
    '60% target <= 2023-09-30 người thuộc nhóm nguy cơ range-of-figures',
  ]);
});

describe('what is said of the matter', () => {
  test.each([
    'Địa phương nào đến 31/10/2023 đạt dưới 70% thì Chủ tịch UBND kiểm điểm trách nhiệm trước ngày 10/11/2023.',
    'Phê bình đơn vị đạt dưới 50% chỉ tiêu đến 31/10/2023.',
    'Khen thưởng đơn vị đạt từ 100% trở lên.',
    'Tỷ lệ cài đặt đạt mức cao, tăng 3,2% so với tháng trước.',
  ])('%s', (words) => expect(percents(words).map((one) => one.split(' ')[1])).toEqual(['threshold']));
  test('a growth beside what was reached does not make a target of either', () =>
    expect(percents('Đến nay tỷ lệ cài đặt đạt 47,6%, tăng 3,2% so với tháng trước.')).toEqual([
      expect.stringContaining('47,6% quoted'),
      expect.stringContaining('3,2% threshold'),
    ]));
});

describe('what is rated is named whole, the base as before', () => {
  test.each([
    ['Tỷ lệ hộ gia đình sử dụng nước sạch đạt 95%.', 'hộ gia đình', 'hộ gia đình sử dụng nước sạch'],
    ['Phấn đấu 95% số hộ được cấp nước sạch trước ngày 31/12/2023.', 'hộ', 'hộ được cấp nước sạch'],
    ['Phấn đấu 60% trường học đạt chuẩn quốc gia.', 'trường học', 'trường học đạt chuẩn quốc gia'],
    ['Phấn đấu 100% hộ nghèo có thẻ bảo hiểm y tế.', 'hộ nghèo', 'hộ nghèo có thẻ bảo hiểm y tế'],
    ['Phấn đấu 80% hộ kinh doanh nộp thuế điện tử.', 'hộ kinh doanh nộp thuế điện tử', undefined],
  ])('%s', (words, base, rated) => {
    const text = `Can Lộc, ngày 04 tháng 8 năm 2023\nV/v triển khai nhiệm vụ\nKính gửi: UBND các xã, phường.\n\n1. ${words}\n2. Giao Phòng Nội vụ theo dõi.\n`;
    const [first] = readDirectiveText(text).percentages;
    expect([first?.value.base, first?.value.rated]).toEqual([base, rated]);
  });
});
