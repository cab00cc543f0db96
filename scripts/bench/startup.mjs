import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { uptime } from 'node:os';
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
 * store, where the day's list has to be there, after it was ended as it should be and after a kill; with a password the first
 * screen is the lock, and from the password to the day's list is told apart. Beside it the most memory that all processes of a start held.
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
const LOCK = '[data-testid="lock-screen"] h1';
const PASSWORD = 'mưa xuân 2026';
/** What the run before leaves of the first screen. */
const KEPT = 'don-doc.man-hinh-dau.json';
const WRAPPER = inProject('scripts', 'bench', 'lib', 'timedStart');
const EMPTY_WINDOW = inProject('scripts', 'bench', 'lib', 'emptyWindow');

const electron = await prepareElectron();
await onDisplay(electron, measure);

async function measure(folder) {
  announce(electron);
  const data = Object.fromEntries(['first', 'sample', 'full', 'locked'].map((name) => [name, join(folder, name)]));
  const office = await loadOffice();
  const core = await openSampleOffice(office, data.sample);
  await importSample(core);
  await core['core.close']({});
  await makeLargeOffice(office, data.full, { days: 90, persons: PERSONS });
  cpSync(data.full, data.locked, { recursive: true });
  await seal(office, data.locked);

  const startOf = (kind, appFolder, wanted, args, behindLock) => (isWeighed) =>
    start(appFolder, wanted, [`--user-data-dir=${join(folder, `profile-${kind}`)}`, ...args], isWeighed, behindLock);
  const subjects = {
    empty: startOf('empty', EMPTY_WINDOW, 'body', []),
    first: startOf('first', projectRoot, START, [`--data=${data.first}`]),
    sample: startOf('sample', projectRoot, DAY, [`--data=${data.sample}`]),
    full: startOf('full', projectRoot, DAY, [`--data=${data.full}`]),
  };
  const unlocked = [];
  subjects.locked = async (isWeighed) => {
    const told = await startOf('locked', projectRoot, LOCK, [`--data=${data.locked}`], DAY)(isWeighed);
    if (isWeighed) return told;
    unlocked.push(told.unlockMs);
    return told.paintedMs;
  };
  subjects.killed = (isWeighed) => {
    rmSync(join(data.full, KEPT), { force: true });
    return subjects.full(isWeighed);
  };
  const memory = {};
  for (const subject of Object.values(subjects)) await subject(); // fills the caches of disk and profile, and ends as a clerk ends it
  for (const [name, subject] of Object.entries(subjects)) memory[name] = await subject(true);
  unlocked.length = 0;
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
    compare('with a password: the lock painted', times.locked, 'an empty window painted', times.empty),
    compare('from the password to the same first screen', unlocked, 'an empty window painted', times.empty),
  ]);
  const told = Object.entries(memory).map(([name, bytes]) => `${name} ${megabytes(bytes)}`);
  process.stdout.write(`most memory held by all processes until the first paint: ${told.join(', ')}\n`);
}

/** Puts a password on an office. */
async function seal({ openOffice, Vault, newReader }, dataFolder) {
  const options = { folder: dataFolder, system: null, now: Date.now, up: () => uptime() * 1000, newId: randomUUID };
  const vault = new Vault(options);
  const core = await openOffice({
    dataFolder,
    resourcesFolder: inProject('resources'),
    appVersion: '0.0.0',
    account: 'van.thu',
    reader: newReader(),
    clock: () => '2021-08-19T18:00',
    newId: randomUUID,
    emit: () => undefined,
  });
  const session = await vault.turnOn('Văn thư', PASSWORD, randomBytes(20));
  await core['vault.seal']({ key: session.key });
  await core['core.close']({});
  await vault.settle(session);
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
 * @param behindLock what is to be on the glass when the lock was opened; none without a lock
 * @returns milliseconds from the start of its process to its first paint, with a lock both that and from the password to what
 * is behind; with `isWeighed` the most bytes it held
 */
function start(appFolder, wanted, args, isWeighed = false, behindLock = undefined) {
  return new Promise((resolve, reject) => {
    const startedAt = Date.now();
    const child = spawn(electron.path, [...electron.flags, WRAPPER, ...args], {
      cwd: projectRoot,
      env: { ...electronEnvironment(), TIMED_APP: appFolder, TIMED_FOR: wanted, ...(behindLock && lockOf(behindLock)) },
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
      if (isWeighed) return resolve(bytes);
      const { paintedAt, unlockMs } = JSON.parse(told);
      const paintedMs = paintedAt - startedAt;
      return resolve(behindLock === undefined ? paintedMs : { paintedMs, unlockMs });
    });
  });
}

function lockOf(behindLock) {
  return { TIMED_PASSWORD: PASSWORD, TIMED_BEHIND: behindLock };
}
