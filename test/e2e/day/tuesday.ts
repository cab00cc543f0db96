import { expect, test } from 'vitest';
import { writeTcvn3, writeVni } from '../../imports/text/legacyWriter';
import { textWith } from '../support/words';
import type { Clerk } from './clerk';
import { type DailyReport, dailyReport } from './dailyReports';
import { closeDialog, expectCells, expectRate, openBoard, openCell, openFile, readFiles, takeAll } from './desk';
import { MONDAY } from './monday';
import { COMMUNES, type CommuneKey, counted, peopleOf } from './world';

const DAY = 17;
const after = (commune: CommuneKey, count: number) => (MONDAY[commune] ?? COMMUNES[commune].before) + count;
const SON_ON_MONDAY = COMMUNES.hoaiSon.before + 12;

/** What each commune has come to on Tuesday evening, of those that reported; nobody heard of Hoài Hảo. */
export const TUESDAY: Readonly<Partial<Record<CommuneKey, number>>> = {
  tamQuan: after('tamQuan', 14),
  bongSon: after('bongSon', 16),
  hoaiSon: SON_ON_MONDAY + 9,
  hoaiPhu: after('hoaiPhu', 11),
  hoaiHai: after('hoaiHai', 6),
  hoaiMy: after('hoaiMy', 10),
  hoaiDuc: after('hoaiDuc', 18),
};
const FIRST_TRY = 'Hoai Phu 17-8.xlsx';
const SECOND_TRY = 'Hoai Phu 17-8 (sua).xlsx';
const LOST_ZEROS = 'Tam Quan 17-8.xlsx';
const BY_LETTER = 'Bong Son 17-8.xlsx';

/** Tuesday 17/8: a late one of yesterday, old fonts, lost zeros, a row of sums, two files of one commune, a chat and a letter. */
export function tuesdayReports(clerk: Clerk): void {
  const { id } = clerk;
  const report = (commune: CommuneKey, count: number, more: Partial<DailyReport> = {}) =>
    dailyReport({ commune, day: DAY, count, total: TUESDAY[commune] ?? 0, ...more });

  /** As typed with an old font: everything of it, the names too. */
  const typedWith = (write: (text: string) => string, commune: CommuneKey, count: number) =>
    report(commune, count, {
      calledItself: write(COMMUNES[commune].printed),
      people: peopleOf(commune, DAY, count).map(([name, phone]) => [write(name), phone]),
    });

  test('what came of yesterday this morning is late by all its minutes', async () => {
    await clerk.sitDown('2021-08-17T08:30');
    const late = await dailyReport({ commune: 'hoaiSon', day: 16, count: 12, total: SON_ON_MONDAY });
    await clerk.open('imports');
    await clerk.drop(clerk.receive('Hoai Son 16-8.xlsx', late, '2021-08-17T08:15'));
    await id('import-preview').waitFor();
    await takeAll(clerk, 1);
    await openBoard(clerk, 17, '08h30');
    await expectCells(clerk, 16, { hoaiSon: new RegExp(`Muộn ${counted(17 * 60 + 15)} phút`) });
  });

  test('old fonts are read, lost zeros put back in sight, a row of sums is nobody, and it says so', async () => {
    await clerk.itIs('2021-08-17T16:30');
    const withoutZeros = peopleOf('tamQuan', DAY, 14).map(([name, phone]) => [name, Number(phone)] as const);
    await readFiles(clerk, [
      clerk.receive('Hoai Hai 17-8.xlsx', await typedWith(writeTcvn3, 'hoaiHai', 6), '2021-08-17T14:00'),
      clerk.receive('Hoai My 17-8.xlsx', await typedWith(writeVni, 'hoaiMy', 10), '2021-08-17T14:10'),
      clerk.receive(
        LOST_ZEROS,
        await report('tamQuan', 14, {
          people: withoutZeros,
          below: [[null, 'Tổng cộng', null, null, TUESDAY.tamQuan ?? 0]],
        }),
        '2021-08-17T14:20',
      ),
      clerk.receive('Hoai Son 17-8.xlsx', await report('hoaiSon', 9), '2021-08-17T14:30'),
      clerk.receive('Hoai Duc 17-8.xlsx', await report('hoaiDuc', 18), '2021-08-17T14:40'),
      clerk.receive(FIRST_TRY, await report('hoaiPhu', 8, { total: after('hoaiPhu', 8) }), '2021-08-17T13:00'),
      clerk.receive(SECOND_TRY, await report('hoaiPhu', 11), '2021-08-17T14:45'),
    ]);
    await openFile(clerk, LOST_ZEROS);
    await textWith(id('import-detail'), 'mất số 0 ở đầu', '14 dòng');
    await clerk.picture('14-mat-so-0');
    await openFile(clerk, 'Hoai Hai 17-8.xlsx');
    await textWith(id('import-detail'), 'Xã Hoài Hải', `lũy kế ${counted(TUESDAY.hoaiHai ?? 0)}`);
  });

  test('two files of one commune: the second stands for the first, as the clerk says', async () => {
    await id('import-filter-needs-answer').click();
    await openFile(clerk, SECOND_TRY);
    await id('import-standing').waitFor();
    await clerk.picture('15-thay-the-hay-bo-sung');
    await id('import-replacement').click();
    await id('import-filter-all').click();
    await takeAll(clerk, 7);
  });

  test('the figure pasted from the chat at 14h50 and the letter of 16h10 are one report on time', async () => {
    await clerk.open('imports');
    await id('import-paste').click();
    await id('paste-text').fill(
      `[17/08/2021 14:50] Người Thử: Phường Bồng Sơn: hôm nay 16, lũy kế ${counted(TUESDAY.bongSon ?? 0)}`,
    );
    await id('paste-row-0').waitFor();
    await clerk.picture('16-dan-tin-zalo');
    await expect.poll(() => id('paste-save').isEnabled()).toBe(true);
    await id('paste-save').click();
    await id('keyed-taken').waitFor();
    await readFiles(clerk, [clerk.receive(BY_LETTER, await report('bongSon', 16), '2021-08-17T16:10')]);
    await takeAll(clerk, 1);
    await openBoard(clerk, DAY, '17h00');
    await expectCells(clerk, DAY, {
      bongSon: /Đúng hạn 14h50/,
      hoaiPhu: /Đúng hạn 13h00/,
      hoaiHao: /Chưa báo cáo/,
      hoaiHai: /Đúng hạn 14h00/,
      hoaiMy: /Đúng hạn 14h10/,
    });
    await openCell(clerk, 'bongSon', DAY);
    await textWith(id('board-detail'), /Đúng hạn 14h50/, /Số bằng chứng\s+2/, 'hôm nay 16');
    await clerk.picture('17-hai-bang-chung');
    await closeDialog(clerk);
    await expectRate(clerk, TUESDAY);
  });
}
