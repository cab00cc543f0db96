import type { Known } from './knownReports';
import type { Obligation } from './obligation';

/**
 * Duties of new units for which every unit they were made of has reported: asking again would be to ask for what came.
 * @param heirs by id of the new unit: the units that went into it, each whole and into nothing else
 * @param known reports that had come by the moment that is looked at
 */
export function metByFormers(
  obligations: readonly Obligation[],
  heirs: ReadonlyMap<string, readonly string[]>,
  known: Pick<Known<object>, 'has'>,
): ReadonlySet<string> {
  if (heirs.size === 0) return new Set();
  const formers = new Set([...heirs.values()].flat());
  const reported = new Set(
    obligations.flatMap((row) =>
      formers.has(row.unitId) && !row.isWithdrawn && known.has(row.id) ? [placeOf(row, row.unitId)] : [],
    ),
  );
  const isMet = (row: Obligation) => {
    const parts = heirs.get(row.unitId);
    return parts?.every((unitId) => reported.has(placeOf(row, unitId)));
  };
  return new Set(obligations.filter((row) => isMet(row) && !known.has(row.id)).map(({ id }) => id));
}

function placeOf({ scheduleId, period }: Obligation, unitId: string): string {
  return JSON.stringify([scheduleId, period, unitId]);
}
