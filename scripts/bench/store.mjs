import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { loadOffice } from './lib/bundle.mjs';
import { compare, inTurn, printTable, timed } from './lib/measure.mjs';
import { importSample, inFolder, openSampleOffice } from './lib/sample.mjs';

/**
 * One edit made durable (the aliases of a unit, as the units screen saves them) against appending the same bytes to a
 * plain file with fsync, and against writing the whole database file anew, safely. Once on the sample, once on a
 * database many times larger: the first must not depend on the size.
 */
const ROUNDS = 300;
const MORE_PERSONS = 150_000;
const STAMP = '20210819-1800';

const office = await loadOffice();

async function measure(dataFolder, label) {
  const store = await office.openStore(dataFolder, STAMP);
  const files = office.filesIn(dataFolder);
  const whole = readFileSync(files.snapshot);
  const log = openSync(join(dataFolder, 'plain.log'), 'a');
  const copy = join(dataFolder, 'whole.sqlite');
  let edits = 0;
  const edit = () => {
    edits += 1;
    const aliases = ['Bồng Sơn', 'P. Bồng Sơn', 'UBND phường Bồng Sơn', `Tên gọi thứ ${edits}`];
    return store.write((db) => office.replaceAliases(db, 'phuong-bong-son', aliases));
  };
  const before = endOfJournal(files);
  await edit();
  const record = lastRecord(files, before);
  const append = () => {
    writeSync(log, record);
    fsyncSync(log);
  };
  const times = await inTurn(ROUNDS, {
    commit: () => timed(edit),
    append: () => timed(append),
    wholeFile: () => timed(() => office.writeFileAtomically(copy, whole)),
  });
  closeSync(log);
  await store.close();
  const size = `${(whole.length / 1024 / 1024).toFixed(1)} MB`;
  return [
    compare(
      `durable edit, ${label} (${size})`,
      times.commit,
      `fsync'd append of its ${record.length} bytes`,
      times.append,
    ),
    compare(`durable edit, ${label} (${size})`, times.commit, 'writing the whole file safely', times.wholeFile),
  ];
}

/** Of the newest journal: the one that takes the edits. */
function endOfJournal(files) {
  return newestJournal(files).reading.end;
}

function lastRecord(files, before) {
  const { path, reading } = newestJournal(files);
  return readFileSync(path).subarray(before, reading.end);
}

function newestJournal(files) {
  for (let generation = 999; generation > 0; generation -= 1) {
    const path = files.journal(generation);
    const reading = readIfThere(path);
    if (reading) return { path, reading };
  }
  throw new Error('the store has no journal');
}

function readIfThere(path) {
  try {
    return office.readJournal(path);
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

async function addPersons(dataFolder) {
  const store = await office.openStore(dataFolder, STAMP);
  const { id } = store.read.find('SELECT id FROM submission ORDER BY id LIMIT 1');
  await store.write((db) => {
    for (let row = 1; row <= MORE_PERSONS; row += 1)
      db.run(
        `INSERT INTO person (submission_id, ordinal, full_name, address, phone, raw_phone, source_row)
         VALUES (:id, :ordinal, :name, 'Khu phố 1', :phone, :phone, :ordinal)`,
        { ':id': id, ':ordinal': 10_000 + row, ':name': `Nguyễn Thị Ánh ${row}`, ':phone': `0${530000000 + row}` },
      );
  });
  await store.close();
}

await inFolder(async (folder) => {
  const core = await openSampleOffice(office, folder);
  await importSample(core);
  await core['core.close']({});
  const rows = await measure(folder, 'sample');
  await addPersons(folder);
  printTable([...rows, ...(await measure(folder, `with ${MORE_PERSONS} persons more`))]);
});
