import { addDays, type IsoDay } from './calendar';
import { isValidOn, type Unit, type UnitSuccession } from './unit';

export type ReorganisationKind = 'merge' | 'split' | 'rename';

/** A unit that begins: a new name, or the old one under another parent. */
export interface NewOutcome {
  readonly name: string;
  readonly code: string | null;
  /** The unit it lies in from then on; left out: that of the first old one. */
  readonly parentId?: string | undefined;
}

/** What comes out of it: a unit that is there already and goes on, or a new one. */
export type Outcome = { readonly unitId: string } | NewOutcome;

export interface Reorganisation {
  readonly kind: ReorganisationKind;
  readonly fromIds: readonly string[];
  readonly into: readonly Outcome[];
  /** First day of the new state. */
  readonly since: IsoDay;
  /** The resolution or list that says so. */
  readonly source: string;
}

export type ReorganisationFault =
  | { readonly code: 'merge-needs-two' | 'split-needs-two' | 'one-only' }
  | { readonly code: 'not-there'; readonly unit: Unit }
  /** The unit it is to lie in is not there from that day on. */
  | { readonly code: 'no-parent'; readonly unit: Unit };

/**
 * What is wrong with it, null when nothing is: a merger makes one of at least two, a split at least two of one, a new
 * name goes to one unit; all the old ones exist on the day before.
 */
export function reorganisationFault(
  { kind, fromIds, into, since }: Reorganisation,
  units: ReadonlyMap<string, Unit>,
): ReorganisationFault | null {
  const kept = into.flatMap((outcome) => ('unitId' in outcome ? [outcome.unitId] : []));
  const taking = new Set([...fromIds, ...kept]);
  if (kind === 'merge' && (into.length !== 1 || taking.size < 2)) return { code: 'merge-needs-two' };
  if (kind === 'split' && (fromIds.length !== 1 || into.length < 2)) return { code: 'split-needs-two' };
  if (kind === 'rename' && (fromIds.length !== 1 || into.length !== 1 || kept.length > 0)) return { code: 'one-only' };
  for (const outcome of into) {
    const parent = 'unitId' in outcome ? undefined : units.get(outcome.parentId ?? '');
    if (parent !== undefined && !isValidOn(parent, since)) return { code: 'no-parent', unit: parent };
  }
  for (const id of taking) {
    const unit = units.get(id);
    if (unit !== undefined && !isValidOn(unit, addDays(since, -1)) && !(kept.includes(id) && isValidOn(unit, since)))
      return { code: 'not-there', unit };
  }
  return null;
}

export interface ReorganisedUnits {
  /** Old units with their last day, and the new ones. */
  readonly units: readonly Unit[];
  readonly successions: readonly UnitSuccession[];
}

export interface Maker {
  /** Id, kind word and form of address of a new unit. */
  unit(outcome: NewOutcome, like: Unit): Pick<Unit, 'id' | 'kind' | 'addressee'>;
}

/**
 * Ends the old units on the day before and begins the new ones, with how one became the other. Nothing that was reported
 * is touched: it stays under the old names.
 */
export function reorganise(change: Reorganisation, units: ReadonlyMap<string, Unit>, maker: Maker): ReorganisedUnits {
  const { kind, fromIds, into, since, source } = change;
  const old = fromIds.flatMap((id) => units.get(id) ?? []);
  const [first] = old;
  if (first === undefined) return { units: [], successions: [] };
  const outcomes = into.map((outcome) =>
    'unitId' in outcome ? { id: outcome.unitId, unit: null } : newUnit(outcome, change, old, first, maker),
  );
  const kept = new Set(outcomes.map(({ id }) => id));
  const ended = old.filter(({ id }) => !kept.has(id)).map((unit) => ({ ...unit, validTo: addDays(since, -1) }));
  const extent = kind === 'split' ? 'part' : 'whole';
  return {
    units: [...ended, ...outcomes.flatMap(({ unit }) => unit ?? [])],
    successions: old.flatMap(({ id: unitId }) =>
      outcomes
        .filter(({ id }) => id !== unitId)
        .map(({ id: successorId }) => ({ unitId, successorId, extent, since, source })),
    ),
  };
}

/** In the place and the groups of the old ones; whom to call stays known only where the unit stays the same people. */
function newUnit(
  outcome: NewOutcome,
  { kind, since }: Reorganisation,
  old: readonly Unit[],
  first: Unit,
  maker: Maker,
): { readonly id: string; readonly unit: Unit } {
  const made = maker.unit(outcome, first);
  const unit: Unit = {
    ...made,
    code: outcome.code,
    name: outcome.name,
    parentId: outcome.parentId ?? first.parentId,
    aliases: [],
    groups: [...new Set(old.flatMap(({ groups }) => groups))],
    validFrom: since,
    validTo: null,
    contacts: kind === 'rename' ? first.contacts : [],
    channel: kind === 'rename' ? first.channel : null,
  };
  return { id: unit.id, unit };
}
