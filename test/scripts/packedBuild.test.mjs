import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { needingSources } from '../../scripts/lib/packedBuild.mjs';
import { CONFIG_FILE, configFor, FUSES } from '../../scripts/lib/packingConfig.mjs';

const config = JSON.parse(readFileSync(CONFIG_FILE, 'utf8'));
const made = (knownFuses) =>
  configFor(config, { knownFuses, output: '/out', electronDist: '/runtime', electronVersion: '25.1.1' });

test('a build for tests is the installer’s configuration but for its places', () => {
  const { directories, electronDist, electronVersion, ...same } = made(Object.keys(FUSES));
  const { directories: wanted, ...others } = config;
  expect(same).toEqual(others);
  expect(directories).toEqual({ ...wanted, output: '/out' });
  expect([electronDist, electronVersion]).toEqual(['/runtime', '25.1.1']);
});

test('a fuse the runtime has not got is left out, the others keep what the installer says', () => {
  expect(made(['runAsNode', 'onlyLoadAppFromAsar']).electronFuses).toEqual({
    runAsNode: false,
    onlyLoadAppFromAsar: true,
  });
});

test('tests that put a script before the app’s first line are not for a packed build; most are', () => {
  const left = needingSources();
  expect(left).toEqual(expect.arrayContaining(['test/e2e/safety.test.ts', 'test/e2e/packed.test.mjs']));
  expect(left).not.toContain('test/e2e/mainJob.test.ts');
});
