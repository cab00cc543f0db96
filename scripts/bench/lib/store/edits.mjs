import { closeSync, copyFileSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { STAMP } from '../largeOffice.mjs';
import { compare, inTurn, timed } from '../measure.mjs';

const ROUNDS = 300;
const EDIT = 'UPDATE unit SET addressee = :addressee WHERE id = :id';
const UNIT = 'phuong-bong-son';

/** One changed row made durable: in a large store, in an empty one, in native SQLite on the same large file. */
export async function measureEdits({ office, native, large, empty, folder }) {
  const nativePath = join(folder, 'native-edit.sqlite');
  copyFileSync(large.snapshot, nativePath);
  const stores = { large: await office.openStore(large.folder, STAMP), empty: await office.openStore(empty, STAMP) };
  const database = native?.open(nativePath);
  const statement = database?.prepare('UPDATE unit SET addressee = ? WHERE id = ?');
  let edits = 0;
  const words = () => `UBND phường Bồng Sơn, lần sửa thứ ${++edits}`;
  const edit = (store) => store.write((db) => db.run(EDIT, { ':addressee': words(), ':id': UNIT }));
  const record = await recordOf(office, large, () => edit(stores.large));
  const log = openSync(join(folder, 'plain.log'), 'a');
  const append = () => {
    writeSync(log, record);
    fsyncSync(log);
  };
  const times = await inTurn(ROUNDS, {
    large: () => timed(() => edit(stores.large)),
    empty: () => timed(() => edit(stores.empty)),
    append: () => timed(append),
    ...(statement && { native: () => timed(() => statement.run(words(), UNIT)) }),
  });
  closeSync(log);
  database?.close();
  await stores.large.close();
  await stores.empty.close();
  const what = `durable edit of one row, ${large.label}`;
  return [
    ...(native ? [compare(what, times.large, `${native.name}, WAL, FULL`, times.native, 1)] : []),
    compare(what, times.large, 'the same in an empty store', times.empty, 1.2),
    compare(what, times.large, `fsync'd append of its ${record.length} bytes`, times.append),
  ];
}

/** Bytes that an edit adds to the journal. */
async function recordOf(office, { folder }, edit) {
  const newest = () => {
    const files = office.filesIn(folder);
    const generation = Math.max(...office.lookInto(folder).journals);
    return { path: files.journal(generation), reading: office.readJournal(files.journal(generation)) };
  };
  const before = newest().reading.end;
  await edit();
  const { path, reading } = newest();
  return readFileSync(path).subarray(before, reading.end);
}
