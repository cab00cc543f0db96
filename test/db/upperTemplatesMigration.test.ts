import { expect, test } from 'vitest';
import { openDatabase } from '../../electron/db/engine';
import { MIGRATIONS, migrate, schemaVersionOf } from '../../electron/db/migrate';
import { upperTemplates } from '../../electron/db/migrations/0320-upperTemplates';

test('a file of before gets empty tables for Excel forms, and keeps what it had', async () => {
  const db = await openDatabase(null);
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version < upperTemplates.version),
  );
  db.run("INSERT INTO attached_file (sha256, size_bytes, media) VALUES ('a', 1, 'application/zip')");
  migrate(db);
  expect(schemaVersionOf(db)).toBeGreaterThanOrEqual(upperTemplates.version);
  expect(db.all('SELECT * FROM upper_template')).toEqual([]);
  expect(db.all('SELECT sha256 FROM attached_file')).toEqual([{ sha256: 'a' }]);
  const keep = () =>
    db.run(
      `INSERT INTO upper_template_version (template_id, version, sha256, file_name, points, saved_at, saved_by)
       VALUES ('t', 1, 'gone', 'a.xlsx', '[]', '2021-08-17T15:00', 'van.thu')`,
    );
  expect(keep).toThrow(/FOREIGN KEY/);
  db.close();
});
