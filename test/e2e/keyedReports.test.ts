import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE_ID, SAMPLE_REPORTS } from '../support/office';
import { PROJECT, type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { takeInHand } from './support/drag';
import { endedFolder } from './support/folders';
import { lookAt, openScreen } from './support/screens';
import { takePicture } from './support/screenTour';
import { textWith } from './support/words';

/** One report by two ways, and the rules of Mẫu 01 at the box: typed, pasted, proved by a message and a picture. */
const PICTURES = join(PROJECT, 'test-output', 'keyed');
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const desk = endedFolder('ban-lam-viec');
const FILE = join(SAMPLE_REPORTS, '2021-08-17', 'Mau02_P.BongSon_17-8.xlsx');
/** One white point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);
let running: RunningApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);

async function picture(name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(PICTURES, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  await fillWithSample(folders.dataFolder);
  running = await startApp({ ...folders, env: { TZ: 'Asia/Ho_Chi_Minh' } });
  page = running.page;
  await page.setViewportSize({ width: 1366, height: 768 });
});
afterAll(() => running?.close());

/** A picture on the system's clipboard, as "Sao chép hình ảnh" of a messenger leaves it. */
function copyPicture(): Promise<void> {
  return running.app.evaluate(async (electron) => {
    const { clipboard, nativeImage } = electron;
    const image = nativeImage.createFromBitmap(Buffer.alloc(256, 200), { width: 8, height: 8 });
    const older = clipboard as unknown as { writeImage?: (picture: typeof image) => void }; // until Electron 44
    if (older.writeImage) older.writeImage(image);
    else {
      const png = new Blob([new Uint8Array(image.toPNG())], { type: 'image/png' });
      await clipboard.write([new electron.ClipboardItem({ 'image/png': png })]);
    }
  });
}

async function openStaffCell(): Promise<void> {
  await openScreen(page, 'board');
  await page.getByRole('tab', { name: /Mẫu 01/ }).click();
  await page
    .getByTestId(/^board-(?:cell|once|open)-phong-tai-chinh-ke-hoach/)
    .first()
    .click();
  await id('board-detail').waitFor();
}

async function openCell(unitId: string, period: string): Promise<void> {
  await openScreen(page, 'board');
  await id('board-section-mau-02').click();
  await page.locator(`[data-testid="board-cell-${unitId}-${period}"]`).click();
  await id('board-detail').waitFor();
}

test('scenario 3: a message pasted from Zalo at 14h50 is proposed with the words its figures came from', async () => {
  await openScreen(page, 'board');
  await id('campaign-picker').selectOption(SAMPLE_ID);
  await lookAt(page, '17/8/2021', '17h00');
  await openScreen(page, 'imports');
  await id('import-paste').click();
  await id('paste-text').fill(
    '[17/08/2021 14:50] Lê Thị Hư Cấu: Phường Bồng Sơn: hôm nay 16, lũy kế 6.055\n[17/08/2021 14:55] Trần Văn Thử: HT: 2.310',
  );
  await id('paste-row-1').waitFor();
  // the text is changed while its proposals stand below: they are those of the new text, never of the old
  const first = await id('paste-text').inputValue();
  await id('paste-text').fill(
    `[17/08/2021 14:40] Người Thử: Xã Hoài Mỹ: hôm nay 3, lũy kế 1.900\n${first}\n[17/08/2021 14:56] Thử: vâng ạ`,
  );
  await id('paste-row-2').waitFor();
  await expect.poll(() => id('paste-unit-0').inputValue()).toBe('xa-hoai-my');
  await expect.poll(() => id('paste-value-0-cumulative').inputValue()).toBe('1900');
  await id('paste-passed-over').locator('summary').click();
  await expect.poll(() => id('paste-passed-over').innerText()).toContain('vâng ạ');
  await id('paste-text').fill(first);
  await expect.poll(() => id('paste-row-2').count()).toBe(0);
  await expect.poll(() => id('paste-unit-0').inputValue()).toBe('phuong-bong-son');
  await expect.poll(() => id('paste-value-0-cumulative').inputValue()).toBe('6055');
  await expect
    .poll(() => id('paste-row-0').locator('mark').allInnerTexts())
    .toEqual(['Phường Bồng Sơn', 'hôm nay 16', 'lũy kế 6.055']);
  await expect.poll(() => id('paste-tick-1').isChecked()).toBe(false);
  await expect.poll(() => id('paste-unit-1').inputValue()).toBe('');
  await expect.poll(() => id('paste-save').isEnabled()).toBe(true);
  await picture('01-dan-tin');
  await id('paste-save').click();
  await id('paste-taken').waitFor(); // what was not ticked stays to be looked at
  await expect.poll(() => page.getByTestId(/^paste-row-/).count()).toBe(1);
  await id('paste-value-1-cumulative').fill('2.311');
  await page.waitForTimeout(600);
  await page.keyboard.press('Escape');
  await id('import-paste').click();
  await id('paste-restored').waitFor();
  await id('paste-row-1').waitFor();
  expect(await id('paste-row-0').count()).toBe(0); // taken before: it does not show for a moment either
  await expect.poll(() => id('paste-value-1-cumulative').inputValue()).toBe('2.311');
  await picture('01b-dan-tin-con-lai');
  await id('paste-discard').click();
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
});

test('scenario 3: the letter of 16h10 with the same figures makes it one report on time with two pieces of evidence', async () => {
  await running.answerOpen([FILE]);
  await id('import-choose-files').first().click();
  await id('import-preview').waitFor({ timeout: 60_000 });
  await page.locator('[data-testid="import-preview"] [data-testid^="import-received-"]').first().click();
  await id('received-clock').fill('16h10');
  await id('received-day').fill('17/8/2021');
  await id('received-save').click();
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
  await id('import-accept').click();
  await id('import-saved').waitFor({ timeout: 30_000 });
  await openScreen(page, 'board');
  await lookAt(page, '17/8/2021', '17h00');
  await openCell('phuong-bong-son', '2021-08-17');
  const detail = id('board-detail');
  await detail.getByTestId('evidence-message').waitFor();
  const text = await textWith(detail, /Đúng hạn 14h50/, /Số bằng chứng\s+2/, /khớp, thêm bằng chứng/);
  expect(text).not.toMatch(/Muộn/);
  await expect.poll(() => detail.getByTestId('evidence-message').innerText()).toContain('hôm nay 16, lũy kế 6.055');
  await expect.poll(() => id('board-versions').locator('tbody tr').count()).toBe(2);
  await picture('02-hai-bang-chung');
  await page.keyboard.press('Escape');
  await expect.poll(() => id('board-counts').innerText()).toContain('1/17'); // one report, not two
});

test('scenario 4: Mẫu 01 of 42, 40, 41 is stopped at its box; typing goes on by Enter, and survives the dialog', async () => {
  await openStaffCell();
  await id('board-key').click();
  await id('keyed-dialog').waitFor();
  await expect.poll(() => id('keyed-unit').inputValue()).toBe('phong-tai-chinh-ke-hoach');
  await expect.poll(() => id('keyed-form').inputValue()).toBe('mau-01');
  await expect.poll(() => id('keyed-period').inputValue()).toBe('once');
  await id('keyed-value-staff_total').fill('42');
  await id('keyed-value-staff_total').press('Enter');
  await page.keyboard.type('40');
  await page.keyboard.press('Enter');
  await page.keyboard.type('41');
  await id('keyed-stop-rule-at-most').waitFor();
  await expect
    .poll(() => id('keyed-stop-rule-at-most').innerText())
    .toMatch(/Phòng Tài chính.*41, lớn hơn.*40.*Đề nghị đơn vị/s);
  await expect.poll(() => id('keyed-save').isDisabled()).toBe(true);
  await picture('03-mau-01-dung-tai-o');
  await page.waitForTimeout(1_000); // the draft is on the disk
  await page.keyboard.press('Escape');
  await openStaffCell();
  await id('board-key').click();
  await id('keyed-restored').waitFor();
  await expect.poll(() => id('keyed-value-staff_installed').inputValue()).toBe('41');
  await id('keyed-value-staff_installed').fill('38');
  await id('keyed-picture-input').setInputFiles({ name: 'anh-zalo.png', mimeType: 'image/png', buffer: PNG });
  await id('picture').waitFor();
  await expect.poll(() => id('keyed-save').isEnabled()).toBe(true);
  await picture('04-mau-01-hop-le');
  await id('keyed-save').click();
  await id('keyed-taken').waitFor();
});

test('figures of another unit wait for that unit; a list with faults says them by line', async () => {
  await openCell('phuong-hoai-thanh', '2021-08-17');
  await id('board-key').click();
  await id('keyed-rows').fill('12');
  await id('keyed-value-cumulative').fill('2.566');
  await page.keyboard.press('Escape'); // sooner than any pause
  await openCell('xa-hoai-my', '2021-08-17');
  await id('board-key').click();
  await id('keyed-other').waitFor();
  await expect.poll(() => id('keyed-unit').inputValue()).toBe('xa-hoai-my');
  await expect.poll(() => id('keyed-rows').inputValue()).toBe('');
  await id('keyed-persons').fill('1\tNguyễn Văn Thử\tThôn 1\t539000001\n2\tLê Thử\tThôn 3\tabc');
  await id('keyed-list-issues').waitFor();
  await expect.poll(() => id('keyed-list-issues').innerText()).toMatch(/dòng 1: số điện thoại “539000001” bị mất số 0/);
  await id('keyed-day').fill('17/8/2020');
  await id('keyed-stop-arrival-before-letter').waitFor();
  await picture('03b-danh-sach-va-ngay-nhan');
  await id('keyed-discard').click();
  await openCell('xa-hoai-my', '2021-08-17');
  await id('board-key').click();
  await id('keyed-value-cumulative').fill('777');
  await id('keyed-unit').selectOption('phuong-hoai-thanh'); // which has a draft of its own
  await id('keyed-clash').waitFor();
  await expect.poll(() => id('keyed-save').isDisabled()).toBe(true);
  await picture('03c-hai-noi-dung-do');
  await id('keyed-clash-open').click();
  await expect.poll(() => id('keyed-value-cumulative').inputValue()).toBe('2.566');
  await page.keyboard.press('Escape');
  await openCell('xa-hoai-my', '2021-08-17');
  await id('board-key').click();
  await id('keyed-restored').waitFor();
  await expect.poll(() => id('keyed-value-cumulative').inputValue()).toBe('777');
  await id('keyed-discard').click();
  await openCell('phuong-hoai-thanh', '2021-08-17');
  await id('board-key').click();
  await id('keyed-restored').waitFor();
  await expect.poll(() => id('keyed-value-cumulative').inputValue()).toBe('2.566');
  await id('keyed-channel').selectOption('zalo');
  await expect.poll(() => id('keyed-basis').inputValue()).toBe('message');
  await id('keyed-discard').click();
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
});

test('the picture opens from the board', async () => {
  await openStaffCell();
  await id('board-evidence').waitFor();
  await page.getByTestId(/^evidence-picture-/).click();
  await id('evidence-large').getByTestId('picture').waitFor();
  await picture('05-xem-anh');
  await page.keyboard.press('Escape'); // closes the picture and no more
  await expect.poll(() => id('evidence-large').count()).toBe(0);
  await expect.poll(() => id('board-detail').isVisible()).toBe(true);
});

test('pictures dropped on the form and pasted with Ctrl+V, and a message pasted as its words, are evidence', async () => {
  await page.keyboard.press('Escape'); // the cell
  await openCell('xa-hoai-son', '2021-08-17');
  await id('board-key').click();
  await id('keyed-dialog').waitFor();
  await id('keyed-value-cumulative').fill('900');
  const dropped = join(desk, 'anh-tha.png');
  writeFileSync(dropped, PNG);
  const hand = await takeInHand(page, [dropped]);
  const box = await id('keyed-note').boundingBox();
  if (box === null) throw new Error('the form is not on screen');
  await hand.drop(box.x + 40, box.y + 10);
  await expect.poll(() => id('keyed-dialog').getByTestId('picture').count()).toBe(1);
  await expect.poll(() => id('keyed-value-cumulative').inputValue()).toBe('900'); // what was typed is still there
  await copyPicture();
  await id('keyed-value-cumulative').focus();
  await page.keyboard.press('Control+V');
  await expect.poll(() => id('keyed-dialog').getByTestId('picture').count()).toBe(2);
  await running.app.evaluate(({ clipboard }) =>
    clipboard.writeText('[17/08/2021 14:58] Nguyễn Văn Thử: Hoài Sơn lũy kế 900'),
  );
  await id('keyed-note').focus();
  await page.keyboard.press('Control+V');
  await expect.poll(() => id('keyed-note').inputValue()).toBe('[17/08/2021 14:58] Nguyễn Văn Thử: Hoài Sơn lũy kế 900');
  await expect.poll(() => id('keyed-save').isEnabled()).toBe(true);
  await picture('06-tha-va-dan');
  await takePicture(page, { width: 1366, height: 768 }, '27-nhap-tay', 'nhap-tay');
  await id('keyed-save').click();
  await id('keyed-taken').waitFor();
  await openCell('xa-hoai-son', '2021-08-17');
  await expect.poll(() => page.getByTestId(/^evidence-picture-/).count()).toBe(2);
  await expect.poll(() => id('board-evidence').innerText()).toContain('Hoài Sơn lũy kế 900');
  await page.keyboard.press('Escape');
});

test('a picture dropped beside the form is evidence too, no report to import, and what is typed stays', async () => {
  await openCell('xa-hoai-son', '2021-08-18');
  await id('board-key').click();
  await id('keyed-dialog').waitFor();
  await id('keyed-value-cumulative').fill('901');
  const hand = await takeInHand(page, [join(desk, 'anh-tha.png')]);
  await hand.drop(20, 700); // over the dimmed window
  await expect.poll(() => id('keyed-dialog').getByTestId('picture').count()).toBe(1);
  await expect.poll(() => id('keyed-value-cumulative').inputValue()).toBe('901');
  await page.setViewportSize({ width: 1024, height: 700 });
  await picture('07-nhap-tay-1024');
  await page.setViewportSize({ width: 1366, height: 768 });
});
