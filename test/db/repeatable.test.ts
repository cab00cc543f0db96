import { describe, expect, test } from 'vitest';
import type { SqlDatabase } from '../../electron/db/database';
import { openDatabase } from '../../electron/db/engine';
import { assertRepeatable } from '../../electron/db/journal/repeatable';
import { MIGRATIONS, migrate } from '../../electron/db/migrate';

describe('a statement of a transaction', () => {
  test.each([
    'INSERT INTO unit_group (id, position, name) VALUES (:id, (SELECT count(*) FROM unit_group), :name)',
    'INSERT INTO batch (id, sequence) VALUES (:id, (SELECT coalesce(max(sequence), 0) + 1 FROM batch)) -- random()',
    'INSERT INTO unit (id, code) VALUES (:id, :code) ON CONFLICT (id) DO UPDATE SET code = excluded.code',
    'INSERT OR REPLACE INTO form (id, version) VALUES (:id, :version)',
    'INSERT OR IGNORE INTO form (id, version) VALUES (:id, :version)',
    'DELETE FROM submission WHERE file_id IN (SELECT id FROM batch_file WHERE batch_id = :batchId)',
    'DELETE FROM form WHERE NOT EXISTS (SELECT 1 FROM schedule WHERE schedule.form_id = form.id)',
    "UPDATE unit SET name = 'CURRENT_TIMESTAMP; random() LIMIT 1 \"x\"' WHERE code LIKE :code AND (id = :id OR id = '?')",
    'UPDATE unit SET code = lower(trim(:code)), name = CASE WHEN (code IS NULL) THEN :a ELSE :b END',
  ])('passes: %s', (sql) => expect(() => assertRepeatable(sql)).not.toThrow());

  test.each([
    ['the clock', 'UPDATE unit SET name = CURRENT_TIMESTAMP'],
    ['the clock', 'UPDATE unit SET name = current_date'],
    ['the clock by a parameter that may be “now”', 'UPDATE unit SET name = datetime(:when)'],
    ['the clock by a function nobody thought of', "UPDATE unit SET name = strftime('%s')"],
    ['a quoted function', 'UPDATE unit SET name = "random"()'],
    ['a quoted function', 'UPDATE unit SET name = [random]()'],
    ['a quoted function', 'UPDATE unit SET name = `random`()'],
    ['a comment in between', 'UPDATE unit SET name = random/* */()'],
    ['a comment that is none', "UPDATE unit SET name = '--' || random()"],
    ['chance', 'INSERT INTO unit (id) VALUES (hex(randomblob(16)))'],
    ['the connection', 'INSERT INTO unit (id) VALUES (last_insert_rowid())'],
    ['a function of the library', 'UPDATE unit SET position = median(position)'],
    ['LIMIT', 'DELETE FROM unit WHERE id IN (SELECT id FROM unit LIMIT 1)'],
    ['LIMIT in order of equals', 'DELETE FROM unit WHERE id IN (SELECT id FROM unit ORDER BY position LIMIT 1)'],
    ['LIMIT of the statement itself', 'DELETE FROM unit ORDER BY position LIMIT 1'],
    ['the first row of many', 'UPDATE unit SET name = (SELECT name FROM unit_group)'],
    ['any of equals', 'UPDATE unit SET name = (SELECT max(position) || name FROM unit_group)'],
    ['any of a group', 'UPDATE unit SET name = (SELECT name FROM unit_group GROUP BY position)'],
    ['rows from elsewhere', 'INSERT INTO unit_group SELECT id, position, name FROM unit'],
    [
      'rows from elsewhere, in brackets',
      'INSERT INTO unit_group (id, position, name) SELECT id, position, name FROM unit',
    ],
    [
      'rows from elsewhere, in an order',
      'INSERT INTO unit_group SELECT id, position, name FROM unit ORDER BY position',
    ],
    ['rows from elsewhere, beforehand', 'WITH a AS (SELECT id FROM unit) INSERT INTO unit_group SELECT * FROM a'],
    ['rows from elsewhere, inside', 'INSERT INTO unit_group WITH a AS (SELECT id FROM unit) SELECT * FROM a'],
    ['the last of many', 'UPDATE unit SET name = g.name FROM unit_group AS g'],
    [
      'the last of many',
      'UPDATE unit SET (name) = (lower(g.name)), code = :c FROM unit_group AS g WHERE g.id = unit.id',
    ],
    ['which row yields', 'UPDATE OR REPLACE unit SET code = :code'],
    ['which row yields', 'UPDATE OR IGNORE unit SET code = :code'],
    ['numbers given by SQLite', 'UPDATE unit SET name = :name WHERE rowid = 1'],
    ['row numbers', 'UPDATE unit SET position = (SELECT row_number() OVER () FROM unit)'],
    ['the order of a list', "UPDATE unit SET name = (SELECT group_concat(name, ', ') FROM unit_group)"],
    ['a sum of reals', 'UPDATE unit SET position = (SELECT total(position) FROM unit_group)'],
    ['a parameter nobody binds', 'UPDATE unit SET name = ?'],
    ['a parameter nobody binds', 'UPDATE unit SET name = @name'],
    ['an unfinished comment', 'UPDATE unit SET name = random /* ()'],
    ['an answer', 'INSERT INTO unit (id) VALUES (:id) RETURNING name'],
    ['another kind of statement', 'ATTACH DATABASE :x AS y'],
    ['two at once', "DELETE FROM unit WHERE name = ';'; DELETE FROM unit_group"],
  ])('is refused for %s: %s', (_reason, sql) => expect(() => assertRepeatable(sql)).toThrow(/not repeatable/));
});

