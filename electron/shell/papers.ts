import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { shell } from 'electron';
import { AppFailure } from '../domain/failure';
import type { PrintChoice } from '../domain/printChoice';
import type { AnyPaperRequest, Input, Output, PaperFormat, ShellHandlers } from '../ipc/contract';
import { shellText } from '../text/shell';
import { askSavePath, type SavePlace } from './askSavePath';
import type { CoreClient } from './coreClient';
import { listPrinters } from './directPrinting';
import type { PictureEngine } from './pictureEngine';
import type { PrintEngine } from './printEngine';
import { saveCopy } from './savedCopy';
import { spoolPdf, takesPdf } from './spooler';

export interface PaperShop extends SavePlace {
  readonly core: Pick<CoreClient, 'call'>;
  readonly engine: PrintEngine;
  /** Paints the drawings of a Word file for programs that do not draw. */
  readonly pictures: Pick<PictureEngine, 'toPng'>;
  /** Hands a PDF to the system's print service; null: this system has none that takes PDF. */
  readonly spool?: typeof spoolPdf | null;
  /** What this run of the app has saved; nothing else is ever shown in a folder window. */
  readonly saved: Set<string>;
}

type PaperHandlers = Pick<ShellHandlers, Extract<keyof ShellHandlers, `papers.${string}`>>;

interface RenderedPaper {
  /** Without extension. */
  readonly fileName: string;
  bytes(): Promise<Uint8Array>;
}

/** Preview, save and print: the core writes the paper, the print engine lays it out, the system's dialogs say where. */
export function paperHandlers(shop: PaperShop): PaperHandlers {
  const { saved } = shop;
  return {
    'papers.preview': (request) => preview(shop, request),
    'papers.check': (request) => check(shop, request),
    'papers.save': async (request) => {
      const savedTo = await savePaper(shop, request);
      if (savedTo !== null) saved.add(savedTo);
      return savedTo === null ? null : { savedTo };
    },
    'papers.print': async (request) => {
      const { html, title } = await shop.core.call('papers.compose', request);
      return { printed: await shop.engine.print(html, title, shop.window, null) };
    },
    'papers.printers': async () => {
      const { printer, sides } = shop.settings.current;
      return { printers: await listPrinters(shop.window.webContents), lastPrinter: printer, sides };
    },
    'papers.printDirect': async ({ choice, ...request }) => {
      await printDirect(shop, request, choice);
      shop.settings.update({ printer: choice.printer, sides: choice.sides });
      return { printed: true };
    },
    'papers.showInFolder': ({ path }) => {
      if (!saved.has(resolve(path))) throw new AppFailure('invalid', shellText.failure.notSavedHere);
      if (!existsSync(path)) throw new AppFailure('notFound', shellText.failure.savedFileGone);
      shell.showItemInFolder(resolve(path));
      return { shown: true };
    },
  };
}

async function printDirect(shop: PaperShop, request: AnyPaperRequest, choice: PrintChoice): Promise<void> {
  const { html, title } = await shop.core.call('papers.compose', request);
  const spool = shop.spool === undefined ? systemSpool() : shop.spool;
  const { pdf, pages } = await shop.engine.toPdf(html, title);
  if (choice.ranges.some(({ to }) => to > pages)) throw new AppFailure('invalid', shellText.failure.noSuchPage(pages));
  if (spool === null) await shop.engine.print(html, title, shop.window, choice);
  else await spool(pdf, choice, title);
}

function systemSpool(): typeof spoolPdf | null {
  return takesPdf(process.platform) ? spoolPdf : null;
}

async function preview({ core, engine }: PaperShop, request: AnyPaperRequest): Promise<Output<'papers.preview'>> {
  const { html, title } = await core.call('papers.compose', request);
  return { ...(await engine.toPdf(html, title)), title };
}

/** Both files that saving would give, measured as any other. */
async function check(shop: PaperShop, request: AnyPaperRequest): Promise<Output<'papers.check'>> {
  const rulings: Output<'papers.check'>[number][] = [];
  for (const format of ['pdf', 'docx'] as const) {
    const { fileName, bytes } = await render(shop, request, format);
    const paper = { bytes: await bytes(), fileName: `${fileName}.${format}` };
    rulings.push(await shop.core.call('ruler.measureBytes', paper));
  }
  return rulings;
}

/** @returns where it was saved, or null when the clerk closed the dialog */
async function savePaper(shop: PaperShop, request: Input<'papers.save'>): Promise<string | null> {
  const { format, ...paper } = request;
  const rendered = await render(shop, paper, format);
  const target = await askWhere(shop, request, rendered.fileName);
  if (target === null) return null;
  await saveCopy(target, await rendered.bytes());
  return target;
}

/** Asks the core at once, so that a paper that cannot be written is refused before the clerk is asked for a place. */
async function render(
  { core, engine, pictures }: PaperShop,
  paper: AnyPaperRequest,
  format: PaperFormat,
): Promise<RenderedPaper> {
  if (format === 'docx' || format === 'xlsx') {
    const paintings = format === 'docx' ? await paint(core, pictures, paper) : [];
    const { bytes, fileName } = await core.call('papers.render', { ...paper, format, paintings });
    return { fileName: withoutExtension(fileName, format), bytes: async () => bytes };
  }
  const { html, title, fileName } = await core.call('papers.compose', paper);
  const bytes =
    format === 'html' ? async () => Buffer.from(html, 'utf8') : async () => (await engine.toPdf(html, title)).pdf;
  return { fileName: withoutExtension(fileName, format), bytes };
}

/** Twice as fine as they are printed at 160 mm. */
const PAINTING_SCALE = 3;

/** Only a report has drawings; asking every paper for them would make it twice. */
async function paint(
  core: PaperShop['core'],
  pictures: PaperShop['pictures'],
  paper: AnyPaperRequest,
): Promise<readonly Uint8Array[]> {
  if (!mayHaveDrawings(paper)) return [];
  const paintings: Uint8Array[] = [];
  for (const drawing of await core.call('papers.drawings', paper))
    paintings.push(await pictures.toPng({ ...drawing, title: '' }, PAINTING_SCALE));
  return paintings;
}

function mayHaveDrawings(paper: AnyPaperRequest): boolean {
  return paper.kind === 'written' || (paper.kind === 'report' && (paper.charts ?? []).length > 0);
}

function askWhere(shop: PaperShop, request: Input<'papers.save'>, fileName: string): Promise<string | null> {
  const { format, kind } = request;
  return askSavePath(shop, {
    title: shellText.saveTitles[kind],
    fileName,
    extension: format,
    kind: shellText.formats[format],
  });
}

function withoutExtension(fileName: string, extension: string): string {
  const ending = `.${extension}`;
  return fileName.toLowerCase().endsWith(ending) ? fileName.slice(0, -ending.length) : fileName;
}
