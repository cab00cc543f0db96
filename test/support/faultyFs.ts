import type * as NodeFs from 'node:fs';

/** Which of the calls that the code under test makes fail, and how. */
export interface FaultPlan {
  /** Number of the first call that fails, from 1 on. */
  readonly from: number;
  /** How many calls fail; Infinity: the disk does not come back. */
  readonly count: number;
  readonly code: string;
}

let plan: FaultPlan | null = null;
let calls = 0;

/** From now on calls are counted and fail as planned. */
export function arm(next: FaultPlan): void {
  plan = next;
  calls = 0;
}

/** @returns how many calls there were */
export function disarm(): number {
  plan = null;
  return calls;
}

/** Whether a call has failed already. */
export function hasFailed(): boolean {
  return plan !== null && calls >= plan.from;
}

function isToFail(): boolean {
  if (plan === null) return false;
  calls += 1;
  return calls >= plan.from && calls < plan.from + plan.count;
}

function fault(syscall: string): NodeJS.ErrnoException {
  const code = plan?.code ?? 'EIO';
  return Object.assign(new Error(`${code}: made to fail, ${syscall}`), { code, syscall });
}

const FAILING = [
  'openSync',
  'accessSync',
  'statSync',
  'ftruncateSync',
  'renameSync',
  'linkSync',
  'rmSync',
  'readFileSync',
  'readdirSync',
  'mkdirSync',
  'copyFileSync',
] as const;
/** Fail like the others and else do nothing: a test has no power cuts, and they are slow. */
const SYNCING = ['fsyncSync', 'fdatasyncSync'] as const;

type AnyCall = (...args: unknown[]) => unknown;

/** node:fs whose calls fail as planned; a write that fails has written half of what it was given. */
export function faultyFs(real: typeof NodeFs): typeof NodeFs {
  const failing = FAILING.map((name) => {
    const call = real[name] as AnyCall;
    return [name, (...args: unknown[]) => (isToFail() ? raise(name) : call(...args))] as const;
  });
  const syncing = SYNCING.map((name) => [name, () => (isToFail() ? raise(name) : undefined)] as const);
  const wrapped = {
    ...real,
    ...Object.fromEntries([...failing, ...syncing]),
    writeSync: (handle: number, bytes: Uint8Array, offset = 0, length = bytes.length - offset, position?: number) => {
      if (!isToFail()) return real.writeSync(handle, bytes, offset, length, position);
      if (typeof bytes !== 'string') real.writeSync(handle, bytes, offset, length >> 1, position);
      return raise('write');
    },
    existsSync: (path: string) => !isToFail() && real.existsSync(path),
  };
  return { ...wrapped, default: wrapped } as unknown as typeof NodeFs; // the same functions under the same names
}

function raise(syscall: string): never {
  throw fault(syscall);
}
