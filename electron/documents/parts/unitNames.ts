import type { UnitRef } from '../../domain/compilation';
import type { Unit } from '../../domain/unit';

/**
 * Names of units inside a sentence. A table says "Phường Bồng Sơn"; a sentence says "phường Bồng Sơn" (Phụ lục II, rule
 * 3). Which letter is small is taken from the unit's own form of address ("UBND phường Bồng Sơn"), never guessed.
 */
export function namesInSentence(units: readonly Unit[]): (unit: UnitRef) => string {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return ({ id, name }) => {
    const unit = byId.get(id);
    const plain = unit !== undefined && name.startsWith(unit.name) ? unit.name : name;
    const ending = (unit?.addressee ?? '').slice(-plain.length);
    const isSame = ending.toLocaleLowerCase('vi') === plain.toLocaleLowerCase('vi');
    return (isSame ? ending : plain) + name.slice(plain.length); // what tells namesakes apart stays behind the name
  };
}
