import { afterAll, beforeAll, expect, test } from 'vitest';
import { strings } from '../../renderer/text/vi';
import { type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { lookAt } from './support/screens';
import { expectSound } from './support/screenTour';
import { textWith } from './support/words';

/** Targets of the Hoài Nhơn letter as the screen shows them. One story on one data folder. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const screens = strings.navigation.screens;
const RATE = 'installed-among-smartphone-users';
let running: RunningApp;

const id = (testId: string) => running.page.getByTestId(testId);
async function look(name: string): Promise<void> {
  await expectSound(running.page, screens.compilation);
  await running.picture(name);
}

beforeAll(async () => {
  await fillWithSample(folders.dataFolder, { withReports: true });
  running = await startApp(folders);
  await id('nav-compilation').click();
  await lookAt(running.page, '18/8/2021', '18h00');
  await id('compilation-tab-targets').click();
  await id(`target-${RATE}`).waitFor();
});
afterAll(async () => {
  await running?.close();
});

test('the chain of milestones from the figures, and from what the letter quotes', async () => {
  await textWith(
    id(`quoted-milestones-${RATE}`),
    '2,86 điểm %/ngày',
    'từ 42,85% ngày 14/8/2021, trong 6 ngày',
    '3,00 điểm %/ngày',
    'nếu đạt 60% ngày 20/8/2021, trong 10 ngày',
  );
  await expect.poll(() => id(`quoted-${RATE}`).innerText()).toContain(strings.targets.quotedBare);
  await textWith(id(`milestones-${RATE}`), /từ \d\d,\d\d% ngày 18\/8\/2021, trong 2 ngày/);
  await expect
    .poll(() => id(`forecast-${RATE}`).innerText())
    .toMatch(/đạt vào ngày \d+\/\d+\/2021.* từ 16\/8 đến 18\/8\/2021 \(3 kỳ có số liệu\)/);
  await look('60-chi-tieu');
});

test('a unit that stalls: what the others would have to do more, said to be a computation', async () => {
  await id('stalled-phuong-hoai-duc').check();
  await expect.poll(() => id(`spread-${RATE}`).innerText()).toContain('không phải giao chỉ tiêu');
  await id(`spread-${RATE}`).scrollIntoViewIfNeeded();
  await look('61-chi-tieu-phan-bo-lai');
  await id(`target-units-${RATE}`).getByRole('button', { name: 'Còn thiếu' }).click();
  await id(`below-${RATE}`).check();
  await look('62-chi-tieu-don-vi-thieu');
});

test('against the day before, on every base, with who is in it; against last year there is nothing, and that is said', async () => {
  await id('compilation-tab-comparison').click();
  await textWith(
    id(`compared-summary-${RATE}`),
    /So với ngày 17\/8\/2021 \(\d+\/17 đơn vị có số liệu cả hai kỳ\): .+ → .+ người .+ điểm phần trăm\./,
  );
  await textWith(id(`compared-units-${RATE}`), 'Phường Hoài Thanh', /[▲▼] \d/);
  await look('65-so-sanh');
  await id('against-year').click();
  await textWith(id(`compared-summary-${RATE}`), 'Chưa có kỳ báo cáo nào để so sánh với cùng kỳ năm trước.');
});

test('series that should be asked about: a running total that fell, as a sentence for its unit', async () => {
  await id('compilation-tab-suspicions').click();
  await expect
    .poll(() => id('suspicions').innerText())
    .toMatch(/Phường Hoài Thanh: “.+” là số lũy kế nhưng giảm từ 2\.554 \(ngày 17\/8\/2021\) thành 2\.536/);
  await look('64-dau-hieu-can-kiem-tra');
});

test('the figures under the units of another day', async () => {
  await id('compilation-tab-rolledUp').click();
  await id('rolled-on').fill('30/6/2025');
  await id('rolled-on').press('Enter');
  await expect.poll(() => id(`rolled-${RATE}`).innerText()).toContain('Phường Bồng Sơn');
  await look('63-theo-don-vi-sau-sap-xep');
});
