import type { DutyHour } from './chatContext';

/** Which of several duties with one form and period a message speaks of: "báo cáo 9h", "số liệu buổi chiều". */

const OF_HOUR =
  /\b(?:bao cao|bc|so lieu|sl|ky|lan|dot|moc)(?: (?:luc|cua|dot|lan|ky|moc|truoc))* (\d{1,2})\s?(?:h|gio|g|:)\s?(\d{2})?(?!\d)/;
const OF_HALF = /\b(?:bao cao|bc|so lieu|sl|ky|lan|dot)(?: (?:cua|buoi|dot|lan|ky))* (sang|chieu)\b/;
/** Added to, or put right in, what was sent before: which report that was the words have to say. */
const OF_EARLIER = /\b(?:bo sung|gui them|bao them|dinh chinh|sua lai|cap nhat lai)\b/;
const NOON = '12:00';

export interface DutySaid {
  /** null: it names none, or there is no choice. */
  readonly scheduleId: string | null;
  /** There is a choice, and its words speak of one without telling which. */
  readonly isUnsure: boolean;
}

/** @param said folded @param duties all that ask for the form and period */
export function dutySaid(said: string, duties: readonly DutyHour[]): DutySaid {
  if (duties.length < 2) return { scheduleId: null, isUnsure: false };
  const hour = OF_HOUR.exec(said);
  const half = OF_HALF.exec(said)?.[1];
  if (hour === null && half === undefined) return { scheduleId: null, isUnsure: OF_EARLIER.test(said) };
  const clock = `${(hour?.[1] ?? '').padStart(2, '0')}:${hour?.[2] ?? '00'}`;
  const meant = duties.filter((duty) =>
    hour === null ? (half === 'sang') === duty.clock < NOON : duty.clock === clock,
  );
  const [only] = meant;
  return meant.length === 1 && only !== undefined
    ? { scheduleId: only.scheduleId, isUnsure: false }
    : { scheduleId: null, isUnsure: true };
}
