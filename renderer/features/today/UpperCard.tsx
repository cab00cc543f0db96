import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { dayOf, type LocalTime, minutesBetween } from '../../../electron/domain/calendar';
import { groupBy } from '../../../electron/domain/groupBy';
import { formatCount } from '../../../electron/domain/numbers';
import type { UpperLimit } from '../../../electron/domain/today/today';
import { formatLateness, formatPeriod, formatPeriodShort, formatShare, formatTime } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { reportText } from '../../ui/ownReports/ownReportModel';
import { TakeBackReport } from '../../ui/ownReports/TakeBackReport';
import { StatusCell } from '../../ui/StatusCell';
import { WorkButton } from '../../ui/WorkButton';
import { CopyIconButton } from './CopyIconButton';
import { countdownText, type Moment } from './countdown';
import styles from './Today.module.css';
import type { TodayActions } from './TodayScreen';

/** Fetched when first asked for: the day begins without them. */
const UpperMailDialog = lazy(async () => ({ default: (await import('./UpperMailDialog')).UpperMailDialog }));
const OwnReportDialog = lazy(async () => ({
  default: (await import('../../ui/ownReports/OwnReportDialog')).OwnReportDialog,
}));

const words = strings.ownReports;

export interface UpperCardProps extends Pick<TodayActions, 'onOpenReport'> {
  readonly upper: readonly UpperLimit[];
  readonly moment: Moment;
}

/** What the upper level expects of our own office, and when; late reports of one duty stand together. */
export function UpperCard({ upper, moment, onOpenReport }: UpperCardProps) {
  return (
    <section aria-label={strings.today.upper} className={styles.section} data-testid="today-upper">
      <h2 className={styles.heading}>{strings.today.upper}</h2>
      {upper.length === 0 && <p className={styles.empty}>{strings.today.noUpper}</p>}
      {cardsOf(upper).map(({ limit, lateRun }) => (
        <UpperItem
          key={`${limit.directiveId} ${limit.scheduleId} ${limit.period}`}
          limit={limit}
          lateRun={lateRun}
          moment={moment}
          onOpenReport={onOpenReport}
        />
      ))}
    </section>
  );
}

interface UpperCardRow {
  readonly limit: UpperLimit;
  /** All of the duty's late reports, the earliest first; empty for one that is not late. */
  readonly lateRun: readonly UpperLimit[];
}

/** A daily duty nobody noted for a month is one card, not thirty. */
function cardsOf(upper: readonly UpperLimit[]): readonly UpperCardRow[] {
  const late = groupBy(
    upper.filter(({ isLate }) => isLate),
    ({ directiveId, scheduleId }) => `${directiveId} ${scheduleId}`,
  );
  const firsts = new Map([...late.values()].flatMap((run) => (run[0] === undefined ? [] : [[run[0], run]])));
  return upper
    .filter((limit) => !limit.isLate || firsts.has(limit))
    .map((limit) => ({ limit, lateRun: firsts.get(limit) ?? [] }));
}

function UpperItem({ limit, lateRun, moment, onOpenReport }: Omit<UpperCardProps, 'upper'> & UpperCardRow) {
  const [isWriting, setIsWriting] = useState(false);
  const [isNoting, setIsNoting] = useState(false);
  const { receivers, coverage, sent } = limit;
  const isRun = lateRun.length > 1;
  return (
    <article className={styles.card} data-row-menu data-testid="today-upper-item">
      <h3 className={styles.title}>
        {limit.formLabel === null ? strings.today.ownReport : strings.today.summaryOf(limit.formLabel)}
        {limit.period !== null && limit.period !== 'once' && !isRun && ` ${formatPeriod(limit.period)}`}
      </h3>
      <Standing limit={limit} lateRun={lateRun} moment={moment} />
      {receivers.length > 0 && (
        <p className={styles.line}>{strings.today.upperTo(receivers.join(strings.listSeparator))}</p>
      )}
      {sent === null && <Way limit={limit} />}
      <div className={styles.cardRow}>
        <span className={styles.quiet}>
          {limit.directiveName}
          {coverage !== null &&
            `${strings.listSeparator}${strings.today.upperCoverage(formatShare(coverage.reported, coverage.expected))}`}
        </span>
        <div className={styles.buttons}>
          {sent === null ? (
            <>
              <WorkButton
                call="ownReports.note"
                size="small"
                onClick={() => setIsNoting(true)}
                data-testid="today-upper-sent"
              >
                {words.note}
              </WorkButton>
              <Button size="small" onClick={() => setIsWriting(true)} data-testid="today-upper-mail">
                {strings.today.mail.open}
              </Button>
              <Button size="small" onClick={() => onOpenReport(limit.directiveId)} data-testid="today-open-report">
                {strings.today.openPapers}
              </Button>
            </>
          ) : (
            <TakeBackReport reportId={sent.id} />
          )}
        </div>
      </div>
      <Suspense>
        {isWriting && <UpperMailDialog limit={limit} at={moment.at} onClose={() => setIsWriting(false)} />}
        {isNoting && (
          <OwnReportDialog
            now={moment.at}
            directiveId={limit.directiveId}
            scheduleId={limit.scheduleId}
            period={limit.period}
            paperId={null}
            onClose={() => setIsNoting(false)}
          />
        )}
      </Suspense>
    </article>
  );
}

/** By which way the paper wants it. */
function Way({ limit: { channel, mailbox } }: { readonly limit: UpperLimit }) {
  if (mailbox === null)
    return channel === null ? null : <p className={styles.line}>{strings.today.upperChannel(channel)}</p>;
  return (
    <p className={styles.line}>
      {strings.today.upperMailbox}
      <CopyIconButton label={strings.today.copyMailbox(mailbox)} text={mailbox} testId="today-copy-mailbox">
        {mailbox}
      </CopyIconButton>
    </p>
  );
}

/** When it is due, that it is late, or that it went up. */
function Standing({ limit, lateRun, moment }: UpperCardRow & Pick<UpperCardProps, 'moment'>) {
  const { dueAt, isLate, sent, words: quoted } = limit;
  if (sent !== null) return <StatusCell look="done">{reportText(sent, dueAt)}</StatusCell>;
  if (dueAt === null) return <p className={styles.line}>{strings.today.upperNoDay(quoted)}</p>;
  if (!isLate) return <p className={styles.line}>{whenText(dueAt, moment)}</p>;
  const span = formatLateness(minutesBetween(dueAt, moment.at));
  const text =
    lateRun.length > 1
      ? words.lateRun(formatCount(lateRun.length), periodsText(lateRun), span)
      : `${formatTime(dueAt)}${strings.listSeparator}${words.lateBy(span)}`;
  return <StatusCell look="absent">{text}</StatusCell>;
}

/** A year of days says nothing one by one. */
const MOST_PERIODS = 4;

function periodsText(run: readonly UpperLimit[]): string {
  const named = run.flatMap(({ period }) => (period === null ? [] : [formatPeriodShort(period)]));
  const [first = '', last = ''] = [named[0], named.at(-1)];
  return named.length > MOST_PERIODS ? words.manyPeriods(first, last) : named.join(strings.listSeparator);
}

/** `15h00 ngày 17/8/2021 (còn 14 phút)`. */
function whenText(dueAt: LocalTime, moment: Moment): string {
  const isToday = dayOf(dueAt) === dayOf(moment.at);
  return isToday ? `${formatTime(dueAt)} (${countdownText({ dueAt, isExclusive: true }, moment)})` : formatTime(dueAt);
}
