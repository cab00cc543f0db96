import { BrowserWindow, type PrintToPDFOptions, screen, type WebContents } from 'electron';
import { AppFailure } from '../domain/failure';
import type { PrintChoice } from '../domain/printChoice';
import type { PrintedPaper } from '../domain/printedPaper';
import type { Finisher } from '../pdf/finishing';
import { finishOrKeep } from '../pdf/finishOrKeep';
import { shellText } from '../text/shell';
import { printSilently } from './directPrinting';
import { drawAtOnePointAPixel } from './pointPerPixel';
import { PrintDialogs } from './printDialogs';
import type { PrintPages } from './printPages';
import { withLimit } from './withLimit';

export interface PdfFile {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

export interface PrintEngine {
  /** @param title goes into the file's properties */
  toPdf(html: string, title: string): Promise<PdfFile>;
  /**
   * The very sheets of the PDF on paper.
   * @param choice null: the system's print dialog over `parent` asks
   * @returns false when the clerk closed the dialog without printing
   */
  print(html: string, title: string, parent: BrowserWindow, choice: PrintChoice | null): Promise<boolean>;
  /** Lets go of the page that was made last, once what is under way is done: nothing of a paper outlives the lock. */
  rest(): void;
}

/** What a lock asks of pages that are made to be printed. */
export interface UnderLock {
  readonly dialogs: PrintDialogs;
  isLocked(): boolean;
}

/** A long annex takes seconds; minutes mean that something hangs. */
const LIMIT_MS = 120_000;

const PDF_OPTIONS: PrintToPDFOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  margins: { top: 0, bottom: 0, left: 0, right: 0 }, // the page's own style sets them
  generateTaggedPDF: false, // Electron 25 knows neither of these two; electron/pdf does both alike for every version
  generateDocumentOutline: false,
};

/**
 * Makes PDF and paper from whole pages of HTML. One hidden window without preload is kept for all PDFs, and they are
 * made one after another; a print dialog may stay open for long, so each has a window of its own.
 */
export function createPrintEngine(
  pages: PrintPages,
  finisher: Finisher,
  report: (error: unknown) => void,
  { dialogs, isLocked }: UnderLock = { dialogs: new PrintDialogs(), isLocked: () => false },
): PrintEngine {
  let reused: BrowserWindow | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  function usableWindow(): BrowserWindow {
    if (reused === null || reused.isDestroyed() || reused.webContents.isCrashed()) reused = hiddenWindow();
    return reused;
  }

  function letGo(): void {
    if (reused !== null && !reused.isDestroyed()) reused.destroy();
    reused = null;
  }

  function drawnAsOnPaper(contents: WebContents): Promise<void> {
    return drawAtOnePointAPixel(contents, pages, screen.getPrimaryDisplay().scaleFactor);
  }

  async function makeNow(html: string, title: string): Promise<PdfFile> {
    const window = usableWindow();
    try {
      return await alive(window.webContents, async () => {
        await drawnAsOnPaper(window.webContents);
        return makePdf({ pages, contents: window.webContents, finisher, report }, html, title);
      });
    } catch (error) {
      if (!window.isDestroyed()) window.destroy(); // whatever hung in it goes with it
      throw asFailure(error, report);
    }
  }

  return {
    toPdf(html, title) {
      const result = queue.then(() => makeNow(html, title));
      // papers of a batch are made under the lock, too, but none of their pages stays
      queue = result.catch(() => undefined).then(() => (isLocked() ? letGo() : undefined));
      return result;
    },

    rest() {
      queue = queue.then(letGo);
    },

    async print(html, title, parent, choice) {
      const window = hiddenWindow(parent);
      try {
        await alive(window.webContents, () => drawnAsOnPaper(window.webContents));
        return await pages.show(html, async (url) => {
          await alive(window.webContents, () => loadPaginated(window.webContents, url, title));
          if (choice === null) return await dialogs.ask(window);
          await printSilently(window.webContents, choice);
          return true;
        });
      } catch (error) {
        throw asFailure(error, report);
      } finally {
        if (!window.isDestroyed()) window.destroy();
      }
    },
  };
}

