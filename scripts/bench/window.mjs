import { spawnSync } from 'node:child_process';
import { inProject } from '../lib/projectRoot.mjs';
import { compare, printTable } from './lib/measure.mjs';

/**
 * How long the window keeps a clerk waiting while an import runs over a full store, against the same without an import:
 * the figures of the end-to-end test that does this in the real app.
 */
const AIM_MS = 100;
const LINE = /^(.+): longest wait (\d+) ms while an import runs, (\d+) ms without$/;

const { stdout, status } = spawnSync(process.execPath, [inProject('scripts', 'test.mjs'), '--e2e', 'responsive'], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
  maxBuffer: 64 * 1024 * 1024,
});
const rows = stdout.split('\n').flatMap((line) => {
  const [, action, during, without] = LINE.exec(line.trim()) ?? [];
  if (action === undefined) return [];
  const row = compare(action, [Number(during)], 'without an import', [Math.max(1, Number(without))]);
  return [[...row.slice(0, -1), `${Number(during) <= AIM_MS ? '✓' : '✗'} ≤ ${AIM_MS} ms`]];
});
if (rows.length === 0) process.stdout.write(stdout);
else printTable(rows);
process.exitCode = status === 0 && rows.length > 0 ? 0 : 1;
