import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeLargeOffice } from '../../scripts/bench/lib/largeOffice.mjs';
import { withOffice } from './support/dataFolders';
import { readDocx } from './support/docx';
import { endedFolder } from './support/folders';
import { officeFunctions } from './support/officeFunctions';
import { readPdf, solid } from './support/pdf';
import { lookAt } from './support/screens';
import { startWatched, type WatchedApp } from './support/watchedApp';

/** Letters to many communes in one action, stopped once and cut off once: whole or not at all, and no number twice. */
const UNITS = 40;
const place = { dataFolder: join(endedFolder('du-lieu'), 'du-lieu'), profileFolder: endedFolder('ho-so') };
const desk = endedFolder('ban-lam-viec');
let running: WatchedApp;
const id = (testId: string) => running.page.getByTestId(testId);
const on = (screen: string, testId: string) => id(`screen-${screen}`).getByTestId(testId); // the others stay behind it

async function openLetters(): Promise<void> {
  running = await startWatched(place);
  await id('nav-papers').click();
  await lookAt(running.page, '30/8/2021', '17h00');
  await id('paper-reminder').click();
  await id('reminder-select-all').waitFor({ timeout: 60_000 });
}

beforeAll(async () => {
  await makeLargeOffice(officeFunctions, place.dataFolder, { days: 2, persons: 0, units: UNITS });
  await openLetters();
}, 300_000);
afterAll(() => running?.close(), 60_000);

/** Numbers of the year with their standing, in order. */
function numbers(): Promise<readonly string[]> {
  return withOffice(place.dataFolder, async (core) => {
    const { numbers: all } = await core['series.numbers']({ seriesId: 'di', year: 2021 });
    return all.map(({ number, state }) => `${number} ${state}`);
  });
}

async function askForNumbers(): Promise<void> {
  await id('paper-issued-on').fill('30/8/2021');
  await id('paper-issued-on').press('Enter');
  await id('batch-numbers').check();
  await id('batch-first-number').waitFor();
  if (await id('batch-insist').isVisible()) await id('batch-insist').check();
}

const count = async () => Number(/\d+/.exec(await id('reminders-save-all').innerText())?.[0]);

test('stopped in the middle there is no file; going on gives all of them, each letter with its own number', async () => {
  await askForNumbers();
  await expect.poll(() => id('batch-own-sheets').isChecked()).toBe(true);
  await expect.poll(() => id('batch-own-sheets-note').innerText()).toContain('trang trắng');
  const letters = await count();
  expect(letters).toBeGreaterThan(UNITS / 2);
  await running.answerOpen([desk]);
  await id('reminders-save-all').click();
  await id('batch-progress').waitFor();
  await expect.poll(() => id('batch-progress').innerText(), { timeout: 60_000 }).toContain('PDF từng đơn vị');
  await id('batch-stop').click();
  await on('papers', 'batch-open').waitFor({ timeout: 60_000 });
  await on('papers', 'failure').waitFor();
  expect(readdirSync(desk)).toEqual([]);
  await expect.poll(() => on('papers', 'batch-open').innerText()).toContain(`${String(letters).padStart(2, '0')}/UBND`);
  await running.page.screenshot({ path: 'test-output/screens/dot-phat-hanh-dung.png' });
  await on('papers', 'batch-resume').click();
  await expect
    .poll(() => readdirSync(desk).filter((name) => !name.startsWith('.')), { timeout: 300_000 })
    .toHaveLength(1);
  await on('papers', 'batch-open').waitFor({ state: 'detached', timeout: 60_000 });
  await on('papers', 'batch-made').waitFor();
  await on('papers', 'failure').waitFor({ state: 'detached' }); // that it was stopped is no longer so
  await running.page.screenshot({ path: 'test-output/screens/dot-phat-hanh-xong.png' });
  const [made = ''] = readdirSync(desk);
  const inside = join(desk, made);
  const singles = readdirSync(join(inside, 'Tệp PDF từng đơn vị')).sort();
  expect(singles).toHaveLength(letters);
  const whole = await readPdf(join(inside, 'In cả đợt.pdf'));
  const begins = whole.flatMap(({ text }, page) => (/Số: ?\d+\/UBND/.test(text) ? [page] : []));
  expect(begins.filter((page) => page % 2 === 1)).toEqual([]); // no two offices on one sheet
  const printed = whole.map(({ text }) => /Số: ?(\d+)\/UBND/.exec(text)?.[1]).filter((number) => number !== undefined);
  expect(printed).toEqual(Array.from({ length: letters }, (_, index) => String(index + 1).padStart(2, '0')));
  const [first] = await readPdf(join(inside, 'Tệp PDF từng đơn vị', singles[0] ?? ''));
  expect(solid(first?.text ?? '')).toContain(solid('Số: 01/UBND'));
  const [word = ''] = readdirSync(join(inside, 'Tệp Word từng đơn vị')).sort();
  expect(solid(readDocx(join(inside, 'Tệp Word từng đơn vị', word)).paragraphs.join(' '))).toContain(
    solid('Số: 01/UBND'),
  );
  const list = (await readPdf(join(inside, 'Danh sách phát hành.pdf'))).map(({ text }) => text).join(' ');
  for (const number of printed) expect(solid(list)).toContain(solid(`${number}/UBND`));
  expect(readFileSync(join(inside, 'Danh sách phát hành.xlsx')).length).toBeGreaterThan(4_000);
});

