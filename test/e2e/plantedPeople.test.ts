import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldForSearch } from '../../electron/domain/vietnamese';
import { SAMPLE_ID, takeAll } from '../support/office';
import { wardReport } from '../support/wardReport';
import { PICTURES, type RunningApp, startApp } from './support/app';
import { openCell } from './support/boardCells';
import { withOffice } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { readPdf } from './support/pdf';
import { lookAt, openPaper, openScreen } from './support/screens';

/**
 * People with names that stand nowhere else are looked at, searched for, printed and saved in every way there is. Nothing
 * of them may be found where nobody thinks of them: titles, notifications, names and properties of files, what Chromium
 * and the system keep, logs, crash files.
 */
const folders = { dataFolder: endedFolder('moc-du-lieu'), profileFolder: endedFolder('moc-ho-so') };
const [sent, saved, temporary] = [endedFolder('moc-nhan'), endedFolder('moc-luu'), endedFolder('moc-tam')];
const WARD = 'phuong-bong-son';
const DAY = '2021-08-19';
const PEOPLE = [
  ['Đặng Thị Mốc Xanh', '0987654321'],
  ['Trần Văn Mốc Đỏ', '0912873465'],
] as const;
/** As typed into forms and left there. */
const TYPED = 'Lê Mốc Vàng 0935246813';
const MARKS = ['Mốc Xanh', 'Mốc Đỏ', 'Mốc Vàng', '0987654321', '0912873465', '0935246813', '987 654 321'];
/** What is written of them without dấu: names of files. */
const FOLDED = MARKS.map(foldForSearch).flatMap((mark) => [mark, mark.replaceAll(' ', '-'), mark.replaceAll(' ', '_')]);

let running: RunningApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);

/** What the test notes in the main process. */
interface Noted {
  /** Every title a window or hidden page had. */
  readonly titles: string[];
  readonly notifications: string[];
  readonly recent: string[];
  /** Titles and names that dialogs of the system offered. */
  readonly offered: string[];
}
type Noting = typeof globalThis & { donDocNoted?: Noted };

beforeAll(async () => {
  await withOffice(folders.dataFolder, async (core) => {
    await core['samples.load']({ sampleId: SAMPLE_ID });
    const path = join(sent, 'Mau 02 phuong bong son 19-8.xlsx');
    const report = { ward: 'PHƯỜNG BỒNG SƠN', day: '19 tháng 8 năm 2021', total: 4000, people: PEOPLE };
    writeFileSync(path, await wardReport(report));
    await takeAll(core, [path]);
  });
  running = await startApp({ ...folders, env: { TMPDIR: temporary } });
  page = running.page;
  await noteEverything();
  await openScreen(page, 'board');
  await lookAt(page, '19/8/2021', '17h00');
}, 120_000);
afterAll(() => running?.close());

function noteEverything(): Promise<void> {
  return running.app.evaluate(({ app, dialog, Notification, webContents }, folder) => {
    const noted: Noted = { titles: [], notifications: [], recent: [], offered: [] };
    (globalThis as Noting).donDocNoted = noted;
    const watch = (contents: Electron.WebContents) => {
      noted.titles.push(contents.getTitle());
      contents.on('page-title-updated', (_event, title) => noted.titles.push(title));
    };
    webContents.getAllWebContents().forEach(watch);
    app.on('web-contents-created', (_event, contents) => watch(contents));
    app.addRecentDocument = (path) => noted.recent.push(path);
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      noted.notifications.push(`${this.title}\n${this.body}`);
    };
    let files = 0;
    dialog.showSaveDialog = async (...asked: unknown[]) => {
      const { title = '', defaultPath = '' } = asked.at(-1) as Electron.SaveDialogOptions;
      noted.offered.push(title, defaultPath);
      files += 1;
      return { canceled: false, filePath: `${folder}/${files}-${defaultPath.split('/').at(-1)}` };
    };
  }, saved);
}

const noted = () => running.app.evaluate(() => (globalThis as Noting).donDocNoted as Noted);

