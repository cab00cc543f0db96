import { areContemporary, type Unit } from '../../domain/unit';
import { indexUnits } from '../unitIndex';
import { nameWords } from '../unitNames';

/**
 * The unit that a new name would be mistaken for: one that is written so already and exists at the same time; null when
 * the name is free.
 */
export function aliasRival(alias: string, unitId: string, units: readonly Unit[]): Unit | null {
  if (!/\p{L}/u.test(alias)) return null; // digits and marks alone name nobody
  const own = units.find(({ id }) => id === unitId);
  const written = indexUnits(units).keys.get(nameWords(alias).join('')) ?? [];
  const rivals = written.flatMap(({ unit }) => units.find(({ id }) => id === unit.id && id !== unitId) ?? []);
  return rivals.find((rival) => own === undefined || areContemporary(rival, own)) ?? null;
}
