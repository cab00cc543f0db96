import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attachmentPath, keepAttachment } from '../../electron/db/attachmentStore';
import { toLocalTime } from '../../electron/domain/calendar';
import type { Core } from '../../electron/ipc/contract';
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
      isKept: false,
    },
  ]);
  const [batch] = await core['imports.batches']({ directiveId: SAMPLE_ID });
  expect(duty.versions[0]?.batchId).toBe(batch?.id);
  expect(batch?.files.some(({ fileId }) => fileId === duty.versions[0]?.fileId)).toBe(true);
});

test('the original is there where the folder keeps its very bytes, and is never passed for another', async () => {
  const core = await aSampleOffice({ withReports: true });
  const { dataFolder } = await core['app.info']({});
  const bytes = readFileSync(join(SAMPLE_REPORTS, '2021-08-17', FILE));
  const fileId = (await dutyOf(core)).duty.versions[0]?.fileId ?? '';
  const open = async () => core['board.original']({ fileId });
  await expect(open()).rejects.toMatchObject({ code: 'notFound' });
  const { sha256 } = keepAttachment(dataFolder, bytes);
  expect((await dutyOf(core)).duty.versions[0]?.isKept).toBe(true);
  expect(await open()).toMatchObject({ fileName: FILE });
  expect(Buffer.from((await open()).bytes).equals(bytes)).toBe(true);
  writeFileSync(attachmentPath(dataFolder, sha256), 'khác');
  await expect(open()).rejects.toMatchObject({ code: 'notFound' });
});
