import { dayOf, type IsoDay, type LocalTime } from '../calendar';
import { placesChanged } from '../dutyPlaces';
import type { Known } from '../knownReports';
import type { Obligation } from '../obligation';
import type { PeriodKey } from '../period';
import type { ArrivedVersion } from './buildToday';
import { dueDay } from './dueDay';

/** What a day's list has to say of the duties of a campaign. */
export interface OpenDuties {
  /** By id of the duty: the earliest limit of a later day that somebody still owes; none that is let off. */
  readonly ahead: ReadonlyMap<string, LocalTime>;
  /** 1 for each duty, by its place, that has to be looked at one by one; the others are all said by `ahead`. */
  readonly marks: Uint8Array;
}

interface Kept extends OpenDuties {
  readonly day: IsoDay;
  readonly upper: UpperPeriods;
  readonly known: Known<ArrivedVersion>;
}
const kept = new WeakMap<readonly Obligation[], Kept>();

/**
 * A year of 300 units has two hundred thousand duties, of which a day's list names a few hundred: found once for a day, and
 * again where something came.
 */
export function openDuties(
  obligations: readonly Obligation[],
  known: Known<ArrivedVersion>,
  at: LocalTime,
): OpenDuties {
  const day = dayOf(at);
  const before = kept.get(obligations);
  const again = before?.day === day ? placesChanged(obligations, known, before.known) : null;
  const marks = (again && before?.marks) ?? new Uint8Array(obligations.length);
  const upper = (again && before?.upper) ?? upperPeriods(obligations, day);
  for (const place of again ?? obligations.keys()) {
    const obligation = obligations[place];
    if (obligation !== undefined) marks[place] = isOpen(obligation, known.get(obligation.id) ?? [], day, upper) ? 1 : 0;
  }
  const ahead = (again && before?.ahead) ?? firstAhead(obligations, day);
  kept.set(obligations, { day, known, marks, ahead, upper });
  return { marks, ahead };
}

/** Of a duty with a limit on another day the list says nothing where it is answered or not due yet, and nothing came on it today. */
function isOpen(
  obligation: Obligation,
  versions: readonly ArrivedVersion[],
  day: IsoDay,
  upper: UpperPeriods,
): boolean {
  const due = dueDay(obligation);
  if (due === null || due === day || upper.get(obligation.scheduleId)?.has(obligation.period) === true) return true;
  if (versions.some(({ arrivedAt }) => arrivedAt.startsWith(day))) return true;
  return due < day && versions.length === 0;
}

/** By id of the duty: periods whose limit towards the upper level is on this day, and those of the next day with one. */
type UpperPeriods = ReadonlyMap<string, ReadonlySet<PeriodKey>>;

function upperPeriods(obligations: readonly Obligation[], day: IsoDay): UpperPeriods {
  const periods = new Map<string, Set<PeriodKey>>();
  const next = new Map<string, IsoDay>();
  for (const { scheduleId, upperDueAt, period, isWithdrawn, exemptReason } of obligations) {
    if (upperDueAt === null || isWithdrawn || exemptReason !== null) continue;
    const limit = dayOf(upperDueAt);
    const known = next.get(scheduleId);
    if (limit < day || (limit > day && known !== undefined && limit > known)) continue;
    const own = periods.get(scheduleId) ?? new Set();
    periods.set(scheduleId, own.add(period)); // a few of later days may be among them: too many do no harm
    if (limit > day) next.set(scheduleId, limit);
  }
  return periods;
}

function firstAhead(obligations: readonly Obligation[], day: IsoDay): ReadonlyMap<string, LocalTime> {
  const ahead = new Map<string, LocalTime>();
  for (const obligation of obligations) {
    const { scheduleId, dueAt } = obligation;
    if (dueAt === null || obligation.isWithdrawn || obligation.exemptReason !== null) continue;
    const first = ahead.get(scheduleId);
    if ((first === undefined || dueAt < first) && isAfter(obligation, day)) ahead.set(scheduleId, dueAt);
  }
  return ahead;
}

function isAfter(obligation: Obligation, day: IsoDay): boolean {
  const due = dueDay(obligation);
  return due !== null && due > day;
}
