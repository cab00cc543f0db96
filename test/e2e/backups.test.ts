import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { strings } from '../../renderer/text/vi';
import { temporaryFolder } from '../support/folder';
import { SAMPLE_REPORTS } from '../support/office';
import { type RunningApp, startApp } from './support/app';
import { fillWithSample, withOffice } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { lookAt, openScreen } from './support/screens';
import { expectSound, SIZES, settled, takePicture } from './support/screenTour';
import { startWatched } from './support/watchedApp';
import { textWith } from './support/words';

/** Backups in the real window, as one story on one data folder: the tests run in their order. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const inside = join(folders.dataFolder, 'sao-luu');
const stick = endedFolder('usb');
let running: RunningApp;

const id = (testId: string) => running.page.getByTestId(testId);
const rows = () => id('backups-table').locator('tbody tr');

beforeAll(async () => {
  await fillWithSample(folders.dataFolder);
  running = await startApp(folders);
});
afterAll(async () => {
  await running?.close();
});

async function openBackups(): Promise<void> {
  await id('nav-backups').click();
  await id('backups-folder').waitFor();
}

async function done(): Promise<string> {
  await id('backup-done').waitFor({ timeout: 30_000 });
  return id('backup-done').innerText();
}

async function lookAround(name: string, heading: string): Promise<void> {
  await settled(running.page);
  for (const size of SIZES) {
    await running.page.setViewportSize(size);
    await expectSound(running.page, heading);
    await takePicture(running.page, size, name, undefined);
  }
}

/** What the board says of one unit. */
async function cell(): Promise<string> {
  await openScreen(running.page, 'board');
  await lookAt(running.page, '17/8/2021', '17h00');
  await id('board-section-mau-02').click();
  const found = id('board-cell-phuong-tam-quan-bac-2021-08-17');
  await found.waitFor();
  return (await found.getAttribute('aria-label')) ?? '';
}

