import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { strings } from '../../renderer/text/vi';
import { PICTURES } from './support/app';
import { prepareAxe, seriousFindings } from './support/axe';
import { endedFolder } from './support/folders';
import { readPdf, solid } from './support/pdf';
import { expectSound, keepImage, pageInk } from './support/screenTour';
import { startWatched, type WatchedApp } from './support/watchedApp';

/**
 * From the first start to the first printed page: an empty folder, a clerk who has read nothing, mouse and keyboard. Every
 * click and key is counted against the budget of docs/decisions.md, which says how many seconds each may take.
 */
const dataFolder = endedFolder('du-lieu');
const profileFolder = endedFolder('ho-so');
const desk = endedFolder('ban-lam-viec');
/** What was typed longer ago than this has to be on the disk. */
const KEPT_WITHIN_MS = 800;
/** Of the whole way; what is typed is told in full, a shorter name is a smaller number. */
const MOST_CLICKS = 6;
const MOST_KEYS = 175;
const OFFICE = strings.navigation.screens.office;

let running: WatchedApp | null = null;
let clicks = 0;
let keys = 0;
/** The smallest window, and a full screen of 1920 × 1080 at 150 and 175 %. */
const OTHER_SIZES = [
  { width: 1024, height: 600 },
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1097, height: 617 },
];
const page = (): Page => {
  if (running === null) throw new Error('the app does not run');
  return running.page;
};
const id = (testId: string) => page().getByTestId(testId);
const start = async () => {
  running = await startWatched({ dataFolder, profileFolder });
};
async function click(testId: string): Promise<void> {
  clicks += 1;
  await id(testId).click();
}
async function type(text: string): Promise<void> {
  keys += text.length;
  await page().keyboard.type(text);
}
async function press(key: string): Promise<void> {
  keys += 1;
  await page().keyboard.press(key);
}
const focused = () => page().evaluate(() => document.activeElement?.getAttribute('data-testid') ?? null);
async function inField(testId: string): Promise<void> {
  await expect.poll(focused, { timeout: 20_000 }).toBe(testId);
}

/** The page looks otherwise than before, and does not change any more. */
async function stillInk(before: string): Promise<boolean> {
  const now = await pageInk(page());
  await page().waitForTimeout(500);
  return now !== '' && now !== before && now === (await pageInk(page()));
}

