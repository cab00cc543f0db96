import { type Passage, part, spanOf } from '../directiveText/passage';
import {
  type AuditedPercent,
  type AuditRemark,
  type CountsOfPercent,
  outcomeOf,
  type UncheckedReason,
  unchecked,
} from './audited';
import type { ReadRate } from './averages';
import { isChange } from './changeRules';
import { type Comparator, holds } from './comparator';
import { areOpposite, directionBefore, directionOf, wrongWays } from './direction';
import { type CountFigure, countsIn, type Figure, percentsIn, type RateFigure } from './figures';
import { areAlike, type Near, nearOf, type SaidCounts } from './near';
import { saidPoints } from './points';
import { differenceOf } from './pointsVerdict';
import { canCome, type Fraction, isRight, type Recomputed, recompute, shareOf } from './recompute';
import { isPlan } from './roles';
import { fractionOf, madeBy, saidCounts } from './saidCounts';
import { hasOnlyBodies, isOfEarlier, isOfPlan, mayExceed } from './shareRules';

/** Fewer digits come about by chance in many pairs of counts. */
const LEAST_TELLING_DIGITS = 3;

export interface SentenceAudit {
  readonly percents: readonly AuditedPercent[];
  /** Those printed as rates, in their order, with what they were judged by. */
  readonly rates: readonly ReadRate[];
  readonly remarks: readonly AuditRemark[];
}

/** Every percentage of a sentence against the counts the sentence gives. */
export function auditSentence(sentence: Passage): SentenceAudit {
  const printed = percentsIn(sentence);
  const points = saidPoints(sentence, printed);
  const counts = countsIn(sentence);
  if (printed.length === 0 && points.loose.length === 0)
    return { percents: [], rates: [], remarks: wrongWays(sentence, counts) };
  const one = printed.map((percent, index): JudgedRate => {
    const floor = printed[index - 1]?.to ?? 0;
    const near = nearOf(sentence, percent, { counts, floor });
    const difference = points.tied.find((tied) => tied.difference === percent);
    const judged = difference === undefined ? null : differenceOf(blank(sentence, percent), difference);
    if (judged !== null && (judged.percent.verdict !== 'unchecked' || saidCounts(near).length === 0))
      return { ...judged, said: null };
    return judgedRate(sentence, near, isRangeEnd(sentence, printed, index));
  });
  const named = points.tied.filter(({ isCalledPoints }) => isCalledPoints);
  const all = [
    ...one.map(({ percent }) => percent),
    ...named.map((difference) => differenceOf(blank(sentence, difference.difference), difference).percent),
    ...points.loose.map((figure) => ({ ...blank(sentence, figure, 'noRates'), meaning: 'points' as const })),
  ];
  return {
    percents: all.toSorted((a, b) => a.span.start - b.span.start),
    rates: printed.flatMap((figure, index): readonly ReadRate[] => {
      const judged = one[index];
      const lead = sentence.folded.slice(printed[index - 1]?.to ?? 0, figure.from);
      return judged === undefined ? [] : [{ percent: judged.percent, said: judged.said, figure, lead }];
    }),
    remarks: [
      ...one.flatMap(({ remarks }) => remarks),
      ...(all.some(({ verdict }) => verdict === 'opposite')
        ? []
        : [...wrongWays(sentence, printed), ...wrongWays(sentence, counts)]),
    ],
  };
}

interface JudgedRate {
  readonly percent: AuditedPercent;
  readonly remarks: readonly AuditRemark[];
  /** null: it was not judged by counts. */
  readonly said: SaidCounts | null;
}

/** "từ 60% đến 70%": neither end is what a count gives. */
function isRangeEnd({ folded }: Passage, printed: readonly Figure[], index: number): boolean {
  const joins = (left: Figure | undefined, right: Figure | undefined) =>
    left !== undefined && right !== undefined && /^\s?(?:-|den|toi)\s?$/.test(folded.slice(left.to, right.from));
  return joins(printed[index - 1], printed[index]) || joins(printed[index], printed[index + 1]);
}

