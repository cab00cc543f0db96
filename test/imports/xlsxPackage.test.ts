import { describe, expect, test } from 'vitest';
import { cellAt } from '../../electron/imports/grid';
import { crc32, crc32InScript } from '../../electron/imports/zip/crc32';
import {
  firstSheet,
  handMadeParts,
  handMadeWorkbook,
  MAIN,
  readOk,
  readRefused,
  relationships,
  sheetData,
} from '../support/workbookParts';
import { makeZip } from '../support/workbookZip';

const HOAI_NHON = sheetData('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');
const SAMPLE = { sheets: [HOAI_NHON], strings: '<si><t>Hoài Nhơn</t></si>' };
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function reads(bytes: Buffer): void {
  const [sheet] = readOk(bytes).sheets;
  expect(sheet && cellAt(sheet, 1, 1)).toMatchObject({ value: 'Hoài Nhơn' });
}

describe('ways to write a zip', () => {
  test.each([
    ['stored parts', { pack: { stored: true } }],
    ['sizes behind the data', { pack: { dataDescriptor: true } }],
    ['64-bit sizes in each entry', { pack: { zip64: true } }],
    ['64-bit end of directory', { zip: { zip64End: true } }],
    ['all of it', { pack: { zip64: true, stored: true }, zip: { zip64End: true } }],
    ['a comment behind the end', { zip: { comment: 'PK\u0005\u0006 làm bằng tay' } }],
    [
      'pictures and folders beside',
      {
        more: [
          { name: 'xl/media/', content: '' },
          { name: 'xl/media/a.png', content: 'x' },
        ],
      },
    ],
  ])('%s', (_name, options) => reads(handMadeWorkbook({ ...SAMPLE, ...options })));

  test('names in other case and with backslashes', () =>
    reads(
      makeZip(handMadeParts(SAMPLE).map((part) => ({ ...part, name: part.name.toUpperCase().replaceAll('/', '\\') }))),
    ));

  test('bytes that are a view into a larger buffer', () => {
    const bytes = handMadeWorkbook(SAMPLE);
    reads(Buffer.concat([Buffer.from('before'), bytes, Buffer.from('behind')]).subarray(6, 6 + bytes.length));
  });
});

