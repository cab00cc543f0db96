import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { strings } from '../../renderer/text/vi';
import { SAMPLE_ID } from '../support/office';
import { type RunningApp, startApp } from './support/app';
import { expectCopied } from './support/clipboard';
import { fillWithSample, withOffice } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { keepDraft } from './support/keepDraft';
import { readPdf, solid } from './support/pdf';
import { lookAt, openPaper, openScreen } from './support/screens';
import { expectSound } from './support/screenTour';
import { textWith } from './support/words';

/** What the first five papers say of themselves, entered and used as a clerk does. One story per describe. */
const FIXTURES = resolve(__dirname, '../fixtures/directives');
const papers = endedFolder('giay');
let running: RunningApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);

async function start(folders: { dataFolder: string; profileFolder: string }): Promise<void> {
  running = await startApp({ ...folders, env: { TZ: 'Asia/Ho_Chi_Minh' } });
  page = running.page;
}

async function type(testId: string, text: string): Promise<void> {
  await id(testId).fill(text);
  await id(testId).blur();
}

/** Pastes the words of a paper into the screen that reads papers and has them read. */
async function readPaper(name: string): Promise<void> {
  await openScreen(page, 'reading');
  await id('reading-text').fill(readFileSync(join(FIXTURES, `${name}.txt`), 'utf8'));
  await id('reading-text').press('Control+Enter');
  await id('reading-proposal').waitFor({ timeout: 30_000 });
}

async function openAdvice(directiveId: string, ...words: readonly (string | RegExp)[]): Promise<void> {
  await id('campaign-picker').selectOption(directiveId);
  const advice = id('screen-directives').getByTestId('directive-advice');
  await expect.poll(() => advice.getAttribute('open')).toBeNull();
  await advice.locator('summary').click();
  await textWith(advice, ...words);
}

describe('scenario 2: a letter with number and day blank becomes obligations', () => {
  const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };

  beforeAll(async () => {
    await fillWithSample(folders.dataFolder); // units, groups and the two forms; the letter itself is entered anew
    await start(folders);
  });
  afterAll(() => running?.close());

  test('read from its words it asks two things, proposing the peak week that the letter names elsewhere', async () => {
    await readPaper(SAMPLE_ID);
    await keepDraft(running.page);
    await id('directive-questions').waitFor({ timeout: 30_000 });
    await textWith(
      id('directive-questions'),
      /trước ngày 20\/8\/2021.*báo cáo đến trong chính ngày hạn có đúng hạn không\?/s,
      /hằng ngày trước 15h00.*phải báo cáo từ ngày nào đến ngày nào\?/s,
      '“từ ngày 16/8 đến ngày 22/8”',
    );
    const days = await id('directive-questions')
      .locator('input')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
    expect(days).toEqual(['16/8/2021', '22/8/2021']);
    await expectSound(page, strings.navigation.screens.directives);
    await running.picture('70-cau-hoi-mot-lan');
  });

  test('the answers are kept: neither is asked again', async () => {
    await id('answer-window').click();
    await expect.poll(() => id('directive-questions').innerText()).not.toContain('từ ngày nào');
    await id('answer-exclusive').click();
    await id('directive-questions').waitFor({ state: 'detached' });
    await textWith(
      id('directive-detail'),
      '“Trước ngày 20/8/2021” được hiểu là không gồm ngày 20/8/2021',
      'lấy từ ngày 16/8/2021 đến hết ngày 22/8/2021, kể cả thứ Bảy, Chủ nhật',
    );
  });

  test('what stands in the way is said by name, and with it number and day may stay blank', async () => {
    await id('directive-edit').click();
    await expect.poll(() => id('editor-number').inputValue()).toBe('');
    await expect.poll(() => id('editor-day').inputValue()).toBe('');
    await id('editor-schedule-1-form').selectOption('mau-01');
    await id('editor-schedule-2-form').selectOption('mau-02');
    await id('editor-apply').click();
    await expect
      .poll(() => id('editor-lacks').innerText())
      .toMatch(/chỉ số “cán bộ, công chức.* có điện thoại thông minh”: đơn vị tính, tử số là gì/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
    await running.picture('71-con-thieu-chi-so');
    for (const [indicator, form, numerator, denominator] of [
      ['indicator-1', 'mau-02', 'cumulative', null],
      ['indicator-2', 'mau-02', 'cumulative', null],
      ['indicator-3', 'mau-01', 'staff_installed', 'staff_with_smartphone'],
    ] as const) {
      await type(`editor-${indicator}-measure`, 'người');
      await type(`editor-${indicator}-numerator`, 'người đã cài đặt Bluezone');
      await id(`editor-${indicator}-numerator-source`).selectOption(`field/${form}/${numerator}`);
      await id(`editor-${indicator}-denominator-source`).selectOption(
        denominator === null ? 'baseline/smartphoneUsers' : `field/${form}/${denominator}`,
      );
    }
    await id('editor-apply').click();
    await id('directive-edit').waitFor({ timeout: 30_000 });
    await expect.poll(() => id('directive-questions').count()).toBe(0);
    await textWith(id('directive-detail'), /Số:\s+\/UBND-VX – Hoài Nhơn, ngày\s+tháng 8 năm 2021/);
    await expect.poll(() => id('directive-detail').innerText()).toContain('139 lượt báo cáo phải nhận'); // 19 agencies once, 17 communes on 7 days, and clause 4 without a day
  });

  test('the board: one row for each agency, 7N cells for N communes, Saturday and Sunday among them', async () => {
    await openScreen(page, 'board');
    await lookAt(page, '19/8/2021', '23h59');
    await id('board-section-mau-01').click();
    await expect.poll(() => id('board-table-mau-01').locator('tbody tr').count()).toBe(19);
    const kinds = ['Phòng Nội vụ', 'Ban Quản lý', 'Hội Nông dân', 'Trung tâm'];
    await textWith(id('board-table-mau-01'), 'Chưa đến hạn', ...kinds);
    await lookAt(page, '20/8/2021', '00h00');
    await expect.poll(() => id('board-table-mau-01').innerText()).toContain('Chưa báo cáo');
    await id('board-section-mau-02').click();
    const cells = page.locator('[data-testid^="board-cell-"]');
    await expect.poll(() => cells.count()).toBe(17 * 7);
    for (const day of ['2021-08-16', '2021-08-21', '2021-08-22'])
      await expect.poll(() => page.locator(`[data-testid^="board-cell-"][data-testid$="${day}"]`).count()).toBe(17);
    await running.picture('72-bang-tu-van-ban');
  });

  test('the summary prints how the open words were read', async () => {
    await openPaper(page, 'report');
    const path = join(papers, 'bao-cao.pdf');
    await running.answerSave(path);
    await id('paper-save-pdf').click();
    await id('paper-saved').waitFor({ timeout: 30_000 });
    const text = solid((await readPdf(path)).map((one) => one.text).join(' '));
    expect(text).toContain(solid('“Trước ngày 20/8/2021” được hiểu là không gồm ngày 20/8/2021'));
    expect(text).toContain(solid('lấy từ ngày 16/8/2021 đến hết ngày 22/8/2021, kể cả thứ Bảy, Chủ nhật'));
  });
});

