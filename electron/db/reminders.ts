import type { LocalTime } from '../domain/calendar';
import type { ReminderEntry, ReminderResult } from '../domain/reminder';
import type { ReadDb, WriteDb } from './database';
import { fromJson, toJson } from './json';

interface ReminderRow extends Omit<ReminderEntry, 'reasons' | 'duties' | 'results'> {
  readonly reasons: string;
  readonly duties: string;
}

interface ResultRow extends ReminderResult {
  readonly reminderId: string;
}

const COLUMNS = `reminder.id, action_id AS actionId, directive_id AS directiveId, unit_id AS unitId, way, level, addressee,
  reminded_at AS remindedAt, reminded_by AS remindedBy, figures_at AS figuresAt, reasons, duties, reminder.text,
  reminder.removed_at AS removedAt`;

/** Reminders about a directive in the order they were made, those taken back included. */
export function listReminders(db: ReadDb, directiveId: string): readonly ReminderEntry[] {
  const rows = db.all<ReminderRow & object>(
    `SELECT ${COLUMNS} FROM reminder WHERE directive_id = :directiveId ORDER BY sequence`,
    { ':directiveId': directiveId },
  );
  const results = listResults(db, directiveId);
  return rows.map((row) => ({
    ...row,
    reasons: fromJson<readonly string[]>(row.reasons),
    duties: fromJson<readonly string[]>(row.duties),
    results: results.get(row.id) ?? [],
  }));
}

function listResults(db: ReadDb, directiveId: string): ReadonlyMap<string, readonly ReminderResult[]> {
  const rows = db.all<ResultRow & object>(
    `SELECT result.id, reminder_id AS reminderId, kind, result.text, happened_at AS happenedAt, noted_by AS notedBy,
            result.removed_at AS removedAt
       FROM reminder_result AS result JOIN reminder ON reminder.id = reminder_id
      WHERE directive_id = :directiveId ORDER BY result.sequence`,
    { ':directiveId': directiveId },
  );
  const lists = new Map<string, ReminderResult[]>();
  for (const { reminderId, ...result } of rows) lists.set(reminderId, [...(lists.get(reminderId) ?? []), result]);
  return lists;
}

/** Adds an entry at the end of the log; its results are written by themselves. */
export function insertReminder(db: WriteDb, entry: Omit<ReminderEntry, 'results'>): void {
  db.run(
    `INSERT INTO reminder (id, action_id, sequence, directive_id, unit_id, way, level, addressee, reminded_at,
       reminded_by, figures_at, reasons, duties, text, removed_at)
     VALUES (:id, :actionId, (SELECT coalesce(max(sequence), 0) + 1 FROM reminder), :directiveId, :unitId, :way, :level,
       :addressee, :remindedAt, :remindedBy, :figuresAt, :reasons, :duties, :text, :removedAt)`,
    {
      ':id': entry.id,
      ':actionId': entry.actionId,
      ':directiveId': entry.directiveId,
      ':unitId': entry.unitId,
      ':way': entry.way,
      ':level': entry.level,
      ':addressee': entry.addressee,
      ':remindedAt': entry.remindedAt,
      ':remindedBy': entry.remindedBy,
      ':figuresAt': entry.figuresAt,
      ':reasons': toJson(entry.reasons),
      ':duties': toJson(entry.duties),
      ':text': entry.text,
      ':removedAt': entry.removedAt,
    },
  );
}

/** Takes back all that one action reminded and is not taken back yet; it stays readable. */
export function removeReminders(db: WriteDb, actionId: string, removedAt: LocalTime): void {
  db.run('UPDATE reminder SET removed_at = :at WHERE action_id = :actionId AND removed_at IS NULL', {
    ':at': removedAt,
    ':actionId': actionId,
  });
}

export function insertReminderResult(db: WriteDb, reminderId: string, result: ReminderResult): void {
  db.run(
    `INSERT INTO reminder_result (id, reminder_id, sequence, kind, text, happened_at, noted_by, removed_at)
     VALUES (:id, :reminderId, (SELECT coalesce(max(sequence), 0) + 1 FROM reminder_result), :kind, :text, :happenedAt,
       :notedBy, :removedAt)`,
    {
      ':id': result.id,
      ':reminderId': reminderId,
      ':kind': result.kind,
      ':text': result.text,
      ':happenedAt': result.happenedAt,
      ':notedBy': result.notedBy,
      ':removedAt': result.removedAt,
    },
  );
}

/** Takes a result back; it stays readable. */
export function removeReminderResult(db: WriteDb, id: string, removedAt: LocalTime): void {
  db.run('UPDATE reminder_result SET removed_at = :at WHERE id = :id AND removed_at IS NULL', {
    ':at': removedAt,
    ':id': id,
  });
}
