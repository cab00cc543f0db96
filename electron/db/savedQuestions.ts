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
  readonly daysBefore: number | null;
  readonly clock: string | null;
}

const SELECTED =
  'SELECT id, directive_id AS directiveId, name, question, hour_days_before AS daysBefore, hour_clock AS clock FROM saved_question';

/** Those of one directive, and those for every one; by name. */
export function listSavedQuestions(db: ReadDb, directiveId: string): readonly SavedQuestion[] {
  return db
    .all<Row>(`${SELECTED} WHERE directive_id = :directiveId OR directive_id IS NULL ORDER BY id`, {
      ':directiveId': directiveId,
    })
    .map(toSaved)
    .sort((left, right) => compareVietnamese(left.name, right.name));
}

export function findSavedQuestion(db: ReadDb, id: string): SavedQuestion | null {
  const row = db.find<Row>(`${SELECTED} WHERE id = :id`, { ':id': id });
  return row ? toSaved(row) : null;
}

function toSaved({ id, directiveId, name, question, daysBefore, clock }: Row): SavedQuestion {
  const hour = daysBefore === null || clock === null ? null : { daysBefore, clock };
  return { id, directiveId, name, question: fromJson<Question>(question), hour };
}

export function saveQuestion(
  db: WriteDb,
  { id, directiveId, name, question, hour }: SavedQuestion,
  by: { readonly changedAt: LocalTime; readonly changedBy: string },
): void {
  db.run(
    `INSERT OR REPLACE INTO saved_question
       (id, directive_id, name, question, changed_at, changed_by, hour_days_before, hour_clock)
     VALUES (:id, :directiveId, :name, :question, :changedAt, :changedBy, :daysBefore, :clock)`,
    {
      ':id': id,
      ':directiveId': directiveId,
      ':name': name,
      ':question': toJson(question),
      ':changedAt': by.changedAt,
      ':changedBy': by.changedBy,
      ':daysBefore': hour?.daysBefore ?? null,
      ':clock': hour?.clock ?? null,
    },
  );
}

export function removeSavedQuestion(db: WriteDb, id: string): void {
  db.run('DELETE FROM saved_question WHERE id = :id', { ':id': id });
}
