import type { IsoDay } from '../../../electron/domain/calendar';
import { ARRIVAL_KEY, arrivalOf, type DraftChoices } from '../../../electron/domain/directiveText/choices';
import type { DirectiveReading } from '../../../electron/domain/directiveText/reading';
import { strings } from '../../text/vi';
import { DayField } from '../../ui/DayField';
import { HolidayButton } from '../../ui/HolidayDialog';
import { Notice } from '../../ui/Notice';
import styles from './Reading.module.css';

const words = strings.reading.counting;

export interface ArrivalNoticeProps {
  readonly reading: DirectiveReading;
  readonly choices: DraftChoices;
  /** Of the paper, which a day typed without one falls in. */
  readonly year: number;
  readonly onChange: (id: string, value: string | null) => void;
}

/** Limits counted in days: from when, how far, and past which days off; the day of arrival is asked where no stamp says it. */
export function ArrivalNotice({ reading, choices, year, onChange }: ArrivalNoticeProps) {
  const counts = reading.duties.flatMap(({ value: { due } }) =>
    due?.value.kind === 'undated' && due.value.count !== undefined
      ? [{ words: due.value.words, count: due.value.count }]
      : [],
  );
  if (counts.length === 0) return null;
  const arrivedOn: IsoDay | null = arrivalOf(reading, choices.corrections);
  const sentences = new Set(counts.flatMap(({ words: quote, count }) => choices.countOf(count, quote)?.sentence ?? []));
  const isAsked = counts.some(({ count }) => count.since === 'arrival');
  return (
    <Notice tone={isAsked && arrivedOn === null ? 'warning' : 'info'} testId="reading-counting">
      {isAsked && <p className={styles.leftOutTitle}>{arrivedOn === null ? words.ask : words.known}</p>}
      <div className={styles.counting}>
        {isAsked && (
          <DayField
            label={words.arrivedOn}
            size="small"
            width={150}
            year={year}
            value={arrivedOn}
            onCommit={(day) => onChange(ARRIVAL_KEY, day)}
            testId="reading-arrived"
          />
        )}
        <HolidayButton year={arrivedOn === null ? year : Number(arrivedOn.slice(0, 4))} />
      </div>
      {[...sentences].map((sentence) => (
        <p key={sentence} className={styles.leftOutTitle} data-testid="reading-counted">
          {sentence}
        </p>
      ))}
    </Notice>
  );
}
