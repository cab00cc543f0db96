import type { RecipientLine } from '../domain/directive';
import type { RecipientPreset } from '../domain/recipients/recipientPreset';
import { compareVietnamese } from '../domain/vietnamese';
import type { ReadDb, WriteDb } from './database';
import { fromJson, toJson } from './json';

interface PresetRow {
  readonly id: string;
  readonly kind_id: string;
  readonly name: string;
  readonly is_default: number;
  readonly lines: string;
}

/** Of each kind the usual one first, then in Vietnamese order of their names. */
export function listRecipientPresets(db: ReadDb): readonly RecipientPreset[] {
  return db
    .all<PresetRow>('SELECT * FROM recipient_preset ORDER BY id')
    .map((row) => ({
      id: row.id,
      kindId: row.kind_id,
      name: row.name,
      isDefault: row.is_default === 1,
      lines: fromJson<RecipientLine[]>(row.lines),
    }))
    .sort(
      (left, right) =>
        compareVietnamese(left.kindId, right.kindId) ||
        Number(right.isDefault) - Number(left.isDefault) ||
        compareVietnamese(left.name, right.name),
    );
}

/** Adds one or changes the one of that id; the usual one of its kind takes that from any other. */
export function saveRecipientPreset(db: WriteDb, preset: RecipientPreset): void {
  if (preset.isDefault)
    db.run('UPDATE recipient_preset SET is_default = 0 WHERE kind_id = :kindId AND is_default = 1', {
      ':kindId': preset.kindId,
    });
  db.run(
    `INSERT OR REPLACE INTO recipient_preset (id, kind_id, name, is_default, lines)
     VALUES (:id, :kindId, :name, :isDefault, :lines)`,
    {
      ':id': preset.id,
      ':kindId': preset.kindId,
      ':name': preset.name,
      ':isDefault': preset.isDefault ? 1 : 0,
      ':lines': toJson(preset.lines),
    },
  );
}

export function removeRecipientPreset(db: WriteDb, id: string): void {
  db.run('DELETE FROM recipient_preset WHERE id = :id', { ':id': id });
}
