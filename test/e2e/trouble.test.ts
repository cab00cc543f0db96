import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { strings } from '../../renderer/text/vi';
import { temporaryFolder } from '../support/folder';
import { EXPECTED, SAMPLE_REPORTS } from '../support/office';
import { filesBelow, fillWithSample, verifyFolder, withOffice } from './support/dataFolders';
import { badFiles, fillWithMany, mixGoodAndBad } from './support/reportFolders';
import { lookAt, openScreen, SCREEN_NAMES } from './support/screens';
import { startWatched, type WatchedApp } from './support/watchedApp';
import { textWith } from './support/words';

/** What goes wrong around a clerk, in the real Electron: files, disks, processes, and hands without a mouse. */

interface Place {
  readonly dataFolder: string;
  readonly profileFolder: string;
}

function newPlace(): Place {
  return { dataFolder: temporaryFolder(), profileFolder: temporaryFolder() };
}

/** Started for one test; closed with it unless it has ended before. */
async function start(place: Place, args: readonly string[] = []): Promise<WatchedApp> {
  const running = await startWatched({ ...place, args });
  onTestFinished(() => running.close().catch(() => undefined));
  return running;
}

async function chooseFolder(running: WatchedApp, folder: string): Promise<void> {
  await openScreen(running.page, 'imports');
  await running.answerOpen([folder]);
  await running.page.getByTestId('import-choose-folder').click();
}

async function preview(running: WatchedApp, folder: string): Promise<void> {
  await chooseFolder(running, folder);
  await running.page.getByTestId('import-preview').waitFor({ timeout: 60_000 });
}

/** Ticks those that are to be looked at too, and takes them. */
async function accept(page: Page): Promise<void> {
  const selectAll = page.getByTestId('import-select-valid');
  if (await selectAll.isEnabled()) await selectAll.click(); // not when all are ticked to begin with
  await page.getByTestId('import-accept').click();
}

async function takeAllOf(running: WatchedApp, folder: string): Promise<void> {
  await preview(running, folder);
  await accept(running.page);
  await running.page.getByTestId('import-saved').waitFor({ timeout: 60_000 });
}

/** One cell of the board: what it says to those who hear it instead of seeing it. */
async function boardCell(page: Page, unitId: string, day: string): Promise<string> {
  await openScreen(page, 'board');
  await lookAt(page, '17/8/2021', '17h00');
  await page.getByTestId('board-section-mau-02').click();
  const cell = page.getByTestId(`board-cell-${unitId}-${day}`);
  await cell.waitFor({ timeout: 30_000 });
  return (await cell.getAttribute('aria-label')) ?? '';
}

async function expectSampleOnBoard(page: Page): Promise<void> {
  await expect.poll(() => boardCell(page, 'phuong-tam-quan-bac', '2021-08-17')).toMatch(/muộn 7 phút/i);
}

/** Turns the bits of some bytes in the middle: what a bad sector or a careless program leaves behind. */
function spoil(path: string): Buffer {
  const bytes = readFileSync(path);
  for (let at = Math.floor(bytes.length / 2); at < Math.min(bytes.length, bytes.length / 2 + 256); at += 1)
    bytes[at] = ~(bytes[at] ?? 0) & 0xff;
  writeFileSync(path, bytes);
  return bytes;
}

/** The database and its journals; backups are made in their own time. */
function storeFiles(dataFolder: string): ReadonlyMap<string, Buffer> {
  return new Map([...filesBelow(dataFolder)].filter(([name]) => /^don-doc\./.test(name)));
}

