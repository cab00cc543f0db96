import type { IsoDay, LocalTime } from '../domain/calendar';
import type { Task, TaskNote } from '../domain/task';
import type { ReadDb, WriteDb } from './database';

interface TaskRow extends Omit<Task, 'isWithdrawn'> {
  readonly isWithdrawn: number;
  readonly dueOn: IsoDay | null;
}

/** Tasks of a directive, in the order its clauses and units were read in. */
export function listTasks(db: ReadDb, directiveId: string): readonly Task[] {
  return db
    .all<TaskRow & object>(
      `SELECT task.id, task.kind, source_id AS sourceId, unit_id AS unitId, role, due_on AS dueOn,
              is_withdrawn AS isWithdrawn
         FROM task WHERE directive_id = :directiveId ORDER BY task.rowid`,
      { ':directiveId': directiveId },
    )
    .map((row) => ({ ...row, isWithdrawn: row.isWithdrawn === 1 }));
}

/** Puts a task in place; one that is there keeps its notes. */
export function saveTask(db: WriteDb, directiveId: string, task: Task): void {
  db.run(
    `INSERT INTO task (id, directive_id, kind, source_id, unit_id, role, due_on, is_withdrawn)
     VALUES (:id, :directiveId, :kind, :sourceId, :unitId, :role, :dueOn, :isWithdrawn)
     ON CONFLICT (id) DO UPDATE SET role = excluded.role, due_on = excluded.due_on, is_withdrawn = excluded.is_withdrawn`,
    {
      ':id': task.id,
      ':directiveId': directiveId,
      ':kind': task.kind,
      ':sourceId': task.sourceId,
      ':unitId': task.unitId,
      ':role': task.role,
      ':dueOn': task.dueOn,
      ':isWithdrawn': task.isWithdrawn ? 1 : 0,
    },
  );
}

/** Takes away a task the paper no longer asks for; with notes on it, it stays as withdrawn. */
export function withdrawTask(db: WriteDb, id: string): void {
  db.run('DELETE FROM task WHERE id = :id AND NOT EXISTS (SELECT 1 FROM task_note WHERE task_id = :id)', { ':id': id });
  db.run('UPDATE task SET is_withdrawn = 1 WHERE id = :id', { ':id': id });
}

interface NoteRow extends Omit<TaskNote, 'evidence'> {
  readonly sha256: string | null;
  readonly fileName: string | null;
}

/** Notes on the tasks of a directive in the order they were written, those taken back included. */
export function listTaskNotes(db: ReadDb, directiveId: string): readonly TaskNote[] {
  return db
    .all<NoteRow & object>(
      `SELECT task_note.id, task_id AS taskId, step, happened_at AS happenedAt, noted_at AS notedAt, noted_by AS notedBy,
              text, evidence_sha256 AS sha256, evidence_name AS fileName, removed_at AS removedAt
         FROM task_note JOIN task ON task.id = task_id WHERE directive_id = :directiveId ORDER BY sequence`,
      { ':directiveId': directiveId },
    )
    .map(({ sha256, fileName, ...row }) => ({
      ...row,
      evidence: sha256 === null || fileName === null ? null : { sha256, fileName },
    }));
}

/** Adds a note; its evidence must be among the attached files. */
export function insertTaskNote(db: WriteDb, note: TaskNote): void {
  db.run(
    `INSERT INTO task_note (id, task_id, sequence, step, happened_at, noted_at, noted_by, text, evidence_sha256,
       evidence_name, removed_at)
     VALUES (:id, :taskId, (SELECT coalesce(max(sequence), 0) + 1 FROM task_note), :step, :happenedAt, :notedAt, :notedBy,
       :text, :sha256, :fileName, :removedAt)`,
    {
      ':id': note.id,
      ':taskId': note.taskId,
      ':step': note.step,
      ':happenedAt': note.happenedAt,
      ':notedAt': note.notedAt,
      ':notedBy': note.notedBy,
      ':text': note.text,
      ':sha256': note.evidence?.sha256 ?? null,
      ':fileName': note.evidence?.fileName ?? null,
      ':removedAt': note.removedAt,
    },
  );
}

/** Takes a note back; it stays readable. */
export function removeTaskNote(db: WriteDb, id: string, removedAt: LocalTime): void {
  db.run('UPDATE task_note SET removed_at = :at WHERE id = :id AND removed_at IS NULL', {
    ':id': id,
    ':at': removedAt,
  });
}

/** One that was taken back counts again. */
export function restoreTaskNote(db: WriteDb, id: string): void {
  db.run('UPDATE task_note SET removed_at = NULL WHERE id = :id', { ':id': id });
}

/** Directives that give the unit any task still asked for. */
export function listDirectivesWithTasks(db: ReadDb, unitId: string): readonly string[] {
  return db
    .all<{ id: string }>(
      'SELECT DISTINCT directive_id AS id FROM task WHERE unit_id = :unitId AND is_withdrawn = 0 ORDER BY directive_id',
      { ':unitId': unitId },
    )
    .map(({ id }) => id);
}

/** Something was noted on it, taken back or not. */
export function isTaskNoted(db: ReadDb, id: string): boolean {
  return db.find<{ id: string }>('SELECT id FROM task_note WHERE task_id = :id', { ':id': id }) !== null;
}

/** Without notes only. */
export function removeTask(db: WriteDb, id: string): void {
  db.run('DELETE FROM task WHERE id = :id', { ':id': id });
}
