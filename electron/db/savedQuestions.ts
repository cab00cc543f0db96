import type { LocalTime } from '../domain/calendar';
import type { Question, SavedQuestion } from '../domain/pivot/question';
import { compareVietnamese } from '../domain/vietnamese';
import type { ReadDb, WriteDb } from './database';
import { fromJson, toJson } from './json';

interface Row {
  readonly id: string;
  readonly directiveId: string | null;
  readonly name: string;
  readonly question: string;
}

/** Those of one directive, and those for every one; by name. */
export function listSavedQuestions(db: ReadDb, directiveId: string): readonly SavedQuestion[] {
  return db
    .all<Row>(
      `SELECT id, directive_id AS directiveId, name, question FROM saved_question
        WHERE directive_id = :directiveId OR directive_id IS NULL ORDER BY id`,
      { ':directiveId': directiveId },
    )
    .map(toSaved)
    .sort((left, right) => compareVietnamese(left.name, right.name));
}

export function findSavedQuestion(db: ReadDb, id: string): SavedQuestion | null {
  const row = db.find<Row>(
    'SELECT id, directive_id AS directiveId, name, question FROM saved_question WHERE id = :id',
    { ':id': id },
  );
  return row ? toSaved(row) : null;
}

function toSaved({ question, ...row }: Row): SavedQuestion {
  return { ...row, question: fromJson<Question>(question) };
}

export function saveQuestion(
  db: WriteDb,
  { id, directiveId, name, question }: SavedQuestion,
  by: { readonly changedAt: LocalTime; readonly changedBy: string },
): void {
  db.run(
    `INSERT OR REPLACE INTO saved_question (id, directive_id, name, question, changed_at, changed_by)
     VALUES (:id, :directiveId, :name, :question, :changedAt, :changedBy)`,
    {
      ':id': id,
      ':directiveId': directiveId,
      ':name': name,
      ':question': toJson(question),
      ':changedAt': by.changedAt,
      ':changedBy': by.changedBy,
    },
  );
}

export function removeSavedQuestion(db: WriteDb, id: string): void {
  db.run('DELETE FROM saved_question WHERE id = :id', { ':id': id });
}
