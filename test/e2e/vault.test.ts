import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/folder';
import { closeApp, PROJECT, type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { readPdf } from './support/pdf';
import { openScreen } from './support/screens';

/** A password from its first day to a lost one, in the real app, by what a clerk clicks and types. */
const PICTURES = join(PROJECT, 'test-output', 'vault');
const PASSWORD = 'gio mua dong bac ve som';
const LEADERS = 'hoa sen no trong ao';
const NEW = 'nang ha nam nay rat dai';
const OFFICE = 'Hoài Nhơn';

/** Light and dark, to be looked at. */
async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(PICTURES, `${name}-${colorScheme}.png`) });
  }
}

interface Office {
  readonly dataFolder: string;
  readonly profileFolder: string;
}

async function anOffice(): Promise<Office> {
  const office = { dataFolder: temporaryFolder(), profileFolder: temporaryFolder() };
  await fillWithSample(office.dataFolder);
  return office;
}

async function opened(office: Office, args: readonly string[] = []): Promise<RunningApp> {
  const running = await startApp({ ...office, args });
  onTestFinished(() => closeApp(running.app));
  return running;
}

/** @returns the eight groups, as they stand on the sheet */
async function makeSheet({ page, answerSave }: RunningApp, folder: string): Promise<readonly string[]> {
  await page.getByTestId('sheet-code').waitFor();
  const groups = (await page.getByTestId('sheet-code').locator('li').allInnerTexts()).map((line) =>
    line.replace(/^\d+\s*/, '').trim(),
  );
  expect(groups).toHaveLength(8);
  const path = join(folder, 'phieu.pdf');
  await answerSave(path);
  await expect.poll(() => page.getByTestId('sheet-next').isEnabled()).toBe(false);
  await page.getByTestId('sheet-save').click();
  await page.getByTestId('sheet-saved').waitFor();
  const [sheet] = await readPdf(path);
  const printed = JSON.stringify(sheet).replaceAll(/[^0-9A-Z]/g, '');
  for (const group of groups) expect(printed).toContain(group);
  await page.getByTestId('sheet-next').click();
  return groups;
}

async function chooseNew(page: Page, password: string): Promise<void> {
  await page.getByTestId('vault-new').fill(password);
  await page.getByTestId('vault-again').fill(password);
}

async function turnOn(running: RunningApp, folder: string): Promise<readonly string[]> {
  const { page } = running;
  await openScreen(page, 'office');
  await page.getByTestId('vault-open').click();
  await look(page, 'tat');
  await page.getByTestId('vault-begin').click();
  await page.getByTestId('vault-name').fill('Lê Thị Hoa');
  await chooseNew(page, PASSWORD);
  await look(page, 'dat-mat-khau');
  await page.getByTestId('vault-begin-next').click();
  const groups = await makeSheet(running, folder);
  await page.getByTestId('sheet-last-group').fill('AAAAA');
  await page.getByTestId('sheet-confirm').click();
  await page.getByTestId('failure').waitFor();
  await page.getByTestId('sheet-last-group').fill((groups[7] ?? '').toLowerCase());
  await page.getByTestId('sheet-confirm').click();
  await page.getByTestId('vault-people').waitFor();
  return groups;
}

async function unlock(page: Page, password: string): Promise<void> {
  await page.getByTestId('lock-password').fill(password);
  await page.getByTestId('lock-open').click();
}

test('a password is turned on, asked for, and locks by hand and by idleness', { timeout: 120_000 }, async () => {
  const office = await anOffice();
  const first = await opened(office);
  await turnOn(first, office.profileFolder);
  await look(first.page, 'bat');
  await first.page.getByTestId('dialog-close').click();
  await first.close();

  const report = join(office.profileFolder, 'bao cao.csv');
  writeFileSync(report, 'TT;Tên đơn vị;Số\n1;Phường Bồng Sơn;3\n');
  const { app, page } = await opened(office, [report]);
  await page.getByTestId('lock-screen').waitFor();
  expect(await page.locator('body').innerText()).not.toContain(OFFICE);
  await look(page, 'khoa');
  await unlock(page, 'khong phai mat khau');
  await expect.poll(() => page.getByTestId('failure').innerText()).toContain('Mật khẩu chưa đúng');
  const refused = await page.evaluate(() => window.donDoc.invoke('office.get', {}));
  expect(refused).toMatchObject({ ok: false, failure: { code: 'locked' } });
  await unlock(page, PASSWORD);
  await page.getByTestId('screen-imports').waitFor(); // the file that was handed over has waited
  expect(await page.getByTestId('nav-user').innerText()).toContain('Lê Thị Hoa');

  await openScreen(page, 'office');
  await page.getByTestId('office-save').waitFor();
  await page.keyboard.press('Control+l');
  await page.getByTestId('lock-screen').waitFor();
  expect(await page.locator('body').innerText()).not.toContain(OFFICE);
  await unlock(page, PASSWORD);
  await page.getByTestId('nav-user').waitFor();

  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 10 * 60;
  });
  await page.getByTestId('lock-screen').waitFor();
});

test('a leader looks only; a lost password is replaced by the sheet', { timeout: 120_000 }, async () => {
  const office = await anOffice();
  const running = await opened(office);
  const { page } = running;
  const groups = await turnOn(running, office.profileFolder);
  await page.getByTestId('vault-add').click();
  await page.getByTestId('person-name').fill('Trần Văn Nam');
  await page.getByText('Lãnh đạo (chỉ xem)').click();
  await chooseNew(page, LEADERS);
  await page.getByTestId('person-save').click();
  await page.getByTestId('vault-people').getByText('Trần Văn Nam').waitFor();
  await look(page, 'nguoi-dung');
  await page.getByTestId('dialog-close').click();

  await page.keyboard.press('Control+l');
  await page.getByTestId('lock-user').selectOption({ label: 'Trần Văn Nam' });
  await unlock(page, LEADERS);
  await expect.poll(() => page.getByTestId('nav-user').innerText()).toContain('Chỉ xem');
  await openScreen(page, 'board');
  const refused = await page.evaluate(() => window.donDoc.invoke('backups.make', {}));
  expect(refused).toMatchObject({ ok: false, failure: { code: 'notAllowed' } });
  await page.getByTestId('nav-user').click();
  expect(await page.getByTestId('vault-turn-off').count()).toBe(0);
  await look(page, 'lanh-dao');
  await page.getByTestId('dialog-close').click();

  await page.keyboard.press('Control+l');
  await page.getByTestId('lock-forgotten').click();
  await page.getByTestId('recover-code').fill(groups.join(' '));
  await page.getByTestId('recover-user').selectOption({ label: 'Lê Thị Hoa' });
  await chooseNew(page, NEW);
  await look(page, 'khoi-phuc');
  await page.getByTestId('recover-open').click();
  await page.getByTestId('vault-sheet-due').waitFor();
  await page.getByTestId('vault-make-sheet').click();
  await page.getByTestId('vault-asked').fill(NEW);
  await page.getByTestId('vault-asked-go').click();
  const next = await makeSheet(running, office.profileFolder);
  await page.getByTestId('sheet-last-group').fill(next[7] ?? '');
  await page.getByTestId('sheet-confirm').click();
  await page.getByTestId('vault-said').waitFor();
  expect(await page.getByTestId('vault-sheet-due').count()).toBe(0);
});
