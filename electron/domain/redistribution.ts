/** A unit as far as spreading a shortfall is concerned. */
export interface Bearer {
  readonly unitId: string;
  readonly numerator: number;
  readonly denominator: number;
  /** People short of the unit's own target. */
  readonly shortfall: number;
}

export interface Share {
  readonly unitId: string;
  /** People short of its own target. */
  readonly own: number;
  /** What it would have to bring beyond that. */
  readonly extra: number;
}

export interface Redistribution {
  readonly shares: readonly Share[];
  /** People that the stalled units are short of. */
  readonly short: number;
  /** How many of those the others have to bring for all together to reach the target; their surplus makes up the rest. */
  readonly spread: number;
  /** People that the others cannot bring, because they have nobody left. */
  readonly uncovered: number;
}

/**
 * What the others would have to do more, should some units bring nobody any more: what all together would still be short of
 * once the others have reached their own targets, spread over these in proportion to the people they have left beyond them.
 * A computation, not an order.
 * Whole people; what is left over by rounding goes to the largest remainders, in the order given.
 * @param total people that all of them together are short of
 */
export function redistribute(bearers: readonly Bearer[], stalled: ReadonlySet<string>, total: number): Redistribution {
  const short = sum(bearers.filter(({ unitId }) => stalled.has(unitId)).map(({ shortfall }) => shortfall));
  const others = bearers.filter(({ unitId }) => !stalled.has(unitId));
  const spread = Math.max(0, Math.min(short, total - sum(others.map(({ shortfall }) => shortfall))));
  const room = others.map(({ numerator, denominator, shortfall }) => Math.max(0, denominator - numerator - shortfall));
  const borne = Math.min(spread, sum(room));
  const extras = inProportion(borne, room);
  return {
    shares: others.map(({ unitId, shortfall }, at) => ({ unitId, own: shortfall, extra: extras[at] ?? 0 })),
    short,
    spread,
    uncovered: spread - borne,
  };
}

/** Whole parts of `amount` in proportion to the weights, none above its weight; `amount` is at most their sum. */
function inProportion(amount: number, weights: readonly number[]): readonly number[] {
  const total = BigInt(sum(weights));
  if (total === 0n) return weights.map(() => 0);
  const exact = weights.map((weight) => BigInt(amount) * BigInt(weight));
  const floors = exact.map((value) => Number(value / total));
  const order = exact
    .map((value, at) => ({ at, rest: value % total }))
    .sort((left, right) => (left.rest === right.rest ? left.at - right.at : left.rest > right.rest ? -1 : 1));
  const raised = new Set(order.slice(0, amount - sum(floors)).map(({ at }) => at));
  return floors.map((floor, at) => floor + (raised.has(at) ? 1 : 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
