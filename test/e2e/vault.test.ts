import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { writeCode } from '../../electron/domain/access/recoveryCode';
import { openOffice } from '../../electron/office/openOffice';
import { slotsText } from '../../electron/vault/slots';
import { Vault } from '../../electron/vault/vault';
import { strings } from '../../renderer/text/vi';
import { temporaryFolder } from '../support/folder';
import { environmentOf, SAMPLE_ID, SAMPLE_REPORTS } from '../support/office';
import { OWN_OFFICE } from '../support/ownOffice';
import { closeApp, PROJECT, type RunningApp, startApp } from './support/app';
import { fillWithSample, withOffice } from './support/dataFolders';
import { takeInHand } from './support/drag';
import { readPdf } from './support/pdf';
import { openScreen } from './support/screens';
import { still } from './support/screenTour';

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
    await still(page);
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
  const readGroups = async () => {
    const lines = await page.getByTestId('sheet-code').locator('li').allInnerTexts();
    return lines.map((line) => line.replace(/^\d+\s*/, '').trim()).filter((group) => /^[0-9A-Z]{5}$/.test(group));
  };
  await expect.poll(readGroups).toHaveLength(8);
  const groups = await readGroups();
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
  expect(await page.getByTestId('vault-said').innerText()).toContain('Đã mã hóa xong toàn bộ dữ liệu');
  expect(await page.getByTestId('vault-notice').count()).toBe(0); // not on the screen behind too
  return groups;
}

async function unlock(page: Page, password: string): Promise<void> {
  await page.getByTestId('lock-password').fill(password);
  await page.getByTestId('lock-open').click();
}

/** Keys of the page mean nothing under the lock, and no dialog that opens by itself takes its place on top. */
async function pressOnLock(page: Page): Promise<void> {
  for (const key of ['F1', 'Control+/', 'Control+3', 'Control+z', 'Escape', 'Escape']) await page.keyboard.press(key);
  expect(await page.locator('dialog[open]').count()).toBe(1);
  await page.evaluate(() => {
    const late = document.createElement('dialog');
    late.id = 'late';
    document.body.append(late);
    late.showModal();
  });
  await page.keyboard.type('x'); // heard by the lock, not by what came late
  await expect.poll(() => page.getByTestId('lock-password').inputValue()).toBe('x');
  await page.evaluate(() => document.getElementById('late')?.remove());
}

/** Who cannot read the lock finds the other language on it, before any password. */
async function lockInEnglish(page: Page): Promise<void> {
  const spoken = () => page.evaluate(() => document.documentElement.lang);
  await page.getByTestId('language-en').click();
  await expect.poll(spoken).toBe('en');
  await page.getByTestId('lock-screen').waitFor();
  await unlock(page, 'khong phai mat khau');
  await expect.poll(() => page.getByTestId('failure').innerText()).toContain('The password is not right.');
  await look(page, 'khoa-tieng-anh');
  await page.getByTestId('language-vi').click();
  await expect.poll(spoken).toBe('vi');
  await page.getByTestId('lock-screen').waitFor();
}

/** Who cannot get in gets what goes with a report of an error, and nothing of the data. */
async function reportWhileLocked({ app, page, answerSave }: RunningApp, path: string): Promise<void> {
  await answerSave(path);
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false });
  });
  await page.getByTestId('lock-bundle').click();
  await expect.poll(() => existsSync(path)).toBe(true);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain('chưa có mật khẩu hoặc tệp khóa đúng');
  expect(text).toContain('tệp khóa và bản dự phòng nguyên vẹn');
  for (const word of [OFFICE, 'Lê Thị Hoa']) expect(text).not.toContain(word);
}

/** The answer to the next call of that name is held back until it is let go. */
async function holdAnswer({ app }: RunningApp, channel: string): Promise<() => Promise<void>> {
  await app.evaluate(({ ipcMain }, held) => {
    type Answer = (event: unknown, name: string, input: unknown) => Promise<unknown>;
    const answers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, Answer>;
    const [line = '', usual] = [...answers][0] ?? [];
    if (usual === undefined) throw new Error('nobody answers');
    const letGo = new Promise<void>((resolve) => Reflect.set(globalThis, 'letGo', resolve));
    answers.set(line, async (event, name, input) => {
      const reply = await usual(event, name, input);
      if (name === held) {
        await letGo;
        answers.set(line, usual);
      }
      return reply;
    });
  }, channel);
  return () => app.evaluate(() => Reflect.get(globalThis, 'letGo')());
}

