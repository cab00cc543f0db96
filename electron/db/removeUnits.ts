import type { ReadDb, WriteDb } from './database';

/** What still speaks of a unit, so that it cannot go without leaving a hole. */
export interface UnitUses {
  readonly duties: number;
  readonly tasks: number;
  readonly reminders: number;
  readonly files: number;
  readonly counts: number;
  readonly children: number;
}

/** How often other things name the unit; all 0: it may be removed. */
export function usesOfUnit(db: ReadDb, unitId: string): UnitUses {
  const count = (sql: string) => db.find<{ total: number }>(sql, { ':id': unitId })?.total ?? 0;
  return {
    duties: count('SELECT count(*) AS total FROM obligation WHERE unit_id = :id'),
    tasks: count('SELECT count(*) AS total FROM task WHERE unit_id = :id'),
    reminders: count('SELECT count(*) AS total FROM reminder WHERE unit_id = :id'),
    files:
      count('SELECT count(*) AS total FROM batch_file WHERE unit_id = :id') +
      count('SELECT count(*) AS total FROM batch_file_unit WHERE unit_id = :id'),
    counts: count('SELECT count(*) AS total FROM outside_count WHERE unit_id = :id'),
    children: count('SELECT count(*) AS total FROM unit WHERE parent_id = :id'),
  };
}

/** With its aliases, contacts, memberships, baselines and successions. */
export function removeUnit(db: WriteDb, unitId: string): void {
  db.run('DELETE FROM unit WHERE id = :id', { ':id': unitId });
}

/** How often directives name the group; 0: it may be removed. */
export function usesOfGroup(db: ReadDb, groupId: string): number {
  const count = (table: string) =>
    db.find<{ total: number }>(`SELECT count(*) AS total FROM ${table} WHERE group_id = :id`, { ':id': groupId })
      ?.total ?? 0;
  const relays = db.find<{ total: number }>(
    `SELECT count(*) AS total FROM directive WHERE instr(paper, '"groupId":' || :quoted) > 0`,
    { ':quoted': JSON.stringify(groupId) },
  );
  return count('schedule') + count('clause_addressee') + count('indicator') + (relays?.total ?? 0);
}

export function removeGroup(db: WriteDb, groupId: string): void {
  db.run('DELETE FROM unit_group_member WHERE group_id = :id', { ':id': groupId });
  db.run('DELETE FROM unit_group WHERE id = :id', { ':id': groupId });
}

export function removeBaseline(db: WriteDb, unitId: string, measureKey: string, asOf: string): void {
  db.run('DELETE FROM baseline WHERE unit_id = :unitId AND measure_key = :measureKey AND as_of = :asOf', {
    ':unitId': unitId,
    ':measureKey': measureKey,
    ':asOf': asOf,
  });
}

export function removeSuccession(db: WriteDb, unitId: string, successorId: string): void {
  db.run('DELETE FROM unit_succession WHERE unit_id = :unitId AND successor_id = :successorId', {
    ':unitId': unitId,
    ':successorId': successorId,
  });
}
