import { app, type BrowserWindow, dialog, shell } from 'electron';
import { AppFailure } from '../domain/failure';
import { shellText } from '../text/shell';
import type { MainWindow } from './mainWindow';

/** What the app says, outside the page, when a part of it stops. */

const { buttons, dialogs } = shellText;

/** @returns the index of the button pressed; the last one also when the dialog was closed */
async function ask(
  window: BrowserWindow | null,
  words: { readonly message: string; readonly detail: string },
  choices: readonly string[],
  { signal, type = 'error' }: { readonly signal?: AbortSignal; readonly type?: 'error' | 'question' } = {},
): Promise<number> {
  const options = {
    type,
    title: shellText.appName,
    ...words,
    buttons: [...choices],
    defaultId: type === 'question' ? choices.length - 1 : 0, // Enter must lose nothing
    cancelId: choices.length - 1,
    noLink: true,
    ...(signal && { signal }),
  };
  const isVisible = window !== null && !window.isDestroyed() && window.isVisible();
  const { response } = await (isVisible ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
  return response;
}

/**
 * Asks before a window closes over something that is not saved. The page keeps the window open; only when the clerk lets
 * it go is it closed again. A page that is loaded anew for another reason is not kept.
 */
export function askBeforeLosing(window: BrowserWindow): void {
  let isClosing = false;
  let isAsking = false;
  let mayGo = false;
  window.on('close', () => {
    isClosing = true;
  });
  window.webContents.on('will-prevent-unload', (event) => {
    if (mayGo || !isClosing) {
      event.preventDefault();
      return;
    }
    isClosing = false;
    if (isAsking) return;
    isAsking = true;
    void ask(window, dialogs.unsaved, [buttons.closeAndLose, buttons.stay], { type: 'question' }).then((choice) => {
      isAsking = false;
      mayGo = choice === 0;
      if (mayGo && !window.isDestroyed()) window.close();
    });
  });
}

/** Where it is explained that data are not open, and what can be done there besides. */
export interface ClosedPlace {
  readonly main: MainWindow;
  readonly dataFolder: string;
  /** The text for a report of an error, saved where the clerk says. */
  saveBundle(why: AppFailure): Promise<unknown>;
}

/**
 * Waits for the office to open; as long as that fails, shows why and lets the clerk look at the folder, try again or, when
 * the data is damaged, put the newest good backup in its place.
 * @param opening the attempt under way
 * @param openAgain makes another one, after restoring a backup if its path is given
 * @returns false when the clerk gave up
 */
export async function openOrExplain(
  opening: Promise<void>,
  openAgain: (restore?: string) => Promise<void>,
  place: ClosedPlace,
): Promise<boolean> {
  try {
    await opening;
    return true;
  } catch (error) {
    const failure =
      error instanceof AppFailure ? error : new AppFailure('unexpected', shellText.failure.coreNotStarted);
    await place.main.shown;
    const choice = await explainClosedOffice(place, failure);
    if (choice === buttons.close) return false;
    const restore = choice === buttons.restoreBackup ? failure.backup?.path : undefined;
    return openOrExplain(openAgain(restore), openAgain, place);
  }
}

/** @returns the button that was pressed, other than those after which the same question is asked again */
async function explainClosedOffice(
  { main: { window }, dataFolder, saveBundle }: ClosedPlace,
  failure: AppFailure,
): Promise<string> {
  const { message: detail, backup } = failure;
  const usual = [buttons.retry, buttons.openDataFolder, buttons.bundle, buttons.close];
  const choices = backup ? [buttons.restoreBackup, ...usual] : usual;
  for (;;) {
    const choice = choices[await ask(window, { message: dialogs.cannotOpen, detail }, choices)] ?? buttons.close;
    if (choice === buttons.bundle) await saveBundle(failure);
    else if (choice === buttons.openDataFolder) await shell.openPath(dataFolder);
    else return choice;
  }
}

/** @returns whether to start the core again */
export async function askAfterCoreCrash(window: BrowserWindow): Promise<boolean> {
  return (await ask(window, dialogs.coreCrashed, [buttons.restartCore, buttons.close])) === 0;
}

export async function explainFailedClose(error: unknown): Promise<void> {
  const detail = error instanceof AppFailure ? error.message : shellText.failure.unexpected;
  await ask(null, { message: dialogs.closeFailed, detail }, [buttons.close]);
}

/** Offers to load the page again when its process ends or stops answering. */
export function watchPage(window: BrowserWindow, report: (error: unknown) => void): void {
  const { webContents } = window;
  let question: AbortController | null = null;
  let isBeingReplaced = false;

  webContents.on('render-process-gone', async (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    question?.abort();
    if (isBeingReplaced) {
      isBeingReplaced = false;
      webContents.reload();
      return;
    }
    report(new Error(`page process gone: ${reason}, exit code ${exitCode}`));
    const choice = await ask(window, dialogs.pageCrashed, [buttons.reload, buttons.close]);
    if (choice === 0 && !window.isDestroyed()) webContents.reload();
    else app.quit();
  });

  window.on('unresponsive', async () => {
    if (question !== null) return;
    question = new AbortController();
    report(new Error('page does not respond'));
    const choice = await ask(window, dialogs.pageFrozen, [buttons.wait, buttons.reload], {
      signal: question.signal,
    });
    const isAnswered = !question.signal.aborted;
    question = null;
    if (!isAnswered || choice === 0 || window.isDestroyed()) return;
    isBeingReplaced = true;
    webContents.forcefullyCrashRenderer(); // a page that hangs would never let itself be reloaded
  });
  window.on('responsive', () => question?.abort());
}

/** A bug in the program's own process: say so in Vietnamese instead of Electron's English box, and go on. */
export function watchProcess(report: (error: unknown) => void, logFile: string): void {
  let isSaid = false;
  const onBug = (error: unknown) => {
    report(error);
    if (isSaid) return;
    isSaid = true; // once is enough; a repeating bug must not bury the clerk in boxes
    const { message, detail } = dialogs.unexpected;
    dialog.showErrorBox(message, detail(logFile));
  };
  process.on('uncaughtException', onBug);
  process.on('unhandledRejection', onBug);
}
