import type { ReadDb } from '../db/database';
import { listMeasures } from '../db/measures';
import { compareCampaign } from '../domain/comparison/compareIndicator';
import type { ComparisonBasis } from '../domain/comparison/comparison';
import type { TotalsQuestion } from '../domain/summary/dataHour';
import type { WordedComparison } from '../ipc/contract';
import { comparisonText } from '../text/comparisonText';
import { cutInput } from './readCampaign';

/** Every rate of the campaign against another time, with what is to be said of it. @throws AppFailure `notFound` */
export function readComparison(db: ReadDb, question: TotalsQuestion, basis: ComparisonBasis): WordedComparison {
  const { indicators, ...rest } = compareCampaign(cutInput(db, question), basis, listMeasures(db));
  return {
    ...rest,
    indicators: indicators.map((one) => ({
      ...one,
      summary: comparisonText.summary(one, basis),
      notes: comparisonText.notes(one, basis),
    })),
  };
}
