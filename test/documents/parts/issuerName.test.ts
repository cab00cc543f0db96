import { expect, test } from 'vitest';
import { issuerInSentence } from '../../../electron/documents/parts/issuerName';
import { sample } from '../support';

const inSentence = (lines: readonly string[], texts: readonly string[] = []) =>
  issuerInSentence(lines, sample.office, texts);

test.each([
  [['ỦY BAN NHÂN DÂN', 'TỈNH GIA LAI'], 'UBND tỉnh Gia Lai'],
  [['SỞ Y TẾ'], 'Sở Y tế'],
  [['SỞ NÔNG NGHIỆP', 'VÀ MÔI TRƯỜNG'], 'Sở Nông nghiệp và Môi trường'],
  [['SỞ Y TẾ', 'TỈNH GIA LAI'], 'Sở Y tế tỉnh Gia Lai'],
  [['BAN CHỈ ĐẠO 35'], 'BAN CHỈ ĐẠO 35'],
])('%j stands in a sentence as “%s”', (lines, name) => {
  expect(inSentence(lines)).toBe(name);
});

test('an office nobody knows is written as its paper writes it, where that names it', () => {
  const texts = ['CHI CỤC THÚ Y gửi', 'báo cáo về Chi cục Thú y trước 17h00'];
  expect(inSentence(['CHI CỤC', 'THÚ Y'], texts)).toBe('Chi cục Thú y');
  expect(inSentence(['CHI CỤC', 'THÚ Y'], ['CHI CỤC THÚ Y'])).toBe('CHI CỤC THÚ Y');
});
