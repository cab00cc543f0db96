import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { takeHourlyReports } from '../support/hourlyReports';
import { SAMPLE_ID } from '../support/office';
import { PROJECT, type RunningApp, startApp } from './support/app';
import { withOffice } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { atEachLook } from './support/looks';
import { lookAt, openScreen } from './support/screens';
import { textWith } from './support/words';

/** Totals of another period, and of an hour that figures speak of. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const PICTURES = join(PROJECT, 'test-output', 'summary-cuts');
const RATE = 'installed-among-smartphone-users';
let running: RunningApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);
const look = (name: string) => atEachLook(page, PICTURES, name);

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  const files = endedFolder('bao-cao');
  await withOffice(folders.dataFolder, async (core) => {
    await core['samples.load']({ sampleId: SAMPLE_ID });
    await takeHourlyReports(core, files);
  });
  running = await startApp(folders);
  page = running.page;
}, 120_000);
afterAll(() => running?.close());

test('every tab, the frozen summary and the report speak of the same period and hour', async () => {
  await openScreen(page, 'compilation');
  await lookAt(page, '17/8/2021', '17h00');
  await textWith(id(`indicator-${RATE}`), '2.400/', 'kỳ báo cáo 17/8/2021');
  await id('cut-period').selectOption('2021-08-16');
  await textWith(id('cut-said'), 'Đang xem kỳ 16/8/2021, không phải kỳ đang tính');
  await textWith(id(`indicator-${RATE}`), '900/', 'kỳ báo cáo 16/8/2021 (kỳ đang tính là 17/8/2021)');
  await look('period');
  await id('cut-reset').click();
  await textWith(id(`indicator-${RATE}`), '2.400/');

  await id('cut-hour').selectOption('until');
  await id('cut-clock').fill('14h30');
  await page.keyboard.press('Enter');
  await textWith(id('cut-said'), 'Chỉ lấy số liệu tính đến 14h30 ngày 17/8/2021');
  await textWith(id(`indicator-${RATE}`), '1.000/');
  await textWith(id('hour-later'), 'Phường Tam Quan');
  await textWith(id('hour-unstated'), 'Xã Hoài Sơn');
  await textWith(id('compiled-phuong-tam-quan'), 'Chỉ có số liệu của giờ sau (16h30 ngày 17/8/2021)', '16h40 17/8');
  const cut = await id(`rate-${RATE}`).innerText();
  await look('data-hour');
  await id('trace-phuong-bong-son').click();
  await textWith(id('trace-numerator'), '1.000', '14h00 ngày 17/8/2021');
  await page.keyboard.press('Escape');
  await id('compilation-tab-targets').click();
  await textWith(id(`target-${RATE}`), cut);
  await id('compilation-tab-snapshots').click();
  await id('freeze-open').click();
  await textWith(page.getByRole('dialog'), 'số liệu tính đến 14h30 ngày 17/8/2021');
  await id('dialog-confirm').click();
  await id('snapshot-open-1-1').click();
  await textWith(id('snapshot-totals'), '1.000/');
  await look('snapshot');
  await id('cut-report').click();
  await textWith(id('paper-cut'), 'số liệu tính đến 14h30 ngày 17/8/2021');
  await look('report');
});
