import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { localTimeOf } from '../../../electron/domain/calendar';
import { askAhead } from '../../../renderer/frame/askAhead';
import { queryClient } from '../../../renderer/lib/client';

let answer: (channel: string) => Promise<unknown>;
const asked: string[] = [];
let told: Record<string, () => void> = {};

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2021, 7, 17, 15, 0) });
  vi.stubGlobal('window', {
    donDoc: {
      on: (event: string, listener: () => void) => {
        expect(asked).toEqual([]); // nothing is answered yet
        told[event] = listener;
        return () => undefined;
      },
      invoke: (channel: string) => {
        asked.push(channel);
        return answer(channel);
      },
    },
  });
});
afterEach(() => {
  vi.runAllTimers(); // nobody watches any more
  queryClient.invalidate('all');
  asked.length = 0;
  told = {};
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the first screen is drawn when all it is made of is there', async () => {
  answer = () => Promise.resolve({ ok: true, value: {} });
  await askAhead();
  expect(asked).toContain('today.get');
  expect(queryClient.read('app.info', {}).status).toBe('success');
  expect(queryClient.read('today.get', { at: localTimeOf(new Date()) }).status).toBe('success');
});

test('who is at work is known before the first screen is drawn, so that it is not drawn again for that', async () => {
  let isReady = false;
  let tell = (_reply: unknown) => {};
  const vaultReply = new Promise((resolve) => {
    tell = resolve;
  });
  answer = (channel) => (channel === 'vault.state' ? vaultReply : Promise.resolve({ ok: true, value: {} }));
  const ready = askAhead().then(() => {
    isReady = true;
  });
  await vi.advanceTimersByTimeAsync(100);
  expect(isReady).toBe(false);
  tell({ ok: true, value: { isLocked: false } });
  await ready;
});

test('is told that an office says otherwise than what was kept of it, and asks anew', async () => {
  answer = () => Promise.resolve({ ok: true, value: { version: 'kept' } });
  await askAhead();
  answer = () => Promise.resolve({ ok: true, value: { version: 'open' } });
  told['office.renewed']?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(queryClient.read('app.info', {})).toMatchObject({ data: { version: 'open' } });
});

test('a refusal is an answer: the screen says it', async () => {
  answer = () => Promise.resolve({ ok: false, failure: { code: 'unexpected', message: 'Hỏng.' } });
  await askAhead();
  expect(queryClient.read('app.info', {}).status).toBe('error');
});

test('an office that is long in opening is waited for on the page', async () => {
  let isReady = false;
  answer = () => new Promise(() => {});
  const ready = askAhead().then(() => {
    isReady = true;
  });
  await vi.advanceTimersByTimeAsync(100);
  expect(isReady).toBe(false);
  await vi.advanceTimersByTimeAsync(1_000);
  await ready;
  expect(queryClient.read('app.info', {}).status).toBe('pending');
});

test('the page asks before it comes to what draws', () => {
  const script = readFileSync(join(__dirname, '../../../renderer/main.tsx'), 'utf8');
  expect(/import .*/.exec(script)?.[0]).toBe("import './frame/firstAnswers';");
});