/** Who only looks is not told to write, and no column stands there for buttons that are not. */
async function saysNothingToDo(page: Page): Promise<void> {
  await openScreen(page, 'personalData');
  for (const tab of ['held', 'retention', 'requests', 'destroyed']) {
    await page.getByTestId(`personal-data-tab-${tab}`).click();
    const screen = page.getByTestId('screen-personalData');
    await expect.poll(() => screen.locator('table, [data-testid="empty-state"]').count()).toBeGreaterThan(0);
    expect(await screen.locator('th').allInnerTexts()).not.toContain('Thao tác');
    expect(await screen.innerText()).not.toMatch(/Hãy |ghi vào đây|Xem lại rồi/);
    await look(page, `lanh-dao-du-lieu-${tab}`);
  }
  for (const screen of ['records', 'units'] as const) {
    await openScreen(page, screen);
    await still(page);
    expect(await page.getByTestId(`screen-${screen}`).innerText()).not.toMatch(
      /Hãy |bằng nút bên trên|đăng ký được ở đây/,
    );
    await look(page, `lanh-dao-${screen}`);
  }
}

/** Reading and saving go on under the lock; whoever began them finds what came of it. */
async function importUnderLock(running: RunningApp): Promise<void> {
  const { page, answerOpen } = running;
  const lockMeanwhile = async (letGo: () => Promise<void>) => {
    await page.keyboard.press('Control+l');
    expect(await page.getByTestId('lock-unsaved').innerText()).toContain('Lê Thị Hoa');
    await letGo();
    await unlock(page, PASSWORD);
    await page.getByTestId('lock-screen').waitFor({ state: 'detached' });
  };
  await page.getByTestId('import-discard').click();
  await page.getByTestId('dialog-confirm').click();
  await answerOpen([join(SAMPLE_REPORTS, '2021-08-17')]);
  const letRead = await holdAnswer(running, 'imports.preview');
  await page.getByTestId('import-choose-folder').click();
  await page.getByTestId('import-progress').waitFor();
  await look(page, 'khoa-dang-doc');
  await lockMeanwhile(letRead);
  const letSave = await holdAnswer(running, 'imports.accept');
  await page.getByTestId('import-accept').click();
  await expect.poll(() => page.getByTestId('import-accept').isEnabled()).toBe(false);
  await lockMeanwhile(letSave);
  expect(await page.getByTestId('import-saved').innerText()).toMatch(/Đã lưu: \d+ báo cáo/);
  expect(await page.getByTestId('failure').count()).toBe(0);
  await look(page, 'luu-trong-luc-khoa');
}

