import { formatCount } from '../../../electron/domain/numbers';
import type { PeriodKey } from '../../../electron/domain/period';
import type { BeforeClosing, DutyBeforeClosing } from '../../../electron/ipc/contract';
import { formatPeriodShort, formatTime } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { Notice } from '../../ui/Notice';
import styles from './Closing.module.css';

const words = strings.closing;
/** A year of days says nothing one by one. */
const MOST_PERIODS = 4;

function periodsText(periods: readonly PeriodKey[]): string | null {
  const named = periods.filter((period) => period !== 'once').map((period) => formatPeriodShort(period));
  const [first, last] = [named[0], named.at(-1)];
  if (first === undefined || last === undefined) return null;
  return named.length > MOST_PERIODS
    ? words.manyPeriods(formatCount(named.length), first, last)
    : named.join(strings.listSeparator);
}

function Duty({ duty: { label, reported, expected, missing } }: { readonly duty: DutyBeforeClosing }) {
  return (
    <section className={styles.duty} aria-label={label}>
      <h3 className={styles.dutyName}>{words.duty(label, formatCount(reported), formatCount(expected))}</h3>
      {missing.length > 0 && (
        <ul className={styles.missing} aria-label={words.missing}>
          {missing.map(({ unitName, periods }) => {
            const named = periodsText(periods);
            return <li key={unitName}>{named === null ? unitName : words.missingUnit(unitName, named)}</li>;
          })}
        </ul>
      )}
    </section>
  );
}

/** `3 kỳ đã quá hạn, hạn 17h00 ngày 01/12/2026` */
function limitText({ dueAt, late }: Pick<BeforeClosing['ownDuties'][number], 'dueAt' | 'late'>): string {
  const parts = [
    ...(late > 0 ? [words.ownLate(formatCount(late))] : []),
    ...(dueAt === null ? [] : [words.ownDue(formatTime(dueAt))]),
  ];
  return parts.length === 0 ? words.ownUndated : parts.join(strings.listSeparator);
}

/** Who has reported by the closing and who is missing, and what falls away with it. */
export function OpenBeforeClosing({ before }: { readonly before: BeforeClosing }) {
  const { duties, expected, reported, letOff, undated, ownDuties } = before;
  const isAllIn = reported === expected;
  const sentence = isAllIn
    ? words.allIn(formatCount(expected))
    : words.some(formatCount(reported), formatCount(expected));
  return (
    <div className={styles.open} data-testid="closing-open">
      <Notice tone={expected === 0 ? 'info' : isAllIn ? 'success' : 'warning'} testId="closing-summary">
        {expected === 0 ? words.nothingDue : sentence}
      </Notice>
      {ownDuties.length > 0 && (
        <Notice tone="warning" testId="closing-own">
          {words.own(formatCount(ownDuties.length))}
          <ul>
            {ownDuties.map(({ scheduleId, words: what, receivers, ...limits }) => (
              <li key={scheduleId}>{words.ownDuty(what, receivers.join(strings.listSeparator), limitText(limits))}</li>
            ))}
          </ul>
        </Notice>
      )}
      {letOff > 0 && <p className={styles.quiet}>{words.letOff(formatCount(letOff))}</p>}
      {undated > 0 && <p className={styles.quiet}>{words.undated(formatCount(undated))}</p>}
      {duties.map((duty) => (
        <Duty key={duty.scheduleId} duty={duty} />
      ))}
    </div>
  );
}