describe('a damaged data folder', () => {
  test('one file spoilt: the data is there, the window says what happened, the spoilt file is kept', async () => {
    const place = newPlace();
    await fillWithSample(place.dataFolder, { withReports: true });
    const spoilt = spoil(join(place.dataFolder, 'don-doc.sqlite'));
    const running = await start(place);
    await running.page
      .getByText(/Tệp dữ liệu chính bị hỏng/)
      .first()
      .waitFor({ timeout: 30_000 });
    await running.page
      .getByText(/don-doc\.hong-/)
      .first()
      .waitFor();
    await expectSampleOnBoard(running.page);
    const kept = readdirSync(place.dataFolder)
      .filter((name) => name.startsWith('don-doc.hong-'))
      .sort();
    const aside = kept[0] ?? '';
    expect(kept).toEqual([aside, `${aside}.txt`]); // the files as found, and the note of it until it is put away
    expect(readFileSync(join(place.dataFolder, aside, 'don-doc.sqlite')).equals(spoilt)).toBe(true);
    expect(readFileSync(join(place.dataFolder, `${aside}.txt`), 'utf8')).toMatch(/Tệp dữ liệu chính bị hỏng/);
    await expect.poll(() => running.asked()).toEqual([]);

    await running.page.getByTestId('office-notice').getByRole('button', { name: strings.actions.close }).click();
    const isNoted = () => existsSync(join(place.dataFolder, `${aside}.txt`));
    await expect.poll(isNoted).toBe(false); // read: not said again; the spoilt file stays
    expect(existsSync(join(place.dataFolder, aside, 'don-doc.sqlite'))).toBe(true);
  });

  test('all files ruined: the app says so and starts no empty data in their place', async () => {
    const place = newPlace();
    await fillWithSample(place.dataFolder, { withReports: true });
    for (const [name, bytes] of filesBelow(place.dataFolder))
      writeFileSync(
        join(place.dataFolder, name),
        bytes.map((byte, at) => (at * 31 + byte * 7) % 251),
      );
    const ruined = [...filesBelow(place.dataFolder).values()];
    const running = await start(place);
    const question = await running.question();
    expect(question.message).toBe('Chưa mở được dữ liệu');
    expect(question.detail).toMatch(/Dữ liệu bị hỏng[\s\S]*không tạo dữ liệu trống thay thế/);
    const [aside] = readdirSync(place.dataFolder).filter((name) => name.startsWith('don-doc.hong-'));
    expect(question.detail).toContain(aside);
    const kept = [...filesBelow(place.dataFolder).values()];
    for (const bytes of ruined) expect(kept.some((one) => one.equals(bytes))).toBe(true);

    const report = join(temporaryFolder(), 'bao-loi.txt');
    await running.answerSave(report);
    await running.press('Gói thông tin khi báo lỗi…');
    await expect.poll(async () => (await running.question()).message).toMatch(/^Đã lưu gói/);
    const text = readFileSync(report, 'utf8');
    expect(text).toContain('Chưa mở được dữ liệu: tệp dữ liệu bị hỏng');
    for (const part of ['Bản dùng được mới nhất', 'còn trống', 'Electron']) expect(text).toContain(part);
    for (const name of [place.dataFolder, 'Hoài Nhơn']) expect(text).not.toContain(name);
    await running.press('Quay lại'); // and the question is there again

    await expect.poll(async () => (await running.asked()).length).toBe(3);
    await running.press('Thử lại');
    await expect.poll(async () => (await running.asked()).length).toBe(4);
    expect((await running.question()).detail).toMatch(/Trước đây dữ liệu bị hỏng/);
    expect(existsSync(join(place.dataFolder, 'don-doc.sqlite'))).toBe(false);
    await running.press('Đóng ứng dụng');
    await running.ended;
    expect(existsSync(join(place.dataFolder, 'don-doc.sqlite'))).toBe(false);
  });

  test('a copy put back while the question is open is taken with “Thử lại”', async () => {
    const place = newPlace();
    await fillWithSample(place.dataFolder, { withReports: true });
    const good = filesBelow(place.dataFolder);
    for (const name of good.keys()) writeFileSync(join(place.dataFolder, name), 'ruined');
    const running = await start(place);
    await running.question();
    for (const [name, bytes] of good) writeFileSync(join(place.dataFolder, name), bytes);
    await running.press('Thử lại');
    await expectSampleOnBoard(running.page);
  });
});