describe('what a table does by itself', () => {
  const withStep = (sql: string) => async () => {
    const database = await openDatabase(null);
    migrate(database, [...MIGRATIONS, { version: 9999, name: 'test', up: (db) => db.run(sql) }]);
  };

  test.each([
    'CREATE TABLE t (id TEXT PRIMARY KEY, madeAt TEXT DEFAULT CURRENT_TIMESTAMP) STRICT',
    "CREATE TABLE t (id TEXT PRIMARY KEY, madeAt TEXT DEFAULT (datetime('now'))) STRICT",
    'CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT) STRICT',
    'CREATE TABLE t (id INTEGER PRIMARY KEY DEFAULT (random())) STRICT',
    "CREATE TRIGGER t AFTER INSERT ON unit BEGIN UPDATE unit SET name = datetime('now'); END",
    'CREATE TRIGGER t AFTER INSERT ON unit BEGIN INSERT INTO unit_alias SELECT id, 0, name FROM unit; END',
    "CREATE TRIGGER t AFTER INSERT ON unit BEGIN SELECT RAISE(ABORT, 'x') ; DELETE FROM unit; END",
    "CREATE TRIGGER t AFTER INSERT ON unit BEGIN SELECT RAISE(ROLLBACK, 'x'); END",
    'CREATE VIEW v AS SELECT random() AS r',
  ])('is refused with its migration: %s', async (sql) => {
    await expect(withStep(sql)()).rejects.toThrow(/would not do the same|no such module|prohibited/);
  });

  test.each([
    "CREATE TABLE t (id TEXT PRIMARY KEY, note TEXT DEFAULT 'CURRENT_TIMESTAMP') STRICT",
    "CREATE TRIGGER t BEFORE DELETE ON unit WHEN OLD.id = 'x' BEGIN SELECT RAISE(ABORT, 'no; never'); END",
  ])('passes: %s', async (sql) => expect(await withStep(sql)()).toBeUndefined());

  /** As if such a table had come from elsewhere: the second line of defence. */
  test.each([
    ['CREATE TABLE t (id INTEGER, at TEXT DEFAULT CURRENT_TIMESTAMP)', 'INSERT INTO t (id) VALUES (1)'],
    ["CREATE TABLE t (id INTEGER, at TEXT DEFAULT (datetime('now')))", 'INSERT INTO t (id) VALUES (1)'],
    ['CREATE TABLE t (id INTEGER, n INTEGER DEFAULT (random()))', 'INSERT INTO t (id) VALUES (1)'],
    [
      'CREATE TABLE t (id INTEGER); CREATE TRIGGER r AFTER INSERT ON t BEGIN UPDATE t SET id = random(); END',
      'INSERT INTO t (id) VALUES (1)',
    ],
  ])('inside SQLite it refuses, also when read from a file: %s', async (schema, sql) => {
    const made = await openDatabase(null);
    made.script(schema);
    const reopened: SqlDatabase = await openDatabase(made.toBytes());
    expect(() => made.run(sql)).toThrow(/not repeatable|unsafe use/);
    expect(() => reopened.run(sql)).toThrow(/not repeatable|unsafe use/);
  });
});
