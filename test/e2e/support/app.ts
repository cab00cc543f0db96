import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';

export const PROJECT = resolve(__dirname, '../../..');
/** Pictures of every screen, for people to look at; ignored by git. */
export const PICTURES = join(PROJECT, 'test-output', 'screens');

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The next save dialog answers with this path, as if the clerk had chosen it. */
  answerSave(path: string): Promise<void>;
  /** The next open dialog answers with these paths. */
  answerOpen(paths: readonly string[]): Promise<void>;
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

export interface StartOptions {
  readonly dataFolder: string;
  readonly profileFolder: string;
  readonly args?: readonly string[];
  /** Over the variables of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** The window is left as the app made it, where that is what is looked at. */
  readonly keepsItsSize?: boolean;
}

/** A machine that does other work may take long; what has not come by then never does. */
const HANGS_MS = 120_000;

/** A packed program is the app; a plain Electron is told which folder to run. */
export const APP_ARGS: readonly string[] = process.env.DON_DOC_PACKED === '1' ? [] : [PROJECT];

/** Starts the real app in the real Electron that `npm test` prepared, on folders of the test's own. */
export async function startApp(options: StartOptions): Promise<RunningApp> {
  const { dataFolder, profileFolder, args = [], env = {}, keepsItsSize = false } = options;
  const executablePath = process.env.DON_DOC_ELECTRON_PATH;
  if (!executablePath) throw new Error('run the end-to-end tests with `npm test`: it prepares the Electron runtime');
  const flags = JSON.parse(process.env.DON_DOC_ELECTRON_FLAGS ?? '[]') as readonly string[];
  const app = await _electron.launch({
    executablePath,
    args: [...flags, ...APP_ARGS, `--data=${dataFolder}`, `--user-data-dir=${profileFolder}`, ...args],
    env: { ...process.env, LANGUAGE: 'vi', ...env } as Record<string, string>,
  });
  const page = await app.firstWindow();
  page.setDefaultTimeout(HANGS_MS);
  // a window's own size rules on some versions
  if (!keepsItsSize) await page.setViewportSize({ width: 1366, height: 768 }).catch(() => undefined);
  await page.locator('main').waitFor(); // a key pressed before the page listens is a key lost
  return {
    app,
    page,
    answerSave: (path) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      }, path),
    answerOpen: (paths) =>
      app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
      }, paths),
    picture: async (name) => {
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    },
    close: () => closeApp(app),
  };
}

/**
 * Whoever ends a test over something unsaved does not mind losing it: the windows go without being asked, and the app
 * then ends as it always does when its last window has gone.
 */
export async function closeApp(app: ElectronApplication): Promise<void> {
  await app
    .evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.destroy();
    })
    .catch(() => undefined); // it has ended by itself
  await app.close().catch(() => undefined); // on its way already
}
