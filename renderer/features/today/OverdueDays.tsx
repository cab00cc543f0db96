import { formatCount } from '../../../electron/domain/numbers';
import type { PeriodKey } from '../../../electron/domain/period';
import { formatPeriod, formatPeriodShort } from '../../lib/formatting';
import { strings } from '../../text/vi';
import styles from './Today.module.css';

/** So many are read at a glance; more are told as a span that opens. */
const LISTED = 3;

export interface OverdueDaysProps {
  readonly periods: readonly PeriodKey[];
  /** Spans of one report. */
  readonly every: number;
}

/** Which periods a unit still owes, rising: named when they are few, else counted. */
export function OverdueDays({ periods, every }: OverdueDaysProps) {
  const list = periods.map((period) => formatPeriodShort(period, every)).join(strings.listSeparator);
  const [first, last] = [periods[0], periods.at(-1)];
  if (periods.length <= LISTED || first === undefined || last === undefined)
    return <span className={styles.note}>{list}</span>;
  return (
    <details className={styles.note} data-testid="today-overdue-days">
      <summary>
        {strings.today.overdueSpan(formatCount(periods.length), formatPeriod(first, every), formatPeriod(last, every))}
      </summary>
      {list}
    </details>
  );
}
