import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { strings } from '../../renderer/text/vi';
import { type RunningApp, startApp } from './support/app';
import { keyIn, openOnce, saveKeyed } from './support/boardCells';
import { expectCopied } from './support/clipboard';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { lookAt } from './support/screens';
import { expectSound } from './support/screenTour';
import { textWith } from './support/words';

/** Scenario 4: the rules of Mẫu 01 in the window, from the box to the list of those below 100%. One story. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const FULL = 'phong-noi-vu';
const SHORT = 'phong-tai-chinh-ke-hoach';
const RATE = 'staff-installed';
let running: RunningApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);

const counts = (total: string, smartphones: string, installed: string) => ({
  'value-staff_total': total,
  'value-staff_with_smartphone': smartphones,
  'value-staff_installed': installed,
});

beforeAll(async () => {
  await fillWithSample(folders.dataFolder);
  running = await startApp({ ...folders, env: { TZ: 'Asia/Ho_Chi_Minh' } });
  page = running.page;
  await id('nav-board').click();
  await lookAt(page, '19/8/2021', '10h00');
});
afterAll(() => running?.close());

const cellsOf = async (unitId: string) =>
  (await id(`target-unit-${unitId}`).locator('th, td').allInnerTexts()).map((text) => text.trim());

describe('scenario 4: Mẫu 01 rules', () => {
  test('42, 40, 41 is stopped at the box with a sentence that can be forwarded', async () => {
    await openOnce(running, SHORT);
    await keyIn(running, counts('42', '40', '41'));
    const stop = id('keyed-stop-rule-at-most');
    await stop.waitFor();
    await textWith(stop, /41.*lớn hơn.*40/);
    const sentence = (await stop.innerText()).split('\n')[0] ?? '';
    expect(sentence).toMatch(/^Phòng Tài chính.*41.*lớn hơn.*40.*Đề nghị đơn vị.*\.$/);
    const box = id('keyed-value-staff_installed');
    await expect.poll(() => box.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => id('keyed-save').isDisabled()).toBe(true);
    await running.picture('scenario-04-dung-tai-o');
    await expectCopied(running, stop.getByRole('button'), sentence);
  });

  test('42, 40, 38 is taken; a missing photo and QR code are a warning, not a block', async () => {
    await id('keyed-value-staff_installed').fill('38');
    await expect.poll(() => id('keyed-check-one').innerText()).toMatch(/Mã QR Code[\s\S]*Ảnh chụp việc niêm yết/);
    await expect.poll(() => id('keyed-dialog').getByTestId('picture').count()).toBe(0);
    await saveKeyed(running);
    await openOnce(running, SHORT);
    await expect.poll(() => id('board-detail').innerText()).toMatch(/cảnh báo/);
    await page.keyboard.press('Escape');
  });

  test('42, 40, 40 is 100%: the base is who has a smartphone, not all staff', async () => {
    await openOnce(running, FULL);
    await keyIn(running, counts('42', '40', '40'));
    await saveKeyed(running);
    await id('nav-compilation').click();
    await id('compilation-tab-targets').click();
    await id(`target-unit-${FULL}`).waitFor();
    await expect.poll(() => cellsOf(FULL)).toMatchObject({ 1: '40', 2: '40', 3: '100,00%' });
    await expect
      .poll(() => id(`target-${RATE}`).innerText())
      .toContain('Tính trên: Số cán bộ, công chức, viên chức, người lao động có điện thoại thông minh');
  });

  test('42, 40, 38 is 95%, two short, and the only one on the list below 100%', async () => {
    await expect.poll(() => cellsOf(SHORT)).toMatchObject({ 1: '40', 2: '38', 3: '95,00%', 5: '2' });
    const list = id(`below-${RATE}`);
    await page.getByText('Chỉ đơn vị chưa đạt mốc 100% (1; 17 đơn vị chưa biết)').waitFor();
    await list.check();
    await expect.poll(() => id(`target-units-${RATE}`).locator('tbody tr').count()).toBe(1);
    await expect.poll(() => id(`target-units-${RATE}`).innerText()).toContain('Phòng Tài chính');
    await id(`target-units-${RATE}`).scrollIntoViewIfNeeded();
    await expectSound(page, strings.navigation.screens.compilation);
    await running.picture('scenario-04-duoi-100');
  });

  test('what the form asks for beside the rate has a sum of its own, over the units that gave it', async () => {
    await id('compilation-tab-totals').click();
    await id('field-sums-mau-01').scrollIntoViewIfNeeded();
    await textWith(id('field-sums-mau-01'), /Số liệu khác của Mẫu 01/);
    const of = async (row: string) => (await id(row).locator('th, td').allInnerTexts()).map((text) => text.trim());
    await expect.poll(() => of('field-sums-total-mau-01')).toEqual(['Tổng cộng', '84']);
    await expect.poll(() => of('field-sums-share-mau-01')).toEqual(['Số đơn vị có số liệu', '2/19']);
    const rows = await id('field-sums-table-mau-01').locator('tbody tr').allInnerTexts();
    expect(rows.filter((row) => row.includes('42'))).toHaveLength(2);
    expect(rows.filter((row) => row.includes('–'))).toHaveLength(17); // who gave nothing has a dash, never a 0
    await expectSound(page, strings.navigation.screens.compilation);
    await running.picture('scenario-04-so-lieu-khac');
  });

  test('Hôm nay and the reminders name it as two short too', async () => {
    await id('nav-today').click();
    await expect.poll(() => id('today-below').innerText()).toMatch(/Phòng Tài chính.*95,00%.*2/);
    await id('nav-reminders').click();
    await expect.poll(() => id(`remind-row-${SHORT}`).innerText()).toMatch(/95,00%.*còn thiếu 2 người/s);
  });
});