describe('scenarios 7 and 8: irregular papers are accepted with advice, and a cascade reports upwards', () => {
  const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
  const SAMPLES = ['bac-giang-2021-08', 'bac-kan-2020-08', 'long-an-2021-02', 'binh-duong-2021-02'] as const;
  const GROUP = 'UBND các xã, thị trấn huyện Bàu Bàng';
  const REPORTING = ['Xã Trừ Văn Thố', 'Xã Cây Trường II', 'TT Lai Uyên', 'Xã Tân Hưng', 'Xã Hưng Hòa', 'Xã Lai Hưng'];
  const MISSING = 'board-cell-xa-long-nguyen-2021-02-06'; // a Saturday
  const NAME = 'triển khai cài đặt'; // the sample has the same paper under another name
  let mailAtFive = '';
  let summaryAtFive = '';
  const MAILBOX = 'bluezone@binhduong.gov.vn';

  beforeAll(async () => {
    await withOffice(folders.dataFolder, async (core) => {
      for (const sampleId of SAMPLES) await core['samples.load']({ sampleId });
      const office = await core['office.get']({});
      if (office === null) throw new Error('the samples bring an office');
      const { profile, signatories } = office;
      const district = { name: 'UBND huyện Bàu Bàng', issuerLines: ['ỦY BAN NHÂN DÂN', 'HUYỆN BÀU BÀNG'] };
      await core['office.save']({ profile: { ...profile, ...district }, signatories });
      const { units } = await core['units.list']({});
      await core['units.saveGroup']({
        groupId: null,
        name: GROUP,
        rule: null,
        members: units.filter(({ parentId }) => parentId === 'huyen-bau-bang').map((unit) => unit.id),
      });
    });
    await start(folders);
    await openScreenOfPapers();
  });
  afterAll(() => running?.close());

  /** The summary as a PDF, its text without white space. */
  async function printSummary(name: string): Promise<string> {
    await openPaper(page, 'report');
    const path = join(papers, `${name}.pdf`);
    await running.answerSave(path);
    await id('paper-save-pdf').click();
    await expect.poll(() => id('paper-saved').innerText(), { timeout: 30_000 }).toContain(`${name}.pdf`);
    return solid((await readPdf(path)).map((one) => one.text).join(' '));
  }

  async function openScreenOfPapers(): Promise<void> {
    await id('nav-directives').click();
    await id('directive-detail').waitFor({ timeout: 30_000 });
  }

  test('a month signed after it began, a letter of eight sections without a day, a typing error', async () => {
    await openAdvice(
      'bac-kan-2020-08',
      /“Thời gian triển khai từ ngày 01 tháng 8 năm 2020” bắt đầu trước ngày ký 04\/8\/2020/,
    );
    await openAdvice('long-an-2021-02');
    const clauses = async () => (await id('directive-detail').innerText()).match(/^Khoản \d+$/gm);
    await expect.poll(clauses).toEqual(Array.from({ length: 8 }, (_, at) => `Khoản ${at + 1}`));
    await textWith(id('directive-detail'), '0 lượt báo cáo phải nhận');
    await openAdvice('bac-giang-2021-08', '“Bluzone” có thể là lỗi gõ của “Bluezone”');
    await running.picture('73-dieu-nen-xem');
  });

  test('a letter to be passed on gives each commune a line of its own', async () => {
    await id('nav-tasks').click();
    await id('task-part-relay/relay-1').click();
    await expect.poll(() => id('task-wording').innerText()).toContain('Chuyển văn bản đến');
    await expect.poll(() => page.locator('[data-testid^="task-row-"]').count()).toBe(16);
  });

  test('read from its words: it came a day before its date, and its daily duty has no end', async () => {
    await readPaper('binh-duong-2021-02');
    const advice = id('reading-proposal').getByTestId('directive-advice');
    await advice.locator('summary').click();
    await expect
      .poll(() => advice.innerText())
      .toContain('Dấu ĐẾN ghi ngày 04/02/2021, trước ngày ban hành 05/02/2021');
    await expect.poll(() => id('reading-field-stamp').innerText()).toContain('812');
    const daily = id('reading-left-out').locator('select').nth(1); // the first report is "kịp thời" to the chairman
    await daily.selectOption({ label: GROUP });
    await running.picture('74-chon-nhom-cua-che-do');
    await keepDraft(running.page);
    await id('directive-questions').waitFor({ timeout: 30_000 });
    await expect.poll(() => id('directive-questions').innerText()).toContain('phải báo cáo từ ngày nào đến ngày nào');
    await type('answer-from', '5/2/2021');
    await type('answer-to', '10/2/2021');
    await id('answer-window').click();
    await id('directive-questions').waitFor({ state: 'detached' });
  });

  test('the district asks its communes for 14h00, before the 15h00 of the Sở', async () => {
    await id('directive-edit').click();
    await type('editor-issuer', 'ỦY BAN NHÂN DÂN\nTỈNH BÌNH DƯƠNG');
    const adding = page.locator('[data-testid$="-add-cutoff"]'); // the one duty that has a group
    const duty = (await adding.getAttribute('data-testid'))?.replace('-add-cutoff', '') ?? '';
    await id(`${duty}-form`).selectOption('bieu-cap-xa');
    await adding.click();
    await type(`${duty}-cutoff`, '14h00');
    await type('editor-indicator-1-measure', 'người');
    await type('editor-indicator-1-numerator', 'người đã cài đặt Bluezone');
    await id('editor-indicator-1-numerator-source').selectOption('field/bieu-cap-xa/installed');
    await id('editor-indicator-1-denominator-source').selectOption('field/bieu-cap-xa/smartphone_users');
    await id('editor-indicator-1-group').selectOption({ label: GROUP });
    await id('editor-apply').click();
    await id('editor-apply').waitFor({ state: 'detached' }); // saved: the detail behind shows what was there until then
    await expect.poll(() => id('directive-detail').innerText()).toContain('42 lượt báo cáo phải nhận'); // 7 × 6 days
    await running.picture('75-hai-cap-da-giao');
  });

  test('at 14h55 one commune is missing; both clocks are shown, and the mail goes to the mailbox of the paper', async () => {
    await openScreen(page, 'imports');
    await id('import-paste').click();
    const told = REPORTING.map(
      (name, at) =>
        `[06/02/2021 13:${20 + at}] Cán bộ xã: ${name}: số người dùng điện thoại thông minh 1.000, đã cài đặt 6${at}0`,
    );
    await id('paste-text').fill(told.join('\n'));
    await id('paste-row-5').waitFor();
    await running.picture('76-dan-sau-tin');
    await expect.poll(() => id('paste-save').isEnabled()).toBe(true);
    await id('paste-save').click();
    await id('keyed-taken').waitFor();
    await id('nav-today').click();
    await lookAt(page, '6/2/2021', '14h55');
    const card = id('today-cutoff-bieu-cap-xa-14:00').filter({ hasText: NAME });
    await expect.poll(() => card.innerText()).toContain('6/7');
    await expect.poll(() => card.innerText()).toContain('Xã Long Nguyên');
    await expect
      .poll(() => card.getByTestId('today-countdown').innerText())
      .toMatch(/quá hạn 55 phút[\s\S]*trước 14h00/);
    await expect.poll(() => card.getByTestId('today-upper-clock').innerText()).toMatch(/15h00.*còn 5 phút/);
    const upper = id('today-upper').locator('article').filter({ hasText: NAME });
    await expectCopied(running, upper.getByTestId('today-copy-mailbox'), MAILBOX);
    await running.picture('77-hom-nay-hai-dong-ho');
    await upper.getByTestId('today-upper-mail').click();
    await id('upper-mail-body').waitFor();
    await expect.poll(() => id('upper-mail-to').inputValue()).toBe(MAILBOX);
    mailAtFive = await id('upper-mail-body').inputValue();
    expect(mailAtFive).toMatch(/6\/7 đơn vị; chưa có của Xã Long Nguyên/);
    await running.picture('78-thu-gui-cap-tren');
    const path = join(papers, 'thu.eml');
    await running.answerSave(path);
    await id('upper-mail-save').click();
    await id('upper-mail-saved').waitFor({ timeout: 60_000 });
    const mail = readFileSync(path, 'ascii');
    expect(mail).toMatch(new RegExp(`^X-Unsent: 1\\r\\nTo: ${MAILBOX.replaceAll('.', '\\.')}\\r\\n`));
    expect(mail.match(/filename\*=UTF-8''bao-cao-tong-hop-2021-02-06\.(?:pdf|docx)/g)).toHaveLength(2);
    await id('dialog-close').click();
  });

  test('the summary printed at 14h55 says its coverage and who is not in it', async () => {
    summaryAtFive = await printSummary('tong-hop-lan-1');
    expect(summaryAtFive).toContain(solid('6/7 đơn vị'));
    expect(summaryAtFive).toContain(solid('Xã Long Nguyên'));
  });

  test('a value of 15h20 is late by our own clock, and changes nothing of what 14h55 says', async () => {
    await openScreen(page, 'board');
    await lookAt(page, '6/2/2021', '16h00');
    await expect.poll(() => id(MISSING).getAttribute('aria-label')).toContain('Chưa báo cáo');
    await expect
      .poll(() => id('board-clocks').innerText())
      .toBe('Hạn của ta 14h00 ngày 06/02/2021; hạn của cấp trên 15h00 ngày 06/02/2021');
    await id(MISSING).click();
    await id('board-key').click();
    await id('keyed-dialog').waitFor();
    await type('keyed-clock', '15h20');
    await id('keyed-value-smartphone_users').fill('1000');
    await id('keyed-value-installed').fill('400');
    await expect.poll(() => id('keyed-save').isEnabled()).toBe(true);
    await id('keyed-save').click();
    await id('keyed-taken').waitFor();
    await openScreen(page, 'board');
    await expect.poll(() => id(MISSING).getAttribute('aria-label')).toContain('Muộn 80 phút');
    await id(MISSING).click();
    await expect.poll(() => id('board-detail').innerText()).toMatch(/Hạn của cấp trên\s+15h00 ngày 06\/02\/2021/);
    await running.picture('79-bang-hai-dong-ho');
    await page.keyboard.press('Escape');
    await lookAt(page, '6/2/2021', '14h55');
    await expect.poll(() => id(MISSING).getAttribute('aria-label')).toContain('Chưa báo cáo');
    await id('nav-today').click();
    await id('today-upper').locator('article').filter({ hasText: NAME }).getByTestId('today-upper-mail').click();
    await id('upper-mail-body').waitFor();
    await expect.poll(() => id('upper-mail-body').inputValue()).toBe(mailAtFive);
    await id('dialog-close').click();
    expect(await printSummary('tong-hop-lan-2')).toBe(summaryAtFive);
  });
});
