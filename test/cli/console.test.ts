import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder';
import { anOffice, EXPECTED, SAMPLE_ID, SAMPLE_REPORTS } from '../support/office';
import { cli, failure, json, run, sampleData } from './cli';
import { reportsImport } from './shapes';

const sample = sampleData({ withReports: true });
const isLinux = process.platform === 'linux';
/** A folder in which nothing can be made, and where Node's own recursive mkdir never comes back. */
const UNWRITABLE = '/proc/khong-ghi-duoc';

describe('a place that cannot be written to', () => {
  test('demo onto a file: refused before anything is read', async () => {
    const out = join(temporaryFolder(), 'tep');
    writeFileSync(out, 'của người khác');
    const error = await failure('demo', '--out', out);
    expect(error).toMatchObject({ code: 'readOnly', message: expect.stringContaining(out) });
    expect(error.message).not.toMatch(/\bE[A-Z]{4,}\b/);
  });

  test.runIf(isLinux).each([
    ['demo', '--out', UNWRITABLE],
    ['init', '--data', UNWRITABLE],
    [
      'document',
      'report',
      '--directive',
      SAMPLE_ID,
      '--out',
      join(UNWRITABLE, 'sau', 'a.docx'),
      '--data',
      sample.folder,
    ],
  ])('%s to %s %s: refused, and not waited for', async (...args) => {
    expect((await failure(...args)).message).toContain('/proc/');
  });

  test('a paper onto a folder', async () => {
    const out = join(temporaryFolder(), 'thu-muc.pdf');
    mkdirSync(out);
    const error = await failure('document', 'report', '--directive', SAMPLE_ID, '--out', out, '--data', sample.folder);
    expect(error.message).toContain('là một thư mục');
    expect(readdirSync(out)).toEqual([]);
  });
});

describe('a data folder that another Đôn Đốc has open', () => {
  const at = ['--directive', SAMPLE_ID];

  /** In a process of its own: the lock tells processes apart. */
  async function outside<T = unknown>(data: string, ...args: readonly string[]): Promise<T> {
    const { status, stdout, stderr } = await run('dist/cli.js', [...args, '--data', data, '--json']);
    expect(status, stderr).toBe(0);
    return JSON.parse(stdout) as T;
  }

  test('what was saved last can be looked at, and nothing in it changes', async () => {
    const data = sample.copy();
    const core = await anOffice(data);
    const aliases = ['Mỹ nhà ta'];
    await core['units.saveAliases']({ unitId: 'xa-hoai-my', aliases });
    const files = contentOf(data);
    const { units } = await outside<{ units: { id: string; aliases: string[] }[] }>(data, 'units', 'list');
    expect(units.find(({ id }) => id === 'xa-hoai-my')?.aliases).toEqual(aliases);
    const out = join(temporaryFolder(), 'a.docx');
    await outside(data, 'status', ...at, '--at', '2021-08-17T17:00');
    await outside(data, 'compile', ...at, '--as-of', '2021-08-17T17:00');
    await outside(data, 'directives', 'show', SAMPLE_ID);
    await outside(data, 'document', 'report', ...at, '--out', out);
    expect(await outside(data, 'verify')).toMatchObject({ ok: true });
    expect(existsSync(out)).toBe(true);
    expect(contentOf(data)).toEqual(files);
  });
});

function contentOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.startsWith('don-doc.')) // its own daily backup is the writer’s affair
      .map(({ parentPath, name }) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(parentPath, name)))
          .digest('hex'),
      ]),
  );
}

describe('wrong usage with --json', () => {
  test('has its error on stdout, too', async () => {
    const { status, stdout, stderr } = await cli('status', '--at', 'hôm qua', '--data', sample.folder, '--json');
    expect(status).toBe(2);
    const { error } = JSON.parse(stdout) as { error: { code: string; message: string } };
    expect(error).toEqual({ code: 'usage', message: stderr.trim() });
  });
});

