import { describe, expect, test } from 'vitest';
import { cellAt, type Sheet } from '../../../electron/imports/grid';
import { decodeWorkbook } from '../../../electron/imports/text/decodeWorkbook';
import { textIssues } from '../../../electron/imports/text/textIssues';
import { aSheet, aWorkbook } from '../buildWorkbook';
import { writeTcvn3 } from './legacyWriter';

function decoded(texts: readonly string[]): Sheet {
  const [sheet] = decodeWorkbook(aWorkbook(aSheet(texts.map((text) => [text])))).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}
const texts = (sheet: Sheet) => Array.from({ length: sheet.rowCount }, (_, at) => cellAt(sheet, at + 1, 1)?.value);
const said = (sheet: Sheet) => textIssues(sheet).map(({ code, cell }) => `${code} ${cell ?? ''}`.trim());
const withoutHorns = (text: string) => writeTcvn3(text).replaceAll('\u00ad', '');

describe('TCVN3 that lost the byte of its ư', () => {
  const written = [
    'Trương Thị Sương',
    'Phường Hoài Hương',
    'Lê Như Ý',
    'Phạm Thị Được',
    'Người mới đến',
    'Xã Hoài Sơn',
  ];

  test('is restored where one ư makes one word, and each cell is marked', () => {
    const sheet = decoded(written.map(withoutHorns));
    expect(texts(sheet)).toEqual(written);
    for (const row of [1, 2, 3, 4, 5]) expect(said(sheet)).toContain(`text-lost-letter A${row}`);
    expect(said(sheet)).not.toContain('text-lost-letter A6');
    expect(said(sheet)).toContain('text-lost-letter');
  });

  test('is restored too when some cells kept theirs', () => {
    const sheet = decoded([writeTcvn3('Thường trú'), ...written.map(withoutHorns)]);
    expect(texts(sheet)).toEqual(['Thường trú', ...written]);
  });

  test('nothing is said of texts that kept it, words without any ư among them', () => {
    const sheet = decoded([...written, 'Giấy mời họp', 'Bơi lội'].map(writeTcvn3));
    expect(texts(sheet)).toEqual([...written, 'Giấy mời họp', 'Bơi lội']);
    expect(said(sheet)).toEqual(['text-repaired']);
  });

  test('a word that no ư makes Vietnamese is marked', () => {
    const sheet = decoded([writeTcvn3('Nguyễn Thị Hường'), writeTcvn3('Phạm Văn Đức ') + writeTcvn3('Mượờng')]);
    expect(said(sheet)).toContain('text-uncertain A2');
  });
});

describe('the start of a word in TCVN3', () => {
  test('đ has a capital of its own, á has none', () => {
    expect(texts(decoded([writeTcvn3('Số 2, đường Lê Lợi'), '§Æng ThÞ Ngäc ¸nh']))).toEqual([
      'Số 2, đường Lê Lợi',
      'Đặng Thị Ngọc Ánh',
    ]);
    expect(texts(decoded([writeTcvn3('Tổ 4, ấp Bình Tiến')]))).toEqual(['Tổ 4, ấp Bình Tiến']);
  });
});

describe('encodings side by side', () => {
  test('a run in a font of VNI beside a run that is certainly TCVN3', () => {
    const runs = [
      { text: 'Khu phoá ', font: 'VNI-Times' },
      { text: 'ThiÖn §øc', font: '.VnTime' },
    ];
    const [sheet] = decodeWorkbook(aWorkbook(aSheet([[{ runs }]]))).sheets;
    expect(sheet && cellAt(sheet, 1, 1)?.value).toBe('Khu phố Thiện Đức');
    expect(sheet && said(sheet)).toContain('text-uncertain A1');
  });

  test('the row decides where the column is mixed', () => {
    const rows = [
      ['Lª ThÞ BÐ', 'Tæ 5'],
      ['Leâ Thò Maän', 'Toå 6'],
      ['Traàn Thò Nöõ', 'Toå 8'],
    ];
    const [sheet] = decodeWorkbook(aWorkbook(aSheet(rows))).sheets;
    expect(sheet && [1, 2, 3].map((row) => cellAt(sheet, row, 2)?.value)).toEqual(['Tổ 5', 'Tổ 6', 'Tổ 8']);
  });
});
