import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../support/office';
import { type RunningApp, startApp } from './support/app';
import { withOffice } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { openScreen } from './support/screens';

/** Words of the clerk in the window: remarks drafted from the figures, advice on the writing, numbers in words. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
let running: RunningApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);

beforeAll(async () => {
  await withOffice(folders.dataFolder, async (core) => {
    await core['samples.load']({ sampleId: SAMPLE_ID });
    await takeAll(core, [SAMPLE_REPORTS]);
  });
  running = await startApp(folders);
  page = running.page;
}, 120_000);
afterAll(() => running?.close());

test('remarks are taken, changed, mended by advice and kept for the report', async () => {
  await id('nav-papers').click();
  await id('paper-remarks').click();
  await id('remarks-draft').first().waitFor();
  await id('remarks-add-all').click();
  const text = id('remarks-text').locator('textarea').or(id('remarks-text')).first();
  await text.press('Control+End');
  await text.pressSequentially('\nđề nghị Uỷ ban nhân dân các xã theo điều 5, Ủy ban nhân dân các phường khẩn trương.');
  await id('text-advice').waitFor();
  await id('text-advice').locator('summary').click();
  await running.picture('remarks-advice');
  // the letterhead prints “ỦY BAN”: what is spelt as it does is right, whichever came first in the remarks
  await expect.poll(() => id('text-advice').innerText()).toContain('“Uỷ” → “Ủy”');
  await id('text-advice-mend-sure').click();
  await expect.poll(() => text.inputValue()).toMatch(/Đề nghị Uỷ ban nhân dân các xã theo Điều 5/);
  const drafted = await text.inputValue();
  await expect.poll(() => id('percent-advice').getAttribute('data-findings')).toBe('0');
  await text.press('Control+End');
  await text.pressSequentially('\nToàn thị xã có 120/150 hộ nộp, đạt 82%.');
  await expect.poll(() => id('percent-advice').getAttribute('data-findings')).toBe('1');
  await id('percent-advice').locator('summary').click();
  await expect
    .poll(() => id('percent-advice').innerText())
    .toContain('“82%” không khớp với 120/150: tính lại được 80%');
  await running.picture('percent-advice');
  await text.fill(drafted);
  await expect.poll(() => id('percent-advice').getAttribute('data-findings')).toBe('0');
  await id('number-words').locator('summary').click();
  await id('number-words-number').fill('1.234.567 đồng');
  await expect.poll(() => id('number-words-outcome').innerText()).toMatch(/Bằng chữ: Một triệu hai trăm .* đồng\.\/\./);
  await running.picture('number-words-money');
  await id('number-words-number').fill('1205034');
  await expect.poll(() => id('number-words-outcome').innerText()).toContain('linh năm nghìn không trăm ba mươi tư');
  await running.picture('number-words');
  await id('number-words-insert').click();
  await expect.poll(() => text.inputValue()).toContain('1.205.034 (bằng chữ: Một triệu hai trăm linh năm nghìn');
  await id('remarks-save').click();
  await id('remarks-saved').waitFor();
  await running.picture('remarks-saved');
  await id('dialog-close').click();
  await id('paper-preview').waitFor();
  await expect.poll(() => id('paper-percents').getAttribute('data-findings')).toBe('0');
  await running.picture('paper-percents');
  await openScreen(page, 'directives');
  await id('directive-edit').click();
  await id('directive-editor').waitFor();
  await id('text-advice').waitFor();
  await id('text-advice').locator('summary').click();
  await running.picture('directive-advice');
});

test('how rates are cut is chosen in the window, and said beside the figures', async () => {
  const rounding = id('editor-installed-among-smartphone-users-rounding');
  await rounding.scrollIntoViewIfNeeded();
  await rounding.selectOption('truncate');
  await id('editor-installed-among-smartphone-users-decimals').selectOption('1');
  await running.picture('directive-rounding');
  await id('editor-apply').click();
  await id('amend-dialog').waitFor();
  await id('amend-confirm').click();
  await id('directive-undo').waitFor();
  await openScreen(page, 'compilation');
  await page.getByText('tỷ lệ cắt bỏ phần lẻ').first().waitFor();
  await running.picture('compilation-truncated');
});
