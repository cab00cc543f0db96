import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPdf, solid } from '../support/pdf';
import { textWith } from '../support/words';
import type { Clerk } from './clerk';
import { type DailyReport, dailyReport } from './dailyReports';
import { expectCells, expectRate, openBoard, openFile, readFiles, takeAll } from './desk';
import { TUESDAY } from './tuesday';
import { COMMUNES, type CommuneKey, counted, peopleOf, unitIdOf } from './world';

const DAY = 18;
const after = (commune: CommuneKey, count: number) => (TUESDAY[commune] ?? COMMUNES[commune].before) + count;
/** Hoài Hảo, of which nobody heard on Tuesday: what it had come to by then, and a day later. */
const HAO_ON_TUESDAY = COMMUNES.hoaiHao.before + 10 + 9;

/** What each commune has come to on Wednesday evening. */
export const WEDNESDAY: Readonly<Record<CommuneKey, number>> = {
  tamQuan: after('tamQuan', 10),
  bongSon: after('bongSon', 18),
  hoaiSon: after('hoaiSon', 7),
  hoaiPhu: after('hoaiPhu', 9),
  hoaiHao: HAO_ON_TUESDAY + 8,
  hoaiHai: after('hoaiHai', 4),
  hoaiMy: after('hoaiMy', 11),
  hoaiDuc: after('hoaiDuc', 10),
};
const WRONG_SUM = 'Hoai Duc 18-8.xlsx';
const REPEATED = 'Tam Quan 18-8.xlsx';
const WRONG_DAY = 'Hoai My 18-8.xlsx';
const MENDED = 'Hoai Duc 18-8 (sua luy ke).xlsx';
const CAME = [
  REPEATED,
  'Bong Son 18-8.xlsx',
  'Hoai Son 18-8.xlsx',
  'Hoai Phu 18-8.xlsx',
  'Hoai Hai 18-8.xlsx',
  WRONG_SUM,
  WRONG_DAY,
];

