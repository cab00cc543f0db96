import { Button, Field, Input } from '@fluentui/react-components';
import { dayOf, type IsoDay, partsOf } from '../../../electron/domain/calendar';
import type { IncomingStamp } from '../../../electron/domain/directive';
import { ARRIVAL_KEY, ARRIVAL_NUMBER_KEY } from '../../../electron/domain/directiveText/choices';
import type { Corrections } from '../../../electron/domain/directiveText/fields';
import { useQuery } from '../../lib/useQuery';
import { records } from '../../text/records';
import { strings } from '../../text/vi';
import { DayField } from '../../ui/DayField';
import { Card } from '../../ui/Page';
import styles from './Reading.module.css';

const words = strings.reading.arrival;

export interface ArrivalNumberRowProps {
  /** Of the draft as it is now; null: it bears none. */
  readonly stamp: IncomingStamp | null;
  readonly corrections: Corrections;
  /** Of the paper, which a day typed without one falls in. */
  readonly year: number;
  readonly onChange: (values: Corrections) => void;
}

/** Number and day of arrival of a paper whose stamp says none: the next number of the register is proposed. */
export function ArrivalNumberRow({ stamp, corrections, year, onChange }: ArrivalNumberRowProps) {
  const given = corrections.get(ARRIVAL_NUMBER_KEY) ?? null;
  const arrivedOn: IsoDay | null = stamp?.arrivedOn ?? null;
  const isAsked = given !== null || stamp === null || stamp.number === null;
  const ofYear = arrivedOn === null ? year : partsOf(arrivedOn).year;
  const next = useQuery('incoming.next', isAsked && given === null ? { year: ofYear } : null);
  const info = useQuery('app.info', {});
  const today = info.status === 'success' ? dayOf(info.data.now) : null;
  const takeNext = (number: number) => {
    // with today, as the register does: who takes a number of this year has the paper on the desk
    const isDayKnown = arrivedOn !== null || today === null || partsOf(today).year !== ofYear;
    const day = isDayKnown ? [] : ([[ARRIVAL_KEY, today]] as const);
    onChange(new Map([[ARRIVAL_NUMBER_KEY, String(number)], ...day]));
  };
  if (!isAsked) return null;
  return (
    <Card title={words.title}>
      <div className={styles.counting}>
        <Field label={records.incoming.number} size="small">
          <Input
            size="small"
            style={{ width: 110 }}
            value={given ?? ''}
            autoComplete="off"
            onChange={(_, { value }) => onChange(new Map([[ARRIVAL_NUMBER_KEY, value === '' ? null : value]]))}
            data-testid="reading-arrival-number"
          />
        </Field>
        <DayField
          label={strings.reading.counting.arrivedOn}
          size="small"
          width={150}
          year={year}
          value={arrivedOn}
          onCommit={(day) => onChange(new Map([[ARRIVAL_KEY, day]]))}
          testId="reading-arrival-day"
        />
        {next.status === 'success' && (
          <Button size="small" onClick={() => takeNext(next.data.number)} data-testid="reading-arrival-next">
            {records.incoming.takeNext(String(next.data.number))}
          </Button>
        )}
      </div>
      <p className={styles.quiet}>{given !== null && arrivedOn === null ? words.dayNeeded : words.hint}</p>
    </Card>
  );
}