describe('a data folder somebody else works in', () => {
  test('the app names the computer, waits, and opens when the folder is free', async () => {
    const place = newPlace();
    await fillWithSample(place.dataFolder, { withReports: true });
    let running: WatchedApp | null = null;
    await withOffice(place.dataFolder, async () => {
      running = await start(place);
      const question = await running.question();
      expect(question.message).toBe('Chưa mở được dữ liệu');
      expect(question.detail).toMatch(
        /đang được mở bởi một cửa sổ Đôn Đốc khác \(hoặc một lệnh Đôn Đốc đang chạy\) trên máy “.+”/,
      );
      expect(question.buttons).toEqual([
        'Thử lại',
        'Mở thư mục dữ liệu',
        'Gói thông tin khi báo lỗi…',
        'Đóng ứng dụng',
      ]);
    });
    const app = running as unknown as WatchedApp;
    await app.press('Thử lại');
    await expectSampleOnBoard(app.page);
  });

  test('nothing but the lock file of the other one is touched by a start that gives up', async () => {
    const place = newPlace();
    await fillWithSample(place.dataFolder, { withReports: true });
    await withOffice(place.dataFolder, async () => {
      const before = filesBelow(place.dataFolder);
      const running = await start(place);
      await running.question();
      await running.press('Đóng ứng dụng');
      await running.ended;
      expect(filesBelow(place.dataFolder)).toEqual(before);
    });
  });
});

describe('the first screen that was kept at the end of the run before', () => {
  const TRUE_NAME = /Tuần cao điểm Bluezone/;

  test('is shown, gives way to what the open data say, and is not there while they are open', async () => {
    const place = newPlace();
    await fillWithSample(place.dataFolder);
    const first = await start(place);
    await first.page.getByTestId('today').waitFor({ timeout: 30_000 });
    await first.close();
    const path = join(place.dataFolder, 'don-doc.man-hinh-dau.json');
    renameKept(path, TRUE_NAME, 'Tên cũ');

    const second = await start(place);
    const shown = () => second.page.locator('body').innerText();
    await second.page.getByTestId('today').waitFor({ timeout: 30_000 });
    await expect.poll(shown, { timeout: 30_000 }).not.toContain('Tên cũ');
    expect(await shown()).toMatch(TRUE_NAME);
    expect(existsSync(path)).toBe(false);
    await second.close();
    expect(readFileSync(path, 'utf8')).toMatch(TRUE_NAME);
  });
});

/** Writes another name into what was kept, as if it had been kept so. */
function renameKept(path: string, name: RegExp, other: string): void {
  const [head = '', body = ''] = readFileSync(path, 'utf8').split('\n');
  expect(body).toMatch(name);
  const renamed = body.replace(name, other);
  const hash = createHash('sha256').update(renamed).digest('hex');
  writeFileSync(path, `${JSON.stringify({ ...JSON.parse(head), hash })}\n${renamed}`);
}

describe('a part of the app that stops', () => {
  test('the page crashes: one question, one button, and the data is on screen again', async () => {
    const place = newPlace();
    await fillWithSample(place.dataFolder, { withReports: true });
    const running = await start(place);
    await expectSampleOnBoard(running.page);
    await running.app.evaluate(({ BrowserWindow }) => {
      for (const { webContents } of BrowserWindow.getAllWindows())
        if (webContents.getURL().startsWith('dondoc://app')) webContents.forcefullyCrashRenderer();
    });
    const question = await running.question();
    expect(question.message).toBe('Màn hình của ứng dụng đã dừng đột ngột');
    expect(question.detail).toMatch(/Dữ liệu đã lưu vẫn còn nguyên/);
    await running.press('Mở lại màn hình');
    const textOfWindow = () =>
      running.app.evaluate(async ({ BrowserWindow }) => {
        const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().startsWith('dondoc://app'));
        return (await window?.webContents.executeJavaScript('document.body.innerText')) as string;
      });
    await expect.poll(textOfWindow, { timeout: 30_000 }).toMatch(/Tuần cao điểm Bluezone/);
  });

  test('the office core crashes: it is started again, nothing saved is lost, and work goes on', async () => {
    const place = newPlace();
    await fillWithSample(place.dataFolder);
    const running = await start(place);
    await takeAllOf(running, SAMPLE_REPORTS);
    await running.endCore();
    const question = await running.question();
    expect(question.message).toBe('Phần xử lý dữ liệu đã dừng đột ngột');
    const isLoadedAgain = running.page.waitForEvent('domcontentloaded', { timeout: 30_000 });
    await running.press('Khởi động lại');
    await isLoadedAgain;
    await expectSampleOnBoard(running.page);
    await preview(running, SAMPLE_REPORTS);
    await expect.poll(() => running.page.getByTestId('import-accept').isDisabled()).toBe(true); // all known
  });
});