/** A page that is never shown. */
export function hiddenWindow(parent?: BrowserWindow): BrowserWindow {
  return new BrowserWindow({
    show: false,
    ...(parent && { parent }),
    webPreferences: {
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false, // a hidden page would paginate at one step a second
    },
  });
}

/** `work`, unless the page's process ends, which no call to the page would ever notice, or time runs out. */
export async function alive<T>(contents: WebContents, work: () => Promise<T>): Promise<T> {
  let onGone = () => {};
  const gone = new Promise<never>((_resolve, reject) => {
    onGone = () => reject(notPrinted());
  });
  contents.once('render-process-gone', onGone);
  try {
    return await withLimit(Promise.race([work(), gone]), LIMIT_MS, timedOut);
  } finally {
    contents.removeListener('render-process-gone', onGone);
  }
}

interface PdfMaker {
  readonly pages: PrintPages;
  readonly contents: WebContents;
  readonly finisher: Finisher;
  report(error: unknown): void;
}

function makePdf({ pages, contents, finisher, report }: PdfMaker, html: string, title: string): Promise<PdfFile> {
  return pages.show(html, async (url) => {
    finisher.prepare();
    const paper = await loadPaginated(contents, url, title);
    const { author, subject, runs } = paper;
    const finishing = finisher.begin(paper.described, { title, author, subject, creator: shellText.appName });
    try {
      await printRuns(contents, runs, (printed) => finishing.add(printed));
      const print = () =>
        contents.printToPDF({ ...PDF_OPTIONS, generateTaggedPDF: true, generateDocumentOutline: true });
      return await finishOrKeep(finishing.end(), paper, { report, print });
    } finally {
      finishing.drop();
    }
  });
}

/** A long paper is printed a hundred sheets at a time: the memory of a print grows with its sheets. */
async function printRuns(contents: WebContents, runs: number, take: (printed: Uint8Array) => void): Promise<void> {
  for (let run = 0; run < runs; run += 1) {
    await contents.executeJavaScript(`window.__showRun(${run})`);
    take(await contents.printToPDF(PDF_OPTIONS));
  }
}

/** What the shell itself has to know of a paginated paper; the rest goes on as it is. */
interface PaginatedPaper extends Pick<PrintedPaper, 'pages' | 'runs' | 'author' | 'subject'> {
  /** All of it, as JSON: a long annex has tens of thousands of parts, and the window would stop while they are taken in. */
  readonly described: string;
}

const DESCRIBED = `window.__paginated?.then((paper) => {
  const { pages, runs, author, subject } = paper;
  return { pages, runs, author, subject, described: JSON.stringify(paper) };
})`;

/**
 * The page says through the promise `__paginated` that it is laid out, and what stands where; a page that never does is
 * not printed half-done.
 */
async function loadPaginated(contents: WebContents, url: string, title: string): Promise<PaginatedPaper> {
  await contents.loadURL(url);
  const paper: unknown = await contents.executeJavaScript(`document.title = ${JSON.stringify(title)}; ${DESCRIBED}`);
  if (typeof paper !== 'object' || paper === null) throw new Error('the print page has no pagination script');
  return paper as PaginatedPaper; // answered by renderer/print, which the page's content policy lets alone run
}

/** Words for the clerk; what really happened goes to the log. */
function asFailure(error: unknown, report: (error: unknown) => void): AppFailure {
  if (error instanceof AppFailure) return error;
  report(error);
  return notPrinted();
}

function notPrinted(): AppFailure {
  return new AppFailure('printFailed', shellText.failure.printPage);
}

function timedOut(): AppFailure {
  return new AppFailure('printFailed', shellText.failure.printTimedOut);
}
