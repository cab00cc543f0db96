import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder';
import { EXPECTED, SAMPLE_ID, SAMPLE_REPORTS } from '../support/office';

/** The built command line in plain Node, as a script of an IT department runs it. */
const CLI = resolve(__dirname, '../../dist/cli.js');
const FIRST_REPORT = join(SAMPLE_REPORTS, EXPECTED.files[0]?.path ?? '');
const template = mkdtempSync(join(tmpdir(), 'don-doc-test-'));
let data = template;

beforeAll(() => {
  expect(existsSync(CLI), 'dist/ is built before the tests').toBe(true);
  expect(cli('init', '--sample', SAMPLE_ID, '--without-reports').status).toBe(0);
  rmSync(join(template, 'sao-luu'), { recursive: true });
  rmSync(join(template, 'sao-luu.json'));
});
beforeEach(() => {
  data = temporaryFolder();
  cpSync(template, data, { recursive: true });
});
afterAll(() => rmSync(template, { recursive: true, force: true }));

function cli(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args, '--data', data, '--json'], {
    encoding: 'utf8',
  });
  return { status, stderr, json: stdout === '' ? null : (JSON.parse(stdout) as Record<string, unknown>) };
}

function importOne(): void {
  expect(cli('reports', 'import', FIRST_REPORT, '--directive', SAMPLE_ID).status).toBe(0);
}

function submissions(): unknown {
  const { tables } = cli('verify').json as { readonly tables: Readonly<Record<string, number>> };
  return tables.submission;
}

describe('backup', () => {
  test('says where it is, when it was made and what it holds', () => {
    const { status, json } = cli('backup');
    expect(status).toBe(0);
    expect(Object.keys(json ?? {})).toEqual(['path', 'madeAt', 'units', 'reports']);
    expect(json).toMatchObject({ units: expect.any(Number), reports: 0 });
    expect(json?.madeAt).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
    expect(readFileSync(String(json?.path)).subarray(0, 15).toString()).toBe('SQLite format 3');
  });

  test('--to puts it into a folder, which is made', () => {
    const stick = join(temporaryFolder(), 'USB văn thư', 'đôn đốc');
    const { json } = cli('backup', '--to', stick);
    expect(readdirSync(stick)).toEqual([expect.stringMatching(/^don-doc-\d{8}-\d{4}-thu-cong\.sqlite$/)]);
    expect(json?.path).toBe(join(stick, readdirSync(stick)[0] ?? ''));
  });

  test('--to a place that cannot be written is one sentence and status 1', () => {
    const file = join(temporaryFolder(), 'tệp');
    writeFileSync(file, '');
    const { status, json, stderr } = cli('backup', '--to', join(file, 'x'));
    expect(status).toBe(1);
    expect(json).toEqual({ error: { code: 'notFound', message: stderr.trim() } });
  });

  test('comes by itself at the end of a command that changed something', () => {
    importOne();
    expect(readdirSync(join(data, 'sao-luu')).some((name) => /hang-ngay|khi-dong/.test(name))).toBe(true);
  });
});

describe('restore', () => {
  test('brings the backup back, keeps what was there, and the way back works', () => {
    const made = cli('backup').json;
    importOne();
    expect(submissions()).toBe(1);
    const { status, json } = cli('restore', String(made?.path));
    expect(status).toBe(0);
    const keys = ['restored', 'safetyBackup', 'units', 'reports', 'missingFiles', 'returnedDestructions', 'isPlainNow'];
    expect(Object.keys(json ?? {})).toEqual([...keys, 'returnedCorrections', 'isDoneAgain']);
    expect(json).toMatchObject({ restored: made?.path, units: made?.units, reports: 0 });
    expect(submissions()).toBe(0);
    expect(cli('restore', String(json?.safetyBackup)).json).toMatchObject({ reports: 1 });
    expect(submissions()).toBe(1);
  });

  test('a damaged file is refused with a sentence, and nothing changes', () => {
    const path = join(temporaryFolder(), 'hỏng.sqlite');
    writeFileSync(path, 'Số liệu');
    importOne();
    const { status, json, stderr } = cli('restore', path);
    expect(status).toBe(1);
    expect(json).toEqual({ error: { code: 'damaged', message: stderr.trim() } });
    expect(submissions()).toBe(1);
  });

  test('without a file it is wrong usage', () => expect(cli('restore').status).toBe(2));

  test('into a folder too damaged to be opened: the failure names the backup, and restoring it opens the folder', () => {
    const { path, units } = cli('backup').json ?? {};
    for (const name of readdirSync(data).filter((name) => name.startsWith('don-doc.')))
      writeFileSync(join(data, name), 'x');
    const failed = cli('units', 'list');
    expect(failed.status).toBe(1);
    expect(failed.stderr).toContain('Bản sao lưu tốt gần nhất làm lúc');
    expect(failed.stderr).toContain(String(path));
    expect(cli('restore', String(path)).json).toMatchObject({ restored: path, safetyBackup: null, units, reports: 0 });
    expect(cli('verify').json).toMatchObject({ ok: true, problems: [] });
  });
});

test('verify looks through the backups, too', () => {
  const { path } = cli('backup').json ?? {};
  expect(cli('verify')).toMatchObject({ status: 0, json: { ok: true, problems: [] } });
  const { json } = cli('backup');
  writeFileSync(String(json?.path), readFileSync(String(json?.path)).fill(0x5a, 4096, 8192));
  const { status, json: check } = cli('verify');
  expect(status).toBe(1);
  expect(check).toMatchObject({ ok: false, problems: [expect.stringMatching(/^Bản sao lưu don-doc-.*hỏng/)] });
  expect(path).not.toBe(json?.path);
});

test('verify tells what was found damaged when the folder was opened, though all of it could be rebuilt', () => {
  cli('backup');
  const snapshot = join(data, 'don-doc.sqlite');
  writeFileSync(snapshot, readFileSync(snapshot).fill(0x5a, 4096, 8192));
  for (
    let time = 0;
    time < 2;
    time += 1 // looking mends nothing
  )
    expect(cli('verify')).toMatchObject({
      status: 1,
      json: { ok: false, problems: [expect.stringMatching(/dựng lại/)] },
    });
  const said = [expect.stringMatching(/dựng lại.*giữ nguyên vẹn/)];
  expect(cli('backup')).toMatchObject({ status: 0, json: { notices: said } });
  expect(cli('verify')).toMatchObject({ status: 0, json: { ok: true, problems: [], notices: said } });
});
