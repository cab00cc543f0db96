import { addDays, at, dayOf, daysBetween, type LocalTime } from '../calendar';

/** The hour figures are cut at, told from the day that is looked at: what is kept is asked again on another day. */
export interface SavedHour {
  readonly daysBefore: number;
  readonly clock: string;
}

/** null: of whatever hour. */
export function hourToSave(dataHour: LocalTime | undefined, asOf: LocalTime): SavedHour | null {
  if (dataHour === undefined) return null;
  const daysBefore = Math.max(0, daysBetween(dayOf(dataHour), dayOf(asOf)));
  return { daysBefore, clock: dataHour.slice(11) };
}

/** undefined: of whatever hour. */
export function hourOn(hour: SavedHour | null, asOf: LocalTime): LocalTime | undefined {
  return hour === null ? undefined : at(addDays(dayOf(asOf), -hour.daysBefore), hour.clock);
}

export function isSameHour(one: SavedHour | null, other: SavedHour | null): boolean {
  return one?.daysBefore === other?.daysBefore && one?.clock === other?.clock;
}
