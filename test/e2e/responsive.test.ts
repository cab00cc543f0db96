import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as batches from '../../electron/db/batches';
import { listObligations } from '../../electron/db/obligations';
import { openStore } from '../../electron/db/store';
import { insertSubmission } from '../../electron/db/submissions';
import { loadDirective, loadOffice } from '../../electron/office/loadCampaign';
import { makeLargeOffice, PERSONS } from '../../scripts/bench/lib/largeOffice.mjs';
import { verifyFolder } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { startWatching, stopWatching, type Watched, worstOf } from './support/frames';
import { fillWithMany } from './support/reportFolders';
import { startWatched, type WatchedApp } from './support/watchedApp';

/**
 * The window under load: 174,229 persons and 90 days of 30 units in the store, and an import that runs meanwhile. The
 * page measures itself, from each press to the picture that answers it. What else the machine does can only add to
 * that, so of three tries the best one counts.
 */
const LIMIT_MS = 100;
const TRIES = 3;
const DAYS = 90;
const FILES = 2_000;
const SCREENS = ['compilation', 'board', 'units', 'directives', 'history', 'backups', 'office', 'imports'] as const;

const place = { dataFolder: join(endedFolder('du-lieu'), 'du-lieu'), profileFolder: endedFolder('ho-so') };
const many = join(endedFolder('nhieu-tep'), 'nhận');
let running: WatchedApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);

beforeAll(async () => {
  const office = { openStore, loadOffice, loadDirective, listObligations, insertSubmission, ...batches };
  await makeLargeOffice(office, place.dataFolder, { days: DAYS, persons: PERSONS });
  fillWithMany(many, FILES);
  running = await startWatched(place);
  page = running.page;
  for (const screen of SCREENS) await visit(screen); // their code is loaded, as on any day but the first
  await running.answerOpen([many]);
  await id('import-choose-folder').click();
  await page.getByText(/[1-9][\d.]*\/2\.000 tệp/).waitFor({ timeout: 60_000 });
});
afterAll(() => running?.close().catch(() => undefined));

async function visit(screen: (typeof SCREENS)[number]): Promise<void> {
  await id(`nav-${screen}`).click();
  await id(`screen-${screen}`).waitFor();
  await page.waitForTimeout(150); // what follows the first picture belongs to it
}

/** The best of some tries, said in the output. */
async function measured(what: string, work: () => Promise<void>): Promise<Watched> {
  const tries: Watched[] = [];
  for (let round = 0; round < TRIES; round += 1) {
    await startWatching(page);
    await work();
    tries.push(await stopWatching(page));
  }
  const [best] = tries.sort((a, b) => worstOf(a) - worstOf(b));
  if (best === undefined) throw new Error('nothing was tried');
  const shown = (watched: Watched) => `${worstOf(watched)} ms`;
  process.stdout.write(`${what}: longest wait ${tries.map(shown).join(', ')}; ${best.inputs.length} presses\n`);
  return best;
}

describe('while an import runs, over 174,229 persons', () => {
  test.each(SCREENS)('switching to %s', async (screen) => {
    const from = screen === 'units' ? 'office' : 'units';
    const watched = await measured(`switching to ${screen}`, async () => {
      await visit(from);
      await visit(screen);
    });
    expect(watched.inputs.length).toBeGreaterThan(0);
    expect(worstOf(watched)).toBeLessThanOrEqual(LIMIT_MS);
  });

  test('typing', async () => {
    await visit('office');
    const watched = await measured('typing', async () => {
      await id('office-contact').click();
      await page.keyboard.type('Nguyễn Thị Ánh, phòng Văn hóa', { delay: 30 });
    });
    expect(worstOf(watched)).toBeLessThanOrEqual(LIMIT_MS);
  });

  test('scrolling the board of 90 days', async () => {
    await visit('board');
    const watched = await measured('scrolling', async () => {
      await id('board-table-mau-02').hover();
      for (const [x, y] of [
        [0, 400],
        [700, 0],
        [2000, 0],
        [-900, -400],
        [3000, 0],
        [-5000, 0],
      ] as const) {
        await page.mouse.wheel(x, y);
        await page.waitForTimeout(120);
      }
    });
    expect(worstOf(watched)).toBeLessThanOrEqual(LIMIT_MS);
  });

  test('and it is still running: cancelled, it leaves nothing behind', async () => {
    await visit('imports');
    await id('import-cancel').click();
    await id('import-cancelled').waitFor({ timeout: 30_000 });
    await running.close();
    expect(await verifyFolder(place.dataFolder)).toMatchObject({ ok: true, tables: { person: PERSONS, batch: 1 } });
  });
});
