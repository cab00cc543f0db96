import type { WriteDb } from '../../db/database';
import { saveBatch } from '../../db/paperBatches';
import type { PaperBatch } from '../../domain/paperBatch';
import { batchText } from '../../text/batchText';
import { subjects } from '../../text/changeSubjects';
import { type Clerk, recordChanges } from '../recordChanges';

const words = batchText.log;

/**
 * Keeps a batch and tells the log how far it has come and where its files go; part of the caller's transaction.
 * @param before null: it begins
 */
export function keepBatchIn(db: WriteDb, clerk: Clerk, before: PaperBatch | null, after: PaperBatch): void {
  const subject = subjects.paperBatch(after.id, batchText.title(after.order.kind, after.order.unitIds.length));
  const told = [
    { field: 'state', fieldLabel: words.field, old: before && words[before.state], now: words[after.state] },
    { field: 'folder', fieldLabel: words.placed, old: before && placeOf(before), now: placeOf(after) },
  ];
  saveBatch(db, after);
  recordChanges(
    db,
    clerk,
    told
      .filter(({ old, now }) => old !== now)
      .map(({ field, fieldLabel, old, now }) => ({ subject, field, fieldLabel, oldValue: old, newValue: now })),
  );
}

function placeOf({ folder, folderName }: PaperBatch): string {
  return folder === null ? words.nowhere : `${folder}, “${folderName}”`;
}
