import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ATTACHMENTS_FOLDER } from '../../electron/db/attachmentStore';
import { writeCode } from '../../electron/domain/access/recoveryCode';
import { toLocalTime } from '../../electron/domain/calendar';
import { keyOfBackup, restoreDamagedFolder } from '../../electron/office/backupHandlers';
import { closedStoreHealth } from '../../electron/office/health/storeHealth';
import { openOffice } from '../../electron/office/openOffice';
import { backupMessages } from '../../electron/text/backupMessages';
import { cipherMessages } from '../../electron/text/cipherMessages';
import { cliText } from '../../electron/text/cliText';
import { vaultText } from '../../electron/text/vaultText';
import { slotsText } from '../../electron/vault/slots';
import { Vault } from '../../electron/vault/vault';
import { time } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { environmentOf, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../support/office';
import { OTHER_KEY, TEST_KEY } from '../support/storeForms';

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

const PASSWORD = 'mưa xuân 2026';
const CODE = Buffer.alloc(20, 7);

/** Another PC's backup on a stick, and what opens it there. */
async function backupOfAnotherPc(): Promise<{ readonly name: string; readonly path: string; readonly stick: string }> {
  const folder = temporaryFolder();
  const { key } = await passwordOf(folder).turnOn('Hoa', PASSWORD, CODE);
  const protection = { key: { bytes: key }, slots: () => slotsText(folder) };
  const core = await openOffice({ ...environmentOf(folder), protection, clock: () => toLocalTime('2021-08-18T18:00') });
  await core['samples.load']({ sampleId: SAMPLE_ID });
  const stick = temporaryFolder();
  const { name, path } = await core['backups.makeIn']({ folder: stick });
  await core['core.close']({});
  return { name, path, stick };
}

function passwordOf(folder: string): Vault {
  return new Vault({
    folder,
    system: null,
    now: () => 1,
    up: () => 1,
    newId: () => 'u1',
    cost: { n: 16, r: 1, p: 1 },
  });
}

test.each([
  ['without a password', undefined],
  ['with its own key', { key: OTHER_KEY, slots: () => '' }],
])("another PC's backup is told by name, looked into and restored on a PC %s", async (_, protection) => {
  const { name, path, stick } = await backupOfAnotherPc();
  const folder = temporaryFolder();
  const own = protection === undefined ? {} : { protection };
  const core = await openOffice({ ...environmentOf(folder), ...own, clock: () => toLocalTime('2021-08-19T18:00') });
  const { backups } = await core['backups.setFolder']({ path: stick });
  expect(backups).toMatchObject([{ name, isGood: false, isElsewhere: true, units: null }]);
  const notLooked = [backupMessages.notLooked(name)]; // said, and nothing is wrong with the data because of it
  expect(await core['store.verify']({})).toMatchObject({ ok: true, problems: [], notLooked });

  for (const secret of ['không phải', writeCode(Buffer.alloc(20, 8)).join('-')])
    await expect(core['backups.look']({ name, secret })).rejects.toMatchObject({ code: 'locked' });
  await expect(core['backups.restore']({ name })).rejects.toMatchObject({ code: 'locked' });
  expect((await core['units.list']({})).units).toEqual([]);

  const seen = await core['backups.look']({ name, secret: PASSWORD });
  expect(seen).toMatchObject({ madeAt: '2021-08-18T18:00', reports: 0 });
  expect((await core['units.list']({})).units).toEqual([]);
  const restored = await core['backups.restore']({ name, secret: writeCode(CODE).join(' ') });
  expect(restored).toMatchObject({ restored: path, units: seen.units, isPlainNow: protection === undefined }); // said after, too
  expect((await core['units.list']({})).units).toHaveLength(seen.units ?? -1);
  await core['core.close']({});
  const open = filesOf(folder).filter(isReadable);
  if (protection !== undefined) expect(open).toEqual([]);
  else expect(open.map((file) => basename(file))).toContain('don-doc.sqlite');
});

test("into a damaged folder with a password another PC's backup and a plain one come sealed, or not at all", async () => {
  const other = await backupOfAnotherPc();
  const plain = temporaryFolder();
  const unsealed = await openOffice({ ...environmentOf(plain), clock: () => toLocalTime('2021-08-18T19:00') });
  await unsealed['samples.load']({ sampleId: SAMPLE_ID });
  const plainBackup = (await unsealed['backups.makeIn']({ folder: temporaryFolder() })).path;
  await unsealed['core.close']({});
  for (const [path, secret] of [
    [other.path, PASSWORD],
    [plainBackup, undefined],
  ] as const) {
    const folder = temporaryFolder();
    const { key } = await passwordOf(folder).turnOn('Nam', PASSWORD, CODE);
    const protection = { key: { bytes: key }, slots: () => slotsText(folder) };
    writeFileSync(join(folder, 'don-doc.sqlite'), 'x');
    const clerk = { dataFolder: folder, account: 'vanthu', clock: () => time('2021-08-19T18:30') };
    const backupKey = await keyOfBackup(path, secret);
    await expect(restoreDamagedFolder(clerk, path, backupKey)).rejects.toMatchObject({ code: 'locked' });
    expect(readFileSync(join(folder, 'don-doc.sqlite'), 'utf8')).toBe('x');
    await restoreDamagedFolder({ ...clerk, protection }, path, backupKey);
    expect(filesOf(folder).filter(isReadable)).toEqual([]);
    const core = await openOffice({ ...environmentOf(folder), protection, clock: () => time('2021-08-19T18:40') });
    expect((await core['units.list']({})).units.length).toBeGreaterThan(0);
    await core['core.close']({});
    expect(filesOf(folder).filter(isReadable)).toEqual([]);
  }
});

test('sealed data without their key files ask for no password that nothing could be tried on', async () => {
  const folder = temporaryFolder();
  const core = await openOffice({ ...environmentOf(folder), protection: { key: OTHER_KEY, slots: () => '' } });
  await core['samples.load']({ sampleId: SAMPLE_ID });
  await core['core.close']({});
  expect(closedStoreHealth(folder, 0).keyFile).toBe('gone');
  for (const isReadingOnly of [false, true])
    await expect(openOffice({ ...environmentOf(folder), isReadingOnly })).rejects.toMatchObject({
      code: 'locked',
      message: vaultText.keyFileGone,
    });
  await passwordOf(folder).turnOn('Nam', PASSWORD, CODE); // one that was lost is back: a password is what is missing
  await expect(openOffice(environmentOf(folder))).rejects.toMatchObject({ message: cipherMessages.noKey(folder) });
});

test('a sealed backup put into a damaged folder without a password is said to lie plain now', async () => {
  const { path } = await backupOfAnotherPc();
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'don-doc.sqlite'), 'x');
  const clerk = { dataFolder: folder, account: 'vanthu', clock: () => time('2021-08-19T18:30') };
  const restored = await restoreDamagedFolder(clerk, path, await keyOfBackup(path, PASSWORD));
  expect(restored.isPlainNow).toBe(true);
  expect(cliText.restored(restored)).toContain('KHÔNG mã hóa');
  expect(cliText.restored({ ...restored, isPlainNow: false })).not.toContain('mã hóa');
});

function filesOf(folder: string): readonly string[] {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
