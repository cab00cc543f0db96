import type { Unit } from '../../domain/unit';
import type { UnitListRow } from '../unitList';
import { twinOf, writtenName } from './nameTwins';

/**
 * False only when a row of a list and a unit of the registry are known to lie in different places: communes of two districts
 * may share a name.
 */
export function mayLieThere(row: UnitListRow, unit: Unit, byId: ReadonlyMap<string, Unit>): boolean {
  const parent = unit.parentId === null ? undefined : byId.get(unit.parentId);
  if (parent === undefined) return true;
  if (row.parentCode !== null && parent.code !== null) return row.parentCode === parent.code;
  const above = row.above ?? row.parentName;
  return above === null || twinOf(writtenName(above, ''), writtenName(parent.name, parent.kind)) !== null;
}

/** False only when two rows of a list are said to lie in different places. */
export function mayBeTogether(left: UnitListRow, right: UnitListRow): boolean {
  const over = ({ above, parentKey, parentName }: UnitListRow) => [above, parentKey, parentName];
  return over(left).every((place, at) => {
    const other = over(right)[at] ?? null;
    return place === null || other === null || place === other;
  });
}
