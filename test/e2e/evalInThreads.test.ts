import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/folder';
import { startApp } from './support/app';

test('a thread of the running app makes no code out of text; the database’s engine is code all the same', async () => {
  const running = await startApp({ dataFolder: temporaryFolder(), profileFolder: temporaryFolder() });
  onTestFinished(() => running.close());
  const tried = await running.app.evaluate(() => {
    const threads: typeof import('node:worker_threads') | undefined =
      process.mainModule?.require('node:worker_threads');
    if (threads === undefined) throw new Error('the main process has no main module');
    const { Worker } = threads;
    const text = `const tell = (work) => { try { work(); return 'ran'; } catch { return 'refused'; } };
      const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
      require('node:worker_threads').parentPort.postMessage({
        Function: tell(() => new Function('return 1')()),
        eval: tell(() => (0, eval)('1')),
        WebAssembly: tell(() => new WebAssembly.Module(empty)),
      });`;
    return new Promise((resolve) => new Worker(text, { eval: true }).once('message', resolve));
  });
  expect(tried).toEqual({ Function: 'refused', eval: 'refused', WebAssembly: 'ran' });
});
