import { formatScaled } from '../numbers';
import { type AuditVerdict, outcomeOf } from './audited';
import type { Figure } from './figures';

/** What two numbers give as a percentage at so many decimals. */
export interface Recomputed {
  readonly verdict: Exclude<AuditVerdict, 'unchecked'>;
  readonly rounded: string;
  readonly truncated: string;
}

/** A percentage as an exact fraction of whole numbers, before it is printed. */
export interface Fraction {
  readonly above: bigint;
  /** Above 0. */
  readonly below: bigint;
}

/** Exact, whatever the decimals of the two; null: a share of nothing. */
export function shareOf(numerator: Figure, denominator: Figure): Fraction | null {
  if (denominator.digits === 0n) return null;
  return {
    above: 100n * numerator.digits * 10n ** BigInt(denominator.decimals),
    below: denominator.digits * 10n ** BigInt(numerator.decimals),
  };
}

/** How much has come on top of the second number: its share less a whole; of a fall the amount. */
export function changeOf(now: Figure, before: Figure): Fraction | null {
  const share = shareOf(now, before);
  if (share === null) return null;
  const above = share.above - 100n * share.below;
  return { above: above < 0n ? -above : above, below: share.below };
}

export function recompute({ above, below }: Fraction, printed: Figure): Recomputed {
  const { decimals } = printed;
  const scaled = above * 10n ** BigInt(decimals);
  const truncated = scaled / below;
  const rounded = (2n * scaled + below) / (2n * below);
  return {
    verdict: verdictOf(printed.digits, { truncated, rounded, isExact: scaled % below === 0n }),
    rounded: percentText(rounded, decimals),
    truncated: percentText(truncated, decimals),
  };
}

function verdictOf(
  printed: bigint,
  { truncated, rounded, isExact }: { readonly truncated: bigint; readonly rounded: bigint; readonly isExact: boolean },
): Recomputed['verdict'] {
  if (isExact) return printed === truncated ? 'exact' : 'wrong';
  if (printed === rounded) return 'rounded';
  if (printed === truncated) return 'truncated';
  return printed === truncated + 1n ? 'raised' : 'wrong';
}

/** Follows from the counts by one of the rules in use. */
export function isRight(recomputed: Recomputed): boolean {
  return outcomeOf(recomputed) === 'right';
}

function percentText(scaled: bigint, decimals: number): string {
  return `${formatScaled(Number(scaled), decimals)}%`;
}
