import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningApp, startApp } from './support/app';
import { endedFolder } from './support/folders';

/** English as the second language of the interface: chosen in the window, kept, and asked for at the start. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
let running: RunningApp;
const id = (testId: string) => running.page.getByTestId(testId);
const spoken = () => running.page.evaluate(() => document.documentElement.lang);
const heading = () => running.page.getByRole('heading', { level: 1 }).innerText();

async function choose(language: 'vi' | 'en', title: string): Promise<void> {
  await id(`language-${language}`).click();
  await expect.poll(spoken).toBe(language);
  await id('screen-start').waitFor();
  await expect.poll(heading).toBe(title);
}

beforeAll(async () => {
  running = await startApp(folders);
  await id('screen-start').waitFor();
});
afterAll(async () => {
  await running?.close();
});

test('is chosen in the window, kept for the next start, and given back', async () => {
  expect(await spoken()).toBe('vi');
  await choose('en', 'Start');
  await running.close();
  running = await startApp(folders);
  await id('screen-start').waitFor();
  expect(await heading()).toBe('Start');
  await choose('vi', 'Bắt đầu');
});

test('work that is not saved keeps the language as it is', async () => {
  await id('nav-office').click();
  await id('office-name').fill('UBND xã Hoa Lan');
  await id('language-en').click();
  await id('language-unsaved').waitFor();
  await running.page.keyboard.press('Escape');
  expect(await spoken()).toBe('vi');
  expect(await id('office-name').inputValue()).toBe('UBND xã Hoa Lan');
});
