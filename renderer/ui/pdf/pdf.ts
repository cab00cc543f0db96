import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

export type { PDFDocumentProxy, PDFPageProxy };

/** Opens a PDF held in memory. The bytes are copied, because the worker takes what it is given. */
export function openPdf(bytes: Uint8Array): { readonly document: Promise<PDFDocumentProxy>; close(): void } {
  // our own papers embed their fonts and hold no scans: no decoder in WebAssembly, which the policy forbids anyway
  const task = getDocument({ data: bytes.slice(), useWasm: false, isEvalSupported: false });
  return { document: task.promise, close: () => void task.destroy() };
}

/** A picture of more points is no sheet of paper but an attack on the memory. */
const MOST_POINTS = 120_000_000;

/** Opens a PDF from elsewhere, to draw its pages; what its pictures cannot be unpacked with is found missing there. */
export function openScan(bytes: Uint8Array): { readonly document: Promise<PDFDocumentProxy>; close(): void } {
  const task = getDocument({
    data: bytes.slice(),
    useWasm: false,
    isEvalSupported: false,
    maxImageSize: MOST_POINTS,
    enableXfa: false,
  });
  return { document: task.promise, close: () => void task.destroy() };
}

/** Width and height of a page in CSS pixels at 100 %. */
export function pageSize(page: PDFPageProxy): { readonly width: number; readonly height: number } {
  const { width, height } = page.getViewport({ scale: CSS_PIXELS_PER_POINT });
  return { width, height };
}

const CSS_PIXELS_PER_POINT = 96 / 72;

/**
 * Draws a page `cssWidth` wide, sharp on any screen. It is drawn unseen and put in place when it is whole: a canvas that is
 * being drawn is black, and the paper would blink at every word that is typed.
 */
export function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement, cssWidth: number) {
  const density = window.devicePixelRatio;
  const scale = (cssWidth / page.getViewport({ scale: 1 }).width) * density;
  const viewport = page.getViewport({ scale });
  const drawn = document.createElement('canvas');
  drawn.width = Math.floor(viewport.width);
  drawn.height = Math.floor(viewport.height);
  const task = page.render({ canvas: drawn, viewport });
  const show = () => {
    canvas.width = drawn.width;
    canvas.height = drawn.height;
    canvas.getContext('2d')?.drawImage(drawn, 0, 0);
  };
  return { promise: task.promise.then(show), cancel: () => task.cancel() };
}
