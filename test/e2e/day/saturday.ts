import { test } from 'vitest';
import { textWith } from '../support/words';
import type { Clerk } from './clerk';
import { type DailyReport, dailyReport } from './dailyReports';
import { closeDialog, expectShare, openBoard, openFile, readFiles, takeAll } from './desk';
import { FRIDAY } from './friday';
import { COMMUNE_KEYS, COMMUNES, type CommuneKey, unitIdOf } from './world';

const DAY = 21;
/** The commune that Hoài Đức and the old Bồng Sơn have become. */
export const MERGED = 'phuong-bong-son';
export const AFTER_MERGER = COMMUNE_KEYS.filter((key) => key !== 'hoaiDuc');
export const OWNERS = COMMUNE_KEYS.reduce((sum, key) => sum + COMMUNES[key].smartphoneUsers, 0);

/** What each commune has come to on Saturday evening; under the name of Bồng Sơn what both had. */
export const SATURDAY: Readonly<Record<CommuneKey, number>> = {
  ...FRIDAY,
  tamQuan: FRIDAY.tamQuan + 7,
  bongSon: FRIDAY.bongSon + FRIDAY.hoaiDuc + 12,
  hoaiPhu: FRIDAY.hoaiPhu + 6,
  hoaiHao: FRIDAY.hoaiHao + 9,
  hoaiMy: FRIDAY.hoaiMy + 5,
};
const MERGED_FILE = 'Bong Son moi 21-8.xlsx';

/** Saturday 21/8: two communes become one, and the changed form comes in beside the old one. */
export function saturdayReports(clerk: Clerk): void {
  const { id } = clerk;
  const report = (commune: CommuneKey, count: number, more: Partial<DailyReport> = {}) =>
    dailyReport({ commune, day: DAY, count, total: SATURDAY[commune], isNewForm: true, ...more });

  test('two communes become one: it is shown what happens to the work before it happens', async () => {
    await clerk.sitDown('2021-08-21T09:00');
    await clerk.open('units');
    await id('units-tab-changes').click();
    await id('reorganise').click();
    await id('reorganise-since').fill('21/8/2021');
    await id('reorganise-source').fill('Nghị quyết 01/NQ-HĐND');
    for (const [words, key] of [
      ['hoai duc', 'hoaiDuc'],
      ['bong son', 'bongSon'],
    ] as const) {
      await id('reorganise-search').fill(words);
      await id(`former-${unitIdOf(key)}`).check();
    }
    await id('outcome-0-name').fill('Phường Bồng Sơn');
    await id('reorganise-apply').click();
    await textWith(id('moved-dialog'), 'Đơn vị kế thừa nhận 2 lượt báo cáo', 'không phải gửi nữa 4 lượt báo cáo');
    await clerk.picture('29-sap-nhap');
    await id('moved-confirm').click();
    await id('reorganised').waitFor();
    await closeDialog(clerk);
  });

  test('reports on the new form and on the old one, the merged commune on its own: seven of seven asked', async () => {
    await clerk.itIs('2021-08-21T15:30');
    await readFiles(clerk, [
      clerk.receive('Tam Quan 21-8.xlsx', await report('tamQuan', 7), '2021-08-21T14:00'),
      clerk.receive(MERGED_FILE, await report('bongSon', 12), '2021-08-21T14:05'),
      clerk.receive(
        'Hoai Phu 21-8 (mau cu).xlsx',
        await report('hoaiPhu', 6, { isNewForm: false }),
        '2021-08-21T14:10',
      ),
      clerk.receive('Hoai Hao 21-8.xlsx', await report('hoaiHao', 9), '2021-08-21T14:15'),
      clerk.receive('Hoai My 21-8.xlsx', await report('hoaiMy', 5), '2021-08-21T14:20'),
    ]);
    await openFile(clerk, MERGED_FILE);
    await textWith(id('import-detail'), 'Phường Bồng Sơn');
    await clerk.picture('30-don-vi-moi');
    await takeAll(clerk, 5);
    await openBoard(clerk, DAY, '15h30');
    await clerk.picture('31-bang-sau-sap-nhap', 'dot-sau-sap-nhap');
    const keys = ['tamQuan', 'bongSon', 'hoaiPhu', 'hoaiHao', 'hoaiMy'] as const;
    const owners = keys.reduce((sum, key) => sum + COMMUNES[key].smartphoneUsers, COMMUNES.hoaiDuc.smartphoneUsers);
    const installed = keys.reduce((sum, key) => sum + SATURDAY[key], 0);
    await expectShare(clerk, { installed, owners, reported: keys.length, expected: AFTER_MERGER.length });
  });
}
