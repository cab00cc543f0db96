import type { ReadDb, WriteDb } from '../../db/database';
import { listIssued } from '../../db/numberSeries';
import { listPapers, savePaper } from '../../db/officePapers';
import { findBatch } from '../../db/paperBatches';
import { AppFailure } from '../../domain/failure';
import { compareNumbers, formatPaperNumber } from '../../domain/numbering/series';
import type { OfficePaper } from '../../domain/officePaper';
import type { DroppedNumbers, PaperBatch } from '../../domain/paperBatch';
import { batchText } from '../../text/batchText';
import type { Clerk } from '../recordChanges';
import { cancelNumberIn } from '../records/cancelNumbers';
import { isLastNumber, removeDraftIn, returnNumberIn } from '../records/giveNumbers';
import { numberOf } from './numberOf';
import { keepBatchIn } from './tellBatch';

/** @throws AppFailure `notFound` */
export function getBatch(db: ReadDb, batchId: string): PaperBatch {
  const batch = findBatch(db, batchId);
  if (batch === null) throw new AppFailure('notFound', batchText.noBatch);
  return batch;
}

/** @throws AppFailure `conflict` when it has ended, `notFound` */
export function getOpenBatch(db: ReadDb, batchId: string): PaperBatch {
  const batch = getBatch(db, batchId);
  if (batch.state !== 'open') throw new AppFailure('conflict', batchText.ended);
  return batch;
}

/**
 * All files are there; part of the caller's transaction.
 * @param pages of each paper, by unit; one that was not counted is left out
 */
export function finishBatchIn(
  db: WriteDb,
  clerk: Clerk,
  batchId: string,
  pages: Readonly<Record<string, number>>,
): PaperBatch {
  const batch = getOpenBatch(db, batchId);
  for (const paper of listPapers(db, { batchId })) {
    const counted = paper.unitId === null ? undefined : pages[paper.unitId];
    if (counted !== undefined) savePaper(db, { ...paper, pages: counted });
  }
  return end(db, clerk, batch, 'done');
}

/** What becomes of the numbers when a batch is given up, the papers of which nobody has signed or sent. */
export function droppedNumbers(db: ReadDb, batchId: string): DroppedNumbers {
  const papers = listPapers(db, { batchId }).filter(({ status }) => status === 'numbered');
  const [{ seriesId = null, year = null } = {}] = papers;
  if (seriesId === null || year === null) return { returned: 0, cancelled: 0, takenAfter: null };
  const own = new Set(papers.map(({ id }) => id));
  const issued = listIssued(db, seriesId, year);
  const last = issued.findLastIndex(({ paperId }) => paperId === null || !own.has(paperId));
  const returned = issued.length - 1 - last;
  const behind = returned === 0 ? issued[last] : undefined;
  return {
    returned,
    cancelled: papers.length - returned,
    takenAfter: behind === undefined ? null : formatPaperNumber(behind),
  };
}

/**
 * Gives a batch up; part of the caller's transaction. Numbers nobody took after go back to the series, others stay used
 * up with the reason.
 * @returns what became of the numbers
 * @throws AppFailure `conflict` when one of its papers was signed or sent meanwhile
 */
export function dropBatchIn(db: WriteDb, clerk: Clerk, batchId: string): DroppedNumbers {
  const batch = getOpenBatch(db, batchId);
  const dropped = droppedNumbers(db, batchId);
  const papers = listPapers(db, { batchId }).toSorted((a, b) => compareNumbers(numberOf(b), numberOf(a)));
  for (const paper of papers) dropPaperIn(db, clerk, paper);
  end(db, clerk, batch, 'dropped');
  return dropped;
}

function dropPaperIn(db: WriteDb, clerk: Clerk, paper: OfficePaper): void {
  if (paper.status === 'cancelled') return;
  if (paper.status === 'draft') removeDraftIn(db, clerk, paper);
  else if (paper.status !== 'numbered') throw new AppFailure('conflict', batchText.signedAlready(paper.subject));
  else if (isLastNumber(db, paper)) removeDraftIn(db, clerk, returnNumberIn(db, clerk, paper.id));
  else cancelNumberIn(db, clerk, paper.id, batchText.dropReason);
}

function end(db: WriteDb, clerk: Clerk, batch: PaperBatch, state: 'done' | 'dropped'): PaperBatch {
  const ended: PaperBatch = { ...batch, state, endedAt: clerk.clock() };
  keepBatchIn(db, clerk, batch, ended);
  return ended;
}
