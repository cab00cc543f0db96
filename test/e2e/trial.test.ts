import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { strings } from '../../renderer/text/vi';
import { SAMPLE_ID } from '../support/office';
import { OWN_OFFICE } from '../support/ownOffice';
import { PICTURES } from './support/app';
import { withOffice } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { readPdf } from './support/pdf';
import { expectSound } from './support/screenTour';
import { startWatched, type WatchedApp } from './support/watchedApp';

/** A sample tried beside real data: marked everywhere, gone whole, and the real data row by row what they were. */
const dataFolder = endedFolder('du-lieu');
const profileFolder = endedFolder('ho-so');
const desk = endedFolder('ban-lam-viec');
const MARK = 'MẪU – DỮ LIỆU THỬ';
let running: WatchedApp | null = null;
let before: string;
const page = (): Page => {
  if (running === null) throw new Error('the app does not run');
  return running.page;
};
const id = (testId: string) => page().getByTestId(testId);
const start = async () => {
  running = await startWatched({ dataFolder, profileFolder });
};

/** Everything that the office's own store says, in its own words. */
async function ownData(): Promise<string> {
  return withOffice(dataFolder, async (core) =>
    JSON.stringify([
      await core['store.verify']({}),
      await core['office.get']({}),
      await core['units.list']({}),
      await core['directives.list']({}),
      await core['series.list']({}),
      await core['history.list']({ limit: 500 }),
    ]),
  );
}

async function look(name: string, heading: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page().emulateMedia({ colorScheme });
    await expectSound(page(), heading);
    await page().screenshot({ path: join(PICTURES, `${name}-${colorScheme}.png`) });
  }
  await page().emulateMedia({ colorScheme: 'light' });
}

beforeAll(async () => {
  await withOffice(dataFolder, async (core) => {
    await core['office.save']({ profile: OWN_OFFICE, signatories: [] });
    await core['setup.addUnits']({ names: ['Khu phố 1', 'Khu phố 2'], groupName: 'Khu phố' });
  });
  before = await ownData();
  await start();
});
afterAll(() => running?.close());

test('one click loads the sample, and the window says on every screen that it is one', async () => {
  await id('nav-start').click();
  await id(`sample-load-${SAMPLE_ID}`).click();
  await id('trial-bar').waitFor({ timeout: 30_000 });
  await id('sample-loaded').waitFor();
  await look('80-mau-da-nap', strings.navigation.screens.start);
  for (const screen of ['today', 'office', 'units', 'history'] as const) {
    await id(`nav-${screen}`).click();
    await expect.poll(() => id('trial-bar').innerText()).toContain(strings.trial.mark);
  }
});

test('its reports are tried, and a paper made from it carries the mark on every sheet', async () => {
  await id('nav-start').click();
  await id(`sample-import-${SAMPLE_ID}`).click();
  await id('import-preview').waitFor({ timeout: 60_000 });
  await id('import-accept').click();
  await id('import-saved').waitFor({ timeout: 60_000 });
  await id('nav-papers').click();
  await id('paper-report').click();
  await id('preview-page').first().waitFor({ timeout: 60_000 });
  await look('81-mau-van-ban', strings.navigation.screens.papers);
  const path = join(desk, 'bao-cao-thu.pdf');
  await running?.answerSave(path);
  await id('paper-save-pdf').click();
  await expect.poll(() => existsSync(path), { timeout: 60_000 }).toBe(true);
  const pages = await readPdf(path);
  expect(pages.length).toBeGreaterThan(0);
  for (const { text } of pages) expect(text).toContain(MARK);
});

test('a new start opens the office’s own data; the sample waits beside it and is gone on with', async () => {
  await running?.close();
  await start();
  await id('nav-start').click();
  await id('trial-put-by').waitFor();
  await expect.poll(() => id('trial-bar').count()).toBe(0);
  await expect.poll(() => id('start-office').innerText()).toContain('UBND phường Quy Nhơn');
  await look('82-mau-de-rieng', strings.navigation.screens.start);
  await id('trial-go-on').click();
  await id('trial-bar').waitFor({ timeout: 30_000 });
});

test('one click and a yes remove it whole; the office’s own data are row by row what they were', async () => {
  await id('trial-remove').click();
  await look('83-xoa-mau', strings.trial.removeTitle);
  await id('dialog-confirm').click();
  await expect.poll(() => id('trial-bar').count(), { timeout: 30_000 }).toBe(0);
  await expect.poll(() => readdirSync(dataFolder).filter((name) => name.startsWith('du-lieu-mau'))).toEqual([]);
  await id('nav-units').click();
  await expect.poll(() => id('units-table').innerText()).toContain('Khu phố 2');
  await running?.close();
  running = null;
  expect(await ownData()).toBe(before);
});
