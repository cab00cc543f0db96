import type { FinishedPdf } from './finishPdf';

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
  finished: Promise<FinishedPdf>,
  { pages, runs }: { readonly pages: number; readonly runs: number },
  plain: PlainPrint,
): Promise<FinishedPdf> {
  try {
    return await finished;
  } catch (error) {
    if (!(error instanceof SyntaxError) || runs > 1) throw error;
    plain.report(error);
    return { pdf: new Uint8Array(await plain.print()), pages };
  }
}
