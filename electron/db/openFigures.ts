import type { LocalTime } from '../domain/calendar';
import type { PeriodKey } from '../domain/period';
import type { Figure } from '../domain/submission';
import type { ReadDb, WalkDb } from './database';

/** One figure of one version of a report, with where it stood. */
export interface OpenFigure {
  readonly obligationId: string;
  readonly unitId: string;
  readonly formId: string;
  readonly formVersion: number | null;
  readonly period: PeriodKey;
  readonly fieldKey: string;
  readonly state: Figure['kind'];
  readonly value: number | null;
  readonly version: number;
  /** 1: of the newest version that had come by the moment; null: none had. */
  readonly counts: number | null;
  readonly dataAsOf: LocalTime | null;
  readonly arrivedAt: LocalTime;
  readonly fileName: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly raw: string | null;
}

export function countFigures(db: ReadDb): number {
  return db.find<{ rows: number }>('SELECT count(*) AS rows FROM figure')?.rows ?? 0;
}

/** Every figure of a directive, by unit of the registry, form, period and version. */
export function walkFigures(db: WalkDb, directiveId: string, asOf: LocalTime): Iterable<OpenFigure> {
  return db.walk<OpenFigure>(
    `SELECT obligation.id AS obligationId, obligation.unit_id AS unitId, obligation.form_id AS formId,
            submission.form_version AS formVersion, obligation.period, figure.field_key AS fieldKey, figure.state,
            figure.value, submission.version,
            submission.version = (SELECT max(known.version) FROM submission AS known
              WHERE known.obligation_id = obligation.id AND known.arrived_at <= :asOf) AS counts,
            submission.data_as_of AS dataAsOf, submission.arrived_at AS arrivedAt, file.file_name AS fileName,
            figure.sheet, figure.cell, figure.raw
       FROM obligation
       JOIN unit ON unit.id = obligation.unit_id
       JOIN submission ON submission.obligation_id = obligation.id
       JOIN batch_file AS file ON file.id = submission.file_id
       JOIN figure ON figure.submission_id = submission.id
      WHERE obligation.directive_id = :directiveId
      ORDER BY unit.position, unit.id, obligation.form_id, obligation.period, obligation.id, submission.version, figure.field_key`,
    { ':directiveId': directiveId, ':asOf': asOf },
  );
}
