import type { ReadDb, WriteDb } from '../../db/database';
import { listPaperSteps, undoPaperStep } from '../../db/officePapers';
import { dayOf, type IsoDay } from '../../domain/calendar';
import { AppFailure } from '../../domain/failure';
import { markDoubts, markRefusal } from '../../domain/markDoubts';
import type { OfficePaper, PaperStatus } from '../../domain/officePaper';
import type { MarkAdvice } from '../../ipc/contract';
import { dayText } from '../../text/moment';
import { PAPER_STEP_WORDS, recordMessages } from '../../text/recordMessages';
import type { Clerk } from '../recordChanges';
import { keepBySteps, noteStep } from './notePaper';
import { getPaper } from './paperAccess';

export const MARKS = ['signed', 'sent', 'recalled'] as const;
export type Mark = (typeof MARKS)[number];

export interface MarkOrder {
  readonly paperId: string;
  readonly mark: Mark;
  /** The day it happened on. */
  readonly on: IsoDay;
  /** Needed to recall. */
  readonly reason: string;
  /** Although something about the day is odd. */
  readonly insist: boolean;
}

/** From where a paper may go on: it is signed before or after it is numbered, sent once it is numbered. */
const FROM: Readonly<Record<Mark, readonly PaperStatus[]>> = {
  signed: ['draft', 'numbered'],
  sent: ['numbered', 'signed'],
  recalled: ['sent'],
};

/**
 * Notes that a paper was signed, sent or recalled on a day; part of the caller's transaction.
 * @throws AppFailure saying why it cannot have been
 */
export function markPaperIn(db: WriteDb, clerk: Clerk, order: MarkOrder): OfficePaper {
  const { paperId, mark, on, reason } = order;
  const paper = getPaper(db, paperId);
  const { subject, status, issuedOn, number } = paper;
  if (on > dayOf(clerk.clock())) throw new AppFailure('invalid', recordMessages.inFuture(dayText(on)));
  if (mark === 'sent' && number === null) throw new AppFailure('conflict', recordMessages.sendNeedsNumber(subject));
  if (!FROM[mark].includes(status))
    throw new AppFailure('conflict', recordMessages.notMarkable(subject, status, PAPER_STEP_WORDS[mark]));
  if (mark === 'sent' && issuedOn !== null && on < issuedOn)
    throw new AppFailure('invalid', recordMessages.sentBeforeIssued(dayText(on), dayText(issuedOn)));
  if (mark === 'recalled' && reason.trim() === '') throw new AppFailure('invalid', recordMessages.reasonNeeded);
  holdToDays(paper, order);
  noteStep(db, clerk, paper, { step: mark, on, text: reason.trim() });
  return keepBySteps(db, clerk, paper);
}

/** @throws AppFailure `invalid` when the days cannot follow each other, `conflict` when one is odd and nobody insists */
function holdToDays(paper: OfficePaper, { mark, on, insist }: MarkOrder): void {
  const refusal = markRefusal(paper, mark, on);
  if (refusal !== null) throw new AppFailure('invalid', recordMessages.markRefusal(refusal, on));
  const odd = markDoubts(paper, mark, on).filter(({ isNote }) => !isNote);
  if (odd.length > 0 && !insist)
    throw new AppFailure('conflict', odd.map((doubt) => recordMessages.markDoubt(doubt, paper, on)).join(' '));
}

/** Sentences to read before a mark of that day is noted on these papers, each of them once. */
export function markAdvice(
  db: ReadDb,
  { paperIds, mark, on }: Pick<MarkOrder, 'mark' | 'on'> & { readonly paperIds: readonly string[] },
): MarkAdvice {
  const all = paperIds
    .map((paperId) => getPaper(db, paperId))
    .flatMap((paper) => markDoubts(paper, mark, on).map((doubt) => ({ paper, doubt })));
  return {
    advice: [...new Set(all.map(({ paper, doubt }) => recordMessages.markDoubt(doubt, paper, on)))],
    isOdd: all.some(({ doubt }) => !doubt.isNote),
  };
}

/**
 * Takes the last of these marks back.
 * @param only the mark it has to be; null: any
 * @throws AppFailure `conflict` when there is none, or another was noted after it
 */
export function unmarkPaperIn(db: WriteDb, clerk: Clerk, paperId: string, only: Mark | null): OfficePaper {
  const paper = getPaper(db, paperId);
  const last = listPaperSteps(db, paperId).findLast(
    ({ step, undoneAt }) => undoneAt === null && MARKS.some((mark) => mark === step),
  );
  if (last === undefined || paper.status === 'cancelled')
    throw new AppFailure('conflict', recordMessages.nothingToUndo(paper.subject));
  if (only !== null && last.step !== only)
    throw new AppFailure('conflict', recordMessages.markedSince(paper.subject, PAPER_STEP_WORDS[last.step]));
  undoPaperStep(db, paperId, last.sequence, clerk.clock());
  noteStep(db, clerk, paper, { step: 'undone', on: null, text: PAPER_STEP_WORDS[last.step] });
  return keepBySteps(db, clerk, paper);
}
