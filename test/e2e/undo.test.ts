import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE_REPORTS } from '../support/office';
import { type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { lookAt, openScreen } from './support/screens';
import { startWatched } from './support/watchedApp';

/** Ctrl+Z takes back what was changed last, whatever screen is shown. One story: the tests run in their order. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
let running: RunningApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);

beforeAll(async () => {
  await fillWithSample(folders.dataFolder);
  running = await startApp(folders);
  page = running.page;
  await openScreen(page, 'board');
  await lookAt(page, '17/8/2021', '17h00');
}, 120_000);
afterAll(() => running?.close());

async function undo(said: string): Promise<void> {
  await page.locator('main').focus(); // out of any box that is typed in
  await page.keyboard.press('Control+z');
  await expect.poll(() => id('undo-said').innerText()).toBe(`Đã hoàn tác: ${said}.`);
}

test('nothing was changed: the button says so', async () => {
  await expect.poll(() => id('undo').getAttribute('aria-label')).toContain('Chưa có thay đổi nào');
});

test('a unit and a group, the last one first, from another screen', async () => {
  await openScreen(page, 'units');
  await id('unit-edit-phuong-bong-son').click();
  await id('unit-code').fill('99999');
  await id('alias-save').click();
  await id('alias-saved').waitFor();
  await id('dialog-close').click();
  await id('units-tab-groups').click();
  await id('group-add').click();
  await id('group-name').fill('Nhóm thử');
  await id('group-save').click();
  await id('group-nhom-thu').waitFor();
  await openScreen(page, 'board');
  await undo('thêm, sửa nhóm đơn vị');
  await undo('thêm, sửa đơn vị');
  await id('nav-units').click();
  await expect.poll(() => id('group-nhom-thu').count()).toBe(0);
  await id('units-tab-list').click();
  await expect.poll(() => id('unit-phuong-bong-son').innerText()).toContain('21640');
});

test('text that is typed keeps its own Ctrl+Z', async () => {
  await id('units-search').fill('bong son');
  await id('units-search').press('Control+z');
  await expect.poll(() => id('units-search').inputValue()).not.toBe('bong son');
  await id('units-search').fill('');
});

test('a list of files is asked about before it goes', async () => {
  await openScreen(page, 'imports');
  await running.answerOpen([join(SAMPLE_REPORTS, '2021-08-17')]);
  await id('import-choose-folder').click();
  await id('import-accept').click({ timeout: 60_000 });
  await id('import-saved').waitFor({ timeout: 60_000 });
  await openScreen(page, 'board');
  await expect.poll(() => id('board-cell-phuong-bong-son-2021-08-17').innerText()).toContain('Đúng hạn');
  await id('undo').click();
  await id('dialog-confirm').click();
  await expect.poll(() => id('board-cell-phuong-bong-son-2021-08-17').innerText()).toContain('Chưa báo cáo');
});

test('another language and a new start leave Ctrl+Z what it had', async () => {
  await openScreen(page, 'units');
  await id('unit-edit-phuong-bong-son').click();
  await id('unit-code').fill('77777');
  await id('alias-save').click();
  await id('alias-saved').waitFor();
  await id('dialog-close').click();
  const offered = () => id('undo').getAttribute('aria-label');
  await id('language-en').click();
  await expect.poll(offered).toMatch(/^Undo: .*unit/);
  await id('language-vi').click();
  await expect.poll(offered).toBe('Hoàn tác: thêm, sửa đơn vị');
  await running.close();
  running = await startApp(folders);
  page = running.page;
  await expect.poll(offered).toBe('Hoàn tác: thêm, sửa đơn vị');
  await undo('thêm, sửa đơn vị');
  await id('nav-units').click();
  await expect.poll(() => id('unit-phuong-bong-son').innerText()).toContain('21640');
});

test('the power goes as soon as a change is told as saved: Ctrl+Z takes it back after the next start', async () => {
  await running.close();
  const watched = await startWatched(folders);
  page = watched.page;
  const pid = await watched.app.evaluate(() => process.pid); // asked now: the kill must not wait for an answer
  await openScreen(page, 'units');
  await id('unit-edit-phuong-bong-son').click();
  await id('unit-code').fill('66666');
  await id('alias-save').click();
  await page.evaluate(untilShown, '[data-testid="alias-saved"]');
  process.kill(pid, 'SIGKILL');
  await watched.ended;
  running = await startApp(folders);
  page = running.page;
  await expect.poll(() => id('undo').getAttribute('aria-label')).toBe('Hoàn tác: thêm, sửa đơn vị');
  await undo('thêm, sửa đơn vị');
  await id('nav-units').click();
  await expect.poll(() => id('unit-phuong-bong-son').innerText()).toContain('21640');
});

/** Told by the page itself, at its next frame: a test that asks from outside comes too late to see a gap. */
function untilShown(selector: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => (document.querySelector(selector) === null ? requestAnimationFrame(look) : resolve());
    look();
  });
}
