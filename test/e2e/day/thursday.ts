import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textWith } from '../support/words';
import type { Clerk } from './clerk';
import { type DailyReport, dailyReport } from './dailyReports';
import {
  closeDialog,
  expectCells,
  expectRate,
  labelOf,
  openBoard,
  openCell,
  openFile,
  readFiles,
  takeAll,
} from './desk';
import { WEDNESDAY } from './wednesday';
import { COMMUNES, type CommuneKey, counted, peopleOf } from './world';

const DAY = 19;
const LATE_PEOPLE = 5;
/** Six communes in time; Bồng Sơn sends more people later, Hoài Sơn was given time, Hoài Hải was let off. */
const COUNTS = { tamQuan: 6, bongSon: 10, hoaiPhu: 8, hoaiHao: 12, hoaiMy: 6, hoaiDuc: 9 } as const;
const IN_TIME = Object.keys(COUNTS) as readonly (keyof typeof COUNTS)[];

/** What each commune has come to on Thursday evening. */
export const THURSDAY: Readonly<Record<CommuneKey, number>> = {
  ...WEDNESDAY,
  ...Object.fromEntries(IN_TIME.map((key) => [key, WEDNESDAY[key] + COUNTS[key]])),
  bongSon: WEDNESDAY.bongSon + COUNTS.bongSon + LATE_PEOPLE,
  hoaiSon: WEDNESDAY.hoaiSon + 5,
};
const MORE = 'Bong Son 19-8 (bo sung).xlsx';

/** Thursday 19/8: the power goes in the middle of an import; time given to one, another let off; people sent in addition. */
export function thursdayReports(clerk: Clerk): void {
  const { id } = clerk;
  const report = (commune: CommuneKey, count: number, more: Partial<DailyReport> = {}) =>
    dailyReport({ commune, day: DAY, count, total: THURSDAY[commune], ...more });
  const nameOf = (key: CommuneKey) => `${COMMUNES[key].name} 19-8.xlsx`;

  async function grant(commune: CommuneKey, reason: string, choose: () => Promise<void>): Promise<void> {
    await openCell(clerk, commune, DAY);
    await id('grant-open').click();
    await choose();
    await id('grant-reason').fill(reason);
    await id('grant-save').click();
    await id('grant-dialog').waitFor({ state: 'detached' });
    await closeDialog(clerk);
  }

  test('one commune is given until 17h00, another is let off, each with its reason', async () => {
    await clerk.sitDown('2021-08-19T10:00');
    await openBoard(clerk, DAY, '10h00');
    await grant('hoaiSon', 'Mưa lũ chia cắt thôn', async () => {
      await id('grant-clock').fill('17h00');
    });
    await grant('hoaiHai', 'Toàn xã mất điện do bão', async () => {
      await id('grant-exemption').click();
    });
    await expectCells(clerk, DAY, { hoaiHai: /[Mm]iễn/ });
    await clerk.picture('22-gia-han-mien');
  });

  test('the power goes while an import is being saved: afterwards it is there whole or not at all', async () => {
    await clerk.itIs('2021-08-19T14:50');
    for (const key of IN_TIME) {
      const total = WEDNESDAY[key] + COUNTS[key];
      clerk.receive(nameOf(key), await report(key, COUNTS[key], { total }), '2021-08-19T14:30');
    }
    const paths = IN_TIME.map((key) => join(clerk.desk, nameOf(key)));
    await readFiles(clerk, paths);
    await id('import-accept').click();
    await clerk.kill();
    await clerk.sitDown('2021-08-19T14:55');
    await openBoard(clerk, DAY, '14h55');
    const labels = await Promise.all(IN_TIME.map((key) => labelOf(clerk, key, DAY)));
    const there = labels.filter((label) => label.includes('Đúng hạn 14h30')).length;
    expect([0, IN_TIME.length]).toContain(there);
    if (there === 0) {
      await readFiles(clerk, paths);
      await takeAll(clerk, IN_TIME.length);
      await openBoard(clerk, DAY, '14h55');
    }
    await expectCells(clerk, DAY, Object.fromEntries(IN_TIME.map((key) => [key, /Đúng hạn 14h30/])));
    await expectCells(clerk, 18, { hoaiHao: /Muộn 81 phút/ }); // and of the days before nothing is lost
  });

  test('people sent in addition are added to the list that was there; who was given time is on time', async () => {
    await clerk.itIs('2021-08-19T16:40');
    const added = peopleOf('bongSon', DAY, COUNTS.bongSon + LATE_PEOPLE).slice(COUNTS.bongSon);
    await readFiles(clerk, [
      clerk.receive(MORE, await report('bongSon', LATE_PEOPLE, { people: added }), '2021-08-19T16:30'),
      clerk.receive(nameOf('hoaiSon'), await report('hoaiSon', 5), '2021-08-19T16:20'),
    ]);
    await openFile(clerk, MORE);
    await id('import-supplement').click();
    await clerk.picture('23-bo-sung');
    await takeAll(clerk, 2);
    await openBoard(clerk, DAY, '17h00');
    await expectCells(clerk, DAY, { bongSon: /Đúng hạn 14h30/, hoaiSon: /Đúng hạn 16h20/ });
    await openCell(clerk, 'bongSon', DAY);
    await clerk.page
      .getByTestId(/^board-open-persons-/)
      .last()
      .click();
    await textWith(
      id('list-sum'),
      `có ${COUNTS.bongSon + LATE_PEOPLE} người`,
      `${counted(WEDNESDAY.bongSon)} + ${COUNTS.bongSon + LATE_PEOPLE} = ${counted(THURSDAY.bongSon)}`,
    );
    await clerk.picture('24-danh-sach');
    await clerk.page.keyboard.press('Escape');
    await closeDialog(clerk);
    const { hoaiHai: _, ...reported } = THURSDAY;
    await expectRate(clerk, reported, Object.keys(reported).length);
  });
}
