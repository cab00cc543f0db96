import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableHeading, withHeading } from '../../../electron/domain/typedText/tableHeading';
import { type TypedGrid, typedGrid } from '../../../electron/domain/typedText/typedCells';
import { typedParts } from '../../../electron/domain/typedText/typedLines';
import { typedTables, withHeadingRows } from '../../../electron/domain/typedText/typedTables';

/** "a | b" a line; cells as a spreadsheet copies them. */
const rowsOf = (text: string) => text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
const gridOf = (text: string) => typedGrid(rowsOf(text));
const shown = (grid: TypedGrid) =>
  grid.map((row) => row.flatMap((cell) => (cell === null ? [] : [`${cell.text} ${cell.columnSpan}×${cell.rowSpan}`])));

const TWO_ROWS = `STT | Đơn vị | Số lượng | | Ghi chú
 | | Kế hoạch | Thực hiện |
1 | Phường A | 10 | 12 |
2 | Phường B | 8 | 9 | chậm`;

const THREE_ROWS = `Đơn vị | Kết quả | | | | Ghi chú
 | Quý I | | Quý II | |
 | Hộ | Người | Hộ | Người |
Phường A | 1 | 2 | 3 | 4 |
Phường B | 1 | 2 | 3 | 4 |`;

describe('how many rows a heading takes', () => {
  for (const [what, text, rows, isCertain = true] of [
    ['one', 'STT | Đơn vị | Số\n1 | A | 5', 1],
    ['two, as Excel copies a merged cell', TWO_ROWS, 2],
    ['three', THREE_ROWS, 3],
    [
      'two, with the words at the bottom of merged cells',
      ' | Số lượng | \nĐơn vị | Kế hoạch | Thực hiện\nA | 1 | 2',
      2,
    ],
    ['years below a group', 'Tiêu chí | Năm | \n | 2020 | 2021\nSố hộ | 5 | 6', 2],
    ['a title over the whole table', 'TỔNG HỢP | | \nSTT | Đơn vị | Số\n1 | A | 5', 2],
    ['one with numbers of the columns', 'STT | Đơn vị | Số\n(1) | (2) | (3)\n1 | A | 5', 2],
    [
      'letters and sums below the heading',
      'STT | Đơn vị | Nam | Nữ | Cộng\nA | B | 1 | 2 | 3=1+2\n1 | A | 5 | 6 | 11',
      2,
    ],
    ['two and the numbers', `${TWO_ROWS.split('\n').slice(0, 2).join('\n')}\n1 | 2 | 3 | 4 | 5\n1 | A | 5 | 6 |`, 3],
    ['one, when a column has no heading', 'STT | Đơn vị | \n1 | A | tốt\n2 | B | khá', 1, false],
    ['one, when names follow a title', 'Danh sách | \nNguyễn Văn A | Khu phố 1\nTrần Thị B | Khu phố 2', 1, false],
    ['two, by marks', 'Đơn vị | Số | <<gộp trái>>\n<<gộp trên>> | Hộ | Người\nA | 1 | 2', 2],
    [
      'one, when a mark goes on through the body',
      'Khu | Hộ\n<<gộp trên>> | 1\n<<gộp trên>> | 2\n<<gộp trên>> | 3\n<<gộp trên>> | 4\n<<gộp trên>> | 5',
      1,
    ],
  ] as const)
    test(what, () => expect(tableHeading(gridOf(text))).toMatchObject({ rows, isCertain }));
});

describe('merged cells of a heading', () => {
  test('groups over their columns, the others down', () =>
    expect(shown(withHeading(gridOf(TWO_ROWS), 2)).slice(0, 2)).toEqual([
      ['STT 1×2', 'Đơn vị 1×2', 'Số lượng 2×1', 'Ghi chú 1×2'],
      ['Kế hoạch 1×1', 'Thực hiện 1×1'],
    ]));
  test('groups of groups', () =>
    expect(shown(withHeading(gridOf(THREE_ROWS), 3)).slice(0, 3)).toEqual([
      ['Đơn vị 1×3', 'Kết quả 4×1', 'Ghi chú 1×3'],
      ['Quý I 2×1', 'Quý II 2×1'],
      ['Hộ 1×1', 'Người 1×1', 'Hộ 1×1', 'Người 1×1'],
    ]));
  test('words at the bottom of a merged cell', () =>
    expect(
      shown(withHeading(gridOf(' | Số lượng | \nĐơn vị | Kế hoạch | Thực hiện\nA | 1 | 2'), 2)).slice(0, 2),
    ).toEqual([
      ['Đơn vị 1×2', 'Số lượng 2×1'],
      ['Kế hoạch 1×1', 'Thực hiện 1×1'],
    ]));
  test('marks in the body', () =>
    expect(shown(gridOf('Khu | Phường\nĐông | A\n<<gộp trên>> | B\nCộng | <<gộp trái>>'))).toEqual([
      ['Khu 1×1', 'Phường 1×1'],
      ['Đông 1×2', 'A 1×1'],
      ['B 1×1'],
      ['Cộng 2×1'],
    ]));
});

test('whatever stands in the cells and however many rows are the heading, no word is lost and no cell covers another', () => {
  const cell = fc.constantFrom('', '', 'Số', 'Hộ', '5', '<<gộp trái>>', '<<gộp trên>>', '(1)');
  const rows = fc
    .integer({ min: 2, max: 6 })
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 7 }),
    );
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 5 }), (typed, count) => {
      const grid = withHeading(typedGrid(typed), count);
      const covered = grid.map(() => new Set<number>());
      for (const [row, cells] of grid.entries())
        for (const [column, one] of cells.entries()) {
          if (one === null) continue;
          for (let down = 0; down < one.rowSpan; down += 1)
            for (let across = 0; across < one.columnSpan; across += 1) {
              expect(covered[row + down]?.has(column + across)).toBe(false);
              covered[row + down]?.add(column + across);
            }
        }
      expect(covered.every(({ size }) => size === grid[0]?.length)).toBe(true);
      const words = typed.flat().filter((text) => text !== '' && !text.startsWith('<<'));
      expect(
        grid
          .flat()
          .flatMap((one) => (one && one.text !== '' ? [one.text] : []))
          .sort(),
      ).toEqual(words.sort());
      expect(tableHeading(typedGrid(typed)).rows).toBeLessThan(typed.length);
    }),
  );
});

describe('what the clerk says about a table', () => {
  const text = 'Như sau:\nTên\tSố\nA\t"hai\ndòng"\n\nBảng hai:\n\nTên\tSố\nB\t2\nHết.';
  test('stands in the line above it, and is read back', () => {
    const said = withHeadingRows(text, 1, 0);
    expect(said).toBe('Như sau:\nTên\tSố\nA\t"hai\ndòng"\n\nBảng hai:\n\n<<0 dòng tiêu đề>>\nTên\tSố\nB\t2\nHết.');
    expect(typedTables(said).map((table) => table.said)).toEqual([null, 0]);
    expect(typedParts(said).map(({ kind }) => kind)).toEqual(['line', 'rows', 'line', 'rows', 'line']);
  });
  test('can be changed and taken back', () => {
    const said = withHeadingRows(withHeadingRows(text, 0, 1), 0, 0);
    expect(typedTables(said).map((table) => table.said)).toEqual([0, null]);
    expect(withHeadingRows(said, 0, null)).toBe(text);
    expect(withHeadingRows(text, 7, 1)).toBe(text);
  });
});
