import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { strings } from '../../renderer/text/vi';
import { RESOURCES, SAMPLE_ID, SAMPLE_REPORTS } from '../support/office';
import { PROJECT, type RunningApp, startApp } from './support/app';
import { expectCopied } from './support/clipboard';
import { fillWithSample, withOffice } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { readPdf, solid } from './support/pdf';
import { lookAt, openScreen } from './support/screens';
import { expectSound, settled, takePicture } from './support/screenTour';
import { textWith } from './support/words';

/**
 * The first screen and the hour of a report: 14h59 is on time, 15h00 late, 15h07 late by 7 minutes; both clocks of a
 * cascade; a live countdown and the system's notification. One story per describe.
 */
const PICTURES = join(PROJECT, 'test-output', 'today');
const papers = endedFolder('giay');
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1024, height: 700 },
];
let running: RunningApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);

async function start(folders: { dataFolder: string; profileFolder: string }, zone = 'Asia/Ho_Chi_Minh'): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  running = await startApp({ ...folders, env: { TZ: zone } });
  page = running.page;
}

async function pictures(name: string, heading: string): Promise<void> {
  for (const size of SIZES)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await expectSound(page, heading);
      await page.screenshot({ path: join(PICTURES, `${name}-${size.width}-${colorScheme}.png`) });
    }
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.emulateMedia({ colorScheme: 'light' });
}

/** A directive like the sample's with other days and hours; the forms and groups are those that are there. */
function directiveFile(
  folder: string,
  changes: { id: string; name: string; due: object; cutoffs?: readonly object[] },
): string {
  const file = JSON.parse(readFileSync(join(RESOURCES, 'directives', `${SAMPLE_ID}.json`), 'utf8'));
  const { directive } = file;
  directive.id = changes.id;
  directive.shortName = changes.name;
  directive.schedules = directive.schedules
    .filter(({ formId }: { formId: string }) => formId === 'mau-02')
    .map((schedule: object) => ({
      ...schedule,
      due: changes.due,
      internalCutoffs: changes.cutoffs ?? [],
      decisions: [],
      answers: [],
    }));
  directive.targets = [];
  directive.indicators = [];
  directive.quotedFigures = [];
  const path = join(folder, `${changes.id}.json`);
  writeFileSync(path, JSON.stringify(file));
  return path;
}

