import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { strings } from '../../../renderer/text/vi';
import { SAMPLE_REPORTS } from '../../support/office';
import { makeOle } from '../../support/workbookOle';
import { PROJECT } from './app';

/** What a screen must hold to at every size of the window, and the pictures of it. */

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** The smallest and the usual screen of an office PC. */
export const SIZES: readonly WindowSize[] = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

/** Size of the pictures in the documentation: the text stays readable on a page. */
const DOCUMENTED_WIDTH = 1366;
const WANTS_IMAGES = process.env.DON_DOC_UPDATE_IMAGES === '1';
const IMAGES = join(PROJECT, 'docs', 'images');
const PICTURES = join(PROJECT, 'test-output', 'screens');
const LARGEST_IMAGE = 200 * 1024;

/** Words that only a failure nobody worded in Vietnamese would bring to the screen. */
const ENGLISH_FAILURE =
  /\b(error|errors|failed|failure|exception|undefined|null|NaN|unexpected|cannot|can't|invalid|not found|loading|object Object|TypeError|timeout|denied|missing)\b/i;

/** Vietnamese, but a failure all the same: none of these belongs to an ordinary walk through the app. */
const FAILURES: readonly string[] = [
  ...Object.values(strings.failure),
  strings.crash.title,
  strings.papers.preview.broken,
];

export async function expectSound(page: Page, heading: string): Promise<void> {
  await settled(page);
  const text = await page.evaluate(() => document.body.innerText);
  expect(ENGLISH_FAILURE.exec(text)?.[0] ?? null, 'English failure text').toBeNull();
  expect(
    FAILURES.filter((failure) => text.includes(failure)),
    'failure on screen',
  ).toEqual([]);
  await expect.poll(() => headings(page)).toContain(heading);
  await expect.poll(() => wideElements(page), { message: 'wider than the window' }).toEqual([]);
}

/** Nothing is being fetched or drawn any more. */
export async function settled(page: Page): Promise<void> {
  await expect.poll(() => page.getByText(strings.loading).count(), { timeout: 30_000 }).toBe(0);
  await expect
    .poll(() => page.getByText(strings.papers.preview.making).filter({ visible: true }).count(), { timeout: 60_000 })
    .toBe(0);
  await expect.poll(() => page.locator('[aria-busy="true"]:visible').count(), { timeout: 60_000 }).toBe(0);
  await expect.poll(() => blankPages(page), { timeout: 30_000 }).toBe(0);
  await expect.poll(() => hasContent(page), { timeout: 30_000 }).toBe(true);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await still(page);
  await page.mouse.move(0, 0); // nothing hovered
}

/** Something is written below the title, not only the grey bars of a screen on its way. */
function hasContent(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-testid^="screen-"]')]
      .filter((screen) => screen.checkVisibility())
      .some((screen) => screen.innerText.trim() !== ''),
  );
}

/** Pages of a preview that lie within the window and have no ink yet. */
function blankPages(page: Page): Promise<number> {
  return page.evaluate(() => {
    const isSeen = ({ top, bottom, width }: DOMRect) => width > 0 && bottom > 0 && top < window.innerHeight;
    const hasInk = (canvas: HTMLCanvasElement) => {
      if (canvas.width === 0 || canvas.height === 0) return false;
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      for (let at = 0; at < data.length; at += 4) if ((data[at + 3] ?? 0) > 0 && (data[at] ?? 255) < 128) return true;
      return false;
    };
    const canvases = [...document.querySelectorAll<HTMLCanvasElement>('[data-testid="preview-page"]')];
    return canvases.filter((canvas) => isSeen(canvas.getBoundingClientRect()) && !hasInk(canvas)).length;
  });
}

/** What the first page of a preview looks like, to tell one paper from the next; "" while there is none. */
export function pageInk(page: Page): Promise<string> {
  return page.evaluate(
    () => document.querySelector<HTMLCanvasElement>('[data-testid="preview-page"]')?.toDataURL() ?? '',
  );
}

