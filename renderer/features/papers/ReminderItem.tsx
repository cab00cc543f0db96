import { useLayoutEffect, useRef } from 'react';
import type { ReminderNeed } from '../../../electron/ipc/contract';
import { useMayCall } from '../../lib/vault';
import { fromCore } from '../../text/coreWords';
import { strings } from '../../text/vi';
import styles from './Papers.module.css';

export interface ReminderItemProps {
  readonly need: ReminderNeed;
  readonly isCurrent: boolean;
  /** The one place of the list that Tab stops at. */
  readonly isStop: boolean;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
  readonly onOpen: () => void;
}

/** One unit to remind: a check for saving, a button for looking. */
export function ReminderItem({ need, isCurrent, isStop, isChosen, onToggle, onOpen }: ReminderItemProps) {
  const mayMake = useMayCall('batches.make');
  const ticked = isChosen ? strings.papers.reminders.ticked : strings.papers.reminders.unticked;
  const row = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' }); // chosen on another screen, it may be far down
  }, [isCurrent]);
  return (
    <li ref={row} className={styles.reminder} data-row-menu>
      {mayMake && (
        <input
          type="checkbox"
          className={styles.check}
          checked={isChosen}
          tabIndex={-1} // the space bar ticks it from the name
          aria-label={strings.papers.reminders.select(need.unitName)}
          onChange={onToggle}
          data-testid={`reminder-check-${need.unitId}`}
        />
      )}
      <button
        type="button"
        className={styles.kind}
        aria-current={isCurrent ? 'true' : undefined}
        tabIndex={isStop ? 0 : -1}
        data-unit={need.unitId}
        aria-description={mayMake ? ticked : undefined}
        onClick={onOpen}
        data-testid={`reminder-${need.unitId}`}
      >
        {need.unitName}
        {need.reasons.map(fromCore).map((reason) => (
          <span key={reason} className={styles.reason} title={reason}>
            {reason}
          </span>
        ))}
      </button>
    </li>
  );
}
