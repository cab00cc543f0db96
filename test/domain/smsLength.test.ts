import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smsLength, withoutMarks } from '../../electron/domain/smsLength';

test.each([
  ['', 0, 'basic', 0],
  ['a'.repeat(160), 160, 'basic', 1],
  ['a'.repeat(161), 161, 'basic', 2],
  ['a'.repeat(306), 306, 'basic', 2],
  ['a'.repeat(307), 307, 'basic', 3],
  ['[60]', 6, 'basic', 1],
  ['ờ'.repeat(70), 70, 'unicode', 1],
  [`${'a'.repeat(70)}ờ`, 71, 'unicode', 2],
] as const)('%#: what the network charges', (text, characters, alphabet, parts) =>
  expect(smsLength(text)).toEqual({ characters, alphabet, parts }),
);

test('without dấu a Vietnamese sentence stays readable and in the basic alphabet', () => {
  expect(withoutMarks('Đề nghị UBND phường Bồng Sơn – “gửi ngay”…')).toBe(
    'De nghi UBND phuong Bong Son - "gui ngay"...',
  );
  const letters = fc.constantFrom(
    ...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵĐÁỄỰ 0123456789.,:;/%()-\n',
  );
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 400 }), (parts) => {
      const plain = withoutMarks(parts.join(''));
      expect(smsLength(plain).alphabet).toBe('basic');
      expect(plain).toHaveLength(parts.length);
    }),
  );
});
