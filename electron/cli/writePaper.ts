import { stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppFailure } from '../domain/failure';
import type { AnyPaperRequest, Core, PaperFormat } from '../ipc/contract';
import { cliText } from '../text/cliText';
import { makeFolder } from './makeFolder';
import type { PrintedPdf, PrintJob } from './printPdf';

export const FORMATS = ['pdf', 'docx', 'xlsx', 'html'] as const satisfies readonly PaperFormat[];

/** @throws AppFailure `invalid`: the print engine would take a folder for a file that another program holds */
export async function refuseFolder(out: string): Promise<void> {
  const found = await stat(out).catch(() => null);
  if (found?.isDirectory()) throw new AppFailure('invalid', cliText.outIsFolder(out));
}

type Print = (jobs: readonly PrintJob[]) => Promise<readonly PrintedPdf[]>;

/** @returns pages of a PDF; null for kinds whose pages their own program makes */
export async function writePaper(
  core: Core,
  request: AnyPaperRequest,
  format: PaperFormat,
  out: string,
  print: Print,
): Promise<number | null> {
  await makeFolder(dirname(out));
  if (format === 'docx' || format === 'xlsx') {
    await writeFile(out, (await core['papers.render']({ ...request, format })).bytes);
    return null;
  }
  const { html, title } = await core['papers.compose'](request);
  if (format === 'html') {
    await writeFile(out, html);
    return null;
  }
  const [printed] = await print([{ html, title, pdf: out }]);
  return printed?.pages ?? null;
}
