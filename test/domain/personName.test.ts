import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameName, parsePersonName, personNameKey } from '../../electron/domain/personName';

test.each([
  ['Nguyễn  Văn   An', 'Nguyễn Văn An', null, null],
  ['NGUYỄN VĂN AN', 'NGUYỄN VĂN AN', null, null],
  ['Lê T.Hoa', 'Lê T. Hoa', null, null],
  ['Ông Nguyễn Văn An', 'Nguyễn Văn An', 'Ông', null],
  ['Ông: Nguyễn Văn An', 'Nguyễn Văn An', 'Ông', null],
  ['Ông/Bà Lê Hoa', 'Lê Hoa', 'Ông/Bà', null],
  ['Bà Lê Hoa (chủ hộ)', 'Lê Hoa', 'Bà', 'chủ hộ'],
  ['Lê Hoa - con ông Bảy', 'Lê Hoa', null, 'con ông Bảy'],
  ['Anh Thư', 'Anh Thư', null, null],
  ['Chị. Lê Hoa', 'Lê Hoa', 'Chị', null],
  ['Bàn Văn Tài', 'Bàn Văn Tài', null, null],
  ['Ông', 'Ông', null, null],
  ['Y Ngông Niê Kđăm', 'Y Ngông Niê Kđăm', null, null],
] as const)('%j', (raw, name, title, note) => expect(parsePersonName(raw)).toEqual({ name, title, note }));

test('one person however the name is written', () => {
  const keys = ['Lê T. Hoa', 'LÊ T.HOA', 'Bà  Lê T Hoa', 'Lê T.Hoa (chủ hộ)', 'le t hoa'].map(personNameKey);
  expect(new Set(keys).size).toBe(1);
});

test('any words are kept, and a name once taken apart stays so', () => {
  const word = fc.constantFrom('Nguyễn', 'Thị', 'Ánh', 'BÀN', 'Ơi', 'Y', 'Kđăm', 'Páo');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.constantFrom(' ', '  ', '\u00a0'), (words, gap) => {
      const { name } = parsePersonName(words.join(gap));
      expect(name).toBe(words.join(' '));
      expect(parsePersonName(name).name).toBe(name);
    }),
  );
});

test.each([
  ['Lê Thị Hòa', 'LÊ THỊ HOÀ', true],
  ['Lê Thị Hòa', 'Bà Le Thi Hoa (chủ hộ)', true],
  ['Nguyễn Văn Hùng', 'Nguyễn Văn Hưng', false],
  ['Nguyễn Văn Thanh', 'Nguyễn Văn Thành', false],
  ['Nguyen Van Thanh', 'Nguyễn Văn Thành', true],
  ['Đỗ An', 'Do An', true],
])('%s and %s: one name %s', (left, right, expected) => {
  expect([isSameName(left, right), isSameName(right, left)]).toEqual([expected, expected]);
});
