import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { IsoDay } from '../../../../electron/domain/calendar';
import { amending } from '../../../text/amending';
import { DayField } from '../../../ui/DayField';

const words = amending;

export interface ChangedHours {
  /** null: the changed limits hold for every period. */
  readonly from: IsoDay | null;
  /** Year of a day typed without one. */
  readonly year: number;
  readonly onChoose: (from: IsoDay | null) => void;
}

export interface HoursFromProps extends ChangedHours {
  /** A day is wanted, be it typed already or not. */
  readonly isFromDay: boolean;
  readonly onFromDay: (isFromDay: boolean) => void;
}

/** From when on a changed hour or sending day holds: days past are not late by a limit nobody had told them. */
export function HoursFrom({ from, year, isFromDay, onFromDay, onChoose }: HoursFromProps) {
  const choose = (value: string) => {
    onFromDay(value === 'from');
    if (value === 'all' && from !== null) onChoose(null);
  };
  return (
    <div data-testid="amend-hours">
      <Field label={words.hours}>
        <RadioGroup layout="horizontal" value={isFromDay ? 'from' : 'all'} onChange={(_, { value }) => choose(value)}>
          <Radio value="all" label={words.hoursAll} />
          <Radio value="from" label={words.hoursFrom} data-testid="amend-hours-from" />
        </RadioGroup>
      </Field>
      {isFromDay && (
        <>
          <DayField
            label={words.firstDay}
            width={200}
            value={from}
            year={year}
            isEager // what follows from the day and the button wait for it
            onCommit={onChoose}
            testId="amend-hours-day"
          />
          <p>{words.fromNote}</p>
        </>
      )}
    </div>
  );
}
