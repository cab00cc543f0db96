import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMeaning } from '../../electron/imports/grid/numberFormat';
import { parseNumber, parsePlainNumber } from '../../electron/imports/grid/numberText';
import { isoToSerial, serialToDate } from '../../electron/imports/grid/serialDate';
import { firstSheetCell, handMadeWorkbook, readRefused, sheetData } from '../support/workbookParts';

describe('what a number format says', () => {
  test.each([
    'dd/mm/yyyy',
    'd/m/yy;@',
    'yyyy-mm-dd hh:mm:ss.000',
    'mm:ss.0',
    'h:mm AM/PM',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    '"Ngày" dd "tháng" mm',
    'mmm-yy',
    '[Red]d/m',
    '[$-42A]d mmmm yyyy',
    'DD/MM/YYYY',
    'hh"h"mm',
  ])('%s is a date', (code) =>
    expect(formatMeaning(code)).toEqual({ isPercent: false, isDate: true, isElapsed: false }),
  );

  test.each(['[h]:mm', '[hh]:mm:ss', '[mm]:ss', '[s].00'])('%s is a duration', (code) =>
    expect(formatMeaning(code)).toEqual({ isPercent: false, isDate: true, isElapsed: true }),
  );

  test.each([
    '0',
    '#,##0',
    '#,##0.00_);[Red]\\(#,##0.00\\)',
    '@',
    '# ?/?',
    '0.00E+00',
    '#,##0 "đồng/hộ dân"',
    '#,##0\\ \\d',
    '#,##0 VND',
    '_-* #,##0\\ _₫_-',
    '[Magenta]0;[Yellow]0',
    '[<=9999999]###\\-####;\\(###\\) ###\\-####',
    'General',
    'General" đ"',
    '',
    '"dd/mm/yyyy"',
    '0;"h:mm"',
    '0;dd',
  ])('%j is neither', (code) =>
    expect(formatMeaning(code)).toEqual({ isPercent: false, isDate: false, isElapsed: false }),
  );

  test.each(['0%', '0.00%', '#,##0.0%;-0%', '0" "%'])('%s is a percentage', (code) =>
    expect(formatMeaning(code).isPercent).toBe(true),
  );
  test.each(['0"%"', '0\\%', '0;0%'])('%s is none', (code) => expect(formatMeaning(code).isPercent).toBe(false));
});

describe('serial numbers as days', () => {
  test.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, '1900-02-29'],
    [61, false, '1900-03-01'],
    [44_425, false, '2021-08-17'],
    [44_425.629_861_11, false, '2021-08-17T15:07'],
    [44_425.999_999_99, false, '2021-08-18'],
    [44_425.5 + 1 / 86_400, false, '2021-08-17T12:00:01'],
    [0.5, false, '12:00'],
    [0, false, '00:00'],
    [2_958_465, false, '9999-12-31'],
    [1, true, '1904-01-02'],
    [42_963, true, '2021-08-17'],
    [0.75, true, '18:00'],
  ])('%d (1904: %s) → %s', (serial, date1904, expected) =>
    expect(serialToDate(serial, date1904, false)?.value).toBe(expected),
  );

  test.each([
    [1.5, '36:00'],
    [0.25, '06:00'],
    [4.000_011_574, '96:00:01'],
  ])('duration %d → %s', (serial, expected) =>
    expect(serialToDate(serial, false, true)).toEqual({ value: expected, shape: 'time' }),
  );

  test.each([-1, 2_958_466, 1e9, Number.NaN])('%d is no date', (serial) =>
    expect(serialToDate(serial, false, false)).toBeNull(),
  );

  test('text and serial number lead back to each other', () => {
    const serial = fc
      .tuple(fc.integer({ min: 61, max: 2_900_000 }), fc.integer({ min: 0, max: 1439 }))
      .map(([day, minute]) => day + minute / 1440);
    fc.assert(
      fc.property(serial, fc.boolean(), (wanted, date1904) => {
        fc.pre(!date1904 || wanted < 2_900_000);
        expect(isoToSerial(serialToDate(wanted, date1904, false)?.value ?? '', date1904)).toBeCloseTo(wanted, 9);
      }),
    );
  });

  test.each([
    ['1900-01-01', 1],
    ['1900-03-01', 61],
    ['T15:00', 0.625],
    ['2021-08-17T12:00:00.000Z', 44_425.5],
  ])('%s → %d', (text, serial) => expect(isoToSerial(text, false)).toBe(serial));
  test.each(['', 'T', '17/8/2021', '2021-13-45', '2021'])('%j is no day', (text) =>
    expect(isoToSerial(text, false)).toBeNull(),
  );
});

