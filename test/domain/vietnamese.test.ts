import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareByGivenName,
  compareVietnamese,
  foldedPhrase,
  foldedWords,
  foldForSearch,
  nfc,
  tidy,
} from '../../electron/domain/vietnamese';

describe('folding for search', () => {
  test.each([
    ['hoà', 'hoa'],
    ['hòa', 'hoa'],
    ['Đôn Đốc', 'don doc'],
    ['ĐƯỜNG Nguyễn  Huệ', 'duong nguyen hue'],
    ['Bồng\u00A0Sơn', 'bong son'],
    ['16/8 – 22/8', '16/8 - 22/8'],
    ['“đi từng ngõ”', '"đi từng ngõ"'.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd')],
    ['\uFEFFSTT', 'stt'],
    ['Uỷ ban', 'uy ban'],
  ])('%s → %s', (text, folded) => expect(foldForSearch(text)).toBe(folded));

  test('composed and decomposed text give one key', () => {
    const name = 'Nguyễn Thị Thuỳ Dương';
    expect(foldForSearch(name.normalize('NFD'))).toBe(foldForSearch(name));
  });

  test('is idempotent on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = foldForSearch(text);
        expect(foldForSearch(once)).toBe(once);
      }),
    );
  });

  test('every letter alone folds as it does between others and decomposed', () => {
    for (let unit = 1; unit < 0xffff; unit += 1) {
      const letter = String.fromCharCode(unit);
      if (/\p{M}|\s|\p{Cs}/u.test(letter)) continue;
      const [composed, decomposed] = [`Á${letter}ạ`, `Á${letter}ạ`.normalize('NFD')].map(foldForSearch);
      expect(composed, `U+${unit.toString(16)}`).toBe(decomposed);
    }
  });

  test('composed text with odd spaces and quotes folds as decomposed text does', () => {
    const piece = fc.constantFrom(
      'Ế',
      'đ',
      'Đ',
      'x',
      'Ữ',
      ' ',
      '  ',
      '`',
      '´',
      '–',
      '\u00a0',
      '\u00ad',
      'ß',
      'İ',
      '9',
      '%',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        expect(foldForSearch(text)).toBe(foldForSearch(text.normalize('NFD')));
      }),
    );
  });

  test('words lose punctuation', () => {
    expect(foldedWords('P. Bồng Sơn (b/c quý III)')).toEqual(['p', 'bong', 'son', 'b', 'c', 'quy', 'iii']);
    expect(foldedPhrase('  UBND - xã HOÀI MỸ. ')).toBe('ubnd xa hoai my');
  });
});

describe('normal form', () => {
  test('NFC joins letter and mark', () => expect([...nfc('Việt'.normalize('NFD'))]).toHaveLength(4));
  test('tidy drops what has no width', () =>
    expect(tidy('\u200B\u200EPhường\u00A0Bồng\u200B Sơn\u2060')).toBe('Phường Bồng Sơn'));
  test('tidy keeps the words and drops the odd spaces', () => expect(tidy(' Lê\u00A0 Thị\n Hoa ')).toBe('Lê Thị Hoa'));
});

test('tidy is NFC with single spaces, for any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(' ', 'ế', 'e\u0302', '\u0301', '\t', '\u3000', 'Đ'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const seen = text.normalize('NFC').replace(/[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069]/g, '');
      expect(tidy(text)).toBe(seen.replace(/\s+/g, ' ').trim());
    }),
  );
});

describe('order', () => {
  test('is that of Vietnamese dictionaries', () => {
    const expected = 'An Anh Ảnh Ánh ÁNH Ăn Ân Dung Đông Hoà Hòa Ngọc Nguyễn Tho Thô Thơ Thu Thư'.split(' ');
    const sorted = [...expected].reverse().sort(compareVietnamese);
    expect(sorted.map((word) => word.toLowerCase().replace('hòa', 'hoà'))).toEqual(
      expected.map((word) => word.toLowerCase().replace('hòa', 'hoà')),
    );
  });

  test('of lists of persons is by given name first', () => {
    const names = ['Trần Văn Bình', 'Lê Ánh', 'Nguyễn Thị An', 'Đỗ An'];
    expect([...names].sort(compareByGivenName)).toEqual(['Đỗ An', 'Nguyễn Thị An', 'Lê Ánh', 'Trần Văn Bình']);
  });
});
