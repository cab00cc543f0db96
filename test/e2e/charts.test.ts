import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pngSize } from '../../electron/domain/pngSize';
import { PROJECT, type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { lookAt, openScreen } from './support/screens';
import { settled } from './support/screenTour';
import { textWith } from './support/words';

/** Pictures of a campaign: looked at, walked through by keys, taken along. One story: the tests run in their order. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const PICTURES = join(PROJECT, 'test-output', 'charts');
const KINDS = ['progress', 'bars', 'timeliness', 'ranking', 'gaps'] as const;
let running: RunningApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  await fillWithSample(folders.dataFolder, { withReports: true });
  running = await startApp(folders);
  page = running.page;
  await openScreen(page, 'compilation');
  await lookAt(page, '17/8/2021', '17h00');
  await id('compilation-tab-charts').click();
}, 120_000);
afterAll(() => running?.close());

async function drawn(): Promise<void> {
  await settled(page);
  await expect.poll(() => id('chart-picture').locator('svg').count()).toBe(1);
}

async function atEachLook(name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    await page.screenshot({ path: join(PICTURES, `${name}-${colorScheme}.png`) });
    const wider = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
    await expect.poll(wider).toBe(false);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** The file a button saves. */
async function saved(format: 'png' | 'svg' | 'pdf', name: string): Promise<Buffer> {
  const path = join(PICTURES, `${name}.${format}`);
  await running.answerSave(path);
  await id(`chart-save-${format}`).click();
  await expect.poll(() => id('chart-told').innerText(), { timeout: 30_000 }).toContain(`${name}.${format}`);
  return readFileSync(path);
}

/** Different colours in a picture: a blank one has one. */
function coloursOf(png: Buffer): Promise<number> {
  return page.evaluate(async (source) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${source}`;
    await picture.decode();
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const pen = canvas.getContext('2d');
    pen?.drawImage(picture, 0, 0);
    const dots = pen?.getImageData(0, 0, picture.width, picture.height).data ?? new Uint8ClampedArray();
    return new Set(new Uint32Array(dots.buffer)).size;
  }, png.toString('base64'));
}

test('each picture says its coverage and hour, and looks as it should in light and dark', async () => {
  await page.setViewportSize({ width: 1366, height: 768 });
  for (const kind of KINDS) {
    await id(`chart-kind-${kind}`).click();
    await drawn();
    const words = await id('chart-picture').getAttribute('aria-label');
    expect(words).toContain('17h00 ngày 17/8/2021');
    await atEachLook(kind);
  }
});

test('arrow keys go from value to value, and what they come to is said', async () => {
  await id('chart-kind-bars').click();
  await drawn();
  await id('chart-picture').focus();
  await page.keyboard.press('Home');
  const first = await id('chart-value').innerText();
  expect(first).toMatch(/^(Phường|Xã) .+: \d+,\d\d% \(/);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => id('chart-value').innerText()).not.toBe(first);
  await page.keyboard.press('End');
  await textWith(id('chart-value'), 'chưa có số liệu');
  await atEachLook('walked');
});

test('the figures of a picture are there as a table, the missing units by name', async () => {
  await id('chart-table').locator('summary').click();
  await textWith(id('chart-figures'), 'Xã Hoài Sơn', 'chưa có số liệu');
});

test('a picture is saved as PNG, SVG and PDF, and copied', async () => {
  const png = await saved('png', 'theo-don-vi');
  const size = pngSize(png);
  expect(size?.width).toBe(2000);
  expect(await coloursOf(png)).toBeGreaterThan(20);
  const svg = (await saved('svg', 'theo-don-vi')).toString('utf8');
  expect(svg).toContain('15/17 đơn vị');
  expect((await saved('pdf', 'theo-don-vi')).subarray(0, 5).toString()).toBe('%PDF-');
  await id('chart-copy').click();
  await textWith(id('chart-told'), 'Đã chép hình');
});
