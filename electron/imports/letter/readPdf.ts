import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { damaged, refuse } from '../refusal';
import { type PdfRun, pageLines } from './pdfLines';

/** A directive with its forms is far shorter. */
const MOST_PAGES = 100;
const SIDEWAYS = 0.01;

/** The words of a PDF that carries them, page by page; '' for a scan. @throws RefusalError when it cannot be opened */
export async function readPdf(bytes: Buffer): Promise<string> {
  const document = await opened(bytes);
  try {
    if (document.numPages > MOST_PAGES) refuse('too-large', { what: 'pages', limit: MOST_PAGES });
    const lines: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      lines.push(...pageLines(await runsOf(await document.getPage(number))));
    return lines.join('\n');
  } finally {
    await document.destroy();
  }
}

async function opened(bytes: Buffer): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await engine();
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    // words alone: nothing is drawn, no font is loaded into a page, no code is made of what the file holds
    isEvalSupported: false,
    useWasm: false,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
  });
  try {
    return await task.promise;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') return refuse('password-protected', { what: 'pdf' });
    if (name === 'InvalidPDFException' || name === 'FormatError') return damaged('pdf');
    throw error;
  }
}

/** pdf.js, loaded when the first PDF comes. Its parser is loaded beside it, so that it starts no thread of its own. */
async function engine() {
  const scope: { DOMMatrix?: unknown } = globalThis;
  scope.DOMMatrix ??= class {}; // named while it loads, used only for drawing
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** Runs that stand upright; stamps and marks across the page are no words of the paper. */
async function runsOf(page: PDFPageProxy): Promise<readonly PdfRun[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item): readonly PdfRun[] => {
    if (!('str' in item)) return [];
    const [, slope = 0, , size = 0, left = 0, baseline = 0]: readonly number[] = item.transform;
    if (Math.abs(slope) > SIDEWAYS || size <= 0) return [];
    return [{ text: item.str, left, width: item.width, baseline, size }];
  });
}
