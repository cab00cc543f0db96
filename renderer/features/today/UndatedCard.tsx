import { Button } from '@fluentui/react-components';
import { formatCount } from '../../../electron/domain/numbers';
import type { UndatedDuty } from '../../../electron/domain/today/today';
import { formatShare } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { ChevronRight16Regular } from '../../ui/icons';
import { StatusCell } from '../../ui/StatusCell';
import { WorkButton } from '../../ui/WorkButton';
import styles from './Today.module.css';
import type { TodayActions } from './TodayScreen';

type UndatedActions = Pick<TodayActions, 'onOpenBoard' | 'onKey'>;

/** The board has them all. */
const SHOWN_AT_ONCE = 6;

/** What is owed without a last day: never late, so it comes folded; left out where nothing is. */
export function UndatedCard({ undated, ...actions }: UndatedActions & { readonly undated: readonly UndatedDuty[] }) {
  if (undated.length === 0) return null;
  return (
    <section aria-label={strings.duty.undated} className={styles.section} data-testid="today-undated">
      <h2 className={styles.heading}>{strings.duty.undated}</h2>
      {undated.map((duty) => (
        <UndatedItem key={`${duty.directiveId} ${duty.scheduleId}`} duty={duty} {...actions} />
      ))}
    </section>
  );
}

function UndatedItem({ duty, onOpenBoard, onKey }: UndatedActions & { readonly duty: UndatedDuty }) {
  const { directiveId, formId, period, scheduleId, reported, expected } = duty;
  const rest = duty.missing.length - SHOWN_AT_ONCE;
  return (
    <details className={styles.card}>
      <summary className={styles.summary}>
        <span className={styles.chevron} aria-hidden>
          <ChevronRight16Regular />
        </span>
        <StatusCell look="waiting">
          {duty.formLabel}: {strings.today.reported(formatShare(reported, expected))}
        </StatusCell>
        <span className={styles.quiet}>
          {duty.directiveName}
          {strings.listSeparator}
          {strings.today.clause(duty.clauseNumber)}
        </span>
      </summary>
      <ul className={styles.list}>
        {duty.missing.slice(0, SHOWN_AT_ONCE).map(({ unitId, unitName }) => (
          <li key={unitId} className={styles.item} data-row-menu>
            <span className={styles.unit}>{unitName}</span>
            <WorkButton
              call="keyed.take"
              size="small"
              appearance="subtle"
              onClick={() => onKey({ directiveId, unitId, formId, period, scheduleId })}
              data-testid={`today-undated-key-${unitId}`}
            >
              {strings.keyed.open}
            </WorkButton>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={styles.quiet}>{strings.duty.more(formatCount(rest))}</p>}
      <Button size="small" onClick={() => onOpenBoard(directiveId)}>
        {strings.today.openBoard}
      </Button>
    </details>
  );
}
