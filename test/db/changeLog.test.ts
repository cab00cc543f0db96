import { cpSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addChanges, countChanges, listChanges } from '../../electron/db/changeLog';
import { findClerkName, saveClerkName } from '../../electron/db/clerks';
import { openDatabase } from '../../electron/db/engine';
import { CURRENT_VERSION, migrate, schemaVersionOf } from '../../electron/db/migrate';
import { firstTables } from '../../electron/db/migrations/0010-firstTables';
import { openStore, type Store } from '../../electron/db/store';
import { listUnits, saveGroup } from '../../electron/db/units';
import type { Change, ChangeFilter, SubjectKind } from '../../electron/domain/changes';
import { aUnit, day, time } from '../support/builders';
import { temporaryFolder } from '../support/folder';

const STAMP = '20210817-150000';
const authorship = {
  happenedAt: time('2021-08-17T15:00'),
  account: 'van.thu',
  authorName: 'Nguyễn Thị Lan',
  reason: null,
};

function aChange(overrides: Partial<Change> & { kind?: SubjectKind; id?: string; label?: string } = {}): Change {
  const { kind = 'unit', id = 'bong-son', label = 'Phường Bồng Sơn', ...rest } = overrides;
  const values = { oldValue: null, newValue: 'P. Bồng Sơn' };
  return { subject: { kind, id, label }, field: 'aliases', fieldLabel: 'Tên gọi khác', ...values, ...rest };
}

async function aStore(folder = temporaryFolder()): Promise<Store> {
  return openStore(folder, STAMP);
}

const ALL = { offset: 0, limit: 100 };
const labelsOf = (store: Store, filter: ChangeFilter) =>
  listChanges(store.read, filter, ALL).map(({ subject }) => subject.label);

describe('the log only grows', () => {
  test.each([
    ['changed', "UPDATE change_log SET new_value = 'khác'"],
    ['removed', 'DELETE FROM change_log'],
    [
      'replaced',
      `INSERT OR REPLACE INTO change_log (sequence, happened_at, account, subject_kind, subject_id, subject_label, field,
         field_label, folded) VALUES (1, '2021-08-17T15:00', 'x', 'unit', 'u', 'u', 'f', 'f', '')`,
    ],
  ])('an entry is never %s', async (word, sql) => {
    const store = await aStore();
    await store.write((db) => addChanges(db, authorship, [aChange()]));
    await expect(store.write((db) => db.run(sql))).rejects.toThrow(`entries are never ${word}`);
    expect(listChanges(store.read, {}, ALL)).toMatchObject([{ newValue: 'P. Bồng Sơn', account: 'van.thu' }]);
    await store.close();
  });

  test('a write that fails leaves neither its change nor its entry', async () => {
    const store = await aStore();
    const failing = store.write((db) => {
      saveGroup(db, { id: 'g', name: 'UBND các xã, phường' });
      addChanges(db, authorship, [aChange()]);
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(countChanges(store.read, {})).toBe(0);
    await store.write((db) => addChanges(db, authorship, [aChange()]));
    expect(listChanges(store.read, {}, ALL).map(({ sequence }) => sequence)).toEqual([1]);
    await store.close();
  });

  test('after a kill the journal gives the very same entries', async () => {
    const folder = temporaryFolder();
    const store = await aStore(folder);
    await store.write((db) => {
      saveClerkName(db, 'van.thu', 'Lan');
      addChanges(db, { ...authorship, reason: 'nhập nhầm' }, [
        aChange(),
        aChange({ oldValue: '3.156', newValue: '3.165' }),
      ]);
    });
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('.lock') });
    const asAfterAKill = await aStore(copy);
    expect(asAfterAKill.notices).toEqual([]);
    expect(listChanges(asAfterAKill.read, {}, ALL)).toEqual(listChanges(store.read, {}, ALL));
    expect(findClerkName(asAfterAKill.read, 'van.thu')).toBe('Lan');
    await asAfterAKill.close();
    await store.close();
  });
});

