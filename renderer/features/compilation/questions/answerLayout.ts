import type { GridLayout } from '../../../lib/useGridView';

/** These three also stand in Questions.module.css. */
export const COLUMN_WIDTH = 108;
export const ROW_HEIGHT = 28;
export const NAME_WIDTH = 230;

/** @param hasFoot the units of each column stand below */
export function answerLayout(rows: number, columns: number, hasFoot: boolean): GridLayout {
  return {
    rows: { count: rows, size: ROW_HEIGHT, drawnAtOnce: 60, beyond: 8, step: 4 },
    columns: { count: columns, size: COLUMN_WIDTH, drawnAtOnce: 18, beyond: 3, step: 2 },
    headHeight: 40,
    nameWidth: NAME_WIDTH,
    footRows: hasFoot ? 1 : 0,
  };
}
