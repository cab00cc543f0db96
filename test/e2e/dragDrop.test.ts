import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPECTED, SAMPLE_REPORTS } from '../support/office';
import { type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { takeInHand } from './support/drag';
import { endedFolder } from './support/folders';
import { FAULTLESS, samplePath } from './support/reportFolders';
import { openScreen } from './support/screens';

/** Files dragged onto the window by Chromium itself: the page's own handlers, the bridge's `pathOf`, the core's reading. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const LETTER = resolve(__dirname, '../fixtures/directives/files/cong-van.docx');
const desk = endedFolder('ban-lam-viec');
let running: RunningApp;

const id = (testId: string) => running.page.getByTestId(testId);

beforeAll(async () => {
  await fillWithSample(folders.dataFolder);
  running = await startApp(folders);
});
afterAll(async () => {
  await running?.close();
});

/** The middle of an element. */
async function middleOf(testId: string): Promise<readonly [number, number]> {
  const box = await id(testId).boundingBox();
  if (box === null) throw new Error(`${testId} is not on screen`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

async function shownFiles(): Promise<string> {
  await id('import-preview').waitFor({ timeout: 60_000 });
  return id('import-preview').innerText();
}

async function discard(): Promise<void> {
  await id('import-discard').click();
  await id('dialog-confirm').click();
  await id('import-drop').waitFor();
}

const [first, second, third] = FAULTLESS.map(samplePath);
if (first === undefined || second === undefined || third === undefined) throw new Error('too few faultless reports');

describe('dragging files onto the window', () => {
  test('two files on the drop zone are read, with their unit and day', async () => {
    await openScreen(running.page, 'imports');
    const hand = await takeInHand(running.page, [first, second]);
    await hand.drop(...(await middleOf('import-drop')));
    const text = await shownFiles();
    for (const path of [first, second]) expect(text).toContain(basename(path));
    expect(text).toContain('17/8');
    expect(text.match(/Hợp lệ/g)).toHaveLength(2);
  });

  test('a file and a folder with folders in it, dropped on the list, join what is there', async () => {
    const folder = join(desk, 'Báo cáo ngày 17-8', 'phường');
    mkdirSync(folder, { recursive: true });
    copyFileSync(third, join(folder, basename(third)));
    const loose = join(desk, 'ghi chú & tên lạ #1 %20.xlsx');
    writeFileSync(loose, 'no workbook');
    const hand = await takeInHand(running.page, [join(desk, 'Báo cáo ngày 17-8'), loose]);
    await hand.drop(...(await middleOf('import-preview')));
    await expect.poll(shownFiles, { timeout: 60_000 }).toContain(basename(third));
    const text = await shownFiles();
    for (const path of [first, second, loose]) expect(text).toContain(basename(path));
    expect(text).toContain('Báo cáo ngày 17-8/phường');
    await discard();
  });

  test('the whole sample folder, dropped on another screen, opens the import with every file', async () => {
    await openScreen(running.page, 'board');
    const hand = await takeInHand(running.page, [SAMPLE_REPORTS]);
    await hand.drop(...(await middleOf('screen-board')));
    const text = await shownFiles();
    for (const { path } of EXPECTED.files) expect(text).toContain(basename(path));
    await discard();
  });

  test('while files hang over it the window says where they would go, and not after they have left', async () => {
    await openScreen(running.page, 'units');
    const invitation = running.page.getByText('Thả tệp hoặc thư mục vào đây để nhập báo cáo');
    const hand = await takeInHand(running.page, [first]);
    const [x, y] = await middleOf('screen-units');
    await hand.hover(x, y);
    await invitation.waitFor();
    await hand.hover(x + 40, y + 20);
    await expect.poll(() => invitation.count()).toBe(1);
    await hand.leave();
    await expect.poll(() => invitation.count()).toBe(0);
    await expect.poll(() => id('screen-units').isVisible()).toBe(true);
  });

  test('where the screen at hand does something else with files, the window says that instead', async () => {
    const told = async (screen: 'imports' | 'ruler' | 'reading' | 'directives') => {
      await openScreen(running.page, screen);
      await id(`screen-${screen}`).waitFor();
      const hand = await takeInHand(running.page, [first]);
      const [x, y] = await middleOf(`screen-${screen}`);
      await hand.hover(x, y);
      const text = await id('drop-overlay').innerText();
      await hand.leave();
      await expect.poll(() => id('drop-overlay').count()).toBe(0);
      return text.split('\n').filter((line) => line !== '');
    };
    const aPackage = 'Gói dữ liệu (.dondoc): xem trước khi nhận.';
    expect(await told('imports')).toEqual(['Thả tệp hoặc thư mục vào đây để nhập báo cáo', aPackage]);
    expect(await told('ruler')).toEqual(['Thả tệp PDF hoặc Word vào đây để kiểm tra thể thức', aPackage]);
    expect((await told('reading'))[0]).toBe('Thả tệp văn bản (PDF, Word, .txt) vào đây để đọc thành văn bản chỉ đạo');
    expect(await told('directives')).toContain('Một tệp PDF hoặc Word: đọc thành văn bản chỉ đạo.');
  });

  test('onto an open dialog: nothing is opened behind it, and it says what to do', async () => {
    await openScreen(running.page, 'units');
    await running.page.keyboard.press('F1');
    await id('help').waitFor();
    const hand = await takeInHand(running.page, [first]);
    await hand.drop(...(await middleOf('help')));
    await expect.poll(() => id('help').innerText()).toContain('Hãy đóng hộp thoại này trước rồi thả lại.');
    expect(await id('screen-units').isVisible()).toBe(true);
    await id('help').getByTestId('dialog-close').click();
  });

  test('a text dragged in from another program is not taken for files and leads nowhere', async () => {
    await openScreen(running.page, 'units');
    const url = running.page.url();
    const hand = await takeInHand(running.page, { text: 'https://example.com/report.xlsx' });
    await hand.drop(...(await middleOf('screen-units')));
    expect(running.page.url()).toBe(url);
    await expect.poll(() => id('screen-units').isVisible()).toBe(true);
    await openScreen(running.page, 'imports');
    await expect.poll(() => id('import-drop').isVisible()).toBe(true);
  });

  test('a page of the web dropped as a file is read as a file, never opened', async () => {
    const page = join(desk, 'trang.html');
    writeFileSync(page, '<script>document.title = "opened"</script>');
    const url = running.page.url();
    const hand = await takeInHand(running.page, [page]);
    await hand.drop(...(await middleOf('import-drop')));
    await expect.poll(() => shownFiles()).toContain('trang.html');
    expect(running.page.url()).toBe(url);
    await expect.poll(() => running.page.title()).not.toBe('opened');
    await discard();
  });

  test('a paper dropped where it may be for several things is asked about, and read as a directive', async () => {
    await openScreen(running.page, 'board');
    const hand = await takeInHand(running.page, [LETTER]);
    await hand.drop(...(await middleOf('screen-board')));
    await expect.poll(() => id('drop-choice').innerText()).toContain(basename(LETTER));
    await id('drop-reading').click();
    await expect.poll(() => id('reading-letter').innerText(), { timeout: 60_000 }).toContain('Các thôn lập danh sách');
  });

  test('on the screen of directives it is read without being asked about', async () => {
    await id('reading-again').click();
    await id('nav-directives').click();
    const hand = await takeInHand(running.page, [LETTER]);
    await hand.drop(...(await middleOf('screen-directives')));
    await expect.poll(() => id('reading-letter').innerText(), { timeout: 60_000 }).toContain('Các thôn lập danh sách');
    await openScreen(running.page, 'imports');
  });

  test('what was dropped can be accepted', async () => {
    const hand = await takeInHand(running.page, [first, second]);
    await hand.drop(...(await middleOf('import-drop')));
    await shownFiles();
    await id('import-accept').click();
    await id('import-saved').waitFor({ timeout: 30_000 });
    await expect.poll(() => id('import-saved').innerText()).toContain('Đã lưu: 2 báo cáo.');
  });
});
