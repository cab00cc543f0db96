import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyBlocks } from '../../../electron/documents/body/bodyBlocks';
import { type Block, headRowsOf } from '../../../electron/documents/model';
import { kit, textsOf } from '../support';

const read = (text: string) => bodyBlocks(text, kit);
const shown = (blocks: readonly Block[]) =>
  blocks.map((block) => {
    if (block.kind === 'heading') return `${block.level}: ${block.lines.join(' / ')}`;
    if (block.kind === 'paragraph') return block.runs.map(({ text, bold }) => (bold ? `*${text}*` : text)).join('');
    if (block.kind === 'bases') return `bases: ${block.lines.join(' | ')}`;
    return block.kind;
  });

describe('headings', () => {
  for (const [what, text, expected] of [
    [
      'a part with its title on the next line, in capitals as the decree asks',
      'Chương I\nQuy định chung\nVăn bản này quy định như sau.',
      ['chapter: Chương I / QUY ĐỊNH CHUNG', 'Văn bản này quy định như sau.'],
    ],
    ['a part with its title behind it', 'CHƯƠNG II. TỔ CHỨC THỰC HIỆN', ['chapter: Chương II / TỔ CHỨC THỰC HIỆN']],
    ['Mục and Tiểu mục', 'Mục 1\nKINH PHÍ\nTiểu mục 2', ['section: Mục 1 / KINH PHÍ', 'subsection: Tiểu mục 2']],
    ['a part counted in words', 'PHẦN MỘT\nMỞ ĐẦU', ['part: Phần một / MỞ ĐẦU']],
    [
      'a title that begins like a part of something',
      'Chương III\nĐIỀU KHOẢN THI HÀNH\nĐiều 5. Hiệu lực\nTừ ngày ký.\nPhần thứ hai\nMỤC TIÊU, NHIỆM VỤ\nTốt.',
      [
        'chapter: Chương III / ĐIỀU KHOẢN THI HÀNH',
        'article: Điều 5. Hiệu lực',
        'Từ ngày ký.',
        'part: Phần thứ hai / MỤC TIÊU, NHIỆM VỤ',
        'Tốt.',
      ],
    ],
    [
      'a chapter without a title above its first part',
      'Chương I\nMục 1\nKINH PHÍ\nChương II\nĐiều 2. Thi hành.',
      ['chapter: Chương I', 'section: Mục 1 / KINH PHÍ', 'chapter: Chương II', '*Điều 2.* Thi hành.'],
    ],
    [
      'a sentence that begins with some part of something is text',
      'Phần một số hộ chưa kê khai.',
      ['Phần một số hộ chưa kê khai.'],
    ],
    [
      'a sentence about a Mục is text',
      'Mục 1 của Kế hoạch này được sửa lại.',
      ['Mục 1 của Kế hoạch này được sửa lại.'],
    ],
    ['Roman numerals', 'I. Tình hình chung\nTốt.', ['roman: I. TÌNH HÌNH CHUNG', 'Tốt.']],
    ['a name with a Roman letter is text', 'V. I. Lênin đã viết như vậy.', ['V. I. Lênin đã viết như vậy.']],
    [
      'an article without a title goes on in one paragraph',
      'Điều 1. Thành lập Tổ công tác gồm các ông, bà sau:\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.',
      ['*Điều 1.* Thành lập Tổ công tác gồm các ông, bà sau:', '*Điều 2.* Quyết định này có hiệu lực kể từ ngày ký.'],
    ],
    [
      'an article with a title',
      'Điều 3: Phạm vi điều chỉnh\n1. Quy chế này quy định về họp.',
      ['article: Điều 3. Phạm vi điều chỉnh', '1. Quy chế này quy định về họp.'],
    ],
    [
      'clauses with and without a title',
      '1. Mục đích\nNâng cao chất lượng.\n2. UBND các xã, phường:\n- Rà soát;\n3. Thời gian: 8 giờ.',
      ['clause: 1. Mục đích', 'Nâng cao chất lượng.', '2. UBND các xã, phường:', '- Rà soát;', '3. Thời gian: 8 giờ.'],
    ],
    [
      'clauses that all have a title, and others below the next heading',
      'I. NHIỆM VỤ\n1. Mục đích\nNâng cao.\n2. UBND các xã, phường:\n- Rà soát;\nII. VIỆC KHÁC\n1. Họp.\n2. Các cơ quan:\n- Báo cáo.',
      [
        'roman: I. NHIỆM VỤ',
        'clause: 1. Mục đích',
        'Nâng cao.',
        'clause: 2. UBND các xã, phường:',
        '- Rà soát;',
        'roman: II. VIỆC KHÁC',
        '1. Họp.',
        '2. Các cơ quan:',
        '- Báo cáo.',
      ],
    ],
    [
      'the last of a list of clauses is no title of what comes below the list',
      'Điều 1. Phê duyệt kết quả như sau:\n1. Tên gói thầu: tin học\n2. Giá: 5 triệu\nĐề nghị các đơn vị thực hiện.',
      [
        '*Điều 1.* Phê duyệt kết quả như sau:',
        '1. Tên gói thầu: tin học',
        '2. Giá: 5 triệu',
        'Đề nghị các đơn vị thực hiện.',
      ],
    ],
    ['nor of the next article', '1. Giá: 5 triệu\nĐiều 2. Thi hành.', ['1. Giá: 5 triệu', '*Điều 2.* Thi hành.']],
    [
      'a list of short clauses is no row of titles',
      '1. Phòng Nội vụ\n2. Phòng Y tế\n3. Công an phường',
      ['1. Phòng Nội vụ', '2. Phòng Y tế', '3. Công an phường'],
    ],
  ] as const)
    test(what, () => expect(shown(read(text))).toEqual(expected));
});