describe('in words', () => {
  test('status names who is late, who has sent nothing, and the moment as it is written', async () => {
    const { stdout } = await cli(
      'status',
      '--directive',
      SAMPLE_ID,
      '--at',
      '2021-08-17T17:00',
      '--data',
      sample.folder,
    );
    expect(stdout).toContain('lúc 17h00 ngày 17/8/2021');
    expect(stdout).toMatch(/ngày 17\/8\/2021, chưa báo cáo: .*Xã Hoài Sơn/);
    expect(stdout).toMatch(/ngày 17\/8\/2021, muộn: .+ \(\d+ phút\)/);
    expect(stdout).not.toMatch(/\d{4}-\d\d-\d\dT/);
  });

  test('compile says the moment as it is written', async () => {
    const at = ['--directive', SAMPLE_ID, '--as-of', '2021-08-17T17:00', '--data', sample.folder];
    const { stdout } = await cli('compile', ...at);
    expect(stdout).toContain('17h00 ngày 17/8/2021');
    expect(stdout).not.toMatch(/\d{4}-\d\d-\d\dT/);
  });

  test('a clause carries its number once', async () => {
    const { stdout } = await cli('directives', 'show', SAMPLE_ID, '--data', sample.folder);
    expect(stdout).toMatch(/^1\. Thủ trưởng/m);
    expect(stdout).not.toMatch(/1\. 1\./);
  });
});

describe('reports import', () => {
  const at = ['--directive', SAMPLE_ID, '--dry-run', '--data'];
  const report = EXPECTED.files.find(({ formId, faults }) => formId === 'mau-02' && faults.length === 0)?.path ?? '';
  const refused = EXPECTED.files.find(({ faults }) =>
    faults.some(({ kind }) => kind === 'installed-above-smartphones'),
  );

  test('the time said on the command line is that of files refused or taken before, too', async () => {
    const folder = temporaryFolder();
    copyFileSync(join(SAMPLE_REPORTS, refused?.path ?? ''), join(folder, 'sai.xlsx'));
    copyFileSync(join(SAMPLE_REPORTS, report), join(folder, 'da-nhan.xlsx'));
    writeFileSync(join(folder, 'hong.xlsx'), 'PK');
    const received = '2021-08-16T16:00';
    const { files } = reportsImport.parse(
      await json(['reports', 'import', folder, '--received', received, ...at, sample.folder]),
    );
    expect(files.map(({ outcome }) => outcome).toSorted()).toEqual(['refused', 'refused', 'skipped']);
    expect(new Set(files.map((file) => file.received))).toEqual(new Set([received]));
    for (const { lateMinutes } of files) expect(lateMinutes ?? 0).toBeLessThan(24 * 60);
  });

  test('a form that is not owed: refused by name', async () => {
    const path = join(SAMPLE_REPORTS, report);
    const error = await failure('reports', 'import', path, '--form', 'mau-99', ...at, sample.folder);
    expect(error).toMatchObject({ code: 'notFound', message: expect.stringMatching(/mau-99.*mau-01, mau-02/) });
  });

  test.runIf(isLinux)('links that lead nowhere, links to folders and pipes are named, not passed over', async () => {
    const folder = temporaryFolder();
    symlinkSync(join(folder, 'khong-co'), join(folder, 'lien-ket.xlsx'));
    symlinkSync(folder, join(folder, 'vong'));
    execFileSync('mkfifo', [join(folder, 'ong.xlsx')]);
    const { status, stdout } = await cli('reports', 'import', folder, ...at, sample.folder, '--json');
    expect(status).toBe(1);
    const { files } = reportsImport.parse(JSON.parse(stdout));
    expect(files.map(({ file }) => file.split('/').at(-1))).toEqual(['lien-ket.xlsx', 'ong.xlsx', 'vong']);
    for (const { issues } of files) expect(issues[0]?.message).not.toMatch(/\bE[A-Z]{4,}\b/);
  });

  test.runIf(isLinux)('inspect of a pipe says so at once', async () => {
    const pipe = join(temporaryFolder(), 'ong.xlsx');
    execFileSync('mkfifo', [pipe]);
    expect((await failure('inspect', pipe)).message).toContain('không phải tệp thông thường');
    expect(existsSync(pipe)).toBe(true);
  });
});
