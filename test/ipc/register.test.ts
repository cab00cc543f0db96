import { beforeEach, expect, test, vi } from 'vitest';
import { AppFailure } from '../../electron/domain/failure';
import type { ShellHandlers } from '../../electron/ipc/contract';
import { type Callees, registerCalls } from '../../electron/ipc/register';
import { shellText } from '../../electron/text/shell';

type Listener = (event: unknown, channel: unknown, raw: unknown) => Promise<unknown>;
const { line } = vi.hoisted(() => ({ line: { listener: undefined as Listener | undefined } }));
vi.mock('electron', () => ({
  ipcMain: {
    removeAllListeners: () => {},
    handle: (_channel: string, listener: Listener) => {
      line.listener = listener;
    },
  },
}));

const calls: unknown[] = [];
const bugs: unknown[] = [];
const shell = {
  'shell.painted': () => {
    calls.push('painted');
    return {};
  },
  'papers.print': () => {
    throw new AppFailure('printFailed', 'Máy in hết giấy.');
  },
} as Partial<ShellHandlers> as ShellHandlers; // the others are never called here

function callees(change: Partial<Callees> = {}): Callees {
  return {
    isTrusted: () => true,
    requireAllowed: () => {},
    shell,
    core: async (channel, input) => {
      calls.push([channel, input]);
      return { cancelled: true };
    },
    report: (error) => bugs.push(error),
    ...change,
  };
}

function send(channel: unknown, raw: unknown, change?: Partial<Callees>): Promise<unknown> {
  registerCalls(callees(change));
  if (line.listener === undefined) throw new Error('nobody listens');
  return line.listener({}, channel, raw);
}

beforeEach(() => {
  calls.length = 0;
  bugs.length = 0;
});

test('core channels go to the core with their parsed input', async () => {
  expect(await send('imports.cancel', {})).toEqual({ ok: true, value: { cancelled: true } });
  expect(calls).toEqual([['imports.cancel', {}]]);
});

test('shell channels are answered here', async () => {
  expect(await send('shell.painted', {})).toEqual({ ok: true, value: {} });
  expect(calls).toEqual(['painted']);
});

test('an expected failure arrives as data and is not logged', async () => {
  const reply = await send('papers.print', { kind: 'report', directiveId: 'd', at: '2021-08-17T15:00' });
  expect(reply).toEqual({ ok: false, failure: { code: 'printFailed', message: 'Máy in hết giấy.' } });
  expect(bugs).toEqual([]);
});

test('a bug is logged and shown as unexpected, without its words', async () => {
  const bug = new Error('secret of row 7');
  const reply = await send('imports.cancel', {}, { core: () => Promise.reject(bug) });
  expect(reply).toEqual({ ok: false, failure: { code: 'unexpected', message: shellText.failure.unexpected } });
  expect(bugs).toEqual([bug]);
});

for (const [what, channel, raw, change] of [
  ['a stranger', 'imports.cancel', {}, { isTrusted: () => false }],
  ['an unknown channel', 'imports.cancelAll', {}, {}],
  ['a channel between shell and core', 'core.close', {}, {}],
  ['input that does not fit', 'imports.cancel', { now: true }, {}],
] as const) {
  test(`${what} reaches nobody`, async () => {
    expect(await send(channel, raw, change)).toMatchObject({ ok: false, failure: { code: 'invalid' } });
    expect(calls).toEqual([]);
  });
}
