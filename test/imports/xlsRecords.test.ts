import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, cellAt, type Workbook } from '../../electron/imports/grid';
import { readRawWorkbook } from '../../electron/imports/readWorkbook';
import {
  type BiffRecord,
  type BiffWorkbook,
  byteText,
  cellFormat,
  cellRecord,
  font,
  makeXls,
  packed,
  sharedTexts,
  shorts,
  unicodeText,
} from '../support/biffWorkbook';
import { readRefused } from '../support/workbookParts';

function open(made: BiffWorkbook): Workbook {
  const result = readRawWorkbook(makeXls(made), 'a.xls');
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.workbook;
}

function firstCell(made: BiffWorkbook): Cell | undefined {
  const [sheet] = open(made).sheets;
  return sheet && cellAt(sheet, 1, 1);
}

const one = (...records: readonly BiffRecord[]) => [{ records }];
const label = (index: number, row = 0) => cellRecord(0xfd, row, 0, 0, packed([index, 4]));
const formula = (result: Uint8Array, flags = 0) =>
  cellRecord(0x06, 0, 0, 0, Buffer.concat([result, shorts(flags), Buffer.alloc(4), shorts(0)]));
const special = (kind: number, value = 0) => Buffer.from([kind, 0, value, 0, 0, 0, 0xff, 0xff]);

describe('texts that are cut by the end of a record', () => {
  const texts = ['Nguyễn Thị Phượng', 'Hoai My', '', 'Đỗ', 'x'.repeat(40)];
  const stored = texts.map((text) => unicodeText(text));

  /** The table cut at one place; inside letters the next record says their width anew. */
  function cutAt(place: number): BiffRecord[] {
    const [, whole] = sharedTexts(...stored);
    let start = 8;
    for (const text of stored) {
      const letters = start + 3;
      const end = start + text.length;
      if (place > letters && place < end) {
        const isWide = (text[2] ?? 0) === 1;
        const at = isWide ? place - ((place - letters) % 2) : place;
        const flag = at > letters || at === letters ? Buffer.from([isWide ? 1 : 0]) : Buffer.alloc(0);
        return [
          [0xfc, whole.subarray(0, at)],
          [0x3c, Buffer.concat([flag, whole.subarray(at)])],
        ];
      }
      start = end;
    }
    return [
      [0xfc, whole.subarray(0, place)],
      [0x3c, whole.subarray(place)],
    ];
  }

  test('are whole wherever the cut is', () => {
    const [, whole] = sharedTexts(...stored);
    const boundaries = stored.map((_, index) => 8 + Buffer.concat(stored.slice(0, index + 1)).length);
    for (let place = 9; place < whole.length; place += 1) {
      const isHead = boundaries.some((end, index) => {
        const start = end - (stored[index]?.length ?? 0);
        return place > start && place <= start + 3;
      });
      if (isHead) continue; // length and flags of a text are never parted by a writer
      const records = texts.map((_, index) => label(index, index));
      const [sheet] = open({ globals: cutAt(place), sheets: one(...records) }).sheets;
      const read = texts.map((_, index) => sheet && cellAt(sheet, index + 1, 1)?.value);
      expect(read, `cut at ${place}`).toEqual(texts);
    }
  });

  test('letters may change from one byte to two at the cut, and back', () => {
    const globals: BiffRecord[] = [
      [0xfc, Buffer.concat([packed([1, 4], [1, 4]), shorts(9), Buffer.from([0]), Buffer.from('Hoa', 'latin1')])],
      [0x3c, Buffer.concat([Buffer.from([1]), Buffer.from('i Mỹ', 'utf16le')])],
      [0x3c, Buffer.concat([Buffer.from([0]), Buffer.from('!!', 'latin1')])],
    ];
    expect(firstCell({ globals, sheets: one(label(0)) })?.value).toBe('Hoai Mỹ!!');
  });

  test('fonts and phonetic hints behind a text are cut, too', () => {
    const text = 'abVn';
    const head = Buffer.concat([shorts(text.length), Buffer.from([8 | 4]), shorts(1), packed([6, 4])]);
    const whole = Buffer.concat([
      head,
      Buffer.from(text, 'latin1'),
      shorts(2, 5),
      Buffer.alloc(6, 0xee),
      unicodeText('sau'),
    ]);
    const [, table] = sharedTexts(whole, Buffer.alloc(0));
    for (let place = 8 + head.length + text.length; place <= table.length - 3 - 'sau'.length; place += 1) {
      const globals: BiffRecord[] = [
        ...['Arial', 'Arial', 'Arial', 'Arial', '.VnTime'].map((name) => font(name)),
        [0xfc, table.subarray(0, place)],
        [0x3c, table.subarray(place)],
      ];
      const [sheet] = open({ globals, sheets: one(label(0), label(1, 1)) }).sheets;
      expect(sheet && cellAt(sheet, 1, 1)).toMatchObject({
        value: text,
        runs: [
          { text: 'ab', font: null },
          { text: 'Vn', font: '.VnTime' }, // font 5 is the fifth: there is no font 4
        ],
      });
      expect(sheet && cellAt(sheet, 2, 1)?.value).toBe('sau');
    }
  });

  test('a text that ends before its letters is damage', () => {
    const globals: BiffRecord[] = [[0xfc, Buffer.concat([packed([1, 4], [1, 4]), shorts(9), Buffer.from([0, 65])])]];
    expect(readRefused(makeXls({ globals, sheets: one(label(0)) }))).toMatchObject({ detail: { what: 'xls-text' } });
    const few: BiffRecord[] = [[0xfc, packed([5, 4], [5, 4])]];
    expect(readRefused(makeXls({ globals: few, sheets: one(label(0)) }))).toMatchObject({
      detail: { what: 'shared-string', cell: 'A1', sheet: 'Sheet1' },
    });
  });
});

