import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from '../measure.mjs';

const CHILD = fileURLToPath(new URL('./memoryChild.mjs', import.meta.url));
const ROUNDS = 3;
const MEGABYTE = 1024 * 1024;

/** Peak resident memory of a process that opens a store, reads the board, edits, folds and closes. */
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
  const per = (what) => ((one[what] - none[what]) / size).toFixed(2);
  return [
    `memory: a process with an empty store ${none.peak.toFixed(0)} MB, with ${large.label} ${one.peak.toFixed(0)} MB at its peak`,
    `        = ${per('peak')} × the database at the peak (while folding), ${per('opened')} × after opening; aim ≤ 3 ×`,
  ];
}
