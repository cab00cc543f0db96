import type { MatchedRow, MergedArea, ShownCell, ShownSheet } from '../../../electron/domain/upper/form';
import {
  type CellPlace,
  figuresFor,
  type PointedFigure,
  placeKey,
  type Whose,
} from '../../../electron/domain/upper/point';
import type { PointDraft, WordedPoint } from '../../../electron/ipc/contract';
import type { Place } from '../../lib/gridMoves';
import type { Span } from '../../lib/gridWindow';

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

/** What of a sheet stands where, looked up as the grid moves over it. */
export class SheetCells {
  readonly #cells = new Map<number, ShownCell>();
  /** By row, the merged areas that lie in it. */
  readonly #merges = new Map<number, MergedArea[]>();

  constructor(readonly sheet: ShownSheet) {
    for (const cell of sheet.cells) this.#cells.set(keyOf(cell.row, cell.column), cell);
    for (const area of sheet.merges)
      for (let row = area.top; row <= Math.min(area.bottom, sheet.rows); row += 1) {
        const own = this.#merges.get(row);
        if (own === undefined) this.#merges.set(row, [area]);
        else own.push(area);
      }
  }

  /** The merged area the place lies in, or the place alone. */
  areaAt({ row, column }: Place): MergedArea {
    const merged = this.#merges.get(row)?.find(({ left, right }) => left <= column && column <= right);
    return merged ?? { top: row, left: column, bottom: row, right: column };
  }

  /** The place that stands for it: of a merged area its first one. */
  anchorOf(place: Place): Place {
    const { top, left } = this.areaAt(place);
    return { row: top, column: left };
  }

  cellAt({ row, column }: Place): Omit<GridCell, 'rowSpan' | 'columnSpan'> {
    const cell = this.#cells.get(keyOf(row, column));
    return {
      row,
      column,
      address: `${lettersOf(column)}${row}`,
      text: cell?.text ?? '',
      isFormula: cell?.isFormula ?? false,
      isNumber: cell?.isNumber ?? false,
    };
  }

  /** The cells of a row that are drawn; a merged area is drawn where it begins in what is in view, as far as it is. */
  rowIn(row: number, rows: Span, columns: Span): readonly GridCell[] {
    const drawn: GridCell[] = [];
    for (let column = columns.first + 1; column <= columns.end; column += 1) {
      const area = this.areaAt({ row, column });
      const bottom = Math.min(area.bottom, rows.end);
      const right = Math.min(area.right, columns.end);
      const isBegun = row > Math.max(area.top, rows.first + 1);
      if (!isBegun)
        drawn.push({
          ...this.cellAt({ row: area.top, column: area.left }),
          rowSpan: bottom - row + 1,
          columnSpan: right - column + 1,
        });
      column = right;
    }
    return drawn;
  }

  /** Where the keys lead: past the rest of a merged area, and to the first cell of the next one. */
  step(from: Place, to: Place): Place {
    const here = this.areaAt(from);
    const place = { row: Math.max(1, to.row), column: Math.max(1, to.column) };
    const isInside =
      place.row >= here.top && place.row <= here.bottom && place.column >= here.left && place.column <= here.right;
    const past = {
      row: isInside && to.row > from.row ? here.bottom + 1 : place.row,
      column: isInside && to.column > from.column ? here.right + 1 : place.column,
    };
    return this.anchorOf({
      row: Math.min(past.row, this.sheet.rows),
      column: Math.min(past.column, this.sheet.columns),
    });
  }
}

const COLUMNS_OF_EXCEL = 16_384;

function keyOf(row: number, column: number): number {
  return row * (COLUMNS_OF_EXCEL + 1) + column;
}

/** "AB12" → row 12, column 28; null when it is no cell of the sheet. */
export function placeOfAddress(text: string, { rows, columns }: Pick<ShownSheet, 'rows' | 'columns'>): Place | null {
  const [, letters, digits] = /^\s*\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})\s*$/.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return row <= rows && column <= columns ? { row, column } : null;
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
