import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellAt, mergeAt, type Sheet } from '../../electron/imports/grid';
import { readRawWorkbook, readWorkbook } from '../../electron/imports/readWorkbook';
import {
  firstSheet,
  firstSheetCell,
  handMadeParts,
  handMadeWorkbook,
  MAIN,
  readOk,
  readRefused,
  sheetData,
} from '../support/workbookParts';
import { makeZip } from '../support/workbookZip';

const MEBIBYTE = 1024 * 1024;
const SHEET = 'xl/worksheets/sheet1.xml';
const ROWS = Array.from(
  { length: 40 },
  (_, row) =>
    `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c><c r="B${row + 1}" t="s"><v>${row % 3}</v></c></row>`,
);
const MADE = {
  sheets: [`${sheetData(ROWS.join(''))}<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`],
  strings:
    '<si><t>Nguyễn Thị Phượng</t></si><si><r><rPr><rFont val=".VnTime"/></rPr><t>Hoµi</t></r></si><si><t>Bồng Sơn</t></si>',
  styles: '<fonts><font><name val="Arial"/></font></fonts><cellXfs><xf numFmtId="14" fontId="0"/></cellXfs>',
};

describe('bombs', () => {
  test('a part that inflates a thousandfold', () => {
    const bytes = handMadeWorkbook({ replace: { [SHEET]: Buffer.alloc(40 * MEBIBYTE, 0x20) } });
    expect(bytes.length).toBeLessThan(MEBIBYTE);
    expect(readRefused(bytes)).toMatchObject({
      code: 'unsafe-content',
      detail: { what: 'compression-ratio', part: SHEET },
    });
  });

  test('a part that claims to be small', () => {
    const parts = handMadeParts(MADE).map((part) =>
      part.name === SHEET ? { ...part, content: Buffer.alloc(MEBIBYTE, 0x20), claimedSize: 100 } : part,
    );
    expect(readRefused(makeZip(parts))).toMatchObject({ code: 'damaged', detail: { what: 'inflate' } });
  });

  test('a part that claims to be large', () => {
    const parts = handMadeParts(MADE).map((part) =>
      part.name === SHEET ? { ...part, claimedSize: 15 * MEBIBYTE } : part,
    );
    expect(readRefused(makeZip(parts))).toMatchObject({ code: 'damaged', detail: { what: 'part-size' } });
  });

  test.each([
    ['file', { fileBytes: 100 }],
    ['zip-entries', { zipEntries: 3 }],
    ['part', { partBytes: 1000 }],
    ['content', { totalBytes: 3000 }],
    ['cells', { cells: 10 }],
    ['merges', { merges: 0 }],
    ['sheets', { sheets: 0 }],
  ])('the limit of %s', (what, limits) => {
    expect(readOk(handMadeWorkbook(MADE)).sheets).toHaveLength(1);
    expect(readRefused(handMadeWorkbook(MADE), { limits })).toMatchObject({ code: 'too-large', detail: { what } });
  });

  test('more zip entries than any workbook has', () => {
    const more = Array.from({ length: 10_001 }, (_, index) => ({ name: `xl/media/${index}.png`, content: '' }));
    expect(readRefused(handMadeWorkbook({ more }))).toMatchObject({
      code: 'too-large',
      detail: { what: 'zip-entries' },
    });
  });

  test('XML without end of depth is walked, not climbed', () => {
    const xml = `<worksheet>${'<a>'.repeat(500_000)}${'</a>'.repeat(500_000)}</worksheet>`;
    expect(firstSheet({ replace: { [SHEET]: xml } }).rowCount).toBe(0);
  });

  test('one cell far right in each of many rows costs one cell', () => {
    const rows = Array.from(
      { length: 50_000 },
      (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`,
    );
    const { cells } = firstSheet({ sheets: [sheetData(rows.join(''))] });
    expect([cells.columns.length, cells.values.length]).toEqual([50_000, 50_000]);
  });

  test('a hundred thousand merges beside one that spans them all', () => {
    const merges = Array.from({ length: 100_000 }, (_, row) => `<mergeCell ref="C${row + 1}:D${row + 1}"/>`);
    const sheet = firstSheet({ sheets: [`<mergeCells><mergeCell ref="A1:A1048576"/>${merges.join('')}</mergeCells>`] });
    for (let row = 1; row <= 100_000; row += 1) expectMerge(sheet, row);
  });
});

function expectMerge(sheet: Sheet, row: number): void {
  if (mergeAt(sheet, row, 4)?.top !== row || mergeAt(sheet, row, 1)?.bottom !== 1_048_576 || mergeAt(sheet, row, 2)) {
    throw new Error(`wrong merge in row ${row}`);
  }
}

describe('text made to keep a pattern busy', () => {
  /** A pattern that backtracks would run into the test's own time limit. */
  const quickly = (work: () => unknown) => expect(work).not.toThrow();
  const cell = (value: string) => sheetData(`<row r="1"><c r="A1"><v>${value}</v></c></row>`);

  test('a million digits that are no number', () =>
    quickly(() => expect(firstSheetCell({ sheets: [cell(`${'1'.repeat(1_000_000)}x`)] }, 1, 1)?.kind).toBe('text')));

  test('a number format that never closes its brackets', () =>
    quickly(() => {
      const styles = `<numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(1_000_000)}"/></numFmts><cellXfs>${'<xf numFmtId="200"/>'.repeat(2000)}</cellXfs>`;
      expect(firstSheetCell({ sheets: [cell('1')], styles }, 1, 1)).toMatchObject({ kind: 'number', value: 1 });
    }));

  test('ampersands, escapes and comments that never end', () =>
    quickly(() => {
      const text = `<si><t>${'&#x'.repeat(300_000)}${'_x00'.repeat(300_000)}</t></si>`;
      expect(firstSheet({ sheets: [cell('1')], strings: text }).rowCount).toBe(1);
      expect(readRefused(handMadeWorkbook({ strings: '<!-- '.repeat(300_000) })).code).toBe('damaged');
      expect(readRefused(Buffer.from(`${'<!-- -->'.repeat(8000)}<hoadon`)).code).toBe('not-a-spreadsheet');
    }));

  test('more sheets than any workbook has', () =>
    quickly(() => {
      const workbook = `<workbook><sheets>${'<sheet/>'.repeat(300_000)}</sheets></workbook>`;
      const refusal = readRefused(handMadeWorkbook({ replace: { 'xl/workbook.xml': workbook } }));
      expect(refusal).toMatchObject({ code: 'too-large', detail: { what: 'sheets' } });
    }));

  test('cells in the worst possible order', () =>
    quickly(() => {
      const column = (letter: string) =>
        Array.from(
          { length: 50_000 },
          (_, row) => `<row r="${50_000 - row}"><c r="${letter}${50_000 - row}"><v>${row}</v></c></row>`,
        );
      const sheet = firstSheet({ sheets: [sheetData([...column('C'), ...column('B'), ...column('A')].join(''))] });
      expect(sheet.cells.columns.slice(-3)).toEqual(Uint16Array.of(1, 2, 3));
      expect(cellAt(sheet, 7, 2)).toMatchObject({ value: 49_993 });
    }));
});

