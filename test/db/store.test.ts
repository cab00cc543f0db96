import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { protectionBy } from '../../electron/db/cipher/protection';
import { readSealable } from '../../electron/db/cipher/sealedFile';
import type { ReadDb } from '../../electron/db/database';
import { openDatabase } from '../../electron/db/engine';
import { newGeneration } from '../../electron/db/generations';
import { createJournal, JournalWriter } from '../../electron/db/journal/journalFile';
import { CURRENT_VERSION } from '../../electron/db/migrate';
import { openStore, type Store } from '../../electron/db/store';
import { filesIn, SNAPSHOT_NAME } from '../../electron/db/storeFiles';
import { saveGroup } from '../../electron/db/units';
import { storeMessages } from '../../electron/text/storeMessages';
import { endOfWritten } from '../support/endOfWritten';
import { temporaryFolder } from '../support/folder';
import { STORE_FORMS } from '../support/storeForms';

const STAMP = '20210817-150000';

describe.each(STORE_FORMS)('%s', (_form, form) => {
  function groupNames(db: ReadDb): readonly string[] {
    return db.all<{ name: string }>('SELECT name FROM unit_group ORDER BY position').map(({ name }) => name);
  }

  async function addGroup(store: Store, name: string): Promise<void> {
    await store.write((db) => saveGroup(db, { id: name, name }));
  }

  async function folderWith(...names: string[]): Promise<string> {
    const folder = temporaryFolder();
    const store = await openStore(folder, STAMP, form);
    for (const name of names) await addGroup(store, name);
    await store.close();
    return folder;
  }

  describe('a saved change', () => {
    test('is on disk when the promise resolves, without closing anything', async () => {
      const folder = temporaryFolder();
      const store = await openStore(folder, STAMP, form);
      await addGroup(store, 'UBND các xã, phường');
      const copy = temporaryFolder();
      cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('.lock') });
      const asAfterAKill = await openStore(copy, STAMP, form);
      expect(groupNames(asAfterAKill.read)).toEqual(['UBND các xã, phường']);
      expect(asAfterAKill.notices).toEqual([]);
      await asAfterAKill.close();
      await store.close();
    });

    test('is in one file, of which stock SQLite opens the content, once the store is closed', async () => {
      const folder = await folderWith('Đoàn thể');
      const onDisk = await openDatabase(
        readSealable(join(folder, SNAPSHOT_NAME), { kind: 'snapshot' }, protectionBy(form)),
      );
      expect(groupNames(onDisk)).toEqual(['Đoàn thể']);
    });

    test('is there after a restart, Vietnamese unharmed, no temporary file left', async () => {
      const folder = await folderWith('Ủy ban nhân dân', 'Đoàn thể');
      const store = await openStore(folder, STAMP, form);
      expect(groupNames(store.read)).toEqual(['Ủy ban nhân dân', 'Đoàn thể']);
      expect(store.verify()).toMatchObject({ ok: true, schemaVersion: CURRENT_VERSION, tables: { unit_group: 2 } });
      await store.close();
      expect(readdirSync(folder).filter((name) => name.endsWith('.tam'))).toEqual([]);
    });

    test('a failing transaction leaves nothing, and the next one works', async () => {
      const folder = temporaryFolder();
      const store = await openStore(folder, STAMP, form);
      await expect(
        store.write((db) => {
          saveGroup(db, { id: 'a', name: 'một nửa' });
          throw new Error('stop');
        }),
      ).rejects.toThrow('stop');
      await addGroup(store, 'sau đó');
      expect(groupNames(store.read)).toEqual(['sau đó']);
      await store.close();
    });

    test('foreign keys hold after every save', async () => {
      const store = await openStore(temporaryFolder(), STAMP, form);
      await addGroup(store, 'g');
      const orphan = store.write((db) =>
        db.run("INSERT INTO unit_group_member (group_id, unit_id) VALUES ('g', 'nobody')"),
      );
      await expect(orphan).rejects.toThrow(/FOREIGN KEY/);
      await store.close();
    });

    test('when the disk refuses, the change is refused, in memory too, and the next one works', async () => {
      const folder = temporaryFolder();
      const store = await openStore(folder, STAMP, form);
      await addGroup(store, 'cũ');
      const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
      const sync = vi.spyOn(JournalWriter.prototype, 'append').mockImplementationOnce(() => {
        throw full;
      });
      onTestFinished(() => sync.mockRestore());
      await expect(addGroup(store, 'mới')).rejects.toMatchObject({ name: 'AppFailure', code: 'diskFull' });
      expect(groupNames(store.read)).toEqual(['cũ']);
      await addGroup(store, 'mới');
      await store.close();
      const again = await openStore(folder, STAMP, form);
      expect(groupNames(again.read)).toEqual(['cũ', 'mới']);
      await again.close();
    });

    test.each([
      "INSERT INTO unit_group (id, position, name) VALUES ('a', random(), 'x')",
      "INSERT INTO unit_group (id, position, name) VALUES ('a', 1, CURRENT_TIMESTAMP)",
      "INSERT INTO unit_group (id, position, name) VALUES (date('now'), 1, 'x')",
      'DELETE FROM unit_group WHERE id = (SELECT id FROM unit_group LIMIT 1)',
    ])('SQL that could not be repeated is refused: %s', async (sql) => {
      const store = await openStore(temporaryFolder(), STAMP, form);
      await expect(store.write((db) => db.run(sql))).rejects.toThrow(/repeatable/);
      await store.close();
    });
  });

  describe('damage', () => {
    /** A folder as a kill leaves it: generation 3 with `before` inside the snapshot and `after` in the journal. */
    async function killedFolder(): Promise<string> {
      const folder = await folderWith('trước');
      const store = await openStore(folder, STAMP, form);
      await addGroup(store, 'sau');
      const copy = temporaryFolder();
      cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('.lock') });
      await store.close();
      return copy;
    }

    const journalOf = (folder: string): string =>
      join(
        folder,
        readdirSync(folder)
          .filter((name) => name.endsWith('.nhat-ky'))
          .sort()
          .at(-1) ?? '',
      );

    async function reopened(
      folder: string,
    ): Promise<{ readonly names: readonly string[]; readonly notices: readonly string[] }> {
      const store = await openStore(folder, STAMP, form);
      const found = { names: groupNames(store.read), notices: store.notices };
      expect(store.verify().ok).toBe(true);
      await store.close();
      const again = await openStore(folder, STAMP, form); // mended for good, and said once
      expect(groupNames(again.read)).toEqual(found.names);
      expect(again.notices).toEqual([]);
      await again.close();
      return found;
    }

    test.each([
      ['a page overwritten', (bytes: Buffer) => bytes.fill(0x5a, 4096, 8192)],
      ['cut off', (bytes: Buffer) => bytes.subarray(0, 9000)],
      ['emptied', () => Buffer.alloc(0)],
      ['no database at all', () => Buffer.from('Số liệu Bluezone')],
    ])('of the snapshot (%s): everything is rebuilt from the one before, and said', async (_, spoil) => {
      const folder = await killedFolder();
      const spoilt = spoil(readFileSync(join(folder, SNAPSHOT_NAME)));
      writeFileSync(join(folder, SNAPSHOT_NAME), spoilt);
      const { names, notices } = await reopened(folder);
      expect(names).toEqual(['trước', 'sau']);
      expect(notices).toEqual([storeMessages.snapshotRebuilt, expect.stringContaining(`don-doc.hong-${STAMP}`)]);
      expect(readFileSync(join(folder, `don-doc.hong-${STAMP}`, SNAPSHOT_NAME)).equals(spoilt)).toBe(true);
    });

    test('of the snapshot (gone): rebuilt likewise', async () => {
      const folder = await killedFolder();
      rmSync(join(folder, SNAPSHOT_NAME));
      expect((await reopened(folder)).names).toEqual(['trước', 'sau']);
    });

    test('of the journal (gone): the snapshot is used and the loss is named', async () => {
      const folder = await killedFolder();
      rmSync(journalOf(folder));
      const { names, notices } = await reopened(folder);
      expect(names).toEqual(['trước']);
      expect(notices[0]).toBe(storeMessages.journalLost(SNAPSHOT_NAME));
    });

    test('any single byte flipped: all is there, or the damage is named', async () => {
      const folder = await killedFolder();
      const targets = [join(folder, SNAPSHOT_NAME), journalOf(folder)];
      for (let round = 0; round < 60; round += 1) {
        const copy = temporaryFolder();
        cpSync(folder, copy, { recursive: true });
        const path = join(copy, basename(targets[round % 2] ?? ''));
        const bytes = readFileSync(path);
        const place = (round * 7919) % Math.min(bytes.length, round % 2 === 0 ? bytes.length : 400);
        bytes[place] = (bytes[place] ?? 0) ^ 0x10;
        writeFileSync(path, bytes);
        const store = await openStore(copy, STAMP, form);
        const names = groupNames(store.read);
        if (store.notices.length === 0) expect(names, `byte ${place} of ${path}`).toEqual(['trước', 'sau']);
        else expect(names[0]).toBe('trước');
        await store.close();
      }
    });

    test('the journal cut at every place of its last record: all, or named', async () => {
      const folder = await killedFolder();
      const journal = readFileSync(journalOf(folder));
      const end = endOfWritten(journal);
      for (let cut = 96; cut <= end + 1; cut += 7) {
        const copy = temporaryFolder();
        cpSync(folder, copy, { recursive: true });
        writeFileSync(join(copy, basename(journalOf(folder))), journal.subarray(0, cut));
        const store = await openStore(copy, STAMP, form);
        expect(store.notices.length, `cut at ${cut}`).toBeGreaterThan(0);
        await store.close();
      }
    });

    test('everything gone bad: refused again and again, set aside, never an empty database', async () => {
      const folder = await killedFolder();
      for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'x');
      await expect(openStore(folder, STAMP, form)).rejects.toMatchObject({ code: 'damaged' });
      await expect(openStore(folder, STAMP, form)).rejects.toMatchObject({ code: 'damaged' });
      expect(existsSync(join(folder, SNAPSHOT_NAME))).toBe(false);
      expect(readFileSync(join(folder, `don-doc.hong-${STAMP}`, SNAPSHOT_NAME), 'utf8')).toBe('x');
    });

    test('a file from a newer app is refused and left alone', async () => {
      const folder = await folderWith('x');
      const database = await openDatabase(
        readSealable(join(folder, SNAPSHOT_NAME), { kind: 'snapshot' }, protectionBy(form)),
      );
      database.script('PRAGMA user_version = 99999');
      newGeneration(filesIn(folder, protectionBy(form)), database, 1, 90).journal.close();
      const newer = readFileSync(join(folder, SNAPSHOT_NAME));
      await expect(openStore(folder, STAMP, form)).rejects.toMatchObject({ code: 'newerVersion' });
      expect(readFileSync(join(folder, SNAPSHOT_NAME)).equals(newer)).toBe(true);
    });

    test('a fold broken off after its journal was made, before its snapshot, loses nothing', async () => {
      const folder = await killedFolder();
      createJournal(
        filesIn(folder).journal(4),
        { generation: 4, base: 2, snapshotHash: '00'.repeat(32) },
        protectionBy(form),
      );
      expect(await reopened(folder)).toEqual({ names: ['trước', 'sau'], notices: [] });
    });

    test('temporary files of a process that died before the rename are ignored', async () => {
      const folder = await folderWith('còn');
      writeFileSync(join(folder, `${SNAPSHOT_NAME}.tam`), 'half');
      expect(await reopened(folder)).toEqual({ names: ['còn'], notices: [] });
    });
  });

  describe('one writer', () => {
    test('a folder in use is refused with the name of the computer', async () => {
      const folder = temporaryFolder();
      const store = await openStore(folder, STAMP, form);
      await expect(openStore(folder, STAMP, form)).rejects.toMatchObject({ code: 'conflict' });
      await expect(openStore(folder, STAMP, form)).rejects.toThrow(hostname());
      await store.close();
      await (await openStore(folder, STAMP, form)).close();
    });

    test('the lock of a dead process is taken over', async () => {
      const child = spawn(process.execPath, ['-e', '']);
      await new Promise((resolve) => child.once('exit', resolve));
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'don-doc.lock'), JSON.stringify({ host: hostname(), pid: child.pid }));
      const store = await openStore(folder, STAMP, form);
      onTestFinished(() => store.close());
      expect(store.notices).toEqual([]);
    });
  });
});