describe('legal bases', () => {
  test('stand at the head, the last with a full stop', () =>
    expect(shown(read('Căn cứ Luật A;\nCăn cứ Nghị định B;\nUBND phường báo cáo như sau:'))).toEqual([
      'bases: Căn cứ Luật A; | Căn cứ Nghị định B.',
      'UBND phường báo cáo như sau:',
    ]));
  test('the last one may bring its own full stop', () =>
    expect(shown(read('Căn cứ Luật A;\nTheo đề nghị của Trưởng phòng Nội vụ.'))).toEqual([
      'bases: Căn cứ Luật A; | Theo đề nghị của Trưởng phòng Nội vụ.',
    ]));
  test('a sentence that only begins so is text', () => {
    const text = 'Căn cứ Công văn số 05/UBND-VX, UBND phường đề nghị các đơn vị thực hiện.';
    expect(shown(read(text))).toEqual([text]);
    expect(shown(read(`Căn cứ Luật A;\n${text}`))).toEqual(['bases: Căn cứ Luật A.', text]);
  });
});

describe('lists and tables', () => {
  test('whatever sign a list was typed with', () =>
    expect(shown(read('• Một;\n–Hai;\n-Ba;\n+ Bốn;\n-5 độ C'))).toEqual([
      '- Một;',
      '- Hai;',
      '- Ba;',
      '+ Bốn;',
      '-5 độ C',
    ]));
  test('a cell with line breaks in it, wherever it stands in its row, is one cell that keeps them', () => {
    const [table, ...others] = read('Tên\tSố\n"Ô có\nxuống dòng"\t1\nB\t"hai\ndòng"\n');
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Ô có\nxuống dòng', '1'],
      ['B', 'hai\ndòng'],
    ]);
    expect(others).toEqual([]);
    expect(read('"Lời trích\nhai dòng" của ông A.')).toHaveLength(2);
  });

  test('a list pasted from Word with tabs behind its numbers is no table', () =>
    expect(shown(read('1.\tRà soát số liệu.\n2.\tLập danh sách.\na)\tTheo mẫu.'))).toEqual([
      '1. Rà soát số liệu.',
      '2. Lập danh sách.',
      'a) Theo mẫu.',
    ]));
  test('rows without a word in them, as between the groups of a spreadsheet, end no table', () => {
    const [table, ...others] = read('STT\tĐơn vị\tGhi chú\n1\tA\tx\n2\t\t\n\t\t\n3\tPhường C\tx\n\t\t\nHết.');
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => text).join('|'))).toEqual([
      '1|A|x',
      '2||',
      '||',
      '3|Phường C|x',
    ]);
    expect(shown(others)).toEqual(['Hết.']);
  });
  test('two heading rows with merged cells, and figures at the right below them', () => {
    const [table] = read(
      'STT\tĐơn vị\tSố lượng\t\tGhi chú\n\t\tKế hoạch\tThực hiện\t\n1\tPhường A\t1.200\t98\t\n2\tPhường B\t5\t9\tchậm',
    );
    if (table?.kind !== 'table') throw new Error('no table');
    expect(headRowsOf(table)).toEqual([
      {
        kind: 'heading',
        cells: [
          { text: 'STT', rowSpan: 2 },
          { text: 'Đơn vị', rowSpan: 2 },
          { text: 'Số lượng', columnSpan: 2 },
          { text: 'Ghi chú', rowSpan: 2 },
        ],
      },
      { kind: 'heading', cells: [{ text: 'Kế hoạch' }, { text: 'Thực hiện' }] },
    ]);
    expect(table.columns.map(({ header, align }) => [header, align])).toEqual([
      ['STT', 'center'],
      ['Đơn vị', 'left'],
      ['Kế hoạch', 'right'],
      ['Thực hiện', 'right'],
      ['Ghi chú', 'left'],
    ]);
    expect(table.rows).toHaveLength(2);
  });
  test('as many heading rows as the line above a table says', () => {
    const [none] = read('<<0 dòng tiêu đề>>\nA\t1\nB\t2');
    if (none?.kind !== 'table') throw new Error('no table');
    expect([headRowsOf(none).length, none.rows.length]).toEqual([0, 2]);
    const [two] = read('<<2 dòng tiêu đề>>\nHọ và tên\tNơi ở\n(chữ in hoa)\t(khu phố)\nNguyễn Văn A\tKhu phố 1');
    if (two?.kind !== 'table') throw new Error('no table');
    expect([headRowsOf(two).length, two.rows.length]).toEqual([2, 1]);
  });
  test('rows pasted from a spreadsheet', () => {
    const [before, table, after] = read(
      'Số liệu như sau:\nSTT\tĐơn vị\tSố hộ\t\n1\tKhu phố 1\t1.205\t\n2\t"Khu phố 2\n(mới)"\t98\t\nTổng cộng\t\t1.303\t\nHết.',
    );
    expect(before?.kind).toBe('paragraph');
    expect(after?.kind).toBe('paragraph');
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.columns.map(({ header, align }) => [header, align])).toEqual([
      ['STT', 'center'],
      ['Đơn vị', 'left'],
      ['Số hộ', 'right'],
    ]);
    expect(table.rows.map(({ kind, cells }) => [kind, ...cells.map(({ text }) => text)])).toEqual([
      ['body', '1', 'Khu phố 1', '1.205'],
      ['body', '2', 'Khu phố 2\n(mới)', '98'],
      ['total', 'Tổng cộng', '1.303'],
    ]);
    expect(table.columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBeCloseTo(165, 6);
  });
});

