import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { damaged, refuse } from '../refusal';

/**
 * Opens a PDF held in memory, in plain Node. Nothing is drawn, no font is loaded into a page, no code is made of what the
 * file holds. Whoever opens it destroys it.
 * @throws RefusalError password-protected or damaged
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await engine();
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
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
  const { warn } = console;
  console.warn = () => undefined; // it says while it loads that it could not draw here, which nobody asks of it
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
}
