import type { LocalTime } from '../domain/calendar';
import type { PeriodKey } from '../domain/period';
import type { ChoicePlace, MissingChoice, SavedChoice } from '../domain/summary/missingChoice';
import type { ReadDb, WriteDb } from './database';

interface Row extends ChoicePlace {
  readonly kind: MissingChoice['kind'];
  readonly carriedFrom: PeriodKey | null;
  readonly reason: string;
  readonly madeAt: LocalTime;
  readonly madeBy: string;
}

/** All choices of a directive, by period, indicator and order of the registry. */
export function listMissingChoices(db: ReadDb, directiveId: string): readonly SavedChoice[] {
  return db
    .all<Row>(
      `SELECT indicator_id AS indicatorId, unit_id AS unitId, period, choice.kind AS kind, carried_from AS carriedFrom,
              reason, made_at AS madeAt, made_by AS madeBy
         FROM missing_choice AS choice JOIN unit ON unit.id = choice.unit_id
        WHERE directive_id = :directiveId ORDER BY period, indicator_id, unit.position`,
      { ':directiveId': directiveId },
    )
    .map(({ kind, carriedFrom, ...row }) => ({ ...row, choice: toChoice(kind, carriedFrom) }));
}

function toChoice(kind: MissingChoice['kind'], from: PeriodKey | null): MissingChoice {
  if (kind !== 'carryForward') return { kind };
  if (from === null) throw new Error('a carried figure without its period passed the CHECK of the table');
  return { kind, from };
}

export function saveMissingChoice(db: WriteDb, directiveId: string, saved: SavedChoice): void {
  const { choice } = saved;
  db.run(
    `INSERT OR REPLACE INTO missing_choice (directive_id, indicator_id, unit_id, period, kind, carried_from, reason,
       made_at, made_by)
     VALUES (:directiveId, :indicatorId, :unitId, :period, :kind, :from, :reason, :madeAt, :madeBy)`,
    {
      ...keys(directiveId, saved),
      ':kind': choice.kind,
      ':from': choice.kind === 'carryForward' ? choice.from : null,
      ':reason': saved.reason,
      ':madeAt': saved.madeAt,
      ':madeBy': saved.madeBy,
    },
  );
}

export function removeMissingChoice(db: WriteDb, directiveId: string, place: ChoicePlace): void {
  db.run(
    `DELETE FROM missing_choice WHERE directive_id = :directiveId AND indicator_id = :indicatorId AND unit_id = :unitId
      AND period = :period`,
    keys(directiveId, place),
  );
}

function keys(directiveId: string, { indicatorId, unitId, period }: ChoicePlace) {
  return { ':directiveId': directiveId, ':indicatorId': indicatorId, ':unitId': unitId, ':period': period };
}
