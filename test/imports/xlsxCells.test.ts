import { describe, expect, test } from 'vitest';
import { cellAt, cellsOfRow, columnLetters, usedRows } from '../../electron/imports/grid';
import {
  firstSheet,
  firstSheetCell,
  handMadeWorkbook,
  MAIN,
  readOk,
  readRefused,
  sheetData,
} from '../support/workbookParts';

/** The cell A1 of a sheet whose only row holds `xml`. */
function a1(xml: string, strings?: string, styles?: string) {
  const tables = { ...(strings !== undefined && { strings }), ...(styles !== undefined && { styles }) };
  return firstSheetCell({ sheets: [sheetData(`<row r="1">${xml}</row>`)], ...tables }, 1, 1);
}

const PLAIN = { formatCode: null, isPercent: false, font: null, isFormula: false };

describe('one cell', () => {
  test.each([
    ['number', '<c r="A1"><v>42</v></c>', { kind: 'number', value: 42 }],
    ['number with t="n"', '<c r="A1" t="n"><v>-0.5</v></c>', { kind: 'number', value: -0.5 }],
    ['17 digits', '<c r="A1"><v>0.40000000000000002</v></c>', { kind: 'number', value: 0.4 }],
    ['exponent', '<c r="A1"><v>1.5E-7</v></c>', { kind: 'number', value: 1.5e-7 }],
    ['space around a number', '<c r="A1"><v> 12\n</v></c>', { kind: 'number', value: 12 }],
    ['number in CDATA', '<c r="A1"><v><![CDATA[12]]></v></c>', { kind: 'number', value: 12 }],
    ['number cut by a comment', '<c r="A1"><v>1<!-- 9 -->2<?x 9?>3</v></c>', { kind: 'number', value: 123 }],
    ['true', '<c r="A1" t="b"><v>1</v></c>', { kind: 'boolean', value: true }],
    ['false', '<c r="A1" t="b"><v>0</v></c>', { kind: 'boolean', value: false }],
    ['error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { kind: 'error', value: '#DIV/0!' }],
    [
      'ISO day',
      '<c r="A1" t="d"><v>2021-08-17</v></c>',
      { kind: 'date', value: '2021-08-17', shape: 'day', serial: 44425 },
    ],
    ['ISO time', '<c r="A1" t="d"><v>2021-08-17T15:07:00Z</v></c>', { kind: 'date', value: '2021-08-17T15:07' }],
    [
      'text of a formula',
      '<c r="A1" t="str"><f>B1&amp;C1</f><v>Hoài Thanh</v></c>',
      { kind: 'text', value: 'Hoài Thanh', isFormula: true },
    ],
    ['empty text of a formula', '<c r="A1" t="str"><f>""</f><v></v></c>', { kind: 'text', value: '', isFormula: true }],
    ['number of a formula', '<c r="A1"><f>SUM(B1:C1)</f><v>3</v></c>', { kind: 'number', value: 3, isFormula: true }],
    [
      'error of a formula',
      '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      { kind: 'error', value: '#DIV/0!', isFormula: true },
    ],
    ['shared formula', '<c r="A1"><f t="shared" si="0"/><v>3</v></c>', { kind: 'number', value: 3, isFormula: true }],
    ['inline text', '<c r="A1" t="inlineStr"><is><t>Đạt</t></is></c>', { kind: 'text', value: 'Đạt' }],
    ['empty inline text', '<c r="A1" t="inlineStr"><is><t/></is></c>', { kind: 'text', value: '' }],
    ['inline text without the type', '<c r="A1"><is><t>x</t></is></c>', { kind: 'text', value: 'x' }],
    [
      'space is kept',
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> hai </t></is></c>',
      { kind: 'text', value: ' hai ' },
    ],
    ['newlines as XML has them', '<c r="A1" t="str"><v>a\r\nb\rc&#13;d</v></c>', { kind: 'text', value: 'a\nb\nc\rd' }],
    [
      'entities',
      '<c r="A1" t="str"><v>&lt;&amp;&gt;&quot;&apos;&#272;&#x1EA1;&#x1F600;&no;</v></c>',
      { kind: 'text', value: '<&>"\'Đạ😀&no;' },
    ],
    [
      'CDATA is no markup',
      '<c r="A1" t="str"><v>a<![CDATA[<b>&amp;]]>c</v></c>',
      { kind: 'text', value: 'a<b>&amp;c' },
    ],
    [
      'escapes of Excel',
      '<c r="A1" t="str"><v>a_x000D_b_x005F_x000D_c_xZZ_</v></c>',
      { kind: 'text', value: 'a\rb_x000D_c_xZZ_' },
    ],
    ['not a number after all', '<c r="A1"><v>mười</v></c>', { kind: 'text', value: 'mười' }],
    ['hexadecimal is no number', '<c r="A1"><v>0x10</v></c>', { kind: 'text', value: '0x10' }],
    ['not a boolean after all', '<c r="A1" t="b"><v>có</v></c>', { kind: 'text', value: 'có' }],
    ['foreign children', '<c r="A1"><v>1</v><extLst><ext><v>2</v></ext></extLst></c>', { kind: 'number', value: 1 }],
  ])('%s', (_name, xml, expected) => {
    expect(a1(xml)).toMatchObject({ ...PLAIN, ...expected });
  });

  test.each([
    ['formula saved without its value', '<c r="A1"><f>SUM(B1:C1)</f></c>'],
    ['formula with an empty value', '<c r="A1"><f>SUM(B1:C1)</f><v></v></c>'],
    ['formula with a closed empty value', '<c r="A1"><f>SUM(B1:C1)</f><v/></c>'],
    ['formula of text without a value', '<c r="A1" t="str"><f>B1</f></c>'],
  ])('%s: what it shows cannot be known', (_name, xml) => {
    expect(a1(xml)).toEqual({ ...PLAIN, kind: 'formulaWithoutValue', value: null, isFormula: true });
  });

  test.each([
    ['style only', '<c r="A1" s="0"/>'],
    ['nothing inside', '<c r="A1"></c>'],
    ['empty value', '<c r="A1"><v></v></c>'],
    ['text without value', '<c r="A1" t="s"><v/></c>'],
  ])('%s: a blank cell is absent', (_name, xml) => {
    expect(a1(xml, '<si><t>x</t></si>')).toBeUndefined();
  });
});

describe('shared strings', () => {
  test.each([
    ['plain', '<si><t>Bồng Sơn</t></si>', { value: 'Bồng Sơn', runs: null }],
    ['empty text', '<si><t></t></si>', { value: '', runs: null }],
    ['closed item', '<si/>', { value: '', runs: null }],
    [
      'phonetic hints are no text',
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
      { value: '東京', runs: null },
    ],
    [
      'runs without fonts',
      '<si><r><t>Hoài </t></r><r><rPr><b/></rPr><t>Nhơn</t></r></si>',
      { value: 'Hoài Nhơn', runs: null },
    ],
    [
      'phonetic hints between runs',
      '<si><r><t>a</t></r><rPh sb="0" eb="1"><t>Ă</t></rPh><r><t>b</t></r></si>',
      { value: 'ab', runs: null },
    ],
    [
      'runs with fonts',
      '<si><r><rPr><rFont val=".VnTime"/></rPr><t>Hoµi </t></r><r><rPr><rFont val=".VnTime"/><b/></rPr><t>Nh¬n</t></r><r><t> ok</t></r></si>',
      {
        value: 'Hoµi Nh¬n ok',
        runs: [
          { text: 'Hoµi Nh¬n', font: '.VnTime' },
          { text: ' ok', font: null },
        ],
      },
    ],
    [
      'decomposed letters stay decomposed',
      `<si><t>${'Phượng'.normalize('NFD')}</t></si>`,
      { value: 'Phượng'.normalize('NFD') },
    ],
  ])('%s', (_name, item, expected) => {
    expect(a1('<c r="A1" t="s"><v>1</v></c>', `<si><t>0</t></si>${item}`)).toMatchObject({ kind: 'text', ...expected });
  });

  test.each([
    ['a number beyond the table', '<si><t>x</t></si>', '7'],
    ['no table at all', undefined, '0'],
    ['not a number', '<si><t>x</t></si>', 'x'],
  ])('%s: refused, because the text cannot be known', (_name, strings, index) => {
    const sheets = [sheetData(`<row r="3"><c r="B3" t="s"><v>${index}</v></c></row>`)];
    const refusal = readRefused(handMadeWorkbook({ sheets, ...(strings !== undefined && { strings }) }));
    expect(refusal).toMatchObject({ code: 'damaged', detail: { what: 'shared-string', cell: 'B3' } });
  });
});

describe('places', () => {
  test('cells and rows without an address follow the one before', () => {
    const sheet = firstSheet({
      sheets: [
        sheetData(
          '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c><v>3</v></c><c r="D5"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>',
        ),
      ],
    });
    const placed = [...usedRows(sheet)].flatMap((row) => cellsOfRow(sheet, row));
    expect(placed.map(({ row, column, cell }) => [row, column, cell.value])).toEqual([
      [1, 1, 1],
      [1, 2, 2],
      [5, 1, 3],
      [5, 4, 4],
      [5, 5, 5],
      [6, 1, 6],
    ]);
  });

  test('rows and cells out of order are put in order', () => {
    const sheet = firstSheet({
      sheets: [
        sheetData(
          '<row r="9"><c r="B9"><v>92</v></c><c r="A9"><v>91</v></c></row><row r="2"><c r="C2"><v>23</v></c></row><row r="9"><c r="C9" t="str"><v>93</v></c></row>',
        ),
      ],
    });
    expect([...usedRows(sheet)]).toEqual([2, 9]);
    expect(cellsOfRow(sheet, 9).map(({ cell }) => cell.value)).toEqual([91, 92, '93']);
    expect([sheet.rowCount, sheet.columnCount]).toEqual([9, 3]);
  });

  test('a cell given twice with one value is one cell', () => {
    const twice = '<row r="2"><c r="A2" t="str"><v>x</v></c></row>';
    expect(firstSheetCell({ sheets: [sheetData(`${twice}<row r="1"/>${twice}`)] }, 2, 1)).toMatchObject({ value: 'x' });
  });

  test('a cell given twice with two values is refused', () => {
    const rows = '<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>';
    const refusal = readRefused(handMadeWorkbook({ sheets: [sheetData(rows)] }));
    expect(refusal).toEqual({ code: 'damaged', detail: { what: 'duplicate-cell', cell: 'A2', sheet: 'Sheet1' } });
  });

  test.each(['A0', 'XFE1', 'A1048577', 'A99999999999', '1A', 'AAAA1', 'A-1', ''])(
    '%j is no cell of the grid',
    (address) => {
      const refusal = readRefused(
        handMadeWorkbook({ sheets: [sheetData(`<row r="1"><c r="${address}"><v>1</v></c></row>`)] }),
      );
      expect(refusal).toMatchObject({ code: 'damaged', detail: { what: 'cell-address' } });
    },
  );

  test('the last cell of the grid', () => {
    const sheet = firstSheet({ sheets: [sheetData('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')] });
    expect([sheet.rowCount, sheet.columnCount]).toEqual([1_048_576, 16_384]);
    expect(cellAt(sheet, 1_048_576, 16_384)).toMatchObject({ value: 1 });
    expect(columnLetters(16_384)).toBe('XFD');
  });

  test('ghost formatting down to the last row is no used area', () => {
    const ghosts = Array.from(
      { length: 70_000 },
      (_, row) => `<row r="${row + 2}" s="1"><c r="A${row + 2}" s="1"/><c r="B${row + 2}" s="1"/></row>`,
    );
    const sheet = firstSheet({ sheets: [sheetData(`<row r="1"><c r="A1"><v>1</v></c></row>${ghosts.join('')}`)] });
    expect([sheet.rowCount, sheet.columnCount, sheet.cells.columns.length]).toEqual([1, 1, 1]);
  });

  test('rules and formats on whole columns are not looked at', () => {
    const rules =
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:J1048576"><formula1>"x"</formula1></dataValidation></dataValidations>';
    const sheet = firstSheet({
      sheets: [
        `<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" style="1"/></cols>${sheetData('<row r="1"><c r="A1"><v>1</v></c></row>')}${rules}`,
      ],
    });
    expect(sheet.rowCount).toBe(1);
  });
});

describe('spellings of XML', () => {
  test('prefixed tags', () => {
    const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:r><x:rPr><x:rFont val="VNI-Times"/></x:rPr><x:t>Ñaët</x:t></x:r></x:is></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:A2"/></x:mergeCells></x:worksheet>`;
    const read = firstSheet({
      sheets: [sheet],
      replace: { 'xl/sharedStrings.xml': `<x:sst xmlns:x="${MAIN}"><x:si><x:t>Đạt</x:t></x:si></x:sst>` },
      strings: '',
    });
    expect(cellsOfRow(read, 1).map(({ cell }) => cell.value)).toEqual(['Đạt', 'Ñaët']);
    expect(cellAt(read, 1, 2)).toMatchObject({ runs: [{ text: 'Ñaët', font: 'VNI-Times' }] });
    expect(read.merges).toHaveLength(1);
  });

  test('single quotes, space inside tags, `>` inside quotes, comments that look like cells', () => {
    const rows =
      "<row r = '1' note='a>b'\n><!-- <c r='A1'><v>9</v></c> --><c r='A1' t='n' ><v >5</v ></c ><?skip <c><v>7</v></c> ?></row >";
    expect(firstSheetCell({ sheets: [sheetData(rows)] }, 1, 1)).toMatchObject({ value: 5 });
  });

  test.each([
    ['utf-16le', Buffer.from([0xff, 0xfe])],
    ['utf-16le', Buffer.alloc(0)],
  ] as const)('a part in %s', (encoding, mark) => {
    const xml = `<worksheet xmlns="${MAIN}">${sheetData('<row r="1"><c r="A1" t="str"><v>Đạt</v></c></row>')}</worksheet>`;
    const part = Buffer.concat([mark, Buffer.from(xml, encoding)]);
    expect(firstSheetCell({ replace: { 'xl/worksheets/sheet1.xml': part } }, 1, 1)).toMatchObject({ value: 'Đạt' });
  });

  test('a part with a byte order mark, and one in a code page it declares', () => {
    const xml = (text: string, head = '') =>
      `${head}<worksheet xmlns="${MAIN}">${sheetData(`<row r="1"><c r="A1" t="str"><v>${text}</v></c></row>`)}</worksheet>`;
    const marked = Buffer.from(`\ufeff${xml('Đạt')}`, 'utf8');
    expect(firstSheetCell({ replace: { 'xl/worksheets/sheet1.xml': marked } }, 1, 1)).toMatchObject({ value: 'Đạt' });
    const latin = Buffer.from(xml('Ñaët', '<?xml version="1.0" encoding="windows-1252"?>'), 'latin1');
    expect(firstSheetCell({ replace: { 'xl/worksheets/sheet1.xml': latin } }, 1, 1)).toMatchObject({ value: 'Ñaët' });
  });

  test('bytes that are no UTF-8 are refused rather than guessed', () => {
    const bad = Buffer.from(
      `<worksheet>${sheetData('<row r="1"><c r="A1" t="str"><v>Hùng</v></c></row>')}</worksheet>`,
      'latin1',
    );
    expect(readRefused(handMadeWorkbook({ replace: { 'xl/worksheets/sheet1.xml': bad } }))).toMatchObject({
      code: 'damaged',
      detail: { what: 'text-encoding', part: 'xl/worksheets/sheet1.xml' },
    });
  });

  test.each([
    '<worksheet><sheetData><row>',
    '<worksheet><sheetData></worksheet></sheetData></x>',
    '<worksheet a="1><sheetData/></worksheet>',
    '<worksheet a=1><sheetData><row r=1></row></sheetData></worksheet>',
    '<worksheet><!-- <sheetData/></worksheet>',
    '<worksheet><![CDATA[ </worksheet>',
    '<worksheet',
    '<',
    '<>',
    'no XML',
    '',
  ])('broken XML %j is damaged', (xml) => {
    expect(readRefused(handMadeWorkbook({ replace: { 'xl/worksheets/sheet1.xml': xml } }))).toMatchObject({
      code: 'damaged',
    });
  });
});

describe('several sheets share the limit of cells', () => {
  test('one cell too many', () => {
    const bytes = handMadeWorkbook({
      sheets: ['A', 'B'].map(() => sheetData('<row r="1"><c><v>1</v></c><c><v>2</v></c></row>')),
    });
    expect(readOk(bytes, { limits: { cells: 4 } }).sheets).toHaveLength(2);
    expect(readRefused(bytes, { limits: { cells: 3 } })).toMatchObject({
      code: 'too-large',
      detail: { what: 'cells' },
    });
  });
});
