import { describe, expect, test } from 'vitest';
import { lineWidthsMm, longestLineMm } from '../../electron/documents/wrapText';
import { kit } from './support';

describe('widths measured with another program, within 0.3 mm', () => {
  for (const [text, face, sizePt, mm] of [
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'bold', 12, 88.3],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'bold', 13, 95.7],
    ['Độc lập - Tự do - Hạnh phúc', 'bold', 13, 56.1],
    ['Độc lập - Tự do - Hạnh phúc', 'bold', 14, 60.5],
    ['ỦY BAN NHÂN DÂN', 'bold', 12, 39.9],
    ['ỦY BAN NHÂN DÂN', 'bold', 13, 43.2],
    ['THỊ XÃ HOÀI NHƠN', 'bold', 13, 44.5],
    ['PHÒNG VĂN HÓA - XÃ HỘI', 'bold', 13, 60.0],
    ['PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ', 'bold', 13, 86.4],
    ['TM. ỦY BAN NHÂN DÂN', 'bold', 14, 56.9],
    ['CHÁNH VĂN PHÒNG HĐND VÀ UBND', 'bold', 14, 89.0],
    ['Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2019', 'italic', 13, 96.4],
    ['Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2019', 'italic', 14, 103.9],
    ['Kính gửi', 'regular', 14, 17.6],
  ] as const) {
    test(`${text}, ${face} ${sizePt}`, () => {
      expect(Math.abs(kit.fonts.widthMm(text, face, sizePt) - mm)).toBeLessThanOrEqual(0.3);
    });
  }
});

test('decomposed and composed letters are equally wide', () => {
  const text = 'Hoài Nhơn, Việt Nam';
  expect(kit.fonts.widthMm(text.normalize('NFD'), 'regular', 14)).toBe(kit.fonts.widthMm(text, 'regular', 14));
});

test('every Vietnamese letter is in the font', () => {
  const missing = kit.fonts.widthMm('\uffff', 'regular', 1000);
  const letters = [...'ăâđêôơưĂÂĐÊÔƠƯ'].concat(
    Array.from({ length: 0x1ef9 - 0x1ea0 + 1 }, (_, index) => String.fromCodePoint(0x1ea0 + index)),
  );
  const boxes = letters.filter((letter) => kit.fonts.widthMm(letter, 'regular', 1000) === missing);
  expect(boxes).toEqual([]);
});

test('a long line is broken at spaces and its longest part is found', () => {
  const text = 'PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ';
  const lines = lineWidthsMm(text, 'bold', 13, 62, kit.fonts);
  expect(lines).toHaveLength(2);
  expect(Math.max(...lines)).toBeLessThanOrEqual(62);
  expect(longestLineMm([text, 'NGẮN'], 'bold', 13, 62, kit.fonts)).toBe(Math.max(...lines));
  expect(longestLineMm([], 'bold', 13, 62, kit.fonts)).toBe(0);
});

test('signs the font has no letter for are named once; spaces and signs without a width are none', () => {
  expect(kit.fonts.missingSigns('Hoà Nhơn 12\n\t“…” 漢字漢 \u202Eabc\u200B')).toEqual(['漢', '字']);
  expect(kit.fonts.missingSigns('Nguyễn Ưỡng ≥ 5 m² – 50%'.normalize('NFD'))).toEqual([]);
});
