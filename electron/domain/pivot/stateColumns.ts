import { dayOf, type LocalTime } from '../calendar';
import type { CompileInput } from '../compileUnits';
import type { Known, KnownReport } from '../knownReports';
import { type Obligation, statusOf } from '../obligation';
import { hasBegun } from '../period';
import { figureMoment } from '../summary/dataHour';
import { FACT_STATES, type PivotFacts } from './facts';
import type { OrderedDuties } from './orderedDuties';

/** The versions of each duty that are known at an hour, by its place. */
export type Versions = readonly (readonly KnownReport[] | undefined)[];

export function versionsOf({ dutyIds }: OrderedDuties, known: Known): Versions {
  return dutyIds.map((id) => known.get(id));
}

interface States {
  readonly versions: Versions;
  readonly state: Uint8Array;
  readonly lateMinutes: Int32Array;
}

/** As told last: a duty with the same versions is in the same state, whatever the hour. */
const statesOf = new WeakMap<OrderedDuties, States>();

/** Where each duty stands, whatever hour its figures speak of. @param versions all that had arrived */
export function stateColumns(
  ordered: OrderedDuties,
  versions: Versions,
  input: Pick<CompileInput, 'asOf' | 'dataHour'>,
): Pick<PivotFacts, 'state' | 'lateMinutes' | 'hasBegun'> {
  const { asOf } = input;
  const { duties, period, periods } = ordered;
  const before = statesOf.get(ordered);
  const state = before?.state.slice() ?? new Uint8Array(duties.length);
  const lateMinutes = before?.lateMinutes.slice() ?? new Int32Array(duties.length);
  for (let place = 0; place < duties.length; place += 1) {
    const [duty, own] = [duties[place], versions[place]];
    if (duty === undefined || (own !== undefined && own === before?.versions[place])) continue;
    const status = statusAt(duty, own ?? [], asOf);
    state[place] = FACT_STATES.indexOf(status.state);
    lateMinutes[place] = status.lateMinutes ?? -1;
  }
  statesOf.set(ordered, { versions, state, lateMinutes });
  const today = dayOf(figureMoment(input));
  const begun = periods.map((one) => (hasBegun(one, today) ? 1 : 0));
  return { state, lateMinutes, hasBegun: Uint8Array.from(period, (one) => begun[one] ?? 0) };
}

function statusAt(duty: Obligation, versions: readonly KnownReport[], asOf: LocalTime) {
  let first: LocalTime | null = null;
  for (const { arrivedAt } of versions) if (first === null || arrivedAt < first) first = arrivedAt;
  return statusOf(duty, first, versions.at(-1)?.isNil ?? false, asOf);
}
