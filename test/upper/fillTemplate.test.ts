import { read as readSheetJs, utils } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { toLocalTime } from '../../electron/domain/calendar';
import type { PointValue } from '../../electron/domain/upper/pointValue';
import { cellAt } from '../../electron/imports/grid';
import { readWorkbook } from '../../electron/imports/readWorkbook';
import { describeTemplate } from '../../electron/upper/describeTemplate';
import { checkCells, type FillRequest, fillTemplate } from '../../electron/upper/fillTemplate';
import { withoutAuthors } from '../../electron/upper/withoutAuthors';
import { makeZip } from '../support/workbookZip';
import { aForm, cellElements, partsOf, SHEET_DATA } from './forms';

const SHEET = 'Biểu 1';
const PART = 'xl/worksheets/sheet1.xml';
const count = (value: number): PointValue => ({ kind: 'count', value });
const rate: PointValue = { kind: 'rate', scaled: 4760, decimals: 2 };
const hour = toLocalTime('2021-08-17T15:00');
const moment: PointValue = { kind: 'moment', at: hour, hasClock: true, text: '15h00 ngày 17/8/2021' };
const to = (cell: string, value: PointValue | null, sheet = SHEET): FillRequest => ({ sheet, cell, value });

function fill(bytes: Buffer, requests: readonly FillRequest[]) {
  const read = readWorkbook(bytes, 'mẫu.xlsx');
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return fillTemplate(bytes, read.workbook, requests);
}

const USUAL = [
  to('C8', count(3156)),
  to('D8', count(6000)),
  to('C9', count(0)),
  to('D9', count(5000)),
  to('C10', null),
  to('D2', moment),
  to('G8', rate),
  to('A3', { kind: 'text', text: 'Xã Hoài Sơn < chưa "báo cáo"' }),
];

describe('reopened with other programs', () => {
  test('exceljs and SheetJS read every value as it was put in, with the format of the cell', async () => {
    const form = aForm();
    const { bytes } = fill(form, USUAL);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    const sheet = book.getWorksheet(SHEET);
    expect(sheet?.getCell('C8').value).toBe(3156);
    expect(sheet?.getCell('C8').numFmt).toBe('#,##0');
    expect(sheet?.getCell('C9').value).toBe(0);
    expect(sheet?.getCell('C10').value).toBeNull();
    expect(sheet?.getCell('D2').value).toEqual(new Date('2021-08-17T15:00:00Z'));
    expect(sheet?.getCell('G8').value).toBe(47.6);
    expect(sheet?.getCell('A3').text).toBe('Xã Hoài Sơn < chưa "báo cáo"');
    expect(sheet?.getCell('C11').formula).toBe('SUM(C8:C10)');
    expect(sheet?.getCell('C11').result).toBeUndefined();
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 7 });
    const other = readSheetJs(bytes, { cellDates: false, sheetStubs: true });
    const cells = other.Sheets[SHEET] ?? {};
    expect([cells.C8?.v, cells.C9?.v, cells.C10?.v, cells.D9?.v, cells.G8?.v]).toEqual([
      3156,
      0,
      undefined,
      5000,
      47.6,
    ]);
    expect(cells.D2?.v).toBe(44425.625);
    expect(cells.A3?.v).toBe('Xã Hoài Sơn < chưa "báo cáo"');
    expect(cells.C11).toMatchObject({ f: 'SUM(C8:C10)' });
    expect(utils.sheet_to_json(other.Sheets['Liên kết'] ?? {}, { header: 1 })[0]).toMatchObject({ 2: 8, 3: 7 });
  });

  test('a rate is a fraction where the cell shows per cent, points elsewhere, exactly', () => {
    const data = SHEET_DATA.replace('<c r="C9" s="2"/>', '<c r="C9" s="3"/>');
    const { cells, bytes } = fill(aForm({ data }), [to('C9', rate), to('D9', rate)]);
    const xml = partsOf(bytes).get(PART) ?? '';
    expect(xml).toContain('<c r="C9" s="3"><v>0.476</v></c><c r="D9" s="2"><v>47.6</v></c>');
    expect(cells.map(({ note }) => note)).toEqual(['fraction', 'points']);
  });

  test('words that look like an escape, and signs XML cannot hold, come back as they were or not at all', () => {
    const { bytes } = fill(aForm(), [to('A3', { kind: 'text', text: 'a_x000D_b & <c>\u0001' })]);
    const again = readWorkbook(Buffer.from(bytes), 'mẫu.xlsx');
    const sheet = again.ok ? again.workbook.sheets[0] : undefined;
    expect(sheet && cellAt(sheet, 3, 1)).toMatchObject({ kind: 'text', value: 'a_x000D_b & <c>' });
  });

  test('a book that counts days from 1904 gets its own serial', () => {
    const { bytes } = fill(aForm({ date1904: true }), [to('D2', moment)]);
    expect(partsOf(bytes).get(PART)).toContain('<c r="D2" s="4"><v>42963.625</v></c>');
  });
});

