import { changeRules, increaseRules, isChange, twoPeriods } from './changeRules';
import type { Near, SaidCounts } from './near';
import { changeOf, type Fraction, shareOf } from './recompute';
import { isOfEarlier, shareRules } from './shareRules';

const EXCESS = /\bvuot(?: ke hoach| chi tieu| du toan| muc)?(?: la| giao| den| toi| hon)*\s*$/;
const GROWN_TIMES = /\btang gap\s?$/;

/** Which of the counts of a sentence the words tie to a percentage, the likeliest first. */
export function saidCounts(near: Near): readonly SaidCounts[] {
  const { lead, percent } = near;
  if (percent.mark === ' lần') return timesRules(near);
  if (isChange(near)) return changeRules(near);
  const increases = increaseRules(near);
  if (increases.length > 0) return increases;
  const shares = shareRules(near);
  if (EXCESS.test(lead)) return shares.map((said) => ({ ...said, meaning: 'excess' }));
  return isOfEarlier(near)
    ? [...shares, ...twoPeriods(near).map((said) => ({ ...said, meaning: 'share' as const }))]
    : shares;
}

/** "gấp 1,5 lần so với 2.000": the new count over the old; "tăng gấp 2 lần" may also mean what has come on top. */
function timesRules(near: Near): readonly SaidCounts[] {
  const changes = changeRules(near);
  const times = changes.map((said) => ({ ...said, meaning: 'times' as const }));
  return GROWN_TIMES.test(near.lead) ? [...times, ...changes.map((said) => ({ ...said, isSure: false }))] : times;
}

/** What the two counts come to by their meaning; null: a share of nothing. */
export function fractionOf({ meaning, numerator, denominator }: SaidCounts): Fraction | null {
  return madeBy(meaning)(numerator, denominator);
}

export function madeBy(meaning: SaidCounts['meaning']): typeof shareOf {
  return meaning === 'share' || meaning === 'times' ? shareOf : changeOf;
}
