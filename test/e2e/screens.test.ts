import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { strings } from '../../renderer/text/vi';
import { seedText } from '../domain/directiveText/seedFacts';
import { countsWorkbook, twoRowsOfOneUnit } from '../support/countsWorkbook';
import { EXPECTED, SAMPLE_ID } from '../support/office';
import { type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { expectSound, LOCKED, makeReports, NAMELESS, pageInk, SIZES, settled, takePicture } from './support/screenTour';

/**
 * Every screen and every main dialog at the two sizes of office PCs: the heading is there, nothing has to be scrolled
 * sideways, no failure is on screen. The pictures are for people to look at; with DON_DOC_UPDATE_IMAGES=1 those of the
 * documentation are renewed. One story on one data folder: the tests run in their order.
 */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const reports = makeReports(endedFolder('nhan'));
const outFolder = endedFolder('van-ban');
const FIRST_READING_MS = 60_000;
let running: RunningApp;

const id = (testId: string) => running.page.getByTestId(testId);
const screens = strings.navigation.screens;

/** What the page wrote as errors since the last test; the clerk sees none of it, and there must be none. */
let pageErrors: string[] = [];

async function begin(): Promise<void> {
  running = await startApp(folders);
  running.page.on('console', (message) => message.type() === 'error' && pageErrors.push(message.text()));
  running.page.on('pageerror', (error) => pageErrors.push(String(error.stack)));
}

beforeAll(begin);
afterEach(() => {
  const errors = pageErrors;
  pageErrors = [];
  expect(errors, 'errors of the page').toEqual([]);
});
afterAll(async () => {
  await running?.close();
});

interface Look {
  /** Heading of the screen, or of the dialog over it. */
  readonly heading: string;
  /** Name in docs/images. */
  readonly image?: string;
}

/** Looks at what is on screen now at each size. */
async function lookAround(name: string, { heading, image }: Look): Promise<void> {
  await settled(running.page);
  for (const size of SIZES) {
    await running.page.setViewportSize(size);
    await expectSound(running.page, heading);
    await takePicture(running.page, size, name, image);
  }
}

async function open(screen: keyof typeof screens): Promise<void> {
  await id(`nav-${screen}`).click();
  await id(`screen-${screen}`).waitFor();
}

async function lookAt(day: string, clock: string): Promise<void> {
  await id('as-of-day').fill(day);
  await id('as-of-day').press('Enter');
  await id('as-of-clock').fill(clock);
  await id('as-of-clock').press('Enter');
}

async function closeDialog(): Promise<void> {
  await id('dialog-close').click();
  await expect.poll(() => running.page.locator('dialog[open]').count()).toBe(0);
}

/** A picture for a manual shows the folder of a clerk's PC, not the one this test happens to use. */
async function showUsualDataFolder(): Promise<void> {
  await running.page.evaluate(
    ([ours, usual]) => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode())
        if (text.nodeValue?.includes(ours)) text.nodeValue = text.nodeValue.replace(ours, usual).replaceAll('/', '\\');
    },
    [folders.dataFolder, 'C:\\Users\\vanthu\\AppData\\Roaming\\don-doc\\du-lieu'] as const,
  );
}

test('start: the first one, and with the sample loaded', async () => {
  await id(`sample-load-${SAMPLE_ID}`).waitFor();
  await expect.poll(() => id('start-data-folder').innerText()).toContain(folders.dataFolder);
  await showUsualDataFolder();
  await lookAround('01-bat-dau', { heading: screens.start, image: 'bat-dau' });
  for (const screen of (Object.keys(screens) as (keyof typeof screens)[]).filter((name) => name !== 'start')) {
    await open(screen);
    await lookAround(`01-trong-${screen}`, { heading: screens[screen] });
  }
  await running.close();
  await fillWithSample(folders.dataFolder);
  await begin();
  await open('start');
  await id('sample-loaded').waitFor();
  await lookAround('02-da-nap-mau', { heading: screens.start });
});

test('board before any report', async () => {
  await open('board');
  await id('board-section-mau-02').waitFor();
  await lookAround('03-bang-chua-co-bao-cao', { heading: screens.board });
});

