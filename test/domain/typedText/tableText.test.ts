import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableText } from '../../../electron/domain/typedText/tableText';
import { typedGrid } from '../../../electron/domain/typedText/typedCells';
import { typedParts } from '../../../electron/domain/typedText/typedLines';

const cell = (text: string, columnSpan = 1, rowSpan = 1) => ({ text, columnSpan, rowSpan });

test('merged cells of a clipboard become marks', () =>
  expect(
    tableText({
      rows: [
        [cell('Đơn   vị', 1, 2), cell('Số', 2)],
        [cell('Hộ'), cell('Người')],
        [cell('“A”'), cell('1'), cell('2')],
      ],
      headingRows: null,
    }),
  ).toBe('Đơn vị\tSố\t<<gộp trái>>\n<<gộp trên>>\tHộ\tNgười\n“A”\t1\t2'));

test('a line break inside a cell is kept, quoted, and read again', () => {
  const text = tableText({
    rows: [
      [cell('TT'), cell(' Dòng một \n\n Dòng "hai" ')],
      [cell('1\n2'), cell('')],
    ],
    headingRows: null,
  });
  expect(text).toBe('TT\t"Dòng một\nDòng ""hai"""\n"1\n2"\t');
  expect(typedParts(text)).toEqual([
    {
      kind: 'rows',
      rows: [
        ['TT', 'Dòng một\nDòng "hai"'],
        ['1\n2', ''],
      ],
      headingRows: null,
    },
  ]);
});

test('a heading the table does not show is said in the line above', () => {
  const rows = [
    [cell('A'), cell('B')],
    [cell('C'), cell('D')],
    [cell('1'), cell('2')],
  ];
  expect(tableText({ rows, headingRows: 2 })).toBe('<<2 dòng tiêu đề>>\nA\tB\nC\tD\n1\t2');
  expect(tableText({ rows, headingRows: 1 })).toBe('A\tB\nC\tD\n1\t2');
});

test('what was merged is read back as it was', () => {
  const word = fc.constantFrom('Số', 'Hộ gia đình', '5', 'ông "A"', '"B"', '');
  fc.assert(
    fc.property(fc.array(word, { minLength: 8, maxLength: 8 }), fc.nat(2), fc.nat(1), (words, across, down) => {
      const texts = words.map((text, index) => (index === 0 || index === 7 ? 'X' : text));
      const wide = cell(texts[0] ?? '', across + 1, down + 1);
      const single = texts.map((text) => cell(text));
      const rows = [[wide, ...single.slice(across + 1, 4)], [...single.slice(4 + (down > 0 ? across + 1 : 0), 8)]];
      const [part] = typedParts(tableText({ rows, headingRows: null }));
      if (part?.kind !== 'rows') throw new Error('no table');
      expect(typedGrid(part.rows).map((row) => row.filter((one) => one !== null))).toEqual(rows);
    }),
  );
});
