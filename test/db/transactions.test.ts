import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type ReadDb, SqlDatabase, type WriteDb } from '../../electron/db/database';
import { RecordBuilder } from '../../electron/db/journal/record';
import { openStore, type Store } from '../../electron/db/store';
import { filesIn, SNAPSHOT_NAME } from '../../electron/db/storeFiles';
import { saveGroup } from '../../electron/db/units';
import { storeMessages } from '../../electron/text/storeMessages';
import { temporaryFolder } from '../support/folder';
import { STORE_FORMS } from '../support/storeForms';

const STAMP = '20210817-1500';

describe.each(STORE_FORMS)('%s', (_form, form) => {
  function names(db: ReadDb): readonly string[] {
    return db.all<{ id: string }>('SELECT id FROM unit_group ORDER BY position').map(({ id }) => id);
  }

  function add(store: Store, id: string): Promise<void> {
    return store.write((db) => saveGroup(db, { id, name: id }));
  }

  function copyOf(folder: string): string {
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('.lock') });
    return copy;
  }

  async function namesIn(folder: string): Promise<readonly string[]> {
    const store = await openStore(folder, STAMP, form);
    try {
      expect(store.notices).toEqual([]);
      return names(store.read);
    } finally {
      await store.close();
    }
  }

  async function opened(folder = temporaryFolder()): Promise<Store> {
    const store = await openStore(folder, STAMP, form);
    onTestFinished(() => store.close());
    return store;
  }

  describe('a transaction', () => {
    test('that memory refuses after the journal has taken it is in neither', async () => {
      const folder = temporaryFolder();
      const store = await opened(folder);
      await add(store, 'before');
      const run = SqlDatabase.prototype.runValues;
      const spy = vi.spyOn(SqlDatabase.prototype, 'runValues').mockImplementation(function (
        this: SqlDatabase,
        ...args
      ) {
        if (args[0] === 'COMMIT') throw new Error('out of memory');
        return run.apply(this, args);
      });
      onTestFinished(() => spy.mockRestore());
      await expect(add(store, 'refused')).rejects.toThrow('out of memory');
      spy.mockRestore();
      expect(await namesIn(copyOf(folder))).toEqual(['before']);
      await add(store, 'after');
      expect(names(store.read)).toEqual(['before', 'after']);
      expect(await namesIn(copyOf(folder))).toEqual(['before', 'after']);
    });

    test('cannot wait: what would come after the commit is refused, not lost', async () => {
      const folder = temporaryFolder();
      const store = await opened(folder);
      const late: unknown[] = [];
      const waiting = store.write(async (db) => {
        saveGroup(db, { id: 'first half', name: 'x' });
        await Promise.resolve();
        try {
          saveGroup(db, { id: 'second half', name: 'x' });
        } catch (error) {
          late.push(error);
        }
      });
      await expect(waiting).rejects.toThrow('must not wait');
      expect(late.map(String)).toEqual([expect.stringContaining('the transaction is over')]);
      expect(names(store.read)).toEqual([]);
      expect(await namesIn(copyOf(folder))).toEqual([]);
    });

    test('cannot be written to when it is over', async () => {
      const store = await opened();
      const kept: { db?: WriteDb } = {};
      await store.write((db) => {
        kept.db = db;
      });
      expect(() => kept.db?.run('DELETE FROM unit_group')).toThrow('the transaction is over');
    });

    test('with a statement that failed is refused even when the failure was swallowed', async () => {
      const folder = temporaryFolder();
      const store = await opened(folder);
      const swallowed = store.write((db) => {
        saveGroup(db, { id: 'a', name: 'x' });
        try {
          db.run("INSERT INTO unit_group (id, position, name) VALUES ('a', 1, 'x')");
        } catch {
          // a careless caller
        }
      });
      await expect(swallowed).rejects.toThrow('UNIQUE');
      expect(await namesIn(copyOf(folder))).toEqual([]);
    });

    test('is not begun once the store closes', async () => {
      const store = await openStore(temporaryFolder(), STAMP, form);
      const closing = store.close();
      await expect(add(store, 'late')).rejects.toMatchObject({ message: storeMessages.closed });
      await closing;
      await store.close();
    });

    test('longer than any record that is read back is refused, not written', () => {
      const record = new RecordBuilder();
      const line = 'x'.repeat(64 * 1024 * 1024);
      expect(() => {
        for (let count = 0; count < 9; count += 1) record.addLine(line);
      }).toThrow('too long');
    });

    test.each([
      ['INSERT OR ROLLBACK INTO unit_group (id, position, name) VALUES (1, 1, 1)', /part of the transaction/],
      ['UPDATE OR FAIL unit_group SET position = 1', /part of the transaction/],
      ['DELETE FROM unit_group; DELETE FROM unit', /more than one statement/],
      ['CREATE TABLE x (y TEXT) STRICT', /changes no rows/],
      ['PRAGMA foreign_keys = OFF', /changes no rows/],
      ['COMMIT', /changes no rows/],
      ["UPDATE unit_group SET name = timediff('now', '2020-01-01')", /not known to be repeatable/],
      ['UPDATE unit_group SET name = sqlite_version()', /not known to be repeatable/],
    ])('takes no %s', async (sql, reason) => {
      const store = await opened();
      await expect(store.write((db) => db.run(sql))).rejects.toThrow(reason);
      expect(() => store.read.all('SELECT 1')).not.toThrow();
    });

    test.each([
      "SELECT date('now')",
      "SELECT strftime('%s', 'now', '+1 day', '+1 day', '+1 day', '+1 day', '+1 day')",
      "SELECT timediff('now', '2020-01-01')",
      'SELECT random()',
      'SELECT CURRENT_TIMESTAMP',
    ])('has no %s inside SQLite either, also after a fold', async (sql) => {
      const folder = temporaryFolder();
      const store = await openStore(folder, STAMP, { ...form, foldAtBytes: 1 });
      onTestFinished(() => store.close());
      await add(store, 'folded');
      await add(store, 'again');
      expect(() => store.read.all(sql)).toThrow('not repeatable');
      const orphan = store.write((db) =>
        db.run("INSERT INTO unit_group_member (group_id, unit_id) VALUES ('folded', 'nobody')"),
      );
      await expect(orphan).rejects.toThrow(/FOREIGN KEY/); // the fold has not switched them off
    });

    test('takes no value that the journal would not give back, and none that is left out', async () => {
      const store = await opened();
      const sql = 'UPDATE unit_group SET position = :position';
      await expect(store.write((db) => db.run(sql, { ':position': Number.NaN }))).rejects.toThrow('cannot keep');
      await expect(store.write((db) => db.run(sql, { ':position': Number.POSITIVE_INFINITY }))).rejects.toThrow('keep');
      await expect(store.write((db) => db.run(sql, { ':place': 1 }))).rejects.toThrow('no value for :position');
    });
  });

  describe('a reader', () => {
    test.each([
      "INSERT INTO unit_group (id, position, name) VALUES ('x', 1, 'x') RETURNING id",
      'DELETE FROM unit_group RETURNING id',
      "WITH one AS (SELECT 'x' AS id) INSERT INTO unit_group SELECT id, 1, id FROM one RETURNING id",
      'PRAGMA user_version = 7',
      'PRAGMA user_version(7)',
      'DROP TABLE unit_group',
    ])('changes nothing: %s', async (sql) => {
      const store = await opened();
      await add(store, 'kept');
      expect(() => store.read.all(sql)).toThrow('only reads');
      expect(() => store.read.find(sql)).toThrow('only reads');
      await expect(store.write((db) => db.all(sql))).rejects.toThrow('only reads');
      expect(names(store.read)).toEqual(['kept']);
    });
  });

  describe('a disk that is not what it was', () => {
    test('the folder vanished: refused in words, and saved again once it is back', async () => {
      const folder = temporaryFolder();
      const store = await opened(folder);
      await add(store, 'before');
      const elsewhere = copyOf(folder);
      const lock = readFileSync(join(folder, 'don-doc.lock'));
      rmSync(folder, { recursive: true });
      await expect(add(store, 'lost')).rejects.toMatchObject({ code: 'notFound' });
      expect(names(store.read)).toEqual(['before']);
      cpSync(elsewhere, folder, { recursive: true });
      writeFileSync(join(folder, 'don-doc.lock'), lock);
      await add(store, 'after');
      expect(await namesIn(copyOf(folder))).toEqual(['before', 'after']);
    });

    test('the journal removed under us: refused, then begun anew', async () => {
      const folder = temporaryFolder();
      const store = await opened(folder);
      await add(store, 'before');
      rmSync(filesIn(folder).journal(2));
      await expect(add(store, 'into nothing')).rejects.toMatchObject({ code: 'notFound' });
      await add(store, 'after');
      expect(await namesIn(copyOf(folder))).toEqual(['before', 'after']);
    });

    test('a lock that a scanner took away is put back: nothing is lost, and nobody else gets in', async () => {
      const folder = temporaryFolder();
      const store = await opened(folder);
      await add(store, 'before');
      rmSync(join(folder, 'don-doc.lock'));
      await add(store, 'after');
      await expect(openStore(folder, STAMP, form)).rejects.toMatchObject({ code: 'conflict' });
      expect(await namesIn(copyOf(folder))).toEqual(['before', 'after']);
    });

    test('a lock taken away, and another one wrote and left: not written to, its work is whole', async () => {
      const folder = temporaryFolder();
      const store = await opened(folder);
      await add(store, 'before');
      rmSync(join(folder, 'don-doc.lock'));
      const other = await openStore(folder, STAMP, form);
      await add(other, 'theirs');
      await other.close();
      await expect(add(store, 'lost')).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining(folder),
      });
      await store.close();
      expect(await namesIn(folder)).toEqual(['before', 'theirs']);
    });

    test.each([[SNAPSHOT_NAME], [/\.sqlite$/]])(
      'snapshots deleted while open (%s): the next write makes them anew',
      async (which) => {
        const folder = temporaryFolder();
        const store = await opened(folder);
        await add(store, 'before');
        const isMeant = (name: string) => (typeof which === 'string' ? name === which : which.test(name));
        for (const name of readdirSync(folder).filter(isMeant)) rmSync(join(folder, name));
        await add(store, 'after');
        expect(await namesIn(copyOf(folder))).toEqual(['before', 'after']);
      },
    );

    test('another stick in the same place is not written to', async () => {
      const folder = temporaryFolder();
      const store = await opened(folder);
      await add(store, 'ours');
      const other = await openStore(temporaryFolder(), STAMP, form);
      await add(other, 'theirs');
      await other.close();
      rmSync(folder, { recursive: true });
      const strange = temporaryFolder();
      const stranger = await openStore(strange, STAMP, form);
      await add(stranger, 'theirs');
      await stranger.close();
      cpSync(strange, folder, { recursive: true });
      await expect(add(store, 'lost')).rejects.toMatchObject({
        code: 'conflict',
        message: storeMessages.folderTaken(folder),
      });
      await store.close();
      expect(await namesIn(folder)).toEqual(['theirs']);
    });

    test('a fold refused is not tried at every write, and nothing is lost by it', async () => {
      const folder = temporaryFolder();
      const store = await openStore(folder, STAMP, { ...form, foldAtBytes: 400 });
      onTestFinished(() => store.close());
      const bytes = vi.spyOn(SqlDatabase.prototype, 'toBytes').mockImplementation(() => {
        throw new Error('no memory for a snapshot');
      });
      onTestFinished(() => bytes.mockRestore());
      for (let number = 0; number < 20; number += 1) await add(store, `n${number}`);
      expect(bytes.mock.calls.length).toBeGreaterThan(1);
      expect(bytes.mock.calls.length).toBeLessThan(20);
      bytes.mockRestore();
      expect(await namesIn(copyOf(folder))).toHaveLength(20);
    });
  });

  describe('verify', () => {
    test.each([
      ['snapshot', (folder: string) => join(folder, 'don-doc.sqlite')],
      ['journal', (folder: string) => filesIn(folder).journal(2)],
    ])('names a %s that was altered behind our back, and the next write makes it good', async (_, pathIn) => {
      const folder = temporaryFolder();
      const store = await opened(folder);
      await add(store, 'before');
      expect(store.verify()).toMatchObject({ ok: true, problems: [] });
      const bytes = readFileSync(pathIn(folder));
      bytes[200] = (bytes[200] ?? 0) ^ 1;
      writeFileSync(pathIn(folder), bytes);
      expect(store.verify()).toMatchObject({ ok: false, problems: [expect.stringContaining(pathIn(folder))] });
      await add(store, 'after');
      expect(store.verify().problems).toEqual([]);
      expect(await namesIn(copyOf(folder))).toEqual(['before', 'after']);
    });
  });
});
