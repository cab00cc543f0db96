import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { day } from '../support/builders';
import { SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../support/office';
import { PICTURES, startApp } from './support/app';
import { filesBelow, withOffice } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { atEachLook } from './support/looks';
import { openScreen } from './support/screens';

/** Stands in one field of the sample's reports. */
const ASKED = { name: '', phone: '0751917237' } as const;
const GROUP = { directiveId: SAMPLE_ID, formId: 'mau-02' } as const;

test('a backup from before people were destroyed and corrected asks whether that is done again, and brings nobody back', async () => {
  const folders = { dataFolder: endedFolder('lam-lai'), profileFolder: endedFolder('ho-so-lam-lai') };
  await withOffice(folders.dataFolder, async (core) => {
    await core['samples.load']({ sampleId: SAMPLE_ID });
    await takeAll(core, [SAMPLE_REPORTS]);
    await core['backups.make']({});
    const request = { kind: 'correct', receivedOn: day('2021-08-16'), way: 'Đơn', hasProcessor: false } as const;
    const { id: requestId } = await core['personRequests.add'](request);
    const { rows, fields } = await core['people.find'](ASKED);
    const [field] = fields;
    const own = [{ formId: field?.formId ?? '', place: 'field', key: field?.key ?? '', value: '0905777888' }] as const;
    const to = { fullName: null, phone: null, address: null, own };
    await core['people.correct']({ ...ASKED, rows: rows.length + fields.length, requestId, to });
    const seen = await core['destruction.preview']({ groups: [GROUP] });
    const order = {
      groups: [GROUP],
      people: seen.people,
      fields: seen.fields,
      notes: seen.notes,
      word: 'TIÊU HỦY',
      reason: 'Hết thời hạn lưu',
      takesBackups: false,
    };
    await core['destruction.purge'](order);
  });
  const holders = () =>
    [...filesBelow(folders.dataFolder)].filter(([, bytes]) => bytes.includes('Nguyễn ')).map(([path]) => path);
  const before = holders();
  expect(before.filter((path) => !path.startsWith('sao-luu'))).toEqual([]);

  const running = await startApp(folders);
  onTestFinished(() => running.close());
  const { page } = running;
  const id = (testId: string) => page.getByTestId(testId);
  await openScreen(page, 'backups');
  const byHand = id('backups-table').locator('tbody tr').filter({ hasText: 'Cán bộ tự sao lưu' });
  await byHand.getByRole('button').click();
  await id('done-since').waitFor();
  expect(await id('done-since').innerText()).toContain('1 lần xóa, tiêu hủy và 1 lần sửa dữ liệu cá nhân');
  await atEachLook(page, PICTURES, 'restore-again');
  await id('done-since-again').uncheck();
  await page.screenshot({ path: join(PICTURES, 'restore-leave.png') });
  await id('done-since-again').check();
  await id('dialog-confirm').click();
  await id('backup-done').waitFor({ timeout: 60_000 });
  expect(await id('backup-done').innerText()).toContain('Đã làm lại 1 lần xóa, tiêu hủy và 1 lần sửa dữ liệu cá nhân');
  await page.screenshot({ path: join(PICTURES, 'restored-again.png') });
  expect(holders().filter((path) => !path.startsWith('sao-luu'))).toEqual([]);
});
