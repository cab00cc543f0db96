import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { formatCount } from '../../../electron/domain/numbers';
import type { Arrival } from '../../../electron/domain/today/today';
import { formatClock, formatLateness, formatPeriodShort } from '../../lib/formatting';
import { strings } from '../../text/vi';
import { type Look, StatusCell } from '../../ui/StatusCell';
import { WorkButton } from '../../ui/WorkButton';
import styles from './Today.module.css';
import type { TodayActions } from './TodayScreen';

const SHOWN_AT_ONCE = 8;

/** What came in this day, the newest first, with how late it was. */
export function ArrivalsCard({
  arrivals,
  onOpenImports,
}: Pick<TodayActions, 'onOpenImports'> & { readonly arrivals: readonly Arrival[] }) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? arrivals : arrivals.slice(0, SHOWN_AT_ONCE);
  return (
    <section aria-label={strings.today.arrivals} className={styles.section} data-testid="today-arrivals">
      <h2 className={styles.heading}>
        {strings.today.arrivals} {arrivals.length > 0 && `(${formatCount(arrivals.length)})`}
      </h2>
      <div className={styles.card}>
        {arrivals.length === 0 && <p className={styles.line}>{strings.today.noArrivals}</p>}
        <ul className={styles.list}>
          {shown.map((arrival) => (
            <ArrivalItem key={`${arrival.obligationId} ${arrival.version}`} arrival={arrival} />
          ))}
        </ul>
        <span className={styles.buttons}>
          {arrivals.length > SHOWN_AT_ONCE && (
            <Button
              size="small"
              appearance="subtle"
              aria-expanded={isWhole}
              onClick={() => setIsWhole(!isWhole)}
              data-testid="today-more-arrivals"
            >
              {isWhole ? strings.today.fewer : strings.today.moreReports(formatCount(arrivals.length))}
            </Button>
          )}
          <WorkButton call="imports.prepare" size="small" onClick={onOpenImports} data-testid="today-open-imports">
            {strings.today.openImports}
          </WorkButton>
        </span>
      </div>
    </section>
  );
}

function lookOf({ isNil, lateMinutes }: Arrival): Look {
  if (lateMinutes !== null) return 'late';
  return isNil ? 'nil' : 'done';
}

function stateText({ version, isNil, lateMinutes }: Arrival): string {
  const timeliness = version > 1 ? strings.today.version(String(version)) : lateText(lateMinutes);
  return isNil ? `${strings.today.nil}${strings.listSeparator}${timeliness}` : timeliness;
}

function lateText(lateMinutes: number | null): string {
  return lateMinutes === null ? strings.today.onTime : strings.today.late(formatLateness(lateMinutes));
}

function ArrivalItem({ arrival }: { readonly arrival: Arrival }) {
  return (
    <li className={styles.item} data-row-menu>
      <span className={styles.time}>{formatClock(arrival.arrivedAt)}</span>
      <span className={styles.unit}>
        {arrival.unitName}
        <span className={styles.quiet}>
          {' '}
          {arrival.formLabel} {arrival.period !== 'once' && formatPeriodShort(arrival.period, arrival.every)}
        </span>
      </span>
      <StatusCell look={lookOf(arrival)}>{stateText(arrival)}</StatusCell>
    </li>
  );
}
