import { expect, test } from 'vitest';
import {
  installCommand,
  installedPackages,
  missingLibraries,
  missingPackages,
  namesToInstall,
  wantedPackages,
} from '../../scripts/lib/systemPackages.mjs';

test('only completely installed packages count', () => {
  const output =
    'xvfb installed\nlibgtk-3-0 config-files\nlibnss3 half-installed\nlibgbm1 installed\nxauth not-installed\n';
  expect(installedPackages(output)).toEqual(['xvfb', 'libgbm1']);
  expect(installedPackages('')).toEqual([]);
});

test('a package is there under its old or its new name', () => {
  const wanted = [['libgtk-3-0t64', 'libgtk-3-0'], ['libasound2t64', 'libasound2'], ['libgbm1']];
  expect(missingPackages(wanted, ['libgtk-3-0', 'libasound2t64'])).toEqual([['libgbm1']]);
});

test('the name that the release knows is installed', () => {
  const missing = [['libgtk-3-0t64', 'libgtk-3-0'], ['libgbm1']];
  expect(namesToInstall(missing, (name) => !name.endsWith('t64'))).toEqual(['libgtk-3-0', 'libgbm1']);
  expect(namesToInstall(missing, () => true)).toEqual(['libgtk-3-0t64', 'libgbm1']);
  expect(namesToInstall(missing, () => false)).toEqual(['libgtk-3-0', 'libgbm1']);
});

test('the virtual display is wanted only where there is no other', () => {
  const names = (virtualDisplay) => wantedPackages({ virtualDisplay }).flat();
  expect(names(true)).toEqual(expect.arrayContaining(['xvfb', 'xauth', 'libnss3', 'fonts-liberation2']));
  expect(names(false)).not.toContain('xvfb');
});

test('missing libraries are read from ldd', () => {
  const output = [
    '\tlinux-vdso.so.1 (0x00007ffd)',
    '\tlibnss3.so => not found',
    '\tlibgtk-3.so.0 => /lib/x86_64-linux-gnu/libgtk-3.so.0 (0x00007f)',
    '\tlibgbm.so.1 => not found',
    '\tlibnss3.so => not found',
  ].join('\n');
  expect(missingLibraries(output)).toEqual(['libnss3.so', 'libgbm.so.1']);
});

test('the printed command can be pasted as it is', () => {
  expect(installCommand(['xvfb', 'libgbm1'])).toBe(
    'sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb libgbm1',
  );
});
