import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WRITTEN_REPORT } from '../../electron/domain/writtenReport';
import { day, time } from '../support/builders';
import { SAMPLE_ID } from '../support/office';
import { PROJECT, type RunningApp, startApp } from './support/app';
import { withOffice } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { lookAt, openScreen } from './support/screens';

/** Two reports on one form, one without a form and one without a date: each is seen, told apart and keyed. */
const PICTURES = join(PROJECT, 'test-output', 'rowsOfDuties');
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
let running: RunningApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);

async function picture(name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(PICTURES, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** What the long names have pushed past the edge of the window. */
function hiddenAside(): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[role="tab"], [data-testid="board-print"]')]
      .filter((one) => one.getBoundingClientRect().right > window.innerWidth || one.getBoundingClientRect().left < 0)
      .map((one) => one.textContent ?? ''),
  );
}

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  await withOffice(folders.dataFolder, async (core) => {
    await core['samples.load']({ sampleId: SAMPLE_ID });
    const { directive } = await core['directives.get']({ directiveId: SAMPLE_ID });
    const [agencies, communes] = directive.schedules;
    if (agencies === undefined || communes === undefined) throw new Error('the sample has two duties of units');
    const more = [
      {
        ...agencies,
        id: 'quick',
        due: { kind: 'once' as const, dueAt: time('2021-08-19T09:00'), isExclusive: true },
        quote: 'báo cáo nhanh trước 09h00 ngày 19/8/2021',
      },
      {
        ...communes,
        id: 'written',
        formId: null,
        due: {
          kind: 'daily' as const,
          from: day('2021-08-18'),
          to: day('2021-08-19'),
          clock: '16:00',
          isExclusive: true,
        },
        quote: 'báo cáo tình hình trước 16h00 hằng ngày',
      },
      {
        ...communes,
        id: 'undated',
        formId: null,
        due: { kind: 'undated' as const, words: 'kịp thời' },
        quote: 'kịp thời báo cáo khó khăn, vướng mắc',
      },
    ].map((schedule) => ({ ...schedule, decisions: [], answers: [] }));
    const json = JSON.stringify({
      directive: { ...directive, schedules: [...directive.schedules, ...more] },
      forms: [],
    });
    await core['directives.save']({ json });
  });
  running = await startApp({ ...folders, env: { TZ: 'Asia/Ho_Chi_Minh' } });
  page = running.page;
  await page.setViewportSize({ width: 1366, height: 768 });
});
afterAll(() => running?.close());

test('Hôm nay counts down to each, and shows what is owed without a day', async () => {
  await openScreen(page, 'board');
  await id('campaign-picker').selectOption(SAMPLE_ID);
  await lookAt(page, '19/8/2021', '08h00');
  await openScreen(page, 'today');
  await id(`today-cutoff-${WRITTEN_REPORT.id}-16:00`).waitFor();
  await page.getByText('Mẫu 01 (một lần, hạn 09h00 ngày 19/8/2021)').first().waitFor();
  await id('today-undated').locator('summary').click();
  await id('today-undated').scrollIntoViewIfNeeded();
  await expect
    .poll(() => id('today-undated').innerText())
    .toContain('Báo cáo bằng văn bản (hằng ngày 16h00)'.slice(0, 21));
  await picture('today');
});

test('the board has a tab of its own name for each', async () => {
  await openScreen(page, 'board');
  await page.getByRole('tab', { name: /không nêu hạn/ }).waitFor();
  const tabs = await page.getByRole('tab').allInnerTexts();
  expect(new Set(tabs).size).toBe(tabs.length);
  expect(tabs.filter((tab) => tab.startsWith('Mẫu 01'))).toHaveLength(2);
  expect(tabs.filter((tab) => tab.startsWith('Báo cáo bằng văn bản'))).toHaveLength(2);
  await picture('board');
  await page.getByRole('tab', { name: /không nêu hạn/ }).click();
  await page.getByText('Chưa báo cáo, không hạn').first().waitFor();
  await picture('board-undated');
  await page.setViewportSize({ width: 1024, height: 768 });
  await picture('board-undated-narrow');
  await expect.poll(() => hiddenAside()).toEqual([]);
  await page.setViewportSize({ width: 1366, height: 768 });
  await expect.poll(() => hiddenAside()).toEqual([]);
});

test('a report without a form is keyed as having come, without figures', async () => {
  await page.getByRole('tab', { name: /hằng ngày 16h00/ }).click();
  await page.locator('[data-testid="board-cell-phuong-bong-son-2021-08-18"]').click();
  await id('board-key').click();
  await id('keyed-dialog').waitFor();
  await expect.poll(() => id('keyed-form').inputValue()).toBe(WRITTEN_REPORT.id);
  await id('keyed-clock').fill('15h30');
  await id('keyed-day').fill('18/8/2021');
  await id('keyed-note').click();
  await picture('keyed-written');
  await id('keyed-save').click();
  await id('keyed-dialog').waitFor({ state: 'detached' });
  await openScreen(page, 'board');
  await page.getByRole('tab', { name: /hằng ngày 16h00/ }).click();
  const cell = page.locator('[data-testid="board-cell-phuong-bong-son-2021-08-18"]');
  await expect.poll(() => cell.innerText()).toContain('Đúng hạn 15h30');
});

test('a report on the form of two duties says which it is counted for, and may be given to the other', async () => {
  await page.getByRole('tab', { name: /hạn 09h00/ }).click();
  await page
    .getByTestId(/^board-(?:cell|once|open)-phong-tai-chinh-ke-hoach/)
    .first()
    .click();
  await id('board-key').click();
  await id('keyed-dialog').waitFor();
  await expect.poll(() => id('keyed-duty-one').inputValue()).toBe('quick');
  await id('keyed-duty-one').selectOption('agencies-once');
  await expect.poll(() => id('keyed-duty-one').inputValue()).toBe('agencies-once');
  await picture('keyed-duties');
});
