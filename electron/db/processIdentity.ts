import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Field of /proc/<pid>/stat, counted after the name in brackets, that holds when the process began. */
const STARTED_FIELD = 19;

/**
 * Tells a process from a later one that was given the same number: the start of the computer and of the process.
 * @returns null when this system does not tell, or not of this process
 */
export function identityOfProcess(pid: number): string | null {
  try {
    if (process.platform === 'linux') return linuxIdentity(pid);
    if (process.platform === 'darwin') return macIdentity(pid);
  } catch {
    // gone in the meantime, or not ours to see
  }
  return null;
}

function linuxIdentity(pid: number): string | null {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[STARTED_FIELD];
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
  return started === undefined ? null : `${boot}/${started}`;
}

function macIdentity(pid: number): string | null {
  const options = { encoding: 'utf8', timeout: 2_000, env: { LC_ALL: 'C', TZ: 'UTC' } } as const;
  return spawnSync('/bin/ps', ['-o', 'lstart=', '-p', String(pid)], options).stdout.trim() || null;
}

/**
 * Whether a process of this number runs here, under whatever account. On Windows, where numbers come back soon, one
 * that runs another program than `program` is not it.
 */
export function isRunning(pid: number, program: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return process.platform !== 'win32' || runsOnWindows(pid, program);
}

/** Windows' own list of processes; only names it prints without loss can be told apart. */
function runsOnWindows(pid: number, program: string): boolean {
  const options = { encoding: 'latin1', timeout: 5_000, windowsHide: true } as const;
  const { stdout } = spawnSync('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], options);
  const found = /^"([^"]+)","(\d+)"/.exec((stdout ?? '').trim());
  if (found === null || found[2] !== String(pid)) return true; // no answer: it must be taken for alive
  return !isPlain(program) || !isPlain(found[1] ?? '') || found[1]?.toLowerCase() === program.toLowerCase();
}

function isPlain(name: string): boolean {
  return /^[\x20-\x7e]+$/.test(name);
}
