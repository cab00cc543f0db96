import type { ReadDb } from '../db/database';
import { listForms } from '../db/forms';
import type { LocalTime } from '../domain/calendar';
import type { FormDefinition } from '../domain/form';
import { reportsKnownAt } from '../domain/knownReports';
import { comparePeriods } from '../domain/period';
import { findSuspicions } from '../domain/suspicious/findSuspicions';
import { findRelisted } from '../domain/suspicious/relisted';
import { seriesOf } from '../domain/suspicious/seriesOf';
import { SUSPICION_KINDS, type Suspicion } from '../domain/suspicious/suspicion';
import type { NamedSuspicion, SuspicionList } from '../ipc/contract';
import { suspicionText } from '../text/suspicionText';
import { fact } from './facts/campaignFacts';
import { compileInput } from './readCampaign';

/** Series of figures that should be asked about, as far as they had arrived by then, newest period first. @throws AppFailure `notFound` */
export function readSuspicions(db: ReadDb, directiveId: string, asOf: LocalTime): SuspicionList {
  const { obligations, reports, unitLabels, units, countedBefore = () => 0 } = compileInput(db, directiveId, asOf);
  const known = reportsKnownAt(reports, asOf);
  const names = new Map(units.map(({ id, name }) => [id, unitLabels.get(id) ?? name]));
  const asked = new Set(obligations.map(({ formId }) => formId));
  const found = newestVersions(fact(db, ['forms'], listForms))
    .filter(({ id }) => asked.has(id))
    .flatMap((form) =>
      [
        ...findSuspicions(seriesOf(form, obligations, known)),
        ...findRelisted(form.id, obligations, known, countedBefore),
      ].map((suspicion) => named(suspicion, form, names.get(suspicion.unitId) ?? suspicion.unitId)),
    );
  return { rules: suspicionText.rules, suspicions: found.toSorted(byPeriod) };
}

/** Worded once, as long as unit and form are called the same. */
const worded = new WeakMap<Suspicion, NamedSuspicion>();

function named(suspicion: Suspicion, form: FormDefinition, unitName: string): NamedSuspicion {
  const fieldLabel = form.fields.find(({ key }) => key === suspicion.fieldKey)?.label ?? null;
  const known = worded.get(suspicion);
  if (known?.unitName === unitName && known.fieldLabel === fieldLabel && known.formLabel === form.label) return known;
  const message = suspicionText.message(suspicion, { unit: unitName, field: fieldLabel });
  const made = { ...suspicion, formId: form.id, formLabel: form.label, fieldLabel, unitName, message };
  worded.set(suspicion, made);
  return made;
}

/** Series go over versions of a form: a field keeps its key. */
function newestVersions(forms: readonly FormDefinition[]): readonly FormDefinition[] {
  const newest = new Map<string, FormDefinition>();
  for (const form of forms) if ((newest.get(form.id)?.version ?? 0) <= form.version) newest.set(form.id, form);
  return [...newest.values()];
}

function byPeriod(left: NamedSuspicion, right: NamedSuspicion): number {
  return (
    comparePeriods(right.period, left.period) ||
    SUSPICION_KINDS.indexOf(left.kind) - SUSPICION_KINDS.indexOf(right.kind)
  );
}
