import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const MM_PER_POINT = 25.4 / 72;

/** A run of text on a page: millimetres from the left and top edges; `baselineMm` is where the letters stand. */
export interface PdfText {
  readonly text: string;
  readonly leftMm: number;
  readonly rightMm: number;
  readonly baselineMm: number;
  readonly sizePt: number;
  readonly fontName: string;
}

export interface PdfPage {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly items: readonly PdfText[];
  /** Reading order, runs joined by single spaces. */
  readonly text: string;
}

export async function readPdf(path: string): Promise<readonly PdfPage[]> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width: widthPt, height: heightPt } = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    const items = content.items.flatMap((item): readonly PdfText[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , size = 0, left = 0, bottom = 0] = item.transform as readonly number[];
      return [
        {
          text: item.str,
          leftMm: left * MM_PER_POINT,
          rightMm: (left + item.width) * MM_PER_POINT,
          baselineMm: (heightPt - bottom) * MM_PER_POINT,
          sizePt: Math.abs(size),
          fontName: item.fontName,
        },
      ];
    });
    pages.push({ widthPt, heightPt, items, text: squeeze(items.map(({ text }) => text).join(' ')) });
  }
  await pdf.destroy();
  return pages;
}

/** Any white space, no-break space included, as one space. */
export function squeeze(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** Text without any white space: how a page is compared when runs may break anywhere. */
export function solid(text: string): string {
  return text.normalize('NFC').replaceAll(/[\s\u00a0]+/g, '');
}
