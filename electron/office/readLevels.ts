import type { ReadDb } from '../db/database';
import { listGroups, listUnits } from '../db/units';
import { compile } from '../domain/compile';
import { byLevel, type LevelTotals } from '../domain/summary/byLevel';
import { levelText } from '../text/levelText';
import { type TotalsQuestion, totalsInput } from './readCampaign';

/** The totals of a campaign by groups, kinds and the units above. @throws AppFailure `notFound` */
export function readLevels(
  db: ReadDb,
  question: TotalsQuestion,
): readonly (LevelTotals & { readonly label: string })[] {
  const { indicators } = compile(totalsInput(db, question));
  const units = listUnits(db);
  const groups = listGroups(db);
  return indicators.map((indicator) => ({
    ...byLevel(indicator, units, groups, levelText.noParent),
    label: indicator.label,
  }));
}
