import { useState } from 'react';
import type { LocalTime } from '../../../electron/domain/calendar';
import { formatCount } from '../../../electron/domain/numbers';
import type { TaskSource } from '../../../electron/ipc/contract';
import { useMayCall } from '../../lib/vault';
import { strings } from '../../text/vi';
import { Notice } from '../../ui/Notice';
import { Toolbar } from '../../ui/Page';
import { REACHABLE } from '../../ui/reachable';
import { Table } from '../../ui/Table';
import { WorkButton } from '../../ui/WorkButton';
import { DeadlinesInWords } from './DeadlinesInWords';
import styles from './Tasks.module.css';
import { taskColumns } from './taskColumns';
import { dueLines, type TaskPart, type TaskView } from './taskModel';

const words = strings.tasks;

export interface PartDetailProps {
  readonly directiveId: string;
  readonly view: TaskView;
  readonly part: TaskPart;
  /** The moment looked at: what was noted later is not counted. */
  readonly lookedAt: LocalTime;
  readonly onOpen: (taskIds: readonly string[]) => void;
}

/** The units of one clause, or the clauses of one unit; several can be noted at once. */
export function PartDetail({ directiveId, view, part, lookedAt, onOpen }: PartDetailProps) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const ids = part.lines.map(({ task }) => task.id);
  const chosen = ids.filter((id) => selected.has(id));
  const isAllSelected = ids.length > 0 && chosen.length === ids.length;
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    setSelected(next);
  };
  const mayNote = useMayCall('tasks.note');
  const columns = taskColumns({
    view,
    mayNote,
    lookedAt,
    selected,
    isAllSelected,
    onToggle: toggle,
    onToggleAll: () => setSelected(isAllSelected ? new Set() : new Set(ids)),
    onOpen: ({ task }) => onOpen([task.id]),
  });
  return (
    <div className={styles.detail}>
      {part.source !== null && <Wording directiveId={directiveId} source={part.source} />}
      {chosen.length > 0 && (
        <Toolbar>
          <WorkButton
            call="tasks.note"
            appearance="primary"
            onClick={() => onOpen(chosen)}
            data-testid="task-note-selected"
          >
            {words.noteSelected(formatCount(chosen.length))}
          </WorkButton>
        </Toolbar>
      )}
      {part.unassignedTo !== null && (
        <Notice tone="warning" testId="task-unassigned">
          {words.unassigned.told(part.unassignedTo.join('; '))}
        </Notice>
      )}
      {part.lines.length > 0 && (
        <Table
          caption={part.label}
          columns={columns}
          rows={part.lines}
          rowKey={({ task }) => task.id}
          look={({ task, state }) => ({ isMuted: state === 'not-required', testId: `task-row-${task.id}` })}
          isFilled
          testId="task-table"
        />
      )}
    </div>
  );
}

function Wording({ directiveId, source }: { readonly directiveId: string; readonly source: TaskSource }) {
  const { kind, bodies, isByReports } = source;
  return (
    <section className={styles.wording} {...REACHABLE} aria-label={words.wording} data-testid="task-wording">
      {dueLines(source).map((line) => (
        <p key={line} className={styles.quiet}>
          {line}
        </p>
      ))}
      <DeadlinesInWords directiveId={directiveId} source={source} />
      {source.words.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {kind === 'relay' && bodies.length > 0 && <p>{words.relayTo(bodies.join('; '))}</p>}
      {isByReports && <p className={styles.quiet}>{words.byReports}</p>}
    </section>
  );
}
