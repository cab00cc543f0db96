import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dependencyStamp, isSameTree, missingFolders } from '../../scripts/lib/dependencies.mjs';
import { temporaryFolder } from '../support/folder';

test('the stamp changes with the lock file and the kind of machine, not with line endings', () => {
  const stamp = dependencyStamp('{\n}\n', 'linux', 'x64');
  expect(dependencyStamp('{\r\n}\r\n', 'linux', 'x64')).toBe(stamp);
  expect(dependencyStamp('{ }\n', 'linux', 'x64')).not.toBe(stamp);
  expect(dependencyStamp('{\n}\n', 'win32', 'x64')).not.toBe(stamp);
});

const lock = {
  packages: {
    '': { name: 'don-doc' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/native-linux': { version: '1.0.0', integrity: 'sha512-l', os: ['linux'], optional: true },
    'node_modules/native-windows': { version: '1.0.0', integrity: 'sha512-w', os: ['win32'], optional: true },
    'node_modules/not-windows': { version: '1.0.0', integrity: 'sha512-n', os: ['!win32'] },
    'node_modules/helper-of-another-machine': { version: '1.0.0', integrity: 'sha512-h', optional: true },
  },
};

function installed(changes = {}) {
  const a = { version: '1.0.0', integrity: 'sha512-a' };
  const linux = { version: '1.0.0', integrity: 'sha512-l' };
  const notWindows = { version: '1.0.0', integrity: 'sha512-n' };
  return {
    packages: {
      'node_modules/a': a,
      'node_modules/native-linux': linux,
      'node_modules/not-windows': notWindows,
      ...changes,
    },
  };
}

test('a tree installed by hand counts when every package this machine needs is there', () => {
  expect(isSameTree(lock, installed(), 'linux', 'x64')).toBe(true);
});

test.each([
  ['another version', { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }],
  ['another content', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-b' } }],
  ['a missing package', { 'node_modules/a': undefined }],
  ['a missing native package', { 'node_modules/native-linux': undefined }],
])('%s makes the tree stale', (_, changes) => {
  expect(isSameTree(lock, installed(changes), 'linux', 'x64')).toBe(false);
});

test('a tree of another kind of machine is stale', () => {
  expect(isSameTree(lock, installed(), 'win32', 'x64')).toBe(false);
});

test('a package that npm wrote down and that is not there is noticed', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'node_modules', 'here'), { recursive: true });
  writeFileSync(join(root, 'node_modules', 'here', 'package.json'), '{}');
  mkdirSync(join(root, 'node_modules', 'half'), { recursive: true });
  const packages = { 'node_modules/here': {}, 'node_modules/half': {}, 'node_modules/gone': {} };
  expect(missingFolders({ packages }, root)).toEqual(['node_modules/half', 'node_modules/gone']);
});
