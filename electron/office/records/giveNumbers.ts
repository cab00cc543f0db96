import { lastOfficeChange } from '../../db/changeLog';
import type { ReadDb, WriteDb } from '../../db/database';
import {
  insertIssued,
  listDecisive,
  listIssued,
  listSeries,
  removeIssued,
  startOfYear,
  updateIssued,
} from '../../db/numberSeries';
import {
  findPaper,
  findPaperByNumber,
  listPaperSteps,
  removePaper,
  saveFrozen,
  undoPaperStep,
} from '../../db/officePapers';
import { dayOf, type IsoDay, partsOf } from '../../domain/calendar';
import { describePaper } from '../../domain/describeRecords';
import { AppFailure } from '../../domain/failure';
import { type JudgedNumber, judgeNumber } from '../../domain/numbering/judgeNumber';
import {
  flowOfKind,
  formatPaperNumber,
  type IssuedNumber,
  type NumberSeries,
  type PaperNumber,
  seriesOfKind,
} from '../../domain/numbering/series';
import { liveStep, type OfficePaper } from '../../domain/officePaper';
import { BLIND_RESTORE } from '../../text/changeEvents';
import { wordChanges } from '../../text/changeText';
import { recordMessages, troubleText } from '../../text/recordMessages';
import { type Clerk, clerkName, recordChanges } from '../recordChanges';
import { keepBySteps, noteStep, paperSubject } from './notePaper';
import { getPaper, getSeries } from './paperAccess';
import type { Lacks } from './paperLacks';
import { type KindName, namesOf } from './paperNames';

/** The paper as it will be printed from now on, as JSON; null: it is made elsewhere. */
export type Freeze = (db: ReadDb, paper: OfficePaper) => string | null;

/** What giving a number asks of the papers themselves. */
export interface NumberedPapers {
  readonly freeze: Freeze;
  readonly lacks: Lacks;
  /** Name of a kind: "Kế hoạch". */
  kindName(kindId: string): string;
}

export interface NumberOrder {
  readonly paperId: string;
  readonly issuedOn: IsoDay;
  /** null: the next one of the series. */
  readonly wanted: PaperNumber | null;
  /** The clerk has read what is odd and wants it all the same. */
  readonly insist: boolean;
}

/** The series a paper takes its number from. @throws AppFailure when there is none open */
export function seriesOfPaper(
  db: ReadDb,
  { seriesId, kindId }: Pick<OfficePaper, 'seriesId' | 'kindId'>,
  { kindName }: Pick<NumberedPapers, 'kindName'>,
): NumberSeries {
  const series =
    seriesId === null ? seriesOfKind(listSeries(db), kindId, { flow: flowOfKind(kindId) }) : getSeries(db, seriesId);
  if (series === null) throw new AppFailure('invalid', recordMessages.noSeriesOfKind(kindName(kindId)));
  if (series.isClosed) throw new AppFailure('invalid', recordMessages.closedSeries(series.name));
  return series;
}

export interface NumberProposal extends JudgedNumber {
  readonly series: NumberSeries;
  readonly year: number;
  /** What is odd, in sentences. */
  readonly warnings: readonly string[];
}

/** What number a paper would get on that day, and what is odd about it; nothing is written. */
export function proposeNumber(
  db: ReadDb,
  series: NumberSeries,
  { issuedOn, wanted }: Pick<NumberOrder, 'issuedOn' | 'wanted'>,
  today: IsoDay,
): NumberProposal {
  const { year } = partsOf(issuedOn);
  const issued = wanted === null ? listDecisive(db, series.id, year, issuedOn) : listIssued(db, series.id, year);
  const judged = judgeNumber(issued, startOfYear(db, series.id, year), { wanted, issuedOn, today });
  const holderOf = ({ paperId }: IssuedNumber) => (paperId === null ? null : (findPaper(db, paperId)?.subject ?? null));
  return {
    ...judged,
    series,
    year,
    warnings: [
      ...judged.troubles.map((trouble) => troubleText(trouble, judged, series, holderOf)),
      ...blindRestoreWarning(db, issued),
    ],
  };
}

/** Until the clerk has taken a number of the series, nobody knows what was given between a backup and the damage after it. */
function blindRestoreWarning(db: ReadDb, issued: readonly IssuedNumber[]): readonly string[] {
  const restoredAt = lastOfficeChange(db, BLIND_RESTORE);
  return restoredAt === null || issued.some(({ notedAt }) => notedAt >= restoredAt)
    ? []
    : [recordMessages.restoredBlind(restoredAt)];
}

/**
 * Gives a paper its number and day, and keeps it as it stands then; part of the caller's transaction.
 * @throws AppFailure `conflict` when the number is not free, or when it is odd or the paper lacks something and nobody
 *   insists; `invalid` when the paper has one
 */
