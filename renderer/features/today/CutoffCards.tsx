import { Button } from '@fluentui/react-components';
import { isDayPeriod } from '../../../electron/domain/period';
import type { Cutoff, Today } from '../../../electron/domain/today/today';
import { formatClock, formatDay, formatPeriod, formatShare, formatTime } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { Copy20Regular } from '../../ui/icons';
import { StatusCell } from '../../ui/StatusCell';
import { WorkButton } from '../../ui/WorkButton';
import { countdownText, dueWords, type Moment, type Standing, standingOf } from './countdown';
import { MissingList } from './MissingList';
import { RemindNotice } from './RemindNotice';
import styles from './Today.module.css';
import type { TodayActions } from './TodayScreen';
import { type RemindMoment, useRemind } from './useRemind';

type CardActions = Pick<TodayActions, 'onOpenBoard' | 'onOpenReminders' | 'onCompose' | 'onKey'>;

export interface CutoffCardsProps extends CardActions {
  readonly today: Today;
  readonly moment: Moment;
  readonly reminds: RemindMoment;
}

/** Everything that falls due this day, the earliest first. */
export function CutoffCards({ today, moment, ...actions }: CutoffCardsProps) {
  return (
    <section aria-label={strings.today.cutoffs} className={styles.section}>
      <h2 className={styles.heading}>{strings.today.cutoffs}</h2>
      {today.cutoffs.length === 0 && (
        <p className={styles.empty} data-testid="today-no-cutoffs">
          {strings.today.noCutoffs}{' '}
          {today.next === null ? strings.today.noNext : strings.today.next(formatTime(today.next))}
        </p>
      )}
      {today.cutoffs.map((cutoff) => (
        <CutoffCard key={keyOf(cutoff)} cutoff={cutoff} moment={moment} {...actions} />
      ))}
    </section>
  );
}

/** `ngày 17/8/2021`, `tuần 33/2021 (16/8–22/8)`; "" for a report owed once, which the form's name says enough of. */
function periodWords({ period, every }: Pick<Cutoff, 'period' | 'every'>): string {
  if (period === 'once') return '';
  return isDayPeriod(period) ? strings.calendar.onDay(formatDay(period)) : formatPeriod(period, every);
}

function keyOf({ directiveId, scheduleId, period, dueAt }: Cutoff): string {
  return [directiveId, scheduleId, period, dueAt].join(' ');
}

const STANDING_CLASS: Readonly<Record<Standing, string | undefined>> = {
  ahead: undefined,
  soon: styles.soon,
  passed: styles.passed,
};

interface CutoffCardProps extends CardActions {
  readonly cutoff: Cutoff;
  readonly moment: Moment;
  readonly reminds: RemindMoment;
}

function CutoffCard({ cutoff, moment, reminds, onOpenBoard, onOpenReminders, onCompose, onKey }: CutoffCardProps) {
  const { directiveId, missing, reported, expected } = cutoff;
  const reminding = useRemind(directiveId, reminds);
  const isComplete = missing.length === 0;
  const standing = isComplete ? undefined : STANDING_CLASS[standingOf(cutoff, moment)];
  return (
    <article className={styles.card} data-testid={`today-cutoff-${cutoff.formId}-${cutoff.dueAt.slice(11)}`}>
      <div className={styles.cardHead}>
        <div>
          <h3 className={styles.title}>
            {cutoff.formLabel} {periodWords(cutoff)}
          </h3>
          <span className={styles.quiet}>
            {cutoff.directiveName}
            {strings.listSeparator}
            {strings.today.clause(cutoff.clauseNumber)}
          </span>
        </div>
        <Clocks cutoff={cutoff} moment={moment} className={standing} />
      </div>
      <div className={styles.cardRow}>
        <StatusCell look={isComplete ? 'done' : 'absent'}>
          {strings.today.reported(formatShare(reported, expected))}. {isComplete && strings.today.complete}
        </StatusCell>
        <span className={styles.buttons}>
          {!isComplete && (
            <WorkButton
              call="reminders.record"
              size="small"
              icon={<Copy20Regular />}
              disabled={reminding.isPending}
              onClick={() => reminding.remind(missing)}
              data-testid="today-copy-zalo-all"
            >
              {strings.today.copyZaloAll}
            </WorkButton>
          )}
          <Button size="small" onClick={() => onOpenBoard(directiveId)} data-testid="today-open-board">
            {strings.today.openBoard}
          </Button>
        </span>
      </div>
      <RemindNotice reminding={reminding} onOpenLog={() => onOpenReminders(directiveId)} />
      {!isComplete && (
        <MissingList
          units={missing}
          isReminding={reminding.isPending}
          onRemind={(unit) => reminding.remind([unit])}
          onCompose={(unitId) => onCompose(directiveId, unitId)}
          onKey={(unitId) =>
            onKey({ directiveId, unitId, formId: cutoff.formId, period: cutoff.period, scheduleId: cutoff.scheduleId })
          }
        />
      )}
    </article>
  );
}

/** Ours, and the upper level's where ours is earlier: two labelled clocks. */
function Clocks({ cutoff, moment, className }: ClocksProps) {
  const { upperDueAt } = cutoff;
  const upper = upperDueAt === null ? null : { dueAt: upperDueAt, isExclusive: cutoff.isExclusive };
  return (
    <div className={styles.clocks}>
      <span className={className} role="timer" data-testid="today-countdown">
        <strong className={styles.countdown}>{countdownText(cutoff, moment)}</strong>
        <span className={styles.quiet}>
          {upper !== null && `${strings.today.ours}: `}
          {dueWords(cutoff)}
        </span>
      </span>
      {upper !== null && (
        <span className={styles.upperClock} data-testid="today-upper-clock">
          {strings.today.upperClock}: {formatClock(upper.dueAt)} ({countdownText(upper, moment)})
        </span>
      )}
    </div>
  );
}

interface ClocksProps {
  readonly cutoff: Cutoff;
  readonly moment: Moment;
  readonly className: string | undefined;
}
