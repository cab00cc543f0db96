import type { AuditedPercent, AuditRemark } from './audited';
import { outcomeOf } from './audited';
import { isMeanOf } from './auditTable';
import type { RateFigure } from './figures';
import type { SaidCounts } from './near';
import { type Fraction, isRight, recompute, shareOf } from './recompute';

/** A rate as one sentence of a paragraph gave it. */
export interface ReadRate {
  readonly percent: AuditedPercent;
  readonly figure: RateFigure;
  /** The counts it was judged by; null: none. */
  readonly said: SaidCounts | null;
  /** Words in front of it, back to the rate before or to the beginning of its sentence. */
  readonly lead: string;
}

/** "bình quân chung đạt", "tính chung ba khối đạt", "toàn khu vực đạt": no count stands between. */
const MEAN = /\b(?:binh quan|trung binh)(?! (?:dau nguoi|moi|hang|thang|nam|ngay))[^\d]*$/;
const TOGETHER = /\b(?:tinh chung|tong hop chung|chung ca)\b[^\d]*$/;
const WHOLE = /(?:^|[,;.(]\s?)(?:chung|(?:tren )?(?:toan|ca) [a-z]+(?: [a-z]+){0,3})(?: \w+)* (?:dat|la|chiem)\s?$/;
const LEAST_PARTS = 2;

/**
 * A rate of several together that only names them: from their counts where all have them. Where it is their mean instead,
 * it is called so, because a mean of rates says nothing where units differ in size.
 */
export function judgedTogether(rates: readonly ReadRate[]): {
  readonly percents: readonly AuditedPercent[];
  readonly remarks: readonly AuditRemark[];
} {
  const judged = rates.map((rate, index) => together(rate, rates.slice(0, index)));
  return { percents: judged.map(({ percent }) => percent), remarks: judged.flatMap(({ remarks }) => remarks) };
}

interface Judged {
  readonly percent: AuditedPercent;
  readonly remarks: readonly AuditRemark[];
}

function together(rate: ReadRate, before: readonly ReadRate[]): Judged {
  const { percent, lead, said } = rate;
  const isMean = MEAN.test(lead);
  const isTogether = isMean || TOGETHER.test(lead);
  const plain = { percent, remarks: [] };
  if ((!isTogether && !WHOLE.test(lead)) || percent.meaning !== 'share') return plain;
  const hasOwn = said !== null && !before.some((one) => one.said?.numerator.from === said.numerator.from);
  if (hasOwn) return plain;
  return (
    groupsOf(before).reduce<Judged | null>(
      (found, parts) => found ?? judgedBy(rate, parts, isTogether, isMean),
      null,
    ) ?? cleared(rate)
  );
}

/** The rates in front, all of them first, then ever fewer of the last. */
function groupsOf(before: readonly ReadRate[]): readonly (readonly ReadRate[])[] {
  const shares = before.filter(({ percent }) => percent.meaning === 'share');
  return shares.map((_, index) => shares.slice(index)).filter((parts) => parts.length >= LEAST_PARTS);
}

function judgedBy(
  { percent, figure }: ReadRate,
  parts: readonly ReadRate[],
  isTogether: boolean,
  isMean: boolean,
): Judged | null {
  const fraction = sumOf(parts);
  const isAverage = isMeanOf(
    parts.map((part) => part.figure),
    figure,
  );
  const averaged: AuditRemark = {
    code: 'averaged',
    span: percent.span,
    read: percent.printed,
    other: `${parts.length}`,
  };
  if (fraction === null) return isMean && isAverage ? { percent: open(percent), remarks: [averaged] } : null;
  const result = recompute(fraction, figure);
  const counts = { numerator: `(${joined(parts, 'numerator')})`, denominator: `(${joined(parts, 'denominator')})` };
  const told = { ...percent, ...result, counts, isSaid: true, reason: null, elsewhere: null };
  if (isRight(result)) return { percent: told, remarks: [] };
  if (!isAverage) return null;
  return { percent: isTogether ? told : open(percent), remarks: [averaged] };
}

/** Counts of another rate have not judged it. */
function cleared(rate: ReadRate): Judged {
  return { percent: rate.said === null ? rate.percent : open(rate.percent), remarks: [] };
}

function open(percent: AuditedPercent): AuditedPercent {
  return outcomeOf(percent) === 'unchecked'
    ? percent
    : {
        ...percent,
        verdict: 'unchecked',
        reason: 'unclear',
        counts: null,
        rounded: null,
        truncated: null,
        elsewhere: null,
      };
}

function joined(parts: readonly ReadRate[], half: 'numerator' | 'denominator'): string {
  return parts.map(({ said }) => said?.[half].printed ?? '').join(' + ');
}

/** All parts over all wholes; null: one of them has no counts, or they count different things. */
function sumOf(parts: readonly ReadRate[]): Fraction | null {
  const counts = parts.flatMap(({ said }) => said ?? []);
  const [first] = counts;
  if (first === undefined || counts.length < parts.length || counts.some(({ meaning }) => meaning !== 'share'))
    return null;
  if (new Set(counts.map(({ denominator }) => denominator.kind ?? '')).size > 1) return null;
  const unit = { digits: 1n, decimals: 0, from: 0, to: 0, printed: '' };
  const sum = (half: 'numerator' | 'denominator') =>
    counts
      .map((one) => shareOf(one[half], unit))
      .reduce<Fraction | null>((all, one) => added(all, one), { above: 0n, below: 1n });
  const [above, below] = [sum('numerator'), sum('denominator')];
  if (above === null || below === null || below.above === 0n) return null;
  return { above: above.above * below.below, below: above.below * below.above };
}

function added(left: Fraction | null, right: Fraction | null): Fraction | null {
  if (left === null || right === null) return null;
  return { above: left.above * right.below + right.above * left.below, below: left.below * right.below };
}
