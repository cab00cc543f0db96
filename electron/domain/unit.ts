import type { IsoDay } from './calendar';

/** A body that owes reports. Kinds and levels are rows with dates, never enums: the law renames them. */
export interface Unit {
  readonly id: string;
  /** Official code as text, leading zeros kept; null when the body has none. */
  readonly code: string | null;
  /** As printed in a table: "Phường Bồng Sơn". */
  readonly name: string;
  /** Kind word, data of the registry: "phường", "xã", "phòng", "ban"… */
  readonly kind: string;
  /** As addressed in a letter: "UBND phường Bồng Sơn". */
  readonly addressee: string;
  readonly parentId: string | null;
  readonly aliases: readonly string[];
  /** Ids of the groups it belongs to; groups overlap. */
  readonly groups: readonly string[];
  readonly validFrom: IsoDay | null;
  readonly validTo: IsoDay | null;
  /** Whom to ask there, the first one first. */
  readonly contacts: readonly UnitContact[];
  /** How the unit likes to be reached; null: nobody said. */
  readonly channel: UnitChannel | null;
}

/** A person to call at a unit; "" where nothing is known. */
export interface UnitContact {
  readonly fullName: string;
  readonly jobTitle: string;
  readonly phone: string;
  readonly email: string;
  /** Number or name on Zalo, often but not always the phone. */
  readonly zalo: string;
}

export const UNIT_CHANNELS = ['zalo', 'phone', 'sms', 'email', 'documentSystem', 'paper'] as const;
export type UnitChannel = (typeof UNIT_CHANNELS)[number];

export interface UnitGroup {
  readonly id: string;
  /** As written in directives: "UBND các xã, phường". */
  readonly name: string;
  /** Gathers members by itself, beside those ticked by hand; null: only those. */
  readonly rule: GroupRule | null;
}

/** Both must hold; what is left out does not restrict, and a rule that restricts nothing gathers nobody. */
export interface GroupRule {
  /** Kind words: "xã", "phường"; empty: any. */
  readonly kinds: readonly string[];
  /** Lies in this unit, at any depth; null: anywhere. */
  readonly parentId: string | null;
}

/** A dated, sourced figure of a unit that reports do not carry: the base of a rate (số người có điện thoại thông minh). */
export interface Baseline {
  readonly unitId: string;
  readonly measureKey: string;
  readonly value: number;
  readonly asOf: IsoDay;
  readonly source: string;
}

/** How a baseline figure is called: "Số người có điện thoại thông minh". */
export interface Measure {
  readonly key: string;
  readonly label: string;
}

/** What became of a unit by a merger, split or rename: it went into another one, whole or in part. */
export interface UnitSuccession {
  readonly unitId: string;
  readonly successorId: string;
  readonly extent: 'whole' | 'part';
  /** First day of the successor. */
  readonly since: IsoDay;
  /** The law or list that says so. */
  readonly source: string;
}

const MOST_STEPS = 5;

/** The units that exist on that day in the place of one that does not any more, wholes first; through several mergers. */
export function successorsOn(
  unitId: string,
  day: IsoDay,
  units: ReadonlyMap<string, Pick<Unit, 'id' | 'validFrom' | 'validTo'>>,
  successions: readonly UnitSuccession[],
): readonly string[] {
  let current = [unitId];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = current.flatMap((id) => {
      const unit = units.get(id);
      return unit === undefined || isValidOn(unit, day) ? [id] : followersOf(id, successions);
    });
    if (next.join() === current.join()) break;
    current = [...new Set(next)];
  }
  return current.filter((id) => id !== unitId);
}

function followersOf(unitId: string, successions: readonly UnitSuccession[]): readonly string[] {
  const own = successions.filter((succession) => succession.unitId === unitId);
  const rank = ({ extent }: UnitSuccession) => (extent === 'whole' ? 0 : 1);
  return [...own].sort((left, right) => rank(left) - rank(right)).map(({ successorId }) => successorId);
}

/** True when the unit exists on that day; both ends inclusive, null is open. */
export function isValidOn(unit: Pick<Unit, 'validFrom' | 'validTo'>, day: IsoDay): boolean {
  return (unit.validFrom === null || unit.validFrom <= day) && (unit.validTo === null || day <= unit.validTo);
}

/** True unless one of them ended before the other began: the same code or name may stand for another unit at another time. */
export function areContemporary(
  left: Pick<Unit, 'validFrom' | 'validTo'>,
  right: Pick<Unit, 'validFrom' | 'validTo'>,
): boolean {
  const isBefore = (one: typeof left, other: typeof left) =>
    one.validTo !== null && other.validFrom !== null && one.validTo < other.validFrom;
  return !isBefore(left, right) && !isBefore(right, left);
}