/** Wednesday 18/8: a sum that does not fit, people listed twice, a wrong day, an import taken back, and the first reminders. */
export function wednesdayReports(clerk: Clerk): void {
  const { id } = clerk;
  const report = (commune: CommuneKey, count: number, more: Partial<DailyReport> = {}) =>
    dailyReport({ commune, day: DAY, count, total: WEDNESDAY[commune], ...more });

  test('a running total that does not fit is reckoned out, and who was listed before is shown with both rows', async () => {
    await clerk.sitDown('2021-08-18T15:05');
    const listedBefore = peopleOf('hoaiSon', 16, 1)[0]?.[1] ?? '';
    const twice = peopleOf('tamQuan', DAY, 10).map(
      ([name, phone], at) => [name, at === 4 ? listedBefore : phone] as const,
    );
    await readFiles(clerk, [
      clerk.receive(REPEATED, await report('tamQuan', 10, { people: twice }), '2021-08-18T14:00'),
      clerk.receive('Bong Son 18-8.xlsx', await report('bongSon', 18), '2021-08-18T14:05'),
      clerk.receive('Hoai Son 18-8.xlsx', await report('hoaiSon', 7), '2021-08-18T14:10'),
      clerk.receive('Hoai Phu 18-8.xlsx', await report('hoaiPhu', 9), '2021-08-18T14:15'),
      clerk.receive('Hoai Hai 18-8.xlsx', await report('hoaiHai', 4), '2021-08-18T14:20'),
      clerk.receive(WRONG_SUM, await report('hoaiDuc', 10, { total: WEDNESDAY.hoaiDuc - 9 }), '2021-08-18T14:25'),
      clerk.receive(
        WRONG_DAY,
        await dailyReport({ commune: 'hoaiMy', day: 28, count: 11, total: WEDNESDAY.hoaiMy }),
        '2021-08-18T14:30',
      ),
    ]);
    const issue = (code: string) => id('import-detail').getByTestId(`issue-${code}`);
    await openFile(clerk, WRONG_SUM);
    await textWith(
      issue('running-total-mismatch'),
      `báo cáo trước (17/8/2021) ${counted(TUESDAY.hoaiDuc ?? 0)}, hôm nay 10 người`,
      `báo cáo ghi ${counted(WEDNESDAY.hoaiDuc - 9)}; đề nghị ${counted(WEDNESDAY.hoaiDuc)}`,
    );
    await clerk.picture('18-luy-ke-khong-khop', 'dot-luy-ke');
    await openFile(clerk, REPEATED);
    await textWith(issue('phone-listed-elsewhere'), 'STT 5', 'ngày 16/8/2021 của Xã Hoài Sơn');
  });

  test('a day the letter does not ask for is set right by hand', async () => {
    await openFile(clerk, WRONG_DAY);
    await clerk.picture('19-ngay-sai');
    await id('import-assign').click();
    await id('assign-period').selectOption('2021-08-18');
    await id('assign-save').click();
    await clerk.dialogGone();
    await id('import-filter-all').click();
    await takeAll(clerk, 7);
  });

  test('the whole import is taken back with one button, and comes again as it was', async () => {
    await id('import-undo').click();
    await textWith(id('import-undone'), `gỡ ${CAME.length} báo cáo`);
    await openBoard(clerk, DAY, '15h05');
    await expectCells(clerk, DAY, { tamQuan: /Chưa báo cáo/, hoaiDuc: /Chưa báo cáo/ });
    await readFiles(
      clerk,
      CAME.map((name) => join(clerk.desk, name)),
    );
    await openFile(clerk, WRONG_DAY);
    await id('import-assign').click();
    await id('assign-period').selectOption('2021-08-18');
    await id('assign-save').click();
    await clerk.dialogGone();
    await id('import-filter-all').click();
    await takeAll(clerk, CAME.length);
    await openBoard(clerk, DAY, '15h05');
    await expectCells(clerk, DAY, { tamQuan: /Đúng hạn 14h00/, hoaiMy: /Đúng hạn 14h30/, hoaiDuc: /Đúng hạn 14h25/ });
  });

  test('the commune that is told sends the sum anew: one report, the right figure', async () => {
    await clerk.itIs('2021-08-18T15:25');
    await readFiles(clerk, [clerk.receive(MENDED, await report('hoaiDuc', 10), '2021-08-18T15:20')]);
    await openFile(clerk, MENDED);
    await id('import-replacement').click();
    await takeAll(clerk, 1);
    await openBoard(clerk, DAY, '15h25');
    await expectCells(clerk, DAY, { hoaiDuc: /Đúng hạn 14h25/ });
    const { hoaiHao: _, ...reported } = WEDNESDAY;
    await expectRate(clerk, reported);
  });

  test('the one that was silent for two days is reminded in one action: chat, letter with its number, and the log', async () => {
    await clerk.itIs('2021-08-18T15:30');
    await clerk.open('reminders');
    await clerk.lookAt('18/8/2021', '15h30');
    await id('remind-kind-below-target').uncheck();
    const row = id(`remind-row-${unitIdOf('hoaiHao')}`);
    await textWith(row, 'Chưa gửi Mẫu 02', '17/8', '18/8');
    await id('remind-all-zalo').check();
    await id('remind-all-letter').check();
    await clerk.picture('20-don-doc');
    await id('remind-compose').click();
    await expect
      .poll(() => id('remind-group-zalo').inputValue())
      .toContain('UBND phường Hoài Hảo: chưa gửi Mẫu 02: ngày 17/8, ngày 18/8');
    await id('batch-numbers').check();
    await textWith(id('batch-first-number'), '02');
    await clerk.choose(clerk.desk);
    await id('remind-record').click();
    await id('remind-recorded').waitFor({ timeout: 120_000 });
    await id('dialog-close').click();
    const letter = readdirSync(clerk.desk, { recursive: true, encoding: 'utf8' }).find((name) =>
      /cong-van-don-doc-phuong-hoai-hao.*\.pdf$/.test(name),
    );
    const text = solid((await readPdf(join(clerk.desk, letter ?? 'no letter'))).map((page) => page.text).join(' '));
    for (const piece of ['Số: 02/PVHTT', 'Kính gửi: UBND phường Hoài Hảo', 'ngày 18 tháng 8 năm 2021'])
      expect(text).toContain(solid(piece));
  });

  test('it answers: both days come late, and the log says what came of the reminder', async () => {
    await clerk.itIs('2021-08-18T16:40');
    const tuesdays = await dailyReport({ commune: 'hoaiHao', day: 17, count: 9, total: HAO_ON_TUESDAY });
    await readFiles(clerk, [
      clerk.receive('Hoai Hao 17-8.xlsx', tuesdays, '2021-08-18T16:20'),
      clerk.receive('Hoai Hao 18-8.xlsx', await report('hoaiHao', 8), '2021-08-18T16:21'),
    ]);
    await takeAll(clerk, 2);
    await clerk.open('reminders');
    await id('remind-tab-log').click();
    await textWith(id('remind-log'), 'Phường Hoài Hảo', 'Công văn', 'Zalo');
    await clerk.page.locator('[data-testid^="remind-open-"]').first().click();
    await id('remind-result-kind').selectOption('called');
    await id('remind-result-text').fill('Cán bộ phụ trách nghỉ ốm, đã gửi bù');
    await id('remind-result-add').click();
    await textWith(id('remind-results'), 'nghỉ ốm');
    await clerk.picture('21-nhat-ky-don-doc');
    await id('dialog-close').click();
    await clerk.dialogGone();
    await openBoard(clerk, DAY, '17h00');
    await expectCells(clerk, DAY, { hoaiHao: /Muộn 81 phút/ });
    await expectRate(clerk, WEDNESDAY);
  });
}
