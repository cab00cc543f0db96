import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/folder';
import { EXPECTED, SAMPLE_REPORTS } from '../support/office';
import { PICTURES } from './support/app';
import { fillWithSample, verifyFolder } from './support/dataFolders';
import { openScreen } from './support/screens';
import { startWatched, type WatchedApp } from './support/watchedApp';
import { textWith } from './support/words';

/** A disk that refuses, in the real window: it is said, what was entered stays on screen, and another try saves it. */

async function start(dataFolder: string): Promise<WatchedApp> {
  const running = await startWatched({ dataFolder, profileFolder: temporaryFolder() });
  onTestFinished(() => running.close().catch(() => undefined));
  return running;
}

/** A disk of its own with so much room; null where the system does not let us. */
function smallDisk(kibibytes: number): string | null {
  const folder = temporaryFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', folder]);
  if (mounted.status !== 0) return null;
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return folder;
}

/** Leaves nothing free but a few pages. @returns what has to be removed for room */
function fillUp(folder: string): string {
  const ballast = join(folder, 'ballast');
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail - 20) * bsize, 1));
  return ballast;
}

async function chooseSample({ page, answerOpen }: WatchedApp): Promise<void> {
  await openScreen(page, 'imports');
  await answerOpen([SAMPLE_REPORTS]);
  await page.getByTestId('import-choose-folder').click();
  await page.getByTestId('import-preview').waitFor({ timeout: 60_000 });
}

describe('a disk that refuses', () => {
  test('the folder vanishes: said, the words typed stay, and “Thử lại” saves them once it is back', async () => {
    const dataFolder = join(temporaryFolder(), 'du-lieu');
    await fillWithSample(dataFolder);
    const running = await start(dataFolder);
    const { page } = running;
    await openScreen(page, 'office');
    await page.getByTestId('office-contact').fill('Nguyễn Thị Ánh, phòng Văn hóa');
    renameSync(dataFolder, `${dataFolder}-rút`);
    await page.getByTestId('office-save').click();
    const failure = page.getByTestId('failure');
    await failure.waitFor();
    await expect.poll(() => failure.innerText()).toMatch(/USB có thể đã bị rút[\s\S]*chưa được lưu/);
    await expect.poll(() => page.getByTestId('office-contact').inputValue()).toBe('Nguyễn Thị Ánh, phòng Văn hóa');
    await page.screenshot({ path: join(PICTURES, 'o-dia-bi-rut.png') });
    renameSync(`${dataFolder}-rút`, dataFolder);
    await failure.getByRole('button').click();
    await page.getByTestId('office-saved').waitFor();
    await running.kill();
    const again = await start(dataFolder);
    await openScreen(again.page, 'office');
    await expect
      .poll(() => again.page.getByTestId('office-contact').inputValue())
      .toBe('Nguyễn Thị Ánh, phòng Văn hóa');
  });

  test('the disk is full: an import is refused as a whole, stays on screen, and is saved once there is room', async (context) => {
    const disk = smallDisk(6_000);
    if (disk === null) return context.skip('needs the right to mount');
    const dataFolder = join(disk, 'du-lieu');
    await fillWithSample(dataFolder);
    const running = await start(dataFolder);
    const { page } = running;
    await chooseSample(running);
    const ballast = fillUp(disk);
    await page.getByTestId('import-accept').click();
    const failure = page.getByTestId('failure');
    await failure.waitFor({ timeout: 30_000 });
    await textWith(
      failure,
      `Ổ đĩa chứa ${dataFolder} đã đầy nên chưa lưu được`,
      /dữ liệu cũ vẫn nguyên vẹn[\s\S]*Thử lại/,
    );
    await expect.poll(() => page.getByTestId('import-preview').isVisible()).toBe(true);
    await page.screenshot({ path: join(PICTURES, 'o-dia-day.png') });
    rmSync(ballast);
    await failure.getByRole('button').click();
    await page.getByTestId('import-saved').waitFor({ timeout: 30_000 });
    await running.kill();
    const { ok, tables } = await verifyFolder(dataFolder);
    expect(ok).toBe(true);
    expect(tables.submission).toBeGreaterThan(EXPECTED.files.length / 2);
  });
});

/** From now on nothing can be written there, as on a stick whose switch is set; nor can root. */
function protect(folder: string): void {
  expect(spawnSync('mount', ['-o', 'remount,ro', folder]).status).toBe(0);
}

describe('a stick that refuses', () => {
  test('full, then write-protected: the sentence says which, leaves nothing behind, and the next try goes through', async (context) => {
    const stick = smallDisk(6_000);
    if (stick === null) return context.skip('needs the right to mount');
    const dataFolder = join(temporaryFolder(), 'du-lieu');
    await fillWithSample(dataFolder);
    const running = await start(dataFolder);
    const { page, answerOpen, answerSave } = running;
    const failure = page.getByTestId('failure').filter({ visible: true });
    const inside = join(dataFolder, 'sao-luu');

    const ballast = fillUp(stick);
    await openScreen(page, 'backups');
    await answerOpen([stick]);
    await page.getByTestId('backup-copy').click();
    await textWith(failure, `Chưa sao lưu được vào ${stick}: ổ đĩa đã đầy.`, /giải phóng dung lượng/);
    await page.screenshot({ path: join(PICTURES, 'usb-day.png') });
    expect(readdirSync(stick).filter((name) => name.endsWith('.sqlite') || name.endsWith('.tmp'))).toEqual([]);
    rmSync(ballast);
    await page.getByTestId('backup-copy').click();
    await expect.poll(() => page.getByTestId('backup-done').innerText(), { timeout: 30_000 }).toContain(stick);
    expect(await failure.count()).toBe(0);
    const [kept = ''] = readdirSync(stick).filter((name) => name.endsWith('.sqlite'));
    const whole = readFileSync(join(stick, kept));

    protect(stick);
    await page.getByTestId('backup-copy').click();
    await textWith(failure, `Chưa sao lưu được vào ${stick}`, /chống ghi/);
    await page.screenshot({ path: join(PICTURES, 'usb-chong-ghi.png') });
    await page.getByTestId('backup-folder').click(); // nor is it taken for the place where they go from now on
    await textWith(failure, stick, /chống ghi/);
    expect(await page.getByTestId('backups-folder').innerText()).toBe(inside);
    expect(readFileSync(join(stick, kept)).equals(whole)).toBe(true);

    await openScreen(page, 'papers');
    await page.getByTestId('preview-page').first().waitFor({ timeout: 60_000 });
    await answerSave(join(stick, 'công văn.pdf'));
    await page.getByTestId('paper-save-pdf').click();
    await textWith(failure, stick, /chống ghi/);
    await page.screenshot({ path: join(PICTURES, 'usb-chong-ghi-cong-van.png') });
  });
});
