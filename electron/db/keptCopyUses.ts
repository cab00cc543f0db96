import type { IsoDay } from '../domain/calendar';
import type { KeptCopyUse } from '../domain/keptCopyUse';
import type { ReadDb, WriteDb } from './database';
import { fromJson, toJson } from './json';

type Details = Pick<KeptCopyUse, 'userName' | 'allowedBy' | 'returnedOn' | 'note'>;
type Row = Omit<KeptCopyUse, keyof Details> & { readonly details: string };

const COLUMNS = 'id, paper_id AS paperId, used_on AS usedOn, details, removed_at AS removedAt';

function useOf({ details, ...row }: Row): KeptCopyUse {
  return { ...row, ...fromJson<Details>(details) };
}

/** Those that count, in the order of their days. @param span first and last day, both included */
export function listKeptCopyUses(
  db: ReadDb,
  { from, to }: { readonly from: IsoDay; readonly to: IsoDay },
): readonly KeptCopyUse[] {
  return db
    .all<Row & object>(
      `SELECT ${COLUMNS} FROM kept_copy_use
        WHERE removed_at IS NULL AND used_on BETWEEN :from AND :to ORDER BY used_on, sequence`,
      { ':from': from, ':to': to },
    )
    .map(useOf);
}

/** All of one paper, those taken back included. */
export function listUsesOfPaper(db: ReadDb, paperId: string): readonly KeptCopyUse[] {
  return db
    .all<Row & object>(`SELECT ${COLUMNS} FROM kept_copy_use WHERE paper_id = :paperId ORDER BY used_on, sequence`, {
      ':paperId': paperId,
    })
    .map(useOf);
}

/** Adds a use, or writes all of the one of that id anew. */
export function saveKeptCopyUse(db: WriteDb, use: KeptCopyUse): void {
  const { userName, allowedBy, returnedOn, note } = use;
  db.run(
    `INSERT INTO kept_copy_use (id, paper_id, sequence, used_on, details, removed_at)
     VALUES (:id, :paperId, (SELECT coalesce(max(sequence), 0) + 1 FROM kept_copy_use), :usedOn, :details, :removedAt)
     ON CONFLICT (id) DO UPDATE SET used_on = excluded.used_on, details = excluded.details,
       removed_at = excluded.removed_at`,
    {
      ':id': use.id,
      ':paperId': use.paperId,
      ':usedOn': use.usedOn,
      ':details': toJson({ userName, allowedBy, returnedOn, note }),
      ':removedAt': use.removedAt,
    },
  );
}
