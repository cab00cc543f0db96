import type { WriteDb } from '../../db/database';
import {
  findIssued,
  insertIssued,
  listDecisive,
  listIssued,
  removeIssued,
  startOfYear,
  updateIssued,
} from '../../db/numberSeries';
import { findPaper, listPaperSteps, undoPaperStep } from '../../db/officePapers';
import { dayOf, toIsoDay } from '../../domain/calendar';
import type { Change } from '../../domain/changes';
import { AppFailure } from '../../domain/failure';
import { judgeNumber } from '../../domain/numbering/judgeNumber';
import {
  formatPaperNumber,
  type IssuedNumber,
  type NumberSeries,
  type PaperNumber,
} from '../../domain/numbering/series';
import { liveStep, type OfficePaper } from '../../domain/officePaper';
import { subjects } from '../../text/changeSubjects';
import { recordMessages, troubleText } from '../../text/recordMessages';
import { type Clerk, clerkName, recordChanges } from '../recordChanges';
import { keepBySteps, noteStep } from './notePaper';
import { getPaper, getSeries } from './paperAccess';

/** A place in a series. */
export interface NumberPlace {
  readonly seriesId: string;
  readonly year: number;
}

/**
 * A number that will not be used after all stays used up, with its reason; the paper is cancelled with it.
 * @throws AppFailure `conflict` when it was sent: then it can only be recalled
 */
export function cancelNumberIn(db: WriteDb, clerk: Clerk, paperId: string, reason: string): OfficePaper {
  const paper = getPaper(db, paperId);
  const why = needReason(reason);
  if (paper.number === null || (paper.status !== 'numbered' && paper.status !== 'signed'))
    throw new AppFailure('conflict', recordMessages.notCancellable(paper.subject, paper.status));
  updateIssued(db, { ...issuedOf(db, paper), state: 'cancelled', reason: why, ...stampOf(db, clerk) });
  noteStep(db, clerk, paper, { step: 'cancelled', on: null, text: why });
  return keepBySteps(db, clerk, paper);
}

/** Takes the cancelling of a paper's number back. @throws AppFailure when it is not cancelled */
export function restoreNumberIn(db: WriteDb, clerk: Clerk, paperId: string): OfficePaper {
  const paper = getPaper(db, paperId);
  const step = liveStep(listPaperSteps(db, paperId), 'cancelled');
  if (step === null) throw new AppFailure('conflict', recordMessages.nothingToUndo(paper.subject));
  updateIssued(db, { ...issuedOf(db, paper), state: 'given', reason: '', ...stampOf(db, clerk) });
  undoPaperStep(db, paperId, step.sequence, clerk.clock());
  noteStep(db, clerk, paper, { step: 'restored', on: null, text: step.text });
  return keepBySteps(db, clerk, paper);
}

/**
 * Keeps numbers for papers to come: the next ones, or the one asked for.
 * @throws AppFailure `conflict` when one is not free, or odd and nobody insists
 */
export function reserveNumbersIn(
  db: WriteDb,
  clerk: Clerk,
  place: NumberPlace,
  order: {
    readonly wanted: PaperNumber | null;
    readonly count: number;
    readonly reason: string;
    readonly insist: boolean;
  },
): readonly IssuedNumber[] {
  const series = getSeries(db, place.seriesId);
  if (series.isClosed) throw new AppFailure('invalid', recordMessages.closedSeries(series.name));
  const reason = needReason(order.reason);
  const kept: IssuedNumber[] = [];
  for (let taken = 0; taken < order.count; taken += 1) {
    const number = freeNumber(db, clerk, series, place.year, { ...order, wanted: taken === 0 ? order.wanted : null });
    const issued: IssuedNumber = {
      ...place,
      ...number,
      state: 'reserved',
      paperId: null,
      issuedOn: null,
      reason,
      ...stampOf(db, clerk),
    };
    insertIssued(db, issued);
    kept.push(issued);
  }
  recordChanges(
    db,
    clerk,
    kept.map((issued) => numberChange(series, issued, 'reserved', reason)),
  );
  return kept;
}

