import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../lib/childProcess.mjs';
import { electronEnvironment } from '../lib/electronCommand.mjs';
import { projectRoot } from '../lib/projectRoot.mjs';
import { announce, prepareElectron } from '../lib/setUp.mjs';
import { electronProgram, loadOffice } from './lib/bundle.mjs';
import { compare, printTable } from './lib/measure.mjs';
import { AT, importSample, inFolder, openSampleOffice, SAMPLE_ID } from './lib/sample.mjs';

/** Papers of the sample as PDF through the app's print engine, against a blank page through the same engine. */
const ROUNDS = 15;
const SECTIONS = /<section class="galley[\s\S]*<\/section>/;

const electron = await prepareElectron();
announce(electron);
const program = await electronProgram('printEntry');

await inFolder(async (folder) => {
  const pages = await compose(join(folder, 'data'));
  const job = join(folder, 'job.json');
  const resultsFile = join(folder, 'results.json');
  const profileFolder = join(folder, 'profile');
  writeFileSync(job, JSON.stringify({ projectFolder: projectRoot, resultsFile, profileFolder, rounds: ROUNDS, pages }));
  const [command, ...args] = [...electron.wrapper, electron.path, ...electron.flags, program];
  const { status } = await run(command, args, {
    cwd: projectRoot,
    env: { ...electronEnvironment(), PRINT_BENCH: job },
    stdio: ['ignore', 'inherit', 'ignore'], // Chromium complains of a missing desktop; our own failure is in the results
    ownGroup: electron.virtual,
    timeoutMs: 10 * 60_000,
  });
  const { error, ...results } = readResults(resultsFile);
  if (status !== 0 || error !== undefined)
    throw new Error(`the print program ended with status ${status}: ${error ?? 'it wrote nothing'}`);
  show(results);
});

function readResults(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

async function compose(dataFolder) {
  const core = await openSampleOffice(await loadOffice(), dataFolder);
  await importSample(core);
  const base = { directiveId: SAMPLE_ID, at: AT };
  const report = await core['papers.compose']({ ...base, kind: 'report' });
  const letter = await core['papers.compose']({ ...base, kind: 'reminder', unitId: 'xa-hoai-son' });
  await core['core.close']({});
  const blank = report.html.replace(SECTIONS, '<section class="galley portrait"><p>&nbsp;</p></section>');
  return [
    { name: 'blank', html: blank, title: 'blank' },
    { name: 'report', html: report.html, title: report.title },
    { name: 'letter', html: letter.html, title: letter.title },
  ];
}

function show({ first, results }) {
  const of = (name) => results.find((result) => result.name === name).prints;
  const times = (name) => of(name).map(({ ms }) => ms);
  const pagesOf = (name) => of(name)[0].pages;
  if (pagesOf('blank') !== 1) throw new Error(`the blank page has ${pagesOf('blank')} pages`);
  process.stdout.write(`first print of all, with its window: ${first.ms.toFixed(0)} ms\n`);
  printTable([
    compare(`report PDF, ${pagesOf('report')} pages`, times('report'), 'a blank page', times('blank')),
    compare(`reminder letter PDF, ${pagesOf('letter')} page(s)`, times('letter'), 'a blank page', times('blank')),
  ]);
}
