import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** What a shell would report: the status itself, or 128 + the signal's number. */
export function exitStatus(code, signal) {
  return code ?? 128 + (constants.signals[signal] ?? 0);
}

/**
 * Runs a command in the foreground and answers its exit status.
 * `ownGroup` (POSIX) starts it as the leader of its own process group, which is ended as a whole: xvfb-run would
 * otherwise leave its X server behind. `timeoutMs` ends it the same way.
 */
export function run(command, args, { ownGroup = false, timeoutMs, ...options } = {}) {
  const detached = ownGroup && process.platform !== 'win32';
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options, detached });
    let timedOut = false;
    const end = (signal) => {
      try {
        if (detached) process.kill(-child.pid, signal);
        else child.kill(signal);
      } catch {
        // Already gone.
      }
    };
    const forward = FORWARDED.map((signal) => [signal, () => end(signal)]);
    for (const [signal, handler] of forward) process.on(signal, handler);
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            end('SIGKILL');
          }, timeoutMs);
    const tidy = () => {
      clearTimeout(timer);
      for (const [signal, handler] of forward) process.off(signal, handler);
    };
    child.once('error', (error) => {
      tidy();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      tidy();
      resolve({ status: exitStatus(code, signal), timedOut });
    });
  });
}

/** Runs a short command to its end and answers its output; status is null when it could not be started. */
export function capture(command, args, options = {}) {
  const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, ...options });
  return { status: done.error ? null : done.status, stdout: done.stdout ?? '', stderr: done.stderr ?? '' };
}
