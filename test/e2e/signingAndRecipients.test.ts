import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { strings } from '../../renderer/text/vi';
import { PICTURES, type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { sealPng, signaturePng } from './support/draftPictures';
import { endedFolder } from './support/folders';
import { readPdf } from './support/pdf';
import { picturesOf } from './support/pdfPictures';
import { openPaper, openScreen } from './support/screens';
import { expectSound } from './support/screenTour';

/** Who signs and whom papers go to: one signer by mandate, one for a committee; a list of recipients without typing. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const desk = endedFolder('ban-lam-viec');
let running: RunningApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);

async function look(name: string, heading: string): Promise<void> {
  for (const width of [1366, 1024])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 768 });
      await page.emulateMedia({ colorScheme });
      await expectSound(page, heading);
      await page.screenshot({ path: join(PICTURES, `${name}-${width}-${colorScheme}.png`) });
    }
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.emulateMedia({ colorScheme: 'light' });
}

async function saveOffice(): Promise<void> {
  await id('office-save').click();
  await id('office-saved').waitFor();
}

beforeAll(async () => {
  await fillWithSample(folders.dataFolder, { withReports: true });
  running = await startApp(folders);
  page = running.page;
});
afterAll(() => running?.close());

test('choosing how somebody signs fills the whole block, and what the lines say otherwise is remarked', async () => {
  await openScreen(page, 'office');
  await id('signatory-add').click();
  await id('signatory-way-2').selectOption('collectiveDeputy');
  await expect
    .poll(() => id('signatory-authority-2').inputValue())
    .toBe('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH');
  await id('signatory-way-2').selectOption('unitDeputyByOrder');
  await expect.poll(() => id('signatory-head-2').inputValue()).toBe(''); // the head of a unit, whom only the clerk knows
  await page.getByText('TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG / PHÓ CHÁNH VĂN PHÒNG').first().waitFor();
  await running.picture('nguoi-ky-thua-lenh-cap-pho');
  await id('signatory-way-2').selectOption('committeeHead');
  await id('signatory-otherTitle-2').fill('PHÓ CHỦ TỊCH\nUBND THỊ XÃ');
  await id('signatory-name-2').fill('Lê Thị Hư Cấu');
  await expect
    .poll(() => id('signature-block').nth(1).innerText())
    .toBe('TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\nPHÓ CHỦ TỊCH\nUBND THỊ XÃ\nLê Thị Hư Cấu');
  await id('signatory-authority-2').fill('TL. ỦY BAN NHÂN DÂN\nCHÁNH VĂN PHÒNG');
  await page.getByText(strings.signing.remarks.personIsCollective).waitFor();
  await look('nguoi-ky-cach-ky', strings.navigation.screens.office);
});

test('by mandate: its paper and its last day are asked for, and kept', async () => {
  await id('signatory-way-2').selectOption('byMandate');
  await id('signatory-position-2').fill('Trưởng phòng Văn hóa và Thông tin');
  await id('signatory-mandate-2').fill('Giấy ủy quyền số 05/GUQ-UBND ngày 02/8/2021');
  await id('signatory-mandate-to-2').fill('15/8/2021');
  await id('signatory-mandate-to-2').press('Enter');
  await saveOffice();
});

test('a day that is none is not taken for no limit at all', async () => {
  await id('signatory-to-2').fill('31/11/2026');
  await id('office-save').click();
  await expect.poll(() => id('office-unread').innerText()).toContain('31/11/2026');
  await page.getByText('Không có ngày 31/11/2026').waitFor();
  await expect.poll(() => id('office-saved').count()).toBe(0);
  await running.picture('nguoi-ky-ngay-khong-co');
  await id('signatory-to-2').fill('');
  await id('signatory-to-2').press('Enter');
  await expect.poll(() => id('office-unread').count()).toBe(0);
});

test('a paper of a day the mandate does not cover is warned about, one that it covers is not', async () => {
  await openPaper(page, 'report');
  await id('paper-signatory').selectOption({ label: 'Lê Thị Hư Cấu – TRƯỞNG PHÒNG VĂN HÓA VÀ THÔNG TIN' });
  const warn = async (day: string) => {
    await id('paper-issued-on').fill(day);
    await id('paper-issued-on').press('Enter');
  };
  await warn('20/8/2021');
  await expect.poll(() => id('signing-notice').innerText()).toContain('đã hết ngày 15/8/2021');
  await look('nguoi-ky-het-han', strings.navigation.screens.papers);
  await warn('14/8/2021');
  await expect.poll(() => id('signing-notice').count()).toBe(0);
});

test('pictures of signature and seal are drawn where the decree has them, only on a draft that asks', async () => {
  const files = { signature: join(desk, 'chu-ky.png'), seal: join(desk, 'dau.png') };
  writeFileSync(files.signature, signaturePng());
  writeFileSync(files.seal, sealPng());
  await openScreen(page, 'office');
  await id('signatory-picture-1-input').setInputFiles(files.signature);
  await id('office-seal-input').setInputFiles(files.seal);
  await id('office-seal-size').waitFor();
  await saveOffice();
  await look('nguoi-ky-anh', strings.navigation.screens.office);
  await openPaper(page, 'reminder');
  await id('paper-signatory').selectOption('');
  const saved = async (name: string) => {
    const path = join(PICTURES, `${name}.pdf`);
    await running.answerSave(path);
    await id('paper-save-pdf').click();
    await expect.poll(() => id('paper-saved').innerText(), { timeout: 30_000 }).toContain(`${name}.pdf`);
    return path;
  };
  expect(await picturesOf(await saved('khong-anh'))).toEqual([]);
  await id('paper-pictures').check();
  const path = await saved('co-anh');
  const [one, other] = await picturesOf(path);
  const [seal, signature] = one !== undefined && one.widthMm < 37 ? [one, other] : [other, one];
  if (seal === undefined || signature === undefined) throw new Error('the draft has not both pictures');
  const name = (await readPdf(path)).flatMap(({ items }) => items).find(({ text }) => text === 'Trần Hữu Thảo');
  if (name === undefined) throw new Error('the draft is not signed');
  expect(signature.widthMm).toBeCloseTo(45, 0);
  expect(signature.leftMm + signature.widthMm / 2).toBeCloseTo((name.leftMm + name.rightMm) / 2, 0);
  expect(signature.topMm + signature.heightMm).toBeLessThan(name.baselineMm);
  expect(seal.widthMm).toBeCloseTo(36, 0);
  expect(seal.leftMm + seal.widthMm).toBeCloseTo(signature.leftMm + signature.widthMm / 3, 0);
});

test('recipients are picked by keys, ordered, counted, kept as a list of the office and taken again', async () => {
  await openScreen(page, 'directives');
  await id('directive-edit').click();
  const editor = id('recipients-editor').first();
  await editor.scrollIntoViewIfNeeded();
  const names = () =>
    editor.getByTestId('recipient-name').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  const before = await names();
  const pick = editor.getByTestId('recipient-pick');
  await pick.fill('bong son');
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual([...before, 'UBND phường Bồng Sơn']);
  await pick.fill('Sở Nội vụ tỉnh Bình Định');
  await page.keyboard.press('Enter');
  const last = editor.getByTestId('recipient-name').last();
  await last.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(names).toEqual([...before, 'Sở Nội vụ tỉnh Bình Định', 'UBND phường Bồng Sơn']);
  const row = editor.getByTestId('recipient-row').nth(before.length);
  await row.getByTestId('recipient-mark').selectOption('b/c');
  await row.getByTestId('recipient-copies').fill('3');
  await editor.getByTestId('recipient-name').first().click();
  await editor.getByTestId('recipient-add-heading').click();
  await page.keyboard.type('Kính báo:'); // goes into the new line, its words being selected
  await expect.poll(() => editor.getByTestId('recipient-heading').last().inputValue()).toBe('Kính báo:');
  await expect.poll(names).toEqual([...before, 'Sở Nội vụ tỉnh Bình Định', 'UBND phường Bồng Sơn']);
  await editor.getByRole('button', { name: strings.recipients.remove('Kính báo:') }).click();
  await expect.poll(() => editor.getByTestId('recipient-heading').count()).toBe(0);
  await look('noi-nhan-soan', strings.navigation.screens.directives);
  await editor.getByTestId('recipient-save-preset').click();
  await id('preset-name').fill('Công văn thường gửi');
  await id('preset-save').click();
  await editor.getByTestId('recipient-preset').waitFor();
  await row.getByRole('button', { name: strings.recipients.remove('Sở Nội vụ tỉnh Bình Định') }).click();
  await expect.poll(() => names()).not.toContain('Sở Nội vụ tỉnh Bình Định');
  await editor.getByTestId('recipient-preset').selectOption('');
  await editor.getByTestId('recipient-preset').selectOption({ index: 1 });
  await expect.poll(names).toContain('Sở Nội vụ tỉnh Bình Định');
  await expect.poll(() => editor.getByTestId('recipient-mark').nth(before.length).inputValue()).toBe('b/c');
});

test('who a clause tells and no line reaches is advised while the paper is typed', async () => {
  await expect
    .poll(() => id('directive-advice').locator('[data-code="addressee-forgotten"]').allTextContents())
    .toEqual([expect.stringContaining('Trung tâm Văn hóa - Thông tin - Thể thao thị xã')]);
  await id('editor-close').click();
  await id('dialog-confirm').click();
});
