import { type Passage, part, spanOf } from '../directiveText/passage';
import { type AuditedPercent, type AuditRemark, type CountsOfPercent, unchecked } from './audited';
import { countsIn, type Figure, percentsIn } from './figures';
import { saidPoints } from './points';
import { changeOf, type Fraction, isRight, recompute, shareOf } from './recompute';
import { type SaidCounts, saidCounts } from './saidCounts';

/** Fewer digits come about by chance in many pairs of counts. */
const LEAST_TELLING_DIGITS = 3;

/** Every percentage of a sentence against the counts the sentence gives. */
export function auditSentence(sentence: Passage): {
  readonly percents: readonly AuditedPercent[];
  readonly remarks: readonly AuditRemark[];
} {
  const printed = percentsIn(sentence);
  if (printed.length === 0) return { percents: [], remarks: [] };
  const counts = countsIn(sentence);
  const points = saidPoints(sentence, printed);
  const remarks: AuditRemark[] = [];
  const audited = printed.map((percent, index) => {
    const difference = points.find((one) => one.difference.from === percent.from);
    if (difference !== undefined) return differenceOf(sentence, difference, remarks);
    const floor = printed[index - 1]?.to ?? 0;
    const said = saidCounts(sentence, percent, counts, floor);
    if (said !== null && isAboveWhole(said)) remarks.push(remarkOn(sentence, percent, 'aboveWhole', said));
    return said === null ? found(sentence, percent, counts) : judged(sentence, percent, said, counts);
  });
  const named = points.filter(({ isCalledPoints }) => isCalledPoints);
  const all = [...audited, ...named.map((one) => differenceOf(sentence, one, remarks))];
  return { percents: all.toSorted((a, b) => a.span.start - b.span.start), remarks };
}

function judged(sentence: Passage, percent: Figure, said: SaidCounts, counts: readonly Figure[]): AuditedPercent {
  const fraction = said.meaning === 'share' ? shareOf(said.numerator, said.denominator) : grown(said);
  if (fraction === null) return { ...blank(sentence, percent), counts: countsOf(said), isSaid: true };
  const result = recompute(fraction, percent);
  const elsewhere = isRight(result) ? null : matchingPair(percent, counts);
  return {
    ...blank(sentence, percent),
    meaning: said.meaning,
    counts: countsOf(said),
    isSaid: true,
    ...result,
    elsewhere: elsewhere === null ? null : countsOf(elsewhere),
  };
}

function grown({ numerator, denominator }: SaidCounts): Fraction | null {
  return changeOf(numerator, denominator);
}

/** Nothing is said beside it: the only two counts of the sentence that give just this figure are taken for its own. */
function found(sentence: Passage, percent: Figure, counts: readonly Figure[]): AuditedPercent {
  const pair = matchingPair(percent, counts);
  const fraction = pair === null ? null : shareOf(pair.numerator, pair.denominator);
  if (pair === null || fraction === null) return blank(sentence, percent);
  return { ...blank(sentence, percent), counts: countsOf(pair), ...recompute(fraction, percent) };
}

type Pair = Pick<SaidCounts, 'numerator' | 'denominator'>;

function matchingPair(percent: Figure, counts: readonly Figure[]): Pair | null {
  if (`${percent.digits}`.length < LEAST_TELLING_DIGITS || isWholePercent(percent)) return null;
  const pairs = counts.flatMap((numerator) =>
    counts.flatMap((denominator) => {
      if (numerator === denominator) return [];
      const fraction = shareOf(numerator, denominator);
      return fraction !== null && isRight(recompute(fraction, percent)) ? [{ numerator, denominator }] : [];
    }),
  );
  return pairs.length === 1 ? (pairs[0] ?? null) : null;
}

function isWholePercent({ digits, decimals }: Figure): boolean {
  return digits % 10n ** BigInt(decimals) === 0n;
}

function isAboveWhole({ meaning, numerator, denominator }: SaidCounts): boolean {
  const share = shareOf(numerator, denominator);
  return meaning === 'share' && share !== null && share.above > 100n * share.below;
}

function differenceOf(
  sentence: Passage,
  { from, to, difference, isCalledPoints }: ReturnType<typeof saidPoints>[number],
  remarks: AuditRemark[],
): AuditedPercent {
  const place = { ...blank(sentence, difference), meaning: 'points' as const, isSaid: true };
  const counts = { numerator: to.printed, denominator: from.printed };
  const gap = gapOf(from, to);
  const result = recompute(gap, difference);
  if (isCalledPoints || isRight(result)) {
    if (!isCalledPoints)
      remarks.push({ code: 'pointsCalledPercent', span: place.span, read: difference.printed, other: null });
    return { ...place, counts, ...result };
  }
  const grown = changeOf(to, from);
  const growth = grown === null ? null : recompute(grown, difference);
  if (growth !== null && isRight(growth)) return { ...place, meaning: 'change', counts, ...growth };
  return { ...place, counts, ...result };
}

/** Two rates and what lies between them, as a fraction of one percent. */
function gapOf(from: Figure, to: Figure): Fraction {
  const decimals = Math.max(from.decimals, to.decimals);
  const scaled = ({ digits, decimals: own }: Figure) => digits * 10n ** BigInt(decimals - own);
  const gap = scaled(to) - scaled(from);
  return { above: gap < 0n ? -gap : gap, below: 10n ** BigInt(decimals) };
}

function remarkOn(
  sentence: Passage,
  percent: Figure,
  code: AuditRemark['code'],
  { numerator, denominator }: Pair,
): AuditRemark {
  return {
    code,
    span: spanOf(part(sentence, percent.from, percent.to)),
    read: percent.printed,
    other: `${numerator.printed}/${denominator.printed}`,
  };
}

function countsOf({ numerator, denominator }: Pair): CountsOfPercent {
  return { numerator: numerator.printed, denominator: denominator.printed };
}

function blank(sentence: Passage, { from, to, printed }: Figure): AuditedPercent {
  return unchecked({ span: spanOf(part(sentence, from, to)), printed, quote: sentence.text });
}