describe('nothing else changes', () => {
  test('every other part is the same byte for byte; of the sheet only the pointed cells and results that hang on them', () => {
    const form = aForm({ extension: 'xlsm' });
    const { bytes, stale } = fill(form, USUAL);
    const before = partsOf(form);
    const after = partsOf(bytes);
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...after].filter(([name, content]) => content !== before.get(name)).map(([name]) => name);
    expect(changed).toEqual(['xl/workbook.xml', PART, 'xl/worksheets/sheet2.xml']);
    const [sheetBefore, sheetAfter] = [before.get(PART) ?? '', after.get(PART) ?? ''];
    const written = new Set(['C8', 'D8', 'C9', 'D9', 'C10', 'D2', 'G8', 'A3']);
    const others = (xml: string) =>
      cellElements(xml)
        .filter((cell) => !written.has(/r="([A-Z]+\d+)"/.exec(cell)?.[1] ?? ''))
        .map((cell) => (cell.includes('<f') && !cell.includes('TODAY') ? cell.replace(/<v>.*?<\/v>/, '') : cell));
    expect(others(sheetAfter)).toEqual(others(sheetBefore));
    expect(sheetAfter).toContain('<f>TODAY()</f><v>44000</v>');
    const frame = (xml: string) => xml.replace(/<sheetData>.*<\/sheetData>/s, '').replace(/<dimension[^>]*>/, '');
    expect(frame(sheetAfter)).toBe(frame(sheetBefore));
    expect(sheetAfter).toContain('<dimension ref="A1:G12"/>');
    expect(after.get('xl/workbook.xml')).toBe(
      before.get('xl/workbook.xml')?.replace('calcId="191029"', 'calcId="191029" fullCalcOnLoad="1"'),
    );
    expect(after.get('xl/worksheets/sheet2.xml')).toBe(
      before.get('xl/worksheets/sheet2.xml')?.replace('<v>99</v>', '').replace('<v>198</v>', ''),
    );
    expect(stale).toBe(8);
    expect(Buffer.from(bytes.slice(-Buffer.byteLength('mẫu của Sở'))).toString()).toBe('mẫu của Sở');
  });

  test('cells that no formula looks at leave the workbook part and every result alone', () => {
    const form = aForm();
    const after = partsOf(fill(form, [to('A3', count(5))]).bytes);
    const changed = [...after].filter(([name, content]) => content !== partsOf(form).get(name)).map(([name]) => name);
    expect(changed).toEqual([PART]);
  });

  test('a cell, a row and a self-closing row that are missing are made in the style of their place', () => {
    const { bytes } = fill(aForm(), [
      to('A4', count(1)),
      to('A3', count(2)),
      to('C12', count(3)),
      to('G11', count(4)),
      to('G20', count(5)),
    ]);
    const xml = partsOf(bytes).get(PART) ?? '';
    expect(xml).toContain('<row r="3"><c r="A3"><v>2</v></c></row><row r="4"><c r="A4"><v>1</v></c></row><row r="6"');
    expect(xml).toContain('<f>TODAY()</f><v>44000</v></c><c r="C12"><v>3</v></c></row>');
    expect(xml).toContain('spans="1:7" s="1" customFormat="1"');
    expect(xml).toContain('<c r="G11" s="1"><v>4</v></c></row>');
    expect(xml).toContain('<row r="20"><c r="G20" s="2"><v>5</v></c></row></sheetData>');
  });

  test('of a merged area the first cell takes the value', () => {
    const { cells } = fill(aForm(), [to('E3', moment)]);
    expect(cells).toMatchObject([
      { cell: 'D2', fault: null, note: 'serial', near: 'BIỂU TỔNG HỢP NGÀY | SỞ THÔNG TIN VÀ TRUYỀN THÔNG' },
    ]);
  });

  test('a cell with a formula, one of a shared one and a sheet that is not there stay as they are and say so', () => {
    const form = aForm();
    const { bytes, cells } = fill(form, [to('C11', count(1)), to('E9', count(2)), to('A1', count(3), 'Biểu 9')]);
    expect(cells.map(({ fault }) => fault)).toEqual(['formula', 'formula', 'noSheet']);
    expect(Buffer.compare(bytes as Buffer, form)).toBe(0);
  });
});