describe('formats a file names by number', () => {
  const styled = (numberFormatId: number, value: number) =>
    firstSheetCell(
      {
        sheets: [sheetData(`<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`)],
        styles: `<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="${numberFormatId}"/></cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="0%"/></dxf></dxfs>`,
      },
      1,
      1,
    );
  test.each([14, 15, 16, 17, 22, 27, 31, 36, 50, 57, 58])('%d is a day', (id) =>
    expect(styled(id, 44_425)).toMatchObject({ kind: 'date', value: '2021-08-17' }),
  );
  test.each([18, 19, 20, 21, 32, 33, 34, 35, 45, 47])('%d is a time', (id) =>
    expect(styled(id, 0.625)).toMatchObject({ kind: 'date', value: '15:00' }),
  );
  test('46 counts hours', () => expect(styled(46, 1.5)).toMatchObject({ kind: 'date', value: '36:00', shape: 'time' }));
  test.each([9, 10])('%d is a percentage', (id) =>
    expect(styled(id, 0.5)).toMatchObject({ kind: 'number', value: 0.5, isPercent: true }),
  );
  test.each([1, 3, 4, 11, 37, 41, 44, 48])('%d is a number', (id) =>
    expect(styled(id, 44_425)).toMatchObject({ kind: 'number', value: 44_425 }),
  );
  test.each([0, 164, 9999])('%d is General', (id) =>
    expect(styled(id, 44_425)).toMatchObject({ kind: 'number', formatCode: null }),
  );
  test('a date too far out stays the number it is', () =>
    expect(styled(14, -5)).toMatchObject({ kind: 'number', value: -5, formatCode: 'mm-dd-yy' }));
});

describe('styles', () => {
  const styles = (
    more: string,
  ) => `<numFmts><numFmt numFmtId="14" formatCode="0.0&quot; h&#7897;&quot;"/><numFmt numFmtId="200" formatCode="GENERAL"/></numFmts>
    <fonts><font><sz val="13"/><name val=".VnTime"/></font><font><b/></font><font/></fonts><cellXfs><xf numFmtId="14" fontId="0"><alignment/></xf><xf numFmtId="200" fontId="1"/>${more}</cellXfs>`;
  const styled = (attribute: string) =>
    firstSheetCell(
      { sheets: [sheetData(`<row r="1"><c r="A1" ${attribute}><v>7</v></c></row>`)], styles: styles('') },
      1,
      1,
    );

  test('format and font of the cell; a redefined number wins over the built-in one', () =>
    expect(styled('s="0"')).toMatchObject({ kind: 'number', formatCode: '0.0" hộ"', font: '.VnTime' }));
  test('a cell without a style has the first', () => expect(styled('')).toMatchObject({ font: '.VnTime' }));
  test('a font without a name, General by name', () =>
    expect(styled('s="1"')).toMatchObject({ font: null, formatCode: null }));
  test('too many cell formats', () => {
    const bytes = handMadeWorkbook({ styles: styles('<xf/>'.repeat(100)) });
    expect(readRefused(bytes, { limits: { cellFormats: 50 } })).toMatchObject({
      code: 'too-large',
      detail: { what: 'cell-formats' },
    });
  });
});

test('the short way to a number gives what the long way gives', () => {
  const spelling = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc
      .tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 99_999 }))
      .map(([whole, decimals]) => `${whole}.${decimals}`),
    fc.stringMatching(/^-?[0-9]{0,9}\.?[0-9]{0,9}(e-?[0-9]{1,3})?$/),
    fc.string({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(spelling, (text) => {
      const bytes = Buffer.from(text, 'utf8');
      const plain = parsePlainNumber(bytes, 0, bytes.length);
      if (!Number.isNaN(plain)) expect(plain).toBe(parseNumber(text));
      if (parseNumber(text) !== null) expect(parseNumber(text)).toBe(Number(text));
    }),
    { numRuns: 2000 },
  );
});
