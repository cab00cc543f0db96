import { groupBy } from '../groupBy';
import type { PeriodKey } from '../period';
import type { SavedChoice } from './missingChoice';

type Choices = readonly SavedChoice[];
type ByPeriod = ReadonlyMap<PeriodKey, Choices>;

const NOTHING: Choices = [];

const grouped = new WeakMap<Choices, ReadonlyMap<string, ByPeriod>>();

/** What the clerk chose in one period of one rate, as it is listed. Put in order once: a year is asked for day by day. */
export function choicesFor(choices: Choices | undefined, indicatorId: string, period: PeriodKey): Choices {
  if (choices === undefined) return NOTHING;
  const byRate = grouped.get(choices) ?? groupChoices(choices);
  grouped.set(choices, byRate);
  return byRate.get(indicatorId)?.get(period) ?? NOTHING;
}

function groupChoices(choices: Choices): ReadonlyMap<string, ByPeriod> {
  const byRate = groupBy(choices, (one) => one.indicatorId);
  return new Map(Array.from(byRate, ([id, own]) => [id, groupBy(own, ({ period }) => period)]));
}
