import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { _electron } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { ensureBuilder } from '../../scripts/lib/builderTools.mjs';
import { packForTests } from '../../scripts/lib/packedBuild.mjs';
import { CONFIG_FILE, FUSES } from '../../scripts/lib/packingConfig.mjs';
import { temporaryFolder } from '../support/folder';
import { closeApp } from './support/app';
import { filesOfAsar } from './support/asar.mjs';
import { endedFolder } from './support/folders';

/**
 * The app as the installer packs it, on the Electron at hand: what is in it, which fuses are set, and that the very
 * executable with all of them set starts, keeps its data, prints and lets nobody in.
 */
const PROJECT = resolve(import.meta.dirname, '../..');
const LARGEST_ASAR_BYTES = 20_000_000;
const flags = JSON.parse(process.env.DON_DOC_ELECTRON_FLAGS ?? '[]');
const runtime = process.env.DON_DOC_RUNTIME_PATH ?? '';
let packed = { shipped: '', inspectable: '', asar: '' };

beforeAll(async () => {
  packed = await packForTests(runtime);
}, 600_000);

/** Ends with the test, whatever became of it. */
function start(args, env = {}, as = {}) {
  const child = spawn(packed.shipped, [...flags, ...args], { env: { ...process.env, ...env }, stdio: 'pipe', ...as });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  onTestFinished(() => child.kill('SIGKILL'));
  return { child, said: () => said };
}

async function endOf({ child }) {
  const [status] = child.exitCode === null && child.signalCode === null ? await once(child, 'exit') : [child.exitCode];
  return status;
}

/** As the system asks a program to end; on Windows a signal would be a kill. */
function askToEnd({ child }) {
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid)]);
  else child.kill('SIGTERM');
}

const ownFolders = (folder) => [`--data=${join(folder, 'du-lieu')}`, `--user-data-dir=${join(folder, 'ho-so')}`];

describe('what is in it', () => {
  test('our own programs, pages and data, each of them needed, and no package of anybody', () => {
    const files = filesOfAsar(packed.asar);
    const names = files.map(({ name }) => name);
    expect(names.filter((name) => !/^(dist|resources)\/|^package\.json$/.test(name))).toEqual([]);
    expect(names.filter((name) => name.includes('node_modules') || name.endsWith('.map'))).toEqual([]);
    expect(names.filter((name) => /^dist\/[^/]+\.js$/.test(name)).sort()).toEqual(neededPrograms());
    expect(names).toContain('dist/sql-wasm.wasm');
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    process.stdout.write(
      `ASAR: ${files.length} files, ${(total / 1e6).toFixed(1)} MB\n${listOf(files.slice(0, 12))}\n`,
    );
    expect(total).toBeLessThan(LARGEST_ASAR_BYTES);
  });

  test('the licences of all that is in it lie beside the program, to be read', () => {
    const text = readFileSync(join(dirname(dirname(packed.asar)), 'LICENSES.txt'), 'utf8');
    for (const name of ['Đôn Đốc', 'react', 'pdfjs-dist', 'exceljs', 'docx', 'zod', 'sql.js', '@fluentui/react-button'])
      expect(
        text.split('\n').some((line) => line === name || line.startsWith(`${name} `)),
        name,
      ).toBe(true);
  });

  test('nothing lies beside the ASAR that the program could be made to load instead', () => {
    const beside = readdirSync(dirname(packed.asar)).filter((name) => name !== 'app.asar');
    expect(beside.filter((name) => !['elevate.exe'].includes(name))).toEqual([]);
  });
});

