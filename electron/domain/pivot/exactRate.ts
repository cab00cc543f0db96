import { type RoundingMode, scaledPercent } from '../numbers';

const POWERS = [100, 1_000, 10_000, 100_000, 1_000_000] as const;

/** `scaledPercent` for hundreds of thousands of cells: in plain numbers as long as they are exact in them. */
export function exactRate(numerator: number, denominator: number, decimals: number, mode: RoundingMode): number | null {
  if (denominator === 0) return null;
  const isWhole = Number.isInteger(numerator) && Number.isInteger(denominator);
  const factor = isWhole ? POWERS[decimals] : undefined;
  const top = factor === undefined ? Number.NaN : 2 * numerator * factor + (mode === 'round' ? denominator : 0);
  const base = 2 * denominator;
  if (!(top < Number.MAX_SAFE_INTEGER && base < Number.MAX_SAFE_INTEGER))
    return scaledPercent(numerator, denominator, decimals, mode);
  const whole = Math.floor(top / base);
  return whole * base > top ? whole - 1 : whole; // the division may have been rounded up to a whole number
}
