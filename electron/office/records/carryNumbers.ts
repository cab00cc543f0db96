import type { ReadDb, WriteDb } from '../../db/database';
import { listIncoming, saveIncoming } from '../../db/incomingPapers';
import {
  findIssued,
  insertIssued,
  listIssued,
  listSeries,
  listYears,
  saveSeries,
  updateIssued,
} from '../../db/numberSeries';
import { findPaper } from '../../db/officePapers';
import type { IssuedNumber } from '../../domain/numbering/series';
import { recordMessages } from '../../text/recordMessages';
import { type Clerk, clerkName } from '../recordChanges';

/**
 * A number that has left the office stays given, whatever state the data goes back to (NĐ 30/2020, Đ.15): what the data
 * of now has given and the restored data does not know is used up there, with the paper it stood on as its reason.
 * Entries of the register of incoming papers come along whole.
 * @returns how many numbers were carried over, outgoing and incoming
 */
export function carryNumbersOver(restored: WriteDb, present: ReadDb, clerk: Clerk): number {
  const known = new Set(listSeries(restored).map(({ id }) => id));
  let carried = 0;
  for (const series of listSeries(present)) {
    if (!known.has(series.id)) saveSeries(restored, series);
    for (const year of listYears(present, series.id))
      for (const issued of listIssued(present, series.id, year))
        if (issued.state !== 'reserved' && carryNumber(restored, present, clerk, issued)) carried += 1;
  }
  return carried + carryIncoming(restored, present);
}

function carryNumber(restored: WriteDb, present: ReadDb, clerk: Clerk, issued: IssuedNumber): boolean {
  const there = findIssued(restored, issued.seriesId, issued.year, issued);
  if (there !== null && there.state !== 'reserved') return false;
  const subject = issued.paperId === null ? null : (findPaper(present, issued.paperId)?.subject ?? null);
  const used: IssuedNumber = {
    ...issued,
    state: 'cancelled',
    paperId: null,
    reason: subject === null ? issued.reason : recordMessages.givenBeforeRestore(subject),
    notedAt: clerk.clock(),
    notedBy: clerkName(restored, clerk),
  };
  if (there === null) insertIssued(restored, used);
  else updateIssued(restored, used);
  return true;
}

function carryIncoming(restored: WriteDb, present: ReadDb): number {
  const there = listIncoming(restored, {});
  const ids = new Set(there.map(({ id }) => id));
  const numbers = new Set(there.map(numberKey));
  const missing = listIncoming(present, {}).filter((paper) => !ids.has(paper.id) && !numbers.has(numberKey(paper)));
  for (const paper of missing) saveIncoming(restored, { ...paper, directiveId: null, answerPaperId: null });
  return missing.length;
}

function numberKey({
  seriesId,
  year,
  number,
  suffix,
}: {
  seriesId: string;
  year: number;
  number: number;
  suffix: string;
}) {
  return `${seriesId} ${year} ${number}${suffix}`;
}
