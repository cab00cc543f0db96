import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Locator, type Page } from 'playwright-core';
import { closeApp, PICTURES, PROJECT } from '../support/app';
import { takeInHand } from '../support/drag';
import { lookAt } from '../support/screens';
import { keepImage, settled } from '../support/screenTour';
import { electronStart } from '../support/watchedApp';

/** Minutes of the story, as its people write them down: "2021-08-16T14:20", in Vietnam. */
export type Minute = `${string}T${string}`;

const millisecondsOf = (minute: Minute) => Date.parse(`${minute}:00+07:00`);

/**
 * Whoever sits before the window: clicks, types, drops files, answers the system's file dialogs, and now and then sees
 * the power go. The clock of the PC tells the minute of the story.
 */
export interface Clerk {
  readonly page: Page;
  readonly app: ElectronApplication;
  /** Where files come in and papers go out; the story's own, outside the data folder. */
  readonly desk: string;
  id(testId: string): Locator;
  /** Starts the app, or starts it again, at a minute. */
  sitDown(minute: Minute): Promise<void>;
  /** It is that minute now. */
  itIs(minute: Minute): Promise<void>;
  open(screen: string): Promise<void>;
  /** Sets the minute everything is looked at. */
  lookAt(day: string, clock: string): Promise<void>;
  /** The next open dialogs answer with these paths. */
  choose(...paths: readonly string[]): Promise<void>;
  /** The next save dialog answers with this name on the desk. @returns its path */
  saveAs(name: string): Promise<string>;
  /** Drops files on the middle of the window. */
  drop(...paths: readonly string[]): Promise<void>;
  /** A file on the desk, as it came in at a minute. @returns its path */
  receive(name: string, bytes: Uint8Array | string, at: Minute): string;
  dialogGone(): Promise<void>;
  /** A picture for people to look at; with a name in docs/images, one of the user guide. */
  picture(name: string, image?: string): Promise<void>;
  /** The power goes. */
  kill(): Promise<void>;
  leave(): Promise<void>;
}

/** @param folder an empty one: data, profile and desk of the story lie in it */
export function hireClerk(folder: string): Clerk {
  const [dataFolder, profileFolder, desk, clockFile] = ['du-lieu', 'ho-so', 'ban-lam-viec', 'dong-ho'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string]; // four names, four paths
  mkdirSync(desk, { recursive: true });
  let running: { readonly app: ElectronApplication; readonly page: Page } | null = null;
  let now = 0;
  const seat = () => {
    if (running === null) throw new Error('the app is not running');
    return running;
  };
  const tellTime = (minute: Minute) => {
    now = millisecondsOf(minute);
    writeFileSync(clockFile, String(now - Date.now()));
  };
  const clerk: Clerk = {
    get page() {
      return seat().page;
    },
    get app() {
      return seat().app;
    },
    desk,
    id: (testId) => seat().page.getByTestId(testId),
    async sitDown(minute) {
      if (running !== null) await clerk.leave();
      tellTime(minute);
      running = await startWithClock({ dataFolder, profileFolder, clockFile, now });
    },
    async itIs(minute) {
      tellTime(minute);
      await seat().page.clock.setFixedTime(now);
    },
    async open(screen) {
      await clerk.id(`nav-${screen}`).click();
      await clerk.id(`screen-${screen}`).waitFor();
    },
    lookAt: (day, clock) => lookAt(seat().page, day, clock),
    choose: (...paths) =>
      seat().app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
      }, paths),
    async saveAs(name) {
      const path = join(desk, name);
      await seat().app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      }, path);
      return path;
    },
    async drop(...paths) {
      const hand = await takeInHand(seat().page, paths);
      await hand.drop(700, 400);
    },
    receive(name, bytes, at) {
      const path = join(desk, name);
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, bytes);
      const arrival = new Date(millisecondsOf(at));
      utimesSync(path, arrival, arrival);
      return path;
    },
    async dialogGone() {
      await seat().page.locator('dialog[open]').waitFor({ state: 'detached' });
    },
    async picture(name, image) {
      await settled(seat().page);
      mkdirSync(PICTURES, { recursive: true });
      const path = join(PICTURES, `ngay-${name}.png`);
      await seat().page.screenshot({ path });
      if (image !== undefined) keepImage(path, image);
    },
    async kill() {
      const { app } = seat();
      const ended = new Promise<void>((resolve) => app.once('close', () => resolve()));
      process.kill(await app.evaluate(() => process.pid), 'SIGKILL');
      await ended;
      running = null;
    },
    async leave() {
      if (running !== null) await closeApp(running.app);
      running = null;
    },
  };
  return clerk;
}

interface Start {
  readonly dataFolder: string;
  readonly profileFolder: string;
  readonly clockFile: string;
  /** In milliseconds; what the page's clock tells from its first line on. */
  readonly now: number;
}

async function startWithClock({ dataFolder, profileFolder, clockFile, now }: Start) {
  const { executablePath, flags } = electronStart();
  const app = await _electron.launch({
    executablePath,
    args: [...flags, entryFolder(`${clockFile}-khoi-dong`), `--data=${dataFolder}`, `--user-data-dir=${profileFolder}`],
    env: {
      ...process.env,
      LANGUAGE: 'vi',
      TZ: 'Asia/Ho_Chi_Minh',
      DON_DOC_STORY_CLOCK: clockFile,
    } as Record<string, string>,
  });
  const page = await app.firstWindow();
  await page.setViewportSize({ width: 1366, height: 768 }).catch(() => undefined); // see startApp
  await page.locator('main').waitFor();
  await page.clock.setFixedTime(now);
  await page.reload(); // what it had read off the real clock is gone
  await page.locator('main').waitFor();
  return { app, page };
}

/** A folder Electron can start: the story's clock first, then the app as if it had been started from its own folder. */
function entryFolder(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'don-doc', version: '0.0.0', main: 'main.cjs' }));
  writeFileSync(
    join(folder, 'main.cjs'),
    `const project = ${JSON.stringify(PROJECT)};
const { app } = require('electron');
const manifest = require(project + '/package.json');
process.argv[process.argv.indexOf(${JSON.stringify(folder)})] = project;
app.setAppPath(project);
app.setVersion(manifest.version);
require(${JSON.stringify(join(PROJECT, 'test', 'e2e', 'support', 'storyClock.cjs'))});
require(project + '/' + manifest.main);
`,
  );
  return folder;
}
