import type { WriteDb } from '../database';
import type { Migration } from '../migrate';

/**
 * Reports keep the version of the form they came in, one file may hold the reports of many units, and wordings of columns
 * that a clerk has explained once are kept with the form.
 */
export const formVersions: Migration = {
  version: 40,
  name: 'versions of forms on reports, several reports of one file, learned labels of columns',
  up(db) {
    severalReportsPerFile(db);
    db.run('ALTER TABLE submission ADD COLUMN form_version INTEGER'); // null: the form is not on record
    db.run(
      `UPDATE submission SET form_version = (SELECT max(form.version) FROM form
         JOIN obligation ON obligation.form_id = form.id WHERE obligation.id = submission.obligation_id)`,
    );
    db.run('CREATE INDEX submission_by_file ON submission (file_id)');
    db.run(`CREATE TABLE form_label (
      form_id TEXT NOT NULL,
      field_key TEXT NOT NULL,
      label TEXT NOT NULL, -- as it stands in the files of a sender
      learned_at TEXT NOT NULL,
      PRIMARY KEY (form_id, field_key, label)
    ) STRICT`);
  },
};

/** SQLite drops a constraint only with its table; whatever columns the table has by now are kept. */
function severalReportsPerFile(db: WriteDb): void {
  const { sql } = db.find<{ sql: string }>("SELECT sql FROM sqlite_schema WHERE name = 'submission'") ?? { sql: '' };
  const rebuilt = sql
    .replace(/(file_id TEXT NOT NULL) UNIQUE/, '$1')
    .replace(/CREATE TABLE "?submission"?/, 'CREATE TABLE new_submission');
  if (rebuilt === sql) throw new Error('the table of reports is not as expected');
  const indexes = db.all<{ sql: string }>(
    "SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'submission' AND sql IS NOT NULL",
  );
  db.run(rebuilt);
  db.run('INSERT INTO new_submission SELECT * FROM submission');
  db.run('DROP TABLE submission');
  db.run('ALTER TABLE new_submission RENAME TO submission');
  for (const index of indexes) db.run(index.sql);
}
