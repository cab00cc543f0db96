import { decimalsOf, exact, fractionOf, scaled as inParts } from './decimals';

/** Exact percentages and Vietnamese number text: thousands `.`, decimals `,` (NĐ 86/2012, Phụ lục V). */

/** `round`: half up; `truncate`: cắt bỏ. Which one a document uses is data of the indicator, never a guess. */
export type RoundingMode = 'round' | 'truncate';

/** A count of people or things, or an amount with as many decimals as `decimals` allows; never below 0. */
export type Count = number;

/**
 * `numerator / denominator` as a percentage scaled by 10^decimals (4760 for 47,60 at two decimals), exact in integers.
 * @returns null when the denominator is 0: a rate of nothing is not 0
 * @throws RangeError on counts that are no numbers, too large to be exact, or negative
 */
export function scaledPercent(
  numerator: Count,
  denominator: Count,
  decimals: number,
  mode: RoundingMode,
): number | null {
  for (const count of [numerator, denominator])
    if (!(Math.abs(count) <= Number.MAX_SAFE_INTEGER) || count < 0) throw new RangeError(`not a count: ${count}`);
  if (denominator === 0) return null;
  const scaled = inParts(numerator) * 100n * 10n ** BigInt(decimals);
  const base = inParts(denominator);
  return Number(mode === 'round' ? (2n * scaled + base) / (2n * base) : scaled / base);
}

/** 82930 → `82.930`, 1250.5 → `1.250,5`; keeps the sign. */
export function formatCount(count: number): string {
  const fraction = Number.isInteger(count) ? null : fractionOf(count);
  const digits = Math.abs(Math.trunc(fraction === null ? exact(count) : count))
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, '.');
  const text = fraction === null ? digits : `${digits},${fraction}`;
  return count < 0 && text !== '0' ? `-${text}` : text;
}

/** A number scaled by 10^decimals as text: (4760, 2) → `47,60`. */
export function formatScaled(scaled: number, decimals: number): string {
  const sign = scaled < 0 ? '-' : '';
  const digits = Math.abs(scaled)
    .toString()
    .padStart(decimals + 1, '0');
  const whole = formatCount(Number(digits.slice(0, digits.length - decimals)));
  return sign + (decimals === 0 ? whole : `${whole},${digits.slice(-decimals)}`);
}

/** `47,60%`; null → null. */
export function formatPercent(
  numerator: Count,
  denominator: Count,
  decimals: number,
  mode: RoundingMode,
): string | null {
  const scaled = scaledPercent(numerator, denominator, decimals, mode);
  return scaled === null ? null : `${formatScaled(scaled, decimals)}%`;
}

/**
 * The least count that reaches `requiredPercent` (in hundredths of a percent, 6000 = 60%) of `denominator`: whole people,
 * or an amount with the decimals of the figures it is told for.
 * @param reached what there is already
 * @param least   decimals that figures of this kind are told with, however few these two have
 */
export function countNeeded(requiredBasisPoints: number, denominator: Count, reached: Count = 0, least = 0): Count {
  const decimals = Math.max(decimalsOf(denominator), decimalsOf(reached), least);
  const base = 10_000n * inParts(1);
  const needed = BigInt(requiredBasisPoints) * inParts(denominator) * 10n ** BigInt(decimals);
  return Number((needed + base - 1n) / base) / 10 ** decimals;
}
