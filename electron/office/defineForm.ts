import type { ReadDb } from '../db/database';
import { listDirectiveIds } from '../db/directives';
import { listFormVersions, saveForm } from '../db/forms';
import { addObligations } from '../db/obligations';
import { findOffice } from '../db/office';
import type { Store } from '../db/store';
import { listUnits } from '../db/units';
import { addIndicator, addSchedule } from '../db/writeDirectives';
import { AppFailure } from '../domain/failure';
import type { FormDefinition } from '../domain/form';
import { type FormProposal, linkedIndicator, linkedSchedule, proposedForm } from '../domain/formProposal';
import { figuresLost } from '../domain/formRevision';
import { obligationsOf } from '../domain/obligation';
import { issueDay } from '../domain/task';
import { changeReasons } from '../text/changeSubjects';
import { formMessages } from '../text/formMessages';
import { officeMessages } from '../text/officeMessages';
import { checkForm } from './campaignFile';
import { formChanges } from './formChanges';
import { getDirective } from './readCampaign';
import { type Clerk, recordChanges } from './recordChanges';

/**
 * Keeps a form the office describes itself, links it to a directive and makes the rows of its duty, in one transaction.
 * @returns the form, and how many reports are now owed
 * @throws AppFailure `invalid` when the form cannot work or a rate would lose a figure, `notFound` for a form or directive that is not there, `conflict`
 *   when the form is linked to the directive already
 */
export async function defineForm(
  store: Store,
  clerk: Clerk,
  proposal: FormProposal,
): Promise<{ formId: string; version: number; obligations: number }> {
  const all = listFormVersions(store.read);
  const versions = all.filter(({ id }) => id === proposal.baseFormId);
  if (proposal.baseFormId !== null && versions.length === 0)
    throw new AppFailure('notFound', officeMessages.noForm(proposal.baseFormId));
  const form = proposedForm(
    proposal,
    versions,
    all.map(({ id }) => id),
  );
  checkForm(form);
  const earlier = versions.at(-1);
  if (earlier !== undefined) refuseLostFigures(store.read, form, earlier);
  const obligations = await store.write((db) => {
    saveForm(db, form);
    const owed = proposal.link === null ? 0 : link(db, form, proposal);
    recordChanges(db, clerk, formChanges(all, [form]), changeReasons.defined);
    return owed;
  });
  return { formId: form.id, version: form.version, obligations };
}

/** A rate of any campaign that counts on the form must still find its figures in the new version. */
function refuseLostFigures(db: ReadDb, form: FormDefinition, earlier: FormDefinition): void {
  const indicators = listDirectiveIds(db).flatMap((id) => getDirective(db, id).indicators);
  const [lost] = figuresLost(form, earlier, indicators);
  if (lost !== undefined) throw new AppFailure('invalid', formMessages.figureLost(lost.indicator, lost.field));
}

type Write = Parameters<Parameters<Store['write']>[0]>[0];

function link(db: Write, form: FormDefinition, proposal: FormProposal): number {
  const { link: wanted } = proposal;
  if (wanted === null) return 0;
  const directive = getDirective(db, wanted.directiveId);
  if (directive.schedules.some(({ formId }) => formId === form.id))
    throw new AppFailure('conflict', formMessages.alreadyLinked(form.label, directive.shortName));
  const receiver = findOffice(db)?.name ?? directive.issuerLines.join(' ');
  const schedule = linkedSchedule(form, wanted, { receiver, quote: formMessages.ownDuty(form.label) });
  addSchedule(db, directive.id, schedule, directive.schedules.length);
  const indicator = linkedIndicator(form, proposal, wanted.groupId, formMessages.rate);
  if (indicator !== null) addIndicator(db, directive.id, indicator, directive.indicators.length);
  const obligations = obligationsOf(directive.id, schedule, listUnits(db), {
    issuedOn: issueDay(directive),
    heirs: new Set(),
  });
  addObligations(db, directive.id, obligations);
  return obligations.length;
}
