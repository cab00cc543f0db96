import { dayOf, type IsoDay, partsOf } from '../../electron/domain/calendar';
import { useQuery } from '../lib/useQuery';
import { DayField } from './DayField';
import styles from './LogParts.module.css';

export interface FilterDayProps {
  readonly label: string;
  readonly value: IsoDay | undefined;
  readonly onChange: (day: IsoDay | undefined) => void;
  readonly testId: string;
}

/** First or last day of what a log shows; a day typed without its year is of this year. */
export function FilterDay({ label, value, onChange, testId }: FilterDayProps) {
  const info = useQuery('app.info', {});
  const year = info.status === 'success' ? partsOf(dayOf(info.data.now)).year : 0;
  return (
    <span className={styles.day}>
      <span aria-hidden>{label}</span>
      <DayField
        label={label}
        isLabelHidden
        width={128}
        value={value ?? null}
        year={year}
        onCommit={(day) => onChange(day ?? undefined)}
        testId={testId}
      />
    </span>
  );
}
