import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../renderer/text/en';
import { vi } from '../../renderer/text/vi';
import { type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';

/**
 * English as the second language of the interface: chosen in the window, kept, given back.
 */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
let running: RunningApp;
const id = (testId: string) => running.page.getByTestId(testId);
const spoken = () => running.page.evaluate(() => document.documentElement.lang);
const heading = () => running.page.getByRole('heading', { level: 1 }).innerText();

async function choose(language: 'vi' | 'en', screen: 'today' | 'office'): Promise<void> {
  await id(`language-${language}`).click();
  await expect.poll(spoken).toBe(language);
  await id(`screen-${screen}`).waitFor();
  await expect.poll(heading).toBe((language === 'en' ? en : { vi }).vi.navigation.screens[screen]);
}

beforeAll(async () => {
  await fillWithSample(folders.dataFolder, { withReports: true });
  running = await startApp(folders);
  await id('screen-today').waitFor();
}, 120_000);
afterAll(async () => {
  await running?.close();
});

test('is chosen in the window and kept for the next start', async () => {
  expect(await spoken()).toBe('vi');
  await choose('en', 'today');
  await running.close();
  running = await startApp(folders);
  await id('screen-today').waitFor();
  expect(await spoken()).toBe('en');
});

test('work that is not saved keeps the language as it is', async () => {
  await id('nav-office').click();
  await id('office-name').fill('UBND xã Hoa Lan');
  await id('language-vi').click();
  await id('language-unsaved').waitFor();
  await running.page.keyboard.press('Escape');
  expect(await spoken()).toBe('en');
  expect(await id('office-name').inputValue()).toBe('UBND xã Hoa Lan');
  await id('screen-office')
    .getByText(en.vi?.office?.revert ?? '')
    .click();
});

test('is given back', async () => {
  await choose('vi', 'office'); // where it was
});
