import type { ReadDb } from '../db/database';
import { findDirective, listDirectiveIds, listWithdrawnSchedules } from '../db/directives';
import { listForms } from '../db/forms';
import { listTouchedObligations } from '../db/obligations';
import type { LocalTime } from '../domain/calendar';
import { isClosed } from '../domain/campaignClosing';
import type { Directive, Schedule } from '../domain/directive';
import type { FormDefinition } from '../domain/form';
import { firstArrival } from '../domain/knownReports';
import { isPastDue, type Obligation } from '../domain/obligation';
import type { AmendmentPreview, RowName } from '../ipc/contract';
import { dutyLabels } from '../text/dutyLabels';
import { closingOf } from './closing';
import { arrivalsOfCampaign } from './facts/campaignFacts';
import { getDirective } from './readCampaign';
import { planDuties, planTasks } from './regenerateDuties';
import { owingLabels } from './unitLabels';

/** What the rows of a directive would become, were its wording this one, in names a clerk knows. */
export function previewDuties(db: ReadDb, directive: Directive, forms: readonly FormDefinition[]): AmendmentPreview {
  const plan = planDuties(db, directive);
  const tasks = planTasks(db, directive);
  const touched = listTouchedObligations(db, directive.id);
  const named = rowNamer(db, directive, forms);
  return {
    isNew: findDirective(db, directive.id) === null,
    added: plan.added.map(named),
    changed: plan.changed.map(({ before, after }) => ({
      ...named(after),
      before: { dueAt: before.dueAt, isExclusive: before.isExclusive },
    })),
    turned: turnedBy(db, directive.id, plan.changed),
    withdrawn: plan.withdrawn.map(named),
    removed: plan.removed.map(named),
    kept: plan.kept.length,
    keptWithReports: plan.kept.filter(({ id }) => touched.has(id)).length,
    tasks: { added: tasks.added.length, withdrawn: tasks.withdrawn.length },
  };
}

/** A new limit is held against what has come already, of periods past too. */
function turnedBy(
  db: ReadDb,
  directiveId: string,
  changed: readonly { readonly before: Obligation; readonly after: Obligation }[],
): AmendmentPreview['turned'] {
  const arrivals = arrivalsOfCampaign(db, directiveId);
  let late = 0;
  let onTime = 0;
  for (const { before, after } of changed) {
    const first = firstArrival(arrivals.all(before.id));
    if (first === undefined || isPastDue(before, first) === isPastDue(after, first)) continue;
    if (isPastDue(after, first)) late += 1;
    else onTime += 1;
  }
  return { late, onTime };
}

/**
 * What has to become of rows and tasks because units came to the groups or left them; null: nothing, or the campaign is
 * closed and asks nothing of anybody.
 */
export function rowsBehind(db: ReadDb, directive: Directive, now: LocalTime): AmendmentPreview | null {
  return isBehind(db, directive, now) ? previewDuties(db, directive, []) : null;
}

/** Directives whose campaign goes on and whose rows and tasks are not those of the units that the groups have now. */
export function directivesBehind(db: ReadDb, now: LocalTime): readonly { directiveId: string; name: string }[] {
  return listDirectiveIds(db)
    .map((id) => getDirective(db, id))
    .filter((directive) => isBehind(db, directive, now))
    .map(({ id, shortName }) => ({ directiveId: id, name: shortName }));
}

function isBehind(db: ReadDb, directive: Directive, now: LocalTime): boolean {
  if (directive.isDraft || isClosed(closingOf(db, directive.id), now)) return false;
  const rows = planDuties(db, directive);
  const tasks = planTasks(db, directive);
  return [rows.added, rows.changed, rows.withdrawn, rows.removed, tasks.added, tasks.withdrawn].some(
    ({ length }) => length > 0,
  );
}

/** Names a row by unit, duty and period, with its limit. @param forms those that are not stored yet */
export function rowNamer(
  db: ReadDb,
  directive: Directive,
  forms: readonly FormDefinition[],
): (row: Obligation) => RowName {
  const units = owingLabels(db, directive.id);
  const schedules = [...directive.schedules, ...goneSchedules(db, directive)];
  const labels = dutyLabels({ schedules, clauses: directive.clauses }, [...listForms(db), ...forms]);
  return ({ unitId, scheduleId, formId, period, dueAt, isExclusive }) => ({
    unitName: units.get(unitId) ?? unitId,
    formLabel: labels.get(scheduleId) ?? formId,
    period,
    dueAt,
    isExclusive,
  });
}

/** Duties that the wording kept now has and this one lacks, and those withdrawn before: rows of them may go or stay. */
function goneSchedules(db: ReadDb, { id, schedules }: Directive): readonly Schedule[] {
  const stays = new Set(schedules.map((schedule) => schedule.id));
  const before = [...(findDirective(db, id)?.schedules ?? []), ...listWithdrawnSchedules(db, id)];
  return before.filter((schedule) => !stays.has(schedule.id));
}
