import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, openSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { lockFolder } from '../../electron/db/folderLock';
import { identityOfProcess } from '../../electron/db/processIdentity';
import { openStore } from '../../electron/db/store';
import { temporaryFolder } from '../support/folder';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  return { ...real, linkSync: vi.fn(real.linkSync), openSync: vi.fn(real.openSync) };
});

let folder = '';
let path = '';
beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, 'don-doc.lock');
});

/** A process that does nothing until the test is over. */
function sleeper(): ChildProcess {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

function writeLock(holder: object): void {
  writeFileSync(path, JSON.stringify({ token: 't', program: 'node', ...holder }));
}

function makeOld(): void {
  utimesSync(path, 1_000_000, 1_000_000);
}

test('holds, refuses a second taker, and is given back', () => {
  const lock = lockFolder(folder);
  expect(() => lock.requireHeld(() => false)).not.toThrow();
  expect(() => lockFolder(folder)).toThrow(hostname());
  lock.release();
  lockFolder(folder).release();
  expect(readdirSync(folder)).toEqual([]);
});

test('of a process of this computer that runs is respected', () => {
  const { pid = 0 } = sleeper();
  writeLock({ host: hostname(), pid, identity: identityOfProcess(pid) });
  expect(() => lockFolder(folder)).toThrow(hostname());
});

test.runIf(process.platform === 'linux')('of a dead process whose number was given to another is taken over', () => {
  const { pid = 0 } = sleeper();
  writeLock({ host: hostname(), pid, identity: 'an earlier start of the computer/4711' });
  lockFolder(folder).release();
});

test('of before the computer was started anew is taken over, whoever has the number now', () => {
  const { pid = 0 } = sleeper();
  writeLock({ host: hostname(), pid, identity: null, uptime: uptime() + 600 });
  lockFolder(folder).release();
});

test('left by a thread of this very process that crashed is taken over', () => {
  writeLock({ host: hostname(), pid: process.pid, identity: identityOfProcess(process.pid) });
  lockFolder(folder).release();
});

test('of another computer is respected, named, with the way out', () => {
  writeLock({ host: 'PHONG-NOI-VU', pid: 4711, identity: null });
  expect(() => lockFolder(folder)).toThrow(/“PHONG-NOI-VU”.*hãy xóa tệp .*don-doc\.lock/);
});

test.each(['', '{"host":"vm","pi', 'null', '\0\0\0\0'])('half written and old (%j) holds nobody up', (content) => {
  writeFileSync(path, content);
  makeOld();
  lockFolder(folder).release();
});

test('without content, just made: its writer may be about to fill it', () => {
  writeFileSync(path, '');
  expect(() => lockFolder(folder)).toThrow(hostname());
});

test('is made in one step: whoever looks finds it whole', () => {
  const lock = lockFolder(folder);
  expect(vi.mocked(linkSync)).toHaveBeenCalled();
  expect(readdirSync(folder)).toEqual(['don-doc.lock']);
  lock.release();
});

test('works on a disk that cannot link', () => {
  const link = vi.mocked(linkSync).mockImplementation(() => {
    throw Object.assign(new Error('not supported'), { code: 'EPERM', syscall: 'link' });
  });
  onTestFinished(() => void link.mockReset());
  const lock = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(hostname());
  lock.release();
  expect(existsSync(path)).toBe(false);
});

test('taken by another one meanwhile is neither used nor given back', () => {
  const lock = lockFolder(folder);
  writeLock({ host: 'PHONG-NOI-VU', pid: 1, identity: null });
  expect(() => lock.requireHeld(() => true)).toThrow('không còn do cửa sổ này giữ');
  lock.release();
  expect(existsSync(path)).toBe(true);
});

test.each([
  ['EROFS', 'readOnly'],
  ['EACCES', 'readOnly'],
  ['ENOSPC', 'diskFull'],
  ['EIO', 'notFound'],
])('a folder that answers %s is refused in words', async (code, expected) => {
  vi.mocked(openSync).mockImplementationOnce(() => {
    throw Object.assign(new Error(code), { code, syscall: 'open' });
  });
  const opening = openStore(folder, '20210817-1500');
  await expect(opening).rejects.toMatchObject({ name: 'AppFailure', code: expected });
  await expect(opening).rejects.toThrow(folder);
});

test('a folder that cannot be made is refused in words', async () => {
  writeFileSync(path, 'a file stands where a folder should be');
  await expect(openStore(join(path, 'du-lieu'), '20210817-1500')).rejects.toMatchObject({ name: 'AppFailure' });
});

test('files of others that end like ours are left alone', async () => {
  mkdirSync(join(folder, 'thư mục.tam'));
  writeFileSync(join(folder, 'nháp.tam'), 'của người khác');
  const store = await openStore(folder, '20210817-1500');
  await store.close();
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['nháp.tam', 'thư mục.tam']));
});