/** Clicks on what saves a file, and waits for the file. @returns its path */
async function save(testId: string): Promise<string> {
  const before = new Set(readdirSync(saved));
  await id(testId).click();
  const fresh = () => readdirSync(saved).filter((name) => !before.has(name) && !name.endsWith('.tam'));
  await expect.poll(fresh, { timeout: 60_000 }).toHaveLength(1);
  return join(saved, fresh()[0] ?? '');
}

/** The whole and without dấu, in the encodings of the system. @returns the marks found */
function markedIn(bytes: Buffer): readonly string[] {
  const looks = (mark: string) => [Buffer.from(mark), Buffer.from(mark, 'utf16le'), Buffer.from(mark.normalize('NFD'))];
  return MARKS.filter((mark) => looks(mark).some((look) => bytes.includes(look)));
}

const markedText = (text: string) => [
  ...markedIn(Buffer.from(text)),
  ...FOLDED.filter((mark) => foldForSearch(text).includes(mark)),
];

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path) && statSync(path).isFile());
}

/** Everything of the file that is not its content. */
async function propertiesOf(path: string): Promise<string> {
  const bytes = readFileSync(path);
  if (path.endsWith('.pdf')) {
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const { info, metadata } = await pdf.getMetadata();
    const outline = await pdf.getOutline();
    await pdf.destroy();
    return JSON.stringify([info, metadata?.getRaw() ?? '', outline]);
  }
  const parts = Object.entries(unzipSync(new Uint8Array(bytes)));
  return parts
    .filter(([name]) => !/document\.xml$|sheet\d+\.xml$|sharedStrings\.xml$/.test(name))
    .map(([name, part]) => `${name}\n${strFromU8(part)}`)
    .join('\n');
}

/** The list of a cell, opened and shown in full for a reason. */
async function showInFull(): Promise<void> {
  await openCell(running, WARD, DAY);
  await page
    .getByTestId(/^board-open-persons-/)
    .first()
    .click();
  await id('persons-reveal').click();
  await id('persons-reason').selectOption('check');
  await id('persons-reveal-confirm').click();
  await expect.poll(() => id('persons-table').innerText()).toContain('Đặng Thị Mốc Xanh');
}

