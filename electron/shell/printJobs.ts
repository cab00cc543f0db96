import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { PictureEngine } from './pictureEngine';
import type { PrintEngine } from './printEngine';
import { saveCopy } from './savedCopy';

/** The command line's way to the very PDF the window gives: a list of pages in, a list of results out, no window. */

export interface PrintJob {
  /** File that holds the page. */
  readonly html: string;
  /** File to write. */
  readonly pdf: string;
  readonly title: string;
  /** `html` holds a drawing of that size, and `pdf` is made of it alone: a PNG where its name ends so, so many times as fine. */
  readonly drawing?: { readonly width: number; readonly height: number; readonly scale: number };
}

export interface PrintResult {
  readonly pdf: string;
  /** null: this one could not be made; `error` says why. */
  readonly pages: number | null;
  readonly error?: string;
}

/** @throws TypeError when it is not a list of jobs */
export function printJobsOf(raw: unknown): readonly PrintJob[] {
  if (Array.isArray(raw) && raw.every(isPrintJob)) return raw;
  throw new TypeError('not a list of print jobs { html, pdf, title }');
}

function isPrintJob(job: unknown): job is PrintJob {
  const fields: readonly (keyof PrintJob)[] = ['html', 'pdf', 'title'];
  return (
    typeof job === 'object' && job !== null && fields.every((field) => typeof Reflect.get(job, field) === 'string')
  );
}

/** @returns whether every job was done; one that fails does not stop the others */
export async function runPrintJobs(
  jobsFile: string,
  resultsFile: string | null,
  engine: PrintEngine,
  pictures: PictureEngine,
): Promise<boolean> {
  const jobs = printJobsOf(JSON.parse(await readFile(jobsFile, 'utf8')));
  const results: PrintResult[] = [];
  for (const job of jobs) results.push(await runPrintJob(job, engine, pictures));
  if (resultsFile !== null) await writeFile(resultsFile, JSON.stringify(results));
  return results.every((result) => result.pages !== null);
}

async function runPrintJob(job: PrintJob, engine: PrintEngine, pictures: PictureEngine): Promise<PrintResult> {
  try {
    const { bytes, pages } = await madeOf(job, engine, pictures);
    await saveCopy(resolve(job.pdf), bytes);
    return { pdf: job.pdf, pages };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(`${job.pdf}: ${message}`);
    return { pdf: job.pdf, pages: null, error: message };
  }
}

async function madeOf({ html, pdf: out, title, drawing }: PrintJob, engine: PrintEngine, pictures: PictureEngine) {
  const text = await readFile(html, 'utf8');
  if (drawing === undefined) {
    const { pdf, pages } = await engine.toPdf(text, title);
    return { bytes: pdf, pages };
  }
  const picture = { svg: text, width: drawing.width, height: drawing.height, title };
  const isPng = out.toLowerCase().endsWith('.png');
  return { bytes: isPng ? await pictures.toPng(picture, drawing.scale) : await pictures.toPdf(picture), pages: 1 };
}
