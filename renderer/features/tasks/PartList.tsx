import type { KeyboardEvent } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import { formatShare } from '../../lib/formatting';
import { strings } from '../../text/vi';
import styles from './Tasks.module.css';
import type { TaskPart, TaskView } from './taskModel';

const words = strings.tasks;

export interface PartListProps {
  readonly view: TaskView;
  readonly parts: readonly TaskPart[];
  readonly current: TaskPart | null;
  readonly onChoose: (key: string) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** Clauses or units, each with how much of it is done. One tab stop; the arrow keys go from one to the next. */
export function PartList({ view, parts, current, onChoose }: PartListProps) {
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const next = parts[parts.findIndex(({ key }) => key === current?.key) + (STEPS[event.key] ?? Number.NaN)];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.key);
    event.currentTarget.querySelector<HTMLElement>(`[data-key="${CSS.escape(next.key)}"]`)?.focus();
  };
  return (
    <ul className={styles.parts} aria-label={words.listOf[view]} onKeyDown={walk}>
      {parts.map((part) => (
        <li key={part.key} data-row-menu>
          <button
            type="button"
            className={styles.part}
            tabIndex={part.key === current?.key ? 0 : -1}
            data-key={part.key}
            aria-current={part.key === current?.key ? 'true' : undefined}
            onClick={() => onChoose(part.key)}
            data-testid={`task-part-${part.key}`}
          >
            <span>{part.label}</span>
            {part.title !== '' && <span className={styles.partTitle}>{part.title}</span>}
            {part.unassignedTo === null ? (
              <Counts part={part} />
            ) : (
              <span className={styles.quiet}>{words.unassigned.short}</span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Counts({ part: { counts } }: { readonly part: TaskPart }) {
  const done = counts['done-on-time'] + counts['done-late'];
  const all = done + counts.running + counts.overdue;
  return (
    <span className={styles.quiet}>
      {words.done(formatShare(done, all))}
      {counts.overdue > 0 && (
        <strong className={styles.overdue}> · {words.overdueCount(formatCount(counts.overdue))}</strong>
      )}
    </span>
  );
}
