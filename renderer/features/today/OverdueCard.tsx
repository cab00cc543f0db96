import { Button } from '@fluentui/react-components';
import { dayOf } from '../../../electron/domain/calendar';
import { formatCount } from '../../../electron/domain/numbers';
import type { OverdueDuty, OwingUnit } from '../../../electron/domain/today/today';
import { formatDay } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { ChevronRight16Regular, Copy20Regular } from '../../ui/icons';
import { StatusCell } from '../../ui/StatusCell';
import { WorkButton } from '../../ui/WorkButton';
import { MissingList } from './MissingList';
import { OverdueDays } from './OverdueDays';
import { RemindNotice } from './RemindNotice';
import styles from './Today.module.css';
import type { TodayActions } from './TodayScreen';
import { type RemindMoment, useRemind } from './useRemind';

interface OverdueActions extends Pick<TodayActions, 'onOpenBoard' | 'onOpenReminders' | 'onCompose'> {
  readonly reminds: RemindMoment;
}

/** What earlier days still owe; campaigns that are over come folded. */
export function OverdueCard({ overdue, ...actions }: OverdueActions & { readonly overdue: readonly OverdueDuty[] }) {
  return (
    <section aria-label={strings.today.overdue} className={styles.section} data-testid="today-overdue">
      <h2 className={styles.heading}>{strings.today.overdue}</h2>
      {overdue.length === 0 && <p className={styles.empty}>{strings.today.noOverdue}</p>}
      {overdue.map((duty) => (
        <OverdueItem key={`${duty.directiveId} ${duty.scheduleId}`} duty={duty} {...actions} />
      ))}
    </section>
  );
}

function OverdueItem({ duty, reminds, onOpenBoard, onOpenReminders, onCompose }: OverdueItemProps) {
  const { units, isOver, directiveId } = duty;
  const reminding = useRemind(directiveId, reminds);
  const periods = units.reduce((sum, unit) => sum + unit.periods.length, 0);
  const periodsOf = (unit: OwingUnit) => units.find(({ unitId }) => unitId === unit.unitId)?.periods ?? [];
  return (
    <details className={styles.card} open={!isOver}>
      <summary className={styles.summary}>
        <span className={styles.chevron} aria-hidden>
          <ChevronRight16Regular />
        </span>
        <StatusCell look="absent">
          {duty.formLabel}: {strings.today.overdueUnits(formatCount(units.length), formatCount(periods))}
        </StatusCell>
        <span className={styles.quiet}>
          {duty.directiveName}
          {isOver && `${strings.listSeparator}${strings.today.over(formatDay(dayOf(duty.lastDueAt)))}`}
        </span>
      </summary>
      <RemindNotice reminding={reminding} onOpenLog={() => onOpenReminders(directiveId)} />
      <MissingList
        units={units}
        noteOf={(unit) => <OverdueDays periods={periodsOf(unit)} every={duty.every} />}
        isReminding={reminding.isPending}
        onRemind={(unit) => reminding.remind([unit])}
        onCompose={(unitId) => onCompose(directiveId, unitId)}
      />
      <span className={styles.buttons}>
        <WorkButton
          call="reminders.record"
          size="small"
          icon={<Copy20Regular />}
          disabled={reminding.isPending}
          onClick={() => reminding.remind(units)}
          data-testid="today-overdue-zalo-all"
        >
          {strings.today.copyZaloAll}
        </WorkButton>
        <Button size="small" onClick={() => onOpenBoard(directiveId)}>
          {strings.today.openBoard}
        </Button>
      </span>
    </details>
  );
}

interface OverdueItemProps extends OverdueActions {
  readonly duty: OverdueDuty;
}
