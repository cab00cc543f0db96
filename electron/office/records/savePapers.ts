import type { WriteDb } from '../../db/database';
import { savePaper } from '../../db/officePapers';
import { describePaper, isFixedChanged } from '../../domain/describeRecords';
import { AppFailure } from '../../domain/failure';
import type { OfficePaper, PaperDraft } from '../../domain/officePaper';
import { wordChanges } from '../../text/changeText';
import { recordMessages } from '../../text/recordMessages';
import type { OfficeEnvironment } from '../environment';
import { recordChanges } from '../recordChanges';
import { noteStep, paperSubject } from './notePaper';
import { getPaper } from './paperAccess';
import { type KindName, namesOf } from './paperNames';

/** Adds a draft; part of the caller's transaction. @throws AppFailure `invalid` when it has no subject */
export function addPaperIn(db: WriteDb, environment: OfficeEnvironment, draft: PaperDraft): OfficePaper {
  refuseBlank(draft);
  const now = environment.clock();
  const paper: OfficePaper = {
    ...draft,
    id: environment.newId(),
    year: null,
    number: null,
    numberSuffix: '',
    issuedOn: null,
    status: 'draft',
    signedOn: null,
    sentOn: null,
    pages: null,
    isFrozen: false,
    createdAt: now,
    changedAt: now,
  };
  savePaper(db, paper);
  noteStep(db, environment, paper, { step: 'drafted', on: null, text: draft.subject });
  return paper;
}

/**
 * Changes a paper that is there. What stands on a paper with a number stays; the register's own fields may change.
 * @throws AppFailure `conflict` when something that stays was changed
 */
export function changePaperIn(
  db: WriteDb,
  environment: OfficeEnvironment,
  paperId: string,
  draft: PaperDraft,
  kindName: KindName,
): OfficePaper {
  refuseBlank(draft);
  const before = getPaper(db, paperId);
  if (before.status === 'cancelled') throw new AppFailure('conflict', recordMessages.cancelledIsFixed(before.subject));
  // the series of a numbered paper is the one that numbered it, whatever the draft said of it
  const kept = before.number === null ? draft : { ...draft, seriesId: before.seriesId };
  if (before.number !== null && isFixedChanged(before, kept))
    throw new AppFailure('conflict', recordMessages.numberedIsFixed(before.subject));
  const after: OfficePaper = { ...before, ...kept, changedAt: environment.clock() };
  savePaper(db, after);
  const names = namesOf(db, kindName);
  const told = wordChanges(paperSubject(after), describePaper(before, names), describePaper(after, names));
  recordChanges(db, environment, told);
  return after;
}

/**
 * Keeps how many pages a paper has as it was numbered; part of the caller's transaction. No entry in the log: it is
 * measured, nobody has changed anything.
 */
export function notePagesIn(db: WriteDb, paperId: string, pages: number): OfficePaper {
  const paper = getPaper(db, paperId);
  if (!paper.isFrozen) return paper;
  const counted = { ...paper, pages };
  savePaper(db, counted);
  return counted;
}

function refuseBlank({ subject }: PaperDraft): void {
  if (subject.trim() === '') throw new AppFailure('invalid', recordMessages.subjectNeeded);
}
