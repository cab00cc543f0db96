import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attachmentPath } from '../../electron/db/attachmentStore';
import { toLocalTime } from '../../electron/domain/calendar';
import type { Core } from '../../electron/ipc/contract';
import { temporaryFolder } from '../support/folder';
import { aSampleOffice, SAMPLE_ID, SAMPLE_REPORTS } from '../support/office';

const FILE = 'HOAI HAO 17-8.xlsx';

/** What came from Phường Hoài Hảo for 17/8. */
async function dutyOf(core: Core) {
  const board = await core['board.get']({ directiveId: SAMPLE_ID, at: toLocalTime('2021-08-19T18:00') });
  const section = board.sections.find(({ formId }) => formId === 'mau-02');
  const cell = section?.rows
    .find(({ unitId }) => unitId === 'phuong-hoai-hao')
    ?.cells.find(({ period }) => period === '2021-08-17');
  if (section === undefined || cell === undefined) throw new Error('the sample has lost a duty');
  const { scheduleId } = section;
  const duty = await core['board.duty']({ directiveId: SAMPLE_ID, scheduleId, obligationId: cell.obligationId });
  return { cell, duty };
}

test('a cell leads to its versions: the way they came, their file and the import they came in', async () => {
  const core = await aSampleOffice({ withReports: true });
  const { cell, duty } = await dutyOf(core);
  expect(cell.channel).toBe('Zalo nhóm ACEVH'); // as the receipt list of the day says
  expect(duty).toMatchObject({ askedChannel: 'zalo nhóm ACEVH', receiver: 'UBND thị xã' });
  expect(duty.versions).toMatchObject([
    {
      version: 1,
      meaning: null,
      fileName: FILE,
      arrivedAt: '2021-08-17T13:32',
      arrivalSource: 'receiptList',
      channel: 'Zalo nhóm ACEVH',
      isKept: true,
    },
  ]);
  const [batch] = await core['imports.batches']({ directiveId: SAMPLE_ID });
  expect(duty.versions[0]?.batchId).toBe(batch?.id);
  expect(batch?.files.some(({ fileId }) => fileId === duty.versions[0]?.fileId)).toBe(true);
});

test('the original is kept as it was taken in, and is never passed for another', async () => {
  const core = await aSampleOffice({ withReports: true });
  const { dataFolder } = await core['app.info']({});
  const bytes = readFileSync(join(SAMPLE_REPORTS, '2021-08-17', FILE));
  const { fileId = '', sha256 = '' } = (await dutyOf(core)).duty.versions[0] ?? {};
  const open = async () => core['board.original']({ fileId });
  expect(await open()).toMatchObject({ fileName: FILE });
  expect(Buffer.from((await open()).bytes).equals(bytes)).toBe(true);
  expect((await core['store.verify']({})).problems).toEqual([]);
  writeFileSync(attachmentPath(dataFolder, sha256), 'khác');
  await expect(open()).rejects.toMatchObject({ code: 'notFound' });
  expect((await core['store.verify']({})).problems.join()).toContain(`“${FILE}”`);
  rmSync(attachmentPath(dataFolder, sha256));
  expect((await dutyOf(core)).duty.versions[0]?.isKept).toBe(false);
  expect((await core['store.verify']({})).problems.join()).toContain(FILE);
});

test('a file that changed between reading and taking in comes in as it was read, and no other stands for it', async () => {
  const core = await aSampleOffice();
  const path = join(temporaryFolder(), FILE);
  copyFileSync(join(SAMPLE_REPORTS, '2021-08-17', FILE), path);
  const { previewId } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  writeFileSync(path, 'đã ghi đè');
  await core['imports.accept']({ previewId, indexes: [0] });
  const { cell, duty } = await dutyOf(core);
  expect(cell.versions).toBe(1);
  expect(duty.versions[0]?.isKept).toBe(false);
});

test('a backup on a stick carries the originals', async () => {
  const core = await aSampleOffice({ withReports: true });
  const stick = temporaryFolder();
  await core['backups.makeIn']({ folder: stick });
  const { sha256 = '' } = (await dutyOf(core)).duty.versions[0] ?? {};
  expect(existsSync(attachmentPath(stick, sha256))).toBe(true);
});
