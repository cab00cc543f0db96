import type { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginCore } from '../../electron/shell/earlyCore';

const { begun } = vi.hoisted(() => ({ begun: [] as EventEmitter[] }));
vi.mock('node:worker_threads', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  return {
    Worker: class extends Emitter {
      constructor() {
        super();
        begun.push(this);
      }
    },
  };
});

let dataFolder: string;
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'early-core-'));
  begun.length = 0;
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

const begin = () =>
  beginCore('worker.js', { dataFolder, resourcesFolder: '', logFile: '', appVersion: '', electronVersion: '' });

test('what the thread says before anybody listens is heard in its order, and once', async () => {
  const early = begin();
  const [thread] = begun;
  thread?.emit('message', 'opened');
  thread?.emit('error', new Error('bad memory'));
  thread?.emit('exit', 1);
  const heard: unknown[] = [];
  const worker = early?.take();
  worker?.on('message', (said) => heard.push(said));
  worker?.on('error', ({ message }) => heard.push(message));
  worker?.on('exit', (code) => heard.push(code));
  await Promise.resolve();
  expect(heard).toEqual(['opened', 'bad memory', 1]);
  thread?.emit('message', 'later');
  expect(heard.at(-1)).toBe('later');
});

test('it is begun once, whatever was kept of the first screen', () => {
  writeFileSync(join(dataFolder, 'don-doc.man-hinh-dau.json'), '{}');
  const early = begin();
  expect(begun).toHaveLength(1);
  early?.take();
  expect(begun).toHaveLength(1);
});

test('where there may be a password nothing is begun', () => {
  writeFileSync(join(dataFolder, 'khoa.json'), '{}');
  expect(begin()).toBeNull();
  expect(begun).toEqual([]);
});
