import { type LocalTime, toLocalTime } from '../domain/calendar';

/** The moment as the wall clock of this machine shows it, to the minute. */
export function localTimeOf(moment: Date): LocalTime {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [String(moment.getFullYear()).padStart(4, '0'), two(moment.getMonth() + 1), two(moment.getDate())];
  return toLocalTime(`${day.join('-')}T${two(moment.getHours())}:${two(moment.getMinutes())}`);
}