describe('scenario 3: 15h00 to the minute', () => {
  const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
  const DAY = join(SAMPLE_REPORTS, '2021-08-17');
  const FILES = [
    ['Mau02_P.BongSon_17-8.xlsx', 'phuong-bong-son', '14h59'],
    ['hoaitan_mau02_178.xlsx', 'phuong-hoai-tan', '15h00'],
    ['HOAI HAO 17-8.xlsx', 'phuong-hoai-hao', '15h07'],
  ] as const;

  beforeAll(async () => {
    await fillWithSample(folders.dataFolder);
    await withOffice(folders.dataFolder, async (core) => {
      const { units } = await core['units.list']({});
      const unit = units.find(({ id: unitId }) => unitId === 'xa-hoai-son');
      if (!unit) throw new Error('the sample has lost a unit');
      const { id: unitId, ...rest } = unit;
      const contact = { fullName: 'Lê Thị Hư Cấu', jobTitle: 'Văn phòng', phone: '0900000123', email: '', zalo: '' };
      await core['units.save']({ ...rest, unitId, contacts: [contact], channel: 'zalo' });
      const path = directiveFile(endedFolder('van-ban'), {
        id: 'hai-cap',
        name: 'Đợt hai cấp',
        due: { kind: 'daily', from: '2021-08-16', to: '2021-08-22', clock: '15:00', isExclusive: true },
        cutoffs: [{ groupId: null, daysBefore: 0, clock: '14:00' }],
      });
      await core['directives.import']({ path });
    });
    await start(folders);
  });
  afterAll(() => running?.close());

  test('the app opens on Hôm nay, which says by which clock', async () => {
    await id('today').waitFor({ timeout: 30_000 });
    await expect.poll(() => id('nav-today').getAttribute('aria-current')).toBe('page');
    await expect.poll(() => id('today-clock').innerText()).toMatch(/^\d\dh\d\d:\d\d$/);
    await expect.poll(() => page.getByText(strings.today.byClock).count()).toBe(1);
    await expect.poll(() => id('today-zone').count()).toBe(0);
    await expect.poll(() => id('today-no-cutoffs').count()).toBe(1); // the sample's campaign was in 2021
    await pictures('01-hien-tai', strings.navigation.screens.today);
  });

  test('at a chosen moment it says so, and the countdown stands still', async () => {
    await lookAt(page, '17/8/2021', '14h55');
    await id('today-frozen').waitFor();
    const card = id('today-cutoff-mau-02-15:00');
    await expect.poll(() => card.getByTestId('today-countdown').innerText()).toContain('còn 5 phút');
    await page.waitForTimeout(2_100);
    await expect.poll(() => card.getByTestId('today-countdown').innerText()).toContain('còn 5 phút');
    await expect.poll(() => card.innerText()).toContain('0/17');
  });

  test('reports are given the hours they came at', async () => {
    await openScreen(page, 'imports');
    await id('campaign-picker').selectOption(SAMPLE_ID);
    await running.answerOpen(FILES.map(([name]) => join(DAY, name)));
    await id('import-choose-files').first().click();
    await id('import-preview').waitFor({ timeout: 60_000 });
    for (const [name, , clock] of FILES) {
      const row = page.locator('[data-testid="import-preview"] tr').filter({ hasText: name });
      await row.locator('[data-testid^="import-received-"]').click();
      await id('received-clock').fill(clock);
      await id('received-day').fill('17/8/2021');
      await id('received-save').click();
      await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    }
    await id('import-accept').click();
    await id('import-saved').waitFor({ timeout: 30_000 });
  });

  test('the board: 14h59 on time, 15h00 late, 15h07 late by 7 minutes', async () => {
    await openScreen(page, 'board');
    await lookAt(page, '17/8/2021', '17h00');
    await id('board-section-mau-02').click();
    const label = (unitId: string) => id(`board-cell-${unitId}-2021-08-17`).getAttribute('aria-label');
    await expect.poll(() => label('phuong-bong-son')).toContain('Đúng hạn 14h59');
    await expect.poll(() => label('phuong-hoai-tan')).toContain('Muộn dưới 1 phút');
    await expect.poll(() => label('phuong-hoai-hao')).toContain('Muộn 7 phút');
    await expect.poll(() => label('xa-hoai-son')).toContain('Chưa báo cáo');
  });

  test('seen from 14h59 nothing later exists yet', async () => {
    await lookAt(page, '17/8/2021', '14h59');
    const label = (unitId: string) => id(`board-cell-${unitId}-2021-08-17`).getAttribute('aria-label');
    await expect.poll(() => label('phuong-hoai-hao')).toContain('Chưa đến hạn');
    await expect.poll(() => label('phuong-bong-son')).toContain('Đúng hạn 14h59');
  });

  test('Hôm nay tells what came with its lateness, and who is missing with a number', async () => {
    await id('nav-today').click();
    await lookAt(page, '17/8/2021', '15h30');
    await expect
      .poll(() => id('today-arrivals').innerText())
      .toMatch(/15h07[\s\S]*muộn 7 phút[\s\S]*15h00[\s\S]*14h59/);
    const card = id('today-cutoff-mau-02-15:00');
    await expect.poll(() => card.innerText()).toContain('3/17');
    await expect.poll(() => card.getByTestId('today-countdown').innerText()).toContain('đã quá hạn 30 phút');
    await card.getByTestId('today-more').click();
    await expect
      .poll(() => card.getByTestId('today-missing-xa-hoai-son').innerText())
      .toMatch(/0900000123[\s\S]*Lê Thị Hư Cấu[\s\S]*Zalo/);
    await expectCopied(running, card.getByTestId('today-phone-xa-hoai-son'), '0900000123');
    await card.getByTestId('today-zalo-xa-hoai-son').click();
    await expect
      .poll(() => running.app.evaluate(({ clipboard }) => clipboard.readText()))
      .toMatch(/ĐÔN ĐỐC\nKính gửi: UBND xã Hoài Sơn\n[\s\S]*- Chưa gửi Mẫu 02: ngày 17\/8\n/);
    await card.getByTestId('today-remind-recorded').waitFor();
    await expect
      .poll(() => card.getByTestId('today-reminded-xa-hoai-son').innerText())
      .toBe('Đã nhắc 1 lần, gần nhất 15h30 ngày 17/8/2021 (Zalo)');
    await card.getByTestId('today-copy-zalo-all').click();
    const question = card.getByTestId('today-remind-asked');
    await expect.poll(() => question.innerText()).toContain('Hôm nay đã nhắc Xã Hoài Sơn');
    await card.scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(PICTURES, '09-da-nhac.png') });
    await card.getByTestId('today-remind-rest').click();
    await expect.poll(() => card.getByTestId('today-remind-recorded').innerText()).toContain('nhắc 13 đơn vị');
    const pasted = () => running.app.evaluate(({ clipboard }) => clipboard.readText());
    await expect.poll(pasted).toContain('13/17 đơn vị sau cần thực hiện ngay');
    expect(await pasted()).not.toContain('Hoài Sơn');
    await card.getByTestId('today-remind-undo').click();
    await card.getByTestId('today-remind-undone').waitFor();
    await expect.poll(() => card.locator('[data-testid^="today-reminded-"]').count()).toBe(1);
    await card.getByTestId('today-more').click();
    await id('screen-today').evaluate((screen) => screen.scrollTo(0, 0));
    await pictures('02-15h30', strings.navigation.screens.today);
    await settled(page); // the colours have gone from dark to light
    await takePicture(page, { width: 1366, height: 768 }, '23-hom-nay', 'hom-nay');
  });

  test('a cascade shows both clocks, on Hôm nay and in a cell of the board', async () => {
    await lookAt(page, '17/8/2021', '14h55');
    const card = id('today-cutoff-mau-02-14:00');
    await expect
      .poll(() => card.getByTestId('today-countdown').innerText())
      .toMatch(/quá hạn 55 phút[\s\S]*trước 14h00/);
    await expect.poll(() => card.getByTestId('today-upper-clock').innerText()).toMatch(/15h00.*còn 5 phút/);
    await expect.poll(() => id('today-upper').innerText()).toMatch(/15h00 ngày 17\/8\/2021 \(còn 5 phút\)[\s\S]*0\/17/);
    await pictures('03-hai-cap', strings.navigation.screens.today);
    await card.getByTestId('today-open-board').click();
    await id('board-cell-xa-hoai-son-2021-08-17').click();
    await id('board-detail').waitFor();
    await textWith(id('board-detail'), /14h00 ngày 17\/8\/2021/, /Hạn của cấp trên\s+15h00 ngày 17\/8\/2021/);
    await page.screenshot({ path: join(PICTURES, '04-chi-tiet-hai-dong-ho.png') });
    await page.keyboard.press('Escape');
  });

  test('from a cell to the line of its import', async () => {
    await id('campaign-picker').selectOption(SAMPLE_ID);
    await lookAt(page, '17/8/2021', '17h00');
    await id('board-section-mau-02').click();
    await id('board-cell-phuong-hoai-hao-2021-08-17').click();
    await id('board-versions').waitFor();
    await settled(page);
    await expect.poll(() => id('board-versions').innerText()).toMatch(/15h07[\s\S]*HOAI HAO 17-8\.xlsx/);
    await page.screenshot({ path: join(PICTURES, '05-chi-tiet-o.png') });
    await running.app.evaluate(({ shell }) => {
      shell.openPath = async (path) => {
        (globalThis as { donDocOpened?: string }).donDocOpened = path;
        return '';
      };
    });
    await page.locator('[data-testid^="board-open-original-"]').click();
    await id('board-original-opened').waitFor();
    const opened = await running.app.evaluate(() => (globalThis as { donDocOpened?: string }).donDocOpened ?? '');
    expect(readFileSync(opened).equals(readFileSync(join(DAY, 'HOAI HAO 17-8.xlsx')))).toBe(true);
    await page.locator('[data-testid^="board-open-line-"]').first().click();
    await id('batch-file-wanted').waitFor();
    await expect.poll(() => id('batch-file-wanted').innerText()).toContain('HOAI HAO 17-8.xlsx');
  });

  test('filters are combined and remembered', async () => {
    await openScreen(page, 'board');
    await id('board-count-late').click();
    await expect.poll(() => id('board-shown').innerText()).toContain('2/17');
    await id('board-filter-clause').selectOption('2');
    await id('nav-units').click();
    await id('campaign-picker').count();
    await id('nav-board').click();
    await expect.poll(() => id('board-shown').innerText()).toContain('2/17');
    await expect.poll(() => id('board-filter-clause').inputValue()).toBe('2');
    await settled(page);
    await page.screenshot({ path: join(PICTURES, '06-bang-loc.png') });
    await id('board-filter-clear').click();
    await expect.poll(() => id('board-shown').count()).toBe(0);
  });

  test('a report owed once has the same keys, also when it is sorted', async () => {
    await id('board-section-mau-01').click();
    const first = id('board-table-mau-01').locator('[data-row="0"]');
    await first.focus();
    const unitOf = () =>
      page.evaluate(() => document.activeElement?.closest('tr')?.querySelector('th')?.textContent ?? '');
    await page.keyboard.press('Control+End');
    await expect.poll(() => unitOf()).toContain('Văn phòng');
    await page.keyboard.type('phong tu', { delay: 20 });
    await expect.poll(unitOf).toContain('Phòng Tư pháp');
    await page.keyboard.press('Control+Home');
    await expect.poll(() => unitOf()).toContain('Ban Quản lý dự án');
    await page.keyboard.press('Enter');
    await id('board-detail').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(unitOf).toContain('Ban Quản lý dự án');
    await id('board-section-mau-02').click();
  });

  test('the board as it is filtered goes on paper', async () => {
    await id('board-count-late').click();
    await id('board-print').click();
    await page.screenshot({ path: join(PICTURES, '08-chon-ky-in.png') });
    await id('board-print-from').selectOption('2021-08-17');
    await id('board-print-to').selectOption('2021-08-17');
    await id('board-print-go').click();
    await id('preview-page').first().waitFor({ timeout: 60_000 });
    const path = join(papers, 'bang.pdf');
    await running.answerSave(path);
    await id('paper-save-pdf').click();
    await id('paper-saved').waitFor({ timeout: 30_000 });
    const pages = await readPdf(path);
    const text = solid(pages.map((one) => one.text).join(' '));
    for (const words of ['BẢNG THEO DÕI BÁO CÁO', 'xem lúc 17h00 ngày 17/8/2021', '+7 phút', 'muộn trong kỳ đang xem'])
      expect(text).toContain(solid(words));
    expect(text).not.toContain(solid('Xã Hoài Sơn'));
    expect(pages[0]?.widthPt).toBeGreaterThan(pages[0]?.heightPt ?? Number.POSITIVE_INFINITY);
    await page.screenshot({ path: join(PICTURES, '08-in-bang.png') });
    await openScreen(page, 'board');
    await id('board-filter-clear').click();
  });

  test('back to now', async () => {
    await id('nav-today').click();
    await lookAt(page, '17/8/2021', '14h55');
    await id('today-back-to-now').click();
    await expect.poll(() => id('today-frozen').count()).toBe(0);
  });
});

