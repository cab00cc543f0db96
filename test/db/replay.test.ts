import { cpSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ReadDb } from '../../electron/db/database';
import { openDatabase } from '../../electron/db/engine';
import { readJournal } from '../../electron/db/journal/journalFile';
import { replay } from '../../electron/db/journal/recording';
import { openStore } from '../../electron/db/store';
import { filesIn } from '../../electron/db/storeFiles';
import { tableNames } from '../../electron/db/tableRows';
import { temporaryFolder } from '../support/folder';
import { anOffice, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../support/office';
import { rowsOf } from './support';

const STAMP = '20210819-1800';

/** Every row of every table, in the order in which SQLite holds them. */
function dump(db: ReadDb): Record<string, unknown> {
  return Object.fromEntries(tableNames(db).map((name) => [name, rowsOf(db, name)]));
}

async function dumpOf(folder: string): Promise<Record<string, unknown>> {
  const store = await openStore(folder, STAMP);
  try {
    expect(store.notices).toEqual([]);
    expect(store.verify().problems).toEqual([]);
    return dump(store.read);
  } finally {
    await store.close();
  }
}

test('the journal of a whole working day gives the very same database', async () => {
  const folder = temporaryFolder();
  const core = await anOffice(folder);
  await core['samples.load']({ sampleId: SAMPLE_ID });
  const batch = await takeAll(core, [SAMPLE_REPORTS]);
  await core['imports.undo']({ batchId: batch.id });
  await takeAll(core, [SAMPLE_REPORTS]);
  const office = await core['office.get']({});
  if (office)
    await core['office.save']({ ...office, profile: { ...office.profile, contact: 'Nguyễn Thị Ánh \ud800' } });
  const { units } = await core['units.list']({});
  await core['units.saveAliases']({ unitId: units[0]?.id ?? '', aliases: ['Tên gọi riêng', 'T\'. "gọi" riêng\n'] });

  const asAfterAKill = temporaryFolder();
  cpSync(folder, asAfterAKill, { recursive: true, filter: (path) => !path.endsWith('.lock') });
  const journal = readJournal(filesIn(asAfterAKill).journal(2));
  expect(journal?.records.length).toBeGreaterThanOrEqual(6);
  await core['core.close']({});
  const reversed = await replayedInReverse(asAfterAKill);

  const replayed = await dumpOf(asAfterAKill);
  expect(replayed.person).not.toEqual([]);
  expect(replayed).toEqual(await dumpOf(folder));
  expect(reversed).toEqual(replayed);
});

/** SQLite hands rows the other way round to whoever has not asked for an order: nothing may depend on it. */
async function replayedInReverse(folder: string): Promise<Record<string, unknown>> {
  const database = await openDatabase(readFileSync(filesIn(folder).snapshot));
  database.script('PRAGMA reverse_unordered_selects = ON');
  const records = readJournal(filesIn(folder).journal(2))?.records ?? [];
  const payloads = records.map(({ payload }) => payload);
  expect(replay(database, payloads)).toBe(payloads.length);
  return dump(database);
}
