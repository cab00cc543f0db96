import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { MOST_COPIED_PAGES } from '../../../electron/domain/copiedScan';
import { lastDarkRow } from './lastDarkRow';
import { openScan } from './pdf';

/** A page drawn for a copy. */
export interface DrawnPage {
  readonly jpeg: Uint8Array;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly usedMm: number;
}

/** Why a scan cannot be drawn whole; a copy that lacks something must not be made. */
export type ScanTrouble =
  | { readonly code: 'damaged' | 'locked' | 'tooLong' }
  | { readonly code: 'unknownPicture'; readonly page: number };

export type ScanPages =
  | { readonly ok: true; readonly pages: readonly DrawnPage[] }
  | { readonly ok: false; readonly trouble: ScanTrouble };

const MM_PER_POINT = 25.4 / 72;
/** At least 200 dots per inch (Phụ lục I, phần II, mục I). */
const PIXELS_PER_MM = 200 / 25.4;
const SHORT_MM = 210;
const LONG_MM = 297;
const QUALITY = 0.86;

/** Draws each page of a PDF, or a picture as one page, in its own size and no larger than a sheet of A4. */
export async function drawScan(bytes: Uint8Array, media: string): Promise<ScanPages> {
  try {
    return media === 'application/pdf' ? await pdfPages(bytes) : await picturePage(bytes, media);
  } catch (error) {
    console.error('scan broke', error);
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { ok: false, trouble: { code: isLocked ? 'locked' : 'damaged' } };
  }
}

async function pdfPages(bytes: Uint8Array): Promise<ScanPages> {
  const { document, close } = openScan(bytes);
  try {
    const pdf = await document;
    if (pdf.numPages > MOST_COPIED_PAGES) return { ok: false, trouble: { code: 'tooLong' } };
    return await drawAll(pdf);
  } finally {
    close();
  }
}

async function drawAll(pdf: PDFDocumentProxy): Promise<ScanPages> {
  const pages: DrawnPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const drawn = await drawPdfPage(page);
    if (drawn === null) return { ok: false, trouble: { code: 'unknownPicture', page: number } };
    pages.push(drawn);
    page.cleanup();
  }
  return { ok: true, pages };
}

/** null: a picture of the page is packed in a way that cannot be opened here, and would be left white without a word. */
async function drawPdfPage(page: PDFPageProxy): Promise<DrawnPage | null> {
  const whole = page.getViewport({ scale: 1 });
  const size = fitted(whole.width * MM_PER_POINT, whole.height * MM_PER_POINT);
  const canvas = sheetOf(size);
  const viewport = page.getViewport({ scale: canvas.width / whole.width });
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  return (await lacksPicture(page)) ? null : takePage(canvas, size);
}

async function lacksPicture(page: PDFPageProxy): Promise<boolean> {
  const { fnArray, argsArray } = await page.getOperatorList({ intent: 'print' });
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return fnArray.some((operator, index) => {
    if (operator !== OPS.paintImageXObject) return false;
    const name: unknown = argsArray[index]?.[0];
    if (typeof name !== 'string') return false;
    const objects = name.startsWith('g_') ? page.commonObjs : page.objs;
    return objects.has(name) && objects.get(name) === null;
  });
}

async function picturePage(bytes: Uint8Array, media: string): Promise<ScanPages> {
  const picture = await createImageBitmap(new Blob([bytes.slice()], { type: media }));
  try {
    const isAcross = picture.width > picture.height;
    const ratio = picture.width / picture.height;
    const size = isAcross ? fitted(LONG_MM, LONG_MM / ratio) : fitted(LONG_MM * ratio, LONG_MM);
    const canvas = sheetOf(size);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return { ok: true, pages: [await takePage(canvas, size)] };
  } finally {
    picture.close();
  }
}

interface Size {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** In its own size; in proportion as large as the sheet where it is larger. */
function fitted(widthMm: number, heightMm: number): Size {
  const [mostWide, mostHigh] = widthMm > heightMm ? [LONG_MM, SHORT_MM] : [SHORT_MM, LONG_MM];
  const scale = Math.min(1, mostWide / widthMm, mostHigh / heightMm);
  return { widthMm: widthMm * scale, heightMm: heightMm * scale };
}

function sheetOf({ widthMm, heightMm }: Size): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(widthMm * PIXELS_PER_MM));
  canvas.height = Math.max(1, Math.round(heightMm * PIXELS_PER_MM));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}

async function takePage(canvas: HTMLCanvasElement, { widthMm, heightMm }: Size): Promise<DrawnPage> {
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (pixels === undefined || blob === null) throw new Error('no picture of the page');
  const usedMm = ((lastDarkRow(pixels) + 1) / canvas.height) * heightMm;
  return { jpeg: new Uint8Array(await blob.arrayBuffer()), widthMm, heightMm, usedMm };
}