function headings(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h1, dialog[open] h2')]
      .filter((element) => element.checkVisibility())
      .map((element) => element.innerText.trim()),
  );
}

/** Page, window parts and open dialogs that would have to be scrolled sideways. */
function wideElements(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const parts = [
      document.documentElement,
      ...document.querySelectorAll(
        'body, nav, main, header, [data-testid^="screen-"], dialog[open], dialog[open] > div',
      ),
    ];
    return parts
      .filter((part) => part.checkVisibility() && part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 1)
      .map(
        (part) => `${part.tagName} ${part.getAttribute('data-testid') ?? ''} ${part.scrollWidth}>${part.clientWidth}`,
      );
  });
}

/** Nothing moves or changes its colour any more, but what never ends by itself; a change made just now has begun. */
export async function still(page: Page): Promise<void> {
  const moving = () =>
    page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const endsOf = ({ effect }: Animation) => effect?.getComputedTiming().endTime;
      return document.getAnimations().filter((one) => one.playState === 'running' && endsOf(one) !== Infinity).length;
    });
  await expect.poll(moving, { message: 'still moving', timeout: 10_000 }).toBe(0);
}

/** @param image name in docs/images, for screens that the documentation shows */
export async function takePicture(
  page: Page,
  size: WindowSize,
  name: string,
  image: string | undefined,
): Promise<void> {
  const folder = join(PICTURES, `${size.width}x${size.height}`);
  mkdirSync(folder, { recursive: true });
  await still(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  if (image !== undefined && size.width === DOCUMENTED_WIDTH) keepImage(join(folder, `${name}.png`), image);
}

/** Takes a picture over into the documentation, when that is asked for. */
export function keepImage(path: string, image: string): void {
  if (WANTS_IMAGES) writeImage(path, join(IMAGES, `${image}.png`));
}

/** 256 colours are enough for a screen and a third of the bytes. */
function writeImage(from: string, to: string): void {
  mkdirSync(IMAGES, { recursive: true });
  const { status } = spawnSync('pngquant', ['--force', '--strip', '--speed', '1', '--output', to, '256', from]);
  if (status !== 0) throw new Error('pngquant did not run: the pictures of the documentation need it');
  expect(statSync(to).size, to).toBeLessThanOrEqual(LARGEST_IMAGE);
}

const HOAI_XUAN_18 = '2021-08-18/Báo cáo ngày 18-8 Hoài Xuân.xlsx';
/** The same report as a unit sends it that forgets to say who it is. */
export const NAMELESS = 'bao cao bluezone 18-8.xlsx';
export const LOCKED = 'Bao cao bo sung (co mat khau).xlsx';

/** The sample's reports with two more of what units send: a report without a name and a workbook with a password. */
export function makeReports(folder: string): string {
  const reports = join(folder, 'bao-cao-nhan-duoc');
  cpSync(SAMPLE_REPORTS, reports, { recursive: true, filter: (path) => !path.endsWith('.md') });
  const nameless = join(reports, '2021-08-18', NAMELESS);
  writeFileSync(nameless, withoutName(readFileSync(join(reports, HOAI_XUAN_18))));
  rmSync(join(reports, HOAI_XUAN_18));
  const saved = new Date(2021, 7, 18, 14, 20);
  utimesSync(nameless, saved, saved);
  writeFileSync(
    join(reports, '2021-08-18', LOCKED),
    makeOle([{ name: 'EncryptedPackage', content: Buffer.alloc(5000, 7) }]),
  );
  return reports;
}

function withoutName(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(new Uint8Array(workbook));
  const strings = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
  const nameless = strings.replace('PHƯỜNG HOÀI XUÂN', '…………').replace('Hoài Xuân, ngày', '………, ngày');
  if (nameless === strings) throw new Error('the sample no longer names its unit where it used to');
  return zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8(nameless) });
}
