import type { WriteDb } from '../db/database';
import { findDirective } from '../db/directives';
import { saveForm } from '../db/forms';
import { addObligations } from '../db/obligations';
import { replaceSignatories, saveOffice } from '../db/office';
import { saveTask } from '../db/tasks';
import { listGroups, listUnits, saveBaseline, saveGroup, saveUnit } from '../db/units';
import { insertDirective } from '../db/writeDirectives';
import { AppFailure } from '../domain/failure';
import { obligationsOfDirective } from '../domain/obligation';
import { tasksOf } from '../domain/task';
import { officeMessages } from '../text/officeMessages';
import type { DirectiveFile, SampleFile } from './campaignFile';
import { registerDirectiveIn } from './records/incomingOfDirective';
import type { Registrar } from './records/saveIncoming';

/** Who the office is: its profile and its signatories, in place of those that are there. */
export function loadProfile(db: WriteDb, { office, signatories }: SampleFile): void {
  saveOffice(db, office);
  replaceSignatories(db, signatories);
}

/** Registry and baselines beside what is there: a unit that is known stays as it is and joins the groups it is missing in. */
export function loadRegistry(db: WriteDb, { groups, units, baselines }: SampleFile): void {
  const groupsKnown = new Set(listGroups(db).map(({ id }) => id));
  for (const { id, name } of groups) if (!groupsKnown.has(id)) saveGroup(db, { id, name });
  const known = new Map(listUnits(db).map((unit) => [unit.id, unit]));
  for (const unit of units) {
    const there = known.get(unit.id);
    saveUnit(db, there === undefined ? unit : { ...there, groups: [...there.groups, ...unit.groups] });
  }
  for (const baseline of baselines) if (!known.has(baseline.unitId)) saveBaseline(db, baseline);
}

/**
 * A directive with its forms and the fixed rows of its duties and tasks for the units now in the registry.
 * @returns number of obligations
 * @throws AppFailure `conflict` when the directive is there already
 */
export function loadDirective(db: WriteDb, registrar: Registrar, { directive, forms }: DirectiveFile): number {
  if (findDirective(db, directive.id) !== null)
    throw new AppFailure('conflict', officeMessages.directiveAlreadyLoaded(directive.shortName));
  for (const form of forms) saveForm(db, form);
  insertDirective(db, directive);
  registerDirectiveIn(db, registrar, directive);
  const units = listUnits(db);
  const obligations = obligationsOfDirective(directive, units);
  addObligations(db, directive.id, obligations);
  for (const task of tasksOf(directive, units)) saveTask(db, directive.id, task);
  return obligations.length;
}
