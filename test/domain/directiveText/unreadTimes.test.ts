import { describe, expect, test } from 'vitest';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';
import { dueReadingText } from '../../../electron/text/readingText';

/** What asks for a report is found whoever reports, and no word of time is passed over without a doubt. */

function read(clause: string) {
  const text = `Can Lộc, ngày 04 tháng 8 năm 2025\nV/v báo cáo\nKính gửi: UBND các xã, phường.\n\n1. ${clause}\n2. Giao Phòng Nội vụ theo dõi.\n`;
  return readDirectiveText(text);
}
function duties(clause: string): readonly string[] {
  return read(clause).duties.map(({ value: { who, due }, doubt }) => {
    const words = due === null ? '-' : dueReadingText(due.value);
    return `${who.join(' + ')}: ${words}${doubt === null ? '' : ` [${doubt}]`}`;
  });
}

describe('whoever reports', () => {
  test.each([
    ['Các chủ đầu tư báo cáo kết quả về Sở Tài chính trước ngày 05 hàng tháng.', 'Các chủ đầu tư'],
    ['Các chủ hồ chứa báo cáo về Sở Tài chính trước ngày 05 hàng tháng.', 'Các chủ hồ chứa'],
    [
      'Các doanh nghiệp trên địa bàn báo cáo về Sở Tài chính trước ngày 05 hàng tháng.',
      'Các doanh nghiệp trên địa bàn',
    ],
    [
      'Giám đốc Trung tâm Dịch vụ việc làm báo cáo Sở Nội vụ trước ngày 05 hàng tháng.',
      'Giám đốc Trung tâm Dịch vụ việc làm',
    ],
    [
      'Thường trực Đảng ủy các xã, phường báo cáo về Huyện ủy trước ngày 20/8/2025.',
      'Thường trực Đảng ủy các xã, phường',
    ],
    ['Đồng chí Nguyễn Văn Nam báo cáo UBND huyện trước ngày 20/8/2025.', 'Đồng chí Nguyễn Văn Nam'],
    ['Đồn Biên phòng Cửa Sót gửi báo cáo về UBND huyện trước ngày 20/8/2025.', 'Đồn Biên phòng Cửa Sót'],
  ])('%s', (clause, who) => expect(duties(clause)[0]?.split(':')[0]).toBe(who));
  test('“bản báo cáo”, “từ báo cáo”, “chưa báo cáo” ask for none', () => {
    expect(duties('UBND các xã, phường lưu bản báo cáo tại văn phòng trước ngày 20/8/2025.')).toEqual([]);
    expect(duties('Tổng hợp từ báo cáo về tình hình thiên tai của các xã.')).toEqual([]);
  });
  test('another body ordered in the same sentence owes its own', () =>
    expect(
      duties(
        'UBND các huyện gửi danh sách về Sở Nội vụ trước ngày 25/8/2025; đồng thời chỉ đạo UBND cấp xã nộp danh sách cho UBND cấp huyện trước ngày 18/8/2025.',
      ),
    ).toEqual(['UBND các huyện: trước ngày 25/8/2025', 'UBND cấp xã: trước ngày 18/8/2025']));
});

