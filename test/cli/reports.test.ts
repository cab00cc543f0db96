import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder';
import { EXPECTED, type ExpectedFile, SAMPLE_ID, SAMPLE_REPORTS } from '../support/office';
import { cli, expectSentence, failure, json, sampleData } from './cli';
import { type ReportsImport, reportsImport, verification } from './shapes';

const sample = sampleData({ withReports: false });
const sampleFile = (path: string) => join(SAMPLE_REPORTS, path);

function found(kind: string): ExpectedFile {
  const file = EXPECTED.files.find(({ faults }) => faults.some((fault) => fault.kind === kind));
  if (!file) throw new Error(`the sample has no ${kind}`);
  return file;
}
const FAULTLESS = EXPECTED.files.find(
  ({ formId, faults, isNil }) => formId === 'mau-02' && faults.length === 0 && !isNil,
) as ExpectedFile;

async function importReports(data: string, paths: readonly string[], ...options: readonly string[]) {
  return reportsImport.parse(
    await json(['reports', 'import', ...paths, '--directive', SAMPLE_ID, ...options, '--data', data]),
  );
}

async function rows(data: string) {
  const { tables } = verification.parse(await json(['verify', '--data', data]));
  return { submissions: tables.submission, persons: tables.person, figures: tables.figure, batches: tables.batch };
}

const outcomes = ({ files }: ReportsImport) => {
  const counts: Record<string, number> = {};
  for (const { outcome } of files) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
};

describe('reports import of the sample folder', () => {
  test('every file as its maker says: form, unit, period, arrival, timeliness, rows', async () => {
    const data = sample.copy();
    const imported = await importReports(data, [SAMPLE_REPORTS]);
    expect(imported.batch).not.toBeNull();
    for (const { path, formId, unitId, period, receivedAt, timeliness, lateMinutes, rows: read } of EXPECTED.files) {
      const file = imported.files.find((one) => one.file.endsWith(path));
      expect(file, path).toMatchObject({
        form: formId,
        unit: { id: unitId },
        period,
        received: receivedAt,
        timeliness,
        lateMinutes,
      });
      if (formId === 'mau-02') expect(file?.rows, path).toMatchObject({ read, accepted: read });
    }
    const refused = imported.files.filter(({ outcome }) => outcome === 'refused');
    expect(refused.map(({ file }) => basename(file))).toEqual([basename(found('installed-above-smartphones').path)]);
    for (const { message } of imported.files.flatMap(({ issues }) => issues)) expectSentence(message);
    expect(await rows(data)).toMatchObject({ submissions: EXPECTED.files.length - 1, batches: 1 });
  });

  test('the deliberate faults are named with the cell, what stands there and what was understood', async () => {
    const { files } = await importReports(sample.copy(), [SAMPLE_REPORTS], '--dry-run');
    const issuesOf = (kind: string) => files.find(({ file }) => file.endsWith(found(kind).path))?.issues ?? [];
    expect(issuesOf('lost-zero')).toContainEqual(
      expect.objectContaining({
        cell: expect.stringMatching(/^[A-Z]+\d+$/),
        raw: expect.stringMatching(/^[1-9]\d{8}$/),
        understood: expect.stringMatching(/^0/),
      }),
    );
    expect(issuesOf('installed-above-smartphones')).toContainEqual(
      expect.objectContaining({ severity: 'error', cell: 'D14' }),
    );
    expect(issuesOf('fallen-total')).toContainEqual(expect.objectContaining({ severity: 'warning' }));
    expect(issuesOf('repeated-phone')).toContainEqual(expect.objectContaining({ severity: 'warning' }));
  });

  test('a second time: every file is known, nothing is doubled', async () => {
    const data = sample.copy();
    await importReports(data, [SAMPLE_REPORTS]);
    const before = await rows(data);
    const again = await importReports(data, [SAMPLE_REPORTS]);
    expect(again.batch).toBeNull();
    expect(outcomes(again)).toEqual({ refused: 1, skipped: again.files.length - 1 });
    expect(await rows(data)).toEqual(before);
  });

  test('--dry-run shows the same and writes nothing', async () => {
    const data = sample.copy();
    const before = await json(['verify', '--data', data]);
    const tried = await importReports(data, [SAMPLE_REPORTS], '--dry-run');
    expect(tried.batch).toBeNull();
    expect(await json(['verify', '--data', data])).toEqual(before);
    expect(outcomes(tried)).toEqual(outcomes(await importReports(data, [SAMPLE_REPORTS])));
  });

  test('undo takes the batch back whole; once', async () => {
    const data = sample.copy();
    const { batch } = await importReports(data, [SAMPLE_REPORTS]);
    expect(await json(['reports', 'undo', batch ?? '', '--data', data])).toMatchObject({
      batch,
      submissions: EXPECTED.files.length - 1,
    });
    expect(await rows(data)).toMatchObject({ submissions: 0, persons: 0, figures: 0 });
    expect(await failure('reports', 'undo', batch ?? '', '--data', data)).toMatchObject({ code: 'conflict' });
    expect((await importReports(data, [SAMPLE_REPORTS])).batch).not.toBe(batch);
    expect(await rows(data)).toMatchObject({ submissions: EXPECTED.files.length - 1 });
  });

  test('in words for people, progress apart from the result', async () => {
    const { status, stdout, stderr } = await cli(
      'reports',
      'import',
      SAMPLE_REPORTS,
      '--directive',
      SAMPLE_ID,
      '--data',
      sample.copy(),
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/Đã lưu đợt nhập/);
    expect(stdout).toContain(`${EXPECTED.files.length - 1} tệp nhận được, 1 tệp không nhận`);
    expect(stdout).toMatch(/muộn 7 phút/);
    expect(stderr).toMatch(/1\/\d+ /);
    expect(stdout).not.toMatch(/^\d+\/\d+ /m);
  });
});

