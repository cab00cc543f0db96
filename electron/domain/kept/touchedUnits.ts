import { placesChanged } from '../dutyPlaces';
import type { DutyTable } from '../dutyTable';
import type { Known } from '../knownReports';

/** Units of whose reports, whatever period they are for, something else may be known than before; null: of any. */
export function touchedUnits({ duties }: DutyTable, now: Known, before: Known): ReadonlySet<string> | null {
  const places = placesChanged(duties, now, before);
  return places && new Set(places.flatMap((place) => duties[place]?.unitId ?? []));
}
