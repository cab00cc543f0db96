import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Core } from '../../../electron/ipc/contract';
import { restoreDamagedFolder } from '../../../electron/office/backupHandlers';
import { day, time } from '../../support/builders';
import { temporaryFolder } from '../../support/folder';
import { anOffice } from '../../support/office';
import { aPaperDraft } from '../../support/papers';

const TODAY = day('2021-08-19');

async function give(core: Core, subject: string, insist = false) {
  const { id } = await core['outgoing.save']({ paperId: null, draft: aPaperDraft({ subject }) });
  return core['outgoing.giveNumber']({ paperId: id, issuedOn: TODAY, number: null, insist });
}

test('a number given after the backup stays given when the backup is restored, with the paper it stood on', async () => {
  const core = await anOffice();
  await give(core, 'V/v trước khi sao lưu');
  const { name } = await core['backups.make']({});
  expect((await give(core, 'V/v sau khi sao lưu')).number).toBe(2);
  expect(await core['backups.restore']({ name })).toMatchObject({ carriedNumbers: 1 });
  const { numbers } = await core['series.numbers']({ seriesId: 'di', year: 2021 });
  expect(numbers).toMatchObject([
    { number: 1, state: 'given' },
    { number: 2, state: 'cancelled', reason: 'đã cấp trước khi khôi phục dữ liệu cho văn bản “V/v sau khi sao lưu”' },
  ]);
  expect((await give(core, 'V/v khác')).number).toBe(3);
});

test('restored back, nothing is used up twice and the paper has its number again', async () => {
  const core = await anOffice();
  await give(core, 'V/v một');
  const { name } = await core['backups.make']({});
  const second = await give(core, 'V/v hai');
  const { safetyBackup } = await core['backups.restore']({ name });
  await core['backups.restoreFile']({ path: safetyBackup ?? '' });
  expect((await core['outgoing.get']({ paperId: second.id })).paper.number).toBe(2);
  const { numbers } = await core['series.numbers']({ seriesId: 'di', year: 2021 });
  expect(numbers.map(({ number, state }) => [number, state])).toEqual([
    [1, 'given'],
    [2, 'given'],
  ]);
});

test('where the damaged data cannot say what was given, the first number asks', async () => {
  const dataFolder = temporaryFolder();
  const core = await anOffice(dataFolder);
  await give(core, 'V/v một');
  const { path } = await core['backups.make']({});
  await core['core.close']({});
  for (const name of readdirSync(dataFolder).filter((one) => one.startsWith('don-doc.')))
    writeFileSync(join(dataFolder, name), 'hỏng');
  await anOffice(dataFolder).catch(() => null);
  await restoreDamagedFolder({ dataFolder, account: 'vanthu', clock: () => time('2021-08-19T18:30') }, path);
  const again = await anOffice(dataFolder, '2021-08-19T19:00');
  await expect(give(again, 'V/v hai')).rejects.toThrow('Hãy đối chiếu sổ giấy');
  expect((await give(again, 'V/v hai', true)).number).toBe(2);
  expect((await give(again, 'V/v ba')).number).toBe(3);
});
