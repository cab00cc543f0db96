import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf } from '../../imports/letter/openPdf';
import { refuse } from '../../imports/refusal';
import type { Line, MeasuredPaper, PageNumber, Sheet } from '../paper';
import { drawnOn } from './drawing';
import { toSheet } from './matrix';
import { type PrintedLine, printedLines } from './printedLines';
import { textRuns } from './textRuns';

const MM_PER_POINT = 25.4 / 72;
/** A number of a page stands in the top margin, which is at most 25 mm high. */
const TOP_MARGIN_MM = 25;
const CENTRED_WITHIN_MM = 8;
/** No official paper with its annexes is longer. */
const MOST_PAGES = 500;

/**
 * Measures a PDF: where its letters and lines are, in which font and size.
 * @throws RefusalError password-protected, damaged or too-large
 */
export async function readPdf(bytes: Uint8Array): Promise<MeasuredPaper> {
  const document = await openPdf(bytes);
  try {
    if (document.numPages > MOST_PAGES) refuse('too-large', { what: 'pages', limit: MOST_PAGES });
    const pages = await readPages(document);
    return {
      source: 'pdf',
      sheets: pages.map(({ sheet }) => sheet),
      lines: pages.flatMap(({ lines }) => lines),
      strokes: pages.flatMap(({ strokes }) => strokes),
      frames: [],
      pictures: pages.flatMap(({ pictures }) => pictures),
      colours: pages.flatMap(({ colours }) => colours),
    };
  } finally {
    await document.destroy();
  }
}

async function readPages(document: PDFDocumentProxy) {
  const pages: Awaited<ReturnType<typeof readPage>>[] = [];
  for (let number = 1; number <= document.numPages; number += 1)
    pages.push(await readPage(await document.getPage(number), number));
  return pages;
}

async function readPage(page: PDFPageProxy, number: number) {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const shown = toSheet(transform as readonly number[], height); // six numbers
  const size = { widthMm: width * MM_PER_POINT, heightMm: height * MM_PER_POINT };
  const operators = await page.getOperatorList();
  const drawing = drawnOn(operators, shown, height, number);
  const { isInTable, isParted } = drawing;
  const runs = textRuns(operators);
  const printed = await printedLines(page, { toSheet: shown, heightPt: height, runs, isParted });
  const isNumber = isPageNumber(size.widthMm);
  const numberAt = printed.findIndex((line) => isNumber(line) && !isInTable(line.place)); // figures are none
  const pageNumber = numberAt < 0 ? null : pageNumberOf(printed[numberAt] as PrintedLine, size.widthMm); // found there
  const sheet: Sheet = { ...size, margins: null, pageNumber, pages: null, foot: null };
  const lines = printed
    .filter((_, index) => index !== numberAt)
    .map(
      (line): Line => ({
        ...line,
        sheet: number,
        isInTable: isInTable(line.place),
        edge: null,
        setting: null,
      }),
    );
  page.cleanup();
  return {
    sheet,
    lines,
    strokes: drawing.strokes,
    pictures: drawing.pictures,
    colours: drawing.textColours.map((colour) => ({ sheet: number, colour })),
  };
}

function isPageNumber(widthMm: number) {
  return ({ text, place }: PrintedLine) =>
    /^[-–]?\s*\d{1,4}\s*[-–]?$/.test(text) &&
    (place.baselineMm < TOP_MARGIN_MM || place.baselineMm > 270) &&
    place.leftMm > 20 &&
    place.rightMm < widthMm - 5;
}

function pageNumberOf({ text, place, sizePt, bold, italic }: PrintedLine, widthMm: number): PageNumber {
  // centred on the sheet or on the text between margins of 30 and 15 mm: both are read as centred
  const middle = (place.leftMm + place.rightMm) / 2;
  return {
    value: Number(text.replaceAll(/\D/g, '')),
    sizePt,
    isUpright: bold === 'none' && italic === 'none',
    isCentred: Math.abs(middle - (widthMm + 15) / 2) <= CENTRED_WITHIN_MM,
    isInTopMargin: place.baselineMm < TOP_MARGIN_MM,
    isHiddenOnFirst: null,
    startsAt: null,
  };
}
