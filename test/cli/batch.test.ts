import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder';
import { SAMPLE_ID } from '../support/office';
import { failure, json, sampleData, usageError } from './cli';

const sample = sampleData({ withReports: true });
const AT = ['--at', '2021-08-17T17:00'] as const;
const UNITS = ['--units', 'xa-hoai-phu,phuong-hoai-xuan'] as const;

interface Batches {
  readonly batches: readonly {
    readonly id: string;
    readonly papers: readonly { readonly unit: { readonly id: string }; readonly number: string | null }[];
  }[];
}

const making = (...more: readonly string[]) => ['batch', 'make', 'reminder', '--directive', SAMPLE_ID, ...AT, ...more];
const data = () => ['--data', sample.folder];

describe('batch', () => {
  test('what is wrong in the command is said before anything is done', async () => {
    const out = join(temporaryFolder(), 'thư');
    expect(await usageError('batch', 'make', 'report', '--directive', SAMPLE_ID, '--out', out, ...data())).toContain(
      'reminder',
    );
    expect(await usageError(...making(...data()))).toContain('--out');
    const { code, message } = await failure(...making(...UNITS, '--numbers', '--out', out, ...data()));
    expect([code, message]).toEqual(['invalid', expect.stringContaining('ngày ban hành')]);
    expect(await json<Batches>(['batch', 'list', ...data()])).toEqual({ batches: [] });
  });

  test('a program that cannot print leaves no file and keeps the numbers, which can be given up', async () => {
    const out = join(temporaryFolder(), 'thư');
    const numbered = making(...UNITS, '--numbers', '--insist', '--date', '2021-08-17', '--out', out, ...data());
    const { code } = await failure(...numbered); // in tests no Electron is named
    expect(code).toBe('printFailed');
    expect(existsSync(out) ? readdirSync(out) : []).toEqual([]);
    const { batches } = await json<Batches>(['batch', 'list', ...data()]);
    expect(batches[0]?.papers.map(({ number }) => number)).toEqual(['01/UBND-VX', '02/UBND-VX']);
    await json(['batch', 'drop', batches[0]?.id ?? '', ...data()]);
    expect(await json<Batches>(['batch', 'list', ...data()])).toEqual({ batches: [] });
  });

  test('letters without numbers leave nothing behind when they cannot be printed', async () => {
    const out = join(temporaryFolder(), 'thư');
    await failure(...making(...UNITS, '--out', out, ...data()));
    expect(await json<Batches>(['batch', 'list', ...data()])).toEqual({ batches: [] });
  });
});
