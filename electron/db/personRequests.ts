import type { LocalTime } from '../domain/calendar';
import type { PersonRequest } from '../domain/destruction/personRequest';
import type { ReadDb, WriteDb } from './database';

interface RequestRow extends Omit<PersonRequest, 'hasProcessor'> {
  readonly hasProcessor: number;
}

/** What is open first, the nearest day first; then what is done, the newest first. */
export function listPersonRequests(db: ReadDb): readonly PersonRequest[] {
  return db
    .all<RequestRow & object>(
      `SELECT id, number, kind, received_on AS receivedOn, way, reply_due_on AS replyDueOn, due_on AS dueOn,
              is_with_processor AS hasProcessor, replied_on AS repliedOn, extended_on AS extendedOn,
              extended_to AS extendedTo, extension_reason AS extensionReason, done_on AS doneOn, outcome
         FROM person_request
        ORDER BY done_on IS NOT NULL, iif(done_on IS NULL, coalesce(extended_to, due_on), ''), number DESC`,
    )
    .map((row) => ({ ...row, hasProcessor: row.hasProcessor === 1 }));
}

export function nextRequestNumber(db: ReadDb): number {
  return db.find<{ next: number }>('SELECT coalesce(max(number), 0) + 1 AS next FROM person_request')?.next ?? 1;
}

/** Adds it, or writes it anew. */
export function savePersonRequest(
  db: WriteDb,
  one: PersonRequest,
  noted: { readonly at: LocalTime; readonly by: string },
): void {
  db.run('DELETE FROM person_request WHERE id = :id', { ':id': one.id });
  db.run(
    `INSERT INTO person_request (id, number, kind, received_on, way, reply_due_on, due_on, is_with_processor, replied_on,
       extended_on, extended_to, extension_reason, done_on, outcome, noted_at, noted_by)
     VALUES (:id, :number, :kind, :receivedOn, :way, :replyDueOn, :dueOn, :hasProcessor, :repliedOn, :extendedOn,
       :extendedTo, :extensionReason, :doneOn, :outcome, :at, :by)`,
    {
      ':id': one.id,
      ':number': one.number,
      ':kind': one.kind,
      ':receivedOn': one.receivedOn,
      ':way': one.way,
      ':replyDueOn': one.replyDueOn,
      ':dueOn': one.dueOn,
      ':hasProcessor': one.hasProcessor ? 1 : 0,
      ':repliedOn': one.repliedOn,
      ':extendedOn': one.extendedOn,
      ':extendedTo': one.extendedTo,
      ':extensionReason': one.extensionReason,
      ':doneOn': one.doneOn,
      ':outcome': one.outcome,
      ':at': noted.at,
      ':by': noted.by,
    },
  );
}
