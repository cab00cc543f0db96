import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../support/office';
import { wardReport } from '../support/wardReport';
import { PICTURES, type RunningApp, startApp } from './support/app';
import { withOffice } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { atEachLook } from './support/looks';
import { readPdf } from './support/pdf';
import { openScreen } from './support/screens';

/** The end of a list of people: past its day, held by a complaint, let go, destroyed, and the record of it. */
const folders = { dataFolder: endedFolder('tieu-huy'), profileFolder: endedFolder('ho-so-tieu-huy') };
const ownFolder = endedFolder('bao-cao-rieng');
let running: RunningApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);

/** A name that stands on most lists of the sample. */
const NAME = Buffer.from('Nguyễn ');

function holders(): readonly string[] {
  return readdirSync(folders.dataFolder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folders.dataFolder, name);
    return statSync(path).isFile() && readFileSync(path).includes(NAME);
  });
}

/** A list that names somebody whom no other list does. */
async function ownReport(): Promise<string> {
  const path = join(ownFolder, 'Mau 02 phuong bong son 18-8.xlsx');
  const people = [
    ['Lê Thị Thử', '0905111222'],
    ['Phạm Văn Thử', '0905111444'],
  ] as const;
  writeFileSync(path, await wardReport({ ward: 'PHƯỜNG BỒNG SƠN', day: '18 tháng 8 năm 2021', total: 4000, people }));
  return path;
}

beforeAll(async () => {
  await withOffice(folders.dataFolder, async (core) => {
    await core['samples.load']({ sampleId: SAMPLE_ID });
    await takeAll(core, [SAMPLE_REPORTS]);
    await takeAll(core, [await ownReport()]);
  });
  running = await startApp(folders);
  page = running.page;
}, 120_000);
afterAll(() => running?.close());

test('a request of a resident has its clock, and one person is found and taken off every list', async () => {
  await openScreen(page, 'personalData');
  await id('personal-data-tab-requests').click();
  await id('request-add').click();
  await id('request-kind').selectOption('delete');
  await id('request-way').fill('Đơn tại bộ phận một cửa');
  await page.screenshot({ path: join(PICTURES, 'request-add.png') });
  await id('request-save').click();
  await expect.poll(() => id('request-table').innerText()).toContain('Chờ trả lời thủ tục');
  await id('request-update-1').click();
  await id('request-update-save').click();
  await expect.poll(() => id('request-table').innerText()).toContain('Đang giải quyết');
  await id('requests-year').selectOption({ index: 1 });
  expect(await id('requests-year').locator('option:checked').innerText()).toMatch(/^Nhận năm \d{4}$/);
  expect(await id('request-table').innerText()).toContain('Đang giải quyết');
  await atEachLook(page, PICTURES, 'requests');

  await id('personal-data-tab-person').click();
  await id('person-name').fill('lê thị thử');
  await id('person-find').click();
  await expect.poll(() => id('person-table').innerText()).toContain('Lê Thị Thử');
  await atEachLook(page, PICTURES, 'person-found');
  await id('person-correct').click();
  await id('person-correct-phone').fill('0905 111 444'); // somebody else's
  await id('person-correct-save').click();
  await id('person-correct-shared').waitFor();
  await page.screenshot({ path: join(PICTURES, 'person-correct-shared.png') });
  await id('person-correct-phone').fill('0914 222 333');
  await atEachLook(page, PICTURES, 'person-correct');
  await id('person-correct-save').click();
  await id('person-corrected').waitFor();
  await id('personal-data-tab-requests').click();
  await expect
    .poll(() => id('request-correction').innerText())
    .toMatch(/Đã sửa 1 chỗ lúc .*số điện thoại: 090\*{4}222 → 091\*{4}333/);
  await atEachLook(page, PICTURES, 'requests-corrected');
  await page.keyboard.press('Control+z');
  await expect.poll(() => id('request-correction').innerText()).toContain('đã hoàn tác lúc');
  await id('personal-data-tab-person').click();
  await id('person-name').fill('lê thị thử');
  await id('person-find').click();
  await expect.poll(() => id('person-table').innerText()).toContain('0905111222');
  await correctField();
  await id('person-name').fill('lê thị thử');
  await id('person-phone').fill('');
  await id('person-find').click();
  await expect.poll(() => id('person-table').innerText()).toContain('0905111222');
  await id('person-delete').click();
  await id('person-reason').fill('Theo yêu cầu số 1');
  await id('person-word').fill('TIÊU HỦY');
  await page.screenshot({ path: join(PICTURES, 'person-delete.png') });
  await id('person-destroy').click();
  await id('person-deleted').waitFor({ timeout: 60_000 });
  await id('person-find').click();
  await expect.poll(() => id('person-table').innerText()).toContain('Không tìm thấy');
});

