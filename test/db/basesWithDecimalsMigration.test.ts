import { expect, test } from 'vitest';
import { openDatabase } from '../../electron/db/engine';
import { MIGRATIONS, migrate } from '../../electron/db/migrate';
import { basesWithDecimals } from '../../electron/db/migrations/0421-basesWithDecimals';

test('baseline figures and outside counts keep their rows, and may have decimals from then on', async () => {
  const db = await openDatabase(null);
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version < 421),
  );
  db.run('PRAGMA foreign_keys = OFF');
  const putBase = (unitId: string, value: number) =>
    db.run(
      "INSERT INTO baseline (unit_id, measure_key, as_of, value, source) VALUES (:id, 'ha', '2021-08-14', :value, 'Sở')",
      {
        ':id': unitId,
        ':value': value,
      },
    );
  const putCount = (unitId: string, value: number) =>
    db.run("INSERT INTO outside_count (batch_id, unit_id, value) VALUES ('b', :id, :value)", {
      ':id': unitId,
      ':value': value,
    });
  putBase('b', 1250);
  putBase('a', 0);
  putCount('b', 9_007_199_254_740_991);
  putCount('a', 7);
  const rows = () => [db.all('SELECT rowid, * FROM baseline'), db.all('SELECT rowid, * FROM outside_count')];
  const before = rows();
  basesWithDecimals.up(db);
  expect(rows()).toEqual(before);
  putBase('c', 12.5);
  putCount('c', 12.75);
  expect(db.find("SELECT value FROM baseline WHERE unit_id = 'c'")).toEqual({ value: 12.5 });
  expect(db.find("SELECT value FROM outside_count WHERE unit_id = 'c'")).toEqual({ value: 12.75 });
  expect(() => putBase('d', -1)).toThrow();
  db.close();
});
