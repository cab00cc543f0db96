import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AppFailure } from '../../electron/domain/failure';
import type { Input } from '../../electron/ipc/contract';
import { CoreClient } from '../../electron/shell/coreClient';
import { shellText } from '../../electron/text/shell';

const outDir = mkdtempSync(join(tmpdir(), 'don-doc-test-'));
const workerFile = join(outDir, 'fakeCore.cjs');
let refusal: 'failure' | 'bug' | 'exit' | null = null;
let kept: 'confirmed' | 'denied' | null = null;
let client: CoreClient;
const events: unknown[] = [];
const bugs: Error[] = [];
let crashes = 0;

const preview: Input<'imports.preview'> = { directiveId: 'd', paths: ['/a'] };

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(__dirname, 'fakeCore.ts'),
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'fakeCore.cjs' } },
    },
  });
});

afterAll(() => rmSync(outDir, { recursive: true, force: true }));

beforeEach(() => {
  refusal = null;
  kept = null;
  events.length = 0;
  bugs.length = 0;
  crashes = 0;
  client = new CoreClient({
    stops: new SharedArrayBuffer(4),
    spawn: (restore) => new Worker(workerFile, { workerData: { refusal, restore, kept } }),
    onEvent: (event, payload) => events.push([event, payload]),
    onCrash: () => {
      crashes += 1;
    },
    report: (error) => bugs.push(error as Error),
  });
});

afterEach(() => client.end());

