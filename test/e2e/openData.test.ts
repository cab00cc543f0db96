import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeLargeOffice } from '../../scripts/bench/lib/largeOffice.mjs';
import { parseOpenCsv } from '../support/parseOpenCsv';
import { PROJECT } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { atEachLook } from './support/looks';
import { officeFunctions } from './support/officeFunctions';
import { lookAt, openScreen } from './support/screens';
import { startWatched, type WatchedApp } from './support/watchedApp';

/** All data taken out through the window, held against the screen; then stopped in the middle of a long list. */
const PICTURES = join(PROJECT, 'test-output', 'open-data');
const RATE = 'installed-among-smartphone-users';
const desk = endedFolder('ban-lam-viec');
const large = join(endedFolder('du-lieu-lon'), 'du-lieu');
const dataFolder = endedFolder('du-lieu');
let running: WatchedApp;
const id = (testId: string) => running.page.getByTestId(testId);

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  await fillWithSample(dataFolder, { withReports: true });
  await makeLargeOffice(officeFunctions, large, { days: 2, persons: 60_000, units: 40 });
  running = await startWatched({ dataFolder, profileFolder: endedFolder('ho-so') });
}, 300_000);
afterAll(() => running?.close(), 60_000);

async function openDialog(): Promise<void> {
  await id('nav-backups').click();
  await id('open-data').click();
  await id('open-data-persons').waitFor();
}

const csv = (folder: string, name: string) => parseOpenCsv(readFileSync(join(folder, `${name}.csv`), 'utf8'));

test('a clerk takes all data out; the totals in the file are those on the screen', async () => {
  await openScreen(running.page, 'compilation');
  await lookAt(running.page, '17/8/2021', '17h00');
  await expect.poll(() => id(`coverage-${RATE}`).innerText()).toContain('15/17');
  const rate = await id(`rate-${RATE}`).innerText();
  await openDialog();
  await id('open-data-day').fill('17/8/2021');
  await id('open-data-clock').fill('17h00');
  await atEachLook(running.page, PICTURES, 'dialog');
  await running.answerOpen([desk]);
  await id('open-data-start').click();
  await id('open-data-done').waitFor({ timeout: 120_000 });
  await atEachLook(running.page, PICTURES, 'done');
  const [name = ''] = readdirSync(desk);
  expect(readdirSync(desk)).toHaveLength(1);
  expect(await id('open-data-done').innerText()).toContain(join(desk, name));
  expect(await id('open-data-done').innerText()).toContain('về người');
  const folder = join(desk, name);
  expect(statSync(join(folder, 'du-lieu-mo.xlsx')).size).toBeGreaterThan(50_000);
  const [head = [], ...rows] = csv(folder, 'xem-tong-hop');
  const at = (column: string) => head.indexOf(column);
  const row = rows.find((one) => one[at('Mã tỷ lệ')] === RATE && one[at('Kỳ')] === '2021-08-17');
  expect(`${row?.[at('x: đã báo')]}/${row?.[at('y: phải báo')]}`).toBe('15/17');
  expect(rate).toContain(`${row?.[at('Tỷ lệ %')]}%`);
  expect(readdirSync(folder)).not.toContain('person.csv');
  await id('dialog-close').click();
  await openScreen(running.page, 'history');
  await expect.poll(() => id('screen-history').innerText()).toContain('Xuất dữ liệu mở');
  await expect.poll(() => id('screen-history').innerText()).toContain('không kèm danh sách người');
});

test('stopped in the middle nothing is left, and the window answers all along', async () => {
  await running.close();
  running = await startWatched({ dataFolder: large, profileFolder: endedFolder('ho-so') });
  const place = endedFolder('usb');
  await openDialog();
  await id('open-data-persons').check();
  await id('open-data-warning').waitFor();
  await running.answerOpen([place]);
  await id('open-data-start').click();
  await expect.poll(() => id('open-data-progress').innerText(), { timeout: 60_000 }).toContain('person');
  expect(readdirSync(place)[0]).toContain('dang-ghi-do');
  await running.page.screenshot({ path: join(PICTURES, 'running.png') });
  await id('dialog-close').click(); // says "Dừng" while it runs
  await expect
    .poll(() => id('open-data-dialog').innerText(), { timeout: 60_000 })
    .toContain('Không có tệp nào được giữ lại');
  expect(readdirSync(place)).toEqual([]);
  await id('dialog-close').click();
  await expect.poll(() => id('open-data-dialog').count()).toBe(0);
});