test('who made or kept the form is in none of its parts any more, and what else these say stays', () => {
  const more = [
    {
      name: 'docProps/core.xml',
      content:
        '<cp:coreProperties><dc:title>Biểu 1</dc:title><dc:creator>Nguyễn Mốc Xanh</dc:creator><cp:lastModifiedBy>Nguyễn Mốc Xanh</cp:lastModifiedBy><dc:description/></cp:coreProperties>',
    },
    {
      name: 'docProps/app.xml',
      content: '<Properties><Company>Sở Y tế</Company><Manager>Nguyễn Mốc Xanh</Manager></Properties>',
    },
    {
      name: 'docProps/custom.xml',
      content:
        '<Properties><property fmtid="{1}" pid="2" name="_AuthorEmail"><vt:lpwstr>mocxanh@tinh.gov.vn</vt:lpwstr></property><property fmtid="{1}" pid="3" name="Số"><vt:lpwstr>115</vt:lpwstr></property></Properties>',
    },
    {
      name: 'xl/comments1.xml',
      content:
        '<comments><authors><author>Nguyễn Mốc Xanh</author><author>tc={9}</author></authors><commentList><comment><text><t>Ghi cả số lẻ</t></text></comment></commentList></comments>',
    },
    {
      name: 'xl/persons/person.xml',
      content:
        '<personList><person displayName="Nguyễn Mốc Xanh" id="{9}" userId="S::mocxanh@tinh.gov.vn::1" providerId="AD"/></personList>',
    },
  ];
  const after = partsOf(fill(aForm({ more }), USUAL).bytes);
  const said = Buffer.from([...after.values()].join('\n'), 'latin1').toString('utf8');
  expect(said).not.toMatch(/Mốc Xanh|mocxanh/);
  for (const kept of ['<dc:title>Biểu 1</dc:title>', 'Sở Y tế', '>115<', 'tc={9}', 'Ghi cả số lẻ'])
    expect(said).toContain(kept);
  expect(said).toContain('<dc:creator></dc:creator>');
});

describe('who made the form is gone in whatever encoding a part is written, and every other byte is as it was', () => {
  const core = (name: string) =>
    `<?xml version="1.0" standalone="yes"?><cp:coreProperties><dc:title>Biểu số 1</dc:title><dc:creator>${name}</dc:creator></cp:coreProperties>`;
  const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();
  const WAYS: Readonly<Record<string, (text: string) => Buffer>> = {
    'UTF-8': (text) => Buffer.from(text),
    'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`),
    'UTF-16': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
    'UTF-16 without a mark': (text) => Buffer.from(text, 'utf16le'),
    'UTF-16 the other way round': (text) => swapped(`\ufeff${text}`),
    'UTF-16 the other way round, without a mark': swapped,
    // none of its letters with marks is UTF-8
    'a code page': (text) => Buffer.from(text.replaceAll(/[^\x20-\x7e]/g, '\xea'), 'latin1'),
  };
  for (const [way, write] of Object.entries(WAYS))
    test(way, () => {
      const cleaned = withoutAuthors('docProps/core.xml', () => write(core('Nguyễn Mốc Xanh')));
      expect(cleaned?.toString('hex')).toBe(write(core('')).toString('hex'));
      expect(withoutAuthors('docProps/core.xml', () => write(core('')))).toBeNull();
    });
});

