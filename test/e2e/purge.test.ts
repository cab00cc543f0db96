import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PICTURES, type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { atEachLook } from './support/looks';
import { openScreen } from './support/screens';

/** The end of a list of people: past its day, held by a complaint, let go, destroyed, and the record of it. */
const folders = { dataFolder: endedFolder('tieu-huy'), profileFolder: endedFolder('ho-so-tieu-huy') };
let running: RunningApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);

/** A name that stands on most lists of the sample. */
const NAME = Buffer.from('Nguyễn ');

function holders(): readonly string[] {
  return readdirSync(folders.dataFolder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folders.dataFolder, name);
    return statSync(path).isFile() && readFileSync(path).includes(NAME);
  });
}

beforeAll(async () => {
  await fillWithSample(folders.dataFolder);
  running = await startApp(folders);
  page = running.page;
}, 120_000);
afterAll(() => running?.close());

test('a list that is past its day is held, let go and destroyed; totals stay, the record has no name', async () => {
  await openScreen(page, 'compilation');
  const totals = await id('screen-compilation').innerText();
  await openScreen(page, 'personalData');
  await id('personal-data-tab-retention').click();
  await id('retention-expired').waitFor();
  await atEachLook(page, PICTURES, 'purge-retention');

  await id('retention-change-mau-02').click();
  await id('retention-hold').check();
  await id('retention-reason').fill('Đang có khiếu nại của một hộ dân');
  await page.screenshot({ path: join(PICTURES, 'purge-hold.png') });
  await id('retention-save').click();
  await expect.poll(() => id('retention-purge-mau-02').isDisabled()).toBe(true);
  await id('retention-change-mau-02').click();
  await id('retention-hold').uncheck();
  await id('retention-save').click();
  await expect.poll(() => id('retention-purge-mau-02').isDisabled()).toBe(false);

  expect(holders()).not.toEqual([]);
  await id('retention-purge-mau-02').click();
  await id('purge-next').waitFor();
  await atEachLook(page, PICTURES, 'purge-look');
  await id('purge-next').click();
  expect(await id('purge-destroy').isDisabled()).toBe(true);
  await id('purge-word').fill('tiêu hủy');
  await page.screenshot({ path: join(PICTURES, 'purge-type.png') });
  await id('purge-destroy').click();
  await id('purge-done').waitFor({ timeout: 60_000 });
  expect(holders()).toEqual([]);

  await id('personal-data-tab-destroyed').click();
  await id('destroyed-paper').click();
  await id('record-made').waitFor();
  await atEachLook(page, PICTURES, 'purge-destroyed');
  expect(await id('destroyed-table').innerText()).not.toMatch(/Nguyễn|\b0\d{9}\b/);
  await openScreen(page, 'records');
  await expect.poll(() => id('outgoing-table').innerText()).toContain('tiêu hủy dữ liệu cá nhân');
  await openScreen(page, 'compilation');
  await expect.poll(() => id('screen-compilation').innerText()).toBe(totals);
});