describe('numbers', () => {
  const rk = (value: number) => cellRecord(0x27e, 0, 0, 0, packed([value, 4]));
  test.each([
    ['whole', (1234 << 2) | 2, 1234],
    ['whole, below zero', (-7 << 2) | 2, -7],
    ['whole, divided by 100', (4759 << 2) | 3, 47.59],
    ['upper half of a double', 0x3ff80000, 1.5],
    ['upper half, divided by 100', (0x405edd2f & ~3) | 1, 1.2345666666666666],
  ])('packed: %s', (_name, stored, expected) => {
    const read = firstCell({ sheets: one(rk(stored)) });
    expect(read?.kind).toBe('number');
    expect(read?.value).toBeCloseTo(expected, 4);
  });

  test('a row of packed numbers, each with its format', () => {
    const content = Buffer.concat([
      shorts(2, 1),
      shorts(0),
      packed([6, 4]),
      shorts(1),
      packed([(44425 << 2) | 2, 4]),
      shorts(2),
    ]);
    const [sheet] = open({
      globals: [font('Arial'), cellFormat(0, 0), cellFormat(0, 14)],
      sheets: one([0xbd, content]),
    }).sheets;
    expect(sheet && cellAt(sheet, 3, 2)).toMatchObject({ kind: 'number', value: 1, font: 'Arial' });
    expect(sheet && cellAt(sheet, 3, 3)).toMatchObject({ kind: 'date', value: '2021-08-17' });
  });

  test('days counted from 1904', () => {
    const made: BiffWorkbook = {
      globals: [[0x22, shorts(1)], cellFormat(0, 14)],
      sheets: one(cellRecord(0x203, 0, 0, 0, packed([42963, 8]))),
    };
    expect(open(made).date1904).toBe(true);
    expect(firstCell(made)).toMatchObject({ kind: 'date', value: '2021-08-17' });
  });

  test("percent and the file's own formats", () => {
    const globals: BiffRecord[] = [
      [0x41e, Buffer.concat([shorts(164), unicodeText('0,00"%"')])],
      [0x41e, Buffer.concat([shorts(165), unicodeText('0.0%')])],
      cellFormat(0, 164),
      cellFormat(0, 165),
    ];
    const at = (format: number) =>
      firstCell({ globals, sheets: one(cellRecord(0x203, 0, 0, format, packed([0.4759, 8]))) });
    expect(at(0)).toMatchObject({ isPercent: false, formatCode: '0,00"%"' });
    expect(at(1)).toMatchObject({ isPercent: true, formatCode: '0.0%', value: 0.4759 });
  });
});

