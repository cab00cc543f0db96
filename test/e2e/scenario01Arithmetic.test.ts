import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatCount } from '../../electron/domain/numbers';
import { strings } from '../../renderer/text/vi';
import { EXPECTED, SAMPLE_ID, SAMPLE_REPORTS } from '../support/office';
import { type RunningApp, startApp } from './support/app';
import { withOffice } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { lookAt } from './support/screens';
import { expectSound } from './support/screenTour';
import { textWith } from './support/words';

/** Scenario 1: what a letter says of its own counts, and a percentage that came without any. One story. */
const BAC_GIANG = 'bac-giang-2021-08';
const SUBSCRIBERS = 'bluezone-subscribers';
const RATE = 'installed-among-smartphone-users';
const words = strings.editor;
const evening16 = EXPECTED.communeTotals.find(({ at }) => at === '2021-08-16T17:00') ?? fail();
let running: RunningApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);

function fail(): never {
  throw new Error('the sample has no total for 17h00 16/8');
}

beforeAll(async () => {
  const dataFolder = endedFolder('du-lieu');
  await withOffice(dataFolder, async (core) => {
    for (const sampleId of [BAC_GIANG, SAMPLE_ID]) await core['samples.load']({ sampleId });
  });
  running = await startApp({ dataFolder, profileFolder: endedFolder('ho-so') });
  page = running.page;
});
afterAll(() => running?.close());

async function chooseCampaign(sampleId: string): Promise<void> {
  await id('nav-directives').click();
  await id('campaign-picker').selectOption(sampleId);
}

/** The boxes of the one figure that the paper quotes. */
function quotedRow(): Locator {
  return id('directive-editor')
    .locator('div')
    .filter({ has: page.getByLabel(words.printed, { exact: true }) })
    .filter({ has: page.getByRole('button', { name: words.remove }) })
    .last();
}

async function retypeQuoted(boxes: readonly (readonly [label: string, text: string])[]): Promise<void> {
  await quotedRow().getByRole('button', { name: words.remove }).click();
  await page.getByRole('button', { name: words.addQuoted }).click();
  for (const [label, text] of boxes) {
    const box = quotedRow().getByLabel(label, { exact: true });
    await box.fill(text);
    await box.blur();
  }
}

/** One count alone is neither kept nor dropped: it stays as typed, is named, and nothing is saved meanwhile. */
async function expectHalfACountIsNamed(): Promise<void> {
  const counts = quotedRow().getByLabel(words.quotedCounts, { exact: true });
  await counts.fill('82.930');
  await counts.blur();
  await id('editor-apply').click();
  await expect.poll(() => id('editor-unread').innerText()).toContain(`“${words.quotedCounts}” đang ghi “82.930”`);
  await expect.poll(() => counts.inputValue()).toBe('82.930');
  await counts.fill('82.930/174.229');
  await counts.blur();
  await expect.poll(() => id('editor-unread').count()).toBe(0);
}

/** Cells of the first milestone of a chain, as they stand in its row. */
async function milestone(testId: string): Promise<readonly string[]> {
  const cells = id(testId).locator('tbody tr').first().locator('th, td');
  await cells.first().waitFor();
  return (await cells.allInnerTexts()).map((text) => text.trim());
}

describe('scenario 1: S0 arithmetic', () => {
  test('82.930 of 174.229 as of 17h00 3/8/2021 is entered by hand, and cut off is said at once', async () => {
    await chooseCampaign(BAC_GIANG);
    await id('directive-edit').click();
    await retypeQuoted([
      [words.printed, '47,59%'],
      [words.quotedCounts, '82.930/174.229'],
      [words.asOfDay, '3/8/2021'],
      [words.clock, '17h00'],
      [words.quote, 'có tổng số 82.930/174.229 thuê bao, đạt 47,59%'],
    ]);
    const advice = id('directive-editor').getByTestId('directive-advice');
    await advice.locator('summary').click();
    await expect.poll(() => advice.innerText()).toMatch(/47,59%[^\n]*47,60%/);
    await expectHalfACountIsNamed();
    await id('editor-apply').click();
    await id('amend-confirm').click();
    await id('directive-edit').waitFor();
  });

  test('47,60% rounded, the letter prints 47,59% by truncation; 104.538, 21.608, 28 days, 772 a day', async () => {
    await id('nav-compilation').click();
    await id('compilation-tab-targets').click();
    await expect
      .poll(() => id(`quoted-${SUBSCRIBERS}`).innerText())
      .toBe(
        'Văn bản nêu 47,59%, tính đến 17h00 ngày 03/8/2021 (82.930/174.229 thuê bao): văn bản ghi số cắt bỏ phần lẻ; làm tròn là 47,60%.',
      );
    const [required, deadline, needed, short, perDay, pace] = await milestone(`quoted-milestones-${SUBSCRIBERS}`);
    expect([required, deadline, needed, short, perDay]).toEqual(['60%', '31/8/2021', '104.538', '21.608', '772']);
    expect(pace).toContain('từ 47,59% ngày 03/8/2021, trong 28 ngày');
    await expectSound(page, strings.navigation.screens.compilation);
    await running.picture('scenario-01-so-lieu-van-ban-neu');
  });

  test('42,85% without counts is kept as quoted, stands in no sum, and in no average with what is reported', async () => {
    await chooseCampaign(SAMPLE_ID);
    await id('directive-edit').click();
    await retypeQuoted([
      [words.printed, '42,85%'],
      [words.asOfDay, '14/8/2021'],
      [words.clock, '17h00'],
      [words.quote, 'tỷ lệ người dân cài đặt Bluezone toàn thị xã đạt 42,85%'],
    ]);
    await id('editor-apply').click();
    await id('amend-confirm').click();
    await id('directive-edit').waitFor();
    await id('nav-compilation').click();
    await lookAt(page, '16/8/2021', '18h00');
    await id('compilation-tab-targets').click();
    await expect
      .poll(() => id(`quoted-${RATE}`).innerText())
      .toBe(`Văn bản nêu 42,85%, tính đến 17h00 ngày 14/8/2021 ${strings.targets.quotedBare}`);
    const [, , needed, short, perDay] = await milestone(`quoted-milestones-${RATE}`);
    expect([needed, short, perDay]).toEqual(['–', '–', '–']); // a bare percentage gives no people
    await id('compilation-tab-totals').click();
    await expect.poll(() => id(`coverage-${RATE}`).innerText()).toContain('0/17');
    await expect.poll(() => id(`rate-${RATE}`).innerText()).toBe('–'); // quoted below it, and yet no rate of ours
    await expect.poll(() => id(`indicator-${RATE}`).innerText()).toContain('nêu 42,85%');
    await id('nav-imports').click();
    await running.answerOpen([join(SAMPLE_REPORTS, '2021-08-16')]);
    await id('import-choose-folder').click();
    await id('import-preview').waitFor({ timeout: 60_000 });
    await id('import-accept').click();
    await id('import-open-board').click();
    await id('nav-compilation').click();
    await expect.poll(() => id(`rate-${RATE}`).innerText()).toBe(evening16.percentPrinted);
    await textWith(
      id(`indicator-${RATE}`),
      `${formatCount(evening16.numerator)}/${formatCount(evening16.denominator)} người`,
    );
    await running.picture('scenario-01-chi-trich-dan');
  });
});
