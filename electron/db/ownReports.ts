import type { LocalTime } from '../domain/calendar';
import type { OwnReport } from '../domain/ownReport';
import type { ReadDb, WriteDb } from './database';

const COLUMNS = `id, directive_id AS directiveId, schedule_id AS scheduleId, period, outcome, happened_at AS happenedAt,
  channel, paper_id AS paperId, paper, receipt, note, made_at AS madeAt, made_by AS madeBy`;

/** What was noted of our own office's reports for a directive and stands. */
export function listOwnReports(db: ReadDb, directiveId: string): readonly OwnReport[] {
  return db.all<OwnReport & object>(
    `SELECT ${COLUMNS} FROM own_report WHERE directive_id = :directiveId AND undone_at IS NULL ORDER BY sequence`,
    { ':directiveId': directiveId },
  );
}

/** One that stands; null: there is none, or it was taken back. */
export function findOwnReport(db: ReadDb, id: string): OwnReport | null {
  return db.find<OwnReport & object>(`SELECT ${COLUMNS} FROM own_report WHERE id = :id AND undone_at IS NULL`, {
    ':id': id,
  });
}

export function insertOwnReport(db: WriteDb, report: OwnReport): void {
  db.run(
    `INSERT INTO own_report (id, sequence, directive_id, schedule_id, period, outcome, happened_at, channel, paper_id,
       paper, receipt, note, made_at, made_by, undone_at, undone_by)
     VALUES (:id, (SELECT coalesce(max(sequence), 0) + 1 FROM own_report), :directiveId, :scheduleId, :period, :outcome,
       :happenedAt, :channel, :paperId, :paper, :receipt, :note, :madeAt, :madeBy, NULL, NULL)`,
    {
      ':id': report.id,
      ':directiveId': report.directiveId,
      ':scheduleId': report.scheduleId,
      ':period': report.period,
      ':outcome': report.outcome,
      ':happenedAt': report.happenedAt,
      ':channel': report.channel,
      ':paperId': report.paperId,
      ':paper': report.paper,
      ':receipt': report.receipt,
      ':note': report.note,
      ':madeAt': report.madeAt,
      ':madeBy': report.madeBy,
    },
  );
}

export function undoOwnReport(
  db: WriteDb,
  id: string,
  { at, by }: { readonly at: LocalTime; readonly by: string },
): void {
  db.run('UPDATE own_report SET undone_at = :at, undone_by = :by WHERE id = :id AND undone_at IS NULL', {
    ':id': id,
    ':at': at,
    ':by': by,
  });
}