describe('formulas give what was calculated', () => {
  test.each([
    ['a number', formula(packed([12.5, 8])), { kind: 'number', value: 12.5 }],
    ['true', formula(special(1, 1)), { kind: 'boolean', value: true }],
    ['an error', formula(special(2, 0x17)), { kind: 'error', value: '#REF!' }],
    ['the empty text', formula(special(3)), { kind: 'text', value: '' }],
    ['a text that is not there', formula(special(0)), { kind: 'formulaWithoutValue', value: null }],
    ['0 of a program that never calculated', formula(packed([0, 8]), 3), { kind: 'formulaWithoutValue' }],
    ['0 of a function that is always calculated anew', formula(packed([0, 8]), 1), { kind: 'number', value: 0 }],
  ] as const)('%s', (_name, record, expected) => {
    expect(firstCell({ sheets: one(record) })).toMatchObject({ ...expected, isFormula: true });
  });

  test('a text stands behind the formula and what belongs to it', () => {
    const text: BiffRecord = [0x207, unicodeText('Hoài Mỹ')];
    for (const between of [[], [[0x4bc, Buffer.alloc(10)]], [[0x221, Buffer.alloc(14)]]] as BiffRecord[][])
      expect(firstCell({ sheets: one(formula(special(0)), ...between, text) })).toMatchObject({
        kind: 'text',
        value: 'Hoài Mỹ',
        isFormula: true,
      });
  });
});

describe('texts of BIFF5', () => {
  const page = (number: number): BiffRecord => [0x42, shorts(number)];
  const read = (bytes: Buffer, codePage: number, fontName = 'Arial', charset = 0) =>
    firstCell({
      version: 5,
      globals: [page(codePage), font(fontName, 5, charset), cellFormat(0, 0)],
      sheets: one(cellRecord(0x204, 0, 0, 0, byteText(bytes))),
    })?.value;
  const vietnamese = Buffer.from('c2 75 ec 20 d0 f5 6e 20 76 69 f2'.replaceAll(' ', ''), 'hex');
  const legacy = Buffer.from('x\xb7 Ho\xb5i M\xfc', 'latin1');

  test('in Windows-1258, tones composed', () => expect(read(vietnamese, 1258)).toBe('Âú Đơn vị'.normalize('NFC')));
  test('in a font for Vietnamese, whatever the page', () =>
    expect(read(vietnamese, 1252, 'Times New Roman', 163)).toBe('Âú Đơn vị'));
  test('of TCVN3 stay as their font has them', () => {
    expect(read(legacy, 1252, '.VnTime')).toBe('x· Hoµi Mü');
    expect(read(legacy, 1258, '.VnTime')).toBe('x· Hoµi Mü');
    expect(read(legacy, 1258)).toBe('x· Hoµi Mü');
  });
  test('in Windows-1252', () => expect(read(Buffer.from([0x93, 0xe0, 0x94, 0x80]), 1252)).toBe('“à”€'));
  test('in the code page of another country', () => expect(read(Buffer.from([0xcf, 0xf0]), 1251)).toBe('Пр'));

  test('with fonts', () => {
    const content = Buffer.concat([byteText(Buffer.from('Sè V¨n', 'latin1')), Buffer.from([1, 3, 1])]);
    const made: BiffWorkbook = {
      version: 5,
      globals: [font('Arial', 5), font('.VnTime', 5), cellFormat(0, 0)],
      sheets: one(cellRecord(0xd6, 0, 0, 0, content)),
    };
    expect(firstCell(made)).toMatchObject({
      value: 'Sè V¨n',
      runs: [
        { text: 'Sè ', font: null },
        { text: 'V¨n', font: '.VnTime' },
      ],
    });
  });
});

