import type { AuditedPercent, AuditRemark } from './audited';
import { areOpposite, directionOf } from './direction';
import type { RateFigure } from './figures';
import type { SaidPoints } from './points';
import { changeOf, type Fraction, isRight, recompute } from './recompute';

/** A difference of two printed rates: in points, or the growth of the one against the other. */
export function differenceOf(
  place: AuditedPercent,
  { from, to, difference, isCalledPoints, isSure, said }: SaidPoints,
): { readonly percent: AuditedPercent; readonly remarks: readonly AuditRemark[] } {
  const counts = { numerator: to.printed, denominator: from.printed };
  const inPoints = { ...difference, mark: ' điểm phần trăm' as const };
  const told = { ...place, meaning: 'points' as const, counts, isSaid: true, reason: null };
  const gap = recompute(gapOf(from, to), inPoints);
  const none = { percent: { ...place, meaning: 'points' as const }, remarks: [] };
  const isOpposite = areOpposite(said, directionOf(from, to));
  if (isRight(gap) && isOpposite)
    return isSure ? { percent: { ...told, ...gap, verdict: 'opposite' }, remarks: [] } : none;
  if (isRight(gap)) {
    const remark = { code: 'pointsCalledPercent' as const, span: place.span, read: difference.printed, other: null };
    return { percent: { ...told, ...gap }, remarks: isCalledPoints ? [] : [remark] };
  }
  const grown = isCalledPoints ? null : changeOf(to, from);
  const growth = grown === null ? null : recompute(grown, difference);
  if (growth !== null && isRight(growth)) {
    const verdict = isOpposite ? ('opposite' as const) : growth.verdict;
    return { percent: { ...told, meaning: 'change', ...growth, verdict }, remarks: [] };
  }
  if (isCloseTo(from, to, difference)) return { ...none, percent: { ...none.percent, reason: 'short' } };
  if (!isSure) return { ...none, percent: { ...none.percent, reason: 'noRates' } };
  return { percent: { ...told, ...gap }, remarks: [] };
}

/** Two rates and what lies between them, as a fraction of the whole. */
function gapOf(from: RateFigure, to: RateFigure): Fraction {
  const decimals = Math.max(from.decimals, to.decimals);
  const scaled = ({ digits, decimals: own }: RateFigure) => digits * 10n ** BigInt(decimals - own);
  const gap = scaled(to) - scaled(from);
  return { above: gap < 0n ? -gap : gap, below: 100n * 10n ** BigInt(decimals) };
}

/** Of rates rounded themselves the true difference may be one last digit away. */
function isCloseTo(from: RateFigure, to: RateFigure, difference: RateFigure): boolean {
  const decimals = Math.max(from.decimals, to.decimals, difference.decimals);
  if (decimals === 0) return false;
  const { above, below } = gapOf(from, to);
  const printed = difference.digits * 10n ** BigInt(decimals - difference.decimals);
  const gap = (above * 100n * 10n ** BigInt(decimals)) / below;
  const distance = gap - printed;
  return distance >= -1n && distance <= 1n;
}
