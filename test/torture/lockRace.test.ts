import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundlePrograms } from '../../scripts/lib/bundlePrograms.mjs';
import { temporaryFolder } from '../support/folder';

const PROCESSES = 4;
const TIMES = 20;

test('processes that start at the same moment never hold the folder together', async () => {
  const programs = temporaryFolder();
  await bundlePrograms(programs, { taker: join(__dirname, 'taker.ts') });
  const folder = temporaryFolder();
  const dead = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => dead.once('exit', resolve));
  const ends = await Promise.all(
    Array.from({ length: PROCESSES }, () =>
      run(join(programs, 'taker.cjs'), [folder, String(TIMES), String(dead.pid)]),
    ),
  );
  expect(ends.map(({ errors }) => errors).join('')).toBe('');
  expect(ends.map(({ output }) => Number(output))).toEqual(ends.map(() => TIMES));
});

function run(program: string, args: readonly string[]): Promise<{ readonly output: string; readonly errors: string }> {
  const child = spawn(process.execPath, [program, ...args]);
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (errors += chunk));
  return new Promise((resolve) => child.once('close', () => resolve({ output, errors })));
}
