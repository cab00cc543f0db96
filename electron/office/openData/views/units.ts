import { listGroups, listSuccessions, listUnits } from '../../../db/units';
import type { ViewContext } from '../viewContext';
import { type ViewRow, viewTable } from '../viewTable';

/** The registry with the names behind its ids. */
export function unitsView({ db }: ViewContext) {
  const units = listUnits(db);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const groups = new Map(listGroups(db).map(({ id, name }) => [id, name]));
  const successions = listSuccessions(db);
  const rows = units.map((unit): ViewRow<'units'> => {
    const parent = unit.parentId === null ? undefined : byId.get(unit.parentId);
    const heirs = successions.filter(({ unitId }) => unitId === unit.id);
    return {
      unitId: unit.id,
      unitCode: unit.code,
      unit: unit.name,
      kind: unit.kind || null,
      parentCode: parent?.code ?? null,
      parent: parent?.name ?? null,
      groups: listed(unit.groups.map((id) => groups.get(id) ?? id)),
      aliases: listed(unit.aliases),
      validFrom: unit.validFrom,
      validTo: unit.validTo,
      successors: listed(heirs.map(({ successorId }) => byId.get(successorId)?.name ?? successorId)),
    };
  });
  return viewTable('units', rows.length, () => rows);
}

function listed(names: readonly string[]): string | null {
  return names.length === 0 ? null : names.join('; ');
}
