import { addDays, type IsoDay, partsOf } from '../calendar';
import { type CountedDays, countDays, type HolidayCalendar } from '../workingDays';

/** What somebody may ask of their data; the law counts days by it. `restrict`: withdraw consent, restrict, object too. */
export const REQUEST_KINDS = ['access', 'correct', 'restrict', 'delete', 'protect'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Days of one kind of request, as the decree has them. */
export interface RequestDays {
  readonly days: number;
  /** When somebody else who processes the data must act; null: the decree has none. */
  readonly byProcessor: number | null;
  readonly extension: number;
  readonly source: string;
}

export interface RequestRules {
  readonly reply: { readonly days: number; readonly isWorking: boolean; readonly source: string };
  readonly requests: Readonly<Record<RequestKind, RequestDays>>;
}

/** A request in the register: what and when, never who. */
export interface PersonRequest {
  readonly id: string;
  readonly number: number;
  readonly kind: RequestKind;
  readonly receivedOn: IsoDay;
  /** How it came: "đơn tại bộ phận một cửa". */
  readonly way: string;
  readonly replyDueOn: IsoDay;
  readonly dueOn: IsoDay;
  /** Somebody else must act too. */
  readonly hasProcessor: boolean;
  readonly repliedOn: IsoDay | null;
  /** When it was extended: before `dueOn` was over. null: it was not, or nobody noted when. */
  readonly extendedOn: IsoDay | null;
  readonly extendedTo: IsoDay | null;
  readonly extensionReason: string | null;
  readonly doneOn: IsoDay | null;
  readonly outcome: string;
}

/** Those that came in a year; null: all. */
export function requestsOfYear<R extends Pick<PersonRequest, 'receivedOn'>>(
  requests: readonly R[],
  year: number | null,
): readonly R[] {
  return year === null ? requests : requests.filter(({ receivedOn }) => partsOf(receivedOn).year === year);
}

export interface RequestLimits {
  /** Last day for the reply on procedure. */
  readonly replyDueOn: IsoDay;
  readonly dueOn: IsoDay;
}

/**
 * The two limits of a request (Nghị định 356/2025/NĐ-CP, Điều 5). Days to do it are days of the calendar, an end on a day
 * off is not moved: the cautious reading.
 */
export function requestLimits(
  { kind, receivedOn, hasProcessor }: Pick<PersonRequest, 'kind' | 'receivedOn' | 'hasProcessor'>,
  rules: RequestRules,
  calendar: HolidayCalendar,
): RequestLimits {
  const { days, byProcessor } = rules.requests[kind];
  return {
    replyDueOn: replyCount({ receivedOn }, rules, calendar).lastDay,
    dueOn: addDays(receivedOn, hasProcessor ? (byProcessor ?? days) : days),
  };
}

/** How the limit of the reply is counted: Tết and days in lieu of a year whose list is missing are taken as worked. */
export function replyCount(
  { receivedOn }: Pick<PersonRequest, 'receivedOn'>,
  { reply: { days, isWorking } }: RequestRules,
  calendar: HolidayCalendar,
): CountedDays {
  return countDays({ from: receivedOn, days, isWorking }, calendar);
}

/** The last day after the one extension there may be. */
export function extendedLimit(
  { kind, dueOn }: Pick<PersonRequest, 'kind' | 'dueOn'>,
  { requests }: RequestRules,
): IsoDay {
  return addDays(dueOn, requests[kind].extension);
}

/** `reply`: the person has not been told of the procedure; `act`: it has to be done; `late`: a day is over. */
export type RequestStanding = 'reply' | 'act' | 'late' | 'done';

export function requestStanding(request: PersonRequest, today: IsoDay): RequestStanding {
  const { repliedOn, replyDueOn, doneOn } = request;
  if (doneOn !== null) return 'done';
  if (today > lastDayOf(request) || (repliedOn === null && today > replyDueOn)) return 'late';
  return repliedOn === null ? 'reply' : 'act';
}

export function lastDayOf({ extendedTo, dueOn }: Pick<PersonRequest, 'extendedTo' | 'dueOn'>): IsoDay {
  return extendedTo ?? dueOn;
}
