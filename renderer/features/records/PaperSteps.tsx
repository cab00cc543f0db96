import type { PaperStep } from '../../../electron/domain/officePaper';
import { formatDay, formatTimeDated } from '../../lib/formatting';
import { records } from '../../text/records';
import styles from './Records.module.css';

/** Every step of a paper, the first one first; those taken back are struck. */
export function PaperSteps({ steps }: { readonly steps: readonly PaperStep[] }) {
  return (
    <section className={styles.stack}>
      <h3 className={styles.heading}>{records.stepsTitle}</h3>
      <ol className={styles.list} data-testid="paper-steps">
        {steps.map(({ sequence, step, happenedOn, text, notedAt, notedBy, undoneAt }) => (
          <li key={sequence}>
            <span className={undoneAt === null ? undefined : styles.struck}>
              {formatDay(happenedOn)} · {records.steps[step]}
              {text !== '' && `: ${text}`}
            </span>{' '}
            <span className={styles.quiet}>
              {records.stepBy(notedBy, formatTimeDated(notedAt))}
              {undoneAt !== null && `; ${records.stepUndone(formatTimeDated(undoneAt))}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
