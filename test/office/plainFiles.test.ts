import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openOffice } from '../../electron/office/openOffice';
import { returnsFolderOf } from '../../electron/office/returnsFolder';
import { plainFilesIn } from '../../electron/office/vault/plainFiles';
import { trialFolderOf } from '../../electron/trial/trialFolder';
import { slotsText } from '../../electron/vault/slots';
import { Vault } from '../../electron/vault/vault';
import { temporaryFolder } from '../support/folder';
import { environmentOf, SAMPLE_ID } from '../support/office';

/** What a password leaves plain in the data folder: found by whatever is not the program's own, never by a list of its names. */

/** A folder in use: data, a backup, an attachment's room, a trial beside it, and a password. */
async function aSealedOffice() {
  const dataFolder = temporaryFolder();
  const cost = { n: 16, r: 1, p: 1 };
  const vault = new Vault({ folder: dataFolder, system: null, now: () => 1, up: () => 1, newId: () => 'u1', cost });
  const core = await openOffice({
    ...environmentOf(dataFolder),
    protection: { slots: () => slotsText(dataFolder) },
  });
  await core['samples.load']({ sampleId: SAMPLE_ID });
  await core['backups.make']({});
  mkdirSync(trialFolderOf(dataFolder));
  writeFileSync(join(trialFolderOf(dataFolder), 'don-doc.sqlite'), 'mau');
  return { core, dataFolder, vault };
}

function put(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, 'Lê Thị Mốc Xanh 0905111222');
  return path;
}

test('nothing of the program’s own counts, before a password and after', async () => {
  const { core, dataFolder, vault } = await aSealedOffice();
  expect(plainFilesIn(dataFolder)).toEqual([]);
  const session = await vault.turnOn('Hoa', 'mưa xuân 2026', Buffer.alloc(20, 7));
  expect(await core['vault.seal']({ key: session.key })).toEqual({ notDone: [], isDiskFull: false });
  await vault.settle(session);
  expect((await core['plainFiles.list']({})).files).toEqual([]);
  writeFileSync(join(dataFolder, 'khoa.json.3'), '{}'); // one that was put by, as another key sealed it
  const { path } = await core['backups.makeIn']({ folder: dataFolder }); // sealed, wherever it lies
  expect(existsSync(path)).toBe(true);
  expect((await core['plainFiles.list']({})).files).toEqual([]);
  await core['core.close']({});
});

test('workbooks for the units and files of somebody’s own are named; only the first are destroyed', async () => {
  const { core, dataFolder } = await aSealedOffice();
  const returned = [
    put(returnsFolderOf(dataFolder), 'tra-lai-1.xlsx'),
    put(returnsFolderOf(dataFolder), 'tra-lai-2.xlsx'),
  ];
  const own = [put(dataFolder, 'ghi chu.docx'), put(join(dataFolder, 'bao cao', 'thang 8'), 'tong hop.xlsx')];
  const { files } = await core['plainFiles.list']({});
  expect(files.map(({ name, isReturn }) => [name, isReturn])).toEqual([
    ['bao cao/thang 8/tong hop.xlsx', false],
    ['ghi chu.docx', false],
    ['tra-lai/tra-lai-1.xlsx', true],
    ['tra-lai/tra-lai-2.xlsx', true],
  ]);
  expect(await core['plainFiles.destroyReturns']({})).toEqual({ destroyed: 2 });
  expect(returned.some((path) => existsSync(path))).toBe(false);
  for (const path of own) expect(readFileSync(path, 'utf8')).toContain('0905111222');
  expect((await core['plainFiles.list']({})).files).toHaveLength(2);
  await core['core.close']({});
});

test('in a trial there is nothing to seal', () => {
  const folder = trialFolderOf(temporaryFolder());
  put(folder, 'bang.xlsx');
  expect(plainFilesIn(folder)).toEqual([]);
});
