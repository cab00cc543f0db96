import fc from 'fast-check';
import { expect, test } from 'vitest';
import { twinOf, writtenName } from '../../../electron/imports/units/nameTwins';

const twin = (left: string, right: string, leftKind = '', rightKind = '') =>
  twinOf(writtenName(left, leftKind), writtenName(right, rightKind));

test.each([
  ['PHƯỜNG BỒNG SƠN', 'Phường Bồng Sơn', 'same'],
  ['UBND phường Bồng Sơn', 'Phường Bồng Sơn', 'same'],
  ['Ủy ban nhân dân phường Bồng Sơn', 'P. Bồng Sơn', 'same'],
  ['P.Bồng Sơn', 'Phường Bồng Sơn', 'same'],
  ['TT Tam Quan', 'Thị trấn Tam Quan', 'same'],
  ['Xã Hoài Mĩ', 'Xã Hoài Mỹ', 'same'],
  ['X. An Quí', 'Xã An Quý', 'same'],
  ['Xã Tân Kì', 'Xã Tân Kỳ', 'same'],
  ['Xã Hoá Sơn', 'Xã Hóa Sơn', 'same'],
  ['Xã Hóa Sơn'.normalize('NFD'), 'Xã Hoá Sơn', 'same'],
  ['Bồng Sơn', 'Phường Bồng Sơn', 'same'],
  ['Phường 01', 'Phường 1', 'same'],
  ['phuong bong son', 'Phường Bồng Sơn', 'unmarked'],
  ['Xã Tân Phú', 'Xã Tấn Phú', 'marks'],
  ['Phường Bống Sơn', 'Phường Bồng Sơn', 'marks'],
  ['Xã Hoài Mỹ', 'Phường Hoài Mỹ', null],
  ['Xã Thúy Sơn', 'Xã Thúi Sơn', null],
  ['Phường Bồng Sơn', 'Phường Bồng Sơn Bắc', null],
  ['Thị trấn Phù Mỹ', 'Huyện Phù Mỹ', null],
  ['Phòng Văn hóa', 'Trung tâm Văn hóa', null],
] as const)('“%s” and “%s”: %s', (left, right, expected) => {
  expect(twin(left, right)).toBe(expected);
  expect(twin(right, left)).toBe(expected);
});

test('“P.” is what the column of kinds says', () => {
  expect(twin('P. Nội vụ', 'Phòng Nội vụ', '', 'phòng')).toBe('same');
  expect(twin('P. Tam Quan', 'Phòng Tam Quan', 'phường', 'phòng')).toBeNull();
  expect(twin('Bồng Sơn', 'Xã Bồng Sơn', 'phường', 'xã')).toBeNull();
});

test('a name is its own twin however it is written, and the order never matters', () => {
  const words = fc.array(fc.constantFrom('Bồng', 'Sơn', 'Hoài', 'Mỹ', 'Hóa', 'Quý', 'An', 'Tân', '1'), {
    minLength: 1,
    maxLength: 3,
  });
  const dress = fc.constantFrom(
    (name: string) => `Phường ${name}`,
    (name: string) => `P. ${name}`,
    (name: string) => `UBND PHƯỜNG ${name.toUpperCase()}`,
    (name: string) => `phường ${name}`.normalize('NFD'),
  );
  fc.assert(
    fc.property(words, words, dress, dress, (one, other, first, second) => {
      const [left, right] = [one.join(' '), other.join(' ')];
      expect(twin(first(left), second(left))).toBe('same');
      expect(twin(first(left), second(right))).toBe(twin(second(right), first(left)));
    }),
  );
});