describe('cells that are not to be written, or had better not', () => {
  const check = (form: Buffer, ...cells: string[]) => {
    const read = readWorkbook(form, 'mẫu.xlsx');
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    return checkCells(
      form,
      read.workbook,
      cells.map((cell) => ({ sheet: SHEET, cell })),
    );
  };

  test('a cell that an array formula fills has a formula, though none is written in it', () => {
    const sheet = (xml: string) => xml.replace('<f>SUM(C8:C10)</f>', '<f t="array" ref="C11:C12">SUM(C8:C10)</f>');
    const [inside, below] = check(aForm({ sheet }), 'C12', 'C13');
    expect([inside?.fault, inside?.formula, below?.fault]).toEqual(['formula', 'SUM(C8:C10)', null]);
  });

  test('in a protected sheet only cells that are not unlocked are told; hidden rows and columns are', () => {
    const sheet = (xml: string) =>
      xml
        .replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>')
        .replace('<row r="9"', '<row hidden="1" r="9"')
        .replace('<col min="7" max="7"', '<col hidden="1" min="7" max="7"');
    const cells = check(aForm({ sheet }), 'A8', 'C8', 'C9', 'G8');
    expect(cells.map(({ isLocked }) => isLocked)).toEqual([false, true, true, true]);
    expect(cells.map(({ isHidden }) => isHidden)).toEqual([false, false, true, true]);
  });

  test('a formula with a name, one with a computed address and one of another file know what they hang on', () => {
    const data = SHEET_DATA.replace('TODAY()', 'INDIRECT("C"&amp;8)').replace(
      'SUM(D8:D10)',
      "[1]Sheet1!C8+'[2]A b'!C9",
    );
    const after = partsOf(fill(aForm({ data }), [to('C8', count(1))]).bytes).get(PART) ?? '';
    expect(after).toContain('<f>INDIRECT("C"&amp;8)</f></c>');
    expect(after).toContain("<f>[1]Sheet1!C8+'[2]A b'!C9</f><v>0</v>");
  });

  test('a zip that says its sizes in 64 bits is refused when it is brought, not when it is filled', () => {
    const parts = [...partsOf(aForm())].map(([name, content]) => ({
      name,
      content: Buffer.from(content, 'latin1'),
      zip64: true,
    }));
    const form = makeZip(parts);
    const read = readWorkbook(form, 'mẫu.xlsx');
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    expect(() => describeTemplate(form, read.workbook)).toThrow(/unsupported-version/);
  });
});

describe('other ways to write a sheet', () => {
  test('prefixed names, rows and cells without addresses, single quotes', () => {
    const sheet = (xml: string) =>
      xml
        .replace(/<(\/?)(?!\?)(?=[a-zA-Z])/g, '<$1x:')
        .replace('xmlns="http', 'xmlns:x="http')
        .replace('<x:row r="8" spans="1:5"><x:c r="A8" s="5">', "<x:row\n r = '8'><x:c s='5'>")
        .replace('<x:c r="B8" s="5" t="s">', '<x:c s="5" t="s">')
        .replace('<x:c r="C8" s="2">', '<x:c t="n" s="2">')
        .replace('<x:row r="9" spans="1:5">', '<x:row>');
    const form = aForm({ sheet });
    const { bytes } = fill(form, [to('C8', count(12)), to('C9', count(13)), to('C10', { kind: 'text', text: 'a' })]);
    const xml = partsOf(bytes).get(PART) ?? '';
    expect(xml).toContain('<x:c s="2"><x:v>12</x:v></x:c>');
    expect(xml).toContain('<x:c r="C9" s="2"><x:v>13</x:v></x:c>');
    expect(xml).toContain('<x:c r="C10" t="inlineStr"><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c>');
    const again = readWorkbook(Buffer.from(bytes), 'mẫu.xlsx');
    expect(again.ok).toBe(true);
  });

  test('a mark at the head of the part stays, and another encoding becomes UTF-8 that says so', () => {
    const marked = fill(aForm({ sheet: (xml) => `\ufeff${xml}` }), [to('C9', count(7))]);
    expect(partsOf(marked.bytes).get(PART)?.startsWith('\u00ef\u00bb\u00bf<?xml')).toBe(true);
  });

  test('an empty sheet takes its first cell', () => {
    const { bytes } = fill(aForm({ data: '<sheetData/>' }), [to('B2', count(7))]);
    expect(partsOf(bytes).get(PART)).toContain('<sheetData><row r="2"><c r="B2"><v>7</v></c></row></sheetData>');
  });
});

describe('totals of the form', () => {
  test('a sum of filled cells is worked out from what is there after filling', () => {
    const { sums } = fill(aForm(), [to('C8', count(10)), to('C9', count(20)), to('C10', null)]);
    expect(sums).toEqual([{ sheet: SHEET, cell: 'C11', kind: 'sum', value: 30, of: ['C8', 'C9', 'C10'] }]);
  });
});
