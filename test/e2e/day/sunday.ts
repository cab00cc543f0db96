import { expect, test } from 'vitest';
import { textWith } from '../support/words';
import type { Clerk } from './clerk';
import { type DailyReport, dailyReport } from './dailyReports';
import { expectShare, openBoard, readFiles, takeAll } from './desk';
import { AFTER_MERGER, RENAMED, SATURDAY } from './saturday';
import { COMMUNES, type CommuneKey } from './world';

const DAY = 22;
const COUNTS = { tamQuan: 4, bongSon: 8, hoaiSon: 11, hoaiPhu: 3, hoaiHao: 5 } as const;
const REPORTED = Object.keys(COUNTS) as readonly (keyof typeof COUNTS)[];

/** What each commune has come to on Sunday at 17h00; nobody heard of Hoài Mỹ and Hoài Hải by then. */
export const SUNDAY: Readonly<Record<CommuneKey, number>> = {
  ...SATURDAY,
  ...Object.fromEntries(REPORTED.map((key) => [key, SATURDAY[key] + COUNTS[key]])),
};
export const INSTALLED = REPORTED.reduce((sum, key) => sum + SUNDAY[key], 0);
export const OWNERS = REPORTED.reduce(
  (sum, key) => sum + COMMUNES[key].smartphoneUsers,
  COMMUNES.hoaiDuc.smartphoneUsers, // reported by the new Bồng Sơn
);
export const SHARE = {
  installed: INSTALLED,
  owners: OWNERS,
  reported: REPORTED.length,
  expected: AFTER_MERGER.length,
} as const;

/** Sunday 22/8: the last reports, a backup and the mistake it is good for, and the sum of 17h00 that stays as it is. */
export function sundayReports(clerk: Clerk): void {
  const { id } = clerk;
  const report = (commune: CommuneKey, count: number, more: Partial<DailyReport> = {}) =>
    dailyReport({ commune, day: DAY, count, total: SUNDAY[commune], isNewForm: true, ...more });

  test('five of seven report in time, and a backup is made', async () => {
    await clerk.sitDown('2021-08-22T15:10');
    const files = await Promise.all(
      REPORTED.map(async (key) => {
        const name = key === 'hoaiPhu' ? RENAMED : COMMUNES[key].name;
        const sent = await report(key, COUNTS[key], { calledItself: name.toLocaleUpperCase('vi') });
        return clerk.receive(`${name} 22-8.xlsx`, sent, '2021-08-22T14:40');
      }),
    );
    await readFiles(clerk, files);
    await takeAll(clerk, REPORTED.length);
    await openBoard(clerk, DAY, '15h10');
    await expectShare(clerk, SHARE);
    await clerk.open('backups');
    await id('backup-make').click();
    await id('backup-done').waitFor();
    await clerk.picture('32-sao-luu');
  });

  test('the import of the day is undone by mistake; the backup brings it back', async () => {
    await clerk.open('imports');
    await id('import-tab-history').click();
    await clerk.page.locator('[data-testid^="batch-undo-"]').first().click();
    await id('dialog-confirm').click();
    await id('history-undone').waitFor();
    await openBoard(clerk, DAY, '15h10');
    await clerk.open('compilation');
    await textWith(id('indicator-indicator-2'), 'Chưa có số liệu', `0/${AFTER_MERGER.length} đơn vị`);
    await clerk.open('backups');
    const own = id('backups-table').locator('tbody tr').filter({ hasText: 'Cán bộ tự sao lưu' });
    await own.first().getByRole('button').click();
    await id('dialog-confirm').click();
    await textWith(id('backup-done'), 'Đã khôi phục dữ liệu');
    await openBoard(clerk, DAY, '15h10');
    await expectShare(clerk, SHARE);
  });

  test('the sum of 17h00 is frozen; what comes at 17h40 does not move it', async () => {
    await clerk.sitDown('2021-08-22T17:00');
    await clerk.open('compilation');
    await clerk.lookAt('22/8/2021', '17h00');
    await id('freeze-open').click();
    await id('freeze-reason').fill('báo cáo UBND thị xã');
    await clerk.picture('33-chot-so-lieu');
    await id('dialog-confirm').click();
    await textWith(id('frozen'), 'Lần chốt 1');
    await clerk.itIs('2021-08-22T17:45');
    const late = await report('hoaiHai', 6, { total: SATURDAY.hoaiHai + 6 });
    await readFiles(clerk, [clerk.receive('Hoai Hai 22-8.xlsx', late, '2021-08-22T17:40')]);
    await takeAll(clerk, 1);
    await clerk.open('compilation');
    await clerk.lookAt('22/8/2021', '17h45');
    await expect
      .poll(() => id('indicator-indicator-2').innerText())
      .toContain(`${REPORTED.length + 1}/${AFTER_MERGER.length} đơn vị`);
    await id('compilation-tab-snapshots').click();
    await id('snapshot-open-1-1').click();
    await textWith(id('snapshot-totals'), `${REPORTED.length}/${AFTER_MERGER.length}`);
    await clerk.picture('34-lan-chot', 'dot-lan-chot');
  });
}
