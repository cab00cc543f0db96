import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { AppFailure } from '../domain/failure';
import { cliText } from '../text/cliText';

const run = promisify(execFile);
/** A whole campaign's letters take seconds; a print engine that says nothing for this long is stuck. */
const TIME_LIMIT_MS = 300_000;

export interface PrintJob {
  readonly html: string;
  readonly title: string;
  /** Where the PDF goes. */
  readonly pdf: string;
  /** `html` is a drawing (SVG) of that size, and the file is made of it alone; a PNG where its name ends so. */
  readonly drawing?: { readonly width: number; readonly height: number; readonly scale: number };
}

export interface PrintedPdf {
  readonly pdf: string;
  readonly pages: number;
}

/** How to start Electron here; printed as JSON by the program that DON_DOC_RUNTIME_RESOLVER names. */
interface Runtime {
  readonly path: string;
  readonly args: readonly string[];
  /** A program that must run it, like `xvfb-run -a` where there is no display. */
  readonly wrapper: readonly string[];
}

/**
 * Turns pages into PDF with the app's own print engine, started once without a window for all of them.
 * @throws AppFailure `printFailed` with the reason
 */
export async function printPdfs(jobs: readonly PrintJob[]): Promise<readonly PrintedPdf[]> {
  if (jobs.length === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), 'don-doc-in-'));
  try {
    const jobsFile = join(folder, 'jobs.json');
    const resultsFile = join(folder, 'results.json');
    await writeFile(jobsFile, JSON.stringify(await writePages(folder, jobs)));
    await startEngine([`--print-jobs=${jobsFile}`, `--print-results=${resultsFile}`]);
    return JSON.parse(await readFile(resultsFile, 'utf8')) as readonly PrintedPdf[]; // written by our own engine
  } catch (error) {
    if (error instanceof AppFailure) throw error;
    const isPicture = jobs.every(({ pdf }) => pdf.toLowerCase().endsWith('.png'));
    throw new AppFailure('printFailed', cliText[isPicture ? 'pictureFailed' : 'printFailed'](lastLine(error)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writePages(folder: string, jobs: readonly PrintJob[]): Promise<readonly object[]> {
  return Promise.all(
    jobs.map(async ({ html, title, pdf, drawing }, index) => {
      const page = join(folder, `${index}.html`);
      await writeFile(page, html);
      return { html: page, pdf: resolve(pdf), title, ...(drawing === undefined ? {} : { drawing }) };
    }),
  );
}

async function startEngine(options: readonly string[]): Promise<void> {
  const runtime = await resolveRuntime();
  const appFolder = dirname(__dirname);
  const [program, ...args] = [...runtime.wrapper, runtime.path, ...runtime.args, appFolder, ...options];
  if (program === undefined) throw new AppFailure('printFailed', cliText.noRuntime);
  await run(program, args, { timeout: TIME_LIMIT_MS, maxBuffer: 1 << 24 });
}

async function resolveRuntime(): Promise<Runtime> {
  const resolver = process.env.DON_DOC_RUNTIME_RESOLVER;
  if (resolver === undefined || resolver === '') throw new AppFailure('printFailed', cliText.noRuntime);
  const { stdout } = await run(process.execPath, [resolver], { timeout: 900_000 });
  return JSON.parse(stdout) as Runtime;
}

function lastLine(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message?: string };
  const lines = (stderr || message || String(error)).trim().split('\n');
  return lines.at(-1) ?? '';
}
