import fs, { promises } from 'node:fs';

const CALLS = [
  'openSync',
  'closeSync',
  'writeSync',
  'fsyncSync',
  'fdatasyncSync',
  'ftruncateSync',
  'renameSync',
  'linkSync',
  'rmSync',
  'readFileSync',
  'readdirSync',
  'copyFileSync',
  'mkdirSync',
  'utimesSync',
] as const;
const PROMISED = ['open', 'rename', 'rm', 'readFile', 'readdir', 'stat'] as const;
const OF_A_FILE = ['writeFile', 'sync', 'close'] as const;

/** Where in its last call a process ends: a write is broken off in its middle or done, any other not begun or done. */
export type KillMoment = 'within' | 'after';

/**
 * Ends this process at the nth call to the file system from now on.
 * Only calls made through the module object are seen, as bundled CommonJS makes them.
 */
export function killAtCall(last: number, moment: KillMoment): void {
  let calls = 0;
  const isLast = () => {
    calls += 1;
    return calls === last;
  };
  const isAfter = moment === 'after';
  for (const name of CALLS) replace(fs, name, isLast, isAfter);
  for (const name of PROMISED) replacePromised(promises, name, isLast, isAfter);
  watchOpenedFiles(isLast, isAfter);
}

type AnyCall = (...args: unknown[]) => unknown;

function replace(module: object, name: string, isLast: () => boolean, isAfter: boolean): void {
  const calls = module as Record<string, AnyCall>;
  const call = calls[name] as AnyCall;
  calls[name] = (...args) => {
    if (!isLast()) return call(...args);
    try {
      if (isAfter) call(...args);
      else if (name === 'writeSync' && args[1] instanceof Uint8Array) writeHalf(call, args);
    } finally {
      die(); // a call that fails is a call as well
    }
    return undefined;
  };
}

function replacePromised(holder: object, name: string, isLast: () => boolean, isAfter: boolean): void {
  const calls = holder as Record<string, AnyCall>;
  const call = (calls[name] as AnyCall).bind(holder);
  calls[name] = async (...args) => {
    if (!isLast()) return call(...args);
    try {
      if (isAfter) await call(...args);
      else if (name === 'writeFile' && args[0] instanceof Uint8Array)
        await call(args[0].subarray(0, args[0].length >> 1));
    } finally {
      die();
    }
    return undefined;
  };
}

/** What is done through a file that was opened counts as well: backups are written so. */
function watchOpenedFiles(isLast: () => boolean, isAfter: boolean): void {
  const calls = promises as unknown as Record<string, AnyCall>;
  const open = calls.open as AnyCall;
  calls.open = async (...args) => {
    const file = (await open(...args)) as object;
    for (const name of OF_A_FILE) replacePromised(file, name, isLast, isAfter);
    return file;
  };
}

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  for (;;); // the signal is on its way
}

function writeHalf(write: AnyCall, [handle, bytes, offset = 0, length, position]: unknown[]): void {
  const whole = typeof length === 'number' ? length : (bytes as Uint8Array).length - Number(offset);
  write(handle, bytes, offset, whole >> 1, position);
}
