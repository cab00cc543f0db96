/** A rectangle of cells, ends included, counted from 1. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** For the middle element of each half-open stretch, the lowest bottom row in that stretch: an interval tree in an array. */
type Reach = Uint32Array;

const reaches = new WeakMap<readonly Area[], Reach>();

/** Sorted by top row, then left column, as `findArea` wants them. */
export function sortAreas(areas: readonly Area[]): Area[] {
  return [...areas].sort((a, b) => a.top - b.top || a.left - b.left);
}

/**
 * The area that holds the place, or null. A table may have hundreds of thousands of merges beside one that spans
 * them all, so neither a list per row nor a walk through the list would do.
 * @param areas sorted by `sortAreas`; never changed afterwards
 */
export function findArea(areas: readonly Area[], row: number, column: number): Area | null {
  if (areas.length === 0) return null;
  return search(areas, reachOf(areas), 0, areas.length, row, column);
}

function reachOf(areas: readonly Area[]): Reach {
  let reach = reaches.get(areas);
  if (!reach) {
    reach = new Uint32Array(areas.length);
    fill(areas, reach, 0, areas.length);
    reaches.set(areas, reach);
  }
  return reach;
}

function fill(areas: readonly Area[], reach: Reach, from: number, to: number): number {
  if (from >= to) return 0;
  const middle = (from + to) >> 1;
  const own = areas[middle]?.bottom ?? 0;
  const lowest = Math.max(own, fill(areas, reach, from, middle), fill(areas, reach, middle + 1, to));
  reach[middle] = lowest;
  return lowest;
}

function search(
  areas: readonly Area[],
  reach: Reach,
  from: number,
  to: number,
  row: number,
  column: number,
): Area | null {
  if (from >= to) return null;
  const middle = (from + to) >> 1;
  if ((reach[middle] ?? 0) < row) return null;
  const found = search(areas, reach, from, middle, row, column);
  if (found) return found;
  const area = areas[middle];
  if (!area || area.top > row) return null;
  if (row <= area.bottom && column >= area.left && column <= area.right) return area;
  return search(areas, reach, middle + 1, to, row, column);
}