describe('files that are no reports', () => {
  test('two good ones among them are taken, each bad one gets one sentence with its name', async () => {
    const place = newPlace();
    await fillWithSample(place.dataFolder);
    const folder = temporaryFolder();
    const good = mixGoodAndBad(folder);
    const running = await start(place);
    const { page } = running;
    await preview(running, folder);
    for (const { fileName, says } of badFiles()) {
      await page.getByTestId('import-preview').getByText(fileName, { exact: true }).click();
      const detail = page.getByTestId('import-detail');
      await expect.poll(() => detail.locator('h2').innerText()).toBe(fileName);
      const issues = detail.locator('[data-testid^="issue-"] > span:nth-child(2)');
      await expect.poll(() => issues.count(), { message: fileName }).toBe(1);
      const sentences = await issues.allInnerTexts();
      expect(sentences[0], fileName).toContain(fileName);
      expect(sentences[0], fileName).toMatch(says);
    }
    await accept(page);
    await page.getByTestId('import-saved').waitFor({ timeout: 30_000 });
    await expect.poll(() => page.getByTestId('import-saved').innerText()).toContain('Đã lưu: 2 báo cáo.');
    const leftOut = ['tep rong.xlsx', 'bao cao cu.xls', 'co mat khau.xlsx', 'gui thieu.xlsx'];
    await textWith(page.getByTestId('screen-imports'), ...leftOut);
    for (const { unitId, period } of good)
      await expect.poll(() => boardCell(page, unitId, period)).not.toMatch(/chưa báo cáo/i);
  });

  test('the sentence for the unit can be copied though the page may not touch the clipboard', async () => {
    const place = newPlace();
    await fillWithSample(place.dataFolder);
    const folder = temporaryFolder();
    mixGoodAndBad(folder);
    const running = await start(place);
    await preview(running, folder);
    await running.page.getByTestId('import-preview').getByText('co mat khau.xlsx', { exact: true }).click();
    await running.app.evaluate(({ clipboard }) => clipboard.clear());
    await running.page.getByTestId('import-copy-message').click();
    await expect
      .poll(() => running.app.evaluate(({ clipboard }) => clipboard.readText()))
      .toMatch(/Kính gửi[\s\S]*co mat khau\.xlsx[\s\S]*mật khẩu/);
  });

  test('a folder with nothing in it, and one that has gone, are said so', async () => {
    const place = newPlace();
    await fillWithSample(place.dataFolder);
    const running = await start(place);
    await chooseFolder(running, temporaryFolder());
    await running.page
      .getByText(/Không tìm thấy tệp nào/)
      .first()
      .waitFor();
    await chooseFolder(running, join(place.dataFolder, 'khong-con'));
    await running.page
      .getByText(/Không đọc được [\s\S]*khong-con: không có ở đường dẫn này/)
      .first()
      .waitFor();
  });
});

