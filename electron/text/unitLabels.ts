import type { Unit } from '../domain/unit';
import { type UnitDistinction, unitDistinctions } from '../domain/unitDistinctions';
import { dayText } from './moment';

/**
 * How units are called where they stand beside each other: by name, and namesakes by what tells them apart:
 * "Phường Bồng Sơn (đến 19/8/2021)" and "Phường Bồng Sơn (từ 20/8/2021)".
 * @param units    those that stand beside each other
 * @param registry all units, to know in which one each lies
 */
export function unitLabels(units: readonly Unit[], registry: readonly Unit[] = units): ReadonlyMap<string, string> {
  const distinctions = unitDistinctions(units, registry);
  return new Map(units.map(({ id, name }) => [id, labelOf(name, distinctions.get(id))]));
}

function labelOf(name: string, distinction: UnitDistinction | undefined): string {
  if (distinction === undefined) return name;
  const { place, code, from, to } = distinction;
  const days = [from === null ? '' : `từ ${dayText(from)}`, to === null ? '' : `đến ${dayText(to)}`];
  const said = [
    place === null ? '' : place.slice(0, 1).toLocaleLowerCase('vi') + place.slice(1),
    code === null ? '' : `mã ${code}`,
    days.filter((one) => one !== '').join(' '),
  ].filter((one) => one !== '');
  return said.length === 0 ? name : `${name} (${said.join(', ')})`;
}
