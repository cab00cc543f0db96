import { expect, test } from 'vitest';
import { textWith } from '../support/words';
import type { Clerk } from './clerk';
import { agencyList, directiveDocx } from './papers';
import {
  AGENCIES,
  AGENCY_GROUP,
  COMMUNE_GROUP,
  COMMUNE_KEYS,
  COMMUNES,
  counted,
  SMARTPHONE_USERS,
  unitIdOf,
} from './world';

/** Sunday 15/8: an empty PC, an office, its units, and the letter of the town read, registered and cut into work. */
export function theDirectiveArrives(clerk: Clerk): void {
  const { id } = clerk;

  test('an empty program is told which office it works for and who signs', async () => {
    await clerk.sitDown('2021-08-15T14:00');
    await clerk.open('office');
    const lines = {
      name: 'Phòng Văn hóa và Thông tin thị xã Hoài Nhơn',
      placeOfIssue: 'Hoài Nhơn',
      issuerLines: 'PHÒNG VĂN HÓA VÀ THÔNG TIN',
      parentLines: 'ỦY BAN NHÂN DÂN\nTHỊ XÃ HOÀI NHƠN',
      symbol: 'PVHTT',
      areaWord: 'thị xã',
    };
    for (const [field, text] of Object.entries(lines)) await id(`office-${field}`).fill(text);
    await id('signatory-add').click();
    await id('signatory-authority-1').fill('TRƯỞNG PHÒNG');
    await id('signatory-name-1').fill('Đặng Thị Thử');
    await id('letterhead-preview').getByTestId('preview-page').first().waitFor(); // as it will be printed
    await clerk.picture('01-co-quan');
    await id('office-save').click();
    await id('office-saved').waitFor();
  });

  test('communes are picked from the table that ships, agencies come from a list in Excel', async () => {
    await clerk.open('units');
    await id('units-pick').click();
    await id('pick-era').selectOption('former');
    await id('pick-search').fill('hoai nhon');
    for (const key of COMMUNE_KEYS) await id(`pick-${COMMUNES[key].code}`).check();
    await id('pick-add').click();
    await id('pick-added').waitFor();
    await id('dialog-close').click();
    await clerk.dialogGone();
    await clerk.choose(clerk.receive('danh-sach-co-quan.xlsx', await agencyList(), '2021-08-15T14:05'));
    await id('units-take-list').click();
    await textWith(id('list-dialog'), `thêm ${AGENCIES.length}`, ...AGENCIES);
    await id('list-take').click();
    await id('list-taken').waitFor();
    await id('dialog-close').click();
    await clerk.dialogGone();
    const names = [...AGENCIES, ...COMMUNE_KEYS.map((key) => COMMUNES[key].name)];
    await textWith(id('units-table'), AGENCY_GROUP, COMMUNE_GROUP, ...names);
    await clerk.picture('02-don-vi');
  });

  test('how many people have a smartphone is pasted from Excel, dated and with its source', async () => {
    await id('units-tab-baselines').click();
    await id('baseline-measure').fill(SMARTPHONE_USERS);
    await id('baseline-day').fill('31/7/2021');
    await id('baseline-day').press('Enter');
    await id('baseline-source').fill('Báo cáo 52/BC-VHTT');
    await id('baseline-group').selectOption({ label: COMMUNE_GROUP });
    const rows = COMMUNE_KEYS.map((key) => `${COMMUNES[key].name}\t${counted(COMMUNES[key].smartphoneUsers)}`);
    await clerk.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), rows.join('\n'));
    await id(`baseline-${unitIdOf('bongSon')}`).click();
    await clerk.page.keyboard.press('Control+V');
    const all = COMMUNE_KEYS.reduce((sum, key) => sum + COMMUNES[key].smartphoneUsers, 0);
    await expect.poll(() => id('baseline-total').innerText()).toBe(counted(all));
    await id('baseline-save').click();
    await id('baseline-saved').waitFor();
  });

  test('the letter is dropped on the window, read, registered with the next number, and kept', async () => {
    await clerk.open('reading');
    await clerk.drop(clerk.receive('1284-UBND-VX.docx', directiveDocx(), '2021-08-15T14:10'));
    await id('reading-proposal').waitFor();
    await expect.poll(() => id('reading-field-number').locator('input').inputValue()).toBe('1284');
    await expect.poll(() => id('reading-field-code').locator('input').inputValue()).toBe('UBND-VX');
    await textWith(id('reading-field-duty.1'), 'hằng ngày trước 15h00');
    await id('reading-arrival-next').click();
    await expect.poll(() => id('reading-arrival-number').inputValue()).toBe('1');
    await id('reading-arrival-day').fill('15/8/2021');
    await id('reading-arrival-day').press('Enter');
    await id('reading-out-duty.2').click(); // what the department owes itself
    await id('reading-left-out').waitFor({ state: 'detached' });
    await clerk.picture('03-doc-van-ban');
    await id('reading-save').click();
    await textWith(id('directive-detail'), '1284/UBND-VX', 'Huy động mạnh mẽ toàn bộ hệ thống chính trị');
    await clerk.open('records');
    await id('records-tab-incoming').click();
    await textWith(id('incoming-table'), '1284/UBND-VX');
    await clerk.picture('04-so-van-ban-den');
  });
}
