import { Field, Select } from '@fluentui/react-components';
import type { KeyedCheck } from '../../../electron/ipc/contract';
import { strings } from '../../text/vi';

export interface DutySelectProps {
  readonly check: Pick<KeyedCheck, 'duties' | 'scheduleId'>;
  readonly onDuty: (scheduleId: string) => void;
  readonly testId: string;
}

/** Which of several duties with one form and period the report answers; nothing where there is no choice. */
export function DutySelect({ check: { duties, scheduleId }, onDuty, testId }: DutySelectProps) {
  if (duties.length < 2) return null;
  return (
    <Field label={strings.duty.countedFor} size="small">
      <Select size="small" value={scheduleId ?? ''} onChange={(_, { value }) => onDuty(value)} data-testid={testId}>
        {duties.map((duty) => (
          <option key={duty.scheduleId} value={duty.scheduleId}>
            {duty.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
