/**
 * Figures with a fraction: money in thousands of đồng, hectares, tons. Each is the number nearest to its decimal text, so
 * it prints as it was written; whatever is made of several of them goes through here and is exact in decimals again.
 */

/** More places nobody reports; with as many, sums of billions are exact. */
export const MOST_DECIMALS = 4;
const SCALE = 10 ** MOST_DECIMALS;

/** The decimal number meant by one that was calculated: 0,1 + 0,2 is 0,3. */
export function exact(value: number): number {
  return Number.isInteger(value) ? value : Math.round(value * SCALE) / SCALE;
}

export function plus(left: number, right: number): number {
  return exact(left + right);
}

export function minus(left: number, right: number): number {
  return exact(left - right);
}

/** Exact whatever the order of the parts; 0 without any. */
export function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum = plus(sum, value);
  return sum;
}

/** Ten-thousandths of a figure, for ratios that must be exact. @throws RangeError when it is no finite number */
export function scaled(value: number): bigint {
  return Number.isInteger(value) ? BigInt(value) * BigInt(SCALE) : BigInt(Math.round(value * SCALE));
}

/** Whether sums with it are exact in as many decimals as it has. */
export function isExact(value: number): boolean {
  return Number.isInteger(value) ? Number.isSafeInteger(value) : Math.abs(value) * SCALE < Number.MAX_SAFE_INTEGER;
}

/** Places behind the comma that a figure needs: 1250,5 → 1. */
export function decimalsOf(value: number): number {
  return Number.isInteger(value) ? 0 : (fractionOf(value)?.length ?? 0);
}

/** Digits behind the comma without zeros at their end; null: none. */
export function fractionOf(value: number): string | null {
  const text = Math.abs(exact(value)).toFixed(MOST_DECIMALS).split('.')[1]?.replace(/0+$/, '') ?? '';
  return text === '' ? null : text;
}

/** Half away from zero to as many places. */
export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return (Math.sign(value) * Math.round(Math.abs(exact(value)) * factor * (1 + Number.EPSILON))) / factor;
}

/** A part of an amount for each of some days, rounded up to the places the amount has itself. */
export function shareUp(amount: number, parts: number): number {
  const factor = 10 ** decimalsOf(amount);
  return Math.ceil(Math.round(amount * factor) / parts) / factor;
}
