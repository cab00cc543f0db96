import type { LocalTime } from '../calendar';
import { type ReminderEntry, roundsIn } from '../reminder';
import type { LastReminder } from './today';

/** How a unit, or what became of it, was last reminded of any of its rows; null: it never was. */
export type RemindedOf = (duties: readonly string[]) => LastReminder | null;

/** @param log entries in the order they were written; what was reminded after `at` is not known yet */
export function lastReminders(log: readonly ReminderEntry[], at: LocalTime): RemindedOf {
  const places = new Map(log.map((entry, place) => [entry, place]));
  const placeOf = (entry: ReminderEntry) => places.get(entry) ?? -1;
  const byDuty = new Map<string, ReminderEntry[]>();
  for (const entry of log) {
    if (entry.remindedAt > at) continue;
    for (const duty of entry.duties) {
      const own = byDuty.get(duty) ?? [];
      if (own.length === 0) byDuty.set(duty, own);
      own.push(entry);
    }
  }
  return (duties) => {
    const earlier = new Set(duties.flatMap((duty) => byDuty.get(duty) ?? []));
    const rounds = roundsIn([...earlier].sort((one, other) => placeOf(one) - placeOf(other)));
    const last = rounds.at(-1);
    return last === undefined ? null : { at: last.at, ways: last.ways, times: rounds.length };
  };
}
