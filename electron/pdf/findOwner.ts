import type { PrintedBox } from '../domain/printedPaper';
import type { Owner } from './markContent';

/** A box on one page and what it belongs to. */
export interface OwnedBox {
  readonly owner: Owner;
  readonly box: PrintedBox;
}

/** Rounding of positions between layout and print, in CSS pixels. */
const SLACK = 1;
/** Boxes are looked up by strips of the page of this height: a page of a table has hundreds of boxes and of texts. */
const STRIP = 32;

/** The boxes of one page, for asking what stands where (CSS pixels from the upper left corner). */
export class OwnerMap {
  private readonly strips: OwnedBox[][] = [];

  constructor(private readonly boxes: readonly OwnedBox[]) {
    for (const owned of boxes) {
      const [, , top, , bottom] = owned.box;
      for (let strip = stripAt(top - SLACK); strip <= stripAt(bottom + SLACK); strip += 1) {
        this.strips[strip] ??= [];
        this.strips[strip]?.push(owned);
      }
    }
  }

  /**
   * The part whose box holds a place, the smallest where several do; else the nearest: text is never left out of the
   * reading order because a box was measured a little short.
   * @returns null when the page has no boxes
   */
  at(x: number, y: number): Owner | null {
    const holding = nearest(this.strips[stripAt(y)] ?? [], x, y);
    return (holding.rank < 0 ? holding : nearest(this.boxes, x, y)).owner;
  }
}

/** What stands above the page is looked for in its first strip. */
function stripAt(y: number): number {
  return Math.max(0, Math.floor(y / STRIP));
}

function nearest(boxes: readonly OwnedBox[], x: number, y: number) {
  let owner: Owner | null = null;
  let rank = Number.POSITIVE_INFINITY;
  for (const candidate of boxes) {
    const rankHere = rankOf(candidate.box, x, y);
    if (rankHere < rank) {
      owner = candidate.owner;
      rank = rankHere;
    }
  }
  return { owner, rank };
}

/** Below 0 inside, the smaller the box the lower; the distance outside. */
function rankOf([, left, top, right, bottom]: PrintedBox, x: number, y: number): number {
  const across = Math.max(left - SLACK - x, 0, x - right - SLACK);
  const along = Math.max(top - SLACK - y, 0, y - bottom - SLACK);
  if (across > 0 || along > 0) return across + 4 * along; // a line of text is wide: height says more
  return -1 / (1 + (right - left) * (bottom - top));
}