/** Who stands in a field of a report and on no list. */
async function correctField(): Promise<void> {
  await id('person-name').fill('');
  await id('person-phone').fill('0751917237');
  await id('person-find').click();
  await expect.poll(() => id('person-fields').innerText()).toContain('0751917237');
  await atEachLook(page, PICTURES, 'person-field');
  await id('person-correct').click();
  await id('person-correct-own').fill('0905 777 888');
  await page.screenshot({ path: join(PICTURES, 'person-correct-field.png') });
  await id('person-correct-save').click();
  await id('person-corrected').waitFor();
  await id('person-phone').fill('0905777888');
  await id('person-find').click();
  await expect.poll(() => id('person-fields').innerText()).toContain('0905777888');
}

test('a list that is past its day is held, let go and destroyed; no name is left, and its record is a paper', async () => {
  await openScreen(page, 'today');
  await expect.poll(() => id('personal-due').innerText()).toContain('đã hết hạn lưu');
  await openScreen(page, 'personalData');
  await id('personal-data-tab-retention').click();
  await id('retention-expired').waitFor();
  await atEachLook(page, PICTURES, 'purge-retention');

  await id('retention-change-mau-02').click();
  await id('retention-hold').check();
  await id('retention-reason').fill('Đang có khiếu nại của một hộ dân');
  await page.screenshot({ path: join(PICTURES, 'purge-hold.png') });
  await id('retention-save').click();
  await expect.poll(() => id('retention-purge-mau-02').isDisabled()).toBe(true);
  await id('retention-change-mau-02').click();
  await id('retention-hold').uncheck();
  await id('retention-save').click();
  await expect.poll(() => id('retention-purge-mau-02').isDisabled()).toBe(false);

  expect(holders()).not.toEqual([]);
  await id('retention-purge-mau-02').click();
  await id('purge-next').waitFor();
  await atEachLook(page, PICTURES, 'purge-look');
  await id('purge-next').click();
  expect(await id('purge-destroy').isDisabled()).toBe(true);
  await id('purge-word').fill('tiêu hủy');
  await page.screenshot({ path: join(PICTURES, 'purge-type.png') });
  await id('purge-destroy').click();
  await id('purge-done').waitFor({ timeout: 60_000 });
  expect(holders()).toEqual([]);

  await id('personal-data-tab-destroyed').click();
  await id('destroyed-paper').first().click();
  await id('record-made').waitFor();
  await atEachLook(page, PICTURES, 'purge-destroyed');
  expect(await id('destroyed-table').innerText()).not.toMatch(/Nguyễn|\b0\d{9}\b/);
  await openScreen(page, 'records');
  await expect.poll(() => id('outgoing-table').innerText()).toContain('tiêu hủy dữ liệu cá nhân');
  await page.locator('[data-testid^="outgoing-open-"]').first().click();
  await id('paper-dialog').waitFor();
  const record = join(PICTURES, 'bien-ban-tieu-huy.pdf'); // to be looked at
  rmSync(record, { force: true });
  await running.answerSave(record);
  await id('record-save-pdf').click();
  await expect.poll(() => existsSync(record), { timeout: 60_000 }).toBe(true);
  const pages = await readPdf(record);
  const text = pages.map((one) => one.text).join(' ');
  for (const words of ['BIÊN BẢN', 'NGƯỜI THỰC HIỆN', 'NGƯỜI CHỨNG KIẾN']) expect(text).toContain(words);
  expect(text).not.toMatch(/Lê Thị Thử|\b0\d{9}\b/);
  // one person had gone before: the lists tell as many as the sum does
  const [, ofLists] = /([\d.]+) dòng, từ ngày [\d/]+ đến ngày [\d/]+\./.exec(text) ?? [];
  expect(text).toContain(`Tổng số: ${ofLists} dòng`);
});
