import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT, type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { atEachLook } from './support/looks';
import { lookAt, openScreen } from './support/screens';
import { textWith } from './support/words';

/** A question to the figures, by keyboard: put together, kept, opened after a restart, copied, printed. One story. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const saved = endedFolder('luu');
const PICTURES = join(PROJECT, 'test-output', 'questions');
const NAME = 'Số mới từng kỳ của các phường';
let running: RunningApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  await fillWithSample(folders.dataFolder, { withReports: true });
  running = await startApp(folders);
  page = running.page;
}, 120_000);
afterAll(() => running?.close());

async function openQuestions(): Promise<void> {
  await openScreen(page, 'compilation');
  await lookAt(page, '17/8/2021', '17h00');
  await id('compilation-tab-questions').click();
  await id('question-grid').waitFor();
}

const look = (name: string, image?: string) => atEachLook(page, PICTURES, name, image);

/** The other shape of what is on the clipboard, as a spreadsheet is given it. */
async function pastedHtml(): Promise<string> {
  await page.evaluate(() =>
    document.addEventListener(
      'paste',
      (event) => {
        document.body.dataset.pasted = event.clipboardData?.getData('text/html') ?? '';
      },
      { once: true },
    ),
  );
  await id('as-of-clock').focus();
  await page.keyboard.press('Control+V');
  await expect.poll(() => page.evaluate(() => document.body.dataset.pasted ?? '')).not.toBe('');
  await page.keyboard.press('Control+Z');
  return page.evaluate(() => document.body.dataset.pasted ?? '');
}

/** Chooses in a box by keyboard alone. */
async function choose(testId: string, value: string): Promise<void> {
  const options = await id(testId).evaluate((box: HTMLSelectElement) => [...box.options].map((option) => option.value));
  await id(testId).focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < options.indexOf(value); step += 1) await page.keyboard.press('ArrowDown');
}

/** One button after the other, by keyboard. */
async function press(...testIds: readonly string[]): Promise<void> {
  for (const testId of testIds) {
    await id(testId).focus();
    await page.keyboard.press('Enter');
  }
}

test('the first question is answered at once: who is latest this month', async () => {
  await openQuestions();
  await textWith(
    id('question-sentence'),
    'Số phút muộn',
    'từ ngày 01/8/2021 đến ngày 17/8/2021',
    '17h00 ngày 17/8/2021',
  );
  await expect.poll(() => id('question-grid').locator('tbody tr').first().innerText()).toContain('Tam Quan Bắc');
  await look('ready', 'hoi-so-lieu');
});

test('a question is put together by keyboard and kept under a name', async () => {
  await choose('question-view', 'new');
  await id('question-fields').focus();
  await page.keyboard.press('Enter');
  await id('field-persons:mau-02').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await press('question-columns-add', 'question-columns-add-period');
  await id('question-filter').focus();
  await page.keyboard.press('Enter');
  await id('filter-kind-phường').focus();
  await page.keyboard.press('Space');
  await look('filter');
  await page.keyboard.press('Escape');
  await textWith(id('question-sentence'), 'theo đơn vị và kỳ báo cáo', 'của 11 phường', 'đơn vị đủ số liệu');
  await expect.poll(() => id('question-row-xa-hoai-son').count()).toBe(0);
  await id('question-head-1').focus();
  await page.keyboard.press('Enter');
  await id('question-save-as').focus();
  await page.keyboard.press('Enter');
  await id('question-name').fill(NAME);
  await page.keyboard.press('Enter');
  await textWith(id('question-done'), NAME);
  await look('saved');
  await press('question-columns-0', 'question-move-period');
  await expect.poll(() => id('question-unsaved').innerText()).toBe('Chưa lưu thay đổi');
});

test('after a restart the question is there as it was saved', async () => {
  await running.close();
  running = await startApp(folders);
  page = running.page;
  await openQuestions();
  const key = await id('question-view').evaluate(
    (box: HTMLSelectElement, name) => [...box.options].find((option) => option.text === name)?.value ?? '',
    NAME,
  );
  await choose('question-view', key);
  await textWith(id('question-sentence'), 'của 11 phường');
  await expect.poll(() => id('question-unsaved').count()).toBe(0);
});

