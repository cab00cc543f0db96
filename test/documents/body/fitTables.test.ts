import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableFit, withFittedTables } from '../../../electron/documents/body/fitTables';
import { typedTable } from '../../../electron/documents/body/typedTable';
import { textWidthMm } from '../../../electron/documents/layout';
import type { Section, Table } from '../../../electron/documents/model';
import { kit } from '../support';

const sectionOf = (rows: readonly (readonly string[])[]): Section =>
  withFittedTables(
    { orientation: 'portrait', restartsPageNumbers: true, blocks: [typedTable({ rows, headingRows: null }, kit)] },
    kit,
  );
const tableOf = ({ blocks: [table] }: Section): Table => {
  if (table?.kind !== 'table') throw new Error('no table');
  return table;
};

/** Words wider than the room of their column, as the page would break them. */
function brokenWords({ columns, rows, size }: Table): readonly string[] {
  const points = size === 'small' ? kit.layout.sizePt.tableSmall : kit.layout.sizePt.table;
  return columns.flatMap(({ header, widthMm }, index) => {
    const texts = [header, ...rows.map(({ cells }) => cells[index]?.text ?? '')];
    const room = widthMm - 2 * kit.layout.table.cellPaddingMm;
    const isWide = (word: string, text: string) =>
      kit.fonts.widthMm(word, text === header ? 'bold' : 'regular', points) > room;
    return texts.flatMap((text) => text.split(' ').filter((word) => isWide(word, text)));
  });
}

const FOURTEEN = [
  ['STT', 'Đơn vị', ...Array.from({ length: 10 }, (_, index) => `Chỉ tiêu ${index + 1}`), 'Người báo cáo', 'Ghi chú'],
  ...Array.from({ length: 5 }, (_, row) => [
    `${row + 1}`,
    'Phường Hoài Thanh Tây',
    ...Array.from({ length: 10 }, (_, index) => `${(row + 1) * 1000 + index}`),
    'Nguyễn Văn Thử Nghiệm',
    'Chưa báo cáo',
  ]),
];

describe('a table that was typed or pasted', () => {
  test('with fourteen columns lies across, and no syllable is broken', () => {
    const section = sectionOf(FOURTEEN);
    expect(section.orientation).toBe('landscape');
    expect(brokenWords(tableOf(section))).toEqual([]);
  });

  test('that fits upright in small letters stays upright', () => {
    const rows = [
      ['Nội dung', 'Số lượng', 'Đơn vị', 'Quý I', 'Quý II', 'Ghi chú'],
      ['Tập huấn', '1', 'lớp', '1', '0', ''],
    ];
    expect(sectionOf(rows).orientation).toBe('portrait');
  });

  test('lets an address without an end be broken, not the names beside it', () => {
    const link = `https://example.invalid/${'duong-dan'.repeat(20)}`;
    const section = sectionOf([
      ['Tên', 'Liên kết'],
      ['Nguyễn Thị Nghiêng', link],
    ]);
    expect(section.orientation).toBe('portrait');
    expect(brokenWords(tableOf(section))).toEqual([link]);
  });

  test('that no sheet can hold is said to break its words', () => {
    const many = [Array.from({ length: 40 }, () => 'Nghiệm'), Array.from({ length: 40 }, () => 'nghiêng')];
    expect(tableFit(typedTable({ rows: many, headingRows: null }, kit), true, kit)).toEqual({
      orientation: 'landscape',
      size: 'small',
      breaksWords: true,
    });
    expect(tableFit(typedTable({ rows: FOURTEEN, headingRows: null }, kit), true, kit).breaksWords).toBe(false);
  });
});

test('whatever the words, none is broken where the table is said to fit, and the width is filled', () => {
  const word = fc.constantFrom('Nghiệm', 'thị', 'xã', 'nghiêng', 'STT', '1.234.567', '“Phường', 'Thử', 'ô', '', 'Mười');
  const cell = fc.array(word, { maxLength: 4 }).map((words) => words.filter((one) => one !== '').join(' '));
  const rows = fc
    .integer({ min: 2, max: 24 })
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 6 }),
    );
  fc.assert(
    fc.property(rows, (typed) => {
      const section = sectionOf(typed);
      const table = tableOf(section);
      const width = table.columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
      expect(width).toBeCloseTo(textWidthMm(kit.layout, section.orientation), 6);
      if (!tableFit(table, true, kit).breaksWords) expect(brokenWords(table)).toEqual([]);
    }),
  );
});
