import { parseClock } from '../lib/parsing';
import { strings } from '../text/vi';
import { ParsedField, type ParsedFieldProps } from './ParsedField';

type Shared = Omit<ParsedFieldProps<string>, 'format' | 'parse' | 'error' | 'placeholder'>;

/** A time of day typed as 15h00; its value is "15:00". */
export function ClockField(props: Shared) {
  return (
    <ParsedField
      {...props}
      format={(clock) => clock.replace(':', 'h')}
      parse={parseClock}
      error={strings.calendar.badClock}
      placeholder={strings.calendar.clockPlaceholder}
    />
  );
}