describe('times that were not understood', () => {
  test.each([
    'UBND các xã, phường báo cáo về Chi cục Thú y chậm nhất 09 giờ sáng thứ Hai.',
    'UBND các xã, phường báo cáo về Chi cục Thú y trước 08 giờ sáng hôm sau.',
    'UBND các xã, phường báo cáo về Sở Tài chính ngày 28/8/2025.',
  ])('%s', (clause) => expect(duties(clause)).toEqual([expect.stringContaining('[time-not-understood]')]));
  test.each([
    'UBND các xã, phường báo cáo về UBND huyện trước ngày 10/8/2025; riêng UBND các phường trước ngày 12/8/2025.',
    'UBND các xã báo cáo về UBND huyện trước ngày 10/8/2025; kiểm tra lại trước ngày 12/8/2025.',
    'UBND các xã, phường báo cáo về UBND huyện trước 16h00 hằng ngày, riêng ngày 15/8 trước 10h00.',
    'UBND các xã, phường báo cáo về Sở Nội vụ trước 16h00 thứ Sáu hằng tuần, báo cáo đầu tiên ngày 19/8/2025, báo cáo cuối cùng ngày 30/9/2025.',
  ])('%s', (clause) => expect(duties(clause).at(-1)).toContain('[further-time]'));
  test.each([
    'UBND các xã, phường báo cáo kết quả về Sở Nội vụ trước ngày 20/8/2025.',
    'UBND các xã, phường báo cáo về UBND huyện hằng ngày trước 16h00, từ ngày 10/8/2025 đến ngày 30/8/2025.',
    'Thực hiện Công văn số 75/UBND ngày 11/7/2025, UBND các xã, phường báo cáo về Sở Nội vụ trước ngày 20/8/2025.',
    'UBND các xã, phường báo cáo về Sở Nội vụ trước ngày 20/8/2025, số liệu tính đến ngày 15/8/2025.',
    'UBND các xã, phường báo cáo về Sở Nội vụ trước 16 giờ ngày 22/8/2025 (thứ Sáu).',
    'UBND các xã, phường thực hiện nội dung thứ 2, báo cáo về Sở Nội vụ trước ngày 20/8/2025.',
    'UBND các xã, phường phấn đấu hoàn thành trước ngày 30/9/2025; báo cáo về Sở Nội vụ trước ngày 20/8/2025.',
  ])('nothing is doubted: %s', (clause) => expect(duties(clause).join()).not.toContain('['));
});

describe('rhythms', () => {
  test.each([
    [
      'UBND các xã, phường báo cáo Chi cục Thủy lợi 02 lần/ngày (trước 08 giờ 00 và trước 16 giờ 00).',
      ['trước 08h00 hằng ngày', 'trước 16h00 hằng ngày'],
    ],
    [
      'Từ ngày 10/9/2025 đến ngày 14/9/2025, UBND các xã, phường báo cáo Chi cục Thủy lợi trước 17 giờ cùng ngày.',
      ['trước 17h00 hằng ngày'],
    ],
    [
      'UBND các xã, phường báo cáo số ca mắc trong tuần (từ thứ Hai đến Chủ nhật) về Sở Y tế trước 9h00 thứ Hai tuần kế tiếp.',
      ['trước 09h00 thứ Hai'],
    ],
    ['UBND các xã, phường báo cáo Sở Y tế trước 10.00 ngày 15/10/2025.', ['trước 10h00 ngày 15/10/2025']],
    ['Định kỳ ngày 20 hàng tháng báo cáo kết quả về Sở Y tế.', ['ngày 20 hằng tháng']],
    ['Định kỳ ngày 15 và 30 hằng tháng báo cáo về Sở Y tế.', ['ngày 15 hằng tháng', 'ngày 30 hằng tháng']],
  ])('%s', (clause, expected) => {
    const found = duties(clause).map((one) => one.replace(/^[^:]*: /, ''));
    expect(found).toHaveLength(expected.length);
    for (const [index, words] of expected.entries()) expect(found[index]).toContain(words);
  });
});

describe('orders no duty was made of', () => {
  test.each([
    'Sở Tài chính tổng hợp, trình UBND tỉnh trước ngày 20 tháng cuối quý.',
    'Sở Tài chính tham mưu UBND tỉnh chậm nhất là ngày 28 tháng 9.',
    'Các đơn vị nộp hồ sơ dự thi trước ngày 20/8/2025.',
  ])('%s', (clause) =>
    expect(read(clause).unreadOrders).toEqual([expect.objectContaining({ doubt: 'order-not-read' })]),
  );
  test.each([
    'Hoàn thành rà soát trước ngày 20/8/2025.',
    'UBND các xã, phường báo cáo kết quả về Sở Nội vụ trước ngày 20/8/2025.',
    'Kiểm tra các hồ sơ đã nộp trước ngày 01/7/2025.',
  ])('nothing: %s', (clause) => expect(read(clause).unreadOrders).toEqual([]));
});