test('cut at a data hour it says so, and its saved form brings that hour back', async () => {
  await id('cut-hour').selectOption('until');
  await id('cut-clock').fill('14h00');
  await id('cut-clock').press('Enter');
  await textWith(id('question-sentence'), 'số liệu tính đến 14h00 ngày 17/8/2021', 'nhận đến 17h00');
  await expect.poll(() => id('question-grid').innerText()).toContain('≠');
  await look('data-hour');
  await press('question-save');
  await id('question-done').waitFor();
  const saved = await id('question-view').inputValue();
  await id('cut-hour').selectOption('any');
  await expect.poll(() => id('question-unsaved').innerText()).toBe('Chưa lưu thay đổi');
  await choose('question-view', 'new');
  await choose('question-view', saved);
  await textWith(id('question-sentence'), 'số liệu tính đến 14h00 ngày 17/8/2021');
  await id('cut-hour').selectOption('any');
  await textWith(id('question-sentence'), 'số liệu đến 17h00 ngày 17/8/2021');
});

test('a spreadsheet gets numbers as numbers, with the units of each column', async () => {
  await running.app.evaluate(({ clipboard }) => clipboard.clear());
  await id('question-copy').focus();
  await page.keyboard.press('Enter');
  const text = () => running.app.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(text).toMatch(/^Đơn vị\tNgày 16\/8\tNgày 17\/8\tTổng/);
  const lines = (await text()).split(/\r?\n/);
  const lineOf = (name: string) => lines.find((line) => line.startsWith(`${name}\t`))?.split('\t');
  const [total, coverage] = [lineOf('Tổng'), lineOf('Đơn vị đủ số liệu')];
  expect(lines.join('\n')).toContain('số liệu đến 17h00 ngày 17/8/2021');
  expect(coverage?.slice(0, 3)).toEqual(['Đơn vị đủ số liệu', '11/11 đơn vị', '11/11 đơn vị']);
  expect(await pastedHtml()).toContain(`x:num="${total?.[1]}"`);
});

test('a cell opens the reports behind it, a figure and a rate down to the cell of their file', async () => {
  await id('question-row-phuong-bong-son').locator('td button').nth(1).focus();
  await page.keyboard.press('Enter');
  await id('behind-trace-phuong-bong-son-2021-08-17').click();
  await textWith(id('trace-numerator'), 'Số người mới trong danh sách', 'trang tính');
  await id('trace-cell').waitFor();
  await look('trace-list');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const key = await id('question-view').evaluate(
    (box: HTMLSelectElement) =>
      [...box.options].find((option) => option.text.includes('theo nhóm, từng kỳ'))?.value ?? '',
  );
  await choose('question-view', key);
  await id('question-row-phuong-bong-son').locator('td button').nth(1).focus();
  await page.keyboard.press('Enter');
  await textWith(id('behind-table'), 'Phường Bồng Sơn', 'đúng hạn');
  await id('behind-trace-phuong-bong-son-2021-08-17').focus();
  await page.keyboard.press('Enter');
  await id('trace-cell').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect.poll(() => id('behind-dialog').count()).toBe(0);
  await look('groups');
});

test('it prints on A4 as it is seen before, and is saved as PDF, Word and Excel', async () => {
  await id('question-paper').focus();
  await page.keyboard.press('Enter');
  await id('question-paper-dialog').getByTestId('preview-page').first().waitFor({ timeout: 60_000 });
  await look('paper');
  for (const format of ['pdf', 'docx', 'xlsx']) {
    const path = join(saved, `tra-loi.${format}`);
    await running.answerSave(path);
    await id(`question-save-${format}`).click();
    await expect.poll(() => existsSync(path), { timeout: 60_000 }).toBe(true);
    expect(await id('question-paper-dialog').getByTestId('failure').count()).toBe(0);
  }
  await page.keyboard.press('Escape');
});
