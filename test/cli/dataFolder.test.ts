import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../e2e/support/dataFolders';
import { temporaryFolder } from '../support/folder';
import { anOffice, EXPECTED, SAMPLE_ID, SAMPLE_REPORTS } from '../support/office';
import { cli, failure, json, run, sampleData, usageError } from './cli';
import { initResult, verification } from './shapes';

const sample = sampleData({ withReports: true });
const WORKBOOK = join(SAMPLE_REPORTS, EXPECTED.files[0]?.path ?? '');

describe('init', () => {
  test('makes the folder, empty of everything', async () => {
    const data = join(temporaryFolder(), 'phòng', 'dữ liệu');
    expect(initResult.parse(await json(['init', '--data', data]))).toMatchObject({
      data,
      units: 0,
      directives: 0,
      submissions: 0,
    });
    expect(existsSync(join(data, 'don-doc.sqlite'))).toBe(true);
  });

  test('with a sample, with and without its reports', async () => {
    const reports = EXPECTED.files.length - 1; // one contradicts itself
    expect(initResult.parse(await json(['init', '--sample', SAMPLE_ID, '--data', temporaryFolder()]))).toMatchObject({
      directives: 1,
      submissions: reports,
    });
    const without = initResult.parse(
      await json(['init', '--sample', SAMPLE_ID, '--without-reports', '--data', temporaryFolder()]),
    );
    expect(without).toMatchObject({ directives: 1, submissions: 0 });
    expect(without.units).toBeGreaterThanOrEqual(17);
  });

  test('again on the same folder changes nothing', async () => {
    const data = sample.copy();
    const before = await json(['verify', '--data', data]);
    await json(['init', '--sample', SAMPLE_ID, '--data', data]);
    const { tables } = verification.parse(await json(['verify', '--data', data]));
    expect(tables.submission).toBe(verification.parse(before).tables.submission);
  });

  test('with a sample nobody knows: refused, and the known ones named', async () => {
    const error = await failure('init', '--sample', 'khong-co', '--data', temporaryFolder());
    expect(error).toMatchObject({ code: 'notFound' });
    expect(error.message).toContain(SAMPLE_ID);
  });

  test('in words for people', async () => {
    const { status, stdout } = await cli('init', '--data', temporaryFolder());
    expect(status).toBe(0);
    expect(stdout).toMatch(/Thư mục dữ liệu: .+\nĐơn vị: 0/);
  });
});

describe('a data folder that is not there', () => {
  test.each([
    ['units', 'list'],
    ['directives', 'list'],
    ['directives', 'show', SAMPLE_ID],
    ['status', '--directive', SAMPLE_ID, '--at', '2021-08-17T17:00'],
    ['compile', '--directive', SAMPLE_ID, '--as-of', '2021-08-17T17:00'],
    ['reports', 'undo', 'x'],
    ['verify'],
  ])('%s %s: refused, and none is made; only init makes one', async (...args) => {
    const data = join(temporaryFolder(), 'khong-co');
    await failure(...args, '--data', data);
    expect(existsSync(data)).toBe(false);
  });

  test('a file in its place is refused', async () => {
    const data = join(temporaryFolder(), 'tep');
    writeFileSync(data, '');
    expect((await failure('units', 'list', '--data', data)).message).toContain(data);
  });
});

describe('a data folder somebody works in', () => {
  test('is left alone, and the computer is named', async () => {
    const data = temporaryFolder();
    await anOffice(data); // this process holds it, so the command needs one of its own
    const { status, stdout, stderr } = await run('dist/cli.js', ['backup', '--data', data, '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'conflict' } });
    expect(stderr).toMatch(
      /đang được mở bởi một cửa sổ Đôn Đốc khác \(hoặc một lệnh Đôn Đốc đang chạy\) trên máy “.+”/,
    );
  });
});

describe('verify', () => {
  test('counts the rows of a whole database', async () => {
    const checked = verification.parse(await json(['verify', '--data', sample.folder]));
    expect(checked).toMatchObject({ ok: true, problems: [], tables: { submission: EXPECTED.files.length - 1 } });
    const { stdout } = await cli('verify', '--data', sample.folder);
    expect(stdout).toMatch(/^Dữ liệu nguyên vẹn/);
  });

  test('of a ruined folder: refused, nothing thrown away', async () => {
    const data = sample.copy();
    for (const name of filesBelow(data).keys()) writeFileSync(join(data, name), 'ruined');
    const { status, stdout, stderr } = await cli('verify', '--data', data, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'damaged' } });
    expect(stderr).toMatch(/Dữ liệu bị hỏng[\s\S]*để nguyên tại chỗ/);
    expect(readFileSync(join(data, 'don-doc.sqlite'), 'utf8')).toBe('ruined'); // it only looks
    expect(readdirSync(data).some((name) => name.startsWith('don-doc.hong-'))).toBe(false);
  });

  test('a command that would write sets a ruined folder aside, whole, and starts nothing empty', async () => {
    const data = sample.copy();
    for (const name of filesBelow(data).keys()) writeFileSync(join(data, name), 'ruined');
    const { status, stderr } = await cli('backup', '--data', data, '--json');
    expect(status).toBe(1);
    expect(stderr).toMatch(/Dữ liệu bị hỏng[\s\S]*không tạo dữ liệu trống/);
    expect(existsSync(join(data, 'don-doc.sqlite'))).toBe(false);
    expect(readdirSync(data).some((name) => name.startsWith('don-doc.hong-'))).toBe(true);
  });
});

