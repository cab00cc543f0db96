import type { ReadDb } from '../db/database';
import { listMeasures } from '../db/measures';
import type { LocalTime } from '../domain/calendar';
import { compareCampaign } from '../domain/comparison/compareIndicator';
import type { ComparisonBasis } from '../domain/comparison/comparison';
import type { WordedComparison } from '../ipc/contract';
import { comparisonText } from '../text/comparisonText';
import { compileInput } from './readCampaign';

/** Every rate of the campaign against another time, with what is to be said of it. @throws AppFailure `notFound` */
export function readComparison(
  db: ReadDb,
  directiveId: string,
  asOf: LocalTime,
  basis: ComparisonBasis,
): WordedComparison {
  const { indicators, ...rest } = compareCampaign(compileInput(db, directiveId, asOf), basis, listMeasures(db));
  return {
    ...rest,
    indicators: indicators.map((one) => ({
      ...one,
      summary: comparisonText.summary(one, basis),
      notes: comparisonText.notes(one, basis),
    })),
  };
}
