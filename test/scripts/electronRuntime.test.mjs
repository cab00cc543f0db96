import { expect, test } from 'vitest';
import { resolveElectron } from '../../scripts/lib/electronRuntime.mjs';

const linux = { env: {}, platform: 'linux', arch: 'x64' };

/** Sources that note in which order they were asked; by default nothing is there and nothing can be had. */
function sources(answers = {}) {
  const asked = [];
  const note =
    (name, answer) =>
    (...args) => {
      asked.push(name);
      return typeof answer === 'function' ? answer(...args) : answer;
    };
  return {
    asked,
    exists: note('exists', answers.exists ?? true),
    version: () => '45.4.1',
    find: note('find', answers.find ?? null),
    hasFailedLately: note('hasFailedLately', answers.hasFailedLately ?? false),
    download: note('download', answers.download ?? null),
    rememberFailure: note('rememberFailure'),
    fallback: note('fallback', answers.fallback ?? '/cache/electron'),
  };
}

test('the environment variable wins over everything', async () => {
  const given = sources({ find: '/official/electron' });
  const runtime = await resolveElectron({ ...linux, env: { DON_DOC_ELECTRON: '/my/electron' }, sources: given });
  expect(runtime).toMatchObject({ kind: 'chosen', path: '/my/electron' });
  expect(given.asked).toEqual(['exists']);
});

test('a wrong environment variable is an error, not a reason to take something else', async () => {
  const given = sources({ exists: false, find: '/official/electron' });
  await expect(
    resolveElectron({ ...linux, env: { DON_DOC_ELECTRON: '/my/electron' }, sources: given }),
  ).rejects.toThrow('/my/electron');
});

test('then the official binary already present, without any download', async () => {
  const given = sources({ find: '/official/electron' });
  const runtime = await resolveElectron({ ...linux, sources: given });
  expect(runtime).toMatchObject({ kind: 'official', path: '/official/electron' });
  expect(runtime.note).toContain('45.4.1');
  expect(given.asked).toEqual(['find']);
});

test('then the official download', async () => {
  const given = sources({ download: '/official/electron' });
  expect(await resolveElectron({ ...linux, sources: given })).toMatchObject({ kind: 'official' });
  expect(given.asked).toEqual(['find', 'hasFailedLately', 'download']);
});

test('then the fallback, and the failed download is remembered', async () => {
  const given = sources();
  const runtime = await resolveElectron({ ...linux, sources: given });
  expect(runtime).toMatchObject({ kind: 'fallback', path: '/cache/electron' });
  expect(runtime.note).toContain('25.1.1');
  expect(given.asked).toEqual(['find', 'hasFailedLately', 'download', 'rememberFailure', 'fallback']);
});

test('a download that failed lately is not tried again', async () => {
  const given = sources({ hasFailedLately: true });
  expect(await resolveElectron({ ...linux, sources: given })).toMatchObject({ kind: 'fallback' });
  expect(given.asked).toEqual(['find', 'hasFailedLately', 'fallback']);
});

test.each([
  ['win32', 'x64'],
  ['linux', 'arm64'],
  ['darwin', 'arm64'],
])(
  'on %s %s there is no fallback: the download is tried every time and its failure is an error',
  async (platform, arch) => {
    const given = sources({ hasFailedLately: true });
    await expect(resolveElectron({ env: {}, platform, arch, sources: given })).rejects.toThrow('ELECTRON_MIRROR');
    expect(given.asked).toEqual(['find', 'download', 'rememberFailure']);
  },
);

test('a fallback that cannot be had is an error', async () => {
  const given = sources({ fallback: () => Promise.reject(new Error('no registry')) });
  await expect(resolveElectron({ ...linux, sources: given })).rejects.toThrow('no registry');
});
