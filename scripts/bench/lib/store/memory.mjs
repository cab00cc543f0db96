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

/** What the process does between opening and closing; see memoryChild.mjs. */
const WORKS = {
  edits: 'edits, folds, verify',
  backup: 'a backup',
  restore: 'a backup, then restoring it',
  checkAll: 'three backups, all looked through',
};

/** Peak resident memory of processes that open a store, work and close it. */
export async function measureMemory({ bundle, large, empty, folder }) {
  const size = statSync(large.snapshot).size / MEGABYTE;
  const measure = (path, work) => {
    const runs = Array.from({ length: ROUNDS }, () => {
      const data = join(folder, 'memory');
      cpSync(path, data, { recursive: true });
      const child = spawnSync(process.execPath, [CHILD, bundle, data, work], { encoding: 'utf8' });
      rmSync(data, { recursive: true });
      if (child.status !== 0) throw new Error(child.stderr);
      return JSON.parse(child.stdout);
    });
    const of = (name) => median(runs.map((run) => run[name])) / MEGABYTE;
    return { opened: of('opened'), peak: of('peak') };
  };
  const lines = [
    `memory: the aim is at most ${AIM} × the database + ${FIXED} MB for the runtime, the engine and its pages`,
  ];
  for (const [work, label] of Object.entries(WORKS)) {
    const [one, none] = [measure(large.folder, work), measure(empty, work)];
    const fixed = one.peak - AIM * size;
    lines.push(
      `  ${fixed <= FIXED ? '✓' : '✗'} ${label}: ${one.peak.toFixed(0)} MB with ${large.label} = ${AIM} × the database + ${Math.max(0, fixed).toFixed(0)} MB; ${one.opened.toFixed(0)} MB after opening; with an empty store ${none.peak.toFixed(0)} MB`,
    );
  }
  return lines;
}