export function giveNumberIn(db: WriteDb, clerk: Clerk, order: NumberOrder, papers: NumberedPapers): OfficePaper {
  const paper = getPaper(db, order.paperId);
  if (paper.number !== null)
    throw new AppFailure(
      'invalid',
      recordMessages.hasNumber({ number: paper.number, suffix: paper.numberSuffix }, paper.subject),
    );
  const series = seriesOfPaper(db, paper, papers);
  const proposal = proposeNumber(db, series, order, dayOf(clerk.clock()));
  if (proposal.isRefused) throw new AppFailure('conflict', proposal.warnings.join(' '));
  if (!order.insist) refuseOdd(paper, proposal.warnings, papers.lacks(db, paper, order.issuedOn));
  const numbered: OfficePaper = {
    ...paper,
    seriesId: series.id,
    year: proposal.year,
    number: proposal.number,
    numberSuffix: proposal.suffix,
    issuedOn: order.issuedOn,
  };
  refuseSameCode(db, proposal, paper.code);
  takeNumber(db, clerk, proposal, numbered);
  noteStep(db, clerk, numbered, { step: 'numbered', on: order.issuedOn, text: formatPaperNumber(proposal) });
  const document = papers.freeze(db, numbered);
  saveFrozen(db, paper.id, document);
  return { ...keepBySteps(db, clerk, numbered), isFrozen: document !== null };
}

/** Numbers in the order of the papers, all of them or none. */
export function giveNumbersIn(
  db: WriteDb,
  clerk: Clerk,
  {
    paperIds,
    issuedOn,
    insist,
  }: { readonly paperIds: readonly string[]; readonly issuedOn: IsoDay; readonly insist: boolean },
  papers: NumberedPapers,
): readonly OfficePaper[] {
  return paperIds.map((paperId) => giveNumberIn(db, clerk, { paperId, issuedOn, wanted: null, insist }, papers));
}

/** Once numbered, a paper is kept for good: what it lacks is said before. */
function refuseOdd({ subject }: OfficePaper, warnings: readonly string[], lacks: readonly string[]): void {
  if (warnings.length + lacks.length === 0) return;
  const unready = lacks.length === 0 ? [] : [recordMessages.unready(subject, lacks)];
  throw new AppFailure('conflict', [...warnings, ...unready].join(' '));
}

function refuseSameCode(db: ReadDb, proposal: NumberProposal, code: string): void {
  const fault = sameCodeFault(db, proposal, code);
  if (fault !== null) throw new AppFailure('conflict', fault);
}

/** Two series may count alike; number and code together are unique in the year all the same (Đ.15). null: they are. */
export function sameCodeFault(
  db: ReadDb,
  { year, number, suffix }: Pick<NumberProposal, 'year' | 'number' | 'suffix'>,
  code: string,
): string | null {
  const twin = findPaperByNumber(db, { year, number, numberSuffix: suffix, code });
  return twin === null ? null : recordMessages.sameCode({ number, suffix }, code, year, twin.subject);
}

function takeNumber(db: WriteDb, clerk: Clerk, proposal: NumberProposal, paper: OfficePaper): void {
  const issued: IssuedNumber = {
    seriesId: proposal.series.id,
    year: proposal.year,
    number: proposal.number,
    suffix: proposal.suffix,
    state: 'given',
    paperId: paper.id,
    issuedOn: paper.issuedOn,
    reason: '',
    notedAt: clerk.clock(),
    notedBy: clerkName(db, clerk),
  };
  if (proposal.troubles.some(({ kind }) => kind === 'reserved')) updateIssued(db, issued);
  else insertIssued(db, issued);
}

/**
 * Takes a number back that was taken by mistake: only the last of its series, and only of a paper that nobody signed.
 * @throws AppFailure saying why it cannot be
 */
export function returnNumberIn(db: WriteDb, clerk: Clerk, paperId: string): OfficePaper {
  const paper = getPaper(db, paperId);
  const { number, year, seriesId, subject, status } = paper;
  if (number === null || year === null || seriesId === null)
    throw new AppFailure('invalid', recordMessages.noNumber(subject));
  if (status !== 'numbered') throw new AppFailure('conflict', recordMessages.notReturnable(subject, status));
  const given = { number, suffix: paper.numberSuffix };
  if (!isLastNumber(db, paper)) throw new AppFailure('conflict', recordMessages.onlyLast(given));
  removeIssued(db, { seriesId, year, ...given });
  const step = liveStep(listPaperSteps(db, paperId), 'numbered');
  if (step !== null) undoPaperStep(db, paperId, step.sequence, clerk.clock());
  noteStep(db, clerk, paper, { step: 'returned', on: null, text: formatPaperNumber(given) });
  saveFrozen(db, paperId, null);
  const draft: OfficePaper = { ...paper, year: null, number: null, numberSuffix: '', issuedOn: null, pages: null };
  return { ...keepBySteps(db, clerk, draft), isFrozen: false };
}

/** Whether no number was given after the paper's own in its series and year; false without one. */
export function isLastNumber(db: ReadDb, { id, seriesId, year }: OfficePaper): boolean {
  return seriesId !== null && year !== null && listIssued(db, seriesId, year).at(-1)?.paperId === id;
}

/** Part of the caller's transaction. @throws AppFailure `conflict` when the paper has a number */
export function removeDraftIn(db: WriteDb, clerk: Clerk, paper: OfficePaper, kindName: KindName = (id) => id): void {
  if (paper.number !== null) throw new AppFailure('conflict', recordMessages.notDraft(paper.subject));
  removePaper(db, paper.id);
  recordChanges(db, clerk, wordChanges(paperSubject(paper), describePaper(paper, namesOf(db, kindName)), null));
}
