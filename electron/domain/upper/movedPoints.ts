import { type CellPlace, isSameNear, type Point, placeKey } from './point';

/** A pointed cell whose neighbours are no longer those it was pointed at with. */
export interface DoubtfulPoint extends CellPlace {
  readonly before: string;
  readonly now: string;
  /** The one cell nearby that has the words it was pointed at with, so that the table was moved; null: none, or several. */
  readonly movedTo: string | null;
  /** The row is still that of the same unit, or the figure is nobody's own: "it is still right" may be said of many at once. */
  readonly mayStay: boolean;
}

/** A cell that may be the one, with the words near it. */
export interface Candidate extends CellPlace {
  readonly near: string;
  readonly isFree: boolean;
}

/** Rows up and down, and columns to either side, in which a cell is looked for again. */
export const LOOKED = { rows: 30, columns: 12 } as const;

/**
 * Where each doubtful point went: to the only free cell that has its words, which no other point stays on or goes to.
 * @param candidatesOf cells of its column and row
 */
export function movedPoints(
  points: readonly Point[],
  doubtful: readonly Point[],
  candidatesOf: (point: Point) => readonly Candidate[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const point of doubtful) {
    if (point.near === '') continue;
    const alike = candidatesOf(point).filter(({ near, isFree }) => isFree && isSameNear(near, point.near));
    const [only] = alike;
    if (only !== undefined && alike.length === 1) found.set(placeKey(point), only.cell);
  }
  return withoutClashes(points, found);
}

/** A move onto a cell that another point keeps, or goes to as well, is none; without it a further one may clash. */
function withoutClashes(points: readonly Point[], found: Map<string, string>): ReadonlyMap<string, string> {
  for (;;) {
    const taken = new Map<string, number>();
    for (const point of points) {
      const { sheet, cell } = { ...point, cell: found.get(placeKey(point)) ?? point.cell };
      taken.set(placeKey({ sheet, cell }), (taken.get(placeKey({ sheet, cell })) ?? 0) + 1);
    }
    const clashing = points.filter((point) => {
      const cell = found.get(placeKey(point));
      return cell !== undefined && (taken.get(placeKey({ sheet: point.sheet, cell })) ?? 0) > 1;
    });
    if (clashing.length === 0) return found;
    for (const point of clashing) found.delete(placeKey(point));
  }
}

/** The words of the row are the same, only those above the column are others. */
export function isSameRow(before: string, now: string): boolean {
  return isSameNear(rowWords(before), rowWords(now));
}

function rowWords(near: string): string {
  return near.split(' | ')[0] ?? '';
}

/** The points with those that moved at their new cells, as they are kept. */
export function followMoves<P extends Point>(
  points: readonly P[],
  doubtful: readonly DoubtfulPoint[],
): readonly Pick<P, 'sheet' | 'cell' | 'source' | 'near'>[] {
  const moves = new Map(doubtful.map((one) => [placeKey(one), one.movedTo]));
  return points.map(({ sheet, cell, source, near }) => ({
    sheet,
    cell: moves.get(placeKey({ sheet, cell })) ?? cell,
    source,
    near,
  }));
}
