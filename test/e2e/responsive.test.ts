import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeLargeOffice, PERSONS } from '../../scripts/bench/lib/largeOffice.mjs';
import { verifyFolder } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { startWatching, stopWatching, worstOf } from './support/frames';
import { officeFunctions } from './support/officeFunctions';
import { fillWithMany } from './support/reportFolders';
import { startWatched, type WatchedApp } from './support/watchedApp';

/**
 * The window under load: 174,229 persons and 90 days of 30 units in the store, and an import that runs meanwhile. The
 * page measures itself, from each press to the picture that answers it. What else the machine does can only add to
 * that, so the best of some tries is told; `npm run bench -- window` puts these figures against their aim of 100 ms.
 * Here nothing may freeze, which is another matter than being quick.
 */
const FROZEN_MS = 2_000;
const TRIES = 3;
const DAYS = 90;
const FILES = 1_500;
const SCREENS = ['compilation', 'board', 'units', 'directives', 'history', 'backups', 'office', 'imports'] as const;

const place = { dataFolder: join(endedFolder('du-lieu'), 'du-lieu'), profileFolder: endedFolder('ho-so') };
const many = join(endedFolder('nhieu-tep'), 'nhận');
let running: WatchedApp;
let page: Page;
/** Longest wait for each action before the import began, ms. */
const quiet = new Map<string, number>();
const id = (testId: string) => page.getByTestId(testId);

beforeAll(async () => {
  await makeLargeOffice(officeFunctions, place.dataFolder, { days: DAYS, persons: PERSONS });
  fillWithMany(many, FILES);
  running = await startWatched(place);
  page = running.page;
  for (const screen of SCREENS) await visit(screen); // their code is loaded, as on any day but the first
  for (const [name, action] of Object.entries(ACTIONS)) quiet.set(name, await longestWait(action, TRIES - 1));
}, 600_000);
afterAll(() => running?.kill().catch(() => undefined)); // a core that is busy would keep a friendly end waiting

/** A fast machine is through with the files before all is measured: then they are read again. */
async function keepImporting(): Promise<void> {
  await visit('imports');
  await id('import-progress').or(id('import-choose-folder')).waitFor();
  if (await id('import-progress').isVisible()) return;
  await running.answerOpen([many]);
  await id('import-choose-folder').click();
  await page.getByText(/[1-9][\d.]*\/[\d.]+ tệp/).waitFor({ timeout: 60_000 });
}

async function visit(screen: (typeof SCREENS)[number]): Promise<void> {
  await id(`nav-${screen}`).click();
  await id(`screen-${screen}`).waitFor();
  await page.waitForTimeout(150); // what follows the first picture belongs to it
}

const ACTIONS: Readonly<Record<string, () => Promise<void>>> = {
  ...Object.fromEntries(
    SCREENS.map((screen) => [
      `switching to ${screen}`,
      async () => {
        await visit(screen === 'units' ? 'office' : 'units');
        await visit(screen);
      },
    ]),
  ),
  typing: async () => {
    await visit('office');
    await id('office-contact').click();
    await page.keyboard.type('Nguyễn Thị Ánh, phòng Văn hóa', { delay: 30 });
  },
  'scrolling the board of 90 days': async () => {
    await visit('board');
    await id('board-table-mau-02').hover();
    for (const [x, y] of SCROLLS) {
      await page.mouse.wheel(x, y);
      await page.waitForTimeout(120);
    }
  },
};
const SCROLLS = [
  [0, 400],
  [700, 0],
  [2000, 0],
  [-900, -400],
  [3000, 0],
  [-5000, 0],
] as const;

/** @returns the longest wait in the best of some tries, ms */
async function longestWait(action: () => Promise<void>, tries: number): Promise<number> {
  const waits: number[] = [];
  for (let round = 0; round < tries; round += 1) {
    await startWatching(page);
    await action();
    waits.push(worstOf(await stopWatching(page)));
  }
  return Math.min(...waits);
}

describe('while an import runs, over 174,229 persons', () => {
  test.each(Object.entries(ACTIONS))('%s', async (name, action) => {
    await keepImporting();
    const before = quiet.get(name) ?? 0;
    const wait = await longestWait(action, TRIES);
    process.stdout.write(`${name}: longest wait ${wait} ms while an import runs, ${before} ms without\n`);
    expect(wait).toBeLessThan(FROZEN_MS);
  });

  test('cancelled, it leaves nothing behind', async () => {
    await keepImporting();
    await id('import-cancel').click();
    await id('import-cancelled').waitFor({ timeout: 30_000 });
    await running.kill();
    expect(await verifyFolder(place.dataFolder)).toMatchObject({ ok: true, tables: { person: PERSONS, batch: 1 } });
  });
});
