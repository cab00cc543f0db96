import type { ReadDb } from '../../db/database';
import { listPapers } from '../../db/officePapers';
import { dayOf } from '../../domain/calendar';
import { compareNumbers } from '../../domain/numbering/series';
import { type OfficePaper, paperNumberText } from '../../domain/officePaper';
import type { BatchOrder } from '../../domain/paperBatch';
import { batchText } from '../../text/batchText';
import { dayText } from '../../text/moment';
import { isOfDay } from '../records/numberCampaignPaper';
import { numberOf } from './numberOf';

/** Says which of the units have numbered letters of the same day already; null: none has. */
export function repeatedLetters(
  db: ReadDb,
  { directiveId, at, unitIds }: Pick<BatchOrder, 'directiveId' | 'at' | 'unitIds'>,
): string | null {
  const asked = new Set(unitIds);
  const letters = listPapers(db, { directiveId })
    .filter((paper) => isLetterOfDay(paper, at) && asked.has(paper.unitId ?? ''))
    .toSorted((a, b) => compareNumbers(numberOf(a), numberOf(b)));
  const [first, last] = [letters[0], letters.at(-1)];
  if (first === undefined || last === undefined) return null;
  const units = new Set(letters.map(({ unitId }) => unitId)).size;
  return batchText.repeated(units, paperNumberText(first), paperNumberText(last), dayText(dayOf(at)));
}

function isLetterOfDay({ source, number, status }: OfficePaper, at: BatchOrder['at']): boolean {
  if (source.kind !== 'campaign' || number === null || status === 'cancelled') return false;
  return isOfDay(source, 'reminder', source.unitId, at);
}
