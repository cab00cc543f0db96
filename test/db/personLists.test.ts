import { expect, test } from 'vitest';
import { MIGRATIONS } from '../../electron/db/migrate';
import { withExtras } from '../../electron/db/personExtras';
import { removePersonLists, stagePersonLists, sweepPersonLists } from '../../electron/db/personLists';
import { openStore, type Store } from '../../electron/db/store';
import { findLiveReport, findPhoneListings } from '../../electron/db/submissions';
import type { PersonRow } from '../../electron/domain/submission';
import { temporaryFolder } from '../support/folder';
import { addGroup, asAfterAKill, STAMP } from './support';

const people = (count: number, from = 0): readonly PersonRow[] =>
  Array.from({ length: count }, (_, at) => {
    const phone = `09${String(from + at).padStart(8, '0')}`;
    const fullName = `Nguyễn Thị Ánh ${from + at}`;
    return { ordinal: at + 1, fullName, address: null, phone, rawPhone: phone, sourceRow: at + 7 };
  });

const phonesOf = ({ read }: Pick<Store, 'read'>) =>
  read.all<{ list: number; phones: number }>(
    'SELECT list, count(*) AS phones FROM person_phone GROUP BY list ORDER BY list',
  );

const lists = ({ read }: Pick<Store, 'read'>) =>
  read.all<{ list: number; people: number }>('SELECT list, count(*) AS people FROM person GROUP BY list ORDER BY list');

test('long lists are on the disk before their report is, and go at the next start if it never comes', async () => {
  const folder = temporaryFolder();
  const store = await openStore(folder, STAMP);
  const [long, longer] = [people(5000), people(9000, 5000)];
  const staged = await stagePersonLists(store, [long, longer]);
  expect([staged.numberOf(store.read, long), staged.numberOf(store.read, longer)]).toEqual([1, 2]);
  expect(staged.isDisturbed()).toBe(false);
  const killed = await openStore(asAfterAKill(folder), STAMP);
  expect(lists(killed)).toEqual([
    { list: 1, people: 5000 },
    { list: 2, people: 9000 },
  ]);
  expect(phonesOf(killed)).toEqual([
    { list: 1, phones: 5000 },
    { list: 2, phones: 9000 },
  ]);
  await sweepPersonLists(killed);
  expect([lists(killed), phonesOf(killed)]).toEqual([[], []]);
  expect(killed.verify().problems).toEqual([]);
  await killed.close();
  await staged.discard();
  expect(lists(store)).toEqual([]);
  await store.close();
});

test('others are answered and may write while a list is being written, which is noticed', async () => {
  const store = await openStore(temporaryFolder(), STAMP);
  const list = people(20_000);
  const seen: number[] = [];
  const watch = setInterval(() => seen.push(lists(store)[0]?.people ?? 0), 1);
  const staging = stagePersonLists(store, [list]);
  await addGroup(store, 'chen vào giữa');
  const staged = await staging;
  clearInterval(watch);
  expect(new Set(seen).size).toBeGreaterThan(2);
  expect(staged.isDisturbed()).toBe(true);
  expect(staged.numberOf(store.read, list)).toBe(1); // all of it is there all the same
  await store.write((db) => db.run('DELETE FROM person WHERE ordinal = 777'));
  expect(staged.numberOf(store.read, list)).toBeNull(); // must be written anew
  await store.close();
});

test('few people are left to the transaction of their report', async () => {
  const store = await openStore(temporaryFolder(), STAMP);
  const list = people(300);
  const { sequence } = store;
  expect((await stagePersonLists(store, [list, []])).numberOf(store.read, list)).toBeNull();
  expect(store.sequence).toBe(sequence);
  await store.close();
});

test('a list whose numbers have gaps goes whole, and no other goes with it', async () => {
  const store = await openStore(temporaryFolder(), STAMP);
  const gaps = people(10_000).map((person) => ({ ...person, ordinal: person.ordinal * 1000 }));
  await stagePersonLists(store, [gaps, people(10, 10_000)]);
  await removePersonLists(store, [1]);
  expect([lists(store), phonesOf(store)]).toEqual([[{ list: 2, people: 10 }], [{ list: 2, phones: 10 }]]);
  await store.close();
});