test('imports: where files are dropped, the history when it is empty', async () => {
  await open('imports');
  await id('import-drop').waitFor();
  await lookAround('04-nhap-moi', { heading: screens.imports, image: 'nhap-keo-tha' });
  await id('import-tab-history').click();
  await lookAround('04-lich-su-trong', { heading: screens.imports });
  await id('import-tab-new').click();
});

test('imports: the preview, a refused file, a file of a unit unknown', async () => {
  await running.answerOpen([reports]);
  await id('import-choose-folder').click();
  await id('import-preview').waitFor({ timeout: FIRST_READING_MS });
  await lookAround('05-xem-truoc', { heading: screens.imports, image: 'nhap-xem-truoc' });
  await id('import-filter-refused').click();
  const refused = EXPECTED.files.find(({ faults }) =>
    faults.some(({ kind }) => kind === 'installed-above-smartphones'),
  );
  await openFile(refused?.path.split('/').at(-1) ?? '');
  await expect.poll(() => id('import-detail').innerText()).toMatch(/D14/);
  await lookAround('06-tep-khong-nhan', { heading: screens.imports, image: 'nhap-tep-khong-nhan' });
  await openFile(LOCKED);
  await lookAround('06-tep-co-mat-khau', { heading: screens.imports });
  await id('import-filter-warnings').click();
  await id('import-preview').locator('tbody tr').first().click();
  await lookAround('06-tep-can-xem-lai', { heading: screens.imports });
});

async function openFile(fileName: string): Promise<void> {
  await id('import-preview').getByText(fileName).first().click();
  await expect.poll(() => id('import-detail').innerText()).toContain(fileName);
}

test('imports: assigning by hand, the time of arrival, and giving the list up', async () => {
  await id('import-filter-needs-assignment').click();
  await openFile(NAMELESS);
  await id('import-assign').click();
  await id('assign-search').fill('hoai thanh tay'); // whose report of the day is in the list already
  await id('assign-unit-phuong-hoai-thanh-tay').click();
  await id('assign-save').click();
  await expect.poll(() => running.page.locator('dialog[open]').count()).toBe(0);
  await id('import-filter-needs-answer').click();
  await id('import-preview').locator('tbody tr').first().click(); // whichever of the two came later
  await id('import-standing').waitFor();
  await lookAround('07-thay-the-hay-bo-sung', { heading: screens.imports });
  await id('import-left-out-open').click();
  await lookAround('07-tep-chua-nhap', { heading: screens.imports });
  await running.page.keyboard.press('Escape');
  await id('import-filter-all').click();
  await openFile(NAMELESS);
  await id('import-assign').click();
  await id('assign-search').fill('hoai xuan');
  await id('assign-unit-phuong-hoai-xuan').click();
  await lookAround('07-gan-don-vi', { heading: strings.imports.assignTitle(NAMELESS), image: 'nhap-gan-don-vi' });
  await id('assign-save').click();
  await expect.poll(() => running.page.locator('dialog[open]').count()).toBe(0);
  await id('import-filter-all').click();
  await openFile(NAMELESS);
  await running.page.locator('[data-testid^="import-received-"]').first().click();
  const title = await running.page.locator('dialog[open] h2').innerText();
  await lookAround('08-thoi-diem-nhan', { heading: title, image: 'nhap-thoi-diem-nhan' });
  await closeDialog();
  await id('import-discard').click();
  await lookAround('08-bo-danh-sach', { heading: strings.imports.discardTitle });
  await closeDialog();
});

test('imports: saved, and the history with its question before undoing', async () => {
  await id('import-select-valid').click();
  await id('import-accept').click();
  await id('import-saved').waitFor({ timeout: 30_000 });
  await lookAround('09-da-luu', { heading: screens.imports, image: 'nhap-da-luu' });
  await id('import-tab-history').click();
  await id('batches').waitFor();
  await lookAround('10-lich-su', { heading: screens.imports, image: 'lich-su-nhap' });
  await running.page.locator('[data-testid^="batch-undo-"]').first().click();
  await lookAround('10-hoan-tac', { heading: await running.page.locator('dialog[open] h2').innerText() });
  await closeDialog();
});

