import { expect, test } from 'vitest';
import { makeOle } from '../../support/workbookOle';
import { textWith } from '../support/words';
import type { Clerk } from './clerk';
import { dailyReport, filledBlank } from './dailyReports';
import { closeDialog, expectCells, expectRate, openBoard, openCell, openFile, readFiles, takeAll } from './desk';
import { blankWorkbooks } from './passingOn';
import { COMMUNES, type CommuneKey, unitIdOf } from './world';

/** What each commune has come to on Monday evening, of those that reported. */
export const MONDAY: Readonly<Partial<Record<CommuneKey, number>>> = {
  tamQuan: COMMUNES.tamQuan.before + 12,
  bongSon: COMMUNES.bongSon.before + 20,
  hoaiPhu: COMMUNES.hoaiPhu.before + 9,
  hoaiHao: COMMUNES.hoaiHao.before + 10,
  hoaiMy: COMMUNES.hoaiMy.before + 8,
  hoaiDuc: COMMUNES.hoaiDuc.before + 15,
};
const DAY = 16;
const UNNAMED = 'bao cao ngay 16.xlsx';
const LOCKED = 'Mau02_P.HoaiDuc_16-8 (mat khau).xlsx';
const CUT_SHORT = 'gui thieu.xlsx';

/** Monday 16/8: the first reports; one late, one under a wrong name, one locked, one cut short, one of nothing, one missing. */
export function mondayReports(clerk: Clerk): void {
  const { id } = clerk;
  const report = (commune: CommuneKey, count: number, calledItself?: string) =>
    dailyReport({
      commune,
      day: DAY,
      count,
      total: MONDAY[commune] ?? 0,
      ...(calledItself === undefined ? {} : { calledItself }),
    });

  test('files of all kinds are read; what cannot be taken says why and what to do', async () => {
    await clerk.sitDown('2021-08-16T16:30');
    const good = await report('tamQuan', 12);
    const blank = blankWorkbooks(clerk).find((path) => path.includes('hoai-phu')) ?? '';
    await readFiles(clerk, [
      clerk.receive('Mau02_P.TamQuan_16-8.xlsx', good, '2021-08-16T14:05'),
      clerk.receive('Bồng Sơn 16.8.xlsx', await report('bongSon', 20), '2021-08-16T15:07'),
      clerk.receive(
        'tra lai Hoai Phu.xlsx',
        await filledBlank(blank, { commune: 'hoaiPhu', day: DAY, count: 9, total: MONDAY.hoaiPhu ?? 0 }),
        '2021-08-16T13:30',
      ),
      clerk.receive('HOAI HAO 16-8.xlsx', await report('hoaiHao', 10), '2021-08-16T14:59'),
      clerk.receive(UNNAMED, await report('hoaiMy', 8, 'XÃ HOÀI MI'), '2021-08-16T14:10'),
      clerk.receive(
        LOCKED,
        makeOle([
          { name: 'EncryptionInfo', content: Buffer.alloc(64, 1) },
          { name: 'EncryptedPackage', content: Buffer.alloc(5000, 7) },
        ]),
        '2021-08-16T14:20',
      ),
      clerk.receive(CUT_SHORT, good.subarray(0, good.length / 2), '2021-08-16T14:21'),
    ]);
    await id('import-filter-refused').click();
    await openFile(clerk, LOCKED);
    await textWith(id('import-detail'), /mật khẩu/);
    await openFile(clerk, CUT_SHORT);
    await textWith(id('import-detail'), /hỏng hoặc gửi thiếu/);
    await clerk.picture('10-tep-khong-nhan');
  });

  test('a name nobody has is given to its commune by hand, and remembered', async () => {
    await id('import-filter-needs-assignment').click();
    await openFile(clerk, UNNAMED);
    await id('import-assign').click();
    await id('assign-search').fill('hoai my');
    await id(`assign-unit-${unitIdOf('hoaiMy')}`).click();
    await clerk.picture('11-gan-don-vi');
    await id('assign-save').click();
    await clerk.dialogGone();
    await id('import-filter-all').click();
    await takeAll(clerk, 5);
  });

  test('the commune of the locked file sends it anew by hand of the same day; another says by telephone that there was nothing', async () => {
    await readFiles(clerk, [
      clerk.receive('Mau02_P.HoaiDuc_16-8.xlsx', await report('hoaiDuc', 15), '2021-08-16T14:50'),
    ]);
    await takeAll(clerk, 1);
    await openBoard(clerk, DAY, '17h00');
    await openCell(clerk, 'hoaiHai', DAY);
    await id('board-key').click();
    await id('keyed-clock').fill('14h40');
    await id('keyed-clock').blur();
    await id('keyed-nil').check();
    await expect.poll(() => id('keyed-save').isEnabled()).toBe(true);
    await id('keyed-save').click();
    await id('keyed-taken').waitFor();
    if ((await clerk.page.locator('dialog[open]').count()) > 0) await closeDialog(clerk);
  });

  test('at 17h00 the board tells the minute, nothing from missing, and the sum says of how many', async () => {
    await openBoard(clerk, DAY, '17h00');
    await expectCells(clerk, DAY, {
      tamQuan: /Đúng hạn 14h05/,
      bongSon: /Muộn 7 phút/,
      hoaiPhu: /Đúng hạn 13h30/,
      hoaiHao: /Đúng hạn 14h59/,
      hoaiMy: /Đúng hạn 14h10/,
      hoaiDuc: /Đúng hạn 14h50/,
      hoaiHai: /không phát sinh/i,
      hoaiSon: /Chưa báo cáo/,
    });
    await clerk.picture('12-bang-ngay-dau', 'dot-ngay-dau');
    await expectRate(clerk, MONDAY);
    await textWith(id('coverage-indicator-1'), 'còn thiếu: Xã Hoài Sơn, Xã Hoài Hải');
    await clerk.picture('13-tong-hop-ngay-dau');
  });
}
