import { ROLE_WORDS } from '../../../text/openDataWords';
import { TASK_STATE_WORDS } from '../../../text/taskMessages';
import { readCalendar, shippedCalendar } from '../../holidays';
import { readTasks } from '../../readTasks';
import { directiveCells, type ViewContext } from '../viewContext';
import { type ViewRow, viewTable } from '../viewTable';

/** Every task with where it stood at the moment. */
export function tasksView({ db, asOf, directives, codes, resourcesFolder }: ViewContext) {
  const calendar = readCalendar(db, shippedCalendar(resourcesFolder));
  const rows = directives.flatMap((directive): readonly ViewRow<'tasks'>[] => {
    const { lines, sources, units } = readTasks(db, directive.id, asOf, calendar);
    const names = new Map(units.map(({ id, name }) => [id, name]));
    return lines.map(({ task, unitId, state, doneAt, notes }) => {
      const source = sources.find(({ kind, sourceId }) => kind === task.kind && sourceId === task.sourceId);
      return {
        ...directiveCells(directive),
        unitId,
        unitCode: codes.get(unitId) ?? null,
        unit: names.get(unitId) ?? unitId,
        number: source?.number || null,
        title: source?.title ?? task.sourceId,
        role: ROLE_WORDS[task.role],
        dueOn: task.dueOn,
        state: TASK_STATE_WORDS[state],
        doneAt,
        notes: notes.filter(({ removedAt }) => removedAt === null).length,
      };
    });
  });
  return viewTable('tasks', rows.length, () => rows);
}
