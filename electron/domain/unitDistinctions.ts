import type { IsoDay } from './calendar';
import { areContemporary, type Unit } from './unit';
import { nfc } from './vietnamese';

/** What tells a unit apart from those of its name; null: that does not tell them apart, or is not known. */
export interface UnitDistinction {
  /** Where it lies, when namesakes live at the same time: "Huyện Phù Mỹ". */
  readonly place: string | null;
  /** Only where the place does not tell them apart either. */
  readonly code: string | null;
  /** Its first day, when one of its name had ended before. */
  readonly from: IsoDay | null;
  /** Its last day, when one of its name came after it. */
  readonly to: IsoDay | null;
}

type Named = Pick<Unit, 'id' | 'code' | 'name' | 'parentId' | 'validFrom' | 'validTo'>;

/**
 * Units that share their name with another one of the list, each with what tells it apart: a merger that keeps a name
 * leaves two of it, one after the other; two districts may hold communes of one name.
 * @param units    those that stand beside each other
 * @param registry all units, to know in which one each lies
 */
export function unitDistinctions(
  units: readonly Named[],
  registry: readonly Pick<Unit, 'id' | 'name'>[],
): ReadonlyMap<string, UnitDistinction> {
  const byName = new Map<string, Named[]>();
  for (const unit of units) {
    const known = byName.get(nameKey(unit));
    if (known === undefined) byName.set(nameKey(unit), [unit]);
    else known.push(unit);
  }
  const shared = [...byName.values()].filter((own) => own.length > 1);
  if (shared.length === 0) return new Map();
  const places = new Map(registry.map(({ id, name }) => [id, name]));
  return new Map(shared.flatMap((own) => own.map((unit) => [unit.id, distinctionOf(unit, own, places)] as const)));
}

function nameKey({ name }: Named): string {
  return nfc(name).toLocaleLowerCase('vi');
}

function distinctionOf(unit: Named, namesakes: readonly Named[], places: ReadonlyMap<string, string>): UnitDistinction {
  const others = namesakes.filter(({ id }) => id !== unit.id);
  const beside = others.filter((other) => areContemporary(unit, other));
  const elsewhere = beside.filter(({ parentId }) => parentId !== unit.parentId);
  const isBeforeSome = others.some((other) => !beside.includes(other) && isBefore(unit, other));
  const isAfterSome = others.some((other) => !beside.includes(other) && isBefore(other, unit));
  return {
    place: elsewhere.length === 0 ? null : (places.get(unit.parentId ?? '') ?? null),
    code: elsewhere.length < beside.length ? unit.code : null,
    from: isAfterSome ? unit.validFrom : null,
    to: isBeforeSome ? unit.validTo : null,
  };
}

function isBefore(one: Named, other: Named): boolean {
  return one.validTo !== null && other.validFrom !== null && one.validTo < other.validFrom;
}