describe('sheets', () => {
  const cell = cellRecord(0x203, 0, 0, 0, packed([1, 8]));

  test('have names and states; charts are left out', () => {
    const sheets = [
      { name: 'Mẫu 01', records: [cell] },
      { name: 'Biểu đồ', type: 2, records: [] },
      { name: 'Ẩn', state: 1 as const, records: [cell] },
      { name: 'Rất ẩn', state: 2 as const, records: [] },
    ];
    expect(open({ sheets }).sheets.map(({ name, state, rowCount }) => [name, state, rowCount])).toEqual([
      ['Mẫu 01', 'visible', 1],
      ['Ẩn', 'hidden', 1],
      ['Rất ẩn', 'veryHidden', 0],
    ]);
  });

  test('have merged areas and hidden rows; a hidden row without cells does not count', () => {
    const row = (number: number, flags: number): BiffRecord => [0x208, shorts(number, 0, 1, 255, 0, 0, flags, 0)];
    const merges: BiffRecord = [0xe5, shorts(2, 0, 0, 0, 5, 2, 3, 1, 1)];
    const [sheet] = open({ sheets: one(row(0, 0x20), row(7, 0x20), cell, merges) }).sheets;
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([1]);
    expect(sheet?.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 6 },
      { top: 3, left: 2, bottom: 4, right: 2 },
    ]);
  });

  test('cells of a chart inside a sheet are not its own', () => {
    const chart: BiffRecord[] = [
      [0x809, shorts(0x600, 0x20)],
      cellRecord(0x203, 4, 4, 0, packed([9, 8])),
      [0x0a, Buffer.alloc(0)],
    ];
    const [sheet] = open({ sheets: one(...chart, cell) }).sheets;
    expect(sheet?.rowCount).toBe(1);
  });

  test('a stream without an OLE file around it is read', () => {
    const result = readRawWorkbook(makeXls({ sheets: one(cell), isBare: true }), 'a.xls');
    expect(result.ok && result.workbook.sheets[0]?.rowCount).toBe(1);
  });
});

describe('what can not be read', () => {
  const cell = cellRecord(0x203, 0, 0, 0, packed([1, 8]));
  const whole = makeXls({ sheets: one(cell), isBare: true });

  test('cut off anywhere it is damaged, never half a workbook and never a password', () => {
    for (let length = 8; length < whole.length; length += 1)
      expect(readRefused(whole.subarray(0, length)).code, `${length} bytes`).toBe('damaged');
  });

  test.each([
    ['XOR', shorts(0, 0x1234, 0x5678)],
    ['RC4', Buffer.concat([shorts(1, 1, 1), Buffer.alloc(48, 7)])],
    ['CryptoAPI', Buffer.concat([shorts(1, 4, 2), packed([0, 4], [126, 4]), Buffer.alloc(190, 7)])],
  ])('with a password by %s', (_name, content) => {
    expect(readRefused(makeXls({ globals: [[0x2f, content]], sheets: one(cell) })).code).toBe('password-protected');
    expect(readRefused(makeXls({ globals: [[0x2f, content]], isBare: true })).code).toBe('password-protected');
  });

  test('two sheets in one place', () => {
    const sheets = [{ records: [cell] }, { records: [cell] }];
    const bytes = makeXls({ sheets, isBare: true });
    const second = bytes.lastIndexOf(Buffer.concat([shorts(0x85)]));
    bytes.copy(bytes, second + 4, bytes.indexOf(shorts(0x85)) + 4, bytes.indexOf(shorts(0x85)) + 8);
    expect(readRefused(bytes)).toMatchObject({ code: 'damaged', detail: { what: 'sheet-part-twice' } });
  });

  test('more cells or sheets than the limits', () => {
    const bytes = makeXls({ sheets: [{ records: [cell] }, { records: [cellRecord(0x203, 1, 0, 0, packed([1, 8]))] }] });
    expect(readRefused(bytes, { limits: { cells: 1 } })).toMatchObject({
      code: 'too-large',
      detail: { what: 'cells' },
    });
    expect(readRefused(bytes, { limits: { sheets: 1 } })).toMatchObject({
      code: 'too-large',
      detail: { what: 'sheets' },
    });
  });

  test('any bytes changed: read or refused, never thrown', () => {
    const start = makeXls({
      globals: [font('Arial'), cellFormat(0, 0), sharedTexts(unicodeText('Đỗ'), unicodeText('b'))],
      sheets: one(cell, label(0, 1), label(1, 2), formula(special(0)), [0x207, unicodeText('x')]),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(start.length - 1), fc.nat(255)), { maxLength: 12 }), (changes) => {
        const bytes = Buffer.from(start);
        for (const [at, value] of changes) bytes[at] = value;
        expect(readRawWorkbook(bytes, 'a.xls')).toHaveProperty('ok');
      }),
      { numRuns: 1000 },
    );
  });
});
