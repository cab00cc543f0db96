import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { strings } from '../../renderer/text/vi';
import { PROJECT, type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { lookAt, openScreen } from './support/screens';
import { settled } from './support/screenTour';

/** The menu of the right mouse button, of the Menu key and of Shift+F10: the row's own steps, where a Windows user looks for them. */
const PICTURES = join(PROJECT, 'test-output', 'right-click');
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
let running: RunningApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);
const menu = () => id('context-menu');
const labels = () => menu().getByRole('menuitem').allInnerTexts();

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  await fillWithSample(folders.dataFolder, { withReports: true });
  running = await startApp(folders);
  page = running.page;
  await page.setViewportSize({ width: 1366, height: 768 });
  await openScreen(page, 'board');
  await lookAt(page, '17/8/2021', '17h00');
}, 120_000);
afterAll(() => running?.close());

async function picture(name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(PICTURES, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** The whole menu lies within the window. */
async function expectWithin(): Promise<void> {
  const box = await menu().boundingBox();
  const room = await page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight }));
  expect(box).not.toBeNull();
  if (!box) return;
  expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(room.width);
  expect(box.y + box.height).toBeLessThanOrEqual(room.height);
}

describe('a cell of the board', () => {
  const cells = () => page.locator('[data-testid^="board-cell-"]:visible');

  test('the pointer opens the steps of its dialog, Escape closes them', async () => {
    await settled(page);
    await cells().first().click({ button: 'right' });
    await expect.poll(labels).toContain(strings.menu.open);
    expect(await labels()).toEqual(
      expect.arrayContaining([strings.keyed.open, strings.editor.grant.open, strings.menu.copyText]),
    );
    await expectWithin();
    await picture('board');
    await page.keyboard.press('Escape');
    await expect.poll(() => menu().count()).toBe(0);
  });

  test('Shift+F10 and the Menu key open it, arrows and Enter go on, the focus comes back', async () => {
    for (const key of ['Shift+F10', 'ContextMenu']) {
      await cells().first().focus();
      await page.keyboard.press(key);
      await menu().waitFor();
      await expectWithin();
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(strings.menu.open);
      await page.keyboard.press('Enter');
      await id('board-detail').waitFor();
      expect(await menu().count()).toBe(0);
      await page.keyboard.press('Escape');
      await expect.poll(() => id('board-detail').count()).toBe(0);
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? ''))
        .toMatch(/^board-cell-/);
    }
  });

  test('more time is granted straight from it', async () => {
    await cells().first().click({ button: 'right' });
    await id('menu-grant').click();
    await id('grant-dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => id('grant-dialog').count()).toBe(0);
  });
});

test('what was granted is taken back from the cell it was granted on', async () => {
  const cell = id('board-cell-xa-hoai-son-2021-08-17');
  await cell.click({ button: 'right' });
  await id('menu-grant').click();
  await id('grant-exemption').check();
  await id('grant-reason').fill('Mất điện');
  await id('grant-save').click();
  await expect.poll(() => cell.innerText()).toContain('miễn');
  await cell.click({ button: 'right' });
  await id('menu-revoke').click();
  await expect.poll(() => cell.innerText()).not.toContain('miễn');
});

describe('rows without buttons, by keyboard alone', () => {
  const focused = () => page.evaluate(() => document.activeElement?.tagName ?? '');

  test('a table: one row by Tab, the others by the arrow keys', async () => {
    await openScreen(page, 'history');
    const rows = id('history-table').locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.evaluateAll((all) => all.filter((row) => row.tabIndex === 0).length)).toBe(1);
    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(focused).toBe('TR');
    expect(await rows.nth(1).evaluate((row) => row === document.activeElement && row.tabIndex === 0)).toBe(true);
    await page.keyboard.press('Shift+F10');
    await expect.poll(labels).toEqual([strings.menu.copyText]);
    await expectWithin();
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe('TR');
  });

  test('a clause of the directive', async () => {
    await openScreen(page, 'directives');
    const clause = id('screen-directives').locator('article[data-row-menu]');
    await clause.first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await clause.nth(1).evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('ContextMenu');
    await expect.poll(labels).toEqual([strings.menu.copyText]);
    await page.keyboard.press('Escape');
  });
});

describe('rows', () => {
  test('a unit: its own button, its cell and its row', async () => {
    await openScreen(page, 'units');
    const row = id('units-table').locator('tbody tr').last();
    await row.scrollIntoViewIfNeeded();
    await row.locator('td').nth(2).click({ button: 'right' });
    await expect.poll(labels).toEqual([strings.actions.edit, strings.menu.copyCell, strings.menu.copyRow]);
    await expectWithin();
    await picture('units');
    await menu().getByText(strings.actions.edit).click();
    await page.locator('dialog[open]').waitFor();
    // boxes to type in keep the system's own menu, in Vietnamese, at the caret when a key asks for it
    await running.app.evaluate(({ Menu }) => {
      Menu.prototype.popup = function popup(this: Electron.Menu, at) {
        Reflect.set(globalThis, 'shownMenu', {
          at,
          can: this.items.filter((one) => one.enabled).map((one) => one.label),
        });
      };
    });
    const shown = () => running.app.evaluate(() => Reflect.get(globalThis, 'shownMenu') ?? {});
    const box = page.locator('dialog[open] input').first();
    await box.press('ArrowRight');
    await box.press('Shift+F10');
    await expect.poll(async () => (await shown()).can).toContain('Chọn tất cả');
    expect((await shown()).can).not.toContain('Cắt'); // nothing is marked
    const { x, y, width, height } = (await box.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const { at } = await shown();
    expect(at.x).toBeGreaterThanOrEqual(Math.floor(x));
    expect(at.x).toBeLessThanOrEqual(x + width);
    expect(at.y).toBeLessThanOrEqual(y + 2 * height);
    await box.press('Control+a');
    await box.press('ContextMenu');
    await expect.poll(async () => (await shown()).can).toContain('Cắt');
    await box.click({ button: 'right' });
    expect(await menu().count()).toBe(0);
    await page.keyboard.press('Escape');
  });

  test('an import is taken back or opened from its row', async () => {
    await openScreen(page, 'imports');
    await id('import-tab-history').click();
    const row = id('batches').locator('tbody tr').first();
    await row.locator('td').nth(1).click({ button: 'right' });
    await expect
      .poll(labels)
      .toEqual(expect.arrayContaining([strings.menu.open, strings.imports.history.undoBatch, strings.menu.copyRow]));
    await picture('imports');
    await page.keyboard.press('Escape');
  });

  test('the paper that is looked at is saved and printed from where it is seen', async () => {
    await openScreen(page, 'papers');
    await settled(page);
    await id('preview-page').first().waitFor({ timeout: 60_000 });
    await id('preview-page')
      .first()
      .click({ button: 'right', position: { x: 200, y: 200 } });
    await expect
      .poll(labels)
      .toEqual(expect.arrayContaining([strings.papers.save.pdf, strings.papers.save.docx, strings.papers.print]));
    await expectWithin();
    await picture('papers');
    await page.keyboard.press('Escape');
  });
});

test('a chart offers what stands above it', async () => {
  await openScreen(page, 'compilation');
  await id('compilation-tab-charts').click();
  await id('chart-picture').click({ button: 'right' });
  await expect.poll(labels).toEqual(expect.arrayContaining([strings.charts.copy, strings.papers.print]));
  await picture('chart');
  await page.keyboard.press('Escape');
});
