import type { ReadDb, WriteDb } from './database';

export interface LearntAlias {
  readonly unitId: string;
  readonly alias: string;
}

/** Aliases that came with a batch; those that were there before are not among them. */
export function listLearntAliases(db: ReadDb, batchId: string): readonly LearntAlias[] {
  return db.all<LearntAlias & object>(
    'SELECT unit_id AS unitId, alias FROM learnt_alias WHERE batch_id = :batchId ORDER BY unit_id, alias',
    { ':batchId': batchId },
  );
}

/** Puts the alias behind the others of the unit. @returns false when the unit had it already */
export function learnAlias(db: WriteDb, batchId: string, { unitId, alias }: LearntAlias): boolean {
  const known = db.all<{ alias: string; position: number }>(
    'SELECT alias, position FROM unit_alias WHERE unit_id = :unitId ORDER BY position',
    { ':unitId': unitId },
  );
  if (known.some((one) => one.alias === alias)) return false;
  const position = (known.at(-1)?.position ?? -1) + 1;
  db.run('INSERT INTO unit_alias (unit_id, position, alias) VALUES (:unitId, :position, :alias)', {
    ':unitId': unitId,
    ':position': position,
    ':alias': alias,
  });
  db.run('INSERT INTO learnt_alias (batch_id, unit_id, alias) VALUES (:batchId, :unitId, :alias)', {
    ':batchId': batchId,
    ':unitId': unitId,
    ':alias': alias,
  });
  return true;
}

/** Takes back the aliases of a batch. */
export function forgetAliases(db: WriteDb, batchId: string): void {
  for (const { unitId, alias } of listLearntAliases(db, batchId))
    db.run('DELETE FROM unit_alias WHERE unit_id = :unitId AND alias = :alias', { ':unitId': unitId, ':alias': alias });
  db.run('DELETE FROM learnt_alias WHERE batch_id = :batchId', { ':batchId': batchId });
}
