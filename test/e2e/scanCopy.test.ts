import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { APP_ADDRESSES, toHtml } from '../../electron/documents/toHtml';
import { readPaper } from '../../electron/ruler/readPaper';
import { kit } from '../documents/support';
import { WRITTEN_PAPERS } from '../documents/written/samples';
import { letter } from '../ruler/papers';
import { PICTURES, PROJECT } from './support/app';
import { fillWithSample, withOffice } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { picturesOf } from './support/pdfPictures';
import { printPapers } from './support/printPapers';
import { openScreen } from './support/screens';
import { startWatched, type WatchedApp } from './support/watchedApp';

/** A copy of a scan: attached in the window, its pages in the copy's file, hostile files refused with a sentence. */
const dataFolder = endedFolder('du-lieu');
const profileFolder = endedFolder('ho-so');
const desk = endedFolder('ban-lam-viec');
const LONG_SCAN = join(desk, 'ban-quet-hai-trang.pdf');
const SHORT_SCAN = join(desk, 'ban-quet-ngan.pdf');
const BROKEN_SCAN = join(desk, 'ban-quet-hong.pdf');
const PAGE_PICTURE = join(desk, 'trang.png');

let running: WatchedApp | null = null;
const app = (): WatchedApp => {
  if (running === null) throw new Error('the app does not run');
  return running;
};
const page = (): Page => app().page;
const id = (testId: string) => page().getByTestId(testId);
const state = () => id('written-scan-state').innerText();

beforeAll(async () => {
  const short = WRITTEN_PAPERS['giay-gioi-thieu'];
  if (short === undefined) throw new Error('no short paper');
  const papers = [letter, short].map((paper) =>
    toHtml(paper, kit.layout, { stylesheet: kit.stylesheet, ...APP_ADDRESSES }),
  );
  const [long = Buffer.alloc(0), brief = Buffer.alloc(0)] = await printPapers(papers);
  writeFileSync(LONG_SCAN, long);
  writeFileSync(SHORT_SCAN, brief);
  writeFileSync(BROKEN_SCAN, Buffer.concat([long.subarray(0, 900), Buffer.alloc(600, 65)]));
  await fillWithSample(dataFolder);
  running = await startWatched({ dataFolder, profileFolder });
  await openScreen(page(), 'records');
  await id('records-write').click();
  await id('write-sao-y').click();
  await page().screenshot({ path: PAGE_PICTURE });
});
afterAll(() => running?.close());

async function attach(path: string): Promise<void> {
  await app().answerOpen([path]);
  await id('written-scan').click();
}

async function saved(name: string): Promise<string> {
  const path = join(desk, `${name}.pdf`);
  await app().answerSave(path);
  await id('written-save-pdf').click();
  await expect.poll(() => existsSync(path), { timeout: 60_000 }).toBe(true);
  return path;
}

/** Kept beside the pictures, for people to look at. */
function keep(path: string): void {
  const folder = join(PROJECT, 'test-output', 'ruler');
  mkdirSync(folder, { recursive: true });
  copyFileSync(path, join(folder, basename(path)));
}

async function measured(path: string) {
  keep(path);
  return readPaper(readFileSync(path), 'sao.pdf');
}

test('a broken file is refused with a sentence, and nothing is attached', async () => {
  await expect.poll(() => state()).toContain('Chưa đính kèm bản quét');
  await attach(BROKEN_SCAN);
  await expect.poll(() => page().getByText('tệp hỏng').count(), { timeout: 30_000 }).toBe(1);
  await expect.poll(() => state()).toContain('Chưa đính kèm bản quét');
});

test('the pages of a scan stand before the head of the copy, which follows on the last sheet where it has room', async () => {
  await attach(LONG_SCAN);
  await expect.poll(state, { timeout: 60_000 }).toContain('ban-quet-hai-trang.pdf: 2 trang');
  await id('preview-page').nth(1).waitFor({ timeout: 60_000 });
  await page().screenshot({ path: join(PICTURES, '98-sao-ban-quet.png') });
  const path = await saved('sao-hai-trang');
  const paper = await measured(path);
  const pictures = await picturesOf(path);
  expect(pictures.map(({ widthMm, heightMm }) => [Math.round(widthMm), Math.round(heightMm)])).toEqual([
    [210, 297],
    [210, 297],
  ]);
  for (const { leftMm, topMm } of pictures) {
    expect(Math.abs(leftMm)).toBeLessThan(0.5);
    expect(Math.abs(topMm)).toBeLessThan(0.5);
  }
  expect(paper.lines.some(({ text }) => text === 'SAO Y')).toBe(true);
});

test('a short paper and the head of its copy share one sheet', async () => {
  await attach(SHORT_SCAN);
  await expect.poll(state, { timeout: 60_000 }).toContain('ban-quet-ngan.pdf: 1 trang');
  const paper = await measured(await saved('sao-mot-trang'));
  expect(paper.sheets).toHaveLength(1);
});

test('a picture is copied as a page, whichever way it lies', async () => {
  await attach(PAGE_PICTURE);
  await expect.poll(state, { timeout: 60_000 }).toContain('trang.png: 1 trang');
  const paper = await measured(await saved('sao-anh'));
  expect(paper.sheets.map(({ widthMm, heightMm }) => widthMm > heightMm)).toEqual([true, false]);
});

test('saved, the copy keeps its pages beside the database', async () => {
  await id('written-subject').fill('cử cán bộ đi công tác');
  await id('written-save').click();
  await id('written-saved').waitFor();
  await app().close();
  running = null;
  const [kept] =
    (await withOffice(dataFolder, async (core) => {
      const { papers } = await core['outgoing.list']({});
      const source = papers[0]?.source;
      return source?.kind === 'copy' ? source.scan?.pages : [];
    })) ?? [];
  expect(kept?.usedMm, 'the page is not white').toBeGreaterThan(50);
});
