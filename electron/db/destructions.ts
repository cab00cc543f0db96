import type { LocalTime } from '../domain/calendar';
import type { DestroyedList, Destruction, Remains } from '../domain/destruction/destruction';
import type { ReadDb, WriteDb } from './database';

interface DestructionRow extends Omit<Destruction, 'lists' | 'remains' | 'takesBackups'> {
  readonly lists: string;
  readonly remains: string;
  readonly takesBackups: number;
}

const COLUMNS = `id, sequence, kind, destroyed_at AS destroyedAt, account, author_name AS authorName, reason, lists, people,
  files, texts, state, is_with_backups AS takesBackups, remains, paper_id AS paperId`;

function destructionOf({ lists, remains, takesBackups, ...row }: DestructionRow): Destruction {
  return {
    ...row,
    lists: JSON.parse(lists) as readonly DestroyedList[], // written below
    remains: JSON.parse(remains) as Remains, // written below
    takesBackups: takesBackups === 1,
  };
}

/** Newest first. */
export function listDestructions(db: ReadDb): readonly Destruction[] {
  return db
    .all<DestructionRow & object>(`SELECT ${COLUMNS} FROM destruction ORDER BY sequence DESC`)
    .map(destructionOf);
}

export function findDestruction(db: ReadDb, id: string): Destruction | null {
  const row = db.find<DestructionRow & object>(`SELECT ${COLUMNS} FROM destruction WHERE id = :id`, { ':id': id });
  return row && destructionOf(row);
}

/** When a list that answered the duty was destroyed; null: none was. */
export function lastDestructionOf(db: ReadDb, obligationId: string): LocalTime | null {
  const found = db.find<{ destroyedAt: LocalTime | null }>(
    `SELECT max(destroyed_at) AS destroyedAt FROM destruction WHERE id IN
       (SELECT destroyed_by FROM submission WHERE obligation_id = :id AND destroyed_by IS NOT NULL)`,
    { ':id': obligationId },
  );
  return found?.destroyedAt ?? null;
}

/** When the whole list of a report was destroyed; null: it was not. */
export function destructionOfReport(db: ReadDb, submissionId: string): LocalTime | null {
  const found = db.find<{ destroyedAt: LocalTime }>(
    `SELECT destroyed_at AS destroyedAt FROM destruction
      WHERE id = (SELECT destroyed_by FROM submission WHERE id = :id)`,
    { ':id': submissionId },
  );
  return found?.destroyedAt ?? null;
}

export function insertDestruction(db: WriteDb, one: Omit<Destruction, 'sequence' | 'paperId'>): void {
  db.run(
    `INSERT INTO destruction (id, sequence, kind, destroyed_at, account, author_name, reason, lists, people, files, texts,
       state, is_with_backups, remains)
     VALUES (:id, (SELECT coalesce(max(sequence), 0) + 1 FROM destruction), :kind, :at, :account, :author, :reason, :lists,
       :people, :files, :texts, :state, :takesBackups, :remains)`,
    {
      ':id': one.id,
      ':kind': one.kind,
      ':at': one.destroyedAt,
      ':account': one.account,
      ':author': one.authorName,
      ':reason': one.reason,
      ':lists': JSON.stringify(one.lists),
      ':people': one.people,
      ':files': one.files,
      ':texts': one.texts,
      ':state': one.state,
      ':takesBackups': one.takesBackups ? 1 : 0,
      ':remains': JSON.stringify(one.remains),
    },
  );
}

/** The files are rid of it too. */
export function endDestruction(db: WriteDb, id: string, remains: Remains): void {
  db.run("UPDATE destruction SET state = 'done', remains = :remains WHERE id = :id", {
    ':id': id,
    ':remains': JSON.stringify(remains),
  });
  db.run('DELETE FROM destruction_file WHERE destruction_id = :id', { ':id': id });
}

export function noteDestroyedFiles(db: WriteDb, id: string, files: readonly string[]): void {
  for (const sha256 of files)
    db.run('INSERT INTO destruction_file (destruction_id, sha256) VALUES (:id, :sha256)', {
      ':id': id,
      ':sha256': sha256,
    });
}

/** Kept files of a destruction that have yet to go. */
export function listDestroyedFiles(db: ReadDb, id: string): readonly string[] {
  return db
    .all<{ sha256: string }>('SELECT sha256 FROM destruction_file WHERE destruction_id = :id ORDER BY sha256', {
      ':id': id,
    })
    .map(({ sha256 }) => sha256);
}

export function noteRecordPaper(db: WriteDb, id: string, paperId: string): void {
  db.run('UPDATE destruction SET paper_id = :paper WHERE id = :id', { ':id': id, ':paper': paperId });
}