const word = fc.constantFrom(
  'Căn',
  'cứ',
  'Chương',
  'I.',
  'II',
  'Điều',
  '1.',
  '2.',
  'Mục',
  'a)',
  '-',
  'UBND',
  'phường',
  'báo',
  'cáo;',
  'như',
  'sau:',
  'Phần',
  'thứ',
  'nhất',
  'TỔNG',
  'CỘNG',
  '1.205',
  'đã',
  'họp.',
  'Theo',
  '\t',
  '"',
  'hoà',
  '15%',
);
const typedText = fc
  .array(
    fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
    { maxLength: 12 },
  )
  .map((lines) => lines.join('\n'));

/** Letters and digits in order; signs of lists, capitals and marks at the end are the parser's to put right. */
const letters = (text: string) =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
const wordsOf = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.kind === 'table'
      ? [...headRowsOf(block), ...block.rows].flatMap(({ cells }) => cells.map(({ text }) => text)).join('')
      : block.kind === 'heading' || block.kind === 'bases'
        ? block.lines.join('')
        : textsOf('runs' in block ? block.runs : []).join(''),
  );

test('no word is lost, doubled or moved, whatever was typed', () => {
  fc.assert(
    fc.property(typedText, (text) => {
      expect(letters(wordsOf(read(text)).join(''))).toBe(letters(text));
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(() => read(text)).not.toThrow();
    }),
  );
});

test('what the parser has written it reads the same again', () => {
  fc.assert(
    fc.property(typedText, (text) => {
      const once = read(text);
      if (once.some(({ kind }) => kind === 'table')) return;
      const again = read(once.map((block) => wordsOf([block])[0] ?? '').join('\n'));
      expect(letters(wordsOf(again).join(''))).toBe(letters(text));
    }),
  );
});

test('composed and decomposed letters give the same blocks', () =>
  fc.assert(
    fc.property(typedText, (text) => {
      expect(read(text.normalize('NFD'))).toEqual(read(text));
    }),
  ));

test('columns always fill the width of the text', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.array(
          fc.string({ maxLength: 60 }).map((cell) => cell.replaceAll(/["\s]/gu, 'x')),
          { minLength: 2, maxLength: 9 },
        ),
        {
          minLength: 2,
          maxLength: 8,
        },
      ),
      (rows) => {
        const [table] = read(rows.map((row) => row.join('\t')).join('\n'));
        if (table?.kind !== 'table') return;
        expect(table.columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBeCloseTo(165, 6);
        for (const { cells } of table.rows)
          expect(cells.reduce((sum, { columnSpan = 1 }) => sum + columnSpan, 0)).toBe(table.columns.length);
      },
    ),
  ));
