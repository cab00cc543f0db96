import { describe, expect, test } from 'vitest';
import { cellAt, type Sheet } from '../../../electron/imports/grid';
import { decodeWorkbook } from '../../../electron/imports/text/decodeWorkbook';
import { textIssues } from '../../../electron/imports/text/textIssues';
import { aSheet, aWorkbook, type Written } from '../buildWorkbook';
import { writeMisreadUtf8, writeTcvn3, writeVni, writeWindows1258 } from './legacyWriter';

function decoded(rows: readonly (readonly Written[])[], name = 'Sheet1'): Sheet {
  const [sheet] = decodeWorkbook(aWorkbook(aSheet(rows, { name }))).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

function column(sheet: Sheet, at = 1): readonly unknown[] {
  return Array.from({ length: sheet.rowCount }, (_, row) => cellAt(sheet, row + 1, at)?.value ?? null);
}

const doubts = (sheet: Sheet) => sheet.texts?.doubts ?? [];

const NAMES = ['Nguyễn Hữu Đính', 'Trần Thị Thảo', 'Đặng Văn Hợp', 'Lê Quang Bửu', 'Phạm Thị Nguyệt', 'Hồ Thị Mỹ Lệ'];
const VECTORS: readonly (readonly [unicode: string, tcvn3: string, vni: string])[] = [
  [
    'Cộng hòa xã hội chủ nghĩa Việt Nam',
    'Céng hßa x· héi chñ nghÜa ViÖt Nam',
    'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam',
  ],
  ['Độc lập - Tự do - Hạnh phúc', '§éc lËp - Tù do - H¹nh phóc', 'Ñoäc laäp - Töï do - Haïnh phuùc'],
  ['ủy ban nhân dân thị xã Hoài Nhơn', 'ñy ban nh©n d©n thÞ x· Hoµi Nh¬n', 'uûy ban nhaân daân thò xaõ Hoaøi Nhôn'],
  ['Đặng Thị Ngọc Ánh', '§Æng ThÞ Ngäc ¸nh', 'Ñaëng Thò Ngoïc AÙnh'],
  [
    'khu phố Thiện Đức, phường Hoài Hương',
    'khu phè ThiÖn §øc, ph\u00adêng Hoµi H\u00ad¬ng',
    'khu phoá Thieän Ñöùc, phöôøng Hoaøi Höông',
  ],
  [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM',
    'COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM',
  ],
];

describe('texts that tell their encoding themselves', () => {
  test.each(VECTORS)('%s', (unicode, tcvn3, vni) => {
    expect(column(decoded([[tcvn3]]))).toEqual([unicode]);
    expect(column(decoded([[vni]]))).toEqual([unicode]);
    expect(column(decoded([[unicode.normalize('NFD')]]))).toEqual([unicode]);
    expect(column(decoded([[writeMisreadUtf8(unicode)]]))).toEqual([unicode]);
    expect(column(decoded([[writeWindows1258(unicode)]]))).toEqual([unicode]);
  });

  test('words that are as good in Windows-1258 as they stand, alone in a workbook, are kept and said', () => {
    const sheet = decoded([[writeWindows1258('Bác Ái Ái Bơ UBND')]]);
    expect(column(sheet)).toEqual(['Bác Ái Ái Bõ UBND']);
    expect(doubts(sheet)).toMatchObject([{ row: 1, raw: 'Bác Ái Ái Bõ UBND', kind: 'kept', encoding: 'windows-1258' }]);
    expect(doubts(decoded([['Bác Ái']]))).toEqual([]); // the same in both
    expect(doubts(decoded([['Bác Ái Ái Bõ UBND'], ['Nguyễn Thị Bõ'], ['Trần Ngọc Bưởi'], ['Đỗ Kỳ']]))).toEqual([]);
  });

  test('what the font declares proves nothing', () => {
    const sheet = decoded([
      [{ text: writeTcvn3('Nguyễn Thị Hợp'), font: 'Times New Roman' }],
      [{ text: writeVni('Trần Thị Hợp'), font: '.VnTime' }],
      [{ text: 'Phạm Thị Hợp', font: 'VNI-Times' }],
    ]);
    expect(column(sheet)).toEqual(['Nguyễn Thị Hợp', 'Trần Thị Hợp', 'Phạm Thị Hợp']);
    expect(sheet.texts?.encodings).toEqual(['unicode', 'tcvn3', 'vni']);
    expect(doubts(sheet)).toEqual([]);
  });

  test('a font of capitals gives capitals', () => {
    expect(column(decoded([[{ text: 'ñy ban nh©n d©n', font: '.VnTimeH' }]]))).toEqual(['ỦY BAN NHÂN DÂN']);
  });

  test('capitals of a line come back without the font, an abbreviation beside small letters changes nothing', () => {
    const rows = [['TæNG Sè'], ['UBND x· Hoµi Mü'], ['Q§-UBND tØnh B×nh §Þnh']];
    expect(column(decoded(rows))).toEqual(['TỔNG SỐ', 'UBND xã Hoài Mỹ', 'QĐ-UBND tỉnh Bình Định']);
  });

  test('runs of one cell each keep their own encoding', () => {
    const sheet = decoded([
      [
        {
          runs: [
            { text: 'Họ và tên: ', font: 'Times New Roman' },
            { text: 'NguyÔn V¨n ', font: '.VnTime' },
            { text: '¸nh', font: '.VnTimeH' },
            { text: ', Hoaøi Nhôn', font: 'VNI-Times' },
          ],
        },
      ],
    ]);
    expect(column(sheet)).toEqual(['Họ và tên: Nguyễn Văn ÁNH, Hoài Nhơn']);
    expect(sheet.texts?.encodings).toEqual(['unicode', 'tcvn3', 'vni']);
  });

  test('a capital letter of its own in a font of capitals joins its word', () => {
    const runs = [
      { text: '§Æng ThÞ Ngäc ', font: '.VnTime' },
      { text: '¸', font: '.VnTimeH' },
      { text: 'nh', font: '.VnTime' },
    ];
    expect(column(decoded([[{ runs }]]))).toEqual(['Đặng Thị Ngọc Ánh']);
  });

  test('a text joined by a formula from two encodings is repaired word by word and marked', () => {
    const sheet = decoded([['Phường Bồng Sơn - NguyÔn H÷u §Ýnh']]);
    expect(column(sheet)).toEqual(['Phường Bồng Sơn - Nguyễn Hữu Đính']);
    expect(doubts(sheet)).toMatchObject([
      { row: 1, column: 1, kind: 'mixed', raw: 'Phường Bồng Sơn - NguyÔn H÷u §Ýnh' },
    ]);
  });

  test('Icelandic Ð typed for Đ', () => {
    expect(column(decoded([['Ðà Nẵng'], ['Ðinh Hà'], ['QÐ-UBND'], ['Guðmundur']]))).toEqual([
      'Đà Nẵng',
      'Đinh Hà',
      'QĐ-UBND',
      'Guðmundur',
    ]);
  });

  test('UTF-8 misread twice', () => {
    expect(column(decoded([[writeMisreadUtf8(writeMisreadUtf8('Nguyễn Văn Hoà'))]]))).toEqual(['Nguyễn Văn Hoà']);
  });
});

describe('correct Unicode stays as it is', () => {
  const SAME = [
    'À Ơi',
    'ĐÀ',
    'Pà Cò',
    'Lò Văn À',
    'Lò À',
    'Y Ngông Niê Kđăm',
    'Krông Pắk',
    'Hà Tĩnh',
    'Ê Đê',
    'Ba Na',
    'Chăm',
    'Hà',
    'Lê',
    'Tô',
    'Bé',
    'xã',
    'Toàn',
    'Hoàng Hoà',
    'Trà Vinh',
    'Lê Minh An',
    'Hồ A Dế',
    'Giàng A Páo',
    "H'Hen Niê",
    'Y Thuyên Ksor',
    'Müller',
    'Jörg Böhm',
    'Höhn',
    'Schäfer Grün',
    'Straße',
    'Käthe Köln',
    'François',
    'Noël',
    'Citroën',
    'côté',
    'Zoé',
    'Hué',
    'Dvořák',
    'Antonín Čapek',
    'Škoda',
    'José Núñez',
    'São Tomé',
    'Peña',
    'Ñu',
    'Bø',
    'Åse',
    'Søren',
    'm²',
    'm³',
    '20 m² × 30',
    '25°C',
    '§ 5',
    '5 µm',
    '10 µg/m³',
    '½',
    '1½ kg',
    '3×4',
    'n×m',
    'N·m',
    '±5%',
    '©2021',
    'Bluezone®',
    '«Bluezone»',
    '“tốt”',
    'A–B',
    '…',
    'ho.ten@hoainhon.gov.vn',
    'QĐ-01/2021',
    '1ª',
    'Nº 5',
    '£5',
    '¥100',
    'Lan¹',
    'α, β',
    'tên',
    '中文',
  ];
  test.each(SAME)('%s', (text) => {
    const sheet = decoded([[text]]);
    expect(column(sheet)).toEqual([text]);
    expect(sheet.texts?.encodings).toEqual(['unicode']);
  });

  test('even in one column, beside names in TCVN3', () => {
    const rows = [
      ...NAMES.map((name) => [writeTcvn3(name)]),
      ['Hà Thị Hoà'],
      ['Müller'],
      ['20 m²'],
      ['Đỗ Thị Bé'],
      ['Pà Cò'],
    ];
    expect(column(decoded(rows)).slice(NAMES.length)).toEqual(['Hà Thị Hoà', 'Müller', '20 m²', 'Đỗ Thị Bé', 'Pà Cò']);
  });
});

describe('short texts are decided by their neighbours', () => {
  const SHORT = ['Lª', 'Tæ 3', 'Bµ', 'Hµ', 'Vâ', 'Sè'];
  const names = NAMES.map((name) => [writeTcvn3(name)]);

  test('in a column of TCVN3', () => {
    const sheet = decoded([...names, ...SHORT.map((text) => [text])]);
    expect(column(sheet).slice(names.length)).toEqual(['Lê', 'Tổ 3', 'Bà', 'Hà', 'Võ', 'Số']);
    expect(sheet.texts?.encodings).toEqual(['tcvn3']);
  });

  test('good Unicode with another meaning is decoded among the others and marked', () => {
    const sheet = decoded([...names, ['Bé']]);
    expect(column(sheet).at(-1)).toBe('Bộ');
    expect(doubts(sheet)).toMatchObject([{ row: 7, raw: 'Bé', understood: 'Bộ', kind: 'decoded', encoding: 'tcvn3' }]);
  });

  test('a name that Unicode has and TCVN3 makes nonsense of is kept and marked', () => {
    const sheet = decoded([...names, ['Lê']]);
    expect(column(sheet).at(-1)).toBe('Lê');
    expect(doubts(sheet)).toMatchObject([{ row: 7, raw: 'Lê', understood: 'Lê', kind: 'kept' }]);
  });

  test('a name that TCVN3 makes nonsense of stays without a word among names in Unicode, one of them pasted in TCVN3', () => {
    const sheet = decoded([...NAMES.map((name) => [name]), [writeTcvn3('Nguyễn Thị Hường')], ['Võ Công Tý']]);
    expect(column(sheet).at(-1)).toBe('Võ Công Tý');
    expect(doubts(sheet)).toEqual([]);
  });

  test('the font alone decides when nobody else is there, and that is marked', () => {
    const sheet = decoded([[{ text: 'Bé', font: '.VnTime' }]]);
    expect(column(sheet)).toEqual(['Bộ']);
    expect(doubts(sheet)).toMatchObject([{ raw: 'Bé', understood: 'Bộ', kind: 'decoded' }]);
  });

  test('a legacy font over Unicode text does not change it', () => {
    const font = '.VnTime';
    const sheet = decoded([...NAMES, 'Bé', 'Toàn'].map((text) => [{ text, font }]));
    expect(column(sheet)).toEqual([...NAMES, 'Bé', 'Toàn']);
    expect(doubts(sheet)).toEqual([]);
  });

  test('the same surface in two columns of two encodings', () => {
    const rows = NAMES.map((name) => [writeTcvn3(name), writeVni(name)]);
    const sheet = decoded([...rows, ['Tæ', 'Tænh']]);
    expect(column(sheet, 1).at(-1)).toBe('Tổ');
    expect(column(sheet, 2).at(-1)).toBe('Tỉnh');
  });

  test('alone, a text with two readings is left as it stands and said', () => {
    const sheet = decoded([['Tæ']]);
    expect(doubts(sheet)).toHaveLength(1);
    expect(textIssues(sheet).map(({ cell }) => cell)).toContain('A1');
  });
});

test('names of sheets are decoded with the texts below them', () => {
  expect(decoded([['Hoài Nhơn']], writeTcvn3('Tổng hợp')).name).toBe('Tổng hợp');
  const sheet = decoded(
    NAMES.map((name) => [writeTcvn3(name)]),
    'Tæ 3',
  );
  expect(sheet.name).toBe('Tổ 3');
  expect(sheet.texts?.rawName).toBe('Tæ 3');
});

test('raw texts stay within reach', () => {
  const sheet = decoded([[writeVni('Trần Hữu Thảo')]]);
  expect(sheet.texts?.rawCells.texts).toEqual(['Traàn Höõu Thaûo']);
});

test('letters lost before the file came in are said', () => {
  const sheet = decoded([['Nguy?n Th? Hoa'], ['Tr\ufffdn'], ['Đã cài chưa?'], ['https://a.vn/?x=1'], ['Sao?Vì sao']]);
  expect(doubts(sheet).map(({ row, kind }) => [row, kind])).toEqual([
    [1, 'damaged'],
    [2, 'damaged'],
  ]);
});

test('each doubtful cell is an issue with raw and understood text, and the repairs are counted once', () => {
  const sheet = decoded([...NAMES.map((name) => [writeTcvn3(name)]), ['Bé']], 'DS');
  expect(textIssues(sheet)).toMatchObject([
    { severity: 'note', code: 'text-repaired', sheet: 'DS', message: expect.stringContaining('7 ô') },
    { severity: 'note', code: 'text-uncertain', sheet: 'DS', cell: 'A7', raw: 'Bé', understood: 'Bộ' },
  ]);
});
