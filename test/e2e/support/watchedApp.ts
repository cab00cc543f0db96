import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { closeApp, PROJECT } from './app';

/** What the app asks outside its page, in a box of the system. */
export interface Question {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

/** The app with its questions answered by the test, and its process open to accidents. */
export interface WatchedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Waits for the question that is open now. */
  question(): Promise<Question>;
  /** Presses a button of the open question. */
  press(label: string): Promise<void>;
  /** Everything asked so far. */
  asked(): Promise<readonly Question[]>;
  /** Ends the office core's thread as a crash would. */
  endCore(): Promise<void>;
  /** What the next file dialogs answer. */
  answerOpen(paths: readonly string[]): Promise<void>;
  answerSave(path: string): Promise<void>;
  /** The power goes: no farewell of any kind. Settled when the process is gone. */
  kill(): Promise<void>;
  close(): Promise<void>;
  /** Settled when the process has ended by itself. */
  readonly ended: Promise<void>;
}

export interface WatchedStart {
  readonly dataFolder: string;
  readonly profileFolder: string;
  readonly args?: readonly string[];
}

interface Hook {
  readonly questions: (Question & { readonly answer?: string })[];
  press(label: string): void;
  endCore(): Promise<number> | undefined;
}
type Hooked = typeof globalThis & { readonly donDocTest: Hook };

/** How Electron is started here, before the app's folder. */
export function electronStart(): { readonly executablePath: string; readonly flags: readonly string[] } {
  const executablePath = process.env.DON_DOC_ELECTRON_PATH;
  if (!executablePath) throw new Error('run the end-to-end tests with `npm test`: it prepares the Electron runtime');
  return { executablePath, flags: JSON.parse(process.env.DON_DOC_ELECTRON_FLAGS ?? '[]') as readonly string[] };
}

/** Starts the real app through `questions.cjs`, which has to be there before the app can ask anything. */
export async function startWatched({ dataFolder, profileFolder, args = [] }: WatchedStart): Promise<WatchedApp> {
  const { executablePath, flags } = electronStart();
  const entry = entryFolder();
  const app = await _electron.launch({
    executablePath,
    chromiumSandbox: true, // whether there is one is for the app's own flags to say
    args: [...flags, entry, `--data=${dataFolder}`, `--user-data-dir=${profileFolder}`, ...args],
    env: { ...process.env, LANG: 'vi_VN.UTF-8' } as Record<string, string>,
  });
  const ended = new Promise<void>((resolve) => app.once('close', () => resolve()));
  void ended.then(() => rmSync(entry, { recursive: true, force: true }));
  const page = await app.firstWindow();
  await page.setViewportSize({ width: 1366, height: 768 }).catch(() => undefined); // see startApp
  const asked = () =>
    app.evaluate(() =>
      (globalThis as Hooked).donDocTest.questions.map(({ message, detail, buttons, answer }) => ({
        message,
        detail,
        buttons,
        answer: answer ?? null,
      })),
    );
  return {
    app,
    page,
    asked,
    async question() {
      await expect.poll(async () => (await asked()).at(-1)?.answer, { timeout: 60_000 }).toBeNull();
      const question = (await asked()).at(-1);
      if (question === undefined) throw new Error('no question is open');
      return question;
    },
    press: (label) => app.evaluate((_electron, text) => (globalThis as Hooked).donDocTest.press(text), label),
    endCore: async () => void (await app.evaluate(() => (globalThis as Hooked).donDocTest.endCore())),
    answerOpen: (paths) =>
      app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
      }, paths),
    answerSave: (path) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      }, path),
    async kill() {
      process.kill(await app.evaluate(() => process.pid), 'SIGKILL');
      await ended;
    },
    close: () => closeApp(app),
    ended,
  };
}

/** A folder Electron can start: the hook first, then the app itself as if it had been started from its own folder. */
function entryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'don-doc-start-'));
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
require(${JSON.stringify(join(PROJECT, 'test', 'e2e', 'support', 'questions.cjs'))});
require(project + '/' + manifest.main);
`,
  );
  return folder;
}