test('the power goes while files are made: the numbers are kept for it, and given up they are free again', async () => {
  const before = await count();
  await running.answerOpen([desk]);
  await askForNumbers();
  await id('batch-repeated').waitFor(); // the letters of the test before
  await expect.poll(() => id('batch-repeated').innerText()).toContain(`${before} đơn vị đã có công văn`);
  await running.page.screenshot({ path: 'test-output/screens/dot-phat-hanh-lan-hai.png' });
  await id('batch-again').check();
  await id('reminders-save-all').click();
  await expect.poll(() => id('batch-progress').innerText(), { timeout: 60_000 }).toContain('PDF từng đơn vị');
  await running.kill();
  const given = await numbers();
  expect(given).toEqual(Array.from({ length: 2 * before }, (_, index) => `${index + 1} given`));
  expect(readdirSync(desk).filter((name) => !name.startsWith('.'))).toHaveLength(1);
  await openLetters();
  await on('papers', 'batch-open').waitFor({ timeout: 60_000 });
  await running.page.screenshot({ path: 'test-output/screens/dot-phat-hanh-do.png' });
  await id('nav-today').click();
  await on('today', 'batch-open').waitFor({ timeout: 60_000 });
  await running.page.screenshot({ path: 'test-output/screens/dot-phat-hanh-do-hom-nay.png' });
  await id('nav-records').click();
  await id('outgoing-table').waitFor({ timeout: 60_000 });
  await on('records', 'batch-open').waitFor({ timeout: 60_000 });
  await running.page.screenshot({ path: 'test-output/screens/dot-phat-hanh-do-van-ban.png' });
  await on('records', 'batch-give-up').click();
  await expect.poll(() => id('batch-dropping').innerText()).toContain(`${before} số trả lại dãy`);
  await running.page.screenshot({ path: 'test-output/screens/dot-phat-hanh-bo.png' });
  await id('dialog-confirm').click();
  await expect.poll(() => on('records', 'batch-dropped').innerText()).toContain(`${before} số đã trả lại dãy`);
  await on('records', 'batch-open').waitFor({ state: 'detached', timeout: 60_000 });
  await running.close();
  expect(await numbers()).toEqual(given.slice(0, before));
  expect(readdirSync(desk).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(existsSync(join(place.dataFolder, 'don-doc.lock'))).toBe(false);
});
