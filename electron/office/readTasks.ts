import type { ReadDb } from '../db/database';
import { listWithdrawnSchedules } from '../db/directives';
import { listForms } from '../db/forms';
import { listTaskNotes, listTasks } from '../db/tasks';
import { listGroups, listSuccessions } from '../db/units';
import { dayOf, type LocalTime } from '../domain/calendar';
import { withDeadline } from '../domain/clauseDeadline';
import type { Directive } from '../domain/directive';
import { reportsByClause } from '../domain/reportsByClause';
import { issueDay, type TaskNote, tasksOf } from '../domain/task';
import { type HandoverContext, handoverOf, workOf } from '../domain/taskHandover';
import { countTasks, taskStanding } from '../domain/taskStanding';
import type { UnitGroup } from '../domain/unit';
import type { HolidayCalendar } from '../domain/workingDays';
import type { TaskLine, TaskOverview } from '../ipc/contract';
import { dutiesAt } from './dutiesAt';
import { fact, reportsOfCampaign } from './facts/campaignFacts';
import { getDirective, unitsOf } from './readCampaign';
import { taskSources } from './taskSources';
import { workLabels } from './unitLabels';

/** Every task of a directive with where it stood at `at`; what the paper no longer asks for stands last, uncounted. */
export function readTasks(db: ReadDb, directiveId: string, at: LocalTime, calendar: HolidayCalendar): TaskOverview {
  const directive = getDirective(db, directiveId);
  const lines = taskLines(db, directiveId, at);
  const named = new Set(lines.map(({ unitId }) => unitId));
  const units = unitsOf(db).filter(({ id }) => named.has(id));
  const labels = workLabels(db, directiveId, dayOf(at));
  const allGroups = fact(db, ['groups'], listGroups);
  const groupIds = new Set(units.flatMap(({ groups }) => groups));
  return {
    at,
    issuedOn: issueDay(directive),
    sources: taskSources(directive, fact(db, ['forms'], listForms), calendar),
    unassigned: unassignedWork(directive, lines, allGroups),
    units: units.map(({ id, name, groups }) => ({ id, name: labels.get(id) ?? name, groupIds: groups })),
    groups: allGroups.filter(({ id }) => groupIds.has(id)),
    lines,
    counts: countTasks(lines),
  };
}

/** What the paper gives to groups without units, or to bodies the registry does not have: nobody can be followed up on it. */
function unassignedWork(
  { clauses, relays }: Directive,
  lines: readonly TaskLine[],
  groups: readonly UnitGroup[],
): TaskOverview['unassigned'] {
  const given = new Set(
    lines.filter(({ task }) => !task.isWithdrawn).map(({ task }) => `${task.kind}/${task.sourceId}`),
  );
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  const work = [
    ...clauses.map(({ id, addressees }) => ({ kind: 'clause' as const, sourceId: id, groups: addressees })),
    ...relays.map((relay) => ({ kind: 'relay' as const, sourceId: relay.id, groups: [relay] })),
  ];
  return work
    .filter(({ kind, sourceId }) => !given.has(`${kind}/${sourceId}`))
    .map(({ groups: named, ...one }) => ({
      ...one,
      groupNames: [...new Set(named.map(({ groupId }) => names.get(groupId) ?? groupId))],
    }));
}

/** The tasks of units that are there at `at`, each with where it stands. */
export function taskLines(db: ReadDb, directiveId: string, at: LocalTime): readonly TaskLine[] {
  const directive = getDirective(db, directiveId);
  const { schedules } = directive;
  const withdrawn = fact(db, ['withdrawnSchedules', directiveId], () => listWithdrawnSchedules(db, directiveId));
  const all = [...schedules, ...withdrawn];
  const reports = reportsOfCampaign(db, directiveId);
  const reportsOf = reportsByClause(all, dutiesAt(db, directiveId, at), reports, at);
  const notes = notesByTask(fact(db, ['taskNotes', directiveId], () => listTaskNotes(db, directiveId)));
  const registry = unitsOf(db);
  const units = new Map(registry.map((unit) => [unit.id, unit]));
  const labels = workLabels(db, directiveId, dayOf(at));
  const tasks = fact(db, ['tasks', directiveId], () => listTasks(db, directiveId)).map((task) =>
    withDeadline(task, directive, units.get(task.unitId)?.groups ?? []),
  );
  const context: HandoverContext = {
    units,
    successions: fact(db, ['successions'], listSuccessions),
    there: new Set(tasks.filter((task) => !task.isWithdrawn).map((task) => workOf(task, task.unitId))),
    own: fact(
      db,
      ['ownWork', directiveId],
      () => new Set(tasksOf(directive, registry).map((task) => workOf(task, task.unitId))),
    ),
  };
  return tasks.flatMap((task): readonly TaskLine[] => {
    const own = notes.get(task.id) ?? [];
    const handover = handoverOf(task, dayOf(at), context);
    if (handover?.kind === 'ahead') return [];
    const standing = taskStanding(task, own, reportsOf(task.sourceId, task.unitId), at);
    const isOpen = standing.reports === null && (standing.state === 'running' || standing.state === 'overdue');
    const line = { task, unitId: task.unitId, notes: own };
    if (handover === null || !isOpen) return [{ ...line, ...standing, movedTo: null }];
    const unitNames = handover.unitIds.map((id) => labels.get(id) ?? id);
    return [{ ...line, ...NOT_REQUIRED, movedTo: { since: handover.since, unitNames } }];
  });
}

const NOT_REQUIRED = { state: 'not-required', doneAt: null, reports: null } as const;

function notesByTask(notes: readonly TaskNote[]): ReadonlyMap<string, readonly TaskNote[]> {
  const lists = new Map<string, TaskNote[]>();
  for (const note of notes) {
    const list = lists.get(note.taskId);
    if (list === undefined) lists.set(note.taskId, [note]);
    else list.push(note);
  }
  return lists;
}