describe('a long import', () => {
  const MANY = 300;

  test('is cancelled: nothing of it is left, and the next one goes well', async () => {
    const place = newPlace();
    await fillWithSample(place.dataFolder);
    const folder = temporaryFolder();
    fillWithMany(folder, MANY);
    const running = await start(place);
    await openScreen(running.page, 'board');
    const before = storeFiles(place.dataFolder);
    await chooseFolder(running, folder);
    await running.page.getByTestId('import-progress').waitFor();
    await running.page.getByText(new RegExp(`\\d+/${MANY} tệp`)).waitFor();
    await running.page.getByTestId('import-cancel').click();
    await running.page.getByTestId('import-cancelled').waitFor({ timeout: 30_000 });
    await expect
      .poll(() => running.page.getByTestId('import-cancelled').innerText())
      .toBe('Đã hủy. Chưa có tệp nào được lưu.');
    expect(storeFiles(place.dataFolder)).toEqual(before);
    await running.page.getByTestId('import-tab-history').click();
    await running.page.getByText('Chưa nhập báo cáo nào cho đợt này.').waitFor();
    await running.page.getByTestId('import-tab-new').click();
    await takeAllOf(running, join(SAMPLE_REPORTS, '2021-08-17'));
    await expectSampleOnBoard(running.page);
  });

  test('the power goes while it reads: nothing half-written', async () => {
    const place = newPlace();
    await fillWithSample(place.dataFolder);
    const folder = temporaryFolder();
    fillWithMany(folder, MANY);
    const first = await start(place);
    await chooseFolder(first, folder);
    await first.page.getByText(new RegExp(`[1-9]\\d*/${MANY} tệp`)).waitFor();
    await first.kill();
    expect(await verifyFolder(place.dataFolder)).toMatchObject({
      ok: true,
      tables: { submission: 0, person: 0, figure: 0 },
    });
    const second = await start(place);
    await expect.poll(() => boardCell(second.page, 'phuong-tam-quan-bac', '2021-08-17')).toMatch(/chưa báo cáo/i);
    await expect.poll(() => second.asked()).toEqual([]);
  });

  test('the power goes while it is saved: all of it or nothing', async () => {
    const place = newPlace();
    await fillWithSample(place.dataFolder);
    const first = await start(place);
    await preview(first, SAMPLE_REPORTS);
    await accept(first.page);
    await first.kill();
    const { ok, tables } = await verifyFolder(place.dataFolder);
    expect(ok).toBe(true);
    expect([0, EXPECTED.files.length - 1]).toContain(tables.submission);
  });

  test('the power goes right after “Đã lưu”: everything is there', async () => {
    const place = newPlace();
    await fillWithSample(place.dataFolder);
    const first = await start(place);
    await takeAllOf(first, SAMPLE_REPORTS);
    await first.kill();
    const second = await start(place);
    await expectSampleOnBoard(second.page);
    await expect.poll(() => second.asked()).toEqual([]);
    await second.close();
    expect((await verifyFolder(place.dataFolder)).tables.submission).toBe(EXPECTED.files.length - 1);
  });
});

