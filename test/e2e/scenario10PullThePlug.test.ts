import { copyFileSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE_REPORTS } from '../support/office';
import { PICTURES } from './support/app';
import { cellLabel } from './support/boardCells';
import { fillWithSample, verifyFolder } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { type Recorder, startRecorder } from './support/recorder';
import { badFiles } from './support/reportFolders';
import { lookAt, openScreen } from './support/screens';
import { startWatched, type WatchedApp } from './support/watchedApp';
import { textWith } from './support/words';

/**
 * Scenario 10, with whatever would leave the PC caught by a recorder. The .xls and the merged heading that the scenario
 * calls bad are read as well as any other; what is truly bad beside them: a file cut short, one with a password. One story.
 */
const place = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const [inbox, returns] = [endedFolder('nhan'), endedFolder('tra-lai')];
const DAY = join(SAMPLE_REPORTS, '2021-08-17');
const GOOD = new Map([
  ['phuong-hoai-hao', resolve(__dirname, '../fixtures/reports/HOAI HAO 17-8.xls')],
  ['phuong-hoai-tan', join(DAY, 'hoaitan_mau02_178.xlsx')], // its heading has two rows with merged cells
  ['phuong-bong-son', join(DAY, 'Mau02_P.BongSon_17-8.xlsx')],
]);
const BAD = badFiles().filter(({ fileName }) => ['gui thieu.xlsx', 'co mat khau.xlsx'].includes(fileName));
let recorder: Recorder;
let running: WatchedApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);

async function start(): Promise<void> {
  running = await startWatched({ ...place, args: [`--proxy-server=127.0.0.1:${recorder.port}`] });
  page = running.page;
}

beforeAll(async () => {
  await fillWithSample(place.dataFolder);
  mkdirSync(inbox, { recursive: true });
  const arrival = new Date(2021, 7, 17, 14, 0);
  for (const path of GOOD.values()) {
    const copy = join(inbox, basename(path));
    copyFileSync(path, copy);
    utimesSync(copy, arrival, arrival);
  }
  for (const { fileName, content } of BAD) writeFileSync(join(inbox, fileName), content);
  recorder = await startRecorder();
  await start();
});
afterAll(async () => {
  await running?.close();
  await recorder?.close();
});

async function readInbox(): Promise<void> {
  await openScreen(page, 'imports');
  await running.answerOpen([inbox]);
  await id('import-choose-folder').click();
  await id('import-preview').waitFor({ timeout: 60_000 });
}

async function expectBoard(words: RegExp): Promise<void> {
  await openScreen(page, 'board');
  await lookAt(page, '17/8/2021', '17h00');
  await id('board-section-mau-02').click();
  for (const unitId of GOOD.keys())
    await expect.poll(() => cellLabel({ page }, unitId, '2021-08-17'), { message: unitId }).toMatch(words);
}

/** All texts of a workbook. */
async function textsOf(path: string): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const texts: string[] = [];
  book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text))));
  return texts.join('\n');
}

describe('scenario 10: pull the plug', () => {
  test('a folder with two bad files among the good: the good enter as one batch', async () => {
    await readInbox();
    await textWith(id('import-preview'), ...[...GOOD.values()].map((path) => basename(path)));
    await id('import-accept').click();
    await id('import-saved').waitFor({ timeout: 30_000 });
    await expect.poll(() => id('import-saved').innerText()).toContain('Đã lưu: 3 báo cáo.');
    await page.screenshot({ path: join(pictures(), 'scenario-10-da-luu.png') });
    await expectBoard(/Đúng hạn 14h00/);
    await id('nav-imports').click();
    await id('import-tab-history').click();
    await expect.poll(() => page.locator('[data-testid^="batch-undo-"]').count()).toBe(1);
  });

  test('the bad ones come back as workbooks that say why', async () => {
    await id('import-tab-new').click();
    await readInbox();
    mkdirSync(returns, { recursive: true });
    await running.answerOpen([returns]);
    await id('import-return-all').click();
    await id('import-return-all-saved').waitFor({ timeout: 60_000 });
    const books = await Promise.all(readdirSync(returns).map((name) => textsOf(join(returns, name))));
    for (const { fileName, says } of BAD) {
      const own = books.find((text) => text.includes(fileName)) ?? '';
      expect(own, fileName).toMatch(says);
      expect(own, fileName).toContain('Phải sửa');
    }
    await id('import-discard').click();
    await id('dialog-confirm').click();
    await id('import-preview').waitFor({ state: 'detached' });
  });

  test('undo removes the batch as a whole', async () => {
    await id('import-tab-history').click();
    await page.locator('[data-testid^="batch-undo-"]').click();
    await id('dialog-confirm').click();
    await id('history-undone').waitFor();
    await expectBoard(/Chưa báo cáo/);
  });

  test('killed during a save, it holds all or nothing when it is opened again', async () => {
    await id('nav-imports').click();
    await id('import-tab-new').click();
    await readInbox();
    await id('import-accept').click();
    await running.kill();
    const { ok, tables } = await verifyFolder(place.dataFolder);
    expect(ok).toBe(true);
    expect([0, GOOD.size]).toContain(tables.submission);
    await start();
    await expectBoard(tables.submission === 0 ? /Chưa báo cáo/ : /Đúng hạn 14h00/);
    await expect.poll(() => running.asked()).toEqual([]);
    await running.close();
  });

  test('damaged files are set aside and the last good backup is offered, never an empty database', async () => {
    for (const name of readdirSync(place.dataFolder).filter((one) => one.startsWith('don-doc.')))
      writeFileSync(join(place.dataFolder, name), 'hỏng');
    await start();
    const question = await running.question();
    expect(question.detail).toMatch(/Dữ liệu bị hỏng[\s\S]*Bản sao lưu tốt gần nhất làm lúc/);
    expect(question.buttons[0]).toBe('Khôi phục bản sao lưu này');
    const aside = readdirSync(place.dataFolder).find((name) => name.startsWith('don-doc.hong-')) ?? '';
    expect(question.detail).toContain(aside);
    for (const name of readdirSync(join(place.dataFolder, aside)))
      expect(readFileSync(join(place.dataFolder, aside, name), 'utf8'), name).toBe('hỏng');
    await running.press('Khôi phục bản sao lưu này');
    await openScreen(page, 'board');
    await page.screenshot({ path: join(pictures(), 'scenario-10-da-khoi-phuc.png') });
  });

  test('with the cable out: in the whole run nothing asked for the network', async () => {
    expect(recorder.seen).toEqual([]);
    await recorder.knock(); // it would have heard
    expect(recorder.seen).toEqual(['KNOCK']);
  });
});

function pictures(): string {
  mkdirSync(PICTURES, { recursive: true });
  return PICTURES;
}
