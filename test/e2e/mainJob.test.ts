import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatCount } from '../../electron/domain/numbers';
import { EXPECTED, SAMPLE_ID, SAMPLE_REPORTS } from '../support/office';
import { type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { readDocx } from './support/docx';
import { endedFolder } from './support/folders';
import { readPdf, solid } from './support/pdf';
import { textWith } from './support/words';

/**
 * The main job in the real window: first start, sample, import, board, undo, import again, papers, restart. The tests
 * of this file are one story and run in their order on one data folder.
 */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const outFolder = endedFolder('van-ban');
const lettersFolder = endedFolder('tat-ca');
let running: RunningApp;

const evening17 = EXPECTED.communeTotals.find(({ at }) => at === '2021-08-17T17:00');
if (!evening17) throw new Error('the sample has no total for 17h00 17/8');
const id = (testId: string) => running.page.getByTestId(testId);

beforeAll(async () => {
  running = await startApp(folders);
});
afterAll(async () => {
  await running?.close();
});

async function lookAt(day: string, clock: string): Promise<void> {
  await id('as-of-day').fill(day);
  await id('as-of-day').press('Enter');
  await id('as-of-clock').fill(clock);
  await id('as-of-clock').press('Enter');
}

async function openBoardOn17(): Promise<void> {
  await id('nav-board').click();
  await lookAt('17/8/2021', '17h00');
  await id('board-section-mau-02').click();
}

async function importSample(): Promise<void> {
  await id('nav-imports').click();
  await running.answerOpen([SAMPLE_REPORTS]);
  await id('import-choose-folder').click();
  await id('import-preview').waitFor({ timeout: 60_000 });
}

describe('the main job', () => {
  test('first start: the app greets, says where the data lives, and offers the sample', async () => {
    await id(`sample-load-${SAMPLE_ID}`).waitFor();
    await expect.poll(() => id('start-data-folder').innerText()).toContain(folders.dataFolder);
    await running.picture('01-bat-dau');
  });

  test('with the campaign in its own data, the first screen goes on from there', async () => {
    await running.close();
    await fillWithSample(folders.dataFolder);
    running = await startApp(folders);
    await id('nav-start').click();
    await id('sample-loaded').waitFor();
    await running.picture('02-da-nap-mau');
  });

  test('the import screen reads the folder and tells good, doubtful and bad files apart', async () => {
    await importSample();
    const refused = EXPECTED.files.filter(({ faults }) =>
      faults.some(({ kind }) => kind === 'installed-above-smartphones'),
    );
    await textWith(id('import-preview'), ...refused.map(({ path }) => basename(path)));
    await running.picture('03-xem-truoc');
    await id('import-filter-refused').click();
    await running.page
      .getByText(basename(refused[0]?.path ?? ''))
      .first()
      .click();
    await textWith(id('import-detail'), /D14/, /\b5\b[\s\S]*\b4\b/);
    await running.picture('04-tep-khong-nhan');
  });

  test('accepting says “đã lưu” only with the files in, and the board says what the samples hold', async () => {
    await id('import-select-valid').click(); // those to look at again are not ticked by themselves
    await id('import-accept').click();
    await id('import-saved').waitFor({ timeout: 30_000 });
    await expect.poll(() => id('import-saved').innerText()).toContain(String(EXPECTED.files.length - 1));
    await running.picture('05-da-luu');
    await openBoardOn17();
    await expectCell('2021-08-17', { 'xa-hoai-son': /chưa báo cáo/i, 'xa-hoai-phu': /chưa báo cáo/i });
    await running.picture('06-bang-theo-doi');
    for (const file of EXPECTED.files.filter(({ formId, period }) => formId === 'mau-02' && period === '2021-08-17')) {
      const expected = file.isNil
        ? /không phát sinh/i
        : file.lateMinutes === null
          ? new RegExp(file.receivedAt.slice(11).replace(':', 'h'))
          : new RegExp(`muộn ${file.lateMinutes} phút`, 'i');
      await expectCell('2021-08-17', { [file.unitId]: expected });
    }
  });

  async function expectCell(period: string, wanted: Readonly<Record<string, RegExp>>): Promise<void> {
    for (const [unitId, words] of Object.entries(wanted)) {
      const cell = id(`board-cell-${unitId}-${period}`);
      await cell.waitFor();
      await expect.poll(() => cell.getAttribute('aria-label'), { message: unitId }).toMatch(words);
    }
  }

  test('the total carries its coverage and is the sum of the reporting communes', async () => {
    await textWith(
      id('board-summary-installed-among-smartphone-users'),
      `${evening17.reported}/${evening17.expected} đơn vị`,
      evening17.percentPrinted,
      formatCount(evening17.numerator),
      formatCount(evening17.denominator),
    );
    await id('nav-compilation').click();
    await id('coverage-installed-among-smartphone-users').waitFor();
    await expect
      .poll(() => id('coverage-installed-among-smartphone-users').innerText())
      .toMatch(/15\/17[\s\S]*Hoài Sơn[\s\S]*Hoài Phú|15\/17[\s\S]*Hoài Phú[\s\S]*Hoài Sơn/);
    await running.picture('07-tong-hop');
  });

  test('undo takes the whole import back; importing again brings it again', async () => {
    await id('nav-imports').click();
    await id('import-tab-history').click();
    await running.picture('08-lich-su-nhap');
    await running.page.locator('[data-testid^="batch-undo-"]').first().click();
    await id('dialog-confirm').click();
    await id('history-undone').waitFor();
    await openBoardOn17();
    await expectCell('2021-08-17', { 'phuong-bong-son': /chưa báo cáo/i });
    await id('nav-imports').click();
    await id('import-tab-new').click();
    await importSample();
    await id('import-select-valid').click();
    await id('import-accept').click();
    await id('import-saved').waitFor({ timeout: 30_000 });
    await openBoardOn17();
    await expectCell('2021-08-17', { 'phuong-tam-quan-bac': /muộn 7 phút/i });
  });

  test('the same folder once more is recognised: nothing to take', async () => {
    await importSample();
    await expect.poll(() => id('import-accept').isDisabled()).toBe(true);
    await running.picture('08-da-nhap-truoc');
    await id('import-discard').click();
    await id('dialog-confirm').click();
    await id('import-preview').waitFor({ state: 'detached' });
  });

  test('every other screen shows its data', async () => {
    for (const [screen, words] of [
      ['units', /Phường Bồng Sơn/],
      ['office', /ỦY BAN NHÂN DÂN/],
      ['directives', /tuần cao điểm/],
    ] as const) {
      await id(`nav-${screen}`).click();
      await id(`screen-${screen}`).getByText(words).first().waitFor();
      await running.picture(`09-${screen}`);
    }
  });
});

describe('papers', () => {
  async function save(format: 'pdf' | 'docx' | 'xlsx', name: string): Promise<string> {
    const path = join(outFolder, `${name}.${format}`);
    await running.answerSave(path);
    await id(`paper-save-${format}`).click();
    await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true);
    await id('paper-saved').waitFor();
    return path;
  }

  test('the preview draws the report’s pages', async () => {
    await openBoardOn17();
    await id('nav-papers').click();
    await id('paper-report').click();
    await id('preview-page').first().waitFor({ timeout: 60_000 });
    await expect.poll(() => id('preview-page').count()).toBeGreaterThan(1);
    await running.page.waitForTimeout(1500); // canvases are drawn one after another; only the picture needs them
    await running.picture('10-van-ban');
  });

  test('the report as PDF: figures, coverage, layout to the tenth of a millimetre', async () => {
    const pages = await readPdf(await save('pdf', 'bao-cao'));
    const [first, second] = pages;
    if (!first || !second) throw new Error('a report with an annex has more than one page');
    const text = solid(pages.map((page) => page.text).join(' '));
    for (const piece of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'ỦY BAN NHÂN DÂN THỊ XÃ HOÀI NHƠN',
      'BÁO CÁO',
      `${formatCount(evening17.numerator)}/${formatCount(evening17.denominator)}`,
      evening17.percentPrinted,
      '15/17 đơn vị',
      '42,85%',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Trần Hữu Thảo',
      'Nơi nhận:',
      'Lưu: VT',
    ])
      expect(text, piece).toContain(solid(piece));
    expect([first.widthPt, first.heightPt].map((size) => Math.round(size))).toEqual([595, 842]);
    expectMargins(first.items);
    expectOneRow(first.items);
    expect(topNumber(first.items)).toBeNull();
    expect(pages.map((page) => page.text).join(' ')).not.toMatch(/NaN|undefined|null|\{|\}/);
  });

  type Items = Awaited<ReturnType<typeof readPdf>>[number]['items'];

  /** NĐ 30/2020, Phụ lục I, mục I.3: text between 30 mm on the left and 15 mm on the right. */
  function expectMargins(items: Items): void {
    expect(Math.min(...items.map(({ leftMm }) => leftMm))).toBeGreaterThan(29.8);
    expect(Math.max(...items.map(({ rightMm }) => rightMm))).toBeLessThan(195.3);
    expect(Math.min(...items.map(({ baselineMm }) => baselineMm))).toBeGreaterThan(20);
  }

  /** "Số: …" and the place and date stand on one line. */
  function expectOneRow(items: Items): void {
    const number = items.find(({ text }) => text.startsWith('Số:'));
    const place = items.find(({ text }) => text.startsWith('Hoài Nhơn'));
    if (!number || !place) throw new Error('number and date are not on the page');
    expect(Math.abs(number.baselineMm - place.baselineMm)).toBeLessThan(0.5);
  }

  /** The number in the top margin; null when there is none. */
  function topNumber(items: Items): string | null {
    return items.find(({ baselineMm, text }) => baselineMm < 19 && /^\d+$/.test(text.trim()))?.text.trim() ?? null;
  }

  test('page numbers: none on page 1, centred from page 2 on, and the annex begins anew', async () => {
    const pages = await readPdf(join(outFolder, 'bao-cao.pdf'));
    const numbers = pages.map(({ items }) => topNumber(items));
    expect(numbers[0]).toBeNull();
    const annexAt = pages.findIndex(({ text }) => /^(\d+ )?Phụ lục/.test(text));
    expect(annexAt).toBeGreaterThan(0);
    expect(numbers[annexAt]).toBeNull();
    pages.slice(1, annexAt).forEach(({ items }, place) => {
      expect(numbers[place + 1]).toBe(String(place + 2));
      const item = items.find(({ baselineMm, text }) => baselineMm < 19 && /^\d+$/.test(text.trim()));
      expect(Math.abs(((item?.leftMm ?? 0) + (item?.rightMm ?? 0)) / 2 - (30 + 165 / 2))).toBeLessThan(1);
    });
    expect(
      solid(
        pages
          .slice(annexAt)
          .map(({ text }) => text)
          .join(' '),
      ),
    ).toContain(solid('Chưa báo cáo'));
  });

  test('the report as Word and Excel holds the same figures', async () => {
    const docx = readDocx(await save('docx', 'bao-cao'));
    const words = solid(docx.paragraphs.join(' '));
    for (const piece of [evening17.percentPrinted, '15/17 đơn vị', 'KT. CHỦ TỊCH', 'Trần Hữu Thảo', 'Phường Bồng Sơn'])
      expect(words, piece).toContain(solid(piece));
    expect(docx.documentXml).toMatch(/w:left="1701"[^>]*|w:pgMar[^>]*w:left="1701"/);
    expect(docx.documentXml).toContain('<w:titlePg');
    const { default: ExcelJS } = await import('exceljs');
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(await save('xlsx', 'bao-cao'));
    const values: unknown[] = [];
    book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => values.push(cell.value))));
    expect(values).toContain(evening17.numerator); // a number, not text
    expect(values).toContain('Phường Bồng Sơn');
  });

  test('a reminder letter names what is missing and carries the right signature block', async () => {
    await id('paper-reminder').click();
    await id('reminder-xa-hoai-son').click();
    await id('preview-page').first().waitFor({ timeout: 60_000 });
    await running.page.waitForTimeout(800); // for the picture only
    await running.picture('11-cong-van-don-doc');
    const path = await save('pdf', 'don-doc-hoai-son');
    const text = solid((await readPdf(path)).map((page) => page.text).join(' '));
    for (const piece of [
      'Kính gửi: UBND xã Hoài Sơn',
      '17/8/2021',
      'Số:',
      '/UBND-VX',
      'V/v',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Trần Hữu Thảo',
    ])
      expect(text, piece).toContain(solid(piece));
    const docx = readDocx(await save('docx', 'don-doc-hoai-son'));
    expect(solid(docx.paragraphs.join(' '))).toContain(solid('UBND xã Hoài Sơn'));
  });

  test('all letters at once go into a folder the clerk picks', async () => {
    await running.answerOpen([lettersFolder]);
    await id('reminders-save-all').click(); // all are ticked to begin with
    await id('reminders-saved').waitFor({ timeout: 120_000 });
    const isInSight = () =>
      id('reminders-saved').evaluate((notice) => notice.getBoundingClientRect().bottom <= window.innerHeight);
    await expect.poll(isInSight).toBe(true);
    const [made = ''] = readdirSync(lettersFolder);
    const inside = join(lettersFolder, made);
    expect(readdirSync(inside).sort()).toEqual([
      'Danh sách phát hành.pdf',
      'Danh sách phát hành.xlsx',
      'In cả đợt.pdf',
      'Tệp PDF từng đơn vị',
      'Tệp Word từng đơn vị',
    ]);
    for (const folder of ['Tệp PDF từng đơn vị', 'Tệp Word từng đơn vị']) {
      const names = readdirSync(join(inside, folder));
      expect(names).toHaveLength(16); // of 17 communes one has reached the target and reported
      for (const name of names) expect(readFileSync(join(inside, folder, name)).length).toBeGreaterThan(2000);
    }
    const pages = await readPdf(join(inside, 'In cả đợt.pdf'));
    expect(pages.length).toBeGreaterThanOrEqual(16);
  });
});

describe('after a restart', () => {
  test('everything is still there', async () => {
    await running.close();
    running = await startApp(folders);
    await openBoardOn17();
    const cell = id('board-cell-phuong-tam-quan-bac-2021-08-17');
    await cell.waitFor({ timeout: 30_000 });
    await expect.poll(() => cell.getAttribute('aria-label')).toMatch(/muộn 7 phút/i);
    await expect
      .poll(() => id('board-summary-installed-among-smartphone-users').innerText())
      .toContain(evening17.percentPrinted);
  });
});
