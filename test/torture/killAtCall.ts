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
] as const;
const PROMISED = ['open', 'rename', 'rm', 'readFile', 'readdir', 'stat'] as const;

/**
 * Ends this process at the nth call to the file system: before it, after it, or, when it writes, half-way through it.
 * Only calls made through the module object are seen, as bundled CommonJS makes them.
 */
export function killAtCall(last: number): void {
  let calls = 0;
  const isLast = () => {
    calls += 1;
    return calls === last;
  };
  for (const name of CALLS) replace(fs, name, isLast, last % 2 === 0);
  for (const name of PROMISED) replace(promises, name, isLast, false);
}

type AnyCall = (...args: unknown[]) => unknown;

function replace(module: object, name: string, isLast: () => boolean, isAfter: boolean): void {
  const calls = module as Record<string, AnyCall>;
  const call = calls[name] as AnyCall;
  calls[name] = (...args) => {
    if (!isLast()) return call(...args);
    if (name === 'writeSync' && args[1] instanceof Uint8Array) writeHalf(call, args);
    else if (isAfter) call(...args);
    process.kill(process.pid, 'SIGKILL');
    for (;;); // the signal is on its way
  };
}

function writeHalf(write: AnyCall, [handle, bytes, offset = 0, length, position]: unknown[]): void {
  const whole = typeof length === 'number' ? length : (bytes as Uint8Array).length - Number(offset);
  write(handle, bytes, offset, whole >> 1, position);
}
