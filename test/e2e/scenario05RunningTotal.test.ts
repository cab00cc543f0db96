import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { strings } from '../../renderer/text/vi';
import { SAMPLE_REPORTS } from '../support/office';
import { wardReport } from '../support/wardReport';
import { type RunningApp, startApp } from './support/app';
import { cellLabel, keyIn, openCell, saveKeyed } from './support/boardCells';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { lookAt } from './support/screens';
import { expectSound } from './support/screenTour';
import { textWith } from './support/words';

/** Scenario 5: a Mẫu 02 against yesterday's total, against other communes' lists, blank, and without anybody. One story. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const desk = endedFolder('ban-lam-viec');
const COMMUNE = 'xa-hoai-phu'; // the sample has no report of it on 17/8
const BLANK = 'xa-hoai-my';
const NIL = 'xa-hoai-hai';
const FILE = 'Mau 02 xa Hoai Phu 18-8.xlsx';
const BLANK_FILE = 'Mau 02 xa Hoai My 18-8.xlsx';
/** On the list of Phường Bồng Sơn of 17/8, fifth row. */
const LISTED_PHONE = '0577196850';
let running: RunningApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);

async function write(name: string, content: Promise<Uint8Array>): Promise<string> {
  const path = join(desk, name);
  mkdirSync(desk, { recursive: true });
  writeFileSync(path, await content);
  const arrival = new Date(2021, 7, 18, 14, 20);
  utimesSync(path, arrival, arrival);
  return path;
}

/** 45 people: the third and fourth without their leading zero, the seventh listed elsewhere. */
function people(): readonly (readonly [string, string | number])[] {
  const phones = new Map<number, string | number>([
    [3, 539000103],
    [4, 539000104],
    [7, LISTED_PHONE],
  ]);
  return Array.from({ length: 45 }, (_, at) => [
    `Người Thử ${at + 1}`,
    phones.get(at + 1) ?? `05390001${String(at + 1).padStart(2, '0')}`,
  ]);
}

beforeAll(async () => {
  await fillWithSample(folders.dataFolder);
  running = await startApp(folders);
  page = running.page;
});
afterAll(() => running?.close());

const issue = (code: string) => id('import-detail').getByTestId(`issue-${code}`);

describe('scenario 5: Mẫu 02 running total', () => {
  test('yesterday: 3.120 by telephone, and the lists of the others', async () => {
    await id('nav-board').click();
    await lookAt(page, '17/8/2021', '17h00');
    await openCell(running, COMMUNE, '2021-08-17');
    await keyIn(running, { rows: '20', 'value-cumulative': '3120' }, '14h00');
    await saveKeyed(running);
    await id('nav-imports').click();
    await running.answerOpen([join(SAMPLE_REPORTS, '2021-08-17')]);
    await id('import-choose-folder').click();
    await id('import-preview').waitFor({ timeout: 60_000 });
    await id('import-accept').click();
    await id('import-open-board').waitFor({ timeout: 60_000 });
  });

  test('today 45 rows and 3.156: flagged, 3.165 proposed', async () => {
    await id('nav-imports').click();
    await running.answerOpen([
      await write(FILE, wardReport({ ward: 'XÃ HOÀI PHÚ', day: '18 tháng 8 năm 2021', total: 3156, people: people() })),
      await write(BLANK_FILE, wardReport({ ward: 'XÃ HOÀI MỸ', day: '18 tháng 8 năm 2021', total: '', people: [] })),
    ]);
    await id('import-choose-files').first().click();
    await id('import-preview').getByText(FILE).first().click({ timeout: 60_000 });
    await issue('running-total-mismatch').waitFor();
    await textWith(
      issue('running-total-mismatch'),
      'Xã Hoài Phú: báo cáo trước (17/8/2021) 3.120, hôm nay 45 người, báo cáo ghi 3.156; đề nghị 3.165.',
      new RegExp(`${strings.imports.expected}:\\s+3\\.165`),
    );
  });

  test('phones without their leading zero are repaired, and it is seen what was written', async () => {
    await expect.poll(() => issue('phone-leading-zero').count()).toBe(2);
    await textWith(
      issue('phone-leading-zero').first(),
      /539\*{4}103[\s\S]*mất số 0 ở đầu, đã sửa thành 053\*{4}103/,
      new RegExp(`${strings.imports.raw}:\\s+539\\*{4}103\\s+${strings.imports.understood}:\\s+053\\*{4}103`),
    );
  });

  test('a phone that another commune listed on 17/8 is shown with both rows', async () => {
    await textWith(
      issue('phone-listed-elsewhere'),
      /“Người T. •” \(STT 7\) đã có ở STT 5 trong danh sách ngày 17\/8\/2021 của Phường Bồng Sơn/,
      'D13',
    );
    await expectSound(page, strings.navigation.screens.imports);
    await issue('phone-listed-elsewhere').scrollIntoViewIfNeeded();
    await running.picture('scenario-05-luy-ke');
  });

  test('a blank list is no report: the commune stays missing', async () => {
    await id('import-preview').getByText(BLANK_FILE).first().click();
    await expect.poll(() => id('import-detail').innerText()).toMatch(/để trống.*“Không phát sinh”/s);
    await id('import-select-valid').click(); // the one with warnings is not ticked by itself
    await id('import-accept').click();
    await id('import-saved').waitFor({ timeout: 30_000 });
    await expect.poll(() => id('import-saved').innerText()).toContain('Đã lưu: 1 báo cáo.');
    await id('import-open-board').click();
    await lookAt(page, '18/8/2021', '17h00');
    await expect.poll(() => cellLabel(running, COMMUNE, '2021-08-18')).toContain('Đúng hạn 14h20');
    await expect.poll(() => cellLabel(running, BLANK, '2021-08-18')).toContain('Chưa báo cáo');
  });

  test('the repaired phone is what the list of people holds', async () => {
    await openCell(running, COMMUNE, '2021-08-18');
    await page.getByTestId(/^board-open-persons-/).click();
    await expect.poll(() => id('persons-table').innerText()).toMatch(/Người T. •/);
    await id('persons-reveal').click();
    await id('persons-reason').selectOption('check');
    await id('persons-reveal-confirm').click();
    await expect.poll(() => id('persons-table').innerText()).toMatch(/Người Thử 3\b[\s\S]*0539 ?000 ?103/);
    await textWith(
      id('list-sum'),
      'Danh sách ngày 18/8/2021 của Xã Hoài Phú có 45 người: 44 người mới; 1 người trùng số điện thoại với người tên khác',
      'Lũy kế trước (ngày 17/8/2021) 3.120 + 45 = 3.165; báo cáo ghi 3.156, thiếu 9.',
      'Đề nghị sửa lũy kế thành 3.165.',
    );
    await id('list-sum-rows').locator('summary').click();
    await textWith(id('list-sum-rows'), 'STT 7 “Người Thử 7”', 'STT 5, danh sách ngày 17/8/2021 của Phường Bồng Sơn.');
    await running.picture('scenario-05-giai-luy-ke');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  test('nothing typed cannot be saved; “không phát sinh” ticked is a report', async () => {
    await openCell(running, NIL, '2021-08-18');
    await keyIn(running, {}, '14h30');
    await expect.poll(() => id('keyed-save').isDisabled()).toBe(true);
    await id('keyed-nil').check();
    await saveKeyed(running);
    await id('nav-board').click();
    await expect.poll(() => cellLabel(running, NIL, '2021-08-18')).toMatch(/không phát sinh/i);
    await expect.poll(() => id('board-counts').innerText()).toContain('2/17');
    await running.picture('scenario-05-khong-phat-sinh');
  });
});