describe('backups in the window', () => {
  test('the list shows what was kept by itself, with time, reason, size and counts', async () => {
    await id('nav-backups').click();
    await id('backups-table').waitFor();
    await expect.poll(() => id('backups-folder').innerText()).toBe(inside);
    await expect.poll(() => rows().count(), { timeout: 30_000 }).toBe(2); // today's comes a moment after the start
    await expect.poll(() => rows().first().innerText()).toContain(strings.backups.reason.daily);
    const text = await rows().last().innerText();
    expect(text).toContain('18h00 ngày 19/8/2021');
    expect(text).toMatch(/\d+,\d KB/);
    expect(text).toContain(strings.backups.good);
  });

  test('“Sao lưu ngay” says so only when the file is there', async () => {
    const before = await rows().count();
    await id('backup-make').click();
    const words = await done();
    const [made] = readdirSync(inside).filter((name) => name.includes('thu-cong'));
    expect(words).toContain(join(inside, made ?? 'none'));
    await expect.poll(() => rows().count()).toBe(before + 1);
    await lookAround('20-sao-luu', strings.navigation.screens.backups);
  });

  test('a change, then restoring: the question says what happens, the change is gone and can be brought back', async () => {
    await openScreen(running.page, 'imports');
    await running.answerOpen([SAMPLE_REPORTS]);
    await id('import-choose-folder').click();
    await id('import-preview').waitFor({ timeout: 60_000 });
    await id('import-accept').click();
    await id('import-saved').waitFor({ timeout: 60_000 });
    await expect.poll(() => cell()).toMatch(/muộn 7 phút/i);
    await openBackups();
    await id('backup-restore-1').click();
    await lookAround('20-khoi-phuc', await running.page.locator('dialog[open] h2').innerText());
    await textWith(
      running.page.locator('dialog[open]'),
      /sẽ được thay bằng bản sao lưu này[\s\S]*Trạng thái hiện tại được sao lưu trước/,
    );
    await id('dialog-close').click();
    await expect.poll(() => cell()).toMatch(/muộn 7 phút/i); // only asked, nothing done

    await openBackups();
    await id('backup-restore-1').click();
    await id('dialog-confirm').click();
    await expect.poll(() => done()).toMatch(/Đã khôi phục dữ liệu[\s\S]*truoc-khoi-phuc/);
    await running.page.setViewportSize({ width: 1366, height: 768 });
    await lookAround('20-da-khoi-phuc', strings.navigation.screens.backups);
    await expect.poll(() => cell()).toMatch(/chưa báo cáo/i); // without a restart

    await openBackups();
    await expect.poll(() => rows().first().innerText()).toContain(strings.backups.reason.beforeRestore);
    await id('backup-restore-1').click();
    await id('dialog-confirm').click();
    await done();
    await expect.poll(() => cell()).toMatch(/muộn 7 phút/i);
  });

  test('a copy goes to a stick', async () => {
    await openBackups();
    await running.answerOpen([stick]);
    await id('backup-copy').click();
    await expect.poll(() => done()).toContain(stick);
    expect(readdirSync(stick).toSorted()).toEqual([
      expect.stringMatching(/^don-doc-\d{8}-\d{4}-thu-cong\.sqlite$/),
      'tep-dinh-kem',
    ]);
    // the very files of the reports go along, or the copy could not show them on another PC
    expect(readdirSync(join(stick, 'tep-dinh-kem')).toSorted()).toEqual(
      readdirSync(join(folders.dataFolder, 'tep-dinh-kem')).toSorted(),
    );
  });

  test('another folder is used from then on; when it is pulled out the clerk is told on every screen', async () => {
    const chosen = join(stick, 'đôn đốc');
    mkdirSync(chosen);
    await running.answerOpen([chosen]);
    await id('backup-folder').click();
    await expect.poll(() => done()).toContain(chosen);
    await id('backup-make').click();
    const kept = readdirSync(join(folders.dataFolder, 'tep-dinh-kem')).length;
    await expect.poll(() => readdirSync(chosen).length).toBe(2);
    await expect.poll(() => readdirSync(join(chosen, 'tep-dinh-kem')).length).toBe(kept);
    await id('nav-units').click();
    renameSync(chosen, join(stick, 'đã rút'));
    await openBackups();
    await id('backup-trouble').waitFor();
    await id('backup-make').click();
    await expect.poll(() => done()).toContain(inside);
    await lookAround('20-sao-luu-mat-usb', strings.navigation.screens.backups);
    await openScreen(running.page, 'units');
    await id('office-notice').waitFor();
    await expect.poll(() => id('office-notice').innerText()).toContain(chosen);
    await lookAround('20-bao-mat-usb', strings.navigation.screens.units);
    renameSync(join(stick, 'đã rút'), chosen);
    await openBackups();
    await expect.poll(() => id('backup-trouble').count()).toBe(0);
    await id('backup-folder-default').click();
    await expect.poll(() => done()).toContain(inside);
  });

  test('a damaged backup is shown as such and cannot be restored', async () => {
    writeFileSync(join(inside, 'don-doc-20200102-0800-hang-ngay.sqlite'), 'Số liệu');
    await id('nav-units').click();
    await openBackups();
    await expect.poll(() => rows().last().innerText()).toContain(strings.backups.bad);
    await expect.poll(() => rows().last().getByRole('button').count()).toBe(0);
  });
});

test('a data folder that does not open: the newest good backup is offered, and one button brings it back', async () => {
  const place = { dataFolder: temporaryFolder(), profileFolder: temporaryFolder() };
  await fillWithSample(place.dataFolder, { withReports: true });
  for (const name of readdirSync(place.dataFolder).filter((name) => name.startsWith('don-doc.')))
    writeFileSync(join(place.dataFolder, name), 'hỏng');
  const app = await startWatched(place);
  onTestFinished(() => app.close().catch(() => undefined));
  const question = await app.question();
  expect(question.detail).toMatch(/Dữ liệu bị hỏng[\s\S]*Bản sao lưu tốt gần nhất làm lúc 18h00 ngày 19\/8\/2021/);
  expect(question.buttons[0]).toBe('Khôi phục bản sao lưu này');
  await app.press('Khôi phục bản sao lưu này');
  await openScreen(app.page, 'board');
  await app.close();
  expect(readdirSync(place.dataFolder).filter((name) => name.startsWith('don-doc.hong-'))).toHaveLength(1);
  const check = await withOffice(place.dataFolder, (core) => core['store.verify']({}));
  expect(check).toMatchObject({ ok: true, problems: [] });
  expect(check.tables.submission).toBeGreaterThan(0);
});
