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

const core = async (channel: string, input: unknown) => {
  calls.push([channel, input]);
  return { cancelled: true };
};

/** A line of its own, so that it is seen who was asked. */
const answerFirst = async (channel: string, input: unknown) => {
  calls.push(['first', channel, input]);
  return { entry: null };
};

function callees(change: Partial<Callees> = {}): Callees {
  return {
    isTrusted: () => true,
    requireAllowed: () => {},
    first: { shell, core: answerFirst },
    whole: async () => ({ shell, core }),
    report: (error) => bugs.push(error),
    ...change,
  };
}

function send(channel: unknown, raw: unknown, change?: Partial<Callees>): Promise<unknown> {
  registerCalls(Promise.resolve(callees(change)));
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

test('what the first screen asks is answered before the rest is read', async () => {
  const whole = () => Promise.reject(new Error('the rest was read'));
  expect(await send('setup.get', {}, { whole })).toEqual({ ok: true, value: { entry: null } });
  expect(await send('today.get', { at: '2021-08-17T15:00' }, { whole })).toMatchObject({ ok: true });
  expect(await send('shell.painted', {}, { whole })).toEqual({ ok: true, value: {} });
  expect(calls).toEqual([['first', 'setup.get', {}], ['first', 'today.get', { at: '2021-08-17T15:00' }], 'painted']);
});

test('nothing is answered to who may not ask, whether it is asked first or later', async () => {
  const requireAllowed = () => {
    throw new AppFailure('locked', 'Ứng dụng đang khóa.');
  };
  for (const channel of ['app.info', 'imports.cancel'])
    expect(await send(channel, {}, { requireAllowed })).toMatchObject({ ok: false, failure: { code: 'locked' } });
  expect(calls).toEqual([]);
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
  const reply = await send('imports.cancel', {}, { whole: async () => ({ shell, core: () => Promise.reject(bug) }) });
  expect(reply).toEqual({ ok: false, failure: { code: 'unexpected', message: shellText.failure.unexpected } });
  expect(bugs).toEqual([bug]);
});

for (const [what, channel, raw, change] of [
  ['a stranger', 'imports.cancel', {}, { isTrusted: () => false }],
  ['an unknown channel', 'imports.cancelAll', {}, {}],
  ['a channel between shell and core', 'core.close', {}, {}],
  ['input that does not fit', 'imports.cancel', { now: true }, {}],
  ['a first call with more than it takes', 'app.info', { now: true }, {}],
  ['a first call at no moment', 'today.get', { at: '2021-02-30T15:00' }, {}],
] as const) {
  test(`${what} reaches nobody`, async () => {
    expect(await send(channel, raw, change)).toMatchObject({ ok: false, failure: { code: 'invalid' } });
    expect(calls).toEqual([]);
  });
}
