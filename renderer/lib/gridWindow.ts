/** Rows or columns from `first` up to and not including `end`. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/** One direction of a scrolled grid; lengths in pixels. */
export interface Axis {
  readonly count: number;
  readonly size: number;
  /** Up to so many are all drawn: find-in-page and screen readers then have every one. */
  readonly drawnAtOnce: number;
  /** Drawn beyond each edge, so that a quick scroll does not run into blank. */
  readonly beyond: number;
  /** The window moves in steps of so many: a picture for every pixel would draw the same again and again. */
  readonly step: number;
}

/** What of an axis to draw when `offset` pixels are scrolled away and `visible` pixels can be seen. */
export function spanOf({ count, size, drawnAtOnce, beyond, step }: Axis, offset: number, visible: number): Span {
  if (count <= drawnAtOnce) return { first: 0, end: count };
  const start = Math.floor(Math.max(0, offset) / (step * size)) * step;
  const end = start + Math.ceil(visible / size) + step + beyond;
  return { first: Math.max(0, Math.min(start - beyond, count)), end: Math.min(count, end) };
}

/** Scroll offset that brings item `index` wholly into view with the least movement. */
export function offsetShowing(index: number, { size }: Pick<Axis, 'size'>, offset: number, visible: number): number {
  const start = index * size;
  if (start < offset) return start;
  return start + size > offset + visible ? start + size - visible : offset;
}