function judgedRate(sentence: Passage, near: Near, isRange: boolean): JudgedRate {
  const { percent } = near;
  if (isRange) return only(blank(sentence, percent, 'range'));
  const said = saidCounts(near).flatMap((counts) => weighed(near, counts) ?? []);
  const right = said.find(
    ({ verdict, result, isTelling }) =>
      (verdict === 'holds' && isTelling) ||
      (isRight(result) && verdict !== 'wrong' && verdict !== 'opposite' && isTelling),
  );
  if (right !== undefined) return judgedBy(sentence, near, right, remarksOn(sentence, near, right));
  const wrong = said.find(({ counts, isShort }) => counts.isSure && !isShort);
  if (wrong !== undefined) return judgedBy(sentence, near, wrong, remarksOn(sentence, near, wrong));
  const pair = said.length === 0 ? foundPair(near) : null;
  if (pair !== null) return judgedBy(sentence, near, pair, []);
  return only(blank(sentence, percent, reasonOf(near, said)));
}

function judgedBy(sentence: Passage, near: Near, weighed: Weighed, remarks: readonly AuditRemark[]): JudgedRate {
  return { percent: verdictOf(sentence, near, weighed), remarks, said: weighed.counts };
}

function only(percent: AuditedPercent): JudgedRate {
  return { percent, remarks: [], said: null };
}

/** Two counts with what they come to. */
interface Weighed {
  readonly counts: SaidCounts;
  readonly fraction: Fraction;
  readonly result: Recomputed;
  readonly verdict: Recomputed['verdict'];
  /** Its own counts were rounded and may give the figure all the same. */
  readonly isShort: boolean;
  /** Right by more than chance: the words tie them, or the figure has digits enough. */
  readonly isTelling: boolean;
}

function weighed(near: Near, counts: SaidCounts): Weighed | null {
  const fraction = fractionOf(counts);
  if (fraction === null) return null;
  const result = recompute(fraction, near.percent);
  const verdict = directed(near, counts, saidVerdict(near.comparator, fraction, near.percent, result));
  // which of two lies higher does not depend on how they were rounded
  const isShort =
    verdict !== 'opposite' && canCome([counts.numerator, counts.denominator], near.percent, madeBy(counts.meaning));
  const isTelling = counts.isSure || isTellingRate(near.percent);
  return {
    counts,
    fraction,
    result,
    verdict,
    isShort,
    isTelling,
  };
}

/** A growth of the right size is wrong all the same where its word says the other way. */
function directed({ lead }: Near, { meaning, numerator, denominator }: SaidCounts, verdict: Recomputed['verdict']) {
  if (meaning !== 'change' || outcomeOf({ verdict }) !== 'right') return verdict;
  return areOpposite(directionBefore(lead), directionOf(denominator, numerator)) ? 'opposite' : verdict;
}

function saidVerdict(
  comparator: Comparator | null,
  fraction: Fraction,
  percent: RateFigure,
  result: Recomputed,
): Recomputed['verdict'] {
  if (percent.mark === ' lần' && result.verdict !== 'exact' && comparator === null)
    return isAboutTimes(fraction, percent) ? 'holds' : 'wrong';
  if (comparator === null) return result.verdict;
  if (holds(comparator, fraction, percent)) return isRight(result) ? result.verdict : 'holds';
  return isRight(result) && comparator === 'near' ? result.verdict : 'wrong';
}

/** "gấp 2 lần" of 1,9 is a way of speaking, of 1,5 it is not. */
function isAboutTimes(fraction: Fraction, { digits, decimals }: RateFigure): boolean {
  const scale = 10n ** BigInt(decimals);
  const gap = 10n * (fraction.above * scale - digits * fraction.below);
  const most = 2n * fraction.below;
  return gap <= most && gap >= -most;
}

function verdictOf(sentence: Passage, near: Near, { counts, result, verdict }: Weighed): AuditedPercent {
  const isFine = verdict !== 'wrong' && verdict !== 'raised';
  const elsewhere = isFine ? null : matchingPair(near);
  return {
    ...blank(sentence, near.percent),
    meaning: counts.meaning,
    counts: countsOf(counts),
    isSaid: true,
    ...result,
    verdict,
    reason: null,
    elsewhere: elsewhere === null ? null : countsOf(elsewhere),
  };
}

/** Nothing is said beside it: the only two counts of the sentence that give just this figure are taken for its own. */
function foundPair(near: Near): Weighed | null {
  if (isChange(near) || isOfEarlier(near) || near.percent.mark !== '%') return null;
  const pair = matchingPair(near);
  if (pair === null || (isOfPlan(near) && !isPlan(near.folded, pair.denominator, near.counts))) return null;
  return weighed(near, { ...pair, meaning: 'share', isSure: true });
}

