import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { dayOf } from '../../../electron/domain/calendar';
import type { UpperLimit } from '../../../electron/domain/today/today';
import { formatPeriod, formatShare, formatTime } from '../../lib/formatting';
import { vi } from '../../text/vi';
import { CopyIconButton } from './CopyIconButton';
import { countdownText, type Moment } from './countdown';
import styles from './Today.module.css';
import type { TodayActions } from './TodayScreen';
import { UpperMailDialog } from './UpperMailDialog';

export interface UpperCardProps extends Pick<TodayActions, 'onOpenReport'> {
  readonly upper: readonly UpperLimit[];
  readonly moment: Moment;
}

/** What the upper level expects of our own office, and when. */
export function UpperCard({ upper, moment, onOpenReport }: UpperCardProps) {
  return (
    <section aria-label={vi.today.upper} className={styles.section} data-testid="today-upper">
      <h2 className={styles.heading}>{vi.today.upper}</h2>
      {upper.length === 0 && <p className={styles.empty}>{vi.today.noUpper}</p>}
      {upper.map((limit) => (
        <UpperItem
          key={`${limit.directiveId} ${limit.scheduleId}`}
          limit={limit}
          moment={moment}
          onOpenReport={onOpenReport}
        />
      ))}
    </section>
  );
}

function UpperItem({ limit, moment, onOpenReport }: Omit<UpperCardProps, 'upper'> & { readonly limit: UpperLimit }) {
  const [isWriting, setIsWriting] = useState(false);
  const { channel, mailbox, receivers, coverage } = limit;
  return (
    <article className={styles.card}>
      <h3 className={styles.title}>
        {limit.formLabel === null ? vi.today.ownReport : vi.today.summaryOf(limit.formLabel)}
        {limit.period !== null && limit.period !== 'once' && ` ${formatPeriod(limit.period)}`}
      </h3>
      <p className={styles.line}>{whenText(limit, moment)}</p>
      {receivers.length > 0 && <p className={styles.line}>{vi.today.upperTo(receivers.join(vi.listSeparator))}</p>}
      {mailbox === null && channel !== null && <p className={styles.line}>{vi.today.upperChannel(channel)}</p>}
      {mailbox !== null && (
        <p className={styles.line}>
          {vi.today.upperMailbox}
          <CopyIconButton label={vi.today.copyMailbox(mailbox)} text={mailbox} testId="today-copy-mailbox">
            {mailbox}
          </CopyIconButton>
        </p>
      )}
      <div className={styles.cardRow}>
        <span className={styles.quiet}>
          {limit.directiveName}
          {coverage !== null &&
            `${vi.listSeparator}${vi.today.upperCoverage(formatShare(coverage.reported, coverage.expected))}`}
        </span>
        <div className={styles.buttons}>
          <Button size="small" onClick={() => setIsWriting(true)} data-testid="today-upper-mail">
            {vi.today.mail.open}
          </Button>
          <Button size="small" onClick={() => onOpenReport(limit.directiveId)} data-testid="today-open-report">
            {vi.today.openPapers}
          </Button>
        </div>
      </div>
      {isWriting && <UpperMailDialog limit={limit} at={moment.at} onClose={() => setIsWriting(false)} />}
    </article>
  );
}

/** `15h00 ngày 17/8/2021 (còn 14 phút)`; where the paper gives no day, its own words. */
function whenText({ dueAt, words }: UpperLimit, moment: Moment): string {
  if (dueAt === null) return vi.today.upperNoDay(words);
  const isToday = dayOf(dueAt) === dayOf(moment.at);
  return isToday ? `${formatTime(dueAt)} (${countdownText({ dueAt, isExclusive: true }, moment)})` : formatTime(dueAt);
}
