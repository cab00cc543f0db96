import type { ReadDb } from '../db/database';
import { findDirective } from '../db/directives';
import { listForms } from '../db/forms';
import { listTouchedObligations } from '../db/obligations';
import type { Directive } from '../domain/directive';
import type { FormDefinition } from '../domain/form';
import type { Obligation } from '../domain/obligation';
import type { AmendmentPreview, RowName } from '../ipc/contract';
import { planDuties } from './regenerateDuties';
import { dutyLabels } from './unitLabels';

/** What the rows of a directive would become, were its wording this one, in names a clerk knows. */
export function previewDuties(db: ReadDb, directive: Directive, forms: readonly FormDefinition[]): AmendmentPreview {
  const plan = planDuties(db, directive);
  const touched = listTouchedObligations(db, directive.id);
  const named = namer(db, directive.id, forms);
  return {
    isNew: findDirective(db, directive.id) === null,
    added: plan.added.map(named),
    changed: plan.changed.map(({ before, after }) => ({
      ...named(after),
      before: { dueAt: before.dueAt, isExclusive: before.isExclusive },
    })),
    withdrawn: plan.withdrawn.map(named),
    removed: plan.removed.map(named),
    kept: plan.kept.length,
    keptWithReports: plan.kept.filter(({ id }) => touched.has(id)).length,
  };
}

/** What has to become of the rows because units came to the groups or left them; null: nothing. */
export function rowsBehind(db: ReadDb, directive: Directive): AmendmentPreview | null {
  if (directive.isDraft) return null;
  const preview = previewDuties(db, directive, []);
  const { added, changed, withdrawn, removed } = preview;
  return added.length + changed.length + withdrawn.length + removed.length === 0 ? null : preview;
}

function namer(db: ReadDb, directiveId: string, forms: readonly FormDefinition[]): (row: Obligation) => RowName {
  const units = dutyLabels(db, directiveId);
  const labels = new Map([...listForms(db), ...forms].map(({ id, label }) => [id, label]));
  return ({ unitId, formId, period, dueAt, isExclusive }) => ({
    unitName: units.get(unitId) ?? unitId,
    formLabel: labels.get(formId) ?? formId,
    period,
    dueAt,
    isExclusive,
  });
}
