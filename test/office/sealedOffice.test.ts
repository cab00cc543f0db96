import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ATTACHMENTS_FOLDER } from '../../electron/db/attachmentStore';
import { toLocalTime } from '../../electron/domain/calendar';
import { restoreDamagedFolder } from '../../electron/office/backupHandlers';
import { openOffice } from '../../electron/office/openOffice';
import { time } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { environmentOf, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../support/office';
import { TEST_KEY } from '../support/storeForms';

const INDICATOR = 'installed-among-smartphone-users';
const asOf = time('2021-08-17T17:00');

async function sealedOffice(folder: string) {
  const protection = { key: TEST_KEY, slots: () => 'ngăn khóa' };
  const core = await openOffice({ ...environmentOf(folder), protection, clock: () => toLocalTime('2021-08-19T18:00') });
  onTestFinished(async () => void (await core['core.close']({})));
  return core;
}

function isReadable(path: string): boolean {
  const bytes = readFileSync(path);
  return ['SQLite format', 'PK\x03\x04'].some((mark) => bytes.includes(mark));
}

test('an encrypted office reads its own originals: bytes, cells, checks; nothing of them lies open', async () => {
  const folder = temporaryFolder();
  const core = await sealedOffice(folder);
  await core['samples.load']({ sampleId: SAMPLE_ID });
  await takeAll(core, [SAMPLE_REPORTS]);
  const files = readdirSync(join(folder, ATTACHMENTS_FOLDER));
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((name) => isReadable(join(folder, ATTACHMENTS_FOLDER, name)))).toEqual([]);
  expect((await core['store.verify']({})).problems).toEqual([]);

  const { indicators } = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf });
  const row = indicators
    .find(({ indicatorId }) => indicatorId === INDICATOR)
    ?.units.find(({ numerator }) => numerator !== null);
  const place = { directiveId: SAMPLE_ID, asOf, indicatorId: INDICATOR, unitId: row?.unitId ?? '' };
  const source = (await core['compilation.trace'](place)).numerator?.source;
  if (source?.kind !== 'report') throw new Error('read from a report');
  const { sheet = '', cell = '' } = source.place ?? {};
  const around = await core['compilation.cell']({ fileId: source.fileId, sheet, cell });
  expect(JSON.stringify(around.rows)).toContain(String(row?.numerator));
  const original = await core['board.original']({ fileId: source.fileId });
  expect(Buffer.from(original.bytes).toString('latin1', 0, 2)).toBe('PK');
});

test('damaged and encrypted: its encrypted backup takes its place', async () => {
  const folder = temporaryFolder();
  const core = await sealedOffice(folder);
  await core['samples.load']({ sampleId: SAMPLE_ID });
  const { path } = await core['backups.make']({});
  expect(isReadable(path)).toBe(false);
  await core['core.close']({});
  for (const name of readdirSync(folder).filter((one) => /^don-doc\.(sqlite|\d)/.test(one)))
    writeFileSync(join(folder, name), 'x');
  const clerk = { dataFolder: folder, account: 'vanthu', clock: () => time('2021-08-19T18:30') };
  await restoreDamagedFolder({ ...clerk, protection: { key: TEST_KEY } }, path);
  const again = await sealedOffice(folder);
  expect((await again['units.list']({})).units.length).toBeGreaterThan(0);
});

test('samples are tried in plain files, with or without a key', async () => {
  const folder = join(temporaryFolder(), 'du-lieu-mau');
  const core = await sealedOffice(folder);
  await core['core.close']({});
  expect(readFileSync(join(folder, 'don-doc.sqlite'), 'latin1').startsWith('SQLite format 3')).toBe(true);
});
