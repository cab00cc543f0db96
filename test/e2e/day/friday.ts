import { test } from 'vitest';
import { textWith } from '../support/words';
import type { Clerk } from './clerk';
import { dailyReport } from './dailyReports';
import { closeDialog, expectCells, expectRate, openBoard, readFiles, takeAll } from './desk';
import { blankDailyForm, NEW_LIST_HEADING, workbook } from './papers';
import { THURSDAY } from './thursday';
import { AGENCIES, COMMUNE_KEYS, COMMUNES, type CommuneKey, counted, percentOf } from './world';

const DAY = 20;
const COUNTS: Readonly<Record<CommuneKey, number>> = {
  tamQuan: 5,
  bongSon: 9,
  hoaiSon: 6,
  hoaiPhu: 7,
  hoaiHao: 4,
  hoaiHai: 8,
  hoaiMy: 6,
  hoaiDuc: 5,
};

/** What each commune has come to on Friday evening. */
export const FRIDAY = Object.fromEntries(COMMUNE_KEYS.map((key) => [key, THURSDAY[key] + COUNTS[key]])) as Readonly<
  Record<CommuneKey, number>
>; // every commune, each with a number

const installed = COMMUNE_KEYS.reduce((sum, key) => sum + FRIDAY[key], 0);
const owners = COMMUNE_KEYS.reduce((sum, key) => sum + COMMUNES[key].smartphoneUsers, 0);

/** Mẫu 01 as an agency fills it. */
function staffReport(agency: string, staff: number, smartphones: number, having: number): Promise<Uint8Array> {
  return workbook('Mẫu 01', [
    [agency.toLocaleUpperCase('vi')],
    ['BÁO CÁO'],
    ['Số liệu cài đặt, sử dụng ứng dụng Bluezone'],
    ['TT', 'Nội dung', 'Số lượng'],
    [1, 'Tổng số cán bộ, CC, VC, người lao động', staff],
    [2, 'Số cán bộ, CC, VC, người lao động có Smartphone', smartphones],
    [3, 'Số cán bộ, CC, VC, người lao động đã cài đặt Bluezone', having],
  ]);
}

/** Friday 20/8: the agencies once, the milestone judged, a paper with two bases looked through, the form changed. */
export function fridayReports(clerk: Clerk): void {
  const { id } = clerk;

  test('the agencies report once: in time, late, not at all', async () => {
    await clerk.sitDown('2021-08-20T09:30');
    await readFiles(clerk, [
      clerk.receive('Mau 01 Noi vu.xlsx', await staffReport(AGENCIES[0], 42, 40, 40), '2021-08-19T16:00'),
      clerk.receive('Mau 01 Y te.xlsx', await staffReport(AGENCIES[1], 42, 40, 38), '2021-08-20T09:00'),
    ]);
    await takeAll(clerk, 2);
    await clerk.open('board');
    await clerk.lookAt('20/8/2021', '09h30');
    await id('board-section-mau-01').click();
    await textWith(
      id('board-table-mau-01'),
      /Phòng Nội vụ[\s\S]*Đúng hạn/,
      /Phòng Y tế[\s\S]*Muộn/,
      /Hội Nông dân[\s\S]*Chưa báo cáo/,
    );
    await clerk.picture('25-mau-01');
    await clerk.open('compilation');
    await textWith(id('indicator-indicator-3'), '97,50%', '78/80', '2/3 đơn vị');
  });

  test('at 17h00 the milestone of 60% is judged, and the miss is told in people', async () => {
    await clerk.itIs('2021-08-20T17:00');
    const files = await Promise.all(
      COMMUNE_KEYS.map(async (key) =>
        clerk.receive(
          `${COMMUNES[key].name} 20-8.xlsx`,
          await dailyReport({ commune: key, day: DAY, count: COUNTS[key], total: FRIDAY[key] }),
          '2021-08-20T14:15',
        ),
      ),
    );
    await readFiles(clerk, files);
    await takeAll(clerk, COMMUNE_KEYS.length);
    await openBoard(clerk, DAY, '17h00');
    await expectCells(clerk, DAY, Object.fromEntries(COMMUNE_KEYS.map((key) => [key, /Đúng hạn 14h15/])));
    await expectRate(clerk, FRIDAY);
    await clerk.lookAt('20/8/2021', '23h59');
    await id('compilation-tab-targets').click();
    const short = Math.ceil((owners * 60) / 100) - installed;
    await textWith(id('milestones-indicator-2'), `chốt ${percentOf(installed, owners)}`, counted(short));
    await clerk.picture('26-moc-60');
  });

  test('a paper that mixes two bases is looked through before anybody copies its percentages', async () => {
    await clerk.open('ruler');
    await id('ruler-tab-percents').click();
    const my = FRIDAY.hoaiMy;
    await id('audit-text').fill(
      `Xã Hoài Mỹ: ${counted(my)}/4.300 người dùng điện thoại thông minh đã cài đặt, đạt ${percentOf(my, 4300)}. Xã Hoài Mỹ: ${counted(my)}/6.500 người trưởng thành đã cài đặt, đạt ${percentOf(my, 4300)}.`,
    );
    await id('audit-run').click();
    await id('audit-result').waitFor();
    await textWith(id('audit-findings'), `không khớp với ${counted(my)}/6.500: tính lại được ${percentOf(my, 6500)}`);
    await clerk.picture('27-hai-mau-so');
  });

  test('a day off that was announced is written into the calendar; the daily report is owed all the same', async () => {
    await clerk.open('office');
    await id('holidays-open').click();
    const days = id('holidays-days');
    await days.waitFor();
    await days.fill(`${await days.inputValue()}\n20/08/2021 Nghỉ tránh bão`);
    await id('holidays-save').click();
    await id('holidays-saved').waitFor();
    await closeDialog(clerk);
    await clerk.open('directives');
    const advice = id('directive-advice');
    await advice.locator('summary').click();
    await textWith(advice, 'trùng ngày nghỉ lễ 20/8/2021');
    await openBoard(clerk, DAY, '17h30');
    await expectCells(clerk, DAY, { tamQuan: /Đúng hạn 14h15/ });
  });

  test('from tomorrow the daily form has one column more; what came before stays', async () => {
    await clerk.open('directives');
    const form = await blankDailyForm(NEW_LIST_HEADING);
    await clerk.choose(clerk.receive('mau-02-moi.xlsx', form, '2021-08-20T17:10'));
    await id('form-design').click();
    await id('sample-grid').waitFor();
    await id('design-shape').selectOption('list');
    await id('sample-row-6').click();
    await id('design-fields').waitFor();
    await id('design-base').selectOption('mau-02');
    await id('design-label').fill('Mẫu 02');
    await id('design-title').fill('BÁO CÁO HÀNG NGÀY');
    await id('design-valid-from').fill('21/8/2021');
    await id('design-valid-from').press('Enter');
    await clerk.picture('28-mau-moi');
    await id('design-save').click();
    await textWith(id('design-saved'), 'phiên bản 2');
    await id('dialog-close').click();
    await clerk.dialogGone();
    await openBoard(clerk, DAY, '17h30');
    await expectRate(clerk, FRIDAY);
  });
}
