import type { KeptRemark } from '../domain/remark';
import type { ReadDb, WriteDb } from './database';

export interface RemarkPlace {
  readonly directiveId: string;
  readonly period: string;
}

/** null: the clerk has kept none for this period. */
export function findRemark(db: ReadDb, { directiveId, period }: RemarkPlace): KeptRemark | null {
  const row = db.find<{ text: string; drafted: string }>(
    'SELECT text, drafted FROM report_remark WHERE directive_id = :directiveId AND period = :period',
    { ':directiveId': directiveId, ':period': period },
  );
  return row === null ? null : { text: row.text, drafted: JSON.parse(row.drafted) as Record<string, string> }; // written below
}

export function saveRemark(db: WriteDb, { directiveId, period }: RemarkPlace, { text, drafted }: KeptRemark): void {
  db.run(
    'INSERT OR REPLACE INTO report_remark (directive_id, period, text, drafted) VALUES (:directiveId, :period, :text, :drafted)',
    { ':directiveId': directiveId, ':period': period, ':text': text, ':drafted': JSON.stringify(drafted) },
  );
}

export function removeRemark(db: WriteDb, { directiveId, period }: RemarkPlace): void {
  db.run('DELETE FROM report_remark WHERE directive_id = :directiveId AND period = :period', {
    ':directiveId': directiveId,
    ':period': period,
  });
}
