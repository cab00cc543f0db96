import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { APP_ARGS } from './app';

/** Prints pages of HTML with the app's own engine, in one start of Electron without a window. @param switches of Chromium @returns their PDFs in order */
export async function printPapers(
  pages: readonly string[],
  switches: readonly string[] = [],
): Promise<readonly Buffer[]> {
  const executable = process.env.DON_DOC_ELECTRON_PATH;
  if (!executable) throw new Error('run the end-to-end tests with `npm test`: it prepares the Electron runtime');
  const flags = JSON.parse(process.env.DON_DOC_ELECTRON_FLAGS ?? '[]') as readonly string[];
  const folder = mkdtempSync(join(tmpdir(), 'don-doc-in-'));
  try {
    const jobs = pages.map((html, index) => {
      const place = join(folder, `${index}.html`);
      writeFileSync(place, html);
      return { html: place, pdf: join(folder, `${index}.pdf`), title: 'Văn bản' };
    });
    const jobsFile = join(folder, 'jobs.json');
    writeFileSync(jobsFile, JSON.stringify(jobs));
    const options = [`--print-jobs=${jobsFile}`, `--print-results=${join(folder, 'results.json')}`];
    await promisify(execFile)(executable, [...flags, ...switches, ...APP_ARGS, ...options], {
      timeout: 170_000,
      maxBuffer: 1 << 24,
    });
    return jobs.map(({ pdf }) => readFileSync(pdf));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
