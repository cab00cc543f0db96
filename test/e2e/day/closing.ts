import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocx } from '../support/docx';
import { readPdf, solid } from '../support/pdf';
import { textWith } from '../support/words';
import type { Clerk } from './clerk';
import { closeDialog, expectCells, openBoard, openCell } from './desk';
import { SATURDAY } from './saturday';
import { SHARE } from './sunday';
import { counted, percentOf } from './world';

/** Monday 23/8: the report is printed, numbered, signed and sent up, the campaign closed; on Tuesday the data are put away. */
export function theReportGoesUp(clerk: Clerk): void {
  const { id } = clerk;
  const printed = [
    'PHÒNG VĂN HÓA VÀ THÔNG TIN',
    `${counted(SHARE.installed)}/${counted(SHARE.owners)}`,
    percentOf(SHARE.installed, SHARE.owners),
    `${SHARE.reported}/${SHARE.expected} đơn vị`,
    'Xã Hoài Hải',
    'Xã Hoài Mỹ',
    'Đặng Thị Thử',
  ];

  async function save(format: 'pdf' | 'docx' | 'xlsx'): Promise<string> {
    const path = await clerk.saveAs(`bao-cao-tong-hop.${format}`);
    await id(`paper-save-${format}`).click();
    await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true);
    await textWith(id('paper-saved'), `bao-cao-tong-hop.${format}`);
    return path;
  }

  test('the report of the frozen sum says of how many units it is, and who is not in it', async () => {
    await clerk.sitDown('2021-08-23T08:00');
    await clerk.open('compilation');
    await id('compilation-tab-snapshots').click();
    await id('snapshot-open-1-1').click();
    await id('snapshot-official').click();
    await textWith(id('paper-cut'), 'Lần chốt 1');
    await id('preview-page').first().waitFor();
    await clerk.picture('35-bao-cao-tong-hop');
    const pages = await readPdf(await save('pdf'));
    const text = solid(pages.map((page) => page.text).join(' '));
    for (const piece of printed) expect(text, piece).toContain(solid(piece));
    expect(pages.some((page) => page.text.includes('Phụ lục'))).toBe(true);
    const words = solid(readDocx(await save('docx')).paragraphs.join(' '));
    for (const piece of printed) expect(words, piece).toContain(solid(piece));
  });

  test('it takes its number, is signed, and the signed copy is kept beside it', async () => {
    await id('paper-take-number').click();
    await textWith(id('number-proposal'), 'số 03');
    await id('number-take').click();
    await textWith(id('paper-number-taken'), '03/BC-PVHTT');
    await clerk.open('records');
    await id('outgoing-table').getByText('03/BC-PVHTT').first().click();
    await id('paper-dialog').getByTestId('preview-page').first().waitFor();
    await id('paper-mark-signed').click();
    await id('dialog-confirm').click();
    await id('paper-unmark').waitFor();
    const scan = clerk.receive('bao-cao-da-ky.pdf', '%PDF-1.4 bản chụp\n%%EOF\n', '2021-08-23T09:00');
    await clerk.choose(scan);
    await id('scan-add').click();
    await textWith(id('scan-list'), 'bao-cao-da-ky.pdf');
    await id('paper-mark-sent').click();
    await id('dialog-confirm').click();
    await textWith(id('paper-steps'), 'Đã gửi');
    await clerk.picture('36-van-ban-da-ky', 'dot-van-ban-da-ky');
    await id('paper-dialog').getByTestId('dialog-close').last().click();
    await clerk.dialogGone();
  });

  test('the figures go up as one file that was read back', async () => {
    await clerk.open('packages');
    await clerk.lookAt('22/8/2021', '17h00');
    await id('packages-tab-up').click();
    const path = await clerk.saveAs('len-thi-xa.dondoc');
    await id('package-save-up').click();
    await textWith(id('package-made'), 'đã đọc lại và kiểm tra');
    expect(readFileSync(path).length).toBeGreaterThan(1000);
    await clerk.picture('37-goi-gui-len');
  });

  test('the register of papers that went out is looked at as a book and saved', async () => {
    await clerk.open('records');
    await id('records-tab-registers').click();
    await id('screen-records').getByTestId('preview-page').first().waitFor();
    await clerk.picture('38-so-dang-ky');
    const path = await clerk.saveAs('so-van-ban-di.csv');
    await id('register-csv').click();
    await id('record-saved').waitFor();
    const book = readFileSync(path, 'utf8');
    for (const number of ['01/PVHTT', '02/PVHTT', '03/BC-PVHTT']) expect(book).toContain(number);
  });

  test('the campaign is over: it says since when, and what never came', async () => {
    await clerk.open('today');
    await id('today-back-to-now').click();
    await textWith(
      id('screen-today'),
      'Không còn hạn báo cáo nào sắp tới',
      /Mẫu 02: 3 đơn vị, 3 lượt báo cáo\s+Tuần cao điểm Bluezone, hạn cuối đã qua 22\/8\/2021/,
      /Mẫu 01: 1 đơn vị, 1 lượt báo cáo/,
    );
    await clerk.picture('40-dot-da-ket-thuc', 'dot-ket-thuc');
  });

  test('the campaign is closed for the number of its report, after seeing who never sent what', async () => {
    await clerk.itIs('2021-08-23T16:00');
    await clerk.open('directives');
    await id('campaign-close').click();
    await textWith(
      id('closing-open'),
      /\d+\/\d+ đơn vị đã báo cáo đủ/,
      'Mẫu 01: 2/3 đơn vị báo cáo đủ',
      'Hội Nông dân',
      'Xã Hoài Mỹ: 22/8',
      'Xã Hoài Sơn: 21/8',
    );
    await id('closing-reason-choice').first().click();
    expect(await id('closing-reason').inputValue()).toBe('Đã ban hành báo cáo số 03/BC-PVHTT ngày 23/8/2021');
    await clerk.picture('41-ket-thuc-dot', 'ket-thuc-dot');
    await id('closing-save').click();
    await textWith(id('campaign-closed'), 'Đợt báo cáo đã kết thúc lúc 16h00 ngày 23/8/2021', '03/BC-PVHTT');
    await clerk.open('today');
    await textWith(id('screen-today'), '1 đợt báo cáo đã kết thúc; không còn đợt nào đang diễn ra');
  });

  test('a letter on paper that comes a day later is kept as evidence, and moves nothing of what was closed', async () => {
    await clerk.sitDown('2021-08-24T09:00');
    await openBoard(clerk, 23, '16h00');
    await openCell(clerk, 'hoaiMy', 22);
    await id('board-key').click();
    await id('keyed-channel').selectOption('paper');
    await id('keyed-day').fill('24/8/2021');
    await id('keyed-day').blur();
    await id('keyed-clock').fill('08h40');
    await id('keyed-clock').blur();
    await id('keyed-dialog')
      .getByLabel(/^Lũy kế/)
      .fill(counted(SATURDAY.hoaiMy + 2));
    await id('keyed-note').fill('Công văn giấy số 61/UBND, bản chính lưu ở văn thư');
    await expect.poll(() => id('keyed-save').isEnabled()).toBe(true);
    await clerk.picture('42-van-ban-giay');
    await id('keyed-save').click();
    await textWith(id('late-dialog'), '1/1 báo cáo nhận sau giờ đó');
    await clerk.picture('43-den-sau-khi-ket-thuc');
    await id('late-keep').click();
    await id('keyed-taken').waitFor();
    if ((await clerk.page.locator('dialog[open]').count()) > 0) await closeDialog(clerk);
    await openBoard(clerk, 23, '16h00');
    await expectCells(clerk, 22, { hoaiMy: /Chưa báo cáo/ });
    await openBoard(clerk, 24, '09h00');
    await expectCells(clerk, 22, { hoaiMy: /Muộn/ });
    await openCell(clerk, 'hoaiMy', 22);
    await textWith(id('board-detail'), 'Văn bản giấy', '61/UBND');
    await closeDialog(clerk);
  });

  test('everything is written out for the archive, and a copy goes to a stick', async () => {
    await clerk.open('backups');
    await clerk.choose(clerk.desk);
    await id('backup-copy').click();
    await id('backup-done').waitFor();
    expect(readdirSync(clerk.desk).some((name) => /^don-doc-\d{8}-\d{4}-thu-cong\.sqlite$/.test(name))).toBe(true);
    await id('open-data').click();
    await id('open-data-day').fill('24/8/2021');
    await id('open-data-clock').fill('09h00');
    await id('open-data-start').click();
    await textWith(id('open-data-done'), clerk.desk);
    const written = readdirSync(clerk.desk, { recursive: true, encoding: 'utf8' });
    expect(written.some((name) => name.endsWith('du-lieu-mo.xlsx'))).toBe(true);
    expect(written.some((name) => name.endsWith('person.csv'))).toBe(false); // people only if asked for
    await clerk.picture('39-luu-tru');
    await closeDialog(clerk);
  });
}
