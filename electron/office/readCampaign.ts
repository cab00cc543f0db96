import { listDirectiveAttachments } from '../db/attachedFiles';
import type { ReadDb } from '../db/database';
import { listDirectiveIds } from '../db/directives';
import { listEarlierWordings } from '../db/directiveVersions';
import { listForms } from '../db/forms';
import { listMissingChoices } from '../db/missingChoices';
import { listOwedObligations } from '../db/obligations';
import { listOutsideCounts } from '../db/outsideCounts';
import { listTasks } from '../db/tasks';
import { listBaselines, listGroups, listSuccessions, listUnits } from '../db/units';
import type { Board } from '../domain/board';
import { type BoardInput, buildBoard } from '../domain/buildBoard';
import type { LocalTime } from '../domain/calendar';
import type { Compilation } from '../domain/compilation';
import { compile } from '../domain/compile';
import type { CompileInput } from '../domain/compileUnits';
import { formerDecisions } from '../domain/decisions';
import type { Directive } from '../domain/directive';
import { lintDirective } from '../domain/directiveLint/lintDirective';
import { twinAdvice } from '../domain/directiveLint/twin';
import type { FormDefinition } from '../domain/form';
import { openQuestions } from '../domain/openQuestions';
import type { TotalsCut, TotalsQuestion } from '../domain/summary/dataHour';
import type { HolidayCalendar } from '../domain/workingDays';
import type { DirectiveAdvice, DirectiveDetail } from '../ipc/contract';
import { choiceNote } from '../text/choiceText';
import { adviceText } from '../text/lintMessages';
import { partsNote } from '../text/totalNotes';
import { noteOf } from '../text/unitNote';
import { closingOf } from './closing';
import { dutiesAt } from './dutiesAt';
import { dutiesOfCampaign, fact, reportsOfCampaign } from './facts/campaignFacts';
import { namesOfDuties, withdrawnSchedules } from './namesOfDuties';
import { getDirective, unitsOf } from './oneDirective';
import { countedBeforeIn } from './persons/countedBefore';
import { unknownRepeatsIn } from './persons/unknownRepeats';
import { whyNotRegistered } from './records/incomingOfDirective';
import { owingLabels } from './unitLabels';

export { getDirective, unitsOf };

export function readBoard(db: ReadDb, directiveId: string, at: LocalTime): Board {
  return buildBoard(boardInput(db, directiveId, at));
}

/** @throws AppFailure `notFound` */
export function boardInput(db: ReadDb, directiveId: string, at: LocalTime): BoardInput {
  return { ...boardFrameInput(db, directiveId, at), reports: reportsOfCampaign(db, directiveId) };
}

/** All of a board but the reports. @throws AppFailure `notFound` */
export function boardFrameInput(db: ReadDb, directiveId: string, at: LocalTime): Omit<BoardInput, 'reports'> {
  const directive = getDirective(db, directiveId);
  return {
    directive: { ...directive, schedules: [...directive.schedules, ...withdrawnSchedules(db, directiveId)] },
    forms: fact(db, ['forms'], listForms),
    labels: namesOfDuties(db, directive),
    units: unitsOf(db),
    unitLabels: owingLabels(db, directiveId),
    groups: fact(db, ['groups'], listGroups),
    obligations: dutiesAt(db, directiveId, at),
    at,
  };
}

/** The totals as they are shown, printed and handed up: with what the clerk chose for units without figures. */
export function readCompilation(db: ReadDb, directiveId: string, asOf: LocalTime, cut: TotalsCut = {}): Compilation {
  return compile(totalsInput(db, { directiveId, asOf, ...cut }));
}

/** @throws AppFailure `notFound` */
export function totalsInput(db: ReadDb, question: TotalsQuestion): CompileInput {
  const { directiveId } = question;
  const choices = fact(db, ['choices', directiveId], () => listMissingChoices(db, directiveId));
  return { ...cutInput(db, question), choices, choiceNoteOf: choiceNote };
}

