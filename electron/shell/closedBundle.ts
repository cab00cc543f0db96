import { type BrowserWindow, dialog, shell } from 'electron';
import type { NotOpened } from '../domain/diagnostics/health';
import { AppFailure } from '../domain/failure';
import { bundleText } from '../text/bundleText';
import { shellText } from '../text/shell';
import { askSavePath, type SavePlace } from './askSavePath';
import { askClosedHealth } from './closedHealth';
import type { CoreSettings } from './coreMessages';
import { saveBundle } from './saveBundle';

export interface ClosedBundleDesk extends SavePlace {
  readonly script: string;
  /** What the core's thread would be given now. */
  thread(): CoreSettings;
  report(error: unknown): void;
}

/**
 * The text for a report of an error while the data are not open, which is when it is needed most. No page is there to show
 * it on, so it is saved where the clerk says and can be opened and read before it goes anywhere.
 * @returns where it is; null: the clerk closed the dialog, or was told why it could not be made
 */
export async function saveClosedBundle(desk: ClosedBundleDesk, { code, message }: NotOpened): Promise<string | null> {
  try {
    const target = await askSavePath(desk, { ...shellText.healthBundle, extension: 'txt' });
    if (target === null) return null;
    // an error loses its code on the way to another thread
    const { bundle: text } = await askClosedHealth(desk.script, { ...desk.thread(), whyClosed: { code, message } });
    await saveBundle(target, text);
    await offerToRead(desk.window, target);
    return target;
  } catch (error) {
    if (!(error instanceof AppFailure)) desk.report(error);
    const detail = error instanceof AppFailure ? error.message : shellText.failure.unexpected;
    await say(desk.window, { message: bundleText.failed, detail }, [bundleText.back]);
    return null;
  }
}

async function offerToRead(window: BrowserWindow, path: string): Promise<void> {
  const words = { message: bundleText.saved, detail: bundleText.savedTo(path) };
  const choice = await say(window, words, [bundleText.read, bundleText.back]);
  if (choice !== 0) return;
  if ((await shell.openPath(path)) !== '') shell.showItemInFolder(path);
}

async function say(
  window: BrowserWindow,
  words: { readonly message: string; readonly detail: string },
  buttons: readonly string[],
): Promise<number> {
  const options = {
    type: 'info' as const,
    title: shellText.appName,
    ...words,
    buttons: [...buttons],
    cancelId: buttons.length - 1,
    noLink: true,
  };
  const { response } = await (window.isDestroyed()
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options));
  return response;
}
