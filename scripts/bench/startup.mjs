import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { electronEnvironment } from '../lib/electronCommand.mjs';
import { inProject, projectRoot } from '../lib/projectRoot.mjs';
import { announce, prepareElectron } from '../lib/setUp.mjs';
import { loadOffice } from './lib/bundle.mjs';
import { compare, inTurn, printTable } from './lib/measure.mjs';
import { onDisplay } from './lib/onDisplay.mjs';
import { importSample, openSampleOffice } from './lib/sample.mjs';

/**
 * From the start of the process to the first frame of its first real screen on the glass, against an Electron app of one
 * window with one line of text: for a first start, and for the board of the sample with all its reports.
 */
const ROUNDS = 9;
const LIMIT_MS = 60_000;
const WRAPPER = inProject('scripts', 'bench', 'lib', 'timedStart');
const EMPTY_WINDOW = inProject('scripts', 'bench', 'lib', 'emptyWindow');

const electron = await prepareElectron();
await onDisplay(electron, measure);

async function measure(folder) {
  announce(electron);
  const data = { first: join(folder, 'first'), sample: join(folder, 'sample') };
  const core = await openSampleOffice(await loadOffice(), data.sample);
  await importSample(core);
  await core['core.close']({});

  const startOf = (kind, appFolder, args) => () =>
    start(appFolder, [`--user-data-dir=${join(folder, `profile-${kind}`)}`, ...args]);
  const subjects = {
    empty: startOf('empty', EMPTY_WINDOW, []),
    first: startOf('first', projectRoot, [`--data=${data.first}`]),
    sample: startOf('sample', projectRoot, [`--data=${data.sample}`]),
  };
  await inTurn(1, subjects); // the first of all fills the caches of disk and profile
  const times = await inTurn(ROUNDS, subjects);
  printTable([
    compare('start screen painted, no data yet', times.first, 'an empty window painted', times.empty),
    compare('board of the sample painted', times.sample, 'an empty window painted', times.empty),
  ]);
}

/** Starts an app once and waits for its end. @returns milliseconds from the start of its process to its first paint */
function start(appFolder, args) {
  return new Promise((resolve, reject) => {
    const startedAt = Date.now();
    const child = spawn(electron.path, [...electron.flags, WRAPPER, ...args], {
      cwd: projectRoot,
      env: { ...electronEnvironment(), TIMED_APP: appFolder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let complaints = '';
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.stderr.on('data', (text) => {
      complaints += text;
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
    child.once('error', reject);
    child.once('close', () => {
      clearTimeout(timer);
      const told = /\{"paintedAt".*\}/.exec(output)?.[0];
      if (!told) return reject(new Error(`${appFolder} was not painted: ${complaints.slice(-2000)}`));
      return resolve(JSON.parse(told).paintedAt - startedAt);
    });
  });
}