async function look(name: string, heading: string, image?: string): Promise<void> {
  if (heading === OFFICE) await page().locator('[data-testid="preview-page"]:visible').waitFor({ timeout: 60_000 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page().emulateMedia({ colorScheme });
    await expectSound(page(), heading);
    const path = join(PICTURES, `${name}-${colorScheme}.png`);
    await page().screenshot({ path });
    if (image !== undefined && colorScheme === 'light') keepImage(path, image);
  }
  await page().emulateMedia({ colorScheme: 'light' });
  for (const size of OTHER_SIZES) {
    await page().setViewportSize(size);
    await expectSound(page(), heading); // nothing is wider than the window
    await page().screenshot({ path: join(PICTURES, `${name}-${size.width}x${size.height}.png`) });
  }
  await page().setViewportSize({ width: 1366, height: 768 });
  await prepareAxe(page());
  expect(await seriousFindings(page(), name, 'main')).toEqual([]);
}

beforeAll(start);
afterAll(() => running?.close());

test('the first screen offers the one thing to do, and a sample beside it', async () => {
  await id('start-set-up').waitFor();
  await look('00-bat-dau-trong', strings.navigation.screens.start);
  await click('start-set-up');
  await inField('setup-search');
  await page().emulateMedia({ forcedColors: 'active' }); // the colours are gone: the step one is at is framed
  const steps = page().locator('[data-testid^="setup-step-"]');
  const framed = await steps.evaluateAll((all) => all.map((one) => getComputedStyle(one).outlineStyle));
  expect(framed).toEqual(['solid', 'none', 'none', 'none', 'none']);
  await page().emulateMedia({ forcedColors: 'none' });
});

test('a few letters without dấu find the place, and the letterhead stands on the page at once', async () => {
  await type('bong son');
  await press('Enter'); // without waiting for the list, as a quick typist does
  await expect.poll(() => id('setup-kind').inputValue()).toBe('ubnd');
  expect(await id('setup-places').locator('label').first().innerText()).toContain('Phường Bồng Sơn');
  await id('preview-page').waitFor({ timeout: 60_000 });
  await look('01-khai-bao-noi', OFFICE);
  await press('Enter');
  await inField('office-issuerLines');
  expect(await id('office-issuerLines').inputValue()).toBe('ỦY BAN NHÂN DÂN\nPHƯỜNG BỒNG SƠN');
  expect(await id('office-placeOfIssue').inputValue()).toBe('Bồng Sơn');
  expect(await id('office-symbol').inputValue()).toBe('UBND');
  await look('02-khai-bao-phan-dau', OFFICE, 'khai-bao-phan-dau');
});

test('killed midway it comes back at the same step with the same words; going back loses nothing', async () => {
  await id('office-fieldSymbol').fill('VX');
  keys += 2;
  await new Promise((resolve) => setTimeout(resolve, KEPT_WITHIN_MS));
  await running?.kill();
  await start();
  await inField('office-issuerLines');
  expect(await id('office-fieldSymbol').inputValue()).toBe('VX');
  await id('setup-back').click();
  await expect.poll(() => id('setup-kind').inputValue()).toBe('ubnd');
  await id('setup-next').click();
  await inField('office-issuerLines');
  expect(await id('office-fieldSymbol').inputValue()).toBe('VX');
});

test('put off, the office’s screen says that it is kept, and leads back to the same words', async () => {
  await id('setup-later').click();
  await expect.poll(() => id('office-put-off').innerText()).toContain(strings.setup.card.putOff);
  await look('02b-khai-bao-de-sau', OFFICE);
  await id('office-set-up').click();
  await inField('office-issuerLines');
  expect(await id('office-fieldSymbol').inputValue()).toBe('VX');
});

test('the signer is a name, the block above it is proposed and seen', async () => {
  await click('setup-next');
  await inField('signatory-name-1');
  const without = await pageInk(page());
  await type('Nguyễn Thị Hoa');
  await expect.poll(() => stillInk(without), { timeout: 30_000 }).toBe(true); // the name stands on the page
  await look('03-khai-bao-nguoi-ky', OFFICE, 'khai-bao-nguoi-ky');
  await press('Enter');
  await inField('setup-unit-names');
});

test('units are named line by line', async () => {
  await type('Khu phố 1\nKhu phố 2\nTrường Tiểu học số 1');
  await expect.poll(() => id('setup-unit-count').innerText()).toBe(strings.setup.units.count('3'));
  await look('04-khai-bao-don-vi', OFFICE);
  await press('Control+Enter');
  await inField('setup-write');
  await expect.poll(() => id('setup-added').innerText()).toBe(strings.setup.units.added('3'));
  await look('05-khai-bao-xong', OFFICE);
});

test('gone back, what is there counts as known, and a line that is not added is named with the reason', async () => {
  const { units } = strings.setup;
  await id('setup-back').click();
  await expect.poll(() => id('setup-unit-count').innerText()).toBe(`${units.nothingNew} ${units.knownBefore('3')}`);
  await id('setup-unit-names').fill('Khu phố 1\nKhu phố 4\nkhu phố 4');
  await expect.poll(() => id('setup-unit-count').innerText()).toContain(units.count('1'));
  await expect.poll(() => id('setup-unit-count').innerText()).toContain(units.leftRow.repeated('khu phố 4'));
  await look('04b-dong-trung', OFFICE);
  await id('setup-next').click();
  await expect.poll(() => id('setup-added').innerText()).toContain(units.added('1'));
  await expect.poll(() => id('setup-added').innerText()).toContain(units.leftRow.repeated('khu phố 4'));
  await look('05b-dong-khong-them', OFFICE);
  await inField('setup-write');
});

test('a name corrected afterwards, and left by the list of steps, is the one that signs', async () => {
  await id('setup-step-signer').click();
  await inField('signatory-name-1');
  await id('signatory-name-1').fill('Nguyễn Thị Hoài');
  await id('setup-step-done').click();
  await inField('setup-write');
});

test('the first paper is typed and made into a PDF with that head and that signer', async () => {
  await press('Enter');
  await id('kind-chooser').waitFor();
  await click('write-cong-van');
  await click('written-subject');
  await type('báo cáo kết quả quý I');
  await press('Tab');
  await type('Các khu phố');
  await click('written-body');
  await press('Control+A');
  await type('Đề nghị các khu phố gửi báo cáo trước ngày 25/3.');
  await id('preview-page').first().waitFor({ timeout: 60_000 });
  await look('06-van-ban-dau-tien', strings.navigation.screens.records);
  const path = join(desk, 'cong-van.pdf');
  await running?.answerSave(path);
  const before = await id('written-body').boundingBox();
  await click('written-save-pdf');
  await expect.poll(() => existsSync(path), { timeout: 60_000 }).toBe(true);
  await id('written-file').getByTestId('paper-show-in-folder').waitFor();
  expect(await id('written-body').boundingBox()).toEqual(before); // nothing has moved for it
  await look('07-da-luu-pdf', strings.navigation.screens.records);
  const [sheet] = await readPdf(path);
  const text = solid(sheet?.text ?? '');
  for (const line of [
    'ỦY BAN NHÂN DÂN',
    'PHƯỜNG BỒNG SƠN',
    '/UBND-VX',
    'Bồng Sơn, ngày',
    'V/v báo cáo kết quả quý I',
    'Kính gửi: Các khu phố',
    'Đề nghị các khu phố gửi báo cáo trước ngày 25/3./.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Nguyễn Thị Hoài',
  ])
    expect(text).toContain(solid(line));
  copyFileSync(path, join(PICTURES, '07-van-ban-dau-tien.pdf'));
});

test('clicks and keys stay within the budget', () => {
  expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
  expect(keys).toBeLessThanOrEqual(MOST_KEYS);
});
