import type { CompileInput } from '../compileUnits';
import { placesChanged } from '../dutyPlaces';
import type { Known } from '../knownReports';
import type { Obligation } from '../obligation';
import { type Suspicion, USUAL_RULES } from './suspicion';

/** Lists of a form on which nobody is new: an old list sent once more, be its running total another one. */
export function findRelisted(
  formId: string,
  obligations: readonly Obligation[],
  known: Known,
  countedBefore: NonNullable<CompileInput['countedBefore']>,
): readonly Suspicion[] {
  return longLists(obligations, known).flatMap((place): readonly Suspicion[] => {
    const duty = obligations[place];
    const newest = duty?.formId === formId ? known.get(duty.id)?.at(-1) : undefined;
    if (duty === undefined || newest === undefined || countedBefore(newest, known) < newest.persons) return [];
    const { unitId, period } = duty;
    const points = [{ period, value: newest.persons }];
    return [{ kind: 'relisted', unitId, fieldKey: null, period, points, usualChange: null }];
  });
}

interface KeptLists {
  known: Known;
  readonly places: Set<number>;
}

const keptLists = new WeakMap<readonly Obligation[], KeptLists>();

/** Places of duties with enough people on their newest list, rising; looked for again only where something changed. */
function longLists(obligations: readonly Obligation[], known: Known): readonly number[] {
  const kept = keptLists.get(obligations);
  const changed = kept === undefined ? null : placesChanged(obligations, known, kept.known);
  const places = changed === null ? new Set<number>() : (kept?.places ?? new Set<number>());
  for (const place of changed ?? obligations.keys()) {
    if (isLong(obligations[place], known)) places.add(place);
    else places.delete(place);
  }
  keptLists.set(obligations, { known, places });
  return [...places].sort((one, other) => one - other);
}

function isLong(duty: Obligation | undefined, known: Known): boolean {
  if (duty === undefined || duty.isWithdrawn) return false;
  return (known.get(duty.id)?.at(-1)?.persons ?? 0) >= USUAL_RULES.relistedPeople;
}
