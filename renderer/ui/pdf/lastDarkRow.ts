export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, opacity of each, row by row. */
  readonly data: ArrayLike<number>;
}

/** Grey of paper and its shadows is lighter; ink, also of a pale seal, is darker. */
const DARK = 200;
/** Fewer are dust. */
const LEAST_IN_ROW = 3;

/** The lowest row on which anything is printed, from 0; -1 on a blank page. A dark edge of the scanner counts as print. */
export function lastDarkRow({ width, height, data }: Pixels): number {
  for (let row = height - 1; row >= 0; row -= 1) {
    let dark = 0;
    for (let at = row * width * 4; at < (row + 1) * width * 4; at += 4)
      if (Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255) < DARK) dark += 1;
    if (dark >= LEAST_IN_ROW) return row;
  }
  return -1;
}
