import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { dayOf } from '../../../electron/domain/calendar';
import type { UpperLimit } from '../../../electron/domain/today/today';
import { formatPeriod, formatShare, formatTime } from '../../lib/formatting';
import { strings } from '../../text/vi';
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
    <section aria-label={strings.today.upper} className={styles.section} data-testid="today-upper">
      <h2 className={styles.heading}>{strings.today.upper}</h2>
      {upper.length === 0 && <p className={styles.empty}>{strings.today.noUpper}</p>}
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
    <article className={styles.card} data-row-menu>
      <h3 className={styles.title}>
        {limit.formLabel === null ? strings.today.ownReport : strings.today.summaryOf(limit.formLabel)}
        {limit.period !== null && limit.period !== 'once' && ` ${formatPeriod(limit.period)}`}
      </h3>
      <p className={styles.line}>{whenText(limit, moment)}</p>
      {receivers.length > 0 && (
        <p className={styles.line}>{strings.today.upperTo(receivers.join(strings.listSeparator))}</p>
      )}
      {mailbox === null && channel !== null && <p className={styles.line}>{strings.today.upperChannel(channel)}</p>}
      {mailbox !== null && (
        <p className={styles.line}>
          {strings.today.upperMailbox}
          <CopyIconButton label={strings.today.copyMailbox(mailbox)} text={mailbox} testId="today-copy-mailbox">
            {mailbox}
          </CopyIconButton>
        </p>
      )}
      <div className={styles.cardRow}>
        <span className={styles.quiet}>
          {limit.directiveName}
          {coverage !== null &&
            `${strings.listSeparator}${strings.today.upperCoverage(formatShare(coverage.reported, coverage.expected))}`}
        </span>
        <div className={styles.buttons}>
          <Button size="small" onClick={() => setIsWriting(true)} data-testid="today-upper-mail">
            {strings.today.mail.open}
          </Button>
          <Button size="small" onClick={() => onOpenReport(limit.directiveId)} data-testid="today-open-report">
            {strings.today.openPapers}
          </Button>
        </div>
      </div>
      {isWriting && <UpperMailDialog limit={limit} at={moment.at} onClose={() => setIsWriting(false)} />}
    </article>
  );
}

/** `15h00 ngày 17/8/2021 (còn 14 phút)`; where the paper gives no day, its own words. */
function whenText({ dueAt, words }: UpperLimit, moment: Moment): string {
  if (dueAt === null) return strings.today.upperNoDay(words);
  const isToday = dayOf(dueAt) === dayOf(moment.at);
  return isToday ? `${formatTime(dueAt)} (${countdownText({ dueAt, isExclusive: true }, moment)})` : formatTime(dueAt);
}
