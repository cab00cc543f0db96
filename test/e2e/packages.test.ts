import { cpSync, existsSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { strings } from '../../renderer/text/vi';
import { loadCampaign, makeUp, setUpOffice } from '../support/levels';
import { PICTURES, type RunningApp, startApp } from './support/app';
import { withOffice } from './support/dataFolders';
import { takeInHand } from './support/drag';
import { endedFolder } from './support/folders';
import { atEachLook } from './support/looks';
import { lookAt } from './support/screens';
import { expectSound, settled } from './support/screenTour';

/**
 * Province, district and commune, each with its own data folder and its own app: a directive goes down two levels on a
 * stick, figures come up two, and every total is the sum of those below. No server, no network.
 */
const stick = endedFolder('usb');
const offices = ['tinh', 'huyen', 'xa'] as const;
type Office = (typeof offices)[number];
const folders = Object.fromEntries(
  offices.map((name) => [
    name,
    { dataFolder: endedFolder(`du-lieu-${name}`), profileFolder: endedFolder(`ho-so-${name}`) },
  ]),
) as Record<Office, { dataFolder: string; profileFolder: string }>;
let running: RunningApp | null = null;

const page = (): Page => {
  if (running === null) throw new Error('no app is running');
  return running.page;
};
const id = (testId: string) => page().getByTestId(testId);

async function openScreen(shown: Page, name: keyof typeof strings.navigation.screens): Promise<void> {
  await shown.getByTestId(`nav-${name}`).click();
  await shown.getByTestId(`screen-${name}`).waitFor();
  await settled(shown);
}

async function goTo(office: Office): Promise<void> {
  await running?.close();
  running = await startApp(folders[office]);
}

afterEach(async () => {
  await running?.close();
  running = null;
});

async function setUpLevels(): Promise<void> {
  await withOffice(folders.tinh.dataFolder, async (core) => {
    const { groupId } = await setUpOffice(core, 'UBND tỉnh Bình Định', [
      { name: 'Huyện Phù Mỹ', kind: 'huyện', code: '545' },
      { name: 'Huyện Tuy Phước', kind: 'huyện', code: '550' },
    ]);
    await loadCampaign(core, groupId);
  });
  await withOffice(folders.huyen.dataFolder, async (core) => {
    await setUpOffice(core, 'UBND huyện Phù Mỹ', [
      { name: 'Xã Mỹ An', kind: 'xã', code: '21733' },
      { name: 'Xã Mỹ Phong', kind: 'xã', code: '21736' },
    ]);
  });
  await withOffice(folders.xa.dataFolder, async (core) => {
    await setUpOffice(core, 'UBND xã Mỹ An', [
      { name: 'Thôn Xuân Thạnh', kind: 'thôn' },
      { name: 'Thôn Thuận Đạo', kind: 'thôn' },
      { name: 'Thôn Chánh Giáo', kind: 'thôn' },
    ]);
  });
}

/** A filled form as a unit sends it. */
async function aReport(unit: string, vaccinated: number, people: number): Promise<string> {
  const book = new ExcelJS.Workbook();
  book
    .addWorksheet('Báo cáo')
    .addRows([
      [unit.toLocaleUpperCase('vi')],
      ['BÁO CÁO KẾT QUẢ TIÊM CHỦNG'],
      ['(ngày 17 tháng 8 năm 2021)'],
      ['TT', 'Nội dung', 'Số lượng'],
      [1, 'Số người đã tiêm', vaccinated],
      [2, 'Số người trong độ tuổi', people],
    ]);
  const path = join(endedFolder('bao-cao'), `${unit}.xlsx`);
  writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()));
  const received = new Date('2021-08-17T14:00');
  utimesSync(path, received, received);
  return path;
}

async function importReports(paths: readonly string[]): Promise<void> {
  await openScreen(page(), 'imports');
  await running?.answerOpen(paths);
  await id('import-choose-files').click();
  await id('import-preview').waitFor({ timeout: 60_000 });
  await id('import-accept').click();
  await id('import-open-board').waitFor({ timeout: 30_000 });
}

/** @returns the file on the stick */
async function send(kind: 'up' | 'down', name: string, password = ''): Promise<string> {
  const path = join(stick, name);
  await openScreen(page(), 'packages');
  if (kind === 'up') await lookAt(page(), '17/8/2021', '18h00');
  await id(`packages-tab-${kind}`).click();
  if (password !== '') await id('package-make-password').fill(password);
  await running?.answerSave(path);
  await id(`package-save-${kind}`).click();
  await expect.poll(() => id('package-made').innerText(), { timeout: 30_000 }).toContain('đã đọc lại và kiểm tra');
  expect(existsSync(path)).toBe(true);
  return path;
}

async function openPackage(path: string): Promise<void> {
  await openScreen(page(), 'packages');
  await running?.answerOpen([path]);
  await id('package-open').click();
}

/** The hour at which the package came, as the clerk says. */
async function arrivedAt(clock: string): Promise<void> {
  await id('package-clock').fill(clock);
  await id('package-clock').press('Enter');
  await id('package-day').fill('17/8/2021');
  await id('package-day').press('Enter');
  await expect.poll(() => id('package-preview').innerText()).toContain('theo cán bộ nhập');
}

async function take(): Promise<void> {
  await id('package-take').click();
  await expect.poll(() => id('package-taken').innerText(), { timeout: 30_000 }).toContain('Đã nhận gói');
}

