import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import { temporaryFolder } from '../support/folder';
import { SAMPLE_ID } from '../support/office';

export const PROJECT = resolve(__dirname, '../..');
/** A letter that only Vietnamese has. */
export const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
/** What a program says to its makers, not to the person at the console. */
const PROGRAM_TALK = /\bat .+:\d+:\d+|node_modules|\b(?:Error|Unknown|ambiguous|option argument|expected|undefined)\b/;

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Makes sure dist/ is there and up to date, as the script behind `npm run cli` does; once per file of tests. */
export function buildFirst(): void {
  beforeAll(async () => {
    const { status, stderr } = await run(join('scripts', 'cli.mjs'), ['--help']);
    if (status !== 0) throw new Error(`the command line could not be built:\n${stderr}`);
  });
}

/**
 * One command line, run by the built program. In this process, because starting Node a hundred times takes minutes; what
 * a process of its own adds is tried with `run`.
 */
export async function cli(...args: readonly string[]): Promise<Ended> {
  const program = createRequire(__filename)(join(PROJECT, 'dist', 'cli.js')) as {
    main(argv: readonly string[]): Promise<number>;
  };
  const texts = { stdout: '', stderr: '' };
  const listeners = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      texts[name] += String(text);
      return true;
    }),
  );
  vi.stubEnv('DON_DOC_DATA', undefined);
  try {
    return { status: await program.main(args), ...texts };
  } finally {
    vi.unstubAllEnvs();
    for (const listener of listeners) listener.mockRestore();
  }
}

/** Runs a script of the project in plain Node, from a folder that has nothing to do with it. */
export async function run(script: string, args: readonly string[]): Promise<Ended> {
  const { DON_DOC_DATA: _, ...env } = process.env;
  const child = spawn(process.execPath, [join(PROJECT, script), ...args], {
    cwd: tmpdir(),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8');
    child[name].on('data', (text: string) => {
      texts[name] += text;
    });
  }
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, ...texts };
}

/** Runs with --json. @returns the one object on stdout; fails when there is anything else, or another status */
export async function json<T>(args: readonly string[], status = 0): Promise<T> {
  const ended = await cli(...args, '--json');
  expect(ended.status, `${args.join(' ')}\n${ended.stderr}`).toBe(status);
  expect(ended.stdout.trim().split('\n'), args.join(' ')).toHaveLength(1);
  const value = JSON.parse(ended.stdout) as T;
  expect(typeof value === 'object' && value !== null && !Array.isArray(value)).toBe(true);
  return value;
}

export interface CliError {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly sheet?: string;
  readonly cell?: string;
}

/** A failure as the contract has it: status 1, one Vietnamese sentence on stderr, the same as data on stdout. */
export async function failure(...args: readonly string[]): Promise<CliError> {
  const { stderr, stdout, status } = await cli(...args, '--json');
  expect(status, args.join(' ')).toBe(1);
  const { error } = JSON.parse(stdout) as { error: CliError };
  expectSentence(error.message);
  expect(stderr).toContain(error.message);
  expect(error.code).toMatch(/^[a-zA-Z-]+$/);
  expect(error.code).not.toBe('unexpected');
  return error;
}

/** Wrong usage: status 2, nothing on stdout, a Vietnamese sentence on stderr. @returns the sentence */
export async function usageError(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await cli(...args);
  expect(status, args.join(' ')).toBe(2);
  expect(stdout).toBe('');
  expectSentence(stderr);
  return stderr;
}

export function expectSentence(text: string): void {
  expect(text).toMatch(VIETNAMESE);
  expect(text).not.toMatch(PROGRAM_TALK);
}

/** Data folders of the sample, made once per file of tests with `init` and copied for each test that changes them. */
export function sampleData(options: { readonly withReports: boolean }): { copy(): string; readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'don-doc-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  buildFirst();
  beforeAll(async () => {
    const left = options.withReports ? [] : ['--without-reports'];
    const { status, stderr } = await cli('init', '--sample', SAMPLE_ID, ...left, '--data', folder);
    if (status !== 0) throw new Error(stderr);
  });
  return {
    folder,
    copy() {
      const copied = temporaryFolder();
      cpSync(folder, copied, { recursive: true });
      return copied;
    },
  };
}
