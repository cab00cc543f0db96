import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KEY_FILE, SPARE_KEY_FILE } from '../../electron/vault/keyFileNames';
import { vault as words } from '../../renderer/text/vault';
import { SAMPLE_REPORTS, takeAll } from '../support/office';
import { PROJECT } from './support/app';
import { changedTables, filesBelow, fillWithSample, rowsOf, withOffice } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { lookAt, openScreen } from './support/screens';
import { still } from './support/screenTour';
import { startWatched, type WatchedApp } from './support/watchedApp';

/**
 * The power goes amid everything a password is changed by, in the real window, one story on one folder: set, data key
 * changed, password changed, taken off. At the next start the lock says what was cut off and which password opens; with it
 * the rest is done and told, and every report and original is there. Each call to the disk: `test/db/rekeyFaults`.
 */
const PICTURES = join(PROJECT, 'test-output', 'password-kills');
const NAME = 'Lê Thị Hoa';
const FIRST = 'gio mua dong bac';
const NEXT = 'mua xuan ve roi';
/** Words of the sample that a sealed folder shows nowhere. */
const PLAIN = /Hoài Nhơn|Bồng Sơn/;
const place = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
let running: WatchedApp;
let page: Page;
let before: ReadonlyMap<string, string>;
/** How many of the day's reports the board counts. */
let share = '';
const id = (testId: string) => page.getByTestId(testId);

async function start(): Promise<void> {
  running = await startWatched(place);
  page = running.page;
}

async function look(name: string): Promise<void> {
  await still(page);
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  await fillWithSample(place.dataFolder);
  await withOffice(place.dataFolder, async (core) => {
    await takeAll(core, [join(SAMPLE_REPORTS, '2021-08-17')]);
    await core['backups.make']({});
  });
  before = await rowsOf(place.dataFolder, null);
  await start();
});
afterAll(() => running?.close());

/** With the first word of how far the sealing is; the answer that it is done comes later on the same line. */
function killAtProgress(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) {
      const usual = contents.send.bind(contents);
      contents.send = (channel, ...rest) => {
        if (rest[0] === 'vault.progress') process.kill(process.pid, 'SIGKILL');
        usual(channel, ...rest);
      };
    }
  });
}

/** Between the two key files: the first knows the new password, the spare one does not. */
function killBetweenKeyFiles(app: ElectronApplication): Promise<void> {
  const paths = [KEY_FILE, SPARE_KEY_FILE].map((name) => join(place.dataFolder, name));
  return app.evaluate((_electron, [first = '', spare = '']) => {
    const fs: typeof import('node:fs') | undefined = process.mainModule?.require('node:fs');
    if (fs === undefined) throw new Error('the main process has no main module');
    const serialOf = (path: string): number => JSON.parse(fs.readFileSync(path, 'utf8')).serial;
    const usual = fs.renameSync;
    fs.renameSync = (from, to) => {
      if (to === spare && serialOf(first) > serialOf(spare)) process.kill(process.pid, 'SIGKILL');
      usual(from, to);
    };
  }, paths);
}

const stateOf = () => JSON.parse(readFileSync(join(place.dataFolder, KEY_FILE), 'utf8')).body.state;

async function unlock(password: string): Promise<void> {
  await id('lock-password').fill(password);
  await id('lock-open').click();
}

/** The board as the office left it; data, originals and the backup are whole and can be read. */
async function everythingIsThere(): Promise<void> {
  await openScreen(page, 'board');
  await lookAt(page, '17/8/2021', '17h00');
  await id('board-section-mau-02').click();
  await expect.poll(() => id('board-share-2021-08-17').first().innerText()).toBe(share);
  const found = await page.evaluate(() => window.donDoc.invoke('health.verify', {}));
  expect(found).toEqual({ ok: true, value: { problems: [] } });
}

const plainFiles = () =>
  [...filesBelow(place.dataFolder)].filter(([, bytes]) => PLAIN.test(bytes.toString('utf8'))).map(([name]) => name);

test('before: what is there', async () => {
  await openScreen(page, 'board');
  await lookAt(page, '17/8/2021', '17h00');
  await id('board-section-mau-02').click();
  await expect.poll(() => id('board-share-2021-08-17').first().innerText()).toMatch(/^[1-9]\d*\/\d+$/);
  share = await id('board-share-2021-08-17').first().innerText();
  expect(plainFiles()).not.toEqual([]);
});

