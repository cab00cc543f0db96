import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { refuse } from '../refusal';
import { openPdf } from './openPdf';
import { type PdfRun, pageLines } from './pdfLines';

/** A directive with its forms is far shorter. */
const MOST_PAGES = 100;
const SIDEWAYS = 0.01;

/** The words of a PDF that carries them, page by page; '' for a scan. @throws RefusalError when it cannot be opened */
export async function readPdf(bytes: Buffer): Promise<string> {
  const document = await openPdf(bytes);
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