const CAMPAIGN = [
  "INSERT INTO unit (id, position, name, kind, addressee) VALUES ('u', 0, 'x', 'x', 'x')",
  "INSERT INTO directive VALUES ('d', 'x', '{}')",
  "INSERT INTO unit_group VALUES ('g', 0, 'x')",
  "INSERT INTO clause VALUES ('d', 'c', 0, '1', '[]')",
  "INSERT INTO schedule VALUES ('d', 's', 0, 'c', 'g', 'mau-02', '{}', 'x', NULL, NULL, 'x', '[]')",
  "INSERT INTO batch VALUES ('b', 1, 'd', '2021-08-17T15:00', NULL)",
];
const DAYS = ['2021-08-16', '2021-08-17', '2021-08-18'];

/** A report a day as version 70 wrote them: the first without people. */
async function writeOldReports(store: Store, persons: readonly (readonly PersonRow[])[]): Promise<void> {
  await store.write((db) => {
    for (const sql of CAMPAIGN) db.run(sql);
    for (const [at, day] of DAYS.entries()) {
      db.run("INSERT INTO obligation VALUES (:day, 'd', 's', 'u', 'mau-02', :day, NULL, 0, NULL)", { ':day': day });
      db.run(
        `INSERT INTO batch_file (id, batch_id, position, file_name, folder, sha256, size_bytes, outcome)
         VALUES (:day, 'b', :at, 'a.xlsx', '', 'x', 1, 'accepted')`,
        { ':day': day, ':at': at },
      );
      db.run(
        `INSERT INTO submission (id, obligation_id, version, file_id, arrived_at, arrival_source, is_nil)
         VALUES (:day, :day, 1, :day, '2021-08-17T15:00', 'clerk', 0)`,
        { ':day': day },
      );
    }
  });
  for (const [at, rows] of persons.entries())
    await store.write((db) => {
      for (const { ordinal, fullName, address, phone, rawPhone, sourceRow } of rows)
        db.runInOrder('INSERT INTO person VALUES (:day, :ordinal, :name, :address, :phone, :raw, :row)', [
          ...[DAYS[at] ?? '', ordinal, fullName, address, phone, rawPhone, sourceRow],
        ]);
    });
}

test('people of version 70, some of them in the journal only, stand under their reports as before', async () => {
  const folder = temporaryFolder();
  const migrations = MIGRATIONS.filter(({ version }) => version < 80);
  const old = await openStore(folder, STAMP, { migrations });
  const blank = people(3000, 40).map((person) => ({ ...person, address: 'Thôn 1', phone: null, rawPhone: 'không có' }));
  const kept = [[], blank, people(700, 4000)];
  await writeOldReports(old, kept);
  const store = await openStore(asAfterAKill(folder), STAMP);
  expect(store.notices).toEqual([]);
  for (const [at, persons] of kept.entries())
    expect(findLiveReport(store.read, DAYS[at] ?? '')?.content.persons).toEqual(persons);
  expect(lists(store).map((one) => one.people)).toEqual([3000, 700]);
  expect(findPhoneListings(store.read, 'd', 'mau-02', ['0900004001', '0900000041'])).toMatchObject([
    { phone: '0900004001', period: DAYS[2], ordinal: 2 },
  ]);
  expect(store.verify().problems).toEqual([]);
  expect(store.read.find('SELECT freelist_count FROM pragma_freelist_count')).toEqual({ freelist_count: 0 }); // the old table's pages are not kept
  await sweepPersonLists(store);
  expect(lists(store)).toHaveLength(2);
  const [{ list = 0 } = {}] = lists(store);
  await store.write((db) => db.run('DELETE FROM person WHERE list = :list', { ':list': list }));
  expect(store.verify().problems).toEqual([`list of people ${list} is not whole`]);
  await store.close();
  await old.close();
});

test('columns of the form’s own come and go with their list', async () => {
  const store = await openStore(temporaryFolder(), STAMP);
  const plain = people(5000);
  const list = plain.map((person, at) =>
    at % 1000 === 0 ? { ...person, extras: { note: `=ghi chú ${at}`, amount: at / 8 } } : person,
  );
  const staged = await stagePersonLists(store, [list]);
  const number = staged.numberOf(store.read, list);
  expect(withExtras(store.read, number, plain)).toEqual(list);
  expect(withExtras(store.read, null, plain)).toBe(plain);
  await removePersonLists(store, [number ?? 0]);
  expect(store.read.all('SELECT * FROM person_extra')).toEqual([]);
  await store.close();
});
