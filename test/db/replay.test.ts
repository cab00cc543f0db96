import { cpSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ReadDb } from '../../electron/db/database';
import { readJournal } from '../../electron/db/journal/journalFile';
import { openStore } from '../../electron/db/store';
import { filesIn } from '../../electron/db/storeFiles';
import { tableNames } from '../../electron/db/tableRows';
import { temporaryFolder } from '../support/folder';
import { anOffice, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../support/office';

const STAMP = '20210819-1800';

/** Every row of every table, in the order in which SQLite holds them. */
function dump(db: ReadDb): Record<string, unknown> {
  return Object.fromEntries(
    tableNames(db).map((name) => [name, db.all(`SELECT rowid AS "(rowid)", * FROM "${name}" ORDER BY rowid`)]),
  );
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

test('the journal of a whole working day gives the very same database', { timeout: 60_000 }, async () => {
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
  await core['units.saveAliases']({ unitId: units[0]?.id ?? '', aliases: ['Bồng Sơn', 'P\'. "Bồng" Sơn\n'] });

  const asAfterAKill = temporaryFolder();
  cpSync(folder, asAfterAKill, { recursive: true, filter: (path) => !path.endsWith('.lock') });
  const journal = readJournal(filesIn(asAfterAKill).journal(2));
  expect(journal?.records.length).toBeGreaterThanOrEqual(6);
  await core['core.close']({});

  const replayed = await dumpOf(asAfterAKill);
  expect(replayed.person).not.toEqual([]);
  expect(replayed).toEqual(await dumpOf(folder));
});
