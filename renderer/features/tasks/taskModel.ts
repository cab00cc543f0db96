import { countTasks, TASK_STATES, type TaskCounts } from '../../../electron/domain/taskStanding';
import type { TaskLine, TaskOverview, TaskSource } from '../../../electron/ipc/contract';
import { formatDay, formatTimeShort } from '../../lib/formatting';
import { matches } from '../../lib/search';
import { inNameOrder } from '../../lib/sorting';
import { fromCore } from '../../text/coreWords';
import { strings } from '../../text/vi';

export type TaskView = 'source' | 'unit';
export type TaskStateFilter = 'all' | TaskLine['state'];

export interface TaskFilter {
  readonly state: TaskStateFilter;
  /** "": units of every group. */
  readonly groupId: string;
  readonly query: string;
}

export const NO_FILTER: TaskFilter = { state: 'all', groupId: '', query: '' };

/** A task with the words of its clause and the name of its unit. */
export interface NamedLine extends TaskLine {
  readonly unitName: string;
  readonly source: TaskSource;
}

/** One entry of the list at the left: a clause with its units, or a unit with its clauses. */
export interface TaskPart {
  readonly key: string;
  readonly label: string;
  readonly title: string;
  readonly source: TaskSource | null;
  readonly lines: readonly NamedLine[];
  readonly counts: TaskCounts;
  /** Groups it is given to while no unit of the registry has it; null: units have it. */
  readonly unassignedTo: readonly string[] | null;
}

export const STATE_FILTERS: readonly TaskStateFilter[] = ['all', ...TASK_STATES, 'not-required'];

/** Lines that group and search let through; the state is left to `inState`, so that its counts stay beside it. */
export function linesOf(overview: TaskOverview, { groupId, query }: TaskFilter): readonly NamedLine[] {
  const sources = new Map(overview.sources.map((source) => [sourceKey(source), source]));
  const units = new Map(overview.units.map((unit) => [unit.id, unit]));
  return overview.lines.flatMap((line): readonly NamedLine[] => {
    const source = sources.get(sourceKey(line.task));
    const unit = units.get(line.unitId);
    if (source === undefined || unit === undefined) return []; // its clause went with an amendment
    if (groupId !== '' && !unit.groupIds.includes(groupId)) return [];
    if (!matches(query, unit.name, sourceLabel(source), ...source.words, ...source.bodies)) return [];
    return [{ ...line, source, unitName: unit.name }];
  });
}

export function inState(lines: readonly NamedLine[], state: TaskStateFilter): readonly NamedLine[] {
  return state === 'all' ? lines : lines.filter((line) => line.state === state);
}

/** How many lines each choice of a state would show. */
export function stateCount(lines: readonly NamedLine[], state: TaskStateFilter): number {
  return inState(lines, state).length;
}

/**
 * The list at the left. What no unit has stands there, too, but not among what was looked for.
 * @param lines those that the filter lets through
 */
export function partsOf(
  overview: TaskOverview,
  lines: readonly NamedLine[],
  view: TaskView,
  filter: TaskFilter = NO_FILTER,
): readonly TaskPart[] {
  const isWhole = filter.state === 'all' && filter.groupId === '' && filter.query.trim() === '';
  const parts = view === 'source' ? sourceParts(overview, lines) : unitParts(overview, lines);
  return parts.filter((part) => part.lines.length > 0 || (isWhole && part.unassignedTo !== null));
}

function sourceParts({ sources, unassigned }: TaskOverview, lines: readonly NamedLine[]): readonly TaskPart[] {
  const byKey = grouped(lines, ({ task }) => sourceKey(task));
  const groupsOf = new Map(unassigned.map((one) => [sourceKey(one), one.groupNames]));
  return sources.map((source) => {
    const own = byKey.get(sourceKey(source)) ?? [];
    const title = source.kind === 'relay' ? strings.tasks.relayTo(source.bodies.join('; ')) : source.title;
    const unassignedTo = groupsOf.get(sourceKey(source)) ?? null;
    const label = sourceLabel(source);
    return { key: sourceKey(source), label, title, source, lines: own, counts: countTasks(own), unassignedTo };
  });
}

function unitParts({ units }: TaskOverview, lines: readonly NamedLine[]): readonly TaskPart[] {
  const byUnit = grouped(lines, ({ unitId }) => unitId);
  return inNameOrder(units, ({ name }) => name).map(({ id, name }) => {
    const own = byUnit.get(id) ?? [];
    return { key: id, label: name, title: '', source: null, lines: own, counts: countTasks(own), unassignedTo: null };
  });
}

function grouped(lines: readonly NamedLine[], keyOf: (line: NamedLine) => string): ReadonlyMap<string, NamedLine[]> {
  const groups = new Map<string, NamedLine[]>();
  for (const line of lines) groups.set(keyOf(line), [...(groups.get(keyOf(line)) ?? []), line]);
  return groups;
}

/** The deadlines that tasks of the clause are counted by; that there is none is said only where its wording names none. */
export function dueLines({ kind, dueOn, duties, inWords }: TaskSource): readonly string[] {
  const lines = [
    ...(dueOn === null ? [] : [strings.tasks.dueBy(formatDay(dueOn))]),
    ...duties.map((duty) => strings.tasks.dutyDue(fromCore(duty))),
  ];
  const isUndated = lines.length === 0 && inWords.length === 0 && kind === 'clause';
  return isUndated ? [strings.tasks.undated] : lines;
}

/** The deadline of one line: of the report that is still to come, else the last day; null: there is none. */
export function dueOfLine({ task, reports }: Pick<NamedLine, 'task' | 'reports'>): string | null {
  const next = reports?.nextDueAt ?? null;
  if (next !== null) return formatTimeShort(next);
  return task.dueOn === null ? null : formatDay(task.dueOn);
}

function sourceKey({ kind, sourceId }: Pick<TaskSource, 'kind' | 'sourceId'>): string {
  return `${kind}/${sourceId}`;
}

export function sourceLabel({ kind, number }: TaskSource): string {
  return kind === 'relay' ? strings.tasks.relay : strings.tasks.clause(number);
}

/** "Khoản 4 – Phòng Văn hóa và Thông tin" */
export function lineName({ source, unitName }: NamedLine): string {
  return `${sourceLabel(source)} – ${unitName}`;
}