describe('reports import with something said by hand', () => {
  test('--received decides on time or late', async () => {
    const data = sample.copy();
    const path = sampleFile(FAULTLESS.path);
    const late = await importReports(data, [path], '--received', `${FAULTLESS.period}T15:07`, '--dry-run');
    expect(late.files).toMatchObject([{ timeliness: 'late', lateMinutes: 7, received: `${FAULTLESS.period}T15:07` }]);
    const early = await importReports(data, [path], '--received', `${FAULTLESS.period}T14:59`);
    expect(early.files).toMatchObject([{ outcome: 'accepted', timeliness: 'on-time', lateMinutes: null }]);
  });

  test('--form: the right one is taken, a wrong one is refused', async () => {
    const data = sample.copy();
    const path = sampleFile(FAULTLESS.path);
    expect((await importReports(data, [path], '--form', 'mau-02', '--dry-run')).files).toMatchObject([
      { outcome: 'accepted', form: 'mau-02' },
    ]);
    const { status, stdout } = await cli(
      'reports',
      'import',
      path,
      '--directive',
      SAMPLE_ID,
      '--form',
      'mau-01',
      '--data',
      data,
      '--json',
    );
    expect(status).toBe(1);
    expect(reportsImport.parse(JSON.parse(stdout))).toMatchObject({ batch: null, files: [{ outcome: 'refused' }] });
    expect(await rows(data)).toMatchObject({ submissions: 0 });
  });

  test('single files and folders in one call are one batch', async () => {
    const data = sample.copy();
    const { files } = await importReports(data, [sampleFile(FAULTLESS.path), sampleFile('mau-01')]);
    expect(files.length).toBeGreaterThan(10);
    expect(await rows(data)).toMatchObject({ batches: 1 });
  });
});

describe('reports import of what is no report', () => {
  test('one bad file among good ones does not stop them', async () => {
    const data = sample.copy();
    const folder = join(temporaryFolder(), 'gửi đến');
    mkdirSync(folder);
    copyFileSync(sampleFile(FAULTLESS.path), join(folder, 'tot.xlsx'));
    writeFileSync(join(folder, 'rong.xlsx'), '');
    const bytes = readFileSync(sampleFile(FAULTLESS.path));
    writeFileSync(join(folder, 'thieu.xlsx'), bytes.subarray(0, bytes.length / 2));
    const { files } = await importReports(data, [folder]);
    const of = (name: string) => files.find(({ file }) => file === `gửi đến/${name}`);
    expect(of('tot.xlsx')).toMatchObject({ outcome: 'accepted' });
    expect(of('rong.xlsx')).toMatchObject({ outcome: 'refused', unit: null, form: null, period: null });
    expect(of('rong.xlsx')?.issues).toMatchObject([
      { code: 'empty-file', message: expect.stringContaining('rong.xlsx') },
    ]);
    expect(of('thieu.xlsx')?.issues).toMatchObject([
      { code: 'damaged', message: expect.stringContaining('thieu.xlsx') },
    ]);
    expect(await rows(data)).toMatchObject({ submissions: 1 });
  });

  test('nothing that could be taken: status 1 with a sentence, no batch', async () => {
    const data = sample.copy();
    const path = join(temporaryFolder(), 'rong.xlsx');
    writeFileSync(path, '');
    const { status, stdout, stderr } = await cli(
      'reports',
      'import',
      path,
      '--directive',
      SAMPLE_ID,
      '--data',
      data,
      '--json',
    );
    expect(status).toBe(1);
    expect(reportsImport.parse(JSON.parse(stdout))).toMatchObject({ batch: null, files: [{ outcome: 'refused' }] });
    expect(stderr).toMatch(/Tệp “rong\.xlsx”|Không có tệp nào được nhận/);
    expect(await rows(data)).toMatchObject({ batches: 0 });
  });

  test.each([
    ['a path that is not there', [join('khong', 'co.xlsx')], SAMPLE_ID],
    ['a directive nobody has loaded', [SAMPLE_REPORTS], 'khong-co'],
  ])('%s', async (_name, paths, directive) => {
    expect(
      await failure('reports', 'import', ...paths, '--directive', directive, '--data', sample.folder),
    ).toMatchObject({
      code: 'notFound',
    });
  });

  test('an empty folder is said to be empty', async () => {
    expect(
      (await failure('reports', 'import', temporaryFolder(), '--directive', SAMPLE_ID, '--data', sample.folder))
        .message,
    ).toMatch(/Không tìm thấy tệp nào/);
  });

  test('a batch nobody knows cannot be undone', async () => {
    expect(await failure('reports', 'undo', 'khong-co', '--data', sample.folder)).toMatchObject({ code: 'notFound' });
  });
});
