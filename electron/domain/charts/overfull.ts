import type { BarUnit } from './chartData';

/** More are counted than there are: drawn as reported, but not without a word. */
export function isOverfull({ kind, numerator, denominator }: BarUnit): boolean {
  if (kind !== 'figures' && kind !== 'standIn') return false;
  return numerator !== null && denominator !== null && numerator > denominator;
}
