import { expect, test } from 'vitest';
import { openDatabase } from '../../electron/db/engine';
import { MIGRATIONS, migrate } from '../../electron/db/migrate';

/** The schema as it was before, with a directive in it. */
test('questions come beside what is there; a directive that goes takes its own with it, not those for all', async () => {
  const db = await openDatabase(null);
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version < 340),
  );
  const tables = () => db.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").length;
  const before = tables();
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version <= 340),
  );
  expect(tables()).toBeGreaterThan(before);
  const columns = db.all<{ name: string }>('SELECT name FROM pragma_table_info(:table) ORDER BY cid', {
    ':table': 'saved_question',
  });
  expect(columns.map(({ name }) => name)).toEqual([
    'id',
    'directive_id',
    'name',
    'question',
    'changed_at',
    'changed_by',
  ]);
  expect(() =>
    db.run("INSERT INTO saved_question VALUES ('q', NULL, '', '{}', '2021-08-17T15:00', 'van.thu')"),
  ).toThrow();
  db.run("INSERT INTO saved_question VALUES ('q', NULL, 'Trễ nhất', '{}', '2021-08-17T15:00', 'van.thu')");
  expect(() =>
    db.run("INSERT INTO saved_question VALUES ('r', 'gone', 'Trễ nhất', '{}', '2021-08-17T15:00', 'van.thu')"),
  ).toThrow();
  db.close();
});
