import type { ReadDb } from '../db/database';
import { listDirectiveIds } from '../db/directives';
import { findFormDefinition, listFormVersions, saveForm } from '../db/forms';
import {
  countReportsOfForm,
  type FormUse,
  isInEarlierWording,
  listFormUses,
  removeFormVersion,
  removeIndicator,
  removeSchedule,
} from '../db/formUses';
import { listOwedObligations, listTouchedObligations } from '../db/obligations';
import type { Store } from '../db/store';
import type { Directive } from '../domain/directive';
import { AppFailure } from '../domain/failure';
import type { FormDefinition } from '../domain/form';
import { linkedIds } from '../domain/formProposal';
import { fieldKeyIn } from '../domain/formRevision';
import type { ListedForm } from '../ipc/contract';
import { changeReasons, subjects } from '../text/changeSubjects';
import { wordChanges } from '../text/changeText';
import { formMessages } from '../text/formMessages';
import { officeMessages } from '../text/officeMessages';
import { parseFormFile } from './campaignFile';
import { describedForm, formChangesBetween } from './formChanges';
import { getDirective } from './readCampaign';
import { type Clerk, recordChanges } from './recordChanges';

/** The newest version of every form, where it is collected, and whether it can be taken away. */
export function listFormsInUse(db: ReadDb): readonly ListedForm[] {
  const versions = listFormVersions(db);
  const uses = listFormUses(db);
  const names = new Map(listDirectiveIds(db).map((id) => [id, getDirective(db, id).shortName]));
  const newest = versions.filter(({ id, version }) => !versions.some((one) => one.id === id && one.version > version));
  return newest.map((form) => {
    const own = uses.filter(({ formId }) => formId === form.id);
    const places = new Map(
      own.map((use) => [use.directiveId, own.some((one) => one.directiveId === use.directiveId && !one.isWithdrawn)]),
    );
    return {
      formId: form.id,
      version: form.version,
      label: form.label,
      title: form.titleLines.join(' '),
      fields: form.fields.length + form.columns.length,
      campaigns: [...places].map(([directiveId, isCollected]) => ({
        directiveId,
        name: names.get(directiveId) ?? directiveId,
        isCollected,
      })),
      reports: countReportsOfForm(db, form.id, null),
      canRemove: places.size === 0 && !isInEarlierWording(db, form.id),
    };
  });
}

/**
 * Takes the newest version of a form away. @param withDuty the duty and the rate it was defined with go, too
 * @returns what was taken away, as a file of forms
 * @throws AppFailure `notFound`, or `conflict` when reports came by it or a campaign collects it
 */
export async function removeForm(
  store: Store,
  clerk: Clerk,
  { formId, version, withDuty }: { readonly formId: string; readonly version: number; readonly withDuty: boolean },
): Promise<{ readonly json: string }> {
  const form = findFormDefinition(store.read, formId, version);
  if (form === null) throw new AppFailure('notFound', officeMessages.noForm(formId));
  await store.write((db) => {
    const isLast = refuseInUse(db, form, withDuty);
    const before = listFormVersions(db);
    if (isLast && withDuty)
      for (const use of listFormUses(db).filter((one) => one.formId === formId)) unlink(db, form, use);
    removeFormVersion(db, formId, version);
    const earlier = before.findLast((one) => one.id === formId && one.version < version);
    const subject = subjects.form(formId, form.label);
    const changes = wordChanges(subject, describedForm(form), earlier === undefined ? null : describedForm(earlier));
    recordChanges(db, clerk, changes, changeReasons.formRemoved(form.label, version));
  });
  return { json: JSON.stringify({ forms: [form] }) };
}

/** @returns whether it is the only version */
function refuseInUse(db: ReadDb, form: FormDefinition, withDuty: boolean): boolean {
  const versions = listFormVersions(db).filter(({ id }) => id === form.id);
  if (versions.at(-1)?.version !== form.version)
    throw new AppFailure('conflict', formMessages.formNotNewest(form.label));
  const reports = countReportsOfForm(db, form.id, versions.length > 1 ? form.version : null);
  if (reports > 0) throw new AppFailure('conflict', formMessages.formHasReports(form.label, form.version, reports));
  if (versions.length > 1) return false;
  const uses = listFormUses(db).filter(({ formId }) => formId === form.id);
  const [foreign] = withDuty ? uses.filter((use) => use.scheduleId !== linkedIds(form.id).schedule) : uses;
  if (foreign !== undefined)
    throw new AppFailure(
      'conflict',
      formMessages.formInUse(form.label, getDirective(db, foreign.directiveId).shortName),
    );
  for (const use of uses) refuseTouched(db, form, use);
  if (isInEarlierWording(db, form.id)) throw new AppFailure('conflict', formMessages.formInEarlierWording(form.label));
  return true;
}

/** Limits that were put off, units that were let off, milestones of the rate: work that was done since the form was linked. */
function refuseTouched(db: ReadDb, form: FormDefinition, { directiveId, scheduleId }: FormUse): void {
  const directive = getDirective(db, directiveId);
  const touched = listTouchedObligations(db, directiveId);
  const isGranted = listOwedObligations(db, directiveId).some(
    (row) => row.scheduleId === scheduleId && touched.has(row.id),
  );
  const isAimed = directive.targets.some(({ indicatorId }) => indicatorId === linkedIds(form.id).indicator);
  const isCounted = ratesOn(form.id, directive).some(({ id }) => id !== linkedIds(form.id).indicator);
  if (isGranted || isAimed || isCounted)
    throw new AppFailure('conflict', formMessages.formWorkedWith(form.label, directive.shortName));
}

function ratesOn(formId: string, { indicators }: Directive): Directive['indicators'] {
  return indicators.filter(({ numerator, denominator }) =>
    [numerator, denominator].some((source) => fieldKeyIn(source, formId) !== null),
  );
}

type Write = Parameters<Parameters<Store['write']>[0]>[0];

function unlink(db: Write, form: FormDefinition, use: FormUse): void {
  for (const { id } of ratesOn(form.id, getDirective(db, use.directiveId))) removeIndicator(db, use.directiveId, id);
  removeSchedule(db, use);
}

/** Brings back a form that was taken away. @throws AppFailure `conflict` when another one has its place by now */
export async function restoreForm(
  store: Store,
  clerk: Clerk,
  json: string,
): Promise<{ readonly formId: string; readonly version: number }> {
  const [form] = parseFormFile(json, '');
  if (form === undefined) throw new AppFailure('invalid', officeMessages.noForm(''));
  await store.write((db) => {
    const before = listFormVersions(db);
    const isTaken = before.some(
      ({ id, version, label }) =>
        (id === form.id && version >= form.version) || (id !== form.id && label === form.label),
    );
    if (isTaken) throw new AppFailure('conflict', formMessages.formPlaceTaken(form.label));
    saveForm(db, form);
    const earlier = before.findLast(({ id }) => id === form.id);
    recordChanges(db, clerk, formChangesBetween(earlier ?? null, form), changeReasons.formRestored);
  });
  return { formId: form.id, version: form.version };
}
