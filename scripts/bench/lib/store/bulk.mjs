import { copyFileSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { INSERT_PERSON, INSERT_PHONE, PERSONS, personLists, STAMP } from '../largeOffice.mjs';
import { compare, inTurn, timed } from '../measure.mjs';

const ROUNDS = 5;
const NAMES = [':list', ':ordinal', ':fullName', ':address', ':phone', ':rawPhone', ':sourceRow'];

/** 174,229 rows into a table with two indexes, durable at the end: one transaction of the store, written as an import writes it, one of native SQLite. */
export async function measureBulk({ office, native, template, folder }) {
  const lists = personLists(template.submissions.length, PERSONS);
  const folds = [];
  const inStore = async () => {
    const data = join(folder, 'bulk');
    cpSync(template.folder, data, { recursive: true });
    const store = await office.openStore(data, STAMP);
    const milliseconds = await timed(() =>
      store.write((db) => {
        for (const [list, persons] of lists) {
          office.insertPersons(db, list, persons);
          office.insertPhones(db, list, persons, office.sortedPhones(persons));
        }
      }),
    );
    folds.push(milliseconds + (await timed(() => store.write(() => undefined)))); // waits for the fold that follows
    await store.close();
    rmSync(data, { recursive: true });
    return milliseconds;
  };
  const inNative = async () => {
    const path = join(folder, 'native-bulk.sqlite');
    copyFileSync(template.snapshot, path);
    const database = native.open(path);
    const statement = database.prepare(NAMES.reduce((sql, name) => sql.replace(name, '?'), INSERT_PERSON));
    const phoneStatement = database.prepare(INSERT_PHONE);
    const milliseconds = await timed(() => {
      database.exec('BEGIN');
      for (const [list, persons] of lists) {
        for (const { ordinal, fullName, address, phone, rawPhone, sourceRow } of persons)
          statement.run(list, ordinal, fullName, address, phone, rawPhone, sourceRow);
        for (const { phone, ordinal } of persons.toSorted((a, b) => (a.phone < b.phone ? -1 : 1)))
          phoneStatement.run(Number(phone), list, ordinal);
      }
      database.exec('COMMIT');
    });
    database.close();
    for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
    return milliseconds;
  };
  if (!native) return [];
  const times = await inTurn(ROUNDS, { store: inStore, native: inNative });
  const what = `insert ${PERSONS.toLocaleString('en')} rows, 2 indexes`;
  return [
    compare(what, times.store, native.name, times.native, 2.3),
    compare('… with the fold that follows', folds, native.name, times.native),
  ];
}
