import { Checkbox } from '@fluentui/react-components';
import type { DueRule } from '../../../../electron/domain/dueRule';
import { WEEK, weekdayName } from '../../../lib/formatting';
import { strings } from '../../../text/vi';
import { TickGroup } from '../../../ui/TickGroup';
import styles from './Editor.module.css';
import { CountField } from './fields';

const words = strings.editor;
const MOST_DAYS = 366;

export interface WeekdayFieldsProps {
  readonly due: Extract<DueRule, { kind: 'daily' }>;
  readonly onChange: (due: DueRule) => void;
}

/** On which days of the week a daily report is owed, and whether every day of them. */
export function WeekdayFields({ due, onChange }: WeekdayFieldsProps) {
  const chosen = due.weekdays ?? [];
  const toggle = (day: number, isOn: boolean) => {
    const next = WEEK.filter((one) => (one === day ? isOn : chosen.includes(one)));
    onChange({ ...due, weekdays: next.length === 0 || next.length === WEEK.length ? undefined : next });
  };
  return (
    <>
      <TickGroup
        label={words.weekdays}
        hint={words.weekdaysHint}
        className={styles.full ?? ''}
        testId="editor-weekdays"
      >
        {WEEK.map((day) => (
          <Checkbox
            key={day}
            label={weekdayName(day)}
            checked={chosen.includes(day)}
            onChange={(_, { checked }) => toggle(day, checked === true)}
          />
        ))}
      </TickGroup>
      <CountField
        width="third"
        label={words.every}
        hint={words.everyDayHint}
        least={2}
        most={MOST_DAYS}
        value={due.every ?? null}
        onChange={(every) => onChange({ ...due, every: every ?? undefined })}
        testId="editor-every-day"
      />
    </>
  );
}