test('a password is turned on, asked for, and locks by hand and by idleness', { timeout: 120_000 }, async () => {
  const office = await anOffice();
  mkdirSync(join(office.dataFolder, 'tra-lai'));
  writeFileSync(join(office.dataFolder, 'tra-lai', 'tra-lai-202108.xlsx'), 'họ tên, số điện thoại');
  writeFileSync(join(office.dataFolder, 'ghi chu.docx'), 'của riêng ai');
  const first = await opened(office);
  await turnOn(first, office.profileFolder);
  await look(first.page, 'bat');
  expect(await first.page.getByTestId('plain-others').innerText()).toContain('ghi chu.docx');
  await first.page.getByTestId('plain-destroy').click(); // made before the password, and plain
  await look(first.page, 'huy-tep-tra-lai');
  await first.page.getByTestId('dialog-confirm').click();
  await first.page.getByTestId('plain-returns').waitFor({ state: 'detached' });
  expect(readdirSync(join(office.dataFolder, 'tra-lai'))).toEqual([]);
  await first.page.getByTestId('dialog-close').click();
  expect(await first.page.getByTestId('vault-notice').innerText()).toContain('Đã mã hóa xong toàn bộ dữ liệu');
  await first.close();

  const report = join(office.profileFolder, 'bao cao.csv');
  writeFileSync(report, 'TT;Tên đơn vị;Số\n1;Phường Bồng Sơn;3\n');
  const locked = await opened(office, [report]);
  const { app, page } = locked;
  await page.getByTestId('lock-screen').waitFor();
  expect(await page.locator('body').innerText()).not.toContain(OFFICE);
  await look(page, 'khoa');
  await reportWhileLocked(locked, join(office.profileFolder, 'bao-loi.txt'));
  await lockInEnglish(page);
  await unlock(page, 'khong phai mat khau');
  await expect.poll(() => page.getByTestId('failure').innerText()).toContain('Mật khẩu chưa đúng');
  const refused = await page.evaluate(() => window.donDoc.invoke('office.get', {}));
  expect(refused).toMatchObject({ ok: false, failure: { code: 'locked' } });
  await unlock(page, PASSWORD);
  await page.getByTestId('screen-imports').waitFor(); // the file that was handed over has waited
  expect(await page.getByTestId('nav-user').innerText()).toContain('Lê Thị Hoa');
  await importUnderLock(locked);

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

test('the lock hides a trial; its own person finds it again, another the data of the office', {
  timeout: 120_000,
}, async () => {
  const office = { dataFolder: temporaryFolder(), profileFolder: temporaryFolder() };
  await withOffice(office.dataFolder, (core) => core['office.save']({ profile: OWN_OFFICE, signatories: [] }));
  const running = await opened(office);
  const { page } = running;
  await turnOn(running, office.profileFolder);
  await page.getByTestId('vault-add').click();
  await page.getByTestId('person-name').fill('Trần Văn Nam');
  await chooseNew(page, LEADERS);
  await page.getByTestId('person-save').click();
  await page.getByTestId('vault-people').getByText('Trần Văn Nam').waitFor();
  await page.getByTestId('dialog-close').click();
  await page.getByTestId('nav-start').click();
  await page.getByTestId(`sample-load-${SAMPLE_ID}`).click();
  await page.getByTestId('trial-bar').waitFor({ timeout: 30_000 });
  const sampleOffice = await page.evaluate(() => window.donDoc.invoke('office.get', {}));
  expect(JSON.stringify(sampleOffice)).toContain(OFFICE);

  await page.keyboard.press('Control+l');
  await page.getByTestId('lock-screen').waitFor();
  expect(await page.locator('body').innerText()).not.toMatch(new RegExp(`${OFFICE}|${strings.trial.mark}`));
  const refused = await page.evaluate(() => window.donDoc.invoke('office.get', {}));
  expect(refused).toMatchObject({ ok: false, failure: { code: 'locked' } });
  await look(page, 'khoa-tren-mau');
  await unlock(page, PASSWORD);
  await page.getByTestId('trial-bar').waitFor();
  expect(await page.evaluate(() => window.donDoc.invoke('office.get', {}))).toEqual(sampleOffice);

  await page.keyboard.press('Control+l');
  await page.getByTestId('lock-user').selectOption({ label: 'Trần Văn Nam' });
  await unlock(page, LEADERS);
  await expect.poll(() => page.getByTestId('nav-user').innerText()).toContain('Trần Văn Nam');
  await expect.poll(() => page.getByTestId('trial-bar').count()).toBe(0);
  const own = JSON.stringify(await page.evaluate(() => window.donDoc.invoke('office.get', {})));
  expect(own).toContain(OWN_OFFICE.name);
  expect(own).not.toContain(OFFICE);
  const save = () =>
    page.evaluate((profile) => window.donDoc.invoke('office.save', { profile, signatories: [] }), OWN_OFFICE);
  await expect.poll(save).toMatchObject({ ok: true }); // the page that came is free to work
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

  await openScreen(page, 'office');
  const name = page.getByTestId('office-name');
  const kept = await name.inputValue();
  await name.fill('UBND xã gõ dở');
  await page.keyboard.press('Control+l');
  expect(await page.getByTestId('lock-unsaved').innerText()).toContain('Lê Thị Hoa');
  expect(await name.isVisible()).toBe(false);
  await pressOnLock(page);
  await (await takeInHand(page, [SAMPLE_REPORTS])).drop(640, 400); // whoever that was, it leads nowhere beneath
  await unlock(page, PASSWORD);
  await page.getByTestId('lock-screen').waitFor({ state: 'detached' });
  expect(await name.inputValue()).toBe('UBND xã gõ dở'); // her own half-typed work
  expect(await name.isVisible()).toBe(true);

  await page.keyboard.press('Control+l');
  await page.getByTestId('lock-user').selectOption({ label: 'Trần Văn Nam' });
  await unlock(page, LEADERS);
  await expect.poll(() => page.getByTestId('nav-user').innerText()).toContain('Chỉ xem');
  await openScreen(page, 'office');
  expect(await name.inputValue()).toBe(kept); // another's is not his
  expect(await page.getByTestId('office-save').count()).toBe(0);
  expect(await name.isDisabled()).toBe(true); // not to be typed into, and said why
  expect(await page.getByTestId('look-only').innerText()).toContain('chỉ xem');
  await look(page, 'lanh-dao-co-quan');
  await page.keyboard.press('Control+3');
  await openScreen(page, 'backups');
  await page.getByTestId('backups-table').waitFor();
  expect(await page.getByTestId('backup-make').count()).toBe(0);
  expect(await page.getByTestId('screen-imports').count()).toBe(0);
  await openScreen(page, 'units');
  await page.getByTestId('units-table').waitFor();
  expect(await page.getByTestId('units-add').count()).toBe(0);
  await look(page, 'lanh-dao-don-vi');
  await saysNothingToDo(page);
  await openScreen(page, 'board');
  const refused = await page.evaluate(() => window.donDoc.invoke('backups.make', {}));
  expect(refused).toMatchObject({ ok: false, failure: { code: 'notAllowed' } });
  await page.getByTestId('nav-user').click();
  expect(await page.getByTestId('vault-turn-off').count()).toBe(0);
  await look(page, 'lanh-dao');
  await page.getByTestId('dialog-close').click();

  await page.keyboard.press('Control+l');
  await page.getByTestId('lock-forgotten').click();
  const code = page.getByTestId('recover-code');
  await code.fill(groups.with(3, 'AAAAA').join(' '));
  await page.getByTestId('recover-user').selectOption({ label: 'Lê Thị Hoa' });
  await chooseNew(page, NEW);
  await page.getByTestId('recover-open').click();
  await expect.poll(() => page.getByTestId('failure').innerText()).toContain('Nhóm thứ 4');
  await page.keyboard.type(groups[3] ?? ''); // the group that is wrong is chosen, and typed over
  expect(await code.inputValue()).toBe(groups.join(' '));
  await look(page, 'khoi-phuc');
  await page.getByTestId('recover-open').click();
  await page.getByTestId('vault-asked').waitFor(); // the next sheet is offered at once
  await look(page, 'khoi-phuc-phieu-moi');
  await page.getByTestId('vault-asked').fill(NEW);
  await page.getByTestId('vault-asked-go').click();
  const next = await makeSheet(running, office.profileFolder);
  await page.getByTestId('sheet-last-group').fill(next[7] ?? '');
  await page.getByTestId('sheet-confirm').click();
  await page.getByTestId('vault-said').waitFor();
  await page.getByTestId('dialog-close').click();
  expect(await page.getByTestId('vault-sheet-due').count()).toBe(0);
});

test("another PC's sealed backup is opened by its code, looked into and restored", { timeout: 120_000 }, async () => {
  const [elsewhere, stick] = [temporaryFolder(), temporaryFolder()];
  const code = Buffer.alloc(20, 9);
  const cost = { n: 16, r: 1, p: 1 };
  const vault = new Vault({ folder: elsewhere, system: null, now: () => 1, up: () => 1, newId: () => 'u1', cost });
  const { key } = await vault.turnOn('Hoa', PASSWORD, code);
  const protection = { key: { bytes: key }, slots: () => slotsText(elsewhere) };
  const core = await openOffice({ ...environmentOf(elsewhere), protection });
  await core['samples.load']({ sampleId: SAMPLE_ID });
  const { name, path } = await core['backups.makeIn']({ folder: stick });
  await core['core.close']({});

  const office = await anOffice(); // a folder with a backup and no data would be taken for damaged
  mkdirSync(join(office.dataFolder, 'sao-luu'), { recursive: true });
  copyFileSync(path, join(office.dataFolder, 'sao-luu', name));
  const { page } = await opened(office);
  await openScreen(page, 'backups');
  expect(await page.getByTestId('backups-table').innerText()).toContain('Khóa trên máy khác');
  await look(page, 'may-khac');
  await page.getByTestId('backups-table').getByText('Mở khóa…').click();
  await page.getByTestId('other-secret').fill('khong phai mat khau');
  await page.getByTestId('other-look').click();
  await page.getByTestId('failure').waitFor();
  await page.getByTestId('other-secret').fill(writeCode(code).join('-'));
  await page.getByTestId('other-look').click();
  await page.getByTestId('other-content').waitFor();
  await look(page, 'may-khac-ben-trong');
  await page.getByTestId('other-restore').click();
  expect(await page.getByTestId('backup-done').innerText()).toContain('Đã khôi phục');
  await openScreen(page, 'units');
  await page.getByTestId('units-table').waitFor();
});
