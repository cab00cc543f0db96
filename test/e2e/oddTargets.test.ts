import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { strings } from '../../renderer/text/vi';
import { fillWithOddFigures, ODD } from '../support/oddFigures';
import { PICTURES, type RunningApp, startApp } from './support/app';
import { withOffice } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { lookAt } from './support/screens';
import { expectSound } from './support/screenTour';
import { textWith } from './support/words';

/** Targets over figures as they come in real life: gaps, falls, no base, a base of nobody. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const RATE = 'installed-among-smartphone-users';
let running: RunningApp;

const id = (testId: string) => running.page.getByTestId(testId);
/** Cells of one unit as the screen shows them. */
const cells = async (unitId: string) =>
  (await id(`target-unit-${unitId}`).locator('th, td').allInnerTexts()).map((text) => text.trim());

async function lookEverywhere(name: string): Promise<void> {
  for (const width of [1366, 1024])
    for (const colorScheme of ['light', 'dark'] as const) {
      await running.page.setViewportSize({ width, height: 768 });
      await running.page.emulateMedia({ colorScheme });
      await expectSound(running.page, strings.navigation.screens.compilation);
      await running.page.screenshot({ path: join(PICTURES, `${name}-${width}-${colorScheme}.png`) });
    }
  await running.page.setViewportSize({ width: 1366, height: 768 });
  await running.page.emulateMedia({ colorScheme: 'light' });
}

beforeAll(async () => {
  await withOffice(folders.dataFolder, fillWithOddFigures);
  running = await startApp(folders);
  await id('nav-compilation').click();
  await lookAt(running.page, '19/8/2021', '18h00');
  await id('compilation-tab-targets').click();
  await id(`target-${RATE}`).waitFor();
});
afterAll(async () => {
  await running?.close();
});

test('what cannot be told is a dash or a word, never a zero, and never “met”', async () => {
  // unit, base, count, rate, rank, rate and rank on adults, short, a day, forecast, stalled, extra
  const of = async (unit: keyof typeof ODD) => (await cells(ODD[unit])).slice(1);
  await expect.poll(() => of('silent')).toEqual(['–', '–', '–', '–', '–', '–', '–', '–', 'không đủ số liệu', '–', '–']);
  await expect.poll(() => of('oneDay')).toMatchObject({ 8: 'không đủ số liệu' });
  await expect.poll(() => of('noBase')).toMatchObject({ 0: '–', 2: '–', 3: '–', 6: '–', 8: 'không đủ số liệu' });
  await expect
    .poll(() => of('zeroBase'))
    .toMatchObject({ 0: '0', 1: '0', 2: '–', 3: '–', 6: '–', 8: 'không đủ số liệu' });
  await expect.poll(() => of('reached')).toMatchObject({ 2: '100,00%', 3: '1', 6: '0', 7: '–', 8: 'đã đạt', 9: '–' });
  for (const unit of ['falling', 'still'] as const) {
    await expect.poll(() => of(unit)).toMatchObject({ 8: 'không tăng', 9: 'không tăng 17/8–19/8' });
    await expect.poll(() => id(`stalled-${ODD[unit]}`).isChecked()).toBe(true);
  }
  await textWith(id(`baseless-${RATE}`), 'Xã Hoài Châu', 'Xã Hoài Hải');
});

test('every forecast names its milestone, and says by how many days it comes too late', async () => {
  await textWith(
    id(`forecast-${RATE}`),
    /Dự báo mốc 60% \(hạn 20\/8\/2021\): đạt vào ngày \d+\/8\/2021/,
    /Dự báo mốc 90% \(hạn 30\/8\/2021\): đạt vào ngày \d+\/\d+\/2021/,
    'đơn vị có số liệu cả ngày đầu và ngày cuối',
  );
});

test('the column of shortfalls and the total are told apart; two bases have columns of their own', async () => {
  await expect
    .poll(() => id(`sum-${RATE}`).innerText())
    .toMatch(/cộng lại được [\d.]+, khác số thiếu chung [\d.]+: phần vượt/);
  const heads = await id(`target-units-${RATE}`).locator('thead th').allInnerTexts();
  expect(heads.map((head) => head.trim().replace(/\s+/g, ' '))).toEqual(
    expect.arrayContaining(['Tỷ lệ', 'Tỷ lệ trên Dân số trưởng thành', 'Còn thiếu 60%', 'Dự báo đạt 60%']),
  );
  await lookEverywhere('70-chi-tieu-la');
  await id(`target-units-${RATE}`).scrollIntoViewIfNeeded();
  await lookEverywhere('71-chi-tieu-la-don-vi');
});

test('the same note stands over the totals, and no column is out of reach in a narrow window', async () => {
  await id('compilation-tab-totals').click();
  await expect.poll(() => id('compiled-sum').innerText()).toContain('khác số thiếu chung');
  await id('compiled-units').scrollIntoViewIfNeeded();
  await lookEverywhere('72-tong-hop-la');
});

test('without figures of the day the milestones stand on the last ones, and the card says so', async () => {
  await lookAt(running.page, '20/8/2021', '18h00');
  await id('compilation-tab-targets').click();
  await expect.poll(() => id(`target-${RATE}`).innerText()).toContain('Kỳ hiện tại chưa có số liệu. Số liệu gần nhất:');
  await lookEverywhere('73-chi-tieu-chua-co-so-lieu');
});
