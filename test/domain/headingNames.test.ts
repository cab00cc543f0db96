import { expect, test } from 'vitest';
import { namesOfColumns } from '../../electron/domain/headingNames';
import { spellingKey } from '../../electron/domain/vietnamese';
import { randomFrom } from '../support/randomFrom';

test.each<[readonly string[], string]>([
  [['Hộ', 'Tổng số hộ'], 'Tổng số hộ'],
  [['Số hộ nghèo', 'Hộ nghèo'], 'Số hộ nghèo'],
  [['Hộ nghèo', 'Tổng số hộ'], 'Tổng số hộ nghèo'],
  [['Người dân được tiêm', 'Số người'], 'Số người dân được tiêm'],
  [['HỘ', 'Tổng số hộ'], 'Tổng số hộ'],
  [['Hòa giải', 'Số vụ hoà giải'], 'Số vụ hoà giải'], // the tone on the other letter is the same word
  [['Họ', 'Tổng số hộ'], 'Họ Tổng số hộ'], // another mark is another word
  [['Tỷ lệ', '%'], 'Tỷ lệ %'],
  [['Tổng số hộ', 'Hộ (%)'], 'Tổng số hộ Hộ (%)'], // the sign says something of its own
  [['Trong năm', 'Năm 2025'], 'Trong năm Năm 2025'],
  [['Kết quả', 'Hộ', 'Tổng số hộ'], 'Kết quả Hộ Tổng số hộ'],
  [['Hộ', 'Số hộ', 'Số hộ nghèo'], 'Số hộ nghèo'],
  [['Nam'], 'Nam'],
])('%j is called “%s”', (path, name) => expect(namesOfColumns([path])).toEqual([name]));

test('what would be called alike keeps all its headings; the same headings twice are numbered', () => {
  const shared = 'Số hộ, số khẩu';
  expect(namesOfColumns([[shared, 'Số hộ'], [shared, 'Số khẩu'], ['Ghi chú'], ['Ghi chú']])).toEqual([
    'Số hộ, số khẩu Số hộ',
    'Số hộ, số khẩu Số khẩu',
    'Ghi chú',
    'Ghi chú (2)',
  ]);
});

const WORDS = [
  'hộ',
  'Hộ',
  'số',
  'Tổng số',
  'nghèo',
  'cận nghèo',
  'họ',
  'trong đó:',
  '%',
  '(2)',
  'nữ',
  'Nữ',
  'Hoà',
  'hòa',
];

test('whatever stands over the columns: no two are called alike, no word is lost', () => {
  for (let seed = 1; seed <= 800; seed += 1) {
    const random = randomFrom(seed);
    const upTo = (most: number) => 1 + Math.floor(random() * most);
    const some = (most: number) =>
      Array.from({ length: upTo(most) }, () => WORDS[Math.floor(random() * WORDS.length)] ?? '');
    const paths = Array.from({ length: upTo(6) }, () => Array.from({ length: upTo(3) }, () => some(4).join(' ')));
    const names = namesOfColumns(paths);
    expect(new Set(names.map(spellingKey)).size, JSON.stringify({ paths, names })).toBe(names.length);
    const wordsIn = (text: string) => new Set(spellingKey(text).match(/[\p{L}\p{N}%]+/gu));
    for (const [place, path] of paths.entries())
      for (const word of wordsIn(path.join(' '))) expect([...wordsIn(names[place] ?? '')]).toContain(word);
  }
});
