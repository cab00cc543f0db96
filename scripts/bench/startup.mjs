import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { electronEnvironment } from '../lib/electronCommand.mjs';
import { inProject, projectRoot } from '../lib/projectRoot.mjs';
import { announce, prepareElectron } from '../lib/setUp.mjs';
import { loadOffice } from './lib/bundle.mjs';
import { makeLargeOffice, PERSONS } from './lib/largeOffice.mjs';
import { compare, inTurn, printTable } from './lib/measure.mjs';
import { onDisplay } from './lib/onDisplay.mjs';
import { importSample, openSampleOffice } from './lib/sample.mjs';
import { watchMemory } from './lib/treeMemory.mjs';

/**
 * From the start of the process to the first frame on the glass that holds what the first screen is for, against an
 * Electron app of one window with one line of text: for a first start, for the sample with all its reports, and for a full
 * store, where the day's list has to be there, after it was ended as it should be and after a kill. Beside it the most memory that all processes of a start held.
 * DON_DOC_ROUNDS: how often each is started.
 */
const ROUNDS = Number(process.env.DON_DOC_ROUNDS ?? 9);
/** Times an empty window that a full store may take. */
const AIM = 1.5;
const MEGABYTE = 1024 * 1024;
const LIMIT_MS = 60_000;
/** What has to be on the glass: the day's list of duties and figures; where there are no data, the screen to begin with. */
const DAY = '[data-testid="today"]';
const START = '[data-testid="screen-start"] h2';
/** What the run before leaves of the first screen. */
const KEPT = 'don-doc.man-hinh-dau.json';
const WRAPPER = inProject('scripts', 'bench', 'lib', 'timedStart');
const EMPTY_WINDOW = inProject('scripts', 'bench', 'lib', 'emptyWindow');

const electron = await prepareElectron();
await onDisplay(electron, measure);

async function measure(folder) {
  announce(electron);
  const data = { first: join(folder, 'first'), sample: join(folder, 'sample'), full: join(folder, 'full') };
  const office = await loadOffice();
  const core = await openSampleOffice(office, data.sample);
  await importSample(core);
  await core['core.close']({});
  await makeLargeOffice(office, data.full, { days: 90, persons: PERSONS });

  const startOf = (kind, appFolder, wanted, args) => (isWeighed) =>
    start(appFolder, wanted, [`--user-data-dir=${join(folder, `profile-${kind}`)}`, ...args], isWeighed);
  const subjects = {
    empty: startOf('empty', EMPTY_WINDOW, 'body', []),
    first: startOf('first', projectRoot, START, [`--data=${data.first}`]),
    sample: startOf('sample', projectRoot, DAY, [`--data=${data.sample}`]),
    full: startOf('full', projectRoot, DAY, [`--data=${data.full}`]),
  };
  subjects.killed = (isWeighed) => {
    rmSync(join(data.full, KEPT), { force: true });
    return subjects.full(isWeighed);
  };
  const memory = {};
  for (const subject of Object.values(subjects)) await subject(); // fills the caches of disk and profile, and ends as a clerk ends it
  for (const [name, subject] of Object.entries(subjects)) memory[name] = await subject(true);
  const times = await inTurn(
    ROUNDS,
    mapped(subjects, (subject) => () => subject()),
  );
  const persons = PERSONS.toLocaleString('en');
  printTable([
    compare('start screen painted, no data yet', times.first, 'an empty window painted', times.empty),
    compare('first screen of the sample painted', times.sample, 'an empty window painted', times.empty),
    compare(`first screen with ${persons} persons painted`, times.full, 'an empty window painted', times.empty, AIM),
    compare('the same after a kill: nothing was kept of it', times.killed, 'an empty window painted', times.empty),
  ]);
  const told = Object.entries(memory).map(([name, bytes]) => `${name} ${megabytes(bytes)}`);
  process.stdout.write(`most memory held by all processes until the first paint: ${told.join(', ')}\n`);
}

function mapped(record, change) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** Where the system does not say what a process holds there is no figure. */
function megabytes(bytes) {
  return bytes === null ? 'unknown' : `${Math.round(bytes / MEGABYTE)} MB`;
}

/**
 * Starts an app once and waits for its end.
 * @returns milliseconds from the start of its process to its first paint; with `isWeighed` the most bytes it held
 */
function start(appFolder, wanted, args, isWeighed = false) {
  return new Promise((resolve, reject) => {
    const startedAt = Date.now();
    const child = spawn(electron.path, [...electron.flags, WRAPPER, ...args], {
      cwd: projectRoot,
      env: { ...electronEnvironment(), TIMED_APP: appFolder, TIMED_FOR: wanted },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const weighed = isWeighed ? watchMemory(child.pid) : () => null;
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
      const bytes = weighed();
      const told = /\{"paintedAt".*\}/.exec(output)?.[0];
      if (!told) return reject(new Error(`${appFolder} was not painted: ${complaints.slice(-2000)}`));
      return resolve(isWeighed ? bytes : JSON.parse(told).paintedAt - startedAt);
    });
  });
}