describe('finding entries', () => {
  async function aFullStore(): Promise<Store> {
    const store = await aStore();
    const on = (at: string) => ({ ...authorship, happenedAt: time(at) });
    await store.write((db) => {
      addChanges(db, on('2021-08-16T08:00'), [aChange({ label: 'Xã Hoài Đức', id: 'hoai-duc' })]);
      addChanges(db, on('2021-08-17T00:00'), [aChange({ kind: 'office', id: 'office', label: 'UBND thị xã' })]);
      addChanges(db, on('2021-08-17T23:59'), [
        aChange({ kind: 'signatory', id: 's', label: 'Người ký Trần Hữu Thảo' }),
      ]);
      addChanges(db, { ...on('2021-08-18T00:00'), reason: 'đánh máy sai' }, [
        aChange({
          kind: 'report',
          id: 'd/s/bong-son/2021-08-17',
          label: 'Mẫu 02, Phường Bồng Sơn',
          oldValue: '3.156',
          newValue: '3.165',
        }),
      ]);
    });
    return store;
  }

  test('newest first, by pages, with the number of all', async () => {
    const store = await aFullStore();
    const page = (offset: number) => listChanges(store.read, {}, { offset, limit: 3 }).map(({ sequence }) => sequence);
    expect([page(0), page(3), page(4)]).toEqual([[4, 3, 2], [1], []]);
    expect(countChanges(store.read, {})).toBe(4);
    await store.close();
  });

  test('by subject; the office with those who sign for it', async () => {
    const store = await aFullStore();
    expect(labelsOf(store, { subjectKind: 'unit', subjectId: 'hoai-duc' })).toEqual(['Xã Hoài Đức']);
    expect(labelsOf(store, { subjectKind: 'unit', subjectId: 'bong-son' })).toEqual([]);
    expect(labelsOf(store, { subjectId: 'd/s/bong-son/2021-08-17' })).toEqual(['Mẫu 02, Phường Bồng Sơn']);
    expect(labelsOf(store, { subjectKind: 'office' })).toEqual(['Người ký Trần Hữu Thảo', 'UBND thị xã']);
    await store.close();
  });

  test('by days, both included', async () => {
    const store = await aFullStore();
    const between = (from?: string, to?: string) =>
      countChanges(store.read, {
        from: from === undefined ? undefined : day(from),
        to: to === undefined ? undefined : day(to),
      });
    expect(between('2021-08-17', '2021-08-17')).toBe(2);
    expect([between('2021-08-17'), between(undefined, '2021-08-16'), between('2021-08-19')]).toEqual([3, 1, 0]);
    await store.close();
  });

  test.each([
    ['hoai duc', ['Xã Hoài Đức']],
    ['HOÀI ĐỨC', ['Xã Hoài Đức']],
    ['Hoài Đức'.normalize('NFD'), ['Xã Hoài Đức']],
    ['3.165 bong', ['Mẫu 02, Phường Bồng Sơn']],
    ['danh may', ['Mẫu 02, Phường Bồng Sơn']],
    ['thị lan hoai duc', ['Xã Hoài Đức']],
    ['100% _ \' "', []],
    ['   ', ['Mẫu 02, Phường Bồng Sơn', 'Người ký Trần Hữu Thảo', 'UBND thị xã', 'Xã Hoài Đức']],
  ])('words %j, dấu or not, in any order', async (text, labels) => {
    const store = await aFullStore();
    expect(labelsOf(store, { text })).toEqual(labels);
    expect(countChanges(store.read, { text })).toBe(labels.length);
    await store.close();
  });
});

test('a name is chosen, changed and taken away', async () => {
  const store = await aStore();
  for (const name of ['Lan', 'Nguyễn Thị Lan']) await store.write((db) => saveClerkName(db, 'van.thu', name));
  expect([findClerkName(store.read, 'van.thu'), findClerkName(store.read, 'khac')]).toEqual(['Nguyễn Thị Lan', null]);
  await store.write((db) => saveClerkName(db, 'van.thu', ''));
  expect(findClerkName(store.read, 'van.thu')).toBeNull();
  await store.close();
});

test('a database of the version before keeps its rows and gets an empty log', async () => {
  const database = await openDatabase(null);
  firstTables.up(database);
  database.script(`PRAGMA user_version = ${firstTables.version}`);
  saveGroup(database, { id: 'communes', name: 'UBND các xã, phường' });
  const units = [aUnit({ aliases: ['P. Bồng Sơn'] }), aUnit({ id: 'hoai-duc', code: '01234', name: 'Xã Hoài Đức' })];
  for (const [position, { id, code, name, kind, addressee, aliases }] of units.entries())
    database.script(`
      INSERT INTO unit VALUES ('${id}', ${position}, '${code}', '${name}', '${kind}', '${addressee}', NULL, NULL, NULL);
      INSERT INTO unit_group_member VALUES ('communes', '${id}');
      ${aliases.map((alias) => `INSERT INTO unit_alias VALUES ('${id}', 0, '${alias}');`).join('')}`);
  expect(migrate(database)).toBe(true);
  expect(schemaVersionOf(database)).toBe(CURRENT_VERSION);
  expect(listUnits(database)).toEqual(units);
  expect(countChanges(database, {})).toBe(0);
  expect(database.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(migrate(database)).toBe(false);
  database.close();
});
