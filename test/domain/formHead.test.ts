import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type HeadText, readFormHead } from '../../electron/domain/formHead';

/** Rows of a sheet; "|" parts its cells. */
const rows = (...lines: readonly string[]): readonly HeadText[] =>
  lines.flatMap((line, at) =>
    line.split('|').flatMap((text, column) => (text === '' ? [] : [{ row: at + 1, column: column * 3 + 1, text }])),
  );

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

for (const [name, head, titleLines, headLines, measure] of [
  [
    'nation on the right, sender left blank',
    rows(
      `UBND PHƯỜNG TAM QUAN BẮC|${NATION}`,
      `TÊN ĐƠN VỊ: ........|${MOTTO}`,
      'BÁO CÁO HẰNG NGÀY',
      '(ngày … tháng … năm 2026)',
    ),
    ['BÁO CÁO HẰNG NGÀY'],
    ['UBND PHƯỜNG TAM QUAN BẮC', 'TÊN ĐƠN VỊ'],
    null,
  ],
  [
    'title of two lines, measure, annex',
    rows(
      'Mẫu số 01',
      'TỔ DÂN PHỐ: ……………',
      'BÁO CÁO NHANH NGÀY 25/11/2026',
      'Tình hình ngập lụt trên địa bàn',
      'Đơn vị tính: Hộ',
    ),
    ['BÁO CÁO NHANH', 'Tình hình ngập lụt trên địa bàn'],
    ['TỔ DÂN PHỐ'],
    'hộ',
  ],
  [
    'letters of a title that hold the word day',
    rows('BÁO CÁO HẰNG NGÀY VỀ SƠ TÁN DÂN', 'ĐVT: người'),
    ['BÁO CÁO HẰNG NGÀY VỀ SƠ TÁN DÂN'],
    [],
    'người',
  ],
  [
    'a month and the year of the sample alone',
    rows(
      'TRƯỜNG: ..........',
      'THỐNG KÊ HỌC SINH ĐẾN TRƯỜNG THÁNG 9 NĂM 2026',
      '(Kèm theo Công văn số 45/UBND ngày 3/9/2026)',
    ),
    ['THỐNG KÊ HỌC SINH ĐẾN TRƯỜNG'],
    ['TRƯỜNG'],
    null,
  ],
  [
    'the title in the first cell',
    rows('Danh sách hộ nghèo, hộ cận nghèo rà soát năm 2026', 'Thôn: Phú Thọ'),
    ['Danh sách hộ nghèo, hộ cận nghèo rà soát'],
    [],
    null,
  ],
  [
    'a title of no known kind',
    rows(`ỦY BAN NHÂN DÂN XÃ ÂN HẢO|${NATION}`, 'TIÊM PHÒNG DẠI CHO ĐÀN CHÓ, MÈO ĐỢT 2', 'Thôn: Vạn Trung'),
    ['TIÊM PHÒNG DẠI CHO ĐÀN CHÓ, MÈO ĐỢT 2'],
    [],
    null,
  ],
  ['only blanks', rows('TÊN ĐƠN VỊ: ……', '(ngày … tháng … năm …)'), [], ['TÊN ĐƠN VỊ'], null],
  [
    'lines in one cell',
    rows(`UBND XÃ ÂN HẢO\nTHÔN: ......|${NATION}\n${MOTTO}`, 'BẢNG TỔNG HỢP\nSố hộ bị ngập (hộ)'),
    ['BẢNG TỔNG HỢP', 'Số hộ bị ngập (hộ)'],
    ['UBND XÃ ÂN HẢO', 'THÔN'],
    null,
  ],
] as const)
  test(name, () => {
    expect(readFormHead(head)).toEqual({ titleLines, headLines, measure });
  });

test('whatever stands around it, the title is the title, never the sender’s blank', () => {
  const noise = [
    `${NATION}`,
    MOTTO,
    'TÊN ĐƠN VỊ: ……………',
    'ĐƠN VỊ BÁO CÁO: ........',
    'UBND PHƯỜNG TAM QUAN BẮC',
    'Mẫu 01',
    'PHỤ LỤC II',
    'Tam Quan Bắc, ngày … tháng … năm 2026',
    'Kính gửi: UBND phường',
  ];
  const titles = [
    'BÁO CÁO HẰNG NGÀY',
    'BÁO CÁO KẾT QUẢ TIÊM PHÒNG',
    'TỔNG HỢP SỐ LIỆU THIỆT HẠI',
    'Thống kê tài sản hư hỏng',
    'PHIẾU RÀ SOÁT HỘ NGHÈO',
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(noise), fc.constantFrom(...titles), (above, title) => {
      const texts = rows(...above, title, '(ngày ….. tháng ….. năm 2026)');
      expect(readFormHead(texts).titleLines).toEqual([title]);
      expect(readFormHead(texts).headLines.join()).not.toMatch(/[.…]{2}|CỘNG HÒA|:/u);
    }),
  );
});
