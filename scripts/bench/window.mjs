import { spawnSync } from 'node:child_process';
import { inProject } from '../lib/projectRoot.mjs';
import { compare, printTable } from './lib/measure.mjs';

/**
 * How long the window keeps a clerk waiting while an import runs over a full store, against the same without an import,
 * and on the board of a season: the figures of the end-to-end tests that do this in the real app.
 */
const AIM_MS = 100;
const LINE = /^(.+): longest wait (\d+) ms while an import runs, (\d+) ms without$/;
const BOARD_LINE = /^(.+): longest wait (\d+) ms$/;

const { stdout, status } = spawnSync(
  process.execPath,
  [inProject('scripts', 'test.mjs'), '--e2e', 'responsive', 'boardGrid'],
  {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  },
);
const rows = stdout.split('\n').flatMap((line) => {
  const [, action, during, without] = LINE.exec(line.trim()) ?? [];
  if (action === undefined) return [];
  const row = compare(action, [Number(during)], 'without an import', [Math.max(1, Number(without))]);
  return [[...row.slice(0, -1), `${Number(during) <= AIM_MS ? '✓' : '✗'} ≤ ${AIM_MS} ms`]];
});
if (rows.length === 0) process.stdout.write(stdout);
else printTable(rows);
for (const line of stdout.split('\n')) {
  const [, action, wait] = BOARD_LINE.exec(line.trim()) ?? [];
  if (action !== undefined)
    process.stdout.write(`${action}: ${wait} ms ${Number(wait) <= AIM_MS ? '✓' : '✗'} ≤ ${AIM_MS} ms\n`);
}
process.exitCode = status === 0 && rows.length > 0 ? 0 : 1;
