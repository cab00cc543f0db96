import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { strings } from '../../renderer/text/vi';
import { type RunningApp, startApp } from './support/app';
import { withOffice } from './support/dataFolders';
import { endedFolder } from './support/folders';

/** Printing from the window: what the system has for printers, and pages that are refused before anything is printed. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
let running: RunningApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);

/** Names of the printers the system has; none where it has no print service. */
function systemPrinters(): readonly string[] {
  try {
    return execFileSync('lpstat', ['-e'], { encoding: 'utf8' }).split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

beforeAll(async () => {
  await withOffice(folders.dataFolder, (core) => core['samples.load']({ sampleId: 'hoai-nhon-2021-08' }));
  running = await startApp(folders);
  page = running.page;
  await id('nav-papers').click();
  await id('paper-preview').waitFor();
});
afterAll(() => running?.close());

test('the dialog offers the printers of this computer, or says that there is none', async () => {
  await id('paper-print').click();
  await id('print-dialog').waitFor();
  const printers = systemPrinters();
  if (printers.length === 0) {
    await expect.poll(() => id('print-no-printers').innerText()).toBe(strings.printing.noPrinters);
    return;
  }
  await expect.poll(() => id('print-printer').locator('option').count()).toBe(printers.length);
  await id('print-range').fill('1-99');
  await page.getByText(/Ghi số trang từ 1 đến/).waitFor();
  await expect.poll(() => id('print-now').isDisabled()).toBe(true);
  await id('print-range').fill('1');
  await id('print-copies').fill('2');
  await id('print-sides').selectOption('longEdge');
  await id('print-now').click();
  await id('print-sent').waitFor({ timeout: 30_000 });
  await expect.poll(() => id('print-now').isDisabled()).toBe(true); // a second click does not print the copies again
  await id('print-again').waitFor();
  await running.picture('print-dialog');
  await id('print-copies').fill('1');
  await expect.poll(() => id('print-now').isEnabled()).toBe(true);
  await expect.poll(() => id('print-again').count()).toBe(0);
});
