import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from '../measure.mjs';

const CHILD = fileURLToPath(new URL('./memoryChild.mjs', import.meta.url));
const ROUNDS = 3;
const AIM = 3;
/** As docs/architecture.md says. */
const FIXED = 160;
const MEGABYTE = 1024 * 1024;

/** Peak resident memory of a process that opens a store, edits, folds, verifies and closes. */
export async function measureMemory({ bundle, large, empty, folder }) {
  const size = statSync(large.snapshot).size / MEGABYTE;
  const peak = (path) => {
    const peaks = Array.from({ length: ROUNDS }, () => {
      const data = join(folder, 'memory');
      cpSync(path, data, { recursive: true });
      const child = spawnSync(process.execPath, [CHILD, bundle, data], { encoding: 'utf8' });
      rmSync(data, { recursive: true });
      if (child.status !== 0) throw new Error(child.stderr);
      return JSON.parse(child.stdout);
    });
    return {
      opened: median(peaks.map(({ opened }) => opened)) / MEGABYTE,
      peak: median(peaks.map(({ peak: most }) => most)) / MEGABYTE,
    };
  };
  const [one, none] = [peak(large.folder), peak(empty)];
  const fixed = one.peak - AIM * size;
  return [
    `memory: a process with an empty store ${none.peak.toFixed(0)} MB at its peak, with ${large.label} ${one.peak.toFixed(0)} MB`,
    `        (edits, folds, verify, close), ${one.opened.toFixed(0)} MB after opening = ${AIM} × the database + ${Math.max(0, fixed).toFixed(0)} MB`,
    `        ${fixed <= FIXED ? '✓' : '✗'} aim ≤ ${AIM} × the database + ${FIXED} MB for the runtime, the engine and its pages`,
  ];
}
