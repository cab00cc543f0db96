import { Field, Select } from '@fluentui/react-components';
import { useMutation } from '../../lib/useMutation';
import { useQuery } from '../../lib/useQuery';
import { strings } from '../../text/vi';
import { Popover } from '../../ui/Popover';
import styles from './Today.module.css';

const words = strings.today.alarm;
const CHOICES = [5, 10, 15, 30, 60, 120];

/** How long before a cut-off Windows calls it to mind, or not at all. */
export function AlarmChoiceButton() {
  const choice = useQuery('alarm.get', {});
  const change = useMutation('alarm.set');
  if (choice.status !== 'success') return null;
  const { minutesBefore, isSupported } = choice.data;
  const known = minutesBefore === null || CHOICES.includes(minutesBefore) ? CHOICES : [...CHOICES, minutesBefore];
  const label = minutesBefore === null ? words.off : words.button(String(minutesBefore));
  return (
    <Popover label={label} title={words.title} testId="today-alarm">
      {() => (
        <div className={styles.alarm}>
          <Field label={words.choose} size="small">
            <Select
              size="small"
              value={minutesBefore === null ? '' : String(minutesBefore)}
              onChange={(_, { value }) => void change.run({ minutesBefore: value === '' ? null : Number(value) })}
              data-testid="today-alarm-choice"
            >
              <option value="">{words.off}</option>
              {known.map((minutes) => (
                <option key={minutes} value={minutes}>
                  {words.minutes(String(minutes))}
                </option>
              ))}
            </Select>
          </Field>
          <p className={styles.hint}>{words.hint}</p>
          {!isSupported && <p className={styles.hint}>{words.unsupported}</p>}
        </div>
      )}
    </Popover>
  );
}
