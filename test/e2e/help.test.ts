import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { strings } from '../../renderer/text/vi';
import { PICTURES, type RunningApp, startApp } from './support/app';
import { endedFolder } from './support/folders';
import { SCREEN_NAMES } from './support/screens';
import { expectSound } from './support/screenTour';

/** The guide inside the app, by keys: the section of each screen, search without dấu, the list of shortcuts. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
let running: RunningApp;
const id = (testId: string) => running.page.getByTestId(testId);
const press = (key: string) => running.page.keyboard.press(key);
const heading = () => id('help-article').locator('h3').innerText();
const focusedTestId = () =>
  running.page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? document.activeElement?.tagName);

async function lookEverywhere(name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  for (const width of [1366, 1024])
    for (const colorScheme of ['light', 'dark'] as const) {
      await running.page.setViewportSize({ width, height: 768 });
      await running.page.emulateMedia({ colorScheme });
      await expectSound(running.page, strings.help.title);
      await running.page.screenshot({ path: join(PICTURES, `${name}-${width}-${colorScheme}.png`) });
    }
  await running.page.setViewportSize({ width: 1366, height: 768 });
  await running.page.emulateMedia({ colorScheme: 'light' });
}

beforeAll(async () => {
  running = await startApp(folders);
  await id('screen-start').waitFor();
});
afterAll(async () => {
  await running?.close();
});

test('F1 and the button open the section of each screen; Esc gives the focus back', async () => {
  for (const screen of SCREEN_NAMES) {
    await id(`nav-${screen}`).click();
    await running.page
      .getByRole('heading', { level: 1, name: strings.navigation.screens[screen], exact: true })
      .waitFor();
    const before = screen === 'units' ? 'help-open' : await focusedTestId();
    if (screen === 'units') await id('help-open').click();
    else await press('F1');
    await expect.poll(async () => (await heading()).replace(/^\d+\. /, '')).toBe(strings.help.sections[screen]);
    await press('Escape');
    await id('help').waitFor({ state: 'detached' });
    await expect.poll(focusedTestId).toBe(before);
  }
});

test('is searched without dấu and read by keys alone', async () => {
  await id('nav-backups').click();
  await press('F1');
  await expect.poll(focusedTestId).toBe('help-article');
  await lookEverywhere('help-guide');
  await press('Control+f');
  await running.page.keyboard.type('so nhan bao cao');
  await expect.poll(() => id('help-found').innerText()).toMatch(/^\d+ mục/);
  await press('ArrowDown');
  await press('End');
  await press('Home');
  await expect.poll(() => id('help-article').innerText()).toMatch(/sổ nhận báo cáo/i);
  await lookEverywhere('help-search');
  await press('Control+f');
  await press('Control+a');
  await running.page.keyboard.type('xyzqw');
  await expect.poll(() => id('help-found').innerText()).toBe(strings.help.foundNone);
  await press('Escape');
});

test('Ctrl+/ lists every shortcut, over a dialog too', async () => {
  await id('nav-units').click();
  await id('units-add').click();
  await running.page.locator('dialog[open]').waitFor();
  await press('Control+/');
  await expect.poll(heading).toContain(strings.help.shortcuts);
  await expect.poll(() => id('shortcut-screens').innerText()).toContain('Ctrl+1 … Ctrl+9');
  await lookEverywhere('help-shortcuts');
  await press('Escape');
  await id('help').waitFor({ state: 'detached' });
  await expect.poll(() => running.page.locator('dialog[open]').count()).toBe(1);
});
