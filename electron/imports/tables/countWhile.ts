/** How many of the first items the test holds for, by halving; it holds for none behind the first for which it does not. */
export function countWhile<T>(items: ArrayLike<T>, holds: (item: T) => boolean): number {
  let low = 0;
  for (let high = items.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as T))
      low = middle + 1; // in range
    else high = middle;
  }
  return low;
}
