/** Maps one space to another: [a, b, c, d, e, f] of PDF. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export function matrixOf(list: readonly unknown[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = list.map(Number);
  return [a, b, c, d, e, f];
}

/** First the inner one, then the outer one. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/**
 * From the space of the file to points from the lower left corner of the sheet as it is shown, which may be turned (/Rotate)
 * or cut out of a larger one.
 * @param toScreen what the library maps a page with, downwards from its upper left corner
 */
export function toSheet(toScreen: readonly number[], heightPt: number): Matrix {
  return times([1, 0, 0, -1, 0, heightPt], matrixOf(toScreen));
}