function reasonOf({ folded, percent, ...near }: Near, said: readonly Weighed[]): UncheckedReason {
  const whole = { folded, percent, ...near };
  if (said.some(({ isShort, counts }) => isShort && counts.isSure)) return 'short';
  if (saidCounts(whole).some(({ denominator }) => denominator.digits === 0n)) return 'zeroBase';
  if (hasOnlyBodies(whole) && !said.some(({ counts }) => counts.isSure)) return 'bodies';
  if (WISH.test(near.lead)) return 'wish';
  if (said.length > 0) return 'unclear';
  return isChange(whole) && near.counts.length > 0 ? 'noEarlier' : 'noCounts';
}

const WISH =
  /\b(?:phan dau|muc tieu|chi tieu(?! giao)|yeu cau|dam bao|bao dam|tien toi|phai dat|(?<!chuyen )can dat|den nam \d{4})\b[^.;]{0,120}$/;

type Pair = Pick<SaidCounts, 'numerator' | 'denominator'>;

function isTellingRate({ digits, decimals }: Figure): boolean {
  return `${digits}`.length >= LEAST_TELLING_DIGITS && digits % 10n ** BigInt(decimals) !== 0n;
}

/** A part above its whole: what was planned is never the part, and a part is counted as its whole is. */
function matchingPair({ folded, percent, counts }: Near): Pair | null {
  if (!isTellingRate(percent)) return null;
  const isBase = (count: CountFigure) => isPlan(folded, count, counts);
  const pairs = counts.flatMap((numerator) =>
    counts.flatMap((denominator) => {
      if (numerator === denominator || !areAlike(numerator, denominator) || isBase(numerator)) return [];
      const fraction = shareOf(numerator, denominator);
      const isAbove = fraction !== null && fraction.above > fraction.below && !isBase(denominator);
      return fraction !== null && !isAbove && isRight(recompute(fraction, percent)) ? [{ numerator, denominator }] : [];
    }),
  );
  return pairs.length === 1 ? (pairs[0] ?? null) : null;
}

function remarksOn(sentence: Passage, near: Near, { counts, fraction, verdict }: Weighed): readonly AuditRemark[] {
  const { numerator, denominator } = counts;
  if (counts.meaning !== 'share') return [];
  const remark = (code: AuditRemark['code']) => [remarkOn(sentence, near.percent, code, { numerator, denominator })];
  const { digits, decimals, per } = near.percent;
  const isWhole = digits === per * 10n ** BigInt(decimals);
  const isPartial = fraction.above !== fraction.below && fraction.above !== 0n;
  if (verdict !== 'wrong' && verdict !== 'holds' && isPartial && (isWhole || digits === 0n)) return remark('notWhole');
  return fraction.above > fraction.below && !mayExceed(near) ? remark('aboveWhole') : [];
}

function remarkOn(sentence: Passage, percent: Figure, code: AuditRemark['code'], pair: Pair): AuditRemark {
  return {
    code,
    span: spanOf(part(sentence, percent.from, percent.to)),
    read: percent.printed,
    other: `${pair.numerator.printed}/${pair.denominator.printed}`,
  };
}

function countsOf({ numerator, denominator }: Pair): CountsOfPercent {
  return { numerator: withUnit(numerator, denominator), denominator: withUnit(denominator, numerator) };
}

const SCALE_WORDS: Readonly<Record<number, string>> = { 3: ' nghìn', 6: ' triệu', 9: ' tỷ', 12: ' nghìn tỷ' };

/** Units are said where the two have different ones: "950 triệu/1,9 tỷ". */
function withUnit({ printed, scale, kind }: CountFigure, other: CountFigure): string {
  const isSame = scale === other.scale || kind === 'khoi luong' || kind === 'dien tich' || kind === 'chieu dai';
  return isSame ? printed : `${printed}${SCALE_WORDS[scale] ?? ''}`;
}

function blank(sentence: Passage, { from, to, printed }: Figure, reason: UncheckedReason = 'noCounts'): AuditedPercent {
  return unchecked({ span: spanOf(part(sentence, from, to)), printed, quote: sentence.text }, reason);
}
