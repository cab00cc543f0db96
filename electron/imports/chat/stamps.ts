import { type IsoDay, isIsoDay, isLocalTime, type LocalTime } from '../../domain/calendar';
import { NEAR_DAY, nearDay, WEEKDAY_NAME } from './relativeDays';

/** "14:50", "2:50 PM", "2:50 CH". */
const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::\d{2})?(?: ?(am|pm|sa|ch)\b)?`;
/** "Thứ Tư, 18/8/2021", "18 tháng 8, 2021", "18 Th8". */
const WEEKDAY = `(?:${WEEKDAY_NAME}[ ,]*)?`;
const MONTH = String.raw`(?:[/.-]| ?(?:thang|thg\.?|th) ?)(\d{1,2})`;
const DAY = String.raw`${WEEKDAY}(?:ngay )?(\d{1,2})${MONTH}(?:(?:[/.-]|,? (?:nam )?(?=\d{4}))(\d{4}|\d{2}))?`;
const NEAR = `(${NEAR_DAY})`;
const GAP = String.raw`[ ,\-–]*(?:luc )?`;

/** How messengers stamp a message; groups: day, month, year, hour, minute, half of the day, or today and yesterday. */
const STAMPS: readonly (readonly [pattern: string, order: readonly string[]])[] = [
  [`${DAY}${GAP}${CLOCK}`, ['day', 'month', 'year', 'hour', 'minute', 'half']],
  [`${CLOCK}[ ,\\-–]*${DAY}`, ['hour', 'minute', 'half', 'day', 'month', 'year']],
  [`${NEAR}${GAP}${CLOCK}`, ['near', 'hour', 'minute', 'half']],
  [`${CLOCK}[ ,]*${NEAR}`, ['hour', 'minute', 'half', 'near']],
  [CLOCK, ['hour', 'minute', 'half']],
];

const WHOLE_DAY = new RegExp(`^(?:${DAY}|${WEEKDAY}${NEAR})$`);

export interface Stamp {
  /** null: no such hour or day. */
  readonly sentAt: LocalTime | null;
  /** Day the stamp itself gives; null: it gives a clock only. */
  readonly on: IsoDay | null;
}

/** A line of the messenger that stamps a message, with the name and words on the same line; null: the line is words. */
export interface StampedLine extends Stamp {
  /** Places in the line; null: no name on it. */
  readonly name: readonly [number, number] | null;
  /** Where the words of the message begin; at the end of the line when there are none. */
  readonly body: number;
}

const NAME = String.raw`(?<name>[^:;\[\]]{1,60}?)`;
/** With `@` for the stamp; order: name and words around it. */
const LINES: readonly RegExp[] = [
  String.raw`^\[@\] *${NAME} *: *(?=.*)`,
  String.raw`^${NAME},? *[\[(]@[\])] *:? *`,
  `^@ +[-–] +${NAME} *: *(?=.*)`,
  String.raw`^${NAME}[ ,\-–]+@ *:? *$`,
  String.raw`^\[?@\]? *$`,
].flatMap((line) => STAMPS.map(([stamp]) => new RegExp(line.replace('@', `(?<stamp>${stamp})`))));

/** Words behind which a clock is part of the sentence: "gửi lúc 14:50". */
const CLOCK_IN_SENTENCE = /\b(?:luc|den|truoc|sau|vao|toi|khi|tinh|han|ngay)$/;
/** A name that ends in a day: the stamp begins before it, in a way not known here. */
const ENDS_IN_DAY = new RegExp(
  String.raw`(?:^|[ ,\-–])(?:${NEAR_DAY}|\d{1,2}(?:[/.-]| ?(?:thang|thg\.?|th) ?)\d{1,2}.{0,10})$`,
);

/** @param folded one line, small letters without marks @param day of clocks without a day; null: not known */
export function stampedLine(folded: string, day: IsoDay | null): StampedLine | null {
  for (const pattern of LINES) {
    const match = pattern.exec(folded);
    const stamp = match?.groups?.stamp;
    if (match === null || stamp === undefined) continue;
    const name = match.groups?.name ?? null;
    if (name !== null && !isName(name.trim())) continue;
    const start = name === null ? -1 : folded.indexOf(name);
    return {
      ...parseStamp(stamp, day),
      name: name === null ? null : [start, start + name.length],
      body: match[0].length,
    };
  }
  return null;
}

function isName(words: string): boolean {
  return /\p{L}/u.test(words) && !CLOCK_IN_SENTENCE.test(words) && !ENDS_IN_DAY.test(words);
}

function parseStamp(stamp: string, day: IsoDay | null): Stamp {
  for (const [pattern, order] of STAMPS) {
    const match = new RegExp(`^${pattern}$`).exec(stamp);
    if (match === null) continue;
    const parts = Object.fromEntries(order.map((name, at) => [name, match[at + 1]]));
    const on = dayOfParts(parts, day);
    const time = `${on ?? ''}T${hourOf(parts)}:${parts.minute ?? ''}`;
    const sentAt = on !== null && isLocalTime(time) ? time : null;
    return { sentAt, on: parts.day === undefined && parts.near === undefined ? null : on };
  }
  return { sentAt: null, on: null };
}

/** Two digits of 24 hours. */
function hourOf({ hour = '', half }: Parts): string {
  if (half === undefined) return hour.padStart(2, '0');
  const ofHalf = Number(hour) % 12;
  return String(half === 'pm' || half === 'ch' ? ofHalf + 12 : ofHalf).padStart(2, '0');
}

/** A line that only names a day, as messengers put between messages; null: it is words. */
export function dayLine(folded: string, day: IsoDay | null): IsoDay | null {
  const match = WHOLE_DAY.exec(folded.trim().replace(/^[-–—\s]+|[-–—\s]+$/g, ''));
  if (match === null) return null;
  return dayOfParts({ day: match[1], month: match[2], year: match[3], near: match[4] }, day);
}

type Parts = Readonly<Record<string, string | undefined>>;

function dayOfParts({ day, month, year, near }: Parts, known: IsoDay | null): IsoDay | null {
  if (day === undefined || month === undefined) {
    if (known === null) return null;
    return near === undefined ? known : nearDay(near, known);
  }
  const full = year === undefined ? known?.slice(0, 4) : year.length === 2 ? `20${year}` : year;
  const text = `${full ?? ''}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDay(text) ? text : null;
}
