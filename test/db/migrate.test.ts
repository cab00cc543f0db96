import { expect, test } from 'vitest';
import { openDatabase } from '../../electron/db/engine';
import { MIGRATIONS, type Migration, migrate, schemaVersionOf } from '../../electron/db/migrate';

const UNITS = `INSERT INTO unit (id, position, name, kind, addressee) VALUES ('u', 0, 'x', 'x', 'x');
  INSERT INTO unit_alias (unit_id, position, alias) VALUES ('u', 0, 'bí danh')`;

async function withUnits() {
  const database = await openDatabase(null);
  migrate(database);
  database.script(UNITS);
  return database;
}

const step = (up: Migration['up']): readonly Migration[] => [...MIGRATIONS, { version: 9999, name: 'test', up }];

test('a step may rebuild a table without taking along what refers to it', async () => {
  const database = await withUnits();
  migrate(
    database,
    step((db) => {
      const [{ sql = '' } = {}] = db.all<{ sql: string }>("SELECT sql FROM sqlite_schema WHERE name = 'unit'");
      db.run(sql.replace('CREATE TABLE unit', 'CREATE TABLE new_unit'));
      db.run('INSERT INTO new_unit SELECT * FROM unit ORDER BY id');
      db.run('DROP TABLE unit');
      db.run('ALTER TABLE new_unit RENAME TO unit');
    }),
  );
  expect(database.all('SELECT alias FROM unit_alias')).toEqual([{ alias: 'bí danh' }]);
  expect(() =>
    database.script("DELETE FROM unit_group_member; INSERT INTO unit_alias VALUES ('nobody', 0, 'x')"),
  ).toThrow(/FOREIGN KEY/);
});

test('a step that leaves rows without what they name is refused and leaves nothing', async () => {
  const database = await withUnits();
  const version = schemaVersionOf(database);
  const loses = step((db) => db.run("DELETE FROM unit WHERE id = 'u'"));
  expect(() => migrate(database, loses)).toThrow('unit_alias');
  expect(schemaVersionOf(database)).toBe(version);
  expect(database.all('SELECT id FROM unit')).toEqual([{ id: 'u' }]);
});

test('the steps stand in the order of their versions, or a file would be given one of them again', () => {
  const versions = MIGRATIONS.map(({ version }) => version);
  expect(versions).toEqual([...versions].sort((one, other) => one - other));
  expect(new Set(versions).size).toBe(versions.length);
});
