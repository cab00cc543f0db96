import { copyFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toLocalTime } from '../../electron/domain/calendar';
import { temporaryFolder } from '../support/folder';
import { anOffice, aSampleOffice, EXPECTED, SAMPLE_ID, SAMPLE_REPORTS, takeAll } from '../support/office';
import { wardReport } from '../support/wardReport';

const time = toLocalTime;
const sampleFile = (path: string) => join(SAMPLE_REPORTS, path);
const found = (kind: string) => {
  const file = EXPECTED.files.find(({ faults }) => faults.some((fault) => fault.kind === kind));
  if (!file) throw new Error(`the sample has no ${kind}`);
  return file;
};

describe('the sample folder as a clerk would drop it', () => {
  test('every file is read as its maker says, with the right unit, day, arrival, rows and figures', async () => {
    const core = await aSampleOffice();
    const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [SAMPLE_REPORTS] });
    const reports = preview.files.filter(({ formId }) => formId !== null);
    expect(reports).toHaveLength(EXPECTED.files.length);
    for (const expected of EXPECTED.files) {
      const file = reports.find(({ folder, fileName }) => `${folder}/${fileName}` === `hoai-nhon/${expected.path}`);
      const { formId, unitId, period, receivedAt, timeliness, lateMinutes, isNil } = expected;
      expect(file, expected.path).toMatchObject({ formId, unitId, period, receivedAt, timeliness, lateMinutes, isNil });
      expect(file?.arrivalSource).toBe('receiptList');
      if (formId === 'mau-02')
        expect(file?.rows, expected.path).toMatchObject({ read: expected.rows, accepted: expected.rows });
    }
  });

  test('only the deliberate faults are spoken of, and only the contradiction is refused', async () => {
    const core = await aSampleOffice();
    const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [SAMPLE_REPORTS] });
    const spoken = preview.files
      .filter(({ formId, issues }) => formId !== null && issues.some(({ severity }) => severity !== 'note'))
      .map(({ folder, fileName }) => `${folder}/${fileName}`.replace('hoai-nhon/', ''));
    const faulty = EXPECTED.files
      .filter(({ faults }) => faults.some(({ kind, expectsIssue }) => expectsIssue && kind !== 'lost-zero'))
      .map(({ path }) => path);
    // the day after a total that fell, or that two days came on one list, speaks for itself
    expect(spoken.sort()).toEqual(faulty.sort());
    expect(preview.files.filter(({ state }) => state === 'refused').map(({ fileName }) => fileName)).toEqual([
      basename(found('installed-above-smartphones').path),
    ]);
    expect(preview.files.filter(({ state }) => state === 'needs-assignment')).toEqual([]);
  });

  test.each(EXPECTED.communeTotals.map((total) => [total.at, total] as const))('the total at %s', async (at, total) => {
    const core = await aSampleOffice({ withReports: true });
    const { indicators } = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf: at });
    expect(indicators[0]).toMatchObject({
      period: total.period,
      numerator: total.numerator,
      denominator: total.denominator,
      percentPrinted: total.percentPrinted,
      newPersons: total.newPersons,
      coverage: { reported: total.reported, expected: total.expected },
    });
    const board = await core['board.get']({ directiveId: SAMPLE_ID, at });
    const day = board.sections
      .filter(({ formId }) => formId === 'mau-02')
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter(({ period }) => period === total.period)));
    const states = (state: string) => day.filter((cell) => cell.state === state).length;
    expect([states('on-time'), states('late'), states('zero')]).toEqual([total.onTime, total.late, total.zero]);
    expect(states('missing') + states('not-due')).toBe(total.missing);
  });

  test('a batch is taken back whole, and can then come in again', async () => {
    const core = await aSampleOffice();
    const batch = await takeAll(core, [SAMPLE_REPORTS]);
    expect(batch).toMatchObject({ accepted: EXPECTED.files.length - 1, refused: 1, skipped: 5, undoneAt: null });
    const undone = await core['imports.undo']({ batchId: batch.id });
    expect(undone.submissions).toBe(EXPECTED.files.length - 1);
    const { tables } = await core['store.verify']({});
    expect(tables).toMatchObject({ submission: 0, person: 0, figure: 0, report_text: 0 });
    await expect(core['imports.undo']({ batchId: batch.id })).rejects.toMatchObject({ code: 'conflict' });
    expect((await takeAll(core, [SAMPLE_REPORTS])).accepted).toBe(EXPECTED.files.length - 1);
    expect(
      (await core['imports.batches']({ directiveId: SAMPLE_ID })).map(({ undoneAt }) => undoneAt !== null),
    ).toEqual([false, true]);
  });

  test('a data folder whose disk is gone is said to be gone, and none is made in its place', async () => {
    const dataFolder = join(temporaryFolder(), 'du-lieu');
    const core = await anOffice(dataFolder);
    await core['samples.load']({ sampleId: SAMPLE_ID });
    const pulled = `${dataFolder} (rút)`;
    renameSync(dataFolder, pulled);
    await expect(takeAll(core, [SAMPLE_REPORTS])).rejects.toMatchObject({
      code: 'notFound',
      message: expect.stringContaining(dataFolder),
    });
    expect(existsSync(dataFolder)).toBe(false);
    renameSync(pulled, dataFolder); // plugged in again
    expect((await takeAll(core, [SAMPLE_REPORTS])).accepted).toBe(EXPECTED.files.length - 1);
  });

  test('the same files a second time are recognised and change nothing', async () => {
    const core = await aSampleOffice({ withReports: true });
    const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [SAMPLE_REPORTS] });
    const again = preview.files.filter(({ formId, state }) => formId !== null && state !== 'refused');
    expect(new Set(again.map(({ state }) => state))).toEqual(new Set(['skipped']));
    expect(again.every(({ lateMinutes }) => lateMinutes === null)).toBe(true); // a copy is late for nothing
    await expect(core['imports.accept']({ previewId: preview.previewId, indexes: [0] })).rejects.toMatchObject({
      code: 'invalid',
    });
    const copies = temporaryFolder();
    for (const name of ['ban sao 1.xlsx', 'ban sao 2.xlsx'])
      copyFileSync(join(SAMPLE_REPORTS, '2021-08-16', 'Mau02_P.BongSon_16-8.xlsx'), join(copies, name));
    const { files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [copies] });
    for (const { issues } of files) // never after a copy that was skipped itself
      expect(issues[0]?.message).toContain('y hệt tệp “Mau02_P.BongSon_16-8.xlsx” đã nhận');
  });

  test('names and hashes of the original files stay', async () => {
    const core = await aSampleOffice();
    const batch = await takeAll(core, [SAMPLE_REPORTS]);
    expect(batch.files.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
    expect(batch.files.map(({ fileName }) => fileName)).toContain('Mau02_P.BongSon_16-8.xlsx');
  });
});

