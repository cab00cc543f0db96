import { Button } from '@fluentui/react-components';
import type { LocalTime } from '../../../electron/domain/calendar';
import { formatCount } from '../../../electron/domain/numbers';
import { inOrder } from '../../../electron/domain/taskStanding';
import { formatDay, formatTimeDated } from '../../lib/formatting';
import { strings } from '../../text/vi';
import type { Column } from '../../ui/tableTypes';
import { TaskState } from './TaskState';
import styles from './Tasks.module.css';
import { dueOfLine, lineName, type NamedLine, sourceLabel, type TaskView } from './taskModel';

const words = strings.tasks;

export interface TaskColumnsInput {
  readonly view: TaskView;
  readonly lookedAt: LocalTime;
  /** Whether anything can be done with those that are ticked. */
  readonly mayNote: boolean;
  readonly selected: ReadonlySet<string>;
  readonly isAllSelected: boolean;
  readonly onToggle: (taskId: string) => void;
  readonly onToggleAll: () => void;
  readonly onOpen: (line: NamedLine) => void;
}

/** A line of a clause says the unit, a line of a unit says the clause. */
export function taskColumns(input: TaskColumnsInput): readonly Column<NamedLine>[] {
  const { view, lookedAt, mayNote, onOpen } = input;
  return [
    ...(mayNote ? [selectColumn(input)] : []),
    view === 'source'
      ? {
          key: 'unit',
          header: words.columns.unit,
          isRowHeader: true,
          minWidth: 120,
          render: unitCell,
          sortValue: ({ unitName }) => unitName,
        }
      : {
          key: 'source',
          header: words.columns.source,
          isRowHeader: true,
          minWidth: 112,
          render: ({ source }) => (
            <span className={styles.two}>
              <span>{sourceLabel(source)}</span>
              <span className={`${styles.quiet} ${styles.fewLines}`} title={wordsOf(source)}>
                {wordsOf(source)}
              </span>
            </span>
          ),
        },
    {
      key: 'state',
      header: words.columns.state,
      width: 182,
      minWidth: 182,
      render: ({ state }) => <TaskState state={state} />,
      sortValue: ({ state }) => words.states[state],
    },
    ...(view === 'unit' ? [DUE] : []), // of a clause it stands above the table, once for all
    { key: 'progress', header: words.columns.progress, minWidth: 96, render: (line) => resultCell(line, lookedAt) },
    {
      key: 'open',
      header: <span className="offScreen">{words.columns.open}</span>,
      label: words.columns.open,
      width: 66,
      align: 'end',
      render: (line) => (
        <Button
          size="small"
          aria-label={(mayNote ? words.openNamed : words.lookNamed)(lineName(line))}
          onClick={() => onOpen(line)}
          data-testid={`task-open-${line.task.id}`}
        >
          {mayNote ? words.open : words.look}
        </Button>
      ),
    },
  ];
}

function selectColumn({ selected, isAllSelected, onToggle, onToggleAll }: TaskColumnsInput): Column<NamedLine> {
  return {
    key: 'select',
    header: (
      <input
        type="checkbox"
        className={styles.check}
        checked={isAllSelected}
        aria-label={words.selectAll}
        onChange={onToggleAll}
        data-testid="task-select-all"
      />
    ),
    label: words.selectAll,
    width: 34,
    render: (line) => (
      <input
        type="checkbox"
        className={styles.check}
        checked={selected.has(line.task.id)}
        aria-label={words.select(lineName(line))}
        onChange={() => onToggle(line.task.id)}
        data-testid={`task-check-${line.task.id}`}
      />
    ),
  };
}

function wordsOf(source: NamedLine['source']): string {
  return source.kind === 'relay' ? source.bodies.join('; ') : source.title;
}

const DUE: Column<NamedLine> = {
  key: 'due',
  header: words.columns.due,
  width: 88,
  minWidth: 88,
  render: (line) => dueOfLine(line) ?? (line.source.isByReports ? words.dueByReports : strings.dash),
  sortValue: ({ task, reports }) => reports?.nextDueAt ?? task.dueOn,
};

function unitCell({ unitName, task }: NamedLine) {
  if (task.role === 'lead') return unitName;
  return (
    <span className={styles.two}>
      <span>{unitName}</span>
      <span className={styles.quiet}>{words.roles[task.role]}</span>
    </span>
  );
}

/** How far it is, and below it what was noted last. */
function resultCell(line: NamedLine, lookedAt: LocalTime) {
  const note = newestNote(line, lookedAt);
  return (
    <span className={styles.two}>
      <span>{line.movedTo === null ? progressOf(line) : movedText(line.movedTo)}</span>
      {note !== null && <span className={styles.quiet}>{note}</span>}
    </span>
  );
}

function movedText({ since, unitNames }: NonNullable<NamedLine['movedTo']>): string {
  return words.movedTo(unitNames.join(strings.listSeparator), formatDay(since));
}

function progressOf({ reports, doneAt }: NamedLine): string {
  if (reports === null) return doneAt === null ? strings.dash : words.doneAt(formatTimeDated(doneAt));
  const come = words.reports(formatCount(reports.onTime + reports.late), formatCount(reports.owed));
  const next = reports.nextDueAt === null ? [] : [words.nextDue(formatTimeDated(reports.nextDueAt))];
  const missing = reports.missing === 0 ? [] : [words.missing(formatCount(reports.missing))];
  return [come, ...missing, ...next].join(strings.listSeparator);
}

/** Of those known at the moment looked at, else of the later ones, which is said. */
function newestNote({ notes }: NamedLine, lookedAt: LocalTime): string | null {
  const counting = inOrder(notes).filter(({ removedAt }) => removedAt === null);
  const newest = counting.findLast(({ happenedAt }) => happenedAt <= lookedAt) ?? counting.at(-1);
  if (newest === undefined) return null;
  const { happenedAt, text, evidence, step } = newest;
  const what = [text, evidence?.fileName ?? ''].filter((part) => part !== '').join('; ');
  const later = happenedAt > lookedAt ? ` (${words.laterNote})` : '';
  return `${formatTimeDated(happenedAt)}: ${what === '' ? words.steps[step] : what}${later}`;
}
