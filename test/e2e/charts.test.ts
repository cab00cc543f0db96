import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pngSize } from '../../electron/domain/pngSize';
import { PROJECT, type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { atEachLook } from './support/looks';
import { readPdf } from './support/pdf';
import { picturesOf } from './support/pdfPictures';
import { lookAt, openPaper, openScreen } from './support/screens';
import { settled } from './support/screenTour';
import { textWith } from './support/words';

/** Pictures of a campaign: looked at, walked through by keys, taken along. One story: the tests run in their order. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const PICTURES = join(PROJECT, 'test-output', 'charts');
const KINDS = ['progress', 'bars', 'timeliness', 'ranking', 'gaps', 'summary'] as const;
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

async function inEveryLook(name: string, image?: string): Promise<void> {
  await atEachLook(page, PICTURES, name, image);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await settled(page);
  await page.screenshot({ path: join(PICTURES, `${name}-contrast.png`) });
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
}

/** The file a button saves. */
async function saved(format: 'png' | 'svg' | 'pdf', name: string): Promise<Buffer> {
  const path = join(PICTURES, `${name}.${format}`);
  await running.answerSave(path);
  await id(`chart-save-${format}`).click();
  await expect.poll(() => id('chart-told').innerText(), { timeout: 30_000 }).toContain(`${name}.${format}`);
  return readFileSync(path);
}

interface Tagged {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Tagged[];
}

/** What a PDF says of its pictures to who cannot see them. */
async function figuresOf(path: string): Promise<readonly string[]> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  const found: string[] = [];
  const look = ({ role, alt, children = [] }: Tagged) => {
    if (role === 'Figure') found.push(alt ?? '');
    children.forEach(look);
  };
  for (let number = 1; number <= pdf.numPages; number += 1)
    look(((await (await pdf.getPage(number)).getStructTree()) ?? {}) as Tagged);
  await pdf.destroy();
  return found;
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
    await inEveryLook(kind, kind === 'progress' ? 'bieu-do' : undefined);
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
  await inEveryLook('walked');
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

test('the page for the meeting is saved for a screen and for paper', async () => {
  await id('chart-kind-summary').click();
  await drawn();
  expect(pngSize(await saved('png', 'trang-tom-tat'))).toEqual({ width: 2560, height: 1440 });
  await id('chart-sheet-a4').click();
  await expect.poll(() => id('chart-picture').locator('svg').getAttribute('viewBox')).toBe('0 0 1123 794');
  const path = join(PICTURES, 'trang-tom-tat-a4.pdf');
  await saved('pdf', 'trang-tom-tat-a4');
  const pages = await readPdf(path);
  expect(pages).toHaveLength(1);
  expect(pages[0]?.text).toContain('Xã Hoài Sơn');
});

test('ticked pictures go along with the report, as lines with words for who cannot see them', async () => {
  await openPaper(page, 'report');
  await id('paper-charts').click();
  for (const kind of ['progress', 'bars', 'ranking'])
    await id(`charts-tick-${kind}-installed-among-smartphone-users`).check();
  await page.screenshot({ path: join(PICTURES, 'choice-light.png') });
  await page.keyboard.press('Escape');
  await expect.poll(() => id('paper-charts').innerText()).toContain('3 hình');
  const path = join(PICTURES, 'bao-cao.pdf');
  await running.answerSave(path);
  await id('paper-save-pdf').click();
  await textWith(id('paper-saved'), 'bao-cao.pdf');
  const figures = await figuresOf(path);
  expect(figures).toHaveLength(3);
  for (const words of figures) expect(words).toContain('15/17 đơn vị');
  expect(await picturesOf(path)).toEqual([]);
  const word = join(PICTURES, 'bao-cao.docx');
  await running.answerSave(word);
  await id('paper-save-docx').click();
  await textWith(id('paper-saved'), 'bao-cao.docx');
  const media = Object.entries(unzipSync(readFileSync(word))).filter(([name]) => name.startsWith('word/media/'));
  const painted = media.filter(([name]) => name.endsWith('.png'));
  expect(painted).toHaveLength(3);
  for (const [, png] of painted) expect(await coloursOf(Buffer.from(png))).toBeGreaterThan(5);
}, 180_000);
