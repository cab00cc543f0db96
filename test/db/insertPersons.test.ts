import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SqlDatabase } from '../../electron/db/database';
import { openDatabase } from '../../electron/db/engine';
import { insertPersons } from '../../electron/db/insertPersons';
import { RECORD_HEAD_BYTES, RecordBuilder } from '../../electron/db/journal/record';
import { RecordingDb, replay } from '../../electron/db/journal/recording';
import { migrate } from '../../electron/db/migrate';
import type { PersonRow } from '../../electron/domain/submission';

const LIST = 7;

const text = fc.oneof(
  fc.string({ unit: 'binary' }).filter((value) => Buffer.from(value).toString() === value),
  fc.constantFrom('', ' ', '\0', 'Nguyễn Thị Ánh', '0905123456', "' OR 1=1 --", '\u{20000}'),
);
const personOf = (maybe: fc.Arbitrary<string | null>) =>
  fc.record({
    fullName: text,
    address: maybe,
    phone: maybe,
    rawPhone: maybe,
    sourceRow: fc.nat({ max: 1_048_576 }),
  });
/** Some lists have a text everywhere, others do not. */
const persons = fc
  .oneof(fc.array(personOf(fc.option(text)), { maxLength: 70 }), fc.array(personOf(text), { maxLength: 70 }))
  .map((rows): readonly PersonRow[] => rows.map((row, at) => ({ ...row, ordinal: at + 1 })));

async function empty(): Promise<SqlDatabase> {
  const database = await openDatabase(null);
  migrate(database);
  return database;
}

const stored = (database: SqlDatabase) =>
  database.all(`SELECT ordinal, full_name AS fullName, address, phone, raw_phone AS rawPhone, source_row AS sourceRow
                  FROM person WHERE list = ${LIST} ORDER BY ordinal`);

test('people are stored as they are, and a replay of the journal stores the very same', async () => {
  await fc.assert(
    fc.asyncProperty(persons, async (rows) => {
      const [first, second] = [await empty(), await empty()];
      const recording = new RecordingDb(first);
      insertPersons(recording, LIST, rows);
      expect(stored(first)).toEqual(rows);
      const record = recording.finish()?.finish(1, 1);
      if (record !== undefined) expect(replay(second, [record.subarray(RECORD_HEAD_BYTES)])).toBe(1);
      expect(stored(second)).toEqual(rows);
      first.close();
      second.close();
    }),
    { numRuns: 40 },
  );
});

test('a list of a province makes a whole file, far longer than it was opened with', async () => {
  const database = await empty();
  const name = 'Nguyễn Thị Ánh '.repeat(200);
  const rows = Array.from({ length: 20_000 }, (_, at): PersonRow => {
    const phone = `09${String(at).padStart(8, '0')}`;
    return { ordinal: at + 1, fullName: name, address: null, phone, rawPhone: phone, sourceRow: at + 7 };
  });
  database.runValues('BEGIN', []);
  insertPersons(database, LIST, rows);
  database.runValues('COMMIT', []);
  const bytes = database.toBytes();
  expect(bytes.length).toBeGreaterThan(60 * 1024 * 1024); // more than the room behind it
  const again = await openDatabase(bytes);
  expect(again.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(again.find('SELECT count(*) AS people, min(length(full_name)) AS shortest FROM person')).toEqual({
    people: 20_000,
    shortest: name.length,
  });
});

test('texts of no letters stay texts', async () => {
  const database = await empty();
  const rows = [{ ordinal: 1, fullName: '', address: '', phone: null, rawPhone: '', sourceRow: 7 }];
  insertPersons(database, LIST, rows);
  expect(stored(database)).toEqual(rows);
});

test('bytes that are no text are refused before anything is written down', async () => {
  const database = await empty();
  const sql = 'INSERT INTO person (list, full_name, ordinal, source_row) VALUES (:list, CAST(:name AS TEXT), 1, 1)';
  const recording = new RecordingDb(database);
  expect(() => recording.runInOrder(sql, [LIST, new Uint8Array([0xff])])).toThrow('cannot keep');
  expect(() => recording.runInOrder(sql, [LIST])).toThrow('1 values for 2');
  expect(() => recording.finish()).toThrow('cannot keep');
  expect(stored(database)).toEqual([]);
});

test('texts that a journal of the version before kept inside its lines come back', async () => {
  const database = await empty();
  const sql = `INSERT INTO person (list, full_name, ordinal, source_row) VALUES (:list, CAST(:name AS TEXT), 1, 7)`;
  const record = new RecordBuilder();
  record.addLine(JSON.stringify([sql, [0, LIST, { utf8: 'Nguyễn Thị Ánh' }], { changed: 1 }]));
  expect(replay(database, [record.finish(1, 1).subarray(RECORD_HEAD_BYTES)])).toBe(1);
  expect(stored(database)).toMatchObject([{ fullName: 'Nguyễn Thị Ánh' }]);
});

test('bytes that a record has lost are not made up', async () => {
  const database = await empty();
  const recording = new RecordingDb(database);
  insertPersons(recording, LIST, [
    { ordinal: 1, fullName: 'Lê Văn Tý', address: null, phone: null, rawPhone: null, sourceRow: 7 },
  ]);
  const payload = recording.finish()?.finish(1, 1).subarray(RECORD_HEAD_BYTES) ?? new Uint8Array();
  const block = Buffer.from(payload).indexOf('Lê Văn Tý');
  const line = Buffer.from(payload).indexOf('[', block);
  const other = await empty();
  expect(replay(other, [payload.subarray(line)])).toBe(0);
  expect(replay(other, [payload.subarray(0, block)])).toBe(0);
  expect(stored(other)).toEqual([]);
});
