import type { PrintedPaper } from '../domain/printedPaper';
import { type FinishedPdf, finishPdf } from './finishPdf';
import type { PaperProperties } from './properties';

export interface PlainPrint {
  /** Told why the file could not be finished. */
  report(error: unknown): void;
  /** The same pages once more, with whatever tags and bookmarks Chromium itself can make. */
  print(): Promise<Uint8Array>;
}

/**
 * A finished paper; or, should a coming Chromium build its files in a way that cannot be read here, the paper as Chromium
 * makes it: a clerk who needs a paper on the table gets it. A paper printed in several files cannot be put together then.
 * @throws SyntaxError for such a paper of several files
 */
export async function finishOrKeep(
  printed: readonly Uint8Array[],
  paper: PrintedPaper,
  properties: PaperProperties,
  plain: PlainPrint,
): Promise<FinishedPdf> {
  try {
    return finishPdf(printed, paper, properties);
  } catch (error) {
    if (!(error instanceof SyntaxError) || printed.length > 1) throw error;
    plain.report(error);
    return { pdf: new Uint8Array(await plain.print()), pages: paper.pages };
  }
}
