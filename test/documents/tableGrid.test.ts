import { expect, test } from 'vitest';
import type { Row } from '../../electron/documents/model';
import { cellColumns } from '../../electron/documents/tableGrid';

const row = (...cells: Row['cells']): Row => ({ kind: 'body', cells });
const cell = (extras: Partial<Row['cells'][number]> = {}) => ({ text: '', ...extras });

test('plain rows stand where they are written', () => {
  expect(cellColumns([row(cell(), cell()), row(cell(), cell())])).toEqual([
    [0, 1],
    [0, 1],
  ]);
});

test('cells make room for spans from above and from the left', () => {
  const rows = [
    row(cell({ rowSpan: 3 }), cell({ columnSpan: 2 }), cell({ rowSpan: 2 })),
    row(cell(), cell()),
    row(cell(), cell({ columnSpan: 2 })),
    row(cell(), cell(), cell(), cell()),
  ];
  expect(cellColumns(rows)).toEqual([
    [0, 1, 3],
    [1, 2],
    [1, 2],
    [0, 1, 2, 3],
  ]);
});