describe('calls', () => {
  test('made before the office is open wait for it', async () => {
    const early = client.call('imports.cancel', {});
    await client.start();
    expect(await early).toEqual({ cancelled: true });
  });

  test('run side by side: a cancel reaches a preview under way, and its progress arrives', async () => {
    await client.start();
    const whole = client.call('imports.preview', preview);
    while (events.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    await client.call('imports.cancel', {});
    expect(await whole).toMatchObject({ previewId: 'cancelled' });
    expect(events[0]).toEqual(['imports.progress', { done: 0, total: 500, fileName: 'a.xlsx', inFile: null }]);
  });

  test('bytes are moved, not copied', async () => {
    await client.start();
    const { bytes } = await client.call('papers.render', {
      kind: 'report',
      directiveId: 'd',
      at: 'x' as never,
      format: 'docx',
    });
    expect(Array.from(bytes)).toEqual([1, 2, 3]);
    const left = await client.call('units.saveAliases', { unitId: 'u', aliases: [] });
    expect(left.savedAt).toBe('0');
  });
});

describe('failures', () => {
  test('that were expected arrive as they were', async () => {
    await client.start();
    await expect(client.call('imports.undo', { batchId: 'b' })).rejects.toMatchObject({
      code: 'conflict',
      message: 'Lần nhập này đã được hoàn tác.',
    });
    expect(bugs).toEqual([]);
  });

  test('that are bugs are reported with their stack and shown as unexpected', async () => {
    await client.start();
    await expect(client.call('samples.list', {})).rejects.toMatchObject({
      code: 'unexpected',
      message: shellText.failure.unexpected,
    });
    expect(bugs[0]?.message).toBe('a bug');
    expect(bugs[0]?.stack).toContain('samples.list');
  });

  test('an answer that cannot travel is a bug, and the caller still hears', async () => {
    await client.start();
    await expect(client.call('office.get', {})).rejects.toMatchObject({ code: 'unexpected' });
    expect(bugs).toHaveLength(1);
  });
});

describe('an office that cannot be opened', () => {
  test('says why', async () => {
    refusal = 'failure';
    await expect(client.start()).rejects.toMatchObject({ code: 'damaged', message: 'Tệp dữ liệu bị hỏng.' });
    expect(crashes).toBe(0);
  });

  test('says which backup is there, and opens after restoring it', async () => {
    refusal = 'failure';
    const failure = await client.start().catch((error: AppFailure) => error);
    expect(failure).toMatchObject({ backup: { path: '/a.sqlite', madeAt: '2021-08-17T15:00' } });
    await client.start(failure?.backup?.path);
    expect(await client.call('imports.cancel', {})).toEqual({ cancelled: true });
  });

  test('because of a bug is reported', async () => {
    refusal = 'bug';
    await expect(client.start()).rejects.toMatchObject({ code: 'unexpected' });
    expect(bugs[0]?.message).toBe('cannot start');
  });

  test('because its thread ends is no crash either', async () => {
    refusal = 'exit';
    await expect(client.start()).rejects.toMatchObject({ message: shellText.failure.coreNotStarted });
    expect(crashes).toBe(0);
  });

  test('can be tried again, and the calls that waited are answered', async () => {
    refusal = 'failure';
    const early = client.call('imports.cancel', {});
    await expect(client.start()).rejects.toMatchObject({ code: 'damaged' });
    refusal = null;
    await client.start();
    expect(await early).toEqual({ cancelled: true });
  });
});

describe('an office of which something was kept', () => {
  const setUp = () => client.call('setup.get', {});

  test('answers from that before it is open, and from then on itself', async () => {
    kept = 'confirmed';
    const early = setUp();
    const opening = client.start();
    expect(await early).toEqual({ entry: 'as kept' });
    expect(await client.call('imports.cancel', {})).toEqual({ cancelled: true });
    await opening;
    expect(await setUp()).toEqual({ entry: 'as opened' });
  });

  test('is opened for what was not kept of it', async () => {
    kept = 'confirmed';
    const opening = client.start();
    expect(await client.call('directives.list', {})).toEqual(['as opened']);
    await opening;
  });

  test('is opened though nobody asks', async () => {
    kept = 'confirmed';
    await client.start();
    expect(events).toEqual([]);
  });

  test('says so when it turns out to be another', async () => {
    kept = 'denied';
    await client.start();
    await expect.poll(() => events).toEqual([['office.renewed', {}]]);
  });

  test('and that cannot be opened: what waits is answered by the next try', async () => {
    kept = 'confirmed';
    refusal = 'failure';
    const [early, list, cancel] = [setUp(), client.call('directives.list', {}), client.call('imports.cancel', {})];
    await expect(client.start()).rejects.toMatchObject({ code: 'damaged' });
    expect(await early).toEqual({ entry: 'as kept' });
    refusal = kept = null;
    await client.start();
    expect(events).toEqual([['office.renewed', {}]]); // it may be another by now
    expect(await list).toEqual(['as opened']);
    expect(await cancel).toEqual({ cancelled: true });
  });

  test('is not opened any more when the end comes first', async () => {
    kept = 'confirmed';
    refusal = 'bug';
    void client.start(); // nobody is told that it could not: nobody wanted it any more
    await setUp();
    await client.close(1000);
    await client.end();
    expect(bugs).toEqual([]);
  });
});

test('a crash fails the calls under way, is told once, and a new start works', async () => {
  await client.start();
  const underWay = expect(client.call('imports.preview', preview)).rejects.toMatchObject({
    message: shellText.failure.coreStopped,
  });
  await expect(client.call('app.info', {})).rejects.toMatchObject({ message: shellText.failure.coreStopped });
  await underWay;
  expect(crashes).toBe(1);
  await client.start();
  expect(await client.call('imports.cancel', {})).toEqual({ cancelled: true });
});

test('what waits for one office is not asked of the next one', async () => {
  const early = client.call('imports.cancel', {});
  await client.end();
  await expect(early).rejects.toMatchObject({ message: shellText.failure.coreStopped });
  await client.start();
  expect(await client.call('imports.cancel', {})).toEqual({ cancelled: true });
});

describe('closing', () => {
  test('lets the core finish and is no crash', async () => {
    await client.start();
    await client.close(1000);
    await client.end();
    expect(crashes).toBe(0);
  });

  test('waits for an office that is being opened: it holds its folder', async () => {
    const opening = client.start();
    await client.close(1000);
    await opening;
  });

  test('does not wait for one that cannot be opened', async () => {
    refusal = 'failure';
    const opening = expect(client.start()).rejects.toMatchObject({ code: 'damaged' });
    await client.close(60_000);
    await opening;
  });

  test('does not wait for ever', async () => {
    await client.start();
    const call = client.call.bind(client);
    client.call = (channel, _input) => call(channel, { isSlow: true } as never);
    await expect(client.close(50)).rejects.toMatchObject({ message: shellText.failure.coreCloseTimedOut });
  });

  test('before anything was started is nothing', async () => {
    await client.close(50);
    await client.end();
  });
});