describe('content that could mean two things, or reach outside', () => {
  test.each(['xl/sharedStrings.xml', 'XL/SharedStrings.XML', 'xl\\sharedStrings.xml'])('a part twice: %s', (name) => {
    const bytes = handMadeWorkbook({ ...MADE, more: [{ name, content: '<sst/>' }] });
    expect(readRefused(bytes)).toEqual({
      code: 'unsafe-content',
      detail: { what: 'duplicate-part', part: name.replaceAll('\\', '/') },
    });
  });

  const doctype = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///outside.txt"><!ENTITY b "&a;&a;">]>';
  test.each([
    [
      SHEET,
      `${doctype}<worksheet xmlns="${MAIN}">${sheetData('<row r="1"><c r="A1" t="str"><v>&a;</v></c></row>')}</worksheet>`,
    ],
    [SHEET, `<worksheet><!ENTITY a "b"></worksheet>`],
    ['xl/sharedStrings.xml', `${doctype}<sst><si><t>&b;</t></si></sst>`],
    ['xl/styles.xml', `${doctype}<styleSheet/>`],
    ['xl/workbook.xml', `${doctype}<workbook/>`],
    ['xl/_rels/workbook.xml.rels', `${doctype}<Relationships/>`],
  ])('document type or entity in %s', (part, xml) => {
    const refusal = readRefused(handMadeWorkbook({ ...MADE, replace: { [part]: xml } }));
    expect(refusal).toMatchObject({ code: 'unsafe-content', detail: { what: 'doctype', part } });
  });

  test('an unknown way of compression', () => {
    const parts = handMadeParts(MADE).map((part) => (part.name === SHEET ? { ...part, method: 14 } : part));
    expect(readRefused(makeZip(parts))).toMatchObject({
      code: 'unsupported-version',
      detail: { what: 'zip-compression' },
    });
  });

  test('a wrong checksum: some bytes are not what was written', () => {
    const parts = handMadeParts(MADE).map((part) => (part.name === SHEET ? { ...part, claimedCrc: 1 } : part));
    expect(readRefused(makeZip(parts))).toEqual({
      code: 'damaged',
      detail: { what: 'checksum', part: SHEET, sheet: 'Sheet1' },
    });
  });
});

