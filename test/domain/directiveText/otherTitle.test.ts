import { describe, expect, test } from 'vitest';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';

function signatureOf(...block: readonly string[]) {
  const text = [
    'BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ',
    'Số: 12/BCĐ',
    'Xã Tân Hòa, ngày 05 tháng 8 năm 2025',
    'V/v đẩy mạnh dịch vụ công trực tuyến',
    'Kính gửi: Các thôn.',
    '1. Các thôn tuyên truyền đến người dân./.',
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT.',
    ...block,
  ].join('\n');
  const { text: read, signature } = readDirectiveText(text);
  if (signature === null) return null;
  const { authorityLines, otherTitleLines, name, otherTitleSpans } = signature.value;
  expect(otherTitleSpans.map(({ start, end }) => read.slice(start, end))).toEqual(otherTitleLines);
  return { authorityLines, otherTitleLines, name };
}

describe('the other title of one who signs for a committee (ô 7b)', () => {
  test('its head', () => {
    expect(signatureOf('TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN', 'CHỦ TỊCH UBND XÃ', 'Nguyễn Văn An')).toEqual({
      authorityLines: ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
      otherTitleLines: ['CHỦ TỊCH UBND XÃ'],
      name: 'Nguyễn Văn An',
    });
  });

  test('its deputy, behind the mark of a signature', () => {
    const block = ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', '(Đã ký)', 'PHÓ CHỦ TỊCH UBND XÃ', 'Lò Văn Pá'];
    expect(signatureOf(...block)).toEqual({
      authorityLines: ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'],
      otherTitleLines: ['PHÓ CHỦ TỊCH UBND XÃ'],
      name: 'Lò Văn Pá',
    });
  });

  test.each([
    [['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    [['TM. HỘI ĐỒNG NHÂN DÂN', 'CHỦ TỊCH']],
    [['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN']],
    [['TUQ. TRƯỞNG BAN', 'GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ']],
    [['TM. BAN CHỈ ĐẠO', 'CHỦ TỊCH UBND XÃ']],
    [['TL. CHỦ TỊCH', 'TRƯỞNG PHÒNG']],
  ])('none in %j', (lines) => {
    expect(signatureOf(...lines, 'Nguyễn Văn An')).toMatchObject({ authorityLines: lines, otherTitleLines: [] });
  });
});