test('board: daily and once, a cell opened, the quick choice of a moment', async () => {
  await open('board');
  await lookAt('17/8/2021', '17h00');
  await id('board-section-mau-02').click();
  await id('board-cell-xa-hoai-son-2021-08-17').waitFor();
  await lookAround('11-bang-theo-doi', { heading: screens.board, image: 'bang-theo-doi' });
  await id('as-of-quick').click();
  await lookAround('11-chon-nhanh', { heading: screens.board });
  await running.page.keyboard.press('Escape');
  await id('board-cell-phuong-tam-quan-bac-2021-08-17').click();
  await id('board-detail').waitFor();
  await lookAround('12-chi-tiet-o-muon', { heading: await running.page.locator('dialog[open] h2').innerText() });
  await closeDialog();
  await id('board-cell-xa-hoai-son-2021-08-17').click();
  await id('board-detail').waitFor();
  await lookAround('12-chi-tiet-o', {
    heading: await running.page.locator('dialog[open] h2').innerText(),
    image: 'bang-chi-tiet-o',
  });
  await closeDialog();
  await id('board-section-mau-01').click();
  await id('board-table-mau-01').waitFor();
  await lookAround('13-bang-mau-01', { heading: screens.board });
  await id('board-section-mau-02').click();
});

test('compilation', async () => {
  await open('compilation');
  await id('coverage-installed-among-smartphone-users').waitFor();
  await lookAround('14-tong-hop', { heading: screens.compilation, image: 'tong-hop' });
});

test('compilation: figures of another body beside those of the units', async () => {
  await running.answerOpen([
    await countsWorkbook(outFolder, [
      [1, 'UBND phường Bồng Sơn', 15_000, 5000],
      [2, 'P. Hoài Đức', 12_000, '4.100'],
      [3, 'Xã Không Có Thật', 900, 7],
      [null, 'Tổng cộng', 27_900, 9107],
    ]),
  ]);
  await id('counts-open').click();
  await id('counts-choose').click();
  await id('counts-figure').selectOption('mau-02.cumulative');
  await id('counts-column').selectOption('D');
  await id('counts-rows').waitFor();
  await id('counts-source').fill('Sở Thông tin và Truyền thông');
  await lookAround('14-so-lieu-doi-chieu', { heading: strings.compilation.counts.title, image: 'so-lieu-doi-chieu' });
  await id('counts-take').click();
  await id('counts-batches').waitFor();
  await lookAround('14-da-nhap-doi-chieu', { heading: strings.compilation.counts.title });
  await closeDialog();
  await expect.poll(() => id('compiled-phuong-bong-son').innerText()).toContain('đối chiếu 5.000');
  await lookAround('14-lech-so-doi-chieu', { heading: screens.compilation });
});

/** Until the first page is drawn anew: while a paper is being made, the one before stays on screen. */
async function choosePaper(choose: () => Promise<void>): Promise<void> {
  const before = await pageInk(running.page);
  await choose();
  await expect.poll(() => pageInk(running.page), { timeout: 60_000 }).not.toBe(before);
}

test('papers: each kind', async () => {
  await open('papers');
  await expect.poll(() => pageInk(running.page), { timeout: 60_000 }).not.toBe('');
  await lookAround('15-van-ban-report', { heading: screens.papers, image: 'van-ban-bao-cao' });
  await choosePaper(() => id('paper-reminder').click());
  await choosePaper(() => id('reminder-xa-hoai-son').click());
  await lookAround('15-van-ban-reminder', { heading: screens.papers, image: 'van-ban-don-doc' });
  for (const kind of ['form-01', 'form-02', 'directive'] as const) {
    await choosePaper(() => id(`paper-${kind}`).click());
    await lookAround(`15-van-ban-${kind}`, { heading: screens.papers });
  }
});

test('papers: the whole page, and what saving says', async () => {
  await choosePaper(() => id('paper-report').click());
  await id('preview-whole-page').click();
  await lookAround('16-van-ban-ca-trang', { heading: screens.papers });
  await running.answerSave(join(outFolder, 'bao-cao.docx'));
  await id('paper-save-docx').click();
  await id('paper-saved').waitFor({ timeout: 30_000 });
  await lookAround('16-van-ban-da-luu', { heading: screens.papers });
});

