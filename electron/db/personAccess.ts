import type { AccessEntry, AccessFilter } from '../domain/personalData/access';
import { foldForSearch } from '../domain/vietnamese';
import type { Params, ReadDb, WriteDb } from './database';

const ENTRIES = `SELECT sequence, happened_at AS happenedAt, account, author_name AS authorName, action,
    subject_id AS subjectId, subject_label AS subjectLabel, reason, persons FROM person_access`;

/** Adds a line at the end of the log. */
export function addAccess(db: WriteDb, entry: Omit<AccessEntry, 'sequence'>): void {
  const { happenedAt, account, authorName, action, subjectId, subjectLabel, reason, persons } = entry;
  db.run(
    `INSERT INTO person_access (happened_at, account, author_name, action, subject_id, subject_label, reason, persons,
       folded)
     VALUES (:at, :account, :author, :action, :id, :label, :reason, :persons, :folded)`,
    {
      ':at': happenedAt,
      ':account': account,
      ':author': authorName,
      ':action': action,
      ':id': subjectId,
      ':label': subjectLabel,
      ':reason': reason,
      ':persons': persons,
      ':folded': foldForSearch(`${account} ${authorName ?? ''} ${subjectLabel}`),
    },
  );
}

/** Newest first. */
export function listAccess(
  db: ReadDb,
  filter: AccessFilter,
  page: { readonly offset: number; readonly limit: number },
): readonly AccessEntry[] {
  return db.all<AccessEntry & object>(
    `${ENTRIES} WHERE ${CONDITION} ORDER BY sequence DESC LIMIT :limit OFFSET :offset`,
    { ...paramsOf(filter), ':limit': page.limit, ':offset': page.offset },
  );
}

/** Sequence of the newest entry; 0: there is none. */
export function lastAccess(db: ReadDb): number {
  return db.find<{ last: number }>('SELECT coalesce(max(sequence), 0) AS last FROM person_access')?.last ?? 0;
}

/** Entries behind one, oldest first. */
export function accessAfter(db: ReadDb, sequence: number): readonly AccessEntry[] {
  return db.all<AccessEntry & object>(`${ENTRIES} WHERE sequence > :sequence ORDER BY sequence`, {
    ':sequence': sequence,
  });
}

export function countAccess(db: ReadDb, filter: AccessFilter): number {
  const row = db.find<{ total: number }>(
    `SELECT count(*) AS total FROM person_access WHERE ${CONDITION}`,
    paramsOf(filter),
  );
  return row?.total ?? 0;
}

const CONDITION = `+happened_at >= :from AND +happened_at <= :to AND (:action IS NULL OR action = :action)
  AND NOT EXISTS (SELECT 1 FROM json_each(:words) AS word WHERE instr(folded, word.value) = 0)`;

function paramsOf({ action, text = '', from, to }: AccessFilter): Params {
  const words = foldForSearch(text).split(' ').filter(Boolean);
  return {
    ':from': from ?? '',
    ':to': `${to ?? '9999-12-31'}T23:59`,
    ':action': action ?? null,
    ':words': JSON.stringify(words),
  };
}
