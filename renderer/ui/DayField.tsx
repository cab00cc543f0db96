import type { IsoDay } from '../../electron/domain/calendar';
import { formatDay } from '../lib/formatting';
import { isDayForm, parseDay } from '../lib/parsing';
import { strings } from '../text/vi';
import { ParsedField, type ParsedFieldProps } from './ParsedField';

type Shared = Omit<ParsedFieldProps<IsoDay>, 'format' | 'parse' | 'error' | 'placeholder'>;

/** A day typed as 17/8/2021; the browser's own date box would speak the language of the system. */
export function DayField({ year, ...rest }: Shared & { /** taken when only 17/8 is typed */ readonly year: number }) {
  return (
    <ParsedField
      {...rest}
      format={formatDay}
      parse={(text) => parseDay(text, year)}
      error={(text) => (isDayForm(text) ? strings.calendar.noSuchDay(text.trim()) : strings.calendar.badDay)}
      placeholder={strings.calendar.dayPlaceholder}
    />
  );
}
