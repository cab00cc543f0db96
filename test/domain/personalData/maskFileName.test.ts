import { expect, test } from 'vitest';
import { maskFileName, maskQuotedFile } from '../../../electron/domain/personalData/maskFileName';

test.each([
  ['Bong Son 20-8 Luong Van Hac 0912000111.xlsx', 'Bong Son 20-8 Luong V. H. 091****111.xlsx'],
  ['Bong_Son_20-8_Luong_Van_Hac_0912000111.xlsx', 'Bong Son 20-8 Luong V. H. 091****111.xlsx'],
  ['Mẫu 02 +84 912 000 111.xlsx', 'Mẫu 02 091****111.xlsx'],
  ['Mau 02 phuong bong son 18-8.xlsx', 'Mau 02 phuong bong son 18-8.xlsx'],
  ['350000000 đồng', '350000000 đồng'], // an amount
  ['Luong Van Hac.xlsx', 'Luong Van Hac.xlsx'], // nothing tells it from a place
  ['', ''],
])('%s is shown as %s', (name, shown) => expect(maskFileName(name)).toBe(shown));

test('of the office’s own sentences only those that quote a file', () => {
  expect(maskQuotedFile('Nhận “Bong Son 0912000111.xlsx”')).toBe('Nhận “Bong Son 091****111.xlsx”');
  expect(maskQuotedFile('Điện thoại: 0912000111')).toBe('Điện thoại: 0912000111'); // of a unit's contact
});
