import type { ReadDb, WriteDb } from '../db/database';
import { findDirective } from '../db/directives';
import { dropWording, findEarlierWording, keepWording } from '../db/directiveVersions';
import { listForms, saveForm } from '../db/forms';
import type { Store } from '../db/store';
import { listGroups } from '../db/units';
import { updateDirective } from '../db/writeDirectives';
import { limitsFrom } from '../domain/changedHours';
import { withDecisionsInForce } from '../domain/decisions';
import type { Directive, DutyAnswer } from '../domain/directive';
import { AppFailure } from '../domain/failure';
import { withAnswer } from '../domain/openQuestions';
import type { Regeneration } from '../domain/regeneration';
import type { AmendmentPreview, DirectiveSaved, Input, WrittenPaper } from '../ipc/contract';
import { changeReasons } from '../text/changeSubjects';
import { DECISION_WORDS, decisionText } from '../text/decisionText';
import { officeMessages } from '../text/officeMessages';
import { amendmentChanges } from './amendmentChanges';
import { type DirectiveFile, parseDirectiveFile } from './campaignFile';
import { directiveChanges } from './directiveChanges';
import { refuseNameless, refuseUnknownGroups } from './importDirective';
import { loadDirective } from './loadCampaign';
import { previewDuties } from './previewDuties';
import { getDirective } from './readCampaign';
import { recordChanges } from './recordChanges';
import { registerDirectiveIn } from './records/incomingOfDirective';
import type { Registrar } from './records/saveIncoming';
import { regenerateDuties } from './regenerateDuties';

/**
 * Keeps a directive as it was entered or amended in the window, with its rows and tasks, in one transaction.
 * @throws AppFailure `invalid` naming the place that is wrong
 */
export async function saveDirective(store: Store, clerk: Registrar, paper: WrittenPaper): Promise<DirectiveSaved> {
  const file = read(store.read, paper.json);
  refuseNameless(file);
  return store.write((db) => {
    const before = findDirective(db, file.directive.id);
    if (before === null) return enter(db, clerk, file);
    for (const form of file.forms) saveForm(db, form);
    keepWording(db, before, clerk.clock());
    const after = withDecisionsInForce(before, inForce(before, file.directive, paper), DECISION_WORDS);
    return saved(amend(db, clerk, before, after, changeReasons.amended), after);
  });
}

/** What saving would do to the rows that are there; writes nothing. */
export function previewDirective(db: ReadDb, paper: WrittenPaper): AmendmentPreview {
  const { directive, forms } = read(db, paper.json);
  const before = findDirective(db, directive.id);
  return previewDuties(db, before === null ? directive : inForce(before, directive, paper), forms);
}

/** The paper with its hours in force from the day that was said. */
function inForce(before: Directive, after: Directive, { hoursFrom }: WrittenPaper): Directive {
  return hoursFrom === undefined ? after : limitsFrom(before, after, hoursFrom);
}

/** Makes the rows of units that came to a group after the paper was entered, and takes away those of units that left. */
export async function refreshDuties(store: Store, clerk: Registrar, directiveId: string): Promise<DirectiveSaved> {
  return store.write((db) => {
    const directive = getDirective(db, directiveId);
    return saved(amend(db, clerk, directive, directive, changeReasons.unitsMoved), directive);
  });
}

/** Keeps what the clerk answered to a question of the paper, and makes the rows that follow from it. */
export async function answerDuty(
  store: Store,
  clerk: Registrar,
  input: { readonly directiveId: string; readonly scheduleId: string; readonly answer: DutyAnswer },
): Promise<DirectiveSaved> {
  const { directiveId, scheduleId, answer } = input;
  return store.write((db) => {
    const before = getDirective(db, directiveId);
    if (!before.schedules.some(({ id }) => id === scheduleId))
      throw new AppFailure('notFound', officeMessages.noSchedule(scheduleId));
    const schedules = before.schedules.map((schedule) => {
      if (schedule.id !== scheduleId) return schedule;
      const earlier = schedule.answers.find(({ question }) => question === answer.question);
      const decision = decisionText(schedule, answer);
      return withAnswer(schedule, answer, { decision, earlier: earlier ? decisionText(schedule, earlier) : null });
    });
    keepWording(db, before, clerk.clock());
    const after = { ...before, schedules };
    return saved(amend(db, clerk, before, after, changeReasons.answered), after);
  });
}

