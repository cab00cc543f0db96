import { expect, test } from 'vitest';
import { openDatabase } from '../../electron/db/engine';
import { MIGRATIONS, migrate } from '../../electron/db/migrate';
import {
  findPackageIdentity,
  findSentWording,
  listArrivedInPackages,
  listMatches,
  listPackages,
  saveMatch,
} from '../../electron/db/packages';
import { changesBetween, type ImagedTable, imageOf, putBack, stillStands } from '../../electron/db/rowImage';

const BEFORE = 330;

async function aDatabase() {
  const database = await openDatabase(null);
  migrate(
    database,
    MIGRATIONS.filter(({ version }) => version < BEFORE),
  );
  database.script("INSERT INTO unit_group (id, position, name) VALUES ('g', 0, 'UBND các xã')");
  migrate(database);
  return database;
}

test('an office of before has sent and received nothing, is nobody yet, and keeps what it had', async () => {
  const database = await aDatabase();
  expect(listPackages(database)).toEqual([]);
  expect(findPackageIdentity(database)).toBeNull();
  expect(database.all('SELECT id, name FROM unit_group')).toEqual([{ id: 'g', name: 'UBND các xã' }]);
  expect(() =>
    database.script("INSERT INTO package_match (sender_identity, kind, foreign_key) VALUES ('s', 'phone', 'x')"),
  ).toThrow('CHECK');
});

test('rows that were added, changed or taken away are put back as they were, while they stand so', async () => {
  const database = await aDatabase();
  const tables: readonly ImagedTable[] = [
    { table: 'unit_group', key: ['id'] },
    { table: 'package_match', key: ['sender_identity', 'kind', 'foreign_key'] },
  ];
  saveMatch(database, 's', { kind: 'unit', foreignKey: 'x', localId: 'a' });
  saveMatch(database, 's', { kind: 'unit', foreignKey: 'y', localId: null });
  const before = imageOf(database, tables, '');
  saveMatch(database, 's', { kind: 'unit', foreignKey: 'x', localId: 'b' });
  database.run("INSERT INTO unit_group (id, position, name) VALUES ('h', 1, 'Mới')");
  database.run("DELETE FROM package_match WHERE foreign_key = 'y'");
  const changes = changesBetween(before, imageOf(database, tables, ''));
  expect(changes).toHaveLength(3);
  expect(stillStands(database, tables, changes)).toBe(true);
  putBack(database, tables, changes);
  expect(imageOf(database, tables, '')).toEqual(before);
  expect(stillStands(database, tables, changes)).toBe(false);
  expect(listMatches(database, 's').map(({ localId }) => localId)).toEqual(['a', null]);
});

test('reports of earlier packages say nothing of their fields, and no wording of above is known', async () => {
  const database = await openDatabase(null);
  migrate(
    database,
    MIGRATIONS.filter(({ version }) => version < 350),
  );
  const columns = () => database.all<{ name: string }>("SELECT name FROM pragma_table_info('package_report')");
  expect(columns().map(({ name }) => name)).not.toContain('fields');
  migrate(database);
  expect(columns().map(({ name }) => name)).toContain('fields');
  expect(listArrivedInPackages(database, 'd')).toEqual([]);
  expect(findSentWording(database, 'd')).toBeNull();
});