describe('wrong usage: status 2 and a sentence', () => {
  test.each([
    [[], /Chưa nêu lệnh/],
    [['lam-gi-do'], /Không có lệnh “lam-gi-do”/],
    [['units'], /Không có lệnh “units”/],
    [['units', 'import'], /đường dẫn/],
    [['directives', 'import'], /đường dẫn/],
    [['directives', 'show'], /mã văn bản/],
    [['reports', 'import', '--directive', SAMPLE_ID], /đường dẫn/],
    [['reports', 'import', 'a.xlsx'], /--directive/],
    [['reports', 'import', 'a.xlsx', '--directive', SAMPLE_ID, '--received', 'hôm qua'], /--received/],
    [['reports', 'undo'], /đợt nhập/],
    [['status'], /--directive/],
    [['status', '--directive', SAMPLE_ID, '--at', '17/8/2021'], /--at[\s\S]*2021-08-17T15:00/],
    [['status', '--directive', SAMPLE_ID, '--at', '2021-02-30T10:00'], /--at/],
    [['compile', '--as-of', '2021-08-17T17:00'], /--directive/],
    [['document', 'report', '--directive', SAMPLE_ID], /--out/],
    [['document', 'poem', '--directive', SAMPLE_ID, '--out', 'a.pdf'], /report, reminder, directive, form-01, form-02/],
    [['document', 'report', '--directive', SAMPLE_ID, '--out', 'a.doc'], /pdf, docx, xlsx, html/],
    [['document', 'report', '--directive', SAMPLE_ID, '--out', 'a.docx', '--date', '17/8'], /--date/],
    [['inspect'], /đường dẫn/],
    [['inspect', WORKBOOK, '--rows', 'many'], /--rows/],
    [['inspect', WORKBOOK, '--rows', '-1'], /--rows/],
    [['init', '--without-reports'], /--sample/],
    [['demo'], /--out/],
    [['verify', '--nonsense'], /--nonsense/],
    [['status', '--directive'], /--directive/],
    [
      ['persons', 'delete', '--name', 'Mạc Đình Én', '--directive', SAMPLE_ID],
      /persons delete không có tham số --directive/,
    ],
    [['init', '--at', '2021-13-45'], /init không có tham số --at/],
    [['init', 'nope'], /init không nhận thêm “nope”/],
    [['batch', 'list', 'all'], /batch list không nhận thêm “all”/],
  ])('%j', async (args, words) => {
    expect(await usageError(...args, '--data', sample.folder)).toMatch(words);
  });

  test('--help is no mistake and names every command of the contract', async () => {
    const { status, stdout } = await cli('--help');
    expect(status).toBe(0);
    for (const command of [
      'init',
      'demo',
      'inspect',
      'units import',
      'units list',
      'directives import',
      'directives list',
      'directives show',
      'directives close',
      'directives reopen',
      'reports import',
      'reports undo',
      'status',
      'compile',
      'document',
      'verify',
    ])
      expect(stdout).toContain(`  ${command}`);
  });
});

describe('the command as IT staff calls it', () => {
  test('prints the JSON alone on stdout, whatever the set-up had to do', async () => {
    const { status, stdout } = await run('scripts/cli.mjs', ['units', 'list', '--data', sample.folder, '--json']);
    expect(status).toBe(0);
    expect(Object.keys(JSON.parse(stdout))).toEqual(['units']);
  });

  test('hands on the exit status', async () => {
    expect((await run('scripts/cli.mjs', ['status', '--data', sample.folder])).status).toBe(2);
    expect((await run('scripts/cli.mjs', ['directives', 'show', 'x', '--data', sample.folder])).status).toBe(1);
  });
});

test('what the command line writes is what the app reads', async () => {
  const core = await anOffice(sample.copy());
  expect((await core['directives.list']({})).map(({ id, submissions }) => [id, submissions])).toEqual([
    [SAMPLE_ID, EXPECTED.files.length - 1],
  ]);
});
