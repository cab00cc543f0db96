import type { CheckedCell } from '../../domain/upper/form';
import { type DoubtfulPoint, isSameRow, LOOKED, movedPoints } from '../../domain/upper/movedPoints';
import { type CellPlace, isSameNear, type Point, placeKey } from '../../domain/upper/point';
import type { UpperTemplate } from '../../domain/upper/upperTemplate';
import { address } from '../../imports/grid';
import { placeOf } from '../../upper/checkCells';
import type { OfficeEnvironment } from '../environment';
import { askForm } from './openForm';

type Room = Pick<OfficeEnvironment, 'dataFolder' | 'reader'>;

/**
 * Points whose cells have other neighbours than when they were pointed at, and where each of them may have gone: an upper
 * level that puts in a row moves every unit's figures.
 */
export async function doubtfulPoints(room: Room, form: UpperTemplate): Promise<readonly DoubtfulPoint[]> {
  const checked = await askForm(room, form, 'templateCells', form.points);
  const doubts = form.points.flatMap((point, at) => {
    const now = checked[at];
    return now !== undefined && now.fault === null && isSameNear(now.near, point.near) ? [] : [{ point, now }];
  });
  if (doubts.length === 0) return [];
  const points = doubts.map(({ point }) => point);
  const moves = await findMoves(room, form, points);
  return doubts.map(({ point, now }) => ({
    sheet: point.sheet,
    cell: point.cell,
    before: point.near,
    now: now?.near ?? '',
    movedTo: moves.get(placeKey(point)) ?? null,
    mayStay: !isOfUnit(point) || isSameRow(point.near, now?.near ?? ''),
  }));
}

function isOfUnit({ source }: Point): boolean {
  return source.kind === 'figure' && source.whose.kind === 'unit';
}

async function findMoves(
  room: Room,
  form: UpperTemplate,
  doubtful: readonly Point[],
): Promise<ReadonlyMap<string, string>> {
  const around = new Map(doubtful.map((point) => [placeKey(point), cellsAround(point)]));
  const asked = new Map([...around.values()].flat().map((place) => [placeKey(place), place]));
  const places = [...asked.values()];
  const checked = await askForm(room, form, 'templateCells', places);
  const found = new Map<string, CheckedCell>();
  for (const [at, place] of places.entries()) {
    const cell = checked[at];
    if (cell !== undefined && cell.cell === place.cell) found.set(placeKey(place), cell); // not covered by a merged one
  }
  return movedPoints(form.points, doubtful, (point) =>
    (around.get(placeKey(point)) ?? []).flatMap((place) => {
      const cell = found.get(placeKey(place));
      return cell === undefined ? [] : [{ ...place, near: cell.near, isFree: cell.fault === null }];
    }),
  );
}

/** The cells of its column and of its row, itself left out. */
function cellsAround({ sheet, cell }: CellPlace): readonly CellPlace[] {
  const { row, column } = placeOf(cell);
  const steps = (most: number) =>
    Array.from({ length: 2 * most + 1 }, (_, at) => at - most).filter((step) => step !== 0);
  return [
    ...steps(LOOKED.rows).map((step) => ({ row: row + step, column })),
    ...steps(LOOKED.columns).map((step) => ({ row, column: column + step })),
  ].flatMap((place) => (place.row < 1 || place.column < 1 ? [] : [{ sheet, cell: address(place.row, place.column) }]));
}
