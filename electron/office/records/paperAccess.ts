import type { ReadDb } from '../../db/database';
import { findIncoming } from '../../db/incomingPapers';
import { findSeries } from '../../db/numberSeries';
import { findPaper } from '../../db/officePapers';
import { AppFailure } from '../../domain/failure';
import type { IncomingPaper } from '../../domain/incomingPaper';
import type { NumberSeries } from '../../domain/numbering/series';
import type { OfficePaper } from '../../domain/officePaper';
import { recordMessages } from '../../text/recordMessages';

/** @throws AppFailure `notFound` */
export function getPaper(db: ReadDb, paperId: string): OfficePaper {
  const paper = findPaper(db, paperId);
  if (paper === null) throw new AppFailure('notFound', recordMessages.noPaper);
  return paper;
}

/** @throws AppFailure `notFound` */
export function getIncoming(db: ReadDb, incomingId: string): IncomingPaper {
  const paper = findIncoming(db, incomingId);
  if (paper === null) throw new AppFailure('notFound', recordMessages.noIncoming);
  return paper;
}

/** @throws AppFailure `notFound` */
export function getSeries(db: ReadDb, seriesId: string): NumberSeries {
  const series = findSeries(db, seriesId);
  if (series === null) throw new AppFailure('notFound', recordMessages.noSeries);
  return series;
}
