import { app, type Session, session } from 'electron';
import type { Language } from '../domain/language';
import { type Callees, registerCalls } from '../ipc/register';
import type { SettingsBook } from '../settings/settings';
import { readSettingsFile, type SettingsOfProfile } from '../settings/settingsFile';
import { serveContent } from './contentProtocol';
import type { ErrorLog } from './errorLog';
import type { FirstFiles } from './firstFiles';
import type { ProgramFolders } from './folders';
import { languageOf, type SpokenLanguage } from './languageOf';
import { MainWindow } from './mainWindow';
import { sealSession, silenceResolver } from './networkSeal';
import { PrintPages } from './printPages';
import { watchPage } from './trouble';

/** What there is before the rest of the program: the window, on its way to its page. */
export interface Front {
  readonly main: MainWindow;
  readonly settings: SettingsBook;
  readonly language: SpokenLanguage;
  readonly pages: PrintPages;
  readonly keepSettingsIn: SettingsOfProfile['keepIn'];
  /** The page has all it begins with: while it reads that, nobody here is asked anything. */
  readonly served: Promise<void>;
  /** What answers the page is there. */
  answer(callees: Callees, isLocked: () => boolean): void;
}

export interface FrontOptions {
  readonly folders: ProgramFolders;
  readonly profileFolder: string;
  /** Of this run, whatever was chosen; null: the one chosen. */
  readonly language: Language | null;
  /** The page is served when it is known whether the office is locked. */
  readonly mayBeLocked: boolean;
  readonly first: Promise<FirstFiles>;
  readonly log: ErrorLog;
}

/** A page that has not asked for all it names by then is waited for no longer. */
const SERVED_LIMIT_MS = 500;

/**
 * Makes the window and sends it to its page as soon as Electron is ready: the page's process comes to life, reads and
 * draws while the rest of the program is read here.
 */
export function openFront({ folders, profileFolder, language: asked, mayBeLocked, first, log }: FrontOptions): Front {
  sealSession(session.defaultSession);
  const { settings, keepIn } = readSettingsFile(profileFolder, log.write);
  const language = languageOf(settings, asked);
  const pages = new PrintPages();
  const callees = later<Callees>();
  const known = later<void>();
  const served = arrivalOf(session.defaultSession, first);
  let isLocked = () => mayBeLocked;
  registerCalls(callees.promise);
  serveContent({
    roots: folders.content,
    pages,
    first,
    language: language.current,
    isLocked: async () => {
      if (mayBeLocked) await known.promise;
      return isLocked();
    },
  });
  const main = new MainWindow(settings, folders.preload, log.write, () => isLocked());
  watchPage(main.window, log.write);
  main.load();
  silenceResolver(app); // starts Chromium's network process, beside the page's own; the page has sent nothing before this turn ends
  const limit = new Promise<void>((resolve) => setTimeout(resolve, mayBeLocked ? 0 : SERVED_LIMIT_MS));
  return {
    main,
    settings,
    language,
    pages,
    keepSettingsIn: keepIn,
    served: Promise.race([served, limit]),
    answer(answerers, asks) {
      isLocked = asks;
      known.resolve();
      callees.resolve(answerers);
    },
  };
}

/**
 * When the page has the last byte of what it begins with. Each file's head and end pass through this thread after they were
 * answered: whoever reads the rest of the program before that keeps the page waiting, and afterwards the page reads, too.
 */
function arrivalOf({ webRequest }: Session, first: Promise<FirstFiles>): Promise<void> {
  return new Promise((resolve) => {
    void first.then(({ size }) => {
      let missing = size;
      webRequest.onCompleted(() => {
        missing -= 1;
        if (missing > 0) return;
        webRequest.onCompleted(null);
        setImmediate(resolve); // it is handed on to the page when this call is over
      });
    });
  });
}

/** A promise to be kept from outside. */
function later<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((kept) => {
    resolve = kept;
  });
  return { promise, resolve };
}
