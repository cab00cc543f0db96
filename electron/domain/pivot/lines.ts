import { comparePeriods, type PeriodKey, periodHolding, spanOf } from '../period';
import { FACT_STATES, type PivotFacts } from './facts';
import { type Dimension, TIME_DIMENSIONS, type TimeDimension } from './question';

/** One row or column before the fields are laid over it: what it stands for, by its dimensions from the outside in. */
export interface Line {
  /** Empty: the total of all; shorter than the dimensions: the total of a part. */
  readonly path: readonly string[];
}

/** Of a unit in no group, or in no other unit. */
export const NOBODY = '';

/** The key of a period under a way of parting the time; one that is longer than the part stays what it is. */
export function timeKey(dimension: TimeDimension, period: PeriodKey): PeriodKey {
  if (dimension === 'period') return period;
  const span = spanOf(period);
  if (span === null) return period;
  const holding = periodHolding(dimension, span.to);
  const around = spanOf(holding);
  return around !== null && around.from <= span.from ? holding : period;
}

/**
 * Which lines of one side a duty belongs to: its own, the totals of the parts it lies in, and the total of all. A unit of
 * several groups belongs to several parts and once to the total.
 */
export class LineFinder {
  readonly lines: Line[] = [{ path: [] }];
  /** By line, the time it is of: "" for all. */
  readonly times: string[] = [''];
  readonly #isTime: readonly boolean[];
  readonly #places = new Map<string, number>();
  readonly #known: (Int32Array | undefined)[];
  readonly #keys: readonly ((unit: number, period: number, state: number) => readonly string[])[];
  readonly #byUnit: boolean;
  readonly #byPeriod: boolean;
  readonly #byState: boolean;
  readonly #periods: number;

  /** @param groupIds groups that lines are made of; a unit in none of them goes under NOBODY */
  constructor(dimensions: readonly Dimension[], facts: PivotFacts, groupIds: ReadonlySet<string>) {
    const own = dimensions.filter((dimension) => dimension !== 'field');
    this.#byUnit = own.some((one) => one === 'unit' || one === 'group' || one === 'kind' || one === 'parent');
    this.#isTime = own.map(isTime);
    this.#byPeriod = own.some(isTime);
    this.#byState = own.includes('state');
    this.#periods = facts.periods.length;
    this.#keys = own.map((dimension) => keysOf(dimension, facts, groupIds));
    const size =
      (this.#byUnit ? facts.units.length : 1) *
      (this.#byPeriod ? facts.periods.length : 1) *
      (this.#byState ? FACT_STATES.length : 1);
    this.#known = new Array(size);
  }

  find(unit: number, period: number, state: number): Int32Array {
    let at = this.#byUnit ? unit : 0;
    if (this.#byPeriod) at = at * this.#periods + period;
    if (this.#byState) at = at * FACT_STATES.length + state;
    const known = this.#known[at];
    if (known !== undefined) return known;
    const found = Int32Array.from(this.#placesFor(unit, period, state));
    this.#known[at] = found;
    return found;
  }

  #placesFor(unit: number, period: number, state: number): readonly number[] {
    const places = [0];
    let paths: readonly (readonly string[])[] = [[]];
    for (const keysOfFact of this.#keys) {
      const keys = keysOfFact(unit, period, state);
      paths = paths.flatMap((path) => keys.map((key) => [...path, key]));
      for (const path of paths) places.push(this.#placeOf(path));
    }
    return places;
  }

  #placeOf(path: readonly string[]): number {
    const name = path.join('\u0001');
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const place = this.lines.length;
    this.lines.push({ path });
    this.times.push(path.filter((_, at) => this.#isTime[at]).join('\u0001'));
    this.#places.set(name, place);
    return place;
  }
}

function isTime(dimension: Dimension): dimension is TimeDimension {
  return TIME_DIMENSIONS.some((one) => one === dimension);
}

type KeysOf = (unit: number, period: number, state: number) => readonly string[];

function keysOf(dimension: Dimension, facts: PivotFacts, groupIds: ReadonlySet<string>): KeysOf {
  if (isTime(dimension)) {
    const keys = facts.periods.map((period) => [timeKey(dimension, period)]);
    return (_, period) => keys[period] ?? [];
  }
  if (dimension === 'state') {
    const keys = FACT_STATES.map((state) => [state]);
    return (_unit, _period, state) => keys[state] ?? [];
  }
  const keys = facts.units.map(({ id, kind, parentId, groupIds: own }): readonly string[] => {
    if (dimension === 'unit') return [id];
    if (dimension === 'kind') return [kind];
    if (dimension === 'parent') return [parentId ?? NOBODY];
    const groups = own.filter((group) => groupIds.has(group));
    return groups.length === 0 ? [NOBODY] : groups;
  });
  return (unit) => keys[unit] ?? [];
}

/** Orders the keys of one dimension: the registry's order, the calendar's, the states' own; nobody last. */
export function keyOrder(dimension: Dimension, facts: PivotFacts): (left: string, right: string) => number {
  if (isTime(dimension)) return (left, right) => comparePeriods(left as PeriodKey, right as PeriodKey); // keys of periods
  const order = new Map(knownKeys(dimension, facts).map((key, place) => [key, place]));
  const placeOf = (key: string) => (key === NOBODY ? Number.POSITIVE_INFINITY : (order.get(key) ?? order.size));
  return (left, right) => (left === right ? 0 : placeOf(left) - placeOf(right));
}

function knownKeys(dimension: Dimension, facts: PivotFacts): readonly string[] {
  switch (dimension) {
    case 'unit':
      return facts.units.map(({ id }) => id);
    case 'group':
      return facts.groups.map(({ id }) => id);
    case 'parent':
      return facts.parents.map(({ id }) => id);
    case 'kind':
      return [...new Set(facts.units.map(({ kind }) => kind))];
    default:
      return FACT_STATES;
  }
}
