import type { MatchedRow, MergedArea, ShownSheet } from '../../../electron/domain/upper/form';
import {
  type CellPlace,
  figuresFor,
  type PointedFigure,
  placeKey,
  type Whose,
} from '../../../electron/domain/upper/point';
import type { PointDraft, WordedPoint } from '../../../electron/ipc/contract';

/** `lettersOf(28)` → `AB`. */
export function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** A cell as the grid draws it; a covered one is not drawn. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly isFormula: boolean;
  readonly isNumber: boolean;
}

/** Rows of the sheet with the cells that are drawn. */
export function gridRows(sheet: ShownSheet): readonly (readonly GridCell[])[] {
  const cells = new Map(sheet.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const anchors = new Map(sheet.merges.map((area) => [`${area.top} ${area.left}`, area]));
  const covered = coveredCells(sheet);
  return Array.from({ length: sheet.rows }, (_, rowAt) =>
    Array.from({ length: sheet.columns }, (__, columnAt) => {
      const key = `${rowAt + 1} ${columnAt + 1}`;
      const cell = cells.get(key);
      const area = anchors.get(key);
      return {
        row: rowAt + 1,
        column: columnAt + 1,
        address: `${lettersOf(columnAt + 1)}${rowAt + 1}`,
        rowSpan: area === undefined ? 1 : Math.min(area.bottom, sheet.rows) - area.top + 1,
        columnSpan: area === undefined ? 1 : Math.min(area.right, sheet.columns) - area.left + 1,
        text: cell?.text ?? '',
        isFormula: cell?.isFormula ?? false,
        isNumber: cell?.isNumber ?? false,
      };
    }).filter(({ row, column }) => !covered.has(`${row} ${column}`)),
  );
}

function coveredCells({ merges, rows, columns }: ShownSheet): ReadonlySet<string> {
  const covered = new Set<string>();
  const cover = ({ top, left, bottom, right }: MergedArea) => {
    for (let row = top; row <= Math.min(bottom, rows); row += 1)
      for (let column = left; column <= Math.min(right, columns); column += 1)
        if (row !== top || column !== left) covered.add(`${row} ${column}`);
  };
  merges.forEach(cover);
  return covered;
}

/** As they are kept, without their words. */
export function draftsOf(points: readonly WordedPoint[]): readonly PointDraft[] {
  return points.map(({ sheet, cell, source, near }) => ({ sheet, cell, source, near }));
}

/** With these in the place of what their cells took before. */
export function withPoints(points: readonly WordedPoint[], taken: readonly PointDraft[]): readonly PointDraft[] {
  const places = new Set(taken.map(placeKey));
  return [...draftsOf(points).filter((point) => !places.has(placeKey(point))), ...taken];
}

export function withoutPoint(points: readonly WordedPoint[], place: CellPlace): readonly PointDraft[] {
  return draftsOf(points).filter((point) => placeKey(point) !== placeKey(place));
}

export function whoseKey(whose: Whose): string {
  return 'id' in whose ? `${whose.kind}/${whose.id}` : whose.kind;
}

/** The figure if there is such a one for them, else the first there is. */
export function offeredFigure(figure: PointedFigure, whose: Whose): PointedFigure {
  const offered = figuresFor(whose.kind);
  return offered.includes(figure) ? figure : (offered[0] ?? 'numerator');
}

/** A column of figures of a table that is pointed at whole. */
export interface TableColumn {
  readonly key: string;
  readonly column: string;
  readonly indicatorId: string;
  readonly figure: PointedFigure;
  readonly periodsBack: number;
}

/** Which unit a row is: as matched unless the clerk said otherwise; null: left out; undefined: not known yet. */
export type SaidUnits = Readonly<Record<number, string | null>>;

export function unitOfRow({ row, unitId, proposals }: MatchedRow, said: SaidUnits): string | null | undefined {
  if (row in said) return said[row];
  if (unitId !== null) return unitId;
  return proposals.length === 0 ? null : undefined;
}

export function tablePoints(
  sheet: string,
  rows: readonly MatchedRow[],
  said: SaidUnits,
  columns: readonly TableColumn[],
): readonly PointDraft[] {
  return rows.flatMap((row) => {
    const id = unitOfRow(row, said);
    if (id === null || id === undefined) return [];
    return columns.map(({ column, indicatorId, figure, periodsBack }) => ({
      sheet,
      cell: `${column}${row.row}`,
      source: { kind: 'figure' as const, indicatorId, figure, whose: { kind: 'unit' as const, id }, periodsBack },
    }));
  });
}
