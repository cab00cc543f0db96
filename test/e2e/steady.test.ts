import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { openScreen, SCREEN_NAMES } from './support/screens';
import { settled } from './support/screenTour';

/** While a screen comes up nothing that stands on it already moves: one's eye and pointer are on it. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
/** Chromium's own measure of a jump: share of the window that moved, times how far. 0.1 is what it calls good. */
const MOST = 0.05;
let running: RunningApp;
let page: Page;

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

type Watched = typeof window & { shifts?: { value: number; moved: string[] }[] };

beforeAll(async () => {
  await fillWithSample(folders.dataFolder, { withReports: true });
  running = await startApp(folders);
  page = running.page;
  await page.evaluate(() => {
    const seen: { value: number; moved: string[] }[] = [];
    (window as Watched).shifts = seen;
    const nameOf = (node: Node | null) =>
      node instanceof HTMLElement ? `${node.tagName}.${node.className} ${node.innerText.slice(0, 40)}` : String(node);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[])
        seen.push({ value: entry.value, moved: entry.sources.map(({ node }) => nameOf(node)) });
    }).observe({ type: 'layout-shift', buffered: true });
  });
}, 120_000);
afterAll(() => running?.close());

test.each(SCREEN_NAMES)('%s comes up without a jump', async (name) => {
  await page.evaluate(() => (window as Watched).shifts?.splice(0));
  await openScreen(page, name);
  await settled(page);
  const shifts = (await page.evaluate(() => (window as Watched).shifts)) ?? [];
  const sum = shifts.reduce((total, { value }) => total + value, 0);
  expect(sum <= MOST ? [] : shifts).toEqual([]);
});
