/** Days as spreadsheets count them: day 1 = 1/1/1900 with a 29/2/1900 that never was, or day 0 = 1/1/1904. */
export type DateShape = 'day' | 'dayTime' | 'time';

export interface SpelledDate {
  readonly value: string;
  readonly shape: DateShape;
}

const SECONDS_PER_DAY = 86_400;
const MILLISECONDS_PER_DAY = 86_400_000;
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Day 0 of the 1900 system before and after its false leap day. */
const EPOCH_1900_EARLY = Date.UTC(1899, 11, 31);
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const FALSE_LEAP_DAY = 60;
const LAST_MOMENT = Date.UTC(9999, 11, 31);

/**
 * A serial number spelled as day, day with time, or time; to the nearest second.
 * @param serial below 1 it is a time of day
 * @param isElapsed the format counts hours beyond 24 (`[h]:mm`): the result is a duration
 * @returns null when the number is no date: negative, or after the year 9999
 */
export function serialToDate(serial: number, date1904: boolean, isElapsed: boolean): SpelledDate | null {
  if (!(serial >= 0) || serial > 3_000_000) return null;
  const seconds = Math.round(serial * SECONDS_PER_DAY);
  if (serial < 1 || isElapsed) return { value: clockText(seconds), shape: 'time' };
  const day = dayText(Math.floor(seconds / SECONDS_PER_DAY), date1904);
  if (day === null) return null;
  const clock = seconds % SECONDS_PER_DAY;
  return clock === 0 ? { value: day, shape: 'day' } : { value: `${day}T${clockText(clock)}`, shape: 'dayTime' };
}

function dayText(day: number, date1904: boolean): string | null {
  if (!date1904 && day === FALSE_LEAP_DAY) return '1900-02-29';
  const epoch = date1904 ? EPOCH_1904 : day < FALSE_LEAP_DAY ? EPOCH_1900_EARLY : EPOCH_1900;
  const moment = epoch + day * MILLISECONDS_PER_DAY;
  return moment > LAST_MOMENT ? null : new Date(moment).toISOString().slice(0, 10);
}

function clockText(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const text = `${twoDigits(hours)}:${twoDigits(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? text : `${text}:${twoDigits(seconds % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

const ISO_PATTERN = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;

/**
 * Serial number of an ISO day, local time or time of day (`2021-08-17`, `2021-08-17T15:00:00`, `T15:00`), or null when
 * the text is none. A trailing Z is dropped: spreadsheets know no zones.
 */
export function isoToSerial(text: string, date1904: boolean): number | null {
  const match = ISO_PATTERN.exec(text.trim());
  if (!match || (match[1] === undefined && match[4] === undefined)) return null;
  const clock = (Number(match[4] ?? 0) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0)) / SECONDS_PER_DAY;
  if (match[1] === undefined) return clock;
  const moment = Date.parse(`${match[1]}-${match[2]}-${match[3]}T00:00:00Z`);
  if (Number.isNaN(moment)) return null;
  return daySerial(moment, date1904) + clock;
}

function daySerial(moment: number, date1904: boolean): number {
  if (date1904) return (moment - EPOCH_1904) / MILLISECONDS_PER_DAY;
  const day = (moment - EPOCH_1900) / MILLISECONDS_PER_DAY;
  return day > FALSE_LEAP_DAY ? day : (moment - EPOCH_1900_EARLY) / MILLISECONDS_PER_DAY;
}