describe('without a mouse', () => {
  /** Presses Tab until the element has the focus; says where it went when it never gets there. */
  async function tabTo(page: Page, testId: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const passed: string[] = [];
    for (let step = 0; step < 150; step += 1) {
      const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? '–');
      if (focused === testId) return;
      passed.push(focused);
      await page.keyboard.press(key);
    }
    throw new Error(`the focus never reached ${testId}; it passed ${passed.join(' ')}`);
  }

  const focusIsSeen = (page: Page) =>
    page.evaluate(() => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement ?? document.body);
      const around = getComputedStyle(document.activeElement ?? document.body, '::after');
      return (
        (outlineStyle !== 'none' && outlineWidth !== '0px') ||
        boxShadow !== 'none' ||
        (around.content !== 'none' && around.borderStyle !== 'none')
      );
    });

  test('the main job: import, accept, a cell of the board, a PDF', async () => {
    const place = newPlace();
    await fillWithSample(place.dataFolder);
    const running = await start(place);
    const { page } = running;
    const { keyboard } = page;
    await page.getByTestId('nav-imports').waitFor();
    await tabTo(page, 'nav-imports');
    await expect.poll(() => focusIsSeen(page)).toBe(true);
    await keyboard.press('Enter');
    await page.getByTestId('import-drop').waitFor();
    await running.answerOpen([SAMPLE_REPORTS]);
    await tabTo(page, 'import-choose-folder');
    await expect.poll(() => focusIsSeen(page)).toBe(true);
    await keyboard.press('Enter');
    await page.getByTestId('import-preview').waitFor({ timeout: 60_000 });
    await tabTo(page, 'import-accept', 'Shift+Tab'); // backwards: the list of files lies in between
    await keyboard.press('Enter');
    await page.getByTestId('import-saved').waitFor({ timeout: 30_000 });

    await keyboard.press('Control+2');
    await page.getByTestId('board-section-mau-02').waitFor();
    await tabTo(page, 'as-of-clock');
    await keyboard.press('Control+a');
    await keyboard.type('17h00');
    await keyboard.press('Enter');
    await tabTo(page, 'as-of-day');
    await keyboard.press('Control+a');
    await keyboard.type('17/8/2021');
    await keyboard.press('Enter');
    const cells = page.locator('[data-testid="board-table-mau-02"] [data-row="0"][data-column="0"]');
    await cells.waitFor();
    await tabTo(page, (await cells.getAttribute('data-testid')) ?? '');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowRight');
    const focused = () =>
      page.evaluate(() => {
        const { row, column } = (document.activeElement as HTMLElement).dataset;
        return `${row} ${column}`;
      });
    await expect.poll(focused).toBe('1 1');
    const cellId = await page.evaluate(() => document.activeElement?.getAttribute('data-testid'));
    await keyboard.press('Enter');
    await page.getByTestId('board-detail').waitFor();
    await keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe(cellId);

    await keyboard.press('Control+5');
    await page.getByTestId('preview-page').first().waitFor({ timeout: 60_000 });
    const saved = join(temporaryFolder(), 'bao-cao.pdf');
    await running.answerSave(saved);
    await tabTo(page, 'paper-save-pdf');
    await keyboard.press('Enter');
    await page.getByTestId('paper-saved').waitFor({ timeout: 30_000 });
    expect(readFileSync(saved).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

/** Words a clerk would meet if a text of the interface had been forgotten. */
const ENGLISH =
  /(?<![\p{L}\p{N}._/-])(loading|load|save|saved|cancel|close|open|delete|edit|undo|redo|search|select|file|files|folder|error|errors|failed|warning|board|import|imports|export|report|reports|summary|total|unit|units|directive|document|settings|start|next|back|finish|submit|apply|reset|refresh|missing|late|status|name|number|date|today|yesterday|week|month|year|page|pages|print|preview|download|upload|copy|paste|yes|help|about|view|show|hide|more|less|all|none|empty|unknown|undefined|null|NaN|true|false|Invalid Date|object Object)(?![\p{L}\p{N}_/-])/giu;

describe('a small screen', () => {
  test('1366×768: nothing to scroll sideways and no English on any screen, its titles and labels included', async () => {
    const place = newPlace();
    await fillWithSample(place.dataFolder, { withReports: true });
    const running = await start(place);
    const { page } = running;
    await page.setViewportSize({ width: 1366, height: 768 });
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1366);

    async function look(what: string): Promise<void> {
      const width = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { scrollWidth, clientWidth };
      });
      expect(width.scrollWidth, what).toBeLessThanOrEqual(width.clientWidth);
      const words = await page.evaluate(() => {
        const attributes = ['title', 'aria-label', 'placeholder', 'alt', 'aria-description', 'aria-roledescription'];
        const said = [...document.querySelectorAll('*')]
          .filter((element) => element.checkVisibility())
          .flatMap((element) => attributes.map((name) => element.getAttribute(name) ?? ''));
        return [document.title, document.body.innerText, ...said].join('\n');
      });
      expect(words.match(ENGLISH) ?? [], what).toEqual([]);
    }

    for (const name of SCREEN_NAMES) {
      await openScreen(page, name);
      await look(name);
    }
    await openScreen(page, 'imports');
    await page.getByTestId('import-tab-history').click();
    await page.getByTestId('batches').waitFor();
    await look('history');
    await page.getByTestId('import-tab-new').click();
    const folder = temporaryFolder();
    mixGoodAndBad(folder);
    await preview(running, folder);
    await look('preview of an import');
    for (const { fileName } of badFiles()) {
      await page.getByTestId('import-preview').getByText(fileName, { exact: true }).click();
      await look(fileName);
    }
    await boardCell(page, 'xa-hoai-son', '2021-08-17');
    await page.getByTestId('board-cell-xa-hoai-son-2021-08-17').click();
    await page.getByTestId('board-detail').waitFor();
    await look('a cell of the board');
    await page.keyboard.press('Escape');
    for (const kind of ['report', 'reminder', 'directive', 'form-01', 'form-02']) {
      await openScreen(page, 'papers');
      await page.getByTestId(`paper-${kind}`).click();
      await page.getByTestId('screen-papers').getByTestId('paper-preview').waitFor({ timeout: 60_000 });
      await look(kind);
    }
  });
});
