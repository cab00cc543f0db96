import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import type { TaskSource } from '../../../electron/ipc/contract';
import { formatDay } from '../../lib/formatting';
import { vi } from '../../text/vi';
import { Toolbar } from '../../ui/Page';
import { Table } from '../../ui/Table';
import styles from './Tasks.module.css';
import { taskColumns } from './taskColumns';
import type { TaskPart, TaskView } from './taskModel';

const words = vi.tasks;

export interface PartDetailProps {
  readonly view: TaskView;
  readonly part: TaskPart;
  readonly onOpen: (taskIds: readonly string[]) => void;
}

/** The units of one clause, or the clauses of one unit; several can be noted at once. */
export function PartDetail({ view, part, onOpen }: PartDetailProps) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const ids = part.lines.map(({ task }) => task.id);
  const chosen = ids.filter((id) => selected.has(id));
  const isAllSelected = ids.length > 0 && chosen.length === ids.length;
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    setSelected(next);
  };
  const columns = taskColumns({
    view,
    selected,
    isAllSelected,
    onToggle: toggle,
    onToggleAll: () => setSelected(isAllSelected ? new Set() : new Set(ids)),
    onOpen: ({ task }) => onOpen([task.id]),
  });
  return (
    <div className={styles.detail}>
      {part.source !== null && <Wording source={part.source} />}
      {chosen.length > 0 && (
        <Toolbar>
          <Button appearance="primary" onClick={() => onOpen(chosen)} data-testid="task-note-selected">
            {words.noteSelected(formatCount(chosen.length))}
          </Button>
        </Toolbar>
      )}
      <Table
        caption={part.label}
        columns={columns}
        rows={part.lines}
        rowKey={({ task }) => task.id}
        look={({ task, state }) => ({ isMuted: state === 'not-required', testId: `task-row-${task.id}` })}
        isFilled
        testId="task-table"
      />
    </div>
  );
}

function Wording({ source }: { readonly source: TaskSource }) {
  const { kind, bodies, dueOn, isByReports } = source;
  return (
    <section className={styles.wording} data-testid="task-wording">
      {source.words.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {kind === 'relay' && bodies.length > 0 && <p>{words.relayTo(bodies.join('; '))}</p>}
      <p className={styles.quiet}>
        {dueOn === null ? words.undated : words.dueBy(formatDay(dueOn))} {isByReports && words.byReports}
      </p>
    </section>
  );
}
