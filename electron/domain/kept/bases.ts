import type { IsoDay } from '../calendar';
import { baselineOn, type CompileInput } from '../compileUnits';
import type { FigureSource } from '../directive';
import { PairMap } from './pairMap';

/** What a rate takes of each unit from elsewhere than its reports, in the order of the registry; null: not known. */
export type Bases = readonly (number | null)[];

interface Kept {
  day: IsoDay;
  bases: Bases;
}

const keptOf = new PairMap<Map<string, Kept>>();
const NONE: Bases = [];

/** As known on that day; the same list from one day to the next as long as it says the same. */
export function basesOf(source: FigureSource, { baselines, units }: CompileInput, day: IsoDay): Bases {
  if (source.kind !== 'baseline') return NONE;
  const { measureKey } = source;
  const byMeasure = keptOf.of(baselines, units, () => new Map());
  const before = byMeasure.get(measureKey);
  if (before?.day === day) return before.bases;
  const bases = units.map(({ id }) => baselineOn(baselines, id, measureKey, day));
  const isSame = before?.bases.every((base, place) => base === bases[place]) ?? false;
  const kept = { day, bases: before !== undefined && isSame ? before.bases : bases };
  byMeasure.set(measureKey, kept);
  return kept.bases;
}
