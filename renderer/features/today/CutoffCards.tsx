import { Button } from '@fluentui/react-components';
import type { Cutoff, Today } from '../../../electron/domain/today/today';
import { formatClock, formatShare, formatTime } from '../../lib/formatting';
import { vi } from '../../text/vi';
import { CopyButton } from '../../ui/CopyButton';
import { StatusCell } from '../../ui/StatusCell';
import { countdownText, dueWords, type Moment, type Standing, standingOf } from './countdown';
import { MissingList } from './MissingList';
import { messageToAll, messageToOne, periodInMessage } from './messages';
import styles from './Today.module.css';
import type { TodayActions } from './TodayScreen';

type CardActions = Pick<TodayActions, 'onOpenBoard' | 'onCompose' | 'onKey'>;

export interface CutoffCardsProps extends CardActions {
  readonly today: Today;
  readonly moment: Moment;
}

/** Everything that falls due this day, the earliest first. */
export function CutoffCards({ today, moment, ...actions }: CutoffCardsProps) {
  return (
    <section aria-label={vi.today.cutoffs} className={styles.section}>
      <h2 className={styles.heading}>{vi.today.cutoffs}</h2>
      {today.cutoffs.length === 0 && (
        <p className={styles.empty} data-testid="today-no-cutoffs">
          {vi.today.noCutoffs} {today.next === null ? vi.today.noNext : vi.today.next(formatTime(today.next))}
        </p>
      )}
      {today.cutoffs.map((cutoff) => (
        <CutoffCard key={keyOf(cutoff)} cutoff={cutoff} moment={moment} {...actions} />
      ))}
    </section>
  );
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
}

function CutoffCard({ cutoff, moment, onOpenBoard, onCompose, onKey }: CutoffCardProps) {
  const { directiveId, missing, reported, expected } = cutoff;
  const isComplete = missing.length === 0;
  const standing = isComplete ? undefined : STANDING_CLASS[standingOf(cutoff, moment)];
  return (
    <article className={styles.card} data-testid={`today-cutoff-${cutoff.formId}-${cutoff.dueAt.slice(11)}`}>
      <div className={styles.cardHead}>
        <div>
          <h3 className={styles.title}>
            {cutoff.formLabel} {periodInMessage(cutoff.period)}
          </h3>
          <span className={styles.quiet}>
            {cutoff.directiveName}
            {vi.listSeparator}
            {vi.today.clause(cutoff.clauseNumber)}
          </span>
        </div>
        <Clocks cutoff={cutoff} moment={moment} className={standing} />
      </div>
      <div className={styles.cardRow}>
        <StatusCell look={isComplete ? 'done' : 'absent'}>
          {vi.today.reported(formatShare(reported, expected))}. {isComplete && vi.today.complete}
        </StatusCell>
        <span className={styles.buttons}>
          {!isComplete && (
            <CopyButton label={vi.today.copyZaloAll} text={messageToAll(cutoff)} testId="today-copy-zalo-all" />
          )}
          <Button size="small" onClick={() => onOpenBoard(directiveId)} data-testid="today-open-board">
            {vi.today.openBoard}
          </Button>
        </span>
      </div>
      {!isComplete && (
        <MissingList
          units={missing}
          textOf={({ unitName }) => messageToOne(unitName, cutoff)}
          onCompose={(unitId) => onCompose(directiveId, unitId)}
          onKey={(unitId) => onKey({ directiveId, unitId, formId: cutoff.formId, period: cutoff.period })}
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
          {upper !== null && `${vi.today.ours}: `}
          {dueWords(cutoff)}
        </span>
      </span>
      {upper !== null && (
        <span className={styles.upperClock} data-testid="today-upper-clock">
          {vi.today.upperClock}: {formatClock(upper.dueAt)} ({countdownText(upper, moment)})
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