/** Another office that works with a copy of this one's folder: its package bears the same mark. */
async function fromCopyOf(office: Office, name: string): Promise<string> {
  const copied = endedFolder('du-lieu-chep');
  cpSync(folders[office].dataFolder, copied, { recursive: true });
  const path = join(stick, 'ban-chep.dondoc');
  await withOffice(copied, async (core) => {
    const kept = await core['office.get']({});
    if (kept === null) throw new Error('no office');
    await core['office.save']({ profile: { ...kept.profile, name }, signatories: kept.signatories });
    await makeUp(core, '2021-08-17T18:00', { path });
  });
  return path;
}

const look = (name: string, image?: string) => atEachLook(page(), PICTURES, name, image);

async function compiled(): Promise<string> {
  await openScreen(page(), 'compilation');
  await lookAt(page(), '17/8/2021', '18h00');
  return id('screen-compilation').innerText();
}

test('a directive goes down two levels and figures come up two: the totals agree, and who is missing is said at each', async () => {
  await setUpLevels();
  await goTo('tinh');
  const toDistrict = await send('down', 'tinh-xuong-huyen.dondoc');
  await look('97-chuyen-xuong');

  await goTo('huyen');
  await openPackage(toDistrict);
  await expect.poll(() => id('package-down').innerText()).toContain('Văn bản mới: “Tiêm chủng”');
  expect(await id('package-self').inputValue()).not.toBe('');
  await look('97-nhan-van-ban');
  await take();
  await expect.poll(() => compiled()).toMatch(/0\/2/);
  await importReports([await aReport('Xã Mỹ Phong', 7, 70)]);
  const toCommune = await send('down', 'huyen-xuong-xa.dondoc');

  await goTo('xa');
  await openPackage(toCommune);
  await take();
  await importReports([await aReport('Thôn Xuân Thạnh', 10, 100), await aReport('Thôn Thuận Đạo', 0, 50)]);
  const ofCommune = await compiled();
  expect(ofCommune).toMatch(/10\s*\/\s*150/);
  expect(ofCommune).toContain('2/3');
  const fromCommune = await send('up', 'xa-len-huyen.dondoc', 'tiêm chủng 2021');
  await look('97-gui-len');

  await goTo('huyen');
  const hand = await takeInHand(page(), [fromCommune]); // dropped on whatever screen is shown
  await hand.drop(700, 400);
  await id('package-password').fill('sai mật khẩu');
  await id('package-unlock').click();
  await expect.poll(() => id('failure').innerText()).toContain('bản thân gói không hỏng');
  await id('package-password').fill('tiêm chủng 2021');
  await id('package-password').press('Enter');
  await expect.poll(() => id('package-mode-bm-01').innerText()).toContain('số tổng của nơi gửi');
  await expect.poll(() => id('package-coverage').innerText()).toContain('Thôn Chánh Giáo');
  expect(await id('package-lines').innerText()).toContain('Số người đã tiêm: 10; Số người trong độ tuổi: 150');
  await expectSound(page(), strings.navigation.screens.packages);
  await look('97-xem-truoc', 'goi-du-lieu-xem-truoc');
  await arrivedAt('15h30');
  await take();
  const ofDistrict = await compiled();
  expect(ofDistrict).toMatch(/17\s*\/\s*220/);
  expect(ofDistrict).toContain('2/2');
  const fromDistrict = await send('up', 'huyen-len-tinh.dondoc');

  await goTo('tinh');
  await openPackage(fromDistrict);
  await expect.poll(() => id('package-coverage').innerText()).toMatch(/2\/2[\s\S]*2\/3/);
  await arrivedAt('16h30');
  await take();
  const ofProvince = await compiled();
  expect(ofProvince).toMatch(/17\s*\/\s*220/);
  expect(ofProvince).toContain('1/2');

  await openScreen(page(), 'board');
  await lookAt(page(), '17/8/2021', '18h00');
  await page()
    .getByRole('button', { name: /Huyện Phù Mỹ.*17\/8/ })
    .first()
    .click();
  await expect.poll(() => id('board-versions').innerText()).toContain('huyen-len-tinh.dondoc');
  expect(await id('board-versions').innerText()).toContain('Gói dữ liệu: UBND huyện Phù Mỹ');
  expect(await id('board-package-1').innerText()).toContain('Số tổng của 2/2 đơn vị trực thuộc.');
  await look('97-mo-so-lieu');
  await page().keyboard.press('Escape');

  await openPackage(await fromCopyOf('huyen', 'UBND huyện Tuy Phước'));
  await expect.poll(() => id('package-clash').innerText()).toContain('dấu nhận dạng của thư mục dữ liệu');
  expect(await id('package-take').isDisabled()).toBe(true);
  await look('97-ban-chep');
  await id('package-clash-other').focus(); // by keys alone
  await page().keyboard.press('Space');
  await expect.poll(() => id('package-mode-bm-01').innerText()).toContain('báo cáo của Huyện Tuy Phước');
  await id('package-close').click();

  await openPackage(fromDistrict);
  await expect.poll(() => id('package-notice').first().innerText()).toContain('đã được nhận');
  expect(await id('package-take').isDisabled()).toBe(true);
  await id('packages-tab-list').click();
  await look('97-danh-sach-goi');
  await id('package-undo-huyen-len-tinh.dondoc').focus(); // by keys alone
  await page().keyboard.press('Enter');
  await id('dialog-confirm').focus();
  await page().keyboard.press('Enter');
  await expect.poll(() => id('package-undone').innerText()).toContain('gỡ 1 báo cáo');
  expect(await compiled()).toContain('0/2');
});
