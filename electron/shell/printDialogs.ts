import type { BrowserWindow } from 'electron';
import { AppFailure } from '../domain/failure';
import { vaultText } from '../text/vaultText';
import { printWithDialog } from './directPrinting';

/** The system's print dialogs that are open: a lock takes each away with its page, so that nobody prints from under it. */
export class PrintDialogs {
  readonly #isLocked: () => boolean;
  readonly #open = new Set<Pick<BrowserWindow, 'destroy' | 'isDestroyed'>>();

  constructor(isLocked: () => boolean = () => false) {
    this.#isLocked = isLocked;
  }

  /**
   * @returns false when it was closed without printing
   * @throws AppFailure `locked` when the window was locked meanwhile
   */
  async ask(window: Pick<BrowserWindow, 'webContents' | 'once' | 'destroy' | 'isDestroyed'>): Promise<boolean> {
    if (this.#isLocked()) throw lockedMeanwhile();
    this.#open.add(window);
    const taken = new Promise<never>((_resolve, reject) => {
      window.once('closed', () => reject(lockedMeanwhile()));
    });
    try {
      return await Promise.race([printWithDialog(window.webContents), taken]);
    } finally {
      taken.catch(() => undefined); // it is closed in the end anyway
      this.#open.delete(window);
    }
  }

  closeAll(): void {
    for (const window of this.#open) if (!window.isDestroyed()) window.destroy();
  }
}

function lockedMeanwhile(): AppFailure {
  return new AppFailure('locked', vaultText.locked);
}
