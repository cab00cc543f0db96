import type { ReadDb } from '../../db/database';
import { listObligations } from '../../db/obligations';
import { listUnits } from '../../db/units';
import type { Unit } from '../../domain/unit';

/** Units that owe, or owed, a report to the directive, in the order of the registry. */
export function unitsOwing(db: ReadDb, directiveId: string): readonly Unit[] {
  const owing = new Set(listObligations(db, directiveId).map(({ unitId }) => unitId));
  return listUnits(db).filter(({ id }) => owing.has(id));
}
