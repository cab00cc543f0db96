import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
    const paintings = format === 'docx' ? await paint(core, request, print) : [];
    await writeFile(out, (await core['papers.render']({ ...request, format, paintings })).bytes);
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

/** Twice as fine as they are printed. */
const PAINTING_SCALE = 3;

/** The drawings of a report painted for programs that do not draw; the print engine starts only where there are any. */
async function paint(core: Core, request: AnyPaperRequest, print: Print): Promise<readonly Uint8Array[]> {
  if (request.kind !== 'report' || (request.charts ?? []).length === 0) return [];
  const drawings = await core['papers.drawings'](request);
  const folder = await mkdtemp(join(tmpdir(), 'don-doc-hinh-'));
  try {
    const files = drawings.map((_, index) => join(folder, `${index}.png`));
    await print(
      drawings.map(({ svg, width, height }, index) => ({
        html: svg,
        title: '',
        pdf: files[index] ?? '',
        drawing: { width, height, scale: PAINTING_SCALE },
      })),
    );
    return await Promise.all(files.map((file) => readFile(file)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
