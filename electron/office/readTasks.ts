import type { ReadDb } from '../db/database';
import { listWithdrawnSchedules } from '../db/directives';
import { listObligations } from '../db/obligations';
import { listSubmissionHeads } from '../db/submissions';
import { listTaskNotes, listTasks } from '../db/tasks';
import { listGroups, listUnits } from '../db/units';
import type { LocalTime } from '../domain/calendar';
import type { TaskNote } from '../domain/task';
import { countTasks, reportsByClause, taskStanding } from '../domain/taskStanding';
import type { TaskLine, TaskOverview } from '../ipc/contract';
import { getDirective } from './readCampaign';
import { taskSources } from './taskSources';

/** Every task of a directive with where it stood at `at`; what the paper no longer asks for stands last, uncounted. */
export function readTasks(db: ReadDb, directiveId: string, at: LocalTime): TaskOverview {
  const directive = getDirective(db, directiveId);
  const lines = taskLines(db, directiveId, at);
  const named = new Set(lines.map(({ unitId }) => unitId));
  const units = listUnits(db).filter(({ id }) => named.has(id));
  const groupIds = new Set(units.flatMap(({ groups }) => groups));
  return {
    at,
    sources: taskSources(directive),
    units: units.map(({ id, name, groups }) => ({ id, name, groupIds: groups })),
    groups: listGroups(db).filter(({ id }) => groupIds.has(id)),
    lines,
    counts: countTasks(lines),
  };
}

function taskLines(db: ReadDb, directiveId: string, at: LocalTime): readonly TaskLine[] {
  const { schedules } = getDirective(db, directiveId);
  const all = [...schedules, ...listWithdrawnSchedules(db, directiveId)];
  const reports = listSubmissionHeads(db, directiveId);
  const reportsOf = reportsByClause(all, listObligations(db, directiveId), reports, at);
  const notes = notesByTask(listTaskNotes(db, directiveId));
  return listTasks(db, directiveId).map((task) => {
    const own = notes.get(task.id) ?? [];
    return {
      task,
      unitId: task.unitId,
      notes: own,
      ...taskStanding(task, own, reportsOf(task.sourceId, task.unitId), at),
    };
  });
}

function notesByTask(notes: readonly TaskNote[]): ReadonlyMap<string, readonly TaskNote[]> {
  const lists = new Map<string, TaskNote[]>();
  for (const note of notes) {
    const list = lists.get(note.taskId);
    if (list === undefined) lists.set(note.taskId, [note]);
    else list.push(note);
  }
  return lists;
}
