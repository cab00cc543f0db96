import { Button } from '@fluentui/react-components';
import { dayOf } from '../../../electron/domain/calendar';
import { formatCount } from '../../../electron/domain/numbers';
import type { OverdueDuty } from '../../../electron/domain/today/today';
import { formatDay, formatPeriodShort } from '../../lib/formatting';
import { vi } from '../../text/vi';
import { ChevronRight16Regular } from '../../ui/icons';
import { StatusCell } from '../../ui/StatusCell';
import { MissingList } from './MissingList';
import { overdueMessage } from './messages';
import styles from './Today.module.css';
import type { TodayActions } from './TodayScreen';

type OverdueActions = Pick<TodayActions, 'onOpenBoard' | 'onCompose'>;

/** What earlier days still owe; campaigns that are over come folded. */
export function OverdueCard({ overdue, ...actions }: OverdueActions & { readonly overdue: readonly OverdueDuty[] }) {
  return (
    <section aria-label={vi.today.overdue} className={styles.section} data-testid="today-overdue">
      <h2 className={styles.heading}>{vi.today.overdue}</h2>
      {overdue.length === 0 && <p className={styles.empty}>{vi.today.noOverdue}</p>}
      {overdue.map((duty) => (
        <OverdueItem key={`${duty.directiveId} ${duty.scheduleId}`} duty={duty} {...actions} />
      ))}
    </section>
  );
}

function OverdueItem({ duty, onOpenBoard, onCompose }: OverdueActions & { readonly duty: OverdueDuty }) {
  const { units, isOver } = duty;
  const periods = units.reduce((sum, unit) => sum + unit.periods.length, 0);
  const noted = units.map((unit) => ({ ...unit, note: unit.periods.map(formatPeriodShort).join(vi.listSeparator) }));
  const textOf = (unit: { readonly unitId: string; readonly unitName: string }) =>
    overdueMessage(unit.unitName, duty, units.find(({ unitId }) => unitId === unit.unitId)?.periods ?? []);
  return (
    <details className={styles.card} open={!isOver}>
      <summary className={styles.summary}>
        <span className={styles.chevron} aria-hidden>
          <ChevronRight16Regular />
        </span>
        <StatusCell look="absent">
          {duty.formLabel}: {vi.today.overdueUnits(formatCount(units.length), formatCount(periods))}
        </StatusCell>
        <span className={styles.quiet}>
          {duty.directiveName}
          {isOver && `${vi.listSeparator}${vi.today.over(formatDay(dayOf(duty.lastDueAt)))}`}
        </span>
      </summary>
      <MissingList units={noted} textOf={textOf} onCompose={(unitId) => onCompose(duty.directiveId, unitId)} />
      <Button size="small" onClick={() => onOpenBoard(duty.directiveId)}>
        {vi.today.openBoard}
      </Button>
    </details>
  );
}