test('a list is shown in full and saved in both ways', async () => {
  await showInFull();
  const masked = await save('persons-xlsx');
  await id('persons-full').check();
  await id('persons-full-warning').waitFor();
  const whole = await save('persons-xlsx');
  expect([basename(masked), basename(whole)].join()).toMatch(/da-che\.xlsx,.*co-du-lieu-ca-nhan\.xlsx/);
  const inside = (path: string) => markedIn(Buffer.concat(Object.values(unzipSync(readFileSync(path)))));
  expect([inside(masked), inside(whole)]).toEqual([[], ['Mốc Xanh', 'Mốc Đỏ', '0987654321', '0912873465']]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});

test('one person is looked for over all lists and saved', async () => {
  await openScreen(page, 'personalData');
  await id('personal-data-tab-person').click();
  await id('person-name').fill('đặng thị mốc xanh');
  await id('person-find').click();
  await expect.poll(() => id('person-table').innerText()).toContain('0987654321');
  for (const format of ['pdf', 'docx', 'xlsx']) {
    const path = await save(`person-export-${format}`);
    if (format === 'pdf') copyFileSync(path, join(PICTURES, 'phieu-cung-cap.pdf')); // to be looked at
    if (format === 'pdf')
      expect((await readPdf(path)).map(({ text }) => text).join(' ')).toContain('Đặng Thị Mốc Xanh');
  }
});

test('papers are previewed and saved as PDF, Word and Excel', async () => {
  await openPaper(page, 'report');
  for (const format of ['pdf', 'docx', 'xlsx']) await save(`paper-save-${format}`);
  await openPaper(page, 'reminder');
  await save('paper-save-pdf');
});

test('messages and mails of a reminder, with a name typed into one', async () => {
  await openScreen(page, 'reminders');
  await id('remind-select-all').uncheck();
  const first = page.locator('[data-testid^="remind-check-"]').first();
  await first.check();
  await page.locator('[data-testid^="remind-email-"]:enabled').first().check();
  await id('remind-compose').click();
  await id('messages-dialog').waitFor();
  await running.answerOpen([saved]);
  await id('remind-record').click();
  await id('remind-recorded').waitFor({ timeout: 60_000 });
  await id('dialog-close').click();
});

test('forms are left half typed, an error of the window tells a name, a cut-off is called to mind', async () => {
  await openScreen(page, 'office');
  await id('office-contact').fill(TYPED);
  await page.evaluate((text) => {
    setTimeout(() => {
      throw new TypeError(`Cannot read ${text} of Đặng Thị Mốc Xanh`);
    });
  }, TYPED);
  const log = join(folders.profileFolder, 'logs', 'don-doc.log');
  await expect.poll(() => existsSync(log)).toBe(true);
  await openScreen(page, 'backups');
  await id('health-open').click();
  await id('health-bundle').click();
  const bundle = await save('health-save');
  expect(markedText(readFileSync(bundle, 'utf8'))).toEqual([]);
  for (let open = 0; open < 2; open += 1) await page.keyboard.press('Escape');
  await running.app.evaluate(() => {
    const { Date: RealDate } = globalThis;
    const shift = new RealDate(2021, 7, 19, 14, 52).getTime() - RealDate.now();
    globalThis.Date = class extends RealDate {
      constructor(...parts: []) {
        super(...((parts.length === 0 ? [RealDate.now() + shift] : parts) as []));
      }
    } as DateConstructor;
  });
  await expect.poll(async () => (await noted()).notifications.length, { timeout: 30_000 }).toBeGreaterThan(0);
});

test('no title, notification, offered name or recent document names them', async () => {
  const { titles, notifications, recent, offered } = await noted();
  expect(titles.length).toBeGreaterThan(1);
  expect(offered.length).toBeGreaterThan(10);
  expect(recent).toEqual([]);
  expect(markedText([...titles, ...notifications, ...offered].join('\n'))).toEqual([]);
});

test('no name or property of a saved file names them', async () => {
  const paths = filesOf(saved);
  const kinds = ['.pdf', '.docx', '.xlsx', '.txt'];
  for (const kind of kinds) expect([kind, paths.some((path) => path.endsWith(kind))]).toEqual([kind, true]);
  expect(markedText(paths.join('\n'))).toEqual([]);
  for (const path of paths.filter((one) => /\.(pdf|docx|xlsx)$/.test(one)))
    expect([basename(path), markedText(await propertiesOf(path))]).toEqual([basename(path), []]);
  for (const path of paths.filter((one) => one.endsWith('.eml')))
    expect([basename(path), markedIn(readFileSync(path))]).toEqual([basename(path), []]);
});

test('Chromium keeps nothing of them, while it runs or after, also where the page breaks down', async () => {
  const kept = await page.evaluate(async () => ({
    local: JSON.stringify({ ...localStorage }),
    session: JSON.stringify({ ...sessionStorage }),
    bases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    cookies: document.cookie,
  }));
  expect(markedText(JSON.stringify(kept))).toEqual([]);
  expect(kept).toMatchObject({ bases: [], caches: [], cookies: '' });

  await showInFull();
  const crashes = await running.app.evaluate(({ app, dialog, webContents }) => {
    dialog.showMessageBox = (async () => {
      (globalThis as Noting).donDocNoted?.offered.push('asked');
      return { response: 0, checkboxChecked: false }; // "Tải lại"
    }) as typeof dialog.showMessageBox;
    for (const contents of webContents.getAllWebContents())
      if (contents.getURL().startsWith('dondoc://app')) contents.forcefullyCrashRenderer();
    return app.getPath('crashDumps');
  });
  await expect.poll(async () => (await noted()).offered.at(-1)).toBe('asked');
  await running.close();
  expect(crashes.startsWith(folders.profileFolder)).toBe(true); // so it is looked through below
  const found = [folders.profileFolder, temporary].flatMap((folder) =>
    filesOf(folder)
      .filter((path) => markedIn(readFileSync(path)).length > 0 || markedText(basename(path)).length > 0)
      .map((path) => path.slice(folder.length)),
  );
  expect(found).toEqual([]);
  expect(filesOf(folders.profileFolder).length).toBeGreaterThan(5);
  expect(filesOf(folders.profileFolder).filter((path) => path.endsWith('.dmp'))).toEqual([]);
});
