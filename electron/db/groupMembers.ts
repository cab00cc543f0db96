import type { IsoDay } from '../domain/calendar';
import { fitting, gatheredBy } from '../domain/unitGroup';
import type { ReadDb, WriteDb } from './database';
import { listGroups, listUnits } from './units';

export interface Membership {
  readonly groupId: string;
  readonly unitId: string;
}

/** Who is in a group because a clerk ticked it, rules aside. */
export function listTicked(db: ReadDb): readonly Membership[] {
  return members(db, 'by_rule IS NULL');
}

/** Who is in a group because its rule gathers it. */
export function listGathered(db: ReadDb): readonly Membership[] {
  return members(db, 'by_rule = 1');
}

function members(db: ReadDb, condition: 'by_rule IS NULL' | 'by_rule = 1'): readonly Membership[] {
  return db.all<Membership & object>(
    `SELECT group_id AS groupId, unit_id AS unitId FROM unit_group_member WHERE ${condition} ORDER BY group_id, unit_id`,
  );
}

/** Brings the members that groups gather by rule up to the registry as it stands; ticked ones stay as they are. */
export function gatherMembers(db: WriteDb, day: IsoDay): void {
  const gathered = listGathered(db);
  const groups = listGroups(db);
  if (gathered.length === 0 && groups.every(({ rule }) => rule === null)) return;
  const units = listUnits(db);
  for (const { id: groupId, rule } of groups) {
    const wanted = rule === null ? [] : gatheredBy(rule, units, day);
    const fits = new Set(rule === null ? [] : fitting(rule, units));
    const present = new Set(gathered.filter((one) => one.groupId === groupId).map(({ unitId }) => unitId));
    for (const unitId of present)
      if (!fits.has(unitId))
        db.run('DELETE FROM unit_group_member WHERE group_id = :groupId AND unit_id = :unitId', {
          ':groupId': groupId,
          ':unitId': unitId,
        });
    for (const unitId of wanted)
      if (!present.has(unitId))
        db.run(
          `INSERT INTO unit_group_member (group_id, unit_id, by_rule) VALUES (:groupId, :unitId, 1)
           ON CONFLICT (group_id, unit_id) DO NOTHING`,
          { ':groupId': groupId, ':unitId': unitId },
        );
  }
}