describe('bad files beside good ones', () => {
  test('each gets its sentence, the good one comes in, nothing else changes', async () => {
    const folder = temporaryFolder();
    const good = found('nil').path;
    copyFileSync(sampleFile(good), join(folder, basename(good)));
    writeFileSync(join(folder, 'rong.xlsx'), '');
    writeFileSync(join(folder, 'hong.xlsx'), 'PK\u0003\u0004 cut off');
    writeFileSync(join(folder, 'van ban.pdf'), '%PDF-1.7 …');
    writeFileSync(join(folder, '~$Mau02.xlsx'), 'x'.repeat(165));
    const core = await aSampleOffice();
    const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [folder] });
    const byName = new Map(preview.files.map((file) => [file.fileName, file]));
    const code = (name: string) => [byName.get(name)?.state, byName.get(name)?.issues[0]?.code];
    expect(code('rong.xlsx')).toEqual(['refused', 'empty-file']);
    expect(code('hong.xlsx')).toEqual(['refused', 'damaged']);
    expect(code('van ban.pdf')).toEqual(['skipped', 'not-a-spreadsheet']);
    expect(code('~$Mau02.xlsx')).toEqual(['skipped', 'lock-file']);
    for (const file of preview.files.filter(({ fileName }) => fileName !== basename(good)))
      expect(file.issues[0]?.message).toContain(file.fileName);
    const batch = await core['imports.accept']({
      previewId: preview.previewId,
      indexes: [byName.get(basename(good))?.index ?? -1],
    });
    expect(batch).toMatchObject({ accepted: 1, refused: 2, skipped: 2 });
  });

  test('a refused file cannot be forced in, and then nothing at all is written', async () => {
    const core = await aSampleOffice();
    const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [SAMPLE_REPORTS] });
    const all = preview.files.map(({ index }) => index);
    await expect(core['imports.accept']({ previewId: preview.previewId, indexes: all })).rejects.toMatchObject({
      code: 'invalid',
    });
    expect((await core['store.verify']({})).tables).toMatchObject({ batch: 0, submission: 0 });
  });

  test('a path that is not there is one clear sentence', async () => {
    const core = await aSampleOffice();
    const gone = core['imports.preview']({ directiveId: SAMPLE_ID, paths: [join(temporaryFolder(), 'mất')] });
    await expect(gone).rejects.toMatchObject({ code: 'notFound' });
  });
});

