import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { strings } from '../../renderer/text/vi';
import { PICTURES, type RunningApp, startApp } from './support/app';
import { endedFolder } from './support/folders';
import { expectSound } from './support/screenTour';

/** A new office on an empty folder picks its communes from the lists that ship, of now and of before 1/7/2025. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
let running: RunningApp;

const id = (testId: string) => running.page.getByTestId(testId);
const dialogs = () => running.page.locator('dialog[open]');

async function lookEverywhere(name: string): Promise<void> {
  for (const width of [1366, 1024])
    for (const colorScheme of ['light', 'dark'] as const) {
      await running.page.setViewportSize({ width, height: 768 });
      await running.page.emulateMedia({ colorScheme });
      const heading =
        (await dialogs().count()) > 0 ? await dialogs().locator('h2').innerText() : strings.navigation.screens.units;
      await expectSound(running.page, heading);
      await running.page.screenshot({ path: join(PICTURES, `${name}-${width}-${colorScheme}.png`) });
    }
  await running.page.setViewportSize({ width: 1366, height: 768 });
  await running.page.emulateMedia({ colorScheme: 'light' });
}

beforeAll(async () => {
  running = await startApp(folders);
  await id('nav-units').click();
});
afterAll(async () => {
  await running?.close();
});

test('the units screen of an empty office says what to do', async () => {
  await lookEverywhere('90-don-vi-trong');
  await expect.poll(() => id('screen-units').innerText()).toContain(strings.unitsScreen.emptyHint);
});

test('the unit of the very name stands first, and is added with what it was made of', async () => {
  await id('units-pick').click();
  await id('pick-search').fill('bong son');
  await expect.poll(() => id('pick-communes').locator('li').first().innerText()).toContain('Phường Bồng Sơn');
  await lookEverywhere('91-chon-xa-moi');
  await id('pick-communes').locator('input').first().check();
  await id('pick-add').click();
  await id('pick-added').waitFor();
  await lookEverywhere('92-da-them-xa');
  await dialogs().getByTestId('dialog-close').click();
  await expect.poll(() => id('units-table').innerText()).toContain('Phường Bồng Sơn');
  await id('units-former').check();
  await expect.poll(() => id('units-table').innerText()).toContain('Phường Hoài Đức');
  await lookEverywhere('93-don-vi-moi-va-cu');
});

test('picked again it is known, and nothing is doubled', async () => {
  const count = await id('units-table').locator('tbody tr').count();
  await id('units-pick').click();
  await id('pick-search').fill('bong son');
  await expect
    .poll(() => id('pick-communes').locator('li').first().innerText())
    .toContain(strings.unitsScreen.pickDialog.known);
  await dialogs().getByTestId('dialog-close').click();
  await expect.poll(() => id('units-table').locator('tbody tr').count()).toBe(count);
});

test('every screen that has nothing to show offers the first letter beside the sample', async () => {
  const screens = ['today', 'board', 'imports', 'compilation', 'papers', 'tasks', 'reminders', 'directives'] as const;
  for (const screen of screens) {
    await id(`nav-${screen}`).click();
    const shown = running.page.getByTestId(`screen-${screen}`);
    await expect.poll(() => shown.getByText(strings.editor.create).count()).toBe(1);
    await expect.poll(() => shown.getByTestId('go-to-start').count()).toBe(1);
  }
  await id('nav-board').click();
  await running.page.screenshot({ path: join(PICTURES, '94-bang-trong.png') });
  await id('screen-board').getByTestId('enter-directive').click();
  await expect.poll(() => id('nav-directives').getAttribute('aria-current')).toBe('page');
  await id('directive-editor').waitFor();
});
