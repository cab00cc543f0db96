import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPdf, solid } from '../support/pdf';
import { pageInk } from '../support/screenTour';
import { textWith } from '../support/words';
import type { Clerk } from './clerk';
import { COMMUNE_KEYS } from './world';

/** Sunday 15/8, evening: the letter goes down with one of the department's own, and blank workbooks with it. */
export function theLetterGoesDown(clerk: Clerk): void {
  const { id } = clerk;

  test('a letter to the communes is typed, numbered, and saved as the PDF that goes out', async () => {
    await clerk.sitDown('2021-08-15T16:00');
    await clerk.open('records');
    await id('records-write').click();
    await id('write-cong-van').click();
    await id('written-subject').fill('thực hiện tuần cao điểm cài đặt ứng dụng Bluezone');
    await id('written-addressees').fill('UBND các xã, phường');
    await id('written-body').fill(
      'Thực hiện Công văn số 1284/UBND-VX ngày 15/8/2021 của UBND thị xã, Phòng Văn hóa và Thông tin gửi kèm biểu mẫu và đề nghị UBND các xã, phường:\n1. Báo cáo hằng ngày trước 15h00 theo Mẫu 02.\n2. Ngày không có người cài đặt mới thì ghi rõ “không phát sinh”.',
    );
    await id('preview-page').first().waitFor();
    await expect.poll(() => id('written-remarks').count()).toBe(0);
    await expect.poll(() => inkAtRest(clerk), { timeout: 30_000 }).toBe(true); // what was typed stands on the page
    await clerk.picture('08-soan-cong-van', 'soan-van-ban');
    await id('written-save').click();
    await id('written-saved').waitFor();
    await id('written-number').click();
    await textWith(id('number-proposal'), '01/PVHTT');
    await id('number-give').click();
    const dialog = id('paper-dialog');
    await expect.poll(() => dialog.locator('h2').innerText()).toBe('01/PVHTT');
    const path = await clerk.saveAs('01-PVHTT.pdf');
    await id('record-save-pdf').click();
    await id('record-saved').waitFor();
    const text = solid((await readPdf(path)).map((page) => page.text).join(' '));
    for (const piece of ['PHÒNG VĂN HÓA VÀ THÔNG TIN', 'Số: 01/PVHTT', 'ngày 15 tháng 8 năm 2021', 'Đặng Thị Thử'])
      expect(text).toContain(solid(piece));
    await clerk.page.keyboard.press('Escape');
    await clerk.dialogGone();
  });

  test('a blank workbook for each commune, named and keyed for its day', async () => {
    await clerk.open('papers');
    await id('blank-forms').click();
    await id('blank-form').selectOption('mau-02');
    await id('blank-period').selectOption('2021-08-16');
    await clerk.choose(clerk.desk);
    await id('blank-forms-save').click();
    await id('blank-forms-saved').waitFor();
    await clerk.picture('09-bieu-mau-trang');
    expect(blankWorkbooks(clerk)).toHaveLength(COMMUNE_KEYS.length);
    await id('dialog-close').click();
    await clerk.dialogGone();
  });
}

/** Paths of the blank workbooks that went out. */
export function blankWorkbooks({ desk }: Pick<Clerk, 'desk'>): readonly string[] {
  return readdirSync(desk, { recursive: true, encoding: 'utf8' })
    .filter((name) => /mau-?02.*2021-08-16.*\.xlsx$/i.test(name))
    .map((name) => join(desk, name));
}

/** Whether the page beside the boxes is the one of what was typed last: longer than a pause between keys it did not change. */
async function inkAtRest({ page }: Pick<Clerk, 'page'>): Promise<boolean> {
  const before = await pageInk(page);
  await page.waitForTimeout(1500);
  return before !== '' && before === (await pageInk(page));
}
