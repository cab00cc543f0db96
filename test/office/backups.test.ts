import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { restoreDamagedFolder } from '../../electron/office/backupHandlers';
import { backupMessages } from '../../electron/text/backupMessages';
import { time } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { anOffice, EXPECTED, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../support/office';

async function aFilledOffice(dataFolder = temporaryFolder()) {
  const core = await anOffice(dataFolder);
  await core['samples.load']({ sampleId: SAMPLE_ID });
  return { core, dataFolder };
}
const firstReport = [join(SAMPLE_REPORTS, EXPECTED.files[0]?.path ?? '')];

describe('backups of an office', () => {
  test('count its units and its reports that count', async () => {
    const { core } = await aFilledOffice();
    const { units } = await core['units.list']({});
    expect(await core['backups.make']({})).toMatchObject({ units: units.length, reports: 0 });
    await takeAll(core, firstReport);
    expect(await core['backups.make']({})).toMatchObject({ units: units.length, reports: 1, appVersion: '0.0.0' });
  });

  test('restoring changes every answer without a restart, and the log says who restored what', async () => {
    const { core } = await aFilledOffice();
    const { name } = await core['backups.make']({});
    await takeAll(core, firstReport);
    const board = () => core['board.get']({ directiveId: SAMPLE_ID, at: time('2021-08-19T18:00') });
    const full = await board();
    const { safetyBackup } = await core['backups.restore']({ name });
    expect((await board()).counts).not.toEqual(full.counts);
    expect(await core['imports.batches']({ directiveId: SAMPLE_ID })).toEqual([]);
    const { entries } = await core['history.list']({ offset: 0, limit: 1 });
    expect(entries[0]).toMatchObject({
      fieldLabel: 'Khôi phục từ bản sao lưu',
      newValue: 'dữ liệu lúc 18h00 ngày 19/8/2021',
      happenedAt: '2021-08-19T18:00',
    });
    await core['backups.restoreFile']({ path: safetyBackup ?? '' });
    expect(await board()).toEqual(full);
    expect(await core['store.verify']({})).toMatchObject({ ok: true });
  });

  test('are made when the office closes: one a day, and one more when something has changed since', async () => {
    const dataFolder = temporaryFolder();
    const run = async (now: string, work: (core: Awaited<ReturnType<typeof anOffice>>) => Promise<unknown>) => {
      const core = await anOffice(dataFolder, now);
      await work(core);
      await core['core.close']({});
      return readdirSync(join(dataFolder, 'sao-luu')).length;
    };
    expect(
      await run('2021-08-17T08:00', (core) => core['samples.load']({ sampleId: SAMPLE_ID }) as Promise<unknown>),
    ).toBe(1);
    expect(await run('2021-08-17T09:00', async (core) => core['units.list']({}))).toBe(1);
    expect(await run('2021-08-17T10:00', (core) => takeAll(core, firstReport))).toBe(2);
    expect(await run('2021-08-18T08:00', async (core) => core['units.list']({}))).toBe(3);
  });

  test('when the chosen folder is gone, the app says so wherever it says what is wrong', async () => {
    const { core, dataFolder } = await aFilledOffice();
    const chosen = join(temporaryFolder(), 'usb');
    mkdirSync(chosen);
    await core['backups.setFolder']({ path: chosen });
    expect((await core['app.info']({})).notices).toEqual([]);
    renameSync(chosen, `${chosen} rút`);
    const sentence = backupMessages.chosenGone(chosen, join(dataFolder, 'sao-luu'));
    expect((await core['app.info']({})).notices).toEqual([{ id: null, text: sentence, isAboutBackups: true }]);
    expect(await core['backups.list']({})).toMatchObject({ isChosenGone: true, troubles: [sentence] });
  });

  test('a damaged newest one is a problem that verify names', async () => {
    const { core } = await aFilledOffice();
    const { path } = await core['backups.make']({});
    writeFileSync(path, readFileSync(path).fill(0x5a, 4096, 8192));
    const { ok, problems } = await core['store.verify']({});
    expect(ok).toBe(false);
    expect(problems).toEqual([expect.stringContaining('bị hỏng')]);
  });
});

test('a folder too damaged to be opened takes its newest backup, and the log says so', async () => {
  const { core, dataFolder } = await aFilledOffice();
  const { path, units } = await core['backups.make']({});
  await core['core.close']({});
  for (const name of readdirSync(dataFolder).filter((name) => name.startsWith('don-doc.')))
    writeFileSync(join(dataFolder, name), 'hỏng');
  const failure = await anOffice(dataFolder).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'damaged', backup: expect.objectContaining({ madeAt: '2021-08-19T18:00' }) });
  const clerk = { dataFolder, account: 'MAY-01\\vanthu', clock: () => time('2021-08-20T08:00') };
  expect(await restoreDamagedFolder(clerk, path)).toMatchObject({ restored: path, safetyBackup: null, units });
  const again = await anOffice(dataFolder);
  expect((await again['units.list']({})).units).toHaveLength(units ?? -1);
  const { entries } = await again['history.list']({ offset: 0, limit: 1 });
  expect(entries[0]).toMatchObject({
    account: 'MAY-01\\vanthu',
    happenedAt: '2021-08-20T08:00',
    field: 'restoreBlind',
  });
  rmSync(join(dataFolder, 'sao-luu'), { recursive: true });
});