describe('damage', () => {
  test.each([{}, { pack: { stored: true } }, { pack: { zip64: true }, zip: { zip64End: true } }])(
    'a file cut off anywhere is damaged (%j)',
    (options) => {
      const bytes = handMadeWorkbook({ ...MADE, ...options });
      for (let length = 4; length < bytes.length; length += length % 97 === 0 ? 1 : 96) {
        expect(readRefused(bytes.subarray(0, length)).code).toBe('damaged');
      }
    },
  );

  test('changed bytes are found or harmless: never a throw, never another value', () => {
    const bytes = handMadeWorkbook(MADE);
    const whole = JSON.stringify(readOk(bytes).sheets);
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(changes, (all) => {
        const changed = Buffer.from(bytes);
        for (const [at, mask] of all) changed[at] = (changed[at] ?? 0) ^ mask;
        const result = readRawWorkbook(changed, 'a.xlsx');
        if (result.ok) expect(JSON.stringify(result.workbook.sheets)).toBe(whole);
      }),
      { numRuns: 1500 },
    );
  });

  test('changed XML is read or refused, never thrown', () => {
    const parts = handMadeParts(MADE);
    const pieces = [
      '<',
      '>',
      '/',
      '"',
      '<c>',
      '</row>',
      '<v>',
      '<!--',
      ']]>',
      '<![CDATA[',
      '&#0;',
      'r="A1"',
      '\0',
      '<is>',
      '9'.repeat(30),
      '',
    ];
    const change = fc.tuple(fc.nat(parts.length - 1), fc.nat(3000), fc.nat(40), fc.constantFrom(...pieces));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const contents = parts.map((part) => String(part.content));
        for (const [part, place, cut, piece] of changes) {
          const text = contents[part] ?? '';
          const at = place % (text.length + 1);
          contents[part] = text.slice(0, at) + piece + text.slice(at + cut);
        }
        const bytes = makeZip(parts.map((part, index) => ({ ...part, content: contents[index] ?? '', stored: true })));
        const result = readWorkbook(bytes, 'a.xlsx');
        if (!result.ok) expect(result.refusal.detail.what).not.toBe('unexpected');
      }),
      { numRuns: 2000 },
    );
  });
});
