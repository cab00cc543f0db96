import { join } from 'node:path';
import { expect, test } from 'vitest';
import { npmCommand } from '../../scripts/lib/npm.mjs';

test('npm is run by the Node that runs us', () => {
  const env = { npm_execpath: '/opt/npm/bin/npm-cli.js' };
  expect(npmCommand({ env, execPath: '/opt/node', exists: () => true })).toEqual({
    command: '/opt/node',
    args: ['/opt/npm/bin/npm-cli.js'],
  });
});

test('started without npm, or by another tool, it is found beside Node', () => {
  const beside = join('/node', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const exists = (file) => file === beside || file === '/yarn.js';
  const options = { execPath: '/node/node.exe', exists, platform: 'win32' };
  expect(npmCommand({ ...options, env: {} }).args).toEqual([beside]);
  expect(npmCommand({ ...options, env: { npm_execpath: '/yarn.js' } }).args).toEqual([beside]);
});

test('at last the path is searched', () => {
  expect(npmCommand({ env: {}, execPath: '/bin/node', exists: () => false })).toEqual({ command: 'npm', args: [] });
});
