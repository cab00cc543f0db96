import type { BrowserWindow, PrintToPDFOptions, WebContents } from 'electron';
import { AppFailure } from '../domain/failure';
import { shellText } from '../text/shell';
import type { PrintDialogs } from './printDialogs';
import { alive, hiddenWindow } from './printEngine';
import type { PrintPages } from './printPages';

/** An SVG with its size; the letters in it are those of the system. */
export interface PictureSource {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
}

/** Makes files of the app's own drawings, in a page that is never shown. */
export interface PictureEngine {
  /** On white; `scale` 2: twice as many points as the drawing has. */
  toPng(picture: PictureSource, scale: number): Promise<Uint8Array>;
  /** One page of the drawing's own size, as lines and letters. */
  toPdf(picture: PictureSource): Promise<Uint8Array>;
  /** On a sheet of A4, upright or turned as the drawing is. @returns false when the system's dialog was closed without printing */
  print(picture: PictureSource, parent: BrowserWindow): Promise<boolean>;
}

const POINTS_PER_INCH = 96;
const PNG_HEAD = 'data:image/png;base64,';

export function createPictureEngine(
  pages: PrintPages,
  dialogs: Pick<PrintDialogs, 'ask'>,
  report: (error: unknown) => void,
): PictureEngine {
  async function inPage<T>(
    html: string,
    work: (contents: WebContents, window: BrowserWindow) => Promise<T>,
    parent?: BrowserWindow,
  ): Promise<T> {
    const window = hiddenWindow(parent);
    try {
      return await pages.show(html, (url) =>
        parent === undefined ? alive(window.webContents, () => loaded(window, url, work)) : loaded(window, url, work),
      );
    } catch (error) {
      if (error instanceof AppFailure) throw error;
      report(error);
      throw new AppFailure('printFailed', shellText.charts.notDrawn);
    } finally {
      if (!window.isDestroyed()) window.destroy();
    }
  }

  return {
    print: (picture, parent) => inPage(sheetOf(picture), (_, window) => dialogs.ask(window), parent),
    toPng: (picture, scale) =>
      inPage(pageOf('', picture), async (contents) => {
        const drawn: unknown = await contents.executeJavaScript(drawingScript(picture, scale));
        if (typeof drawn !== 'string' || !drawn.startsWith(PNG_HEAD)) throw new Error('the page drew no picture');
        return Buffer.from(drawn.slice(PNG_HEAD.length), 'base64');
      }),
    toPdf: (picture) => inPage(pageOf(picture.svg, picture), (contents) => contents.printToPDF(pdfOptions(picture))),
  };
}

async function loaded<T>(
  window: BrowserWindow,
  url: string,
  work: (contents: WebContents, window: BrowserWindow) => Promise<T>,
): Promise<T> {
  await window.webContents.loadURL(url);
  return work(window.webContents, window);
}

/** The drawing as large as a sheet of A4 takes it. */
function sheetOf({ svg, width, height, title }: PictureSource): string {
  const isAcross = width > height;
  const style = `@page { size: A4 ${isAcross ? 'landscape' : 'portrait'}; margin: 10mm; } html, body { margin: 0; } svg { display: block; width: 100%; height: auto; max-height: ${isAcross ? 189 : 276}mm; }`;
  return pageHtml(title, style, svg);
}

function pageOf(body: string, { width, height, title }: PictureSource): string {
  const style = `@page { size: ${width}px ${height}px; margin: 0; } html, body { margin: 0; } svg { display: block; }`;
  return pageHtml(title, style, body);
}

function pageHtml(title: string, style: string, body: string): string {
  const name = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html><html lang="vi-VN"><head><meta charset="utf-8"><title>${name}</title><style>${style}</style></head><body>${body}</body></html>`;
}

function pdfOptions({ width, height }: PictureSource): PrintToPDFOptions {
  return {
    pageSize: { width: width / POINTS_PER_INCH, height: height / POINTS_PER_INCH },
    printBackground: true,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    generateTaggedPDF: true, // Electron 25 knows it not and leaves the picture's words out
  };
}

/** The drawing as a picture of the page, painted over white at the size asked for. */
function drawingScript({ svg, width, height }: PictureSource, scale: number): string {
  const source = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  return `(async () => {
    const picture = new Image();
    picture.src = ${JSON.stringify(source)};
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = ${Math.round(width * scale)};
    canvas.height = ${Math.round(height * scale)};
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png');
  })()`;
}