function freeNumber(
  db: WriteDb,
  clerk: Clerk,
  series: NumberSeries,
  year: number,
  { wanted, insist }: { readonly wanted: PaperNumber | null; readonly insist: boolean },
): PaperNumber {
  const issued =
    wanted === null ? listDecisive(db, series.id, year, toIsoDay(`${year}-12-31`)) : listIssued(db, series.id, year);
  const wish = { wanted, issuedOn: null, today: dayOf(clerk.clock()) };
  const { number, suffix, troubles } = judgeNumber(issued, startOfYear(db, series.id, year), wish);
  const isHeld = troubles.some(({ kind }) => kind === 'taken' || kind === 'cancelled' || kind === 'reserved');
  if (isHeld || (troubles.length > 0 && !insist)) {
    const told = troubles.map((trouble) => troubleText(trouble, { number, suffix }, series, () => null));
    throw new AppFailure('conflict', told.join(' '));
  }
  return { number, suffix };
}

/** A number that was kept and is not needed becomes free again: it never stood on a paper. */
export function releaseNumberIn(db: WriteDb, clerk: Clerk, place: NumberPlace, number: PaperNumber): void {
  const issued = findIssued(db, place.seriesId, place.year, number);
  if (issued?.state !== 'reserved') throw new AppFailure('conflict', recordMessages.notReserved(number));
  removeIssued(db, issued);
  recordChanges(db, clerk, [numberChange(getSeries(db, place.seriesId), issued, 'released', issued.reason)]);
}

/**
 * Strikes a number that stands on no paper, kept or left out, so that the register says why it is missing.
 * @throws AppFailure `conflict` when it stands on a paper or is struck already
 */
export function strikeNumberIn(
  db: WriteDb,
  clerk: Clerk,
  place: NumberPlace,
  number: PaperNumber,
  reason: string,
): void {
  const series = getSeries(db, place.seriesId);
  const why = needReason(reason);
  const held = findIssued(db, place.seriesId, place.year, number);
  if (held !== null && held.state !== 'reserved')
    throw new AppFailure(
      'conflict',
      troubleText(
        { kind: held.state === 'cancelled' ? 'cancelled' : 'taken', by: held },
        number,
        series,
        ({ paperId }) => (paperId === null ? null : (findPaper(db, paperId)?.subject ?? null)),
      ),
    );
  const struck: IssuedNumber = {
    ...place,
    ...number,
    state: 'cancelled',
    paperId: null,
    issuedOn: null,
    reason: why,
    ...stampOf(db, clerk),
  };
  if (held === null) insertIssued(db, struck);
  else updateIssued(db, struck);
  recordChanges(db, clerk, [numberChange(series, struck, 'cancelled', why)]);
}

function needReason(reason: string): string {
  if (reason.trim() === '') throw new AppFailure('invalid', recordMessages.reasonNeeded);
  return reason.trim();
}

function issuedOf(db: WriteDb, { seriesId, year, number, numberSuffix }: OfficePaper): IssuedNumber {
  const issued =
    seriesId === null || year === null || number === null
      ? null
      : findIssued(db, seriesId, year, { number, suffix: numberSuffix });
  if (issued === null) throw new Error(`no number ${number}${numberSuffix} in ${seriesId} ${year}`);
  return issued;
}

function stampOf(db: WriteDb, clerk: Clerk) {
  return { notedAt: clerk.clock(), notedBy: clerkName(db, clerk) };
}

const NUMBER_WORDS = {
  reserved: 'Giữ số',
  released: 'Thôi giữ số',
  cancelled: 'Hủy số',
} as const;

function numberChange(
  series: NumberSeries,
  { year, ...number }: IssuedNumber,
  what: keyof typeof NUMBER_WORDS,
  reason: string,
): Change {
  return {
    subject: subjects.series(series.id, series.name),
    field: `${year}/${formatPaperNumber(number)}`,
    fieldLabel: NUMBER_WORDS[what],
    oldValue: null,
    newValue: `${formatPaperNumber(number)} năm ${year}: ${reason}`,
  };
}
