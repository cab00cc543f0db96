import type { ReadDb, WriteDb } from '../../db/database';
import { findIncoming, saveIncoming } from '../../db/incomingPapers';
import { findIssued, insertIssued, listIssued, removeIssued, startOfYear, updateIssued } from '../../db/numberSeries';
import { partsOf } from '../../domain/calendar';
import { describeIncoming } from '../../domain/describeRecords';
import { AppFailure } from '../../domain/failure';
import type { IncomingDraft, IncomingPaper } from '../../domain/incomingPaper';
import { nextNumber } from '../../domain/numbering/judgeNumber';
import {
  FIRST_SERIES,
  formatPaperNumber,
  type IssuedNumber,
  isSameNumber,
  type PaperNumber,
} from '../../domain/numbering/series';
import { subjects } from '../../text/changeSubjects';
import { wordChanges } from '../../text/changeText';
import { recordMessages } from '../../text/recordMessages';
import type { OfficeEnvironment } from '../environment';
import { type Clerk, clerkName, recordChanges } from '../recordChanges';
import { getIncoming } from './paperAccess';

export function incomingSubject(paper: IncomingPaper) {
  return subjects.incoming(paper.id, formatPaperNumber(paper), paper.subject);
}

/** The arrival number that comes next in the year; numbers run through it, paper and electronic together (Đ.22.2). */
export function nextArrival(db: ReadDb, year: number, seriesId: string = FIRST_SERIES.incoming): number {
  return nextNumber(listIssued(db, seriesId, year), startOfYear(db, seriesId, year));
}

/** Who is at work, and where the id of a new entry comes from. */
export type Registrar = Clerk & Pick<OfficeEnvironment, 'newId'>;

export interface IncomingOrder {
  /** null: a new entry. */
  readonly incomingId: string | null;
  readonly directiveId: string | null;
  /** null: the next one, or the one it has. */
  readonly number: PaperNumber | null;
  readonly draft: IncomingDraft;
}

/**
 * Enters a paper that came, or changes its entry; part of the caller's transaction.
 * @throws AppFailure `conflict` when another paper has the number
 */
export function saveIncomingIn(db: WriteDb, registrar: Registrar, order: IncomingOrder): IncomingPaper {
  const before = order.incomingId === null ? null : getIncoming(db, order.incomingId);
  const { year } = partsOf(order.draft.arrivedOn);
  const seriesId = before?.seriesId ?? FIRST_SERIES.incoming;
  const kept = before !== null && before.year === year ? before : null;
  const number = order.number ?? kept ?? { number: nextArrival(db, year, seriesId), suffix: '' };
  const after: IncomingPaper = {
    ...order.draft,
    id: before?.id ?? registrar.newId(),
    seriesId,
    year,
    number: number.number,
    suffix: number.suffix,
    directiveId: order.directiveId,
    isCancelled: before?.isCancelled ?? false,
    cancelReason: before?.cancelReason ?? '',
    changedAt: registrar.clock(),
  };
  moveNumber(db, registrar, before, after);
  saveIncoming(db, after);
  const told = wordChanges(incomingSubject(after), before && describeIncoming(before), describeIncoming(after));
  recordChanges(db, registrar, [...told, ...numberMoved(before, after)]);
  return after;
}

function numberMoved(before: IncomingPaper | null, after: IncomingPaper) {
  if (before === null || (isSameNumber(before, after) && before.year === after.year)) return [];
  const words = (paper: IncomingPaper) => `${formatPaperNumber(paper)} năm ${paper.year}`;
  const subject = incomingSubject(after);
  return [{ subject, field: 'number', fieldLabel: 'Số đến', oldValue: words(before), newValue: words(after) }];
}

function moveNumber(db: WriteDb, clerk: Clerk, before: IncomingPaper | null, after: IncomingPaper): void {
  if (before !== null && before.year === after.year && isSameNumber(before, after)) {
    updateIssued(db, issuedFor(db, clerk, after));
    return;
  }
  const holder = findIssued(db, after.seriesId, after.year, after);
  if (holder !== null) {
    const other = holder.paperId === null ? null : findIncoming(db, holder.paperId);
    const by = other === null ? holder.reason : `${other.numberAndCode} “${other.subject}”`;
    throw new AppFailure('conflict', recordMessages.arrivalTaken(after, after.year, by));
  }
  if (before !== null) removeIssued(db, before);
  insertIssued(db, issuedFor(db, clerk, after));
}

function issuedFor(db: ReadDb, clerk: Clerk, paper: IncomingPaper): IssuedNumber {
  return {
    seriesId: paper.seriesId,
    year: paper.year,
    number: paper.number,
    suffix: paper.suffix,
    state: paper.isCancelled ? 'cancelled' : 'given',
    paperId: paper.id,
    issuedOn: paper.arrivedOn,
    reason: paper.cancelReason,
    notedAt: clerk.clock(),
    notedBy: clerkName(db, clerk),
  };
}

/** An entry made by mistake keeps its number, struck with its reason. @param reason null: the striking is taken back */
export function cancelIncomingIn(
  db: WriteDb,
  clerk: Clerk,
  { incomingId, reason }: { readonly incomingId: string; readonly reason: string | null },
): IncomingPaper {
  if (reason?.trim() === '') throw new AppFailure('invalid', recordMessages.reasonNeeded);
  const before = getIncoming(db, incomingId);
  const after: IncomingPaper = {
    ...before,
    isCancelled: reason !== null,
    cancelReason: reason?.trim() ?? '',
    changedAt: clerk.clock(),
  };
  updateIssued(db, issuedFor(db, clerk, after));
  saveIncoming(db, after);
  recordChanges(db, clerk, [
    {
      subject: incomingSubject(after),
      field: 'cancelled',
      fieldLabel: reason === null ? 'Khôi phục số đến' : 'Hủy số đến',
      oldValue: reason === null ? before.cancelReason : null,
      newValue: reason === null ? null : after.cancelReason,
    },
  ]);
  return after;
}
