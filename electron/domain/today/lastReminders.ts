import type { LocalTime } from '../calendar';
import { type ReminderEntry, type ReminderRound, roundsOf } from '../reminder';
import type { LastReminder } from './today';

/** How a unit was last reminded of any of these rows; null: it never was. */
export type RemindedOf = (unitId: string, duties: readonly string[]) => LastReminder | null;

/** @param log entries in the order they were written; what was reminded after `at` is not known yet */
export function lastReminders(log: readonly ReminderEntry[], at: LocalTime): RemindedOf {
  const entries = new Map<string, ReminderEntry[]>();
  for (const entry of log) {
    if (entry.remindedAt > at) continue;
    const own = entries.get(entry.unitId) ?? [];
    own.push(entry);
    entries.set(entry.unitId, own);
  }
  const rounds = new Map<string, readonly ReminderRound[]>(
    [...entries].map(([unitId, own]) => [unitId, roundsOf(own, unitId)]),
  );
  return (unitId, duties) => {
    const wanted = new Set(duties);
    const earlier = (rounds.get(unitId) ?? []).filter((round) => round.duties.some((duty) => wanted.has(duty)));
    const last = earlier.at(-1);
    return last === undefined ? null : { at: last.at, ways: last.ways, times: earlier.length };
  };
}
