import { BrowserWindow, screen } from 'electron';
import type { EventName, Events } from '../ipc/contract';
import { EVENT_CHANNEL } from '../ipc/wire';
import type { SettingsBook } from '../settings/settings';
import { shellText } from '../text/shell';
import { APP_PAGE } from './contentPaths';
import { type Area, placeFor, smallestSize } from './windowPlace';

/** Same as the page's first colour, so that nothing flashes between window and page. */
const BACKGROUND = '#fafafa';
/** A page that never says it has painted is shown all the same, so that its error can be read. */
const PATIENCE_MS = 3000;

/** The one window of the app, from its making to its closing. */
export class MainWindow {
  readonly window: BrowserWindow;
  private hasPainted = false;
  private isShown = false;
  private onShown = () => {};
  /** A dialog that comes before the window would end up behind it. */
  readonly shown = new Promise<void>((resolve) => {
    this.onShown = resolve;
  });
  pendingPaths: readonly string[] = [];

  constructor(
    private readonly settings: SettingsBook,
    preload: string,
    private readonly report: (error: unknown) => void,
    private readonly isLocked: () => boolean,
  ) {
    this.window = makeWindow(settings, preload);
    this.window.once('ready-to-show', () => setTimeout(() => this.show(), PATIENCE_MS));
    this.window.on('close', () => this.rememberPlace());
    keepSmallestSize(this.window);
    this.window.webContents.on('did-navigate', () => {
      this.hasPainted = false; // a page that was loaded again has to say so anew
    });
  }

  load(): void {
    let isClosing = false;
    this.window.once('close', () => {
      isClosing = true; // nobody misses what is on its way
    });
    this.window.loadURL(APP_PAGE).catch((error) => isClosing || this.report(error)); // also when a reload overtakes it
  }

  /** The page anew, as after another language was chosen or another store was opened. */
  reload(): void {
    if (!this.window.isDestroyed()) this.window.webContents.reload();
  }

  /** The page's first real screen is on the glass. */
  painted(): void {
    this.hasPainted = true;
    this.show();
    if (this.isLocked()) return; // files that were handed over wait for somebody who may read them
    if (this.pendingPaths.length > 0) this.send('shell.filesOpened', { paths: this.pendingPaths });
    this.pendingPaths = [];
  }

  /** Hands over files named by this start or a second one, as soon as the page can take them. */
  openFiles(paths: readonly string[]): void {
    if (paths.length === 0) return;
    if (this.hasPainted && !this.isLocked()) this.send('shell.filesOpened', { paths });
    else this.pendingPaths = [...this.pendingPaths, ...paths];
  }

  send<E extends EventName>(event: E, payload: Events[E]): void {
    if (!this.window.isDestroyed()) this.window.webContents.send(EVENT_CHANNEL, event, payload);
  }

  comeToFront(): void {
    if (this.window.isDestroyed()) return;
    if (this.window.isMinimized()) this.window.restore();
    this.show();
    this.window.focus();
  }

  private show(): void {
    if (this.isShown || this.window.isDestroyed()) return;
    this.isShown = true;
    if (this.settings.current.window?.isMaximized) this.window.maximize();
    this.window.show();
    this.onShown();
  }

  private rememberPlace(): void {
    if (!this.isShown) return;
    const { x, y, width, height } = this.window.getNormalBounds();
    this.settings.update({ window: { x, y, width, height, isMaximized: this.window.isMaximized() } });
  }
}

/** The main screen's first. */
function workAreasNow(): readonly Area[] {
  return [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
}

/** A projector is plugged in, Windows gets another scaling: the window may become as small as the smallest screen. */
function keepSmallestSize(window: BrowserWindow): void {
  const follow = () => {
    const { width, height } = smallestSize(workAreasNow());
    window.setMinimumSize(width, height);
  };
  const stop = () => {
    screen.off('display-added', follow);
    screen.off('display-removed', follow);
    screen.off('display-metrics-changed', follow);
  };
  screen.on('display-added', follow);
  screen.on('display-removed', follow);
  screen.on('display-metrics-changed', follow);
  window.once('closed', stop);
}

function makeWindow(settings: SettingsBook, preload: string): BrowserWindow {
  const workAreas = workAreasNow();
  const smallest = smallestSize(workAreas);
  return new BrowserWindow({
    ...placeFor(settings.current.window, workAreas),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: shellText.appName,
    backgroundColor: BACKGROUND,
    show: false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
}
