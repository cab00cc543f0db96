import type { PrintedBox } from '../domain/printedPaper';
import type { Owner } from './markContent';

/** A box on one page and what it belongs to. */
export interface OwnedBox {
  readonly owner: Owner;
  readonly box: PrintedBox;
}

/** Rounding of positions between layout and print, in CSS pixels. */
const SLACK = 1;

/**
 * The part whose box holds a place (CSS pixels from the upper left corner), the smallest where several do; else the
 * nearest: text is never left out of the reading order because a box was measured a little short.
 * @returns null when the page has no boxes
 */
export function ownerAt(boxes: readonly OwnedBox[], x: number, y: number): Owner | null {
  let best: OwnedBox | null = null;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const candidate of boxes) {
    const rank = rankOf(candidate.box, x, y);
    if (rank < bestRank) {
      best = candidate;
      bestRank = rank;
    }
  }
  return best?.owner ?? null;
}

/** Below 0 inside, the smaller the box the lower; the distance outside. */
function rankOf([, left, top, right, bottom]: PrintedBox, x: number, y: number): number {
  const across = Math.max(left - SLACK - x, 0, x - right - SLACK);
  const along = Math.max(top - SLACK - y, 0, y - bottom - SLACK);
  if (across > 0 || along > 0) return across + 4 * along; // a line of text is wide: height says more
  return -1 / (1 + (right - left) * (bottom - top));
}
