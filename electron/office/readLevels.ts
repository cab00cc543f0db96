import type { ReadDb } from '../db/database';
import { listGroups, listSuccessions, listUnits } from '../db/units';
import type { Compilation } from '../domain/compilation';
import { compile } from '../domain/compile';
import { byLevel, type NamedLevels } from '../domain/summary/byLevel';
import type { TotalsQuestion } from '../domain/summary/dataHour';
import { levelText } from '../text/levelText';
import { totalsInput } from './readCampaign';

/** The totals of a campaign by groups, kinds and the units above. @throws AppFailure `notFound` */
export function readLevels(db: ReadDb, question: TotalsQuestion): readonly NamedLevels[] {
  return levelsOf(db, compile(totalsInput(db, question)));
}

/** The same of totals that are known. */
export function levelsOf(db: ReadDb, { indicators }: Pick<Compilation, 'indicators'>): readonly NamedLevels[] {
  const units = listUnits(db);
  const groups = listGroups(db);
  const successions = listSuccessions(db);
  return indicators.map((indicator) => ({
    ...byLevel(indicator, units, groups, levelText.noParent, successions),
    label: indicator.label,
    period: indicator.period,
  }));
}
