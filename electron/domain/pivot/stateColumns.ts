import { dayOf, type IsoDay, type LocalTime } from '../calendar';
import type { CompileInput } from '../compileUnits';
import type { Sight } from '../dutyPlaces';
import type { Known, KnownReport } from '../knownReports';
import { type Obligation, type ObligationStatus, statusOf } from '../obligation';
import { hasBegun } from '../period';
import { figureMoment } from '../summary/dataHour';
import { FACT_STATES, type FactState, type PivotFacts } from './facts';
import type { OrderedDuties } from './orderedDuties';

/** The versions of each duty that are known at an hour, by its place. */
export type Versions = readonly (readonly KnownReport[] | undefined)[];

interface KeptVersions {
  readonly known: Known;
  readonly versions: Versions;
}

/** Reports are looked at as they came, and cut at one data hour beside. */
const CUTS_KEPT = 2;

const keptVersions = new WeakMap<OrderedDuties, Map<LocalTime | '', KeptVersions>>();

/**
 * From hour to hour, and from one report to the next, nearly all are what they were.
 * @param dataHour at which `known` is cut, if at all
 */
export function versionsOf(ordered: OrderedDuties, known: Known, dataHour?: LocalTime): Versions {
  const byCut = keptVersions.get(ordered) ?? new Map<LocalTime | '', KeptVersions>();
  keptVersions.set(ordered, byCut);
  const cut = dataHour ?? '';
  const before = byCut.get(cut);
  const versions = mendedVersions(ordered, known, before) ?? ordered.dutyIds.map((id) => known.get(id));
  byCut.delete(cut); // the one asked last comes last
  byCut.set(cut, { known, versions });
  for (const old of [...byCut.keys()].slice(0, -CUTS_KEPT)) byCut.delete(old);
  return versions;
}

/** null: nobody can tell which are others. */
function mendedVersions(ordered: OrderedDuties, known: Known, before: KeptVersions | undefined): Versions | null {
  const changed = before === undefined ? null : ordered.placesChanged(known, before.known);
  if (before === undefined || changed === null) return null;
  if (changed.length === 0) return before.versions;
  const versions = before.versions.slice();
  for (const place of changed) versions[place] = known.get(ordered.dutyIds[place] ?? '');
  return versions;
}

interface States {
  readonly seen: Sight<KnownReport>;
  readonly state: Uint8Array;
  readonly lateMinutes: Int32Array;
}

const statesOf = new WeakMap<OrderedDuties, States>();

/**
 * Where each duty stands, whatever hour its figures speak of.
 * @param arrived all that had arrived by the hour of the input
 */
export function stateColumns(
  ordered: OrderedDuties,
  arrived: Known,
  input: Pick<CompileInput, 'asOf' | 'dataHour'>,
): Pick<PivotFacts, 'state' | 'lateMinutes' | 'hasBegun'> {
  const { duties } = ordered;
  const seen = { known: arrived, at: input.asOf };
  const before = statesOf.get(ordered);
  const again = ordered.placesToSeeAgain(seen, before?.seen ?? null);
  const state = before?.state.slice() ?? new Uint8Array(duties.length);
  const lateMinutes = before?.lateMinutes.slice() ?? new Int32Array(duties.length);
  for (const place of again ?? duties.keys()) {
    const duty = duties[place];
    if (duty === undefined) continue;
    const status = statusAt(duty, arrived.get(duty.id) ?? [], input.asOf);
    state[place] = FACT_STATES.indexOf(factState(status));
    lateMinutes[place] = status.lateMinutes ?? -1;
  }
  statesOf.set(ordered, { seen, state, lateMinutes });
  return { state, lateMinutes, hasBegun: hasBegunBy(dayOf(figureMoment(input)), ordered) };
}

/** As its cell on the board. */
function factState({ state, letOff }: ObligationStatus): FactState {
  return letOff === 'ended' || letOff === 'closed' ? letOff : state;
}

const begunOf = new WeakMap<OrderedDuties, { readonly day: IsoDay; readonly hasBegun: Uint8Array }>();

function hasBegunBy(day: IsoDay, ordered: OrderedDuties): Uint8Array {
  const kept = begunOf.get(ordered);
  if (kept?.day === day) return kept.hasBegun;
  const begun = ordered.periods.map((one) => (hasBegun(one, day) ? 1 : 0));
  const found = Uint8Array.from(ordered.period, (one) => begun[one] ?? 0);
  begunOf.set(ordered, { day, hasBegun: found });
  return found;
}

function statusAt(duty: Obligation, versions: readonly KnownReport[], asOf: LocalTime) {
  let first: LocalTime | null = null;
  for (const { arrivedAt } of versions) if (first === null || arrivedAt < first) first = arrivedAt;
  return statusOf(duty, first, versions.at(-1)?.isNil ?? false, asOf);
}