/** What the window's programs and threads require, and what those require in turn; the command line is not installed. */
function neededPrograms() {
  const found = new Set();
  const visit = (name) => {
    if (found.has(name)) return;
    found.add(name);
    const text = readFileSync(join(PROJECT, 'dist', name), 'utf8');
    for (const [, from] of text.matchAll(/require\("\.\/([^"]+)"\)/g)) visit(from);
  };
  for (const name of ['main.js', 'preload.js', 'worker.js', 'reader.js', 'finisher.js', 'exporter.js']) visit(name);
  return [...found].map((name) => `dist/${name}`).sort();
}

const listOf = (files) => files.map(({ name, bytes }) => `  ${(bytes / 1e3).toFixed(0)} kB  ${name}`).join('\n');

describe('fuses', () => {
  const wireOf = async (file) => {
    const { getCurrentFuseWire, FuseV1Options } = (await ensureBuilder()).require('@electron/fuses');
    const wire = await getCurrentFuseWire(file);
    const known = Object.entries(FUSES).filter(([, name]) => wire[FuseV1Options[name]] !== undefined);
    return Object.fromEntries(known.map(([setting, name]) => [setting, wire[FuseV1Options[name]] === ON]));
  };
  const ON = '1'.charCodeAt(0);

  test('all that this Electron knows are set as the installer sets them', async () => {
    const { electronFuses } = JSON.parse(readFileSync(join(PROJECT, CONFIG_FILE), 'utf8'));
    expect(Object.keys(electronFuses).sort()).toEqual(Object.keys(FUSES).sort()); // every one is decided
    const shipped = await wireOf(packed.shipped);
    expect(Object.keys(shipped).length).toBeGreaterThanOrEqual(7);
    expect(electronFuses).toMatchObject(shipped);
    expect(await wireOf(packed.inspectable)).toEqual({ ...shipped, enableNodeCliInspectArguments: true });
  });
});

describe('the executable that is handed out', () => {
  const folder = endedFolder('dong-goi');
  let running;
  afterAll(() => running?.child.kill('SIGKILL'));

  test('starts from its ASAR, keeps its data, gives a second start’s file to the first, ends with everything written', async () => {
    const data = join(folder, 'du-lieu');
    running = start(ownFolders(folder));
    await expect.poll(() => existsSync(join(data, 'don-doc.lock')), { timeout: 60_000 }).toBe(true);
    await expect.poll(() => existsSync(join(data, 'don-doc.sqlite')), { timeout: 60_000 }).toBe(true);
    const second = start([...ownFolders(folder), join(PROJECT, 'package.json')]);
    expect(await endOf(second)).toBe(0);
    expect(running.child.exitCode).toBeNull();
    askToEnd(running);
    await endOf(running);
    await expect.poll(() => existsSync(join(data, 'don-doc.lock'))).toBe(false);
    expect(existsSync(join(data, 'don-doc.man-hinh-dau.json'))).toBe(true);
    expect(existsSync(join(folder, 'ho-so', 'logs', 'don-doc.log'))).toBe(false);
  });

  test('prints: page, thread that finishes the PDF and fonts come out of the ASAR', async () => {
    const place = temporaryFolder();
    const jobs = join(place, 'jobs.json');
    const [html, pdf] = [join(place, 'a.html'), join(place, 'a.pdf')];
    writeFileSync(html, '<!doctype html><html lang="vi"><title>Thử</title><p>Đôn đốc</p></html>');
    writeFileSync(jobs, JSON.stringify([{ html, pdf, title: 'Thử', drawing: { width: 200, height: 100, scale: 1 } }]));
    const printing = start([`--print-jobs=${jobs}`]);
    expect(await endOf(printing), printing.said()).toBe(0);
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('ways in', () => {
  const marker = () => join(temporaryFolder(), 'villain-was-here');
  const villain = (mark) => {
    const file = join(temporaryFolder(), 'villain.cjs');
    writeFileSync(file, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '');`);
    return file;
  };
  /** The program ends by itself, because it has nothing to print. */
  const empty = () => {
    const jobs = join(temporaryFolder(), 'jobs.json');
    writeFileSync(jobs, '[]');
    return `--print-jobs=${jobs}`;
  };

  test('no variable turns it into plain Node, and none makes it load a script', async () => {
    const mark = marker();
    const script = villain(mark);
    const asNode = start([script, empty()], { ELECTRON_RUN_AS_NODE: '1' });
    expect(await endOf(asNode), asNode.said()).toBe(0);
    const withOptions = start([empty()], { NODE_OPTIONS: `--require ${script}` });
    expect(await endOf(withOptions), withOptions.said()).toBe(0);
    expect(existsSync(mark)).toBe(false);
  });

  test('a folder beside the ASAR is no application', async () => {
    const mark = marker();
    const app = join(dirname(packed.asar), 'app');
    mkdirSync(app);
    onTestFinished(() => rmSync(app, { recursive: true }));
    writeFileSync(join(app, 'package.json'), '{"name":"villain","main":"villain.cjs"}');
    writeFileSync(join(app, 'villain.cjs'), readFileSync(villain(mark)));
    const started = start([empty()]);
    expect(await endOf(started), started.said()).toBe(0);
    expect(existsSync(mark)).toBe(false);
  });

  // on Windows the sentence stands in a box that waits for somebody to press its button
  test
    .skipIf(process.platform === 'win32')
    .each([
      '--remote-debugging-port=0',
      '--remote-debugging-pipe',
      '--inspect=0',
      '--js-flags=--expose-gc',
      '--disable-web-security',
      '--load-extension=/tmp',
      '--browser-subprocess-path=/bin/true',
      '--proxy-server=127.0.0.1:9',
      '--host-rules=MAP * 127.0.0.1',
      '--disable-gpu-sandbox',
    ])('a start with %s ends at once, with a sentence and no door open', async (name) => {
    const folder = temporaryFolder();
    const started = start([name, ...ownFolders(folder)]);
    expect(await endOf(started), started.said()).toBe(2);
    expect(started.said()).toContain('bị từ chối');
    expect(started.said()).not.toMatch(/listening on|ws:\/\//i);
    expect(existsSync(join(folder, 'du-lieu'))).toBe(false);
  });

  // Chromium runs for root in no other way; for everybody else, as on Windows, the program does not start without its sandbox
  test.skipIf(process.getuid?.() !== 0)('nobody but root of Linux starts it without its sandbox', async () => {
    const folder = temporaryFolder();
    const nobody = { uid: 65534, gid: 65534, cwd: '/' };
    const started = start(['--no-sandbox', ...ownFolders(folder)], { HOME: '/nowhere' }, nobody);
    expect(await endOf(started), started.said()).toBe(2);
    expect(started.said()).toContain('--no-sandbox');
    expect(started.said()).toContain('bị từ chối');
  });
});

test('the portable program keeps data, settings and the browser’s own files beside itself, and nothing in the account', async () => {
  const [stick, account] = [temporaryFolder(), temporaryFolder()];
  const where = { PORTABLE_EXECUTABLE_DIR: stick, XDG_CONFIG_HOME: account, APPDATA: account };
  const running = start([], where);
  const beside = join(stick, 'don-doc');
  await expect.poll(() => existsSync(join(beside, 'du-lieu', 'don-doc.sqlite')), { timeout: 60_000 }).toBe(true);
  askToEnd(running);
  await endOf(running);
  expect(readdirSync(beside)).toEqual(expect.arrayContaining(['browser', 'du-lieu']));
  expect(existsSync(join(account, 'don-doc'))).toBe(false);
});

describe('the same ASAR under the executable that tests can look into', () => {
  test('shows its first screen', async () => {
    const folder = temporaryFolder();
    const app = await _electron.launch({ executablePath: packed.inspectable, args: [...flags, ...ownFolders(folder)] });
    onTestFinished(() => closeApp(app));
    const page = await app.firstWindow();
    await page.locator('main').waitFor();
    const where = await app.evaluate(({ app: own }) => ({ path: own.getAppPath(), isPackaged: own.isPackaged }));
    expect(where).toEqual({ path: packed.asar, isPackaged: true });
    const shown = () => page.locator('main').innerText();
    await expect.poll(shown, { timeout: 30_000 }).toMatch(/\S/); // its frame stands before its figures are read
  });
});
