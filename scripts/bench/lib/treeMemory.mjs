import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 100;

/**
 * Watches the memory of a process and everything below it, each shared page counted in the share the process has of it
 * (Linux: PSS). Where the system says no such thing there is no figure.
 * @returns `stop()`, which answers the most bytes that all held at one moment, or null
 */
export function watchMemory(pid, isCounted = () => true) {
  let most = null;
  const timer = setInterval(() => {
    const all = family(pid).filter(isCounted).map(shareOf);
    const sum = all.reduce((total, one) => total + one, 0);
    if (sum > 0) most = Math.max(most ?? 0, sum);
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    return most;
  };
}

function family(root) {
  const children = new Map();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = /^PPid:\s+(\d+)/m.exec(textOf(`/proc/${name}/status`))?.[1];
    if (parent !== undefined) children.set(Number(parent), [...(children.get(Number(parent)) ?? []), Number(name)]);
  }
  const below = (pid) => [pid, ...(children.get(pid) ?? []).flatMap(below)];
  return below(root);
}

function shareOf(pid) {
  return Number(/^Pss:\s+(\d+) kB/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1024;
}

/** Empty when the process is gone. */
function textOf(path) {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