interface Shown {
  readonly title: string;
  readonly body: string;
}
type Noting = typeof globalThis & { donDocNotes?: { title: string; body: string; emit(event: string): boolean }[] };

describe('a cut-off that is near', () => {
  const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
  /** A zone in which it is about noon, so that nothing of this runs over midnight. */
  const hoursToNoon = 12 - new Date().getUTCHours();
  const zone = `Etc/GMT${hoursToNoon > 0 ? '-' : '+'}${Math.abs(hoursToNoon)}`;
  const here = new Date(Date.now() + hoursToNoon * 3_600_000);
  const day = here.toISOString().slice(0, 10);
  const dueAt = new Date(here.getTime() + 9 * 60_000).toISOString().slice(11, 16);

  beforeAll(async () => {
    await fillWithSample(folders.dataFolder);
    await withOffice(folders.dataFolder, async (core) => {
      const { units } = await core['units.list']({});
      for (const { id: unitId, ...unit } of units.filter(({ groups }) => groups.includes('cac-xa-phuong')))
        await core['units.save']({ ...unit, unitId, validTo: null }); // the sample's communes were merged in 2025
      const due = { kind: 'daily', from: day, to: day, clock: dueAt, isExclusive: true };
      await core['directives.import']({
        path: directiveFile(endedFolder('van-ban'), { id: 'hom-nay', name: 'Đợt hôm nay', due }),
      });
    });
    await start(folders, zone);
    await noteNotifications();
  });
  afterAll(() => running?.close());

  /** What the system would show; nothing here has a desktop to show it on. */
  function noteNotifications(): Promise<void> {
    return running.app.evaluate(({ Notification }) => {
      const noted: NonNullable<Noting['donDocNotes']> = [];
      (globalThis as Noting).donDocNotes = noted;
      Notification.isSupported = () => true;
      Notification.prototype.show = function show(this: Electron.Notification) {
        noted.push(this);
      };
    });
  }

  function shown(): Promise<readonly Shown[]> {
    return running.app.evaluate(() =>
      ((globalThis as Noting).donDocNotes ?? []).map(({ title, body }) => ({ title, body })),
    );
  }

  test('the countdown runs by the second, and a foreign zone is named', async () => {
    const countdown = id(`today-cutoff-mau-02-${dueAt}`).getByTestId('today-countdown');
    await countdown.waitFor({ timeout: 30_000 });
    const first = await countdown.innerText();
    expect(first).toMatch(/còn \d phút( \d+ giây)?/);
    await expect.poll(() => countdown.innerText(), { timeout: 5_000 }).not.toBe(first);
    if (hoursToNoon !== 7) await expect.poll(() => id('today-zone').innerText()).toContain('UTC');
  });

  test('the notification comes once, also when the window is minimised, and names nobody', async () => {
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    await expect.poll(shown, { timeout: 40_000 }).toHaveLength(1);
    const [note] = await shown();
    expect(note?.title).toMatch(/^Còn \d+ phút đến hạn \d\dh\d\d$/);
    expect(note?.body).toBe('Mẫu 02 (Đợt hôm nay): 17/17 đơn vị chưa báo cáo');
    await page.waitForTimeout(25_000);
    await expect.poll(() => shown()).toHaveLength(1);
  });

  test('a click on it opens Hôm nay', async () => {
    await id('nav-units').click();
    await running.app.evaluate(() => (globalThis as Noting).donDocNotes?.[0]?.emit('click'));
    await expect.poll(() => id('nav-today').getAttribute('aria-current')).toBe('page');
  });

  test('it can be set and switched off, and a new start does not bring it again', async () => {
    await id('today-alarm').click();
    await page.screenshot({ path: join(PICTURES, '07-nhac-truoc-han.png') });
    await id('today-alarm-choice').selectOption('60');
    await expect.poll(() => id('today-alarm').innerText()).toContain('60 phút');
    await running.close();
    await start(folders, zone);
    await noteNotifications();
    await id('today').waitFor({ timeout: 30_000 });
    await expect.poll(() => id('today-alarm').innerText()).toContain('60 phút');
    await page.waitForTimeout(15_000);
    await expect.poll(() => shown()).toHaveLength(0);
    await id('today-alarm').click();
    await id('today-alarm-choice').selectOption('');
    await expect.poll(() => id('today-alarm').innerText()).toContain(strings.today.alarm.off);
  });
});
