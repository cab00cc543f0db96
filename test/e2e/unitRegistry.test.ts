import { afterAll, beforeAll, expect, test } from 'vitest';
import { strings } from '../../renderer/text/vi';
import { type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { expectSound } from './support/screenTour';

/** The registry of units kept by hand. One story on one data folder: the tests run in their order. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const screens = strings.navigation.screens;
let running: RunningApp;

const id = (testId: string) => running.page.getByTestId(testId);
/** On the screen in front: those behind it stay alive, hidden. */
const shown = (testId: string) => running.page.locator(`[data-testid="${testId}"]:visible`);
const closeDialog = () => running.page.locator('dialog[open]').getByTestId('dialog-close').click();
async function look(name: string): Promise<void> {
  const dialog = running.page.locator('dialog[open] h2').last();
  await expectSound(
    running.page,
    (await running.page.locator('dialog[open]').count()) > 0 ? await dialog.innerText() : screens.units,
  );
  await running.picture(name);
}

beforeAll(async () => {
  await fillWithSample(folders.dataFolder, { withReports: true });
  running = await startApp(folders);
  await id('nav-units').click();
  await id('units-table').waitFor();
});
afterAll(async () => {
  await running?.close();
});

test('a unit gets a contact, a channel and the unit above it, and is found by the person', async () => {
  await id('units-add').click();
  await id('unit-name').fill('Thị xã Hoài Nhơn');
  await id('alias-save').click();
  await expect.poll(() => running.page.locator('dialog[open]').count()).toBe(0);
  await id('unit-edit-phuong-bong-son').click();
  await id('unit-channel').selectOption('zalo');
  await id('unit-parent').selectOption({ label: 'Thị xã Hoài Nhơn' });
  await id('contact-add').click();
  await id('contact-0-fullName').fill('Lê Thị Hoa');
  await id('contact-0-jobTitle').fill('Văn thư');
  await id('contact-0-phone').fill('0905000111');
  await look('50-don-vi-sua');
  await id('alias-save').click();
  await id('alias-saved').waitFor();
  await closeDialog();
  await id('units-tree').check();
  await look('51-don-vi-cay');
  await id('units-search').fill('le thi hoa');
  await expect.poll(() => id('units-table').locator('tbody tr').count()).toBe(1);
  await expect.poll(() => id('units-table').innerText()).toContain('0905000111 · Zalo');
  await id('units-search').fill('');
});

test('a day of a unit that cannot be read keeps the unit from being saved, and is named', async () => {
  await id('unit-edit-phuong-bong-son').click();
  await id('unit-valid-to').fill('cuối năm 2021');
  await id('unit-valid-to').blur();
  await expect
    .poll(() => id('unit-unread').innerText())
    .toContain(`“${strings.registry.unit.validTo}” đang ghi “cuối năm 2021”`);
  await expect.poll(() => id('alias-save').isDisabled()).toBe(true);
  await id('unit-valid-to').fill('');
  await id('unit-valid-to').blur();
  await expect.poll(() => id('unit-unread').count()).toBe(0);
  await id('alias-save').click();
  await id('alias-saved').waitFor();
  await closeDialog();
});

test('a group gathers members by kind and keeps those ticked', async () => {
  await id('units-tab-groups').click();
  await id('group-add').click();
  await id('group-name').fill('Các xã');
  await id('group-kind-xã').click();
  await id('member-thi-xa-hoai-nhon').check();
  await look('52-nhom');
  await id('group-save').click();
  await expect.poll(() => id('group-cac-xa').innerText()).toContain('1 đơn vị');
});

test('baselines are pasted from Excel by name and saved with their source', async () => {
  await id('units-tab-baselines').click();
  await id('baseline-measure').fill('Số thuê bao di động');
  await id('baseline-day').fill('31/12/2021');
  await id('baseline-day').press('Enter');
  await id('baseline-source').fill('Công văn 12/TTVT');
  await id('baseline-group').selectOption({ label: 'UBND các xã, phường' });
  await running.page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Phường Bồng Sơn\t12.345\nxa hoai my\t5432\nXã lạ\t1');
    const cell = document.querySelector('[data-testid="baseline-phuong-bong-son"]');
    cell?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect.poll(() => id('baseline-pasted').innerText()).toContain('Xã lạ');
  await expect.poll(() => id('baseline-total').innerText()).toBe('17.777');
  await look('53-so-lieu-nen');
  await id('baseline-save').click();
  await id('baseline-saved').waitFor();
});

test('a merger is recorded with its source, seen, and taken back', async () => {
  await id('units-tab-changes').click();
  await id('reorganise').click();
  await id('reorganise-since').fill('01/01/2024');
  await id('reorganise-source').fill('Nghị quyết 1664/NQ-UBTVQH15');
  await id('reorganise-search').fill('hoai duc');
  await id('former-phuong-hoai-duc').check();
  await id('reorganise-search').fill('bong son');
  await id('former-phuong-bong-son').check();
  await id('outcome-0-name').fill('Phường Bồng Sơn');
  await look('54-sap-nhap');
  await id('reorganise-apply').click();
  await id('moved-tasks').waitFor(); // what was not done by then goes over
  await expect.poll(() => id('moved-tasks').innerText()).toContain('Phường Bồng Sơn (từ 01/01/2024)');
  await look('54-sap-nhap-xem-truoc');
  await id('moved-confirm').click();
  await id('reorganised').waitFor();
  await expect.poll(() => id('successions').locator('tbody tr').count()).toBe(2);
  await look('55-da-sap-nhap');
  await id('registry-steps').locator('button').first().click();
  await id('dialog-confirm').click();
  await expect.poll(() => id('successions').innerText()).toContain(strings.registry.changes.none);
  await expect
    .poll(() => id('registry-steps').innerText())
    .toContain('Hoàn tác: Sáp nhập Phường Hoài Đức, Phường Bồng Sơn');
});

test('a unit that is split goes on as its parts, each with the work that was not done', async () => {
  await id('reorganise').click();
  await id('reorganise-kind').selectOption('split');
  await id('reorganise-since').fill('01/01/2024');
  await id('reorganise-source').fill('Nghị quyết 1665/NQ-UBTVQH15');
  await id('reorganise-search').fill('hoai duc');
  await id('former-phuong-hoai-duc').check();
  await id('outcome-0-name').fill('Phường Hoài Đức Đông');
  await id('outcome-1-name').fill('Phường Hoài Đức Tây');
  await id('reorganise-apply').click();
  for (const part of ['Phường Hoài Đức Đông', 'Phường Hoài Đức Tây'])
    await expect.poll(() => id('moved-tasks').innerText()).toContain(part);
  await look('55-chia-tach-xem-truoc');
  await id('moved-confirm').click();
  await id('reorganised').waitFor();
  await expect.poll(() => id('successions').locator('tbody tr').count()).toBe(2);
  await id('registry-steps').locator('button').first().click();
  await id('dialog-confirm').click();
  await expect.poll(() => id('successions').innerText()).toContain(strings.registry.changes.none);
});

test('a unit that joins a group in the middle of a campaign is said where rows are trusted, and brought up to date', async () => {
  await id('units-tab-list').click();
  await id('unit-edit-xa-hoai-hai').click();
  await running.page.locator('dialog[open]').getByLabel('Các phòng, ban, ngành', { exact: false }).first().check();
  await id('alias-save').click();
  await running.page.locator('dialog[open]').getByTestId('rows-behind').waitFor();
  await look('57-vao-nhom');
  await closeDialog();
  await id('nav-today').click();
  await shown('rows-behind').waitFor();
  await running.picture('58-vao-nhom-hom-nay');
  await id('nav-board').click();
  await shown('rows-behind').waitFor();
  await running.picture('59-vao-nhom-bang');
  await shown('rows-refresh').click();
  await id('amend-added').waitFor();
  await id('amend-confirm').click();
  await expect.poll(() => shown('rows-behind').count()).toBe(0);
  await id('nav-units').click();
});

test('units of before 1/7/2025 are found in the whole country and picked', async () => {
  await id('units-tab-list').click();
  await id('units-pick').click();
  await id('pick-era').selectOption('former');
  await id('pick-search').fill('hoai an binh dinh');
  await id('pick-level').selectOption('district');
  await expect.poll(() => id('pick-communes').innerText()).toContain('Huyện Hoài Ân');
  await look('56-chon-don-vi-cu');
  await closeDialog();
});