test('more installed than own a smartphone is refused', async () => {
  const core = await aSampleOffice();
  const path = join(temporaryFolder(), 'Mau02 Bong Son.xlsx');
  writeFileSync(path, await wardReport({ ward: 'PHƯỜNG BỒNG SƠN', total: 99_999 }));
  const { files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  expect(files[0]).toMatchObject({ unitId: 'phuong-bong-son', state: 'refused' });
  const [issue] = files[0]?.issues.filter(({ code }) => code === 'above-base') ?? [];
  expect(issue?.message).toMatch(/99\.999.*9\.862/);
});

describe('what the clerk says by hand', () => {
  test('unit, day and arrival beat what the file says, and the file is judged again', async () => {
    const core = await aSampleOffice();
    const path = sampleFile('2021-08-16/BC ngay 16.8 xa Hoai My.xlsx');
    const { previewId, files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
    expect(files[0]?.arrivalSource).not.toBe('receiptList'); // dropped alone, without its list
    const assigned = await core['imports.assign']({
      previewId,
      index: 0,
      unitId: 'phuong-bong-son',
      period: time('2021-08-19T00:00').slice(0, 10) as never,
      receivedAt: time('2021-08-19T15:07'),
    });
    expect(assigned.files[0]).toMatchObject({
      unitId: 'phuong-bong-son',
      period: '2021-08-19',
      arrivalSource: 'clerk',
      timeliness: 'late',
      lateMinutes: 7,
    });
    await core['imports.accept']({ previewId, indexes: [0] });
    const board = await core['board.get']({ directiveId: SAMPLE_ID, at: time('2021-08-19T16:00') });
    const cell = board.sections
      .find(({ formId }) => formId === 'mau-02')
      ?.rows.find(({ unitId }) => unitId === 'phuong-bong-son')
      ?.cells.find(({ period }) => period === '2021-08-19');
    expect(cell).toMatchObject({ state: 'late', lateMinutes: 7, fileName: 'BC ngay 16.8 xa Hoai My.xlsx' });
  });

  test('a report of a body on no list is offered for assignment, never guessed', async () => {
    const core = await anOffice();
    await core['samples.load']({ sampleId: SAMPLE_ID });
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'x'));
    const path = join(folder, 'x', 'bao cao.xlsx');
    writeFileSync(path, await wardReport({ ward: 'PHƯỜNG VÔ DANH', total: 12 }));
    const { files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
    expect(files[0]).toMatchObject({ state: 'needs-assignment', formId: 'mau-02', unitId: null });
  });
});
