import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from '../measure.mjs';

const CHILD = fileURLToPath(new URL('./memoryChild.mjs', import.meta.url));
const ROUNDS = 3;
const MEGABYTE = 1024 * 1024;

/**
 * What the process does between opening and closing (see memoryChild.mjs), and how many times the database plus how many
 * MB for the runtime, the engine and its pages it may take, as docs/architecture.md says.
 */
const WORKS = {
  edits: { label: 'edits, folds, verify', times: 3, fixed: 180 },
  turnOn: { label: 'turning encryption on', times: 3, fixed: 180 },
  backup: { label: 'a backup', times: 5, fixed: 200 },
  restore: { label: 'a backup, then restoring it', times: 5, fixed: 200 },
  checkAll: { label: 'three backups, all looked through', times: 5, fixed: 200 },
};

/** Peak resident memory of processes that open a store, work and close it. */
export async function measureMemory({ bundle, large, empty, folder }) {
  const size = statSync(large.snapshot).size / MEGABYTE;
  const run = (data, work, form) => {
    const child = spawnSync(process.execPath, [CHILD, bundle, data, work, form], { encoding: 'utf8' });
    if (child.status !== 0) throw new Error(child.stderr);
    return JSON.parse(child.stdout);
  };
  const encrypted = join(folder, 'memory-sealed');
  cpSync(large.folder, encrypted, { recursive: true });
  run(encrypted, 'turnOn', 'plain');
  const measure = (path, work, form = 'plain') => {
    const runs = Array.from({ length: ROUNDS }, () => {
      const data = join(folder, 'memory');
      cpSync(path, data, { recursive: true });
      const said = run(data, work, form);
      rmSync(data, { recursive: true });
      return said;
    });
    const of = (name) => median(runs.map((run) => run[name])) / MEGABYTE;
    return { opened: of('opened'), peak: of('peak') };
  };
  return Object.entries(WORKS).map(([work, { label, times, fixed }]) => {
    const [one, none] = [measure(large.folder, work), measure(empty, work)];
    const sealed = work === 'turnOn' ? one : measure(encrypted, work, 'sealed');
    const isKept = Math.max(one.peak, sealed.peak) <= times * size + fixed;
    return `memory: ${isKept ? '✓' : '✗'} ${label}: ${one.peak.toFixed(0)} MB at its peak with ${large.label}, aim ≤ ${times} × the database + ${fixed} MB; ${one.opened.toFixed(0)} MB after opening; encrypted ${sealed.peak.toFixed(0)} MB; ${none.peak.toFixed(0)} MB with an empty store`;
  });
}
