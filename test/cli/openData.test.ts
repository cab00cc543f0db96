import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../support/folder';
import { parseOpenCsv } from '../support/parseOpenCsv';
import { buildFirst, cli, expectSentence, PROJECT, sampleData } from './cli';

buildFirst();
const sample = sampleData({ withReports: false });

interface Printed {
  readonly folder: string;
  readonly files: readonly { readonly path: string; readonly table: string; readonly rows: number }[];
  readonly leftOut: readonly { readonly table: string; readonly column: string | null; readonly rows: number }[];
}

describe('open-data', () => {
  test('writes everything into the folder named, and prints one object that tells all files', async () => {
    const data = sample.copy();
    const out = join(temporaryFolder(), 'noi', 'mo');
    const { status, stdout } = await cli('open-data', '--data', data, '--out', out, '--json');
    expect(status).toBe(0);
    const { folder, files, leftOut } = JSON.parse(stdout) as Printed;
    expect(folder).toBe(out);
    expect(new Set(files.map(({ path }) => path))).toEqual(new Set(readdirSync(out)));
    expect(files).toContainEqual({ path: 'unit.csv', table: 'unit', rows: 37 });
    expect(files).toContainEqual({ path: 'du-lieu-mo.xlsx', table: 'unit', rows: 37 });
    expect(leftOut).toContainEqual({ table: 'unit_contact', column: null, rows: 0, why: 'people' });
    const units = parseOpenCsv(readFileSync(join(out, 'unit.csv'), 'utf8'));
    expect(units.flat()).toContain('Phường Bồng Sơn');
    const log = parseOpenCsv(readFileSync(join(out, 'change_log.csv'), 'utf8'));
    expect(log.flat().join()).not.toContain('Xuất dữ liệu mở'); // it tells of itself in the next one
  });

  test('takes what is asked for, at the moment asked for', async () => {
    const data = sample.copy();
    const out = join(temporaryFolder(), 'mo');
    const args = [
      '--only',
      'xem-luot-bao-cao,person',
      '--format',
      'csv',
      '--as-of',
      '2021-08-16T14:00',
      '--with-persons',
    ];
    const { status, stdout } = await cli('open-data', '--data', data, '--out', out, ...args);
    expect(status).toBe(0);
    expect(stdout).toContain('Đã xuất 2 bảng, 138 dòng vào');
    expect(readdirSync(out).toSorted()).toEqual([
      'danh-muc.csv',
      'person.csv',
      'tu-dien-du-lieu.csv',
      'tu-dien-du-lieu.md',
      'xem-luot-bao-cao.csv',
    ]);
    const rows = parseOpenCsv(readFileSync(join(out, 'xem-luot-bao-cao.csv'), 'utf8'));
    expect(new Set(rows.slice(1).map((row) => row[10]))).toEqual(new Set(['chưa đến hạn']));
  });

  test.each([
    [[], 2],
    [['--out', 'x', '--format', 'ods'], 2],
    [['--out', 'x', '--as-of', 'hôm nay'], 2],
    [['--out', 'x', '--only', 'bang_la'], 1],
  ] as const)('refuses %j with one sentence', async (args, wanted) => {
    const data = sample.copy();
    const here = args.map((arg) => (arg === 'x' ? join(temporaryFolder(), 'x') : arg));
    const { status, stderr, stdout } = await cli('open-data', '--data', data, ...here, '--json');
    expect(status).toBe(wanted);
    expectSentence(stderr);
    expect(JSON.parse(stdout)).toHaveProperty('error.message');
  });

  test('a folder that holds something is left as it is', async () => {
    const data = sample.copy();
    const out = temporaryFolder();
    writeFileSync(join(out, 'cua-toi.txt'), 'x');
    const { status, stderr } = await cli('open-data', '--data', data, '--out', out);
    expect(status).toBe(1);
    expect(stderr).toContain('đã có tệp bên trong');
    expect(readdirSync(out)).toEqual(['cua-toi.txt']);
  });

  test('a process that is killed leaves only what says that it is unfinished, and the next one takes it away', async () => {
    const data = sample.copy();
    const parent = temporaryFolder();
    mkdirSync(parent, { recursive: true });
    const out = join(parent, 'mo');
    const child = spawn(process.execPath, [join(PROJECT, 'dist', 'cli.js'), 'open-data', '--data', data, '--out', out]);
    await vi.waitFor(() => expect(readdirSync(parent)).not.toEqual([]), { timeout: 60_000, interval: 1 });
    child.kill('SIGKILL');
    await vi.waitFor(() => expect(child.signalCode ?? child.exitCode).not.toBeNull(), { timeout: 60_000 });
    const left = readdirSync(parent);
    if (child.signalCode !== null) {
      expect(existsSync(out)).toBe(false);
      expect(left).toHaveLength(1);
      expect(left[0]).toMatch(/^mo\.dang-ghi-do\..+\.\d+$/);
    }
    const again = await cli('open-data', '--data', data, '--out', join(parent, 'mo-2'), '--only', 'unit');
    expect(again.status).toBe(0);
    expect(readdirSync(parent).filter((name) => name.includes('dang-ghi-do'))).toEqual([]);
  });
});
