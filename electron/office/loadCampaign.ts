import type { WriteDb } from '../db/database';
import { findDirective } from '../db/directives';
import { saveForm } from '../db/forms';
import { addObligations } from '../db/obligations';
import { replaceSignatories, saveOffice } from '../db/office';
import { saveTask } from '../db/tasks';
import { listUnits, saveBaseline, saveGroup, saveUnit } from '../db/units';
import { insertDirective } from '../db/writeDirectives';
import { AppFailure } from '../domain/failure';
import { obligationsOfDirective } from '../domain/obligation';
import { tasksOf } from '../domain/task';
import { officeMessages } from '../text/officeMessages';
import type { DirectiveFile, SampleFile } from './campaignFile';
import { registerDirectiveIn } from './records/incomingOfDirective';
import type { Registrar } from './records/saveIncoming';

/** Office, registry and baselines; what is there under the same id is changed, nothing is removed. */
export function loadOffice(db: WriteDb, office: SampleFile): void {
  saveOffice(db, office.office);
  replaceSignatories(db, office.signatories);
  for (const { id, name } of office.groups) saveGroup(db, { id, name });
  for (const unit of office.units) saveUnit(db, unit);
  for (const baseline of office.baselines) saveBaseline(db, baseline);
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