test('directives, units with their aliases, office', async () => {
  await open('directives');
  await id('directive-detail').waitFor();
  await lookAround('17-van-ban-chi-dao', { heading: screens.directives, image: 'van-ban-chi-dao' });
  await id('directive-edit').click();
  await id('directive-editor').waitFor();
  await id('editor-communes-daily').scrollIntoViewIfNeeded();
  await lookAround('17-van-ban-sua', { heading: screens.directives, image: 'van-ban-sua' });
  await id('editor-close').click();
  await id('directive-detail').waitFor();
  await open('units');
  await id('units-table').waitFor();
  await lookAround('18-don-vi', { heading: screens.units });
  await id('unit-edit-phuong-bong-son').click();
  await lookAround('18-ten-goi-khac', {
    heading: await running.page.locator('dialog[open] h2').innerText(),
    image: 'don-vi-ten-goi-khac',
  });
  await closeDialog();
  await id('units-pick').click();
  await id('pick-province').selectOption('52');
  await id('pick-search').fill('hoai duc'); // found by the name it had before the merger
  await id('pick-21640').check();
  await id('pick-group').selectOption('');
  await lookAround('18-chon-xa-phuong', { heading: await running.page.locator('dialog[open] h2').innerText() });
  await id('pick-add').click();
  await id('pick-added').waitFor();
  await lookAround('18-da-them', { heading: await running.page.locator('dialog[open] h2').innerText() });
  await closeDialog();
  await id('units-former').check();
  await id('units-search').fill('hoai duc');
  await lookAround('18-don-vi-cu', { heading: screens.units });
  await id('units-search').fill('');
  await open('office');
  await id('letterhead-preview').getByTestId('preview-page').waitFor({ timeout: 60_000 });
  await lookAround('19-co-quan', { heading: screens.office, image: 'co-quan' });
});

test('today, tasks, reminders, reading of a paper', async () => {
  for (const screen of ['today', 'tasks', 'reminders', 'reading'] as const) {
    await open(screen);
    await lookAround(`24-${screen}`, { heading: screens[screen] });
  }
  await id('reading-text').fill(seedText('hoai-nhon-2021-08'));
  await id('reading-read').click();
  await id('reading-proposal').waitFor();
  await id('reading-field-duty.1').scrollIntoViewIfNeeded();
  await id('reading-field-duty.0.receiver').locator('input').focus(); // its place in the words comes into view
  await lookAround('24-doc-van-ban', { heading: screens.reading, image: 'doc-van-ban' });
  await id('reading-again').click();
});

test('imports: a unit on two rows of one table', async () => {
  await open('imports');
  await id('import-tab-new').click();
  await running.answerOpen([await twoRowsOfOneUnit(outFolder)]);
  await id('import-choose-files').first().click();
  await id('import-preview').waitFor({ timeout: FIRST_READING_MS });
  await id('import-filter-needs-answer').click();
  await id('import-preview').locator('tbody tr').first().click();
  const question = running.page.locator('[data-testid^="import-place-"]').first();
  await question.waitFor();
  await lookAround('22-don-vi-hai-dong', { heading: screens.imports });
  await question.locator('input').nth(1).click();
  await expect.poll(() => question.locator('input').nth(1).isChecked()).toBe(true);
  await id('import-standing').waitFor(); // the office has reported before: that is asked next
  await id('import-replacement').click();
  await expect.poll(() => id('import-accept').isEnabled()).toBe(true);
  await lookAround('22-da-chon-dong', { heading: screens.imports });
  await id('import-discard').click();
  await id('dialog-confirm').click();
});

test('backups and the log of changes', async () => {
  await open('backups');
  await id('backup-make').click();
  await id('backup-done').waitFor();
  await id('backups-table').waitFor();
  await showUsualDataFolder();
  await lookAround('20-sao-luu', { heading: screens.backups, image: 'sao-luu' });
  await open('history');
  await id('history-total').waitFor();
  await lookAround('21-nhat-ky', { heading: screens.history, image: 'nhat-ky' });
});

test('papers: still there after another screen', async () => {
  await open('papers');
  await expect.poll(() => pageInk(running.page), { timeout: 20_000 }).not.toBe('');
  await expectSound(running.page, screens.papers);
});

test('papers: the window changes its size while the next paper is being made', async () => {
  for (const size of SIZES)
    for (const kind of ['reminder', 'report'] as const) {
      await id(`paper-${kind}`).click({ timeout: 10_000 });
      await running.page.setViewportSize(size); // the pages on screen are still those of the paper before
      await expectSound(running.page, screens.papers);
    }
});
