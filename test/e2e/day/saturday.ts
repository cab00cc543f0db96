import { expect, test } from 'vitest';
import { textWith } from '../support/words';
import type { Clerk } from './clerk';
import { type DailyReport, dailyReport } from './dailyReports';
import { expectShare, openBoard, openFile, readFiles, takeAll } from './desk';
import { FRIDAY } from './friday';
import { COMMUNE_KEYS, COMMUNES, type CommuneKey, counted, percentOf, unitIdOf } from './world';

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
/** What Hoài Mỹ reckons its own rate with. */
const ADULTS = { measure: 'Số người trưởng thành', count: 6500 } as const;

/** Under the list of Hoài Mỹ: nobody of it, and no figure the form asks for. */
const OTHER_RATE = [
  [`Tỷ lệ cài đặt: ${percentOf(SATURDAY.hoaiMy, ADULTS.count)} (trên ${counted(ADULTS.count)} người trưởng thành)`],
];
/** What Xã Hoài Phú is called from Sunday on. */
export const RENAMED = 'Phường Hoài Phú';

/** Saturday 21/8: two communes become one, one gets another name, one reckons with a base of its own, the changed form comes in. */
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
      clerk.receive('Hoai My 21-8.xlsx', await report('hoaiMy', 5, { below: OTHER_RATE }), '2021-08-21T14:20'),
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

  test('the base one of them reckons with gets a column of its own; the rate asked for keeps that of the office', async () => {
    await clerk.open('units');
    await id('units-tab-baselines').click();
    await id('baseline-measure').fill(ADULTS.measure);
    await id('baseline-day').fill('31/7/2021');
    await id('baseline-day').press('Enter');
    await id('baseline-source').fill('Báo cáo ngày 21/8/2021 của UBND xã Hoài Mỹ');
    await id(`baseline-${unitIdOf('hoaiMy')}`).fill(counted(ADULTS.count));
    await id('baseline-save').click();
    await id('baseline-saved').waitFor();
    await clerk.open('compilation');
    await id('compilation-tab-targets').click();
    await textWith(id('target-units-indicator-2'), `Tỷ lệ trên ${ADULTS.measure}`);
    const rates = [COMMUNES.hoaiMy.smartphoneUsers, ADULTS.count].map((base) => percentOf(SATURDAY.hoaiMy, base));
    await textWith(id(`target-unit-${unitIdOf('hoaiMy')}`).first(), ...rates);
    await id(`target-unit-${unitIdOf('hoaiMy')}`)
      .first()
      .scrollIntoViewIfNeeded();
    await clerk.picture('31b-hai-mau-so');
  });

  test('a commune is called otherwise from tomorrow: its duty and its people go on under the new name', async () => {
    await clerk.itIs('2021-08-21T16:00');
    await clerk.open('units');
    await id('units-tab-changes').click();
    await id('reorganise').click();
    await id('reorganise-kind').selectOption('rename');
    await id('reorganise-since').fill('22/8/2021');
    await id('reorganise-source').fill('Nghị quyết 02/NQ-HĐND');
    await id('reorganise-search').fill('hoai phu');
    await id(`former-${unitIdOf('hoaiPhu')}`).check();
    await id('outcome-0-name').fill(RENAMED);
    await id('reorganise-apply').click();
    await textWith(id('moved-dialog'), 'Đơn vị kế thừa nhận 1 lượt báo cáo', 'không phải gửi nữa 1 lượt báo cáo');
    await clerk.picture('31c-doi-ten');
    await id('moved-confirm').click();
    await id('reorganised').waitFor();
    await openBoard(clerk, DAY, '16h00');
    await expect.poll(() => id('board-table-mau-02').innerText()).toContain(RENAMED);
    await expect.poll(() => id('board-table-mau-02').innerText()).toContain(COMMUNES.hoaiPhu.name); // its days so far
  });
}