describe('strict Office Open XML and other spellings of the package', () => {
  test('strict namespaces and relationship types', () => reads(handMadeWorkbook({ ...SAMPLE, strict: true })));

  test('sheets are found through the relationships, in the order of the tabs', () => {
    const sheet = (text: string) =>
      `<worksheet xmlns="${MAIN}">${sheetData(`<row r="1"><c r="A1" t="str"><v>${text}</v></c></row>`)}</worksheet>`;
    const bytes = handMadeWorkbook({
      sheets: ['', ''],
      sheetAttributes: ['name="Một &amp; hai"', 'name="Ba" state="hidden"'],
      replace: {
        'xl/_rels/workbook.xml.rels': relationships([
          ['rId2', `${OFFICE}/worksheet`, './worksheets/sheet1.xml'],
          ['rId1', `${OFFICE}/worksheet`, '../odd/b%E1%BA%A3ng.xml'],
        ]),
        'xl/worksheets/sheet2.xml': null,
        'xl/worksheets/sheet1.xml': sheet('của Ba'),
        'odd/bảng.xml': sheet('của Một'),
      },
    });
    const sheets = readOk(bytes).sheets.map((one) => [one.name, one.state, cellAt(one, 1, 1)?.value]);
    expect(sheets).toEqual([
      ['Một & hai', 'visible', 'của Một'],
      ['Ba', 'hidden', 'của Ba'],
    ]);
  });

  test('the workbook may have any name', () => {
    const parts = handMadeParts(SAMPLE).map((part) => ({
      ...part,
      name: part.name.replace('xl/workbook.xml', 'xl/so.xml').replace('workbook.xml.rels', 'so.xml.rels'),
    }));
    const rels = { name: '_rels/.rels', content: relationships([['r', `${OFFICE}/officeDocument`, '/xl/so.xml']]) };
    reads(makeZip([...parts.filter((part) => part.name !== rels.name), rels]));
  });

  test('charts are passed over', () => {
    const bytes = handMadeWorkbook({
      ...SAMPLE,
      sheets: [HOAI_NHON, ''],
      replace: {
        'xl/_rels/workbook.xml.rels': relationships([
          ['rId1', `${OFFICE}/worksheet`, 'worksheets/sheet1.xml'],
          ['rId2', `${OFFICE}/chartsheet`, 'chartsheets/sheet1.xml'],
          ['rId3', `${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
        ]),
      },
    });
    expect(readOk(bytes).sheets).toHaveLength(1);
  });

  test('macros are no obstacle and are not read', () =>
    reads(
      handMadeWorkbook({
        ...SAMPLE,
        replace: {
          '[Content_Types].xml':
            '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
        },
        more: [{ name: 'xl/vbaProject.bin', content: 'x', claimedCrc: 1 }],
      }),
    ));
});

describe('a package that does not hold together is damaged', () => {
  const sheetRels = (target: string, mode = '') =>
    `<Relationships><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="${target}"${mode}/></Relationships>`;
  test.each([
    ['no workbook', { 'xl/workbook.xml': null }, 'missing-part'],
    ['no relationships', { 'xl/_rels/workbook.xml.rels': null }, 'sheet-without-part'],
    ['no sheet part', { 'xl/worksheets/sheet1.xml': null }, 'missing-part'],
    ['no string part', { 'xl/sharedStrings.xml': null }, 'missing-part'],
    [
      'a sheet outside the file',
      { 'xl/_rels/workbook.xml.rels': sheetRels('http://example.org/s.xml', ' TargetMode="External"') },
      'sheet-without-part',
    ],
    ['a sheet above the root', { 'xl/_rels/workbook.xml.rels': sheetRels('../../../../outside.xml') }, 'missing-part'],
    ['a target that is no escape', { 'xl/_rels/workbook.xml.rels': sheetRels('%zz.xml') }, 'missing-part'],
  ])('%s', (_name, replace, what) => {
    expect(readRefused(handMadeWorkbook({ ...SAMPLE, replace }))).toMatchObject({ code: 'damaged', detail: { what } });
  });

  test('two sheets in one part', () => {
    const twice = relationships([
      ['rId1', `${OFFICE}/worksheet`, 'worksheets/sheet1.xml'],
      ['rId2', `${OFFICE}/worksheet`, '/xl/worksheets/sheet1.xml'],
    ]);
    const refusal = readRefused(
      handMadeWorkbook({ sheets: ['', ''], replace: { 'xl/_rels/workbook.xml.rels': twice } }),
    );
    expect(refusal).toMatchObject({ code: 'damaged', detail: { what: 'sheet-part-twice' } });
  });
});

test('merged areas outside the grid are refused, single cells are no merge', () => {
  const merges = (ref: string) => ({ sheets: [`${sheetData('')}<mergeCells><mergeCell ref="${ref}"/></mergeCells>`] });
  expect(firstSheet(merges('B2')).merges).toEqual([]);
  expect(firstSheet(merges('$C$3:A1')).merges).toEqual([{ top: 1, left: 1, bottom: 3, right: 3 }]);
  for (const ref of ['', 'A1:', 'A0:B2', 'A1:XFE9', 'x']) {
    expect(readRefused(handMadeWorkbook(merges(ref)))).toMatchObject({ code: 'damaged', detail: { what: 'merge' } });
  }
});

test('the checksum in script is that of zlib', () => {
  expect(crc32InScript(Buffer.from('123456789'))).toBe(0xcbf43926);
  for (let length = 0; length < 70; length += 1) {
    const bytes = Buffer.from(Array.from({ length }, (_, index) => (index * 73 + length) & 255));
    expect(crc32InScript(bytes)).toBe(crc32(bytes));
  }
});
