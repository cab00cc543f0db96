import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MergedArea, ShownSheet } from '../../../../electron/domain/upper/form';
import { lettersOf, placeOfAddress, SheetCells } from '../../../../renderer/features/upperForms/formModel';

const ROWS = 30;
const COLUMNS = 12;

/** Areas that do not lie on one another: each in a square of its own. */
const anySheet = fc
  .array(
    fc.record({
      square: fc.nat({ max: 17 }),
      top: fc.nat(4),
      left: fc.nat(3),
      down: fc.nat(4),
      right: fc.nat(3),
    }),
    { maxLength: 12 },
  )
  .map((given): ShownSheet => {
    const bySquare = new Map(given.map((one) => [one.square, one]));
    const merges = [...bySquare.values()].map(({ square, top, left, down, right }): MergedArea => {
      const [rowAt, columnAt] = [1 + 5 * Math.floor(square / 3), 1 + 4 * (square % 3)];
      const [first, begin] = [rowAt + top, columnAt + left];
      return {
        top: first,
        left: begin,
        bottom: Math.min(rowAt + 4, first + down),
        right: Math.min(columnAt + 3, begin + right),
      };
    });
    return {
      name: 'Biểu',
      state: 'visible',
      isProtected: false,
      rows: ROWS,
      columns: COLUMNS,
      widths: [],
      merges,
      cells: [],
    };
  });

const aSpan = (count: number) =>
  fc.tuple(fc.nat(count - 1), fc.integer({ min: 1, max: count })).map(([first, length]) => ({
    first,
    end: Math.min(count, first + length),
  }));

test('whatever part of a sheet is drawn, every place of it is covered once, by the cell it belongs to', () => {
  fc.assert(
    fc.property(anySheet, aSpan(ROWS), aSpan(COLUMNS), (sheet, rows, columns) => {
      const cells = new SheetCells(sheet);
      const covered = new Map<string, string>();
      for (let row = rows.first + 1; row <= rows.end; row += 1) {
        let column = columns.first + 1;
        for (const cell of cells.rowIn(row, rows, columns)) {
          while (covered.has(`${row} ${column}`)) column += 1; // as a table lays its cells out
          for (let down = 0; down < cell.rowSpan; down += 1)
            for (let right = 0; right < cell.columnSpan; right += 1) {
              const place = `${row + down} ${column + right}`;
              expect(covered.has(place)).toBe(false);
              covered.set(place, cell.address);
            }
          column += cell.columnSpan;
        }
      }
      expect(covered.size).toBe((rows.end - rows.first) * (columns.end - columns.first));
      for (const [place, address] of covered) {
        const [row = 0, column = 0] = place.split(' ').map(Number);
        const { top, left } = cells.areaAt({ row, column });
        expect(address).toBe(`${lettersOf(left)}${top}`);
      }
    }),
  );
});

test('keys leave every cell, and arrive at the first cell of an area', () => {
  fc.assert(
    fc.property(anySheet, fc.nat(ROWS - 1), fc.nat(COLUMNS - 1), (sheet, down, right) => {
      const cells = new SheetCells(sheet);
      const { top, left, bottom, right: end } = cells.areaAt({ row: down + 1, column: right + 1 });
      const from = { row: top, column: left };
      const below = cells.step(from, { row: top + 1, column: left });
      if (bottom < ROWS) expect(below).not.toEqual(from);
      const beside = cells.step(from, { row: top, column: left + 1 });
      if (end < COLUMNS) expect(beside).not.toEqual(from);
      for (const place of [below, beside]) {
        const area = cells.areaAt(place);
        expect([area.top, area.left]).toEqual([place.row, place.column]);
      }
    }),
  );
});

test('an address is read as a clerk types it', () => {
  const sheet = { rows: 5000, columns: 100 };
  expect(placeOfAddress(' b1200 ', sheet)).toEqual({ row: 1200, column: 2 });
  expect(placeOfAddress('$CV$5000', sheet)).toEqual({ row: 5000, column: 100 });
  for (const text of ['CW1', 'A5001', 'A0', '12', 'B', 'ô B2']) expect(placeOfAddress(text, sheet)).toBeNull();
});