test('killed while it is set: the new password is asked for, opens, and the rest is sealed', async () => {
  await openScreen(page, 'office');
  await id('vault-open').click();
  await id('vault-begin').click();
  await id('vault-name').fill(NAME);
  await id('vault-new').fill(FIRST);
  await id('vault-again').fill(FIRST);
  await id('vault-begin-next').click();
  const lines = await id('sheet-code').locator('li').allInnerTexts();
  await running.answerSave(join(place.profileFolder, 'phieu.pdf'));
  await id('sheet-save').click();
  await id('sheet-saved').waitFor();
  await id('sheet-next').click();
  await id('sheet-last-group').fill((lines[7] ?? '').replace(/^\d+\s*/, ''));
  await killAtProgress(running.app);
  await id('sheet-confirm').click();
  await running.ended;
  expect(stateOf()).toBe('turningOn');
  await start();
  expect(await id('lock-unfinished').innerText()).toBe(words.lock.unfinished.turningOn);
  await look('bat-do-dang');
  await unlock(FIRST);
  await expect.poll(() => id('vault-notice').innerText()).toContain('Đã mã hóa xong toàn bộ dữ liệu');
  await look('bat-xong');
  await everythingIsThere();
  expect(stateOf()).toBe('on');
  expect(plainFiles()).toEqual([]);
});

async function askPassword(step: 'vault-change-key' | 'vault-turn-off', password: string): Promise<void> {
  await id('nav-user').click();
  await id(step).click();
  await id('vault-asked').fill(password);
  await killAtProgress(running.app);
  await id('vault-asked-go').click();
  await running.ended;
}

test('killed while the data key is changed: the same password opens, and the rest is done', async () => {
  await askPassword('vault-change-key', FIRST);
  expect(stateOf()).toBe('changingKey');
  await start();
  expect(await id('lock-unfinished').innerText()).toBe(words.lock.unfinished.changingKey);
  await unlock(FIRST);
  await expect.poll(() => id('vault-notice').innerText()).toContain('Đã thay khóa dữ liệu');
  await everythingIsThere();
  expect(stateOf()).toBe('on');
  expect(plainFiles()).toEqual([]);
});

test('killed while the password is changed: the new one opens, which is said, and the former does not', async () => {
  await id('nav-user').click();
  await id('vault-own').click();
  await id('vault-old').fill(FIRST);
  await id('vault-new').fill(NEXT);
  await id('vault-again').fill(NEXT);
  await killBetweenKeyFiles(running.app);
  await id('vault-own-submit').click();
  await running.ended;

  await start();
  expect(await id('lock-unfinished').innerText()).toBe(words.lock.unfinished.changed);
  await look('doi-do-dang');
  await unlock(FIRST);
  await expect.poll(() => id('lock-screen').getByTestId('failure').innerText()).toContain('Mật khẩu chưa đúng');
  await unlock(NEXT);
  await id('lock-screen').waitFor({ state: 'detached' });
  await everythingIsThere();
  await page.keyboard.press('Control+l');
  await id('lock-screen').waitFor();
  expect(await id('lock-unfinished').count()).toBe(0);
  await unlock(NEXT);
  await id('lock-screen').waitFor({ state: 'detached' });
});

test('killed while it is taken off: the password is asked for once more, and then it is gone', async () => {
  await askPassword('vault-turn-off', NEXT);
  expect(stateOf()).toBe('turningOff');
  await start();
  expect(await id('lock-unfinished').innerText()).toBe(words.lock.unfinished.turningOff);
  await unlock(NEXT);
  await id('lock-screen').waitFor({ state: 'detached' });
  await expect.poll(() => id('vault-notice').innerText()).toContain('Đã bỏ mật khẩu');
  await look('bo-xong');
  await everythingIsThere();
  expect(existsSync(join(place.dataFolder, KEY_FILE))).toBe(false);
  await running.close();
  expect(changedTables(before, await rowsOf(place.dataFolder, null))).toEqual([]);
  await start();
  await id('nav-today').waitFor();
  expect(await id('lock-screen').count()).toBe(0);
});
