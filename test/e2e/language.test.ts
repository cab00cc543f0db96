import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../renderer/text/en';
import { strings } from '../../renderer/text/vi';
import { PICTURES, type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { cutTexts, dataWords, vietnameseBeside } from './support/dataWords';
import { endedFolder } from './support/folders';
import { SCREEN_NAMES } from './support/screens';
import { settled } from './support/screenTour';

/**
 * English as the second language of the interface: chosen in the window, kept, asked for at the start; on every screen and
 * tab no Vietnamese word stands outside the data, and nothing is cut at the size of an office PC.
 */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const words = en.vi;
let running: RunningApp;
let known: readonly string[];
const id = (testId: string) => running.page.getByTestId(testId);
const spoken = () => running.page.evaluate(() => document.documentElement.lang);
const heading = () => running.page.getByRole('heading', { level: 1 }).innerText();

async function choose(language: 'vi' | 'en', screen: keyof typeof words.navigation.screens): Promise<void> {
  await id(`language-${language}`).click();
  await expect.poll(spoken).toBe(language);
  await id(`screen-${screen}`).waitFor();
  await expect.poll(heading).toBe((language === 'en' ? words : strings).navigation.screens[screen]);
}

/** Where Vietnamese is meant: pictures of papers and what goes onto them, what is sent to units, samples, kinds of papers. */
const MEANT: readonly RegExp[] = [
  /^language-vi: Tiếng Việt$/,
  /^(paper-preview|chart|chart-picture|question-sentence|question-grid|question-coverage): /,
  /^directive-detail: Số: /,
  /^task-part-/,
  /^remind-row-.*: Only /, // the name of the base
  /^template-/,
  /^wording-(text|preview|field)/,
  /^screen-start: /,
  /^help-(article|contents): /,
  /^pick-dialog: .*cơ quan thống kê/, // the source
  /^history-table: “[^”]*”: \d+ units, \d+ reports due$/, // the name of the sample
  /^undefined: Đ$/, // the mark of the program
];

/** Takes a picture and answers what is Vietnamese that should not be, and what is cut. */
async function look(name: string): Promise<readonly string[]> {
  await expect.poll(() => running.page.getByText(words.loading).count(), { timeout: 30_000 }).toBe(0);
  await settled(running.page);
  await running.page.screenshot({ path: join(PICTURES, `en-${name}.png`) });
  const left = (await vietnameseBeside(running.page, known)).filter((text) => !MEANT.some((meant) => meant.test(text)));
  return [...left, ...(await cutTexts(running.page)).map((text) => `cut: ${text}`)].map((text) => `${name}: ${text}`);
}

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  await fillWithSample(folders.dataFolder, { withReports: true });
  known = [...(await dataWords(folders.dataFolder)), strings.appName];
  running = await startApp(folders);
  await id('screen-today').waitFor();
}, 120_000);
afterAll(async () => {
  await running?.close();
});

test('is chosen in the window and kept for the next start', async () => {
  expect(await spoken()).toBe('vi');
  await id('nav-units').click();
  await choose('en', 'units'); // where it was
  await running.close();
  running = await startApp(folders);
  await id('screen-today').waitFor();
  expect(await spoken()).toBe('en');
});

test('every screen and tab speaks English, and no label is cut', async () => {
  await id('nav-board').click();
  await id('as-of-day').fill('17/8/2021');
  await id('as-of-day').press('Enter');
  const found: string[] = [];
  for (const screen of SCREEN_NAMES) {
    await id(`nav-${screen}`).click();
    await id(`screen-${screen}`).waitFor();
    found.push(...(await look(screen)));
    const tabs = id(`screen-${screen}`).getByRole('tablist').first().getByRole('tab');
    for (let at = 1; at < (await tabs.count()); at += 1) {
      await tabs.nth(at).click();
      found.push(...(await look(`${screen}-${at}`)));
    }
    if ((await tabs.count()) > 0) await tabs.first().click();
  }
  expect(found).toEqual([]);
});

test('the log is told in English, and so is what is refused', async () => {
  await id('nav-history').click();
  await id('history-table').waitFor();
  const told = () => id('history-table').innerText();
  await expect.poll(told).toContain('files taken');
  expect(await told()).toMatch(/Import of \d+h\d+ on \d+\/\d+\/\d+/);
  expect(await told()).not.toMatch(/không nhận \d|lượt báo cáo phải nhận/);
  await id('nav-units').click();
  await id('units-tab-groups').click();
  const taken = await id('group-name').inputValue();
  await id('group-add').click();
  await id('group-name').fill(taken);
  await id('group-save').click();
  await expect.poll(() => id('failure').innerText()).toContain(`There is a group called “${taken}”.`);
  await id('group-name').fill('');
  await id('units-tab-list').click();
});

test('nothing is cut at 1024 pixels, in the dark', async () => {
  await running.page.setViewportSize({ width: 1024, height: 768 });
  await running.page.emulateMedia({ colorScheme: 'dark' });
  const found: string[] = [];
  for (const screen of SCREEN_NAMES) {
    await id(`nav-${screen}`).click();
    await id(`screen-${screen}`).waitFor();
    found.push(...(await look(`${screen}-1024-dark`)));
  }
  await running.page.emulateMedia({ colorScheme: 'light' });
  await running.page.setViewportSize({ width: 1366, height: 768 });
  expect(found).toEqual([]);
});

test.each([
  ['board', 'board-cell-phuong-tam-quan-bac-2021-08-17'],
  ['imports', 'import-key'],
  ['imports', 'import-paste'],
  ['compilation', 'freeze-open'],
  ['compilation', 'counts-open'],
  ['papers', 'paper-print'],
  ['units', 'units-add'],
  ['units', 'units-pick'],
  ['backups', 'open-data'],
  ['backups', 'health-open'],
  ['today', 'help-open'],
] as const)('%s: the dialog of %s speaks English', async (screen, opener) => {
  await id(`nav-${screen}`).click();
  await id(opener).click();
  await running.page.locator('dialog[open]').waitFor();
  const found = await look(`${screen}-${opener}`);
  await running.page.keyboard.press('Escape');
  await expect.poll(() => running.page.locator('dialog[open]').count()).toBe(0);
  expect(found).toEqual([]);
});

test('work that is not saved keeps the language as it is', async () => {
  await id('nav-office').click();
  await id('office-name').fill('UBND xã Hoa Lan');
  await id('language-vi').click();
  await id('language-unsaved').waitFor();
  await running.page.keyboard.press('Escape');
  expect(await spoken()).toBe('en');
  expect(await id('office-name').inputValue()).toBe('UBND xã Hoa Lan');
  await id('screen-office').getByText(words.office.revert).click();
});

test('is given back', async () => {
  await choose('vi', 'office');
});
