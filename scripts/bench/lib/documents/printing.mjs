import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronEnvironment } from '../../../lib/electronCommand.mjs';
import { projectRoot } from '../../../lib/projectRoot.mjs';
import { watchMemory } from '../treeMemory.mjs';

const LIMIT_MS = 8 * 60_000;

/**
 * Prints papers in an Electron of their own, as printEntry.mjs tells.
 * @param papers names of descriptions in the folder (`<name>.json`), the first only to open the window
 * @returns by name the prints { ms, pages }; `wholeMs` from the start of the process to its end; `peakBytes` of all its processes
 */
export async function printPapers({ electron, program, folder }, papers, rounds = 1) {
  const job = join(folder, 'job.json');
  const resultsFile = join(folder, 'results.json');
  rmSync(resultsFile, { force: true });
  writeFileSync(
    job,
    JSON.stringify({
      projectFolder: projectRoot,
      resultsFile,
      profileFolder: join(folder, 'profile'),
      rounds,
      papers: papers.map((name) => ({
        name,
        description: join(folder, `${name}.json`),
        pdf: join(folder, `${name}.pdf`),
      })),
    }),
  );
  const { status, ...measured } = await runWatched(electron.path, [...electron.flags, program], {
    cwd: projectRoot,
    env: { ...electronEnvironment(), PRINT_BENCH: job },
  });
  const { error, results } = existsSync(resultsFile) ? JSON.parse(readFileSync(resultsFile, 'utf8')) : {};
  if (status !== 0 || results === undefined)
    throw new Error(`the print program ended with status ${status}: ${error ?? 'it wrote nothing'}`);
  return { prints: Object.fromEntries(results.map(({ name, prints }) => [name, prints])), ...measured };
}

/** LibreOffice making a PDF of a Word file, with a profile of its own that later rounds find ready. */
export async function convertWithLibreOffice(folder, name) {
  const profile = `-env:UserInstallation=file://${join(folder, 'libreoffice')}`;
  const out = join(folder, 'converted');
  rmSync(join(out, `${name}.pdf`), { force: true });
  const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, join(folder, `${name}.docx`)];
  const { status, ...measured } = await runWatched('soffice', args, {});
  if (status !== 0 || !existsSync(join(out, `${name}.pdf`))) throw new Error(`LibreOffice ended with ${status}`);
  return measured;
}

function runWatched(command, args, options) {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(command, args, { ...options, stdio: 'ignore', timeout: LIMIT_MS });
    const stop = watchMemory(child.pid);
    child.once('error', reject);
    child.once('exit', (status) => resolve({ status, wholeMs: performance.now() - startedAt, peakBytes: stop() }));
  });
}
