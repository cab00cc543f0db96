import type { WriteDb } from '../../db/database';
import { addPaperStep, listPaperSteps, savePaper } from '../../db/officePapers';
import { dayOf, type IsoDay } from '../../domain/calendar';
import type { Change } from '../../domain/changes';
import { liveStep, type OfficePaper, type PaperStepKind, paperNumberText, statusOf } from '../../domain/officePaper';
import { subjects } from '../../text/changeSubjects';
import { PAPER_STEP_WORDS } from '../../text/recordMessages';
import { type Clerk, clerkName, recordChanges } from '../recordChanges';

export function paperSubject(paper: OfficePaper) {
  return subjects.paper(paper.id, paperNumberText(paper), paper.subject);
}

export interface Step {
  readonly step: PaperStepKind;
  /** null: today. */
  readonly on: IsoDay | null;
  readonly text: string;
}

/** Notes a step of a paper in its own history and in the log of changes; part of the transaction that makes it. */
export function noteStep(db: WriteDb, clerk: Clerk, paper: OfficePaper, { step, on, text }: Step): void {
  const notedAt = clerk.clock();
  const happenedOn = on ?? dayOf(notedAt);
  addPaperStep(db, paper.id, { step, happenedOn, notedAt, notedBy: clerkName(db, clerk), text });
  const change: Change = {
    subject: paperSubject(paper),
    field: step,
    fieldLabel: PAPER_STEP_WORDS[step],
    oldValue: null,
    newValue: [paperNumberText(paper), text].filter((part) => part !== '').join('; '),
  };
  recordChanges(db, clerk, [change]);
}

/** Keeps a paper with status and days as its steps that stand say. */
export function keepBySteps(db: WriteDb, clerk: Clerk, paper: OfficePaper): OfficePaper {
  const steps = listPaperSteps(db, paper.id);
  const kept: OfficePaper = {
    ...paper,
    status: statusOf(steps),
    signedOn: liveStep(steps, 'signed')?.happenedOn ?? null,
    sentOn: liveStep(steps, 'sent')?.happenedOn ?? null,
    changedAt: clerk.clock(),
  };
  savePaper(db, kept);
  return kept;
}
