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
}

export interface UnitGroup {
  readonly id: string;
  /** As written in directives: "UBND các xã, phường". */
  readonly name: string;
}

/** A dated, sourced figure of a unit that reports do not carry: the base of a rate (số người có điện thoại thông minh). */
export interface Baseline {
  readonly unitId: string;
  readonly measureKey: string;
  readonly value: number;
  readonly asOf: IsoDay;
  readonly source: string;
}

/** True when the unit exists on that day; both ends inclusive, null is open. */
export function isValidOn(unit: Pick<Unit, 'validFrom' | 'validTo'>, day: IsoDay): boolean {
  return (unit.validFrom === null || unit.validFrom <= day) && (unit.validTo === null || day <= unit.validTo);
}
