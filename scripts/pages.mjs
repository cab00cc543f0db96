import { requireSupportedNode } from './lib/nodeVersion.mjs';

/**
 * `npm run pages [-- --random N] [--seed N] [--keep <folder>]`: every kind of paper and N made-up ones, as PDF by
 * the app's print engine and as Word turned into PDF by LibreOffice, compared page by page and line by line. Status 1
 * when words or the number of pages differ, or when a page of a real one breaks more than two lines apart.
 */
requireSupportedNode();
const { mkdirSync, mkdtempSync, rmSync, writeFileSync } = await import('node:fs');
const { createRequire } = await import('node:module');
const { tmpdir } = await import('node:os');
const { join, resolve } = await import('node:path');
const { parseArgs } = await import('node:util');
const { bundlePrograms } = await import('./lib/bundlePrograms.mjs');
const { capture, run } = await import('./lib/childProcess.mjs');
const { electronEnvironment } = await import('./lib/electronCommand.mjs');
const { inProject, projectRoot } = await import('./lib/projectRoot.mjs');
const { runScript, say, SetUpError } = await import('./lib/say.mjs');
const { announce, prepareBuild, prepareElectron } = await import('./lib/setUp.mjs');
const { comparePapers } = await import('./pages/comparePapers.mjs');
const { readLines } = await import('./pages/readLines.mjs');

/** As deep in the project as the tests are: what they read is found from there. */
const PROGRAMS = inProject('.cache', 'pages');
const RANDOM_PAPERS = 10;
const CONVERT_LIMIT_MS = 600_000;

await runScript(async () => {
  const { values } = parseArgs({
    options: { random: { type: 'string' }, seed: { type: 'string' }, keep: { type: 'string' } },
  });
  if (capture('soffice', ['--version']).status !== 0)
    throw new SetUpError('Cần LibreOffice (soffice) để so trang.', 'LibreOffice is not installed.');
  await prepareBuild();
  const electron = await prepareElectron();
  announce(electron);
  const folder = values.keep === undefined ? mkdtempSync(join(tmpdir(), 'don-doc-pages-')) : resolve(values.keep);
  mkdirSync(folder, { recursive: true });
  try {
    const papers = await writePapers(folder, Number(values.random ?? RANDOM_PAPERS), Number(values.seed ?? 1));
    await printAll(folder, papers, electron);
    convertAll(folder, papers);
    return await report(folder, papers);
  } finally {
    if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
});

async function writePapers(folder, random, seed) {
  await bundlePrograms(PROGRAMS, { allPapers: inProject('test', 'support', 'allPapers.ts') });
  const { allPapers } = createRequire(import.meta.url)(join(PROGRAMS, 'allPapers.cjs'));
  const papers = await allPapers({ random, seed });
  for (const { name, html, docx } of papers) {
    writeFileSync(join(folder, `${name}.html`), html);
    writeFileSync(join(folder, `${name}.docx`), docx);
  }
  say(`Đã soạn ${papers.length} văn bản`, `${papers.length} papers`);
  return papers;
}

async function printAll(folder, papers, electron) {
  const jobs = papers.map(({ name, title }) => ({
    html: join(folder, `${name}.html`),
    pdf: join(folder, `${name}.pdf`),
    title,
  }));
  const jobsFile = join(folder, 'jobs.json');
  writeFileSync(jobsFile, JSON.stringify(jobs));
  const [command, ...args] = [...electron.wrapper, electron.path, ...electron.flags, projectRoot];
  const { status } = await run(command, [...args, `--print-jobs=${jobsFile}`], {
    cwd: projectRoot,
    env: electronEnvironment(),
    stdio: ['ignore', 'ignore', 'ignore'],
    ownGroup: electron.virtual,
    timeoutMs: CONVERT_LIMIT_MS,
  });
  if (status !== 0) throw new SetUpError('Không in được các văn bản ra PDF.', `printing ended with status ${status}`);
}

/** One start of LibreOffice with a profile of its own, so that an open office does not take the work. */
function convertAll(folder, papers) {
  const out = join(folder, 'libreoffice');
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const files = papers.map(({ name }) => join(folder, `${name}.docx`));
  const { status } = capture('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, ...files], {
    timeout: CONVERT_LIMIT_MS,
  });
  if (status !== 0) throw new SetUpError('LibreOffice không chuyển được các tệp Word.', `soffice ended with ${status}`);
}

async function report(folder, papers) {
  const rows = [];
  for (const { name } of papers) {
    const pdf = await readLines(join(folder, `${name}.pdf`));
    const word = await readLines(join(folder, 'libreoffice', `${name}.pdf`));
    rows.push({ name, ...comparePapers(pdf, word) });
  }
  const width = Math.max(...rows.map(({ name }) => name.length));
  process.stdout.write(`${'paper'.padEnd(width)}  pages  Word  words  same lines  break off by  \n`);
  for (const row of rows) process.stdout.write(`${rowText(row, width)}\n`);
  const alike = rows.filter(({ isSame }) => isSame);
  const wrong = rows.filter(({ name, isSame, hasSamePages }) => !(hasSamePages && (isSame || isMadeUp(name))));
  say(`${alike.length}/${rows.length} văn bản có trang như nhau`, `${alike.length} of ${rows.length} alike`);
  return wrong.length > 0 ? 1 : 0;
}

/** Made-up papers fill pages to the last hair; a table row of several lines may then go over. */
function isMadeUp(name) {
  return name.startsWith('random-');
}

function rowText({ name, pages, wordPages, hasSameWords, sameLines, lines, shift, isSame }, width) {
  const share = lines === 0 ? 100 : (100 * sameLines) / lines;
  return [
    name.padEnd(width),
    String(pages).padStart(5),
    String(wordPages).padStart(5),
    (hasSameWords ? 'same' : 'OTHER').padStart(6),
    `${share.toFixed(1)} %`.padStart(11),
    `${shift} lines`.padStart(13),
    isSame ? '' : '  <-- differs',
  ].join(' ');
}