/**
 * Takes a limit that the wording of a clause names as the clause's last day, so that its tasks are counted by it.
 * @throws AppFailure `notFound` when the clause is not there any more
 */
export async function takeDeadline(
  store: Store,
  clerk: Registrar,
  { directiveId, clauseId, lastDay, quote }: Input<'directives.takeDeadline'>,
): Promise<DirectiveSaved> {
  return store.write((db) => {
    const before = getDirective(db, directiveId);
    if (!before.clauses.some(({ id }) => id === clauseId)) throw new AppFailure('notFound', officeMessages.noClause);
    const clauses = before.clauses.map((clause) =>
      clause.id === clauseId
        ? { ...clause, window: { from: clause.window?.from ?? null, to: lastDay, quote } }
        : clause,
    );
    keepWording(db, before, clerk.clock());
    const after = { ...before, clauses };
    return saved(amend(db, clerk, before, after, changeReasons.deadlineTaken), after);
  });
}

/**
 * Puts the wording before the last amendment back in force, rows and tasks with it.
 * @throws AppFailure `notFound` when there is none
 */
export async function undoAmendment(store: Store, clerk: Registrar, directiveId: string): Promise<DirectiveSaved> {
  return store.write((db) => {
    const before = getDirective(db, directiveId);
    const earlier = earlierWording(db, before);
    dropWording(db, directiveId, earlier.version);
    return saved(amend(db, clerk, before, earlier.directive, changeReasons.amendmentUndone), earlier.directive);
  });
}

/**
 * What that would do to the rows that are there; writes nothing.
 * @throws AppFailure `notFound` when the paper was never amended
 */
export function previewUndo(db: ReadDb, directiveId: string): AmendmentPreview {
  return previewDuties(db, earlierWording(db, getDirective(db, directiveId)).directive, []);
}

function earlierWording(db: ReadDb, { id, shortName }: Directive) {
  const earlier = findEarlierWording(db, id);
  if (earlier === null) throw new AppFailure('notFound', officeMessages.neverAmended(shortName));
  return earlier;
}

function read(db: ReadDb, json: string): DirectiveFile {
  const file = parseDirectiveFile(json, officeMessages.enteredDirective, listForms(db));
  refuseUnknownGroups(file, new Set(listGroups(db).map(({ id }) => id)));
  return file;
}

function enter(db: WriteDb, clerk: Registrar, file: DirectiveFile): DirectiveSaved {
  const formsBefore = listForms(db);
  const obligations = loadDirective(db, clerk, file);
  recordChanges(db, clerk, directiveChanges(db, file, formsBefore, obligations), changeReasons.entered);
  return { directiveId: file.directive.id, added: obligations, changed: 0, withdrawn: 0, removed: 0 };
}

function amend(db: WriteDb, clerk: Registrar, before: Directive, after: Directive, reason: string): Regeneration {
  updateDirective(db, after);
  registerDirectiveIn(db, clerk, after);
  const plan = regenerateDuties(db, after);
  recordChanges(
    db,
    clerk,
    amendmentChanges(before, after, plan, new Map(listGroups(db).map((one) => [one.id, one.name]))),
    reason,
  );
  return plan;
}

function saved(plan: Regeneration, { id }: Directive): DirectiveSaved {
  const { added, changed, withdrawn, removed } = plan;
  return {
    directiveId: id,
    added: added.length,
    changed: changed.length,
    withdrawn: withdrawn.length,
    removed: removed.length,
  };
}