/** Of what was reported alone. @throws AppFailure `notFound` */
export function cutInput(db: ReadDb, { directiveId, asOf, period, dataHour }: TotalsQuestion): CompileInput {
  return { ...compileInput(db, directiveId, asOf), period, dataHour };
}

/** @throws AppFailure `notFound` */
export function compileInput(db: ReadDb, directiveId: string, asOf: LocalTime): CompileInput {
  const reports = reportsOfCampaign(db, directiveId);
  const forms = fact(db, ['forms'], listForms);
  const fieldOf = (formId: string, fieldKey: string) =>
    forms.find(({ id }) => id === formId)?.fields.find(({ key }) => key === fieldKey);
  return {
    directive: getDirective(db, directiveId),
    units: unitsOf(db),
    unitLabels: owingLabels(db, directiveId),
    baselines: fact(db, ['baselines'], listBaselines),
    obligations: dutiesOfCampaign(db, directiveId),
    reports,
    countedBefore: countedBeforeIn(db, directiveId, reports),
    hasUnknownRepeats: unknownRepeatsIn(db, directiveId, reports),
    outsideCounts: fact(db, ['outsideCounts', directiveId], () => listOutsideCounts(db, directiveId)),
    asOf,
    decimalsOf: (formId, fieldKey) => fieldOf(formId, fieldKey)?.decimals ?? 0,
    noteOf,
    successions: fact(db, ['successions'], listSuccessions),
    partsNoteOf: partsNote,
  };
}

export function readDirectiveDetail(db: ReadDb, directiveId: string): DirectiveDetail {
  const directive = getDirective(db, directiveId);
  const wordings = listEarlierWordings(db, directiveId);
  return {
    directive,
    forms: formsOf(db, directive),
    uncollectedForms: uncollectedForms(db),
    groups: listGroups(db),
    obligations: listOwedObligations(db, directiveId).length,
    tasks: listTasks(db, directiveId).filter(({ isWithdrawn }) => !isWithdrawn).length,
    attachments: listDirectiveAttachments(db, directiveId),
    isAmended: wordings.length > 0,
    formerDecisions: formerDecisions(directive, wordings),
    notRegistered: whyNotRegistered(db, directive),
    questions: openQuestions(directive),
    closing: closingOf(db, directiveId),
  };
}

/** What to look at in a directive that is kept. @throws AppFailure `notFound` */
export function readAdvice(db: ReadDb, directiveId: string, calendar: HolidayCalendar): readonly DirectiveAdvice[] {
  const directive = getDirective(db, directiveId);
  return adviceOf(db, directive, formsOf(db, directive), calendar);
}

function formsOf(db: ReadDb, { schedules }: Directive): readonly FormDefinition[] {
  const formIds = new Set(schedules.map(({ formId }) => formId));
  return listForms(db).filter(({ id }) => formIds.has(id));
}

/** Forms that were defined and that no campaign collects yet: they can still be described anew and given out. */
function uncollectedForms(db: ReadDb): readonly FormDefinition[] {
  const directives = listDirectiveIds(db).map((id) => getDirective(db, id));
  const collected = new Set(directives.flatMap(({ schedules }) => schedules.map(({ formId }) => formId)));
  return listForms(db).filter(({ id }) => !collected.has(id));
}

/** The lint of a directive with its sentences, held against the units, the other papers and the days off of the office. */
export function adviceOf(
  db: ReadDb,
  directive: Directive,
  forms: readonly FormDefinition[],
  calendar: HolidayCalendar,
): readonly DirectiveAdvice[] {
  const registry = { groups: listGroups(db), units: listUnits(db) };
  const others = () => listDirectiveIds(db).map((id) => getDirective(db, id));
  return [...twinAdvice(directive, others), ...lintDirective(directive, forms, registry, calendar)].map((one) => ({
    ...one,
    message: adviceText(one),
  }));
}
