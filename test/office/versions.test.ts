import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Core } from '../../electron/ipc/contract';
import { time } from '../support/builders';
import { temporaryFolder } from '../support/folder';
import { aSampleOffice, SAMPLE_ID, takeAll } from '../support/office';
import { type WardReport, wardReport } from '../support/wardReport';

const WARD = 'PHƯỜNG BỒNG SƠN';
const FIRST = { ward: WARD, total: 6100, people: [['Nguyễn Văn Thử', '0539000001']] } as const;
const SECOND = { ward: WARD, total: 6101, people: [['Trần Thị Thử', '0539000002']] } as const;

async function write(name: string, report: WardReport, folder = temporaryFolder()): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await wardReport(report));
  return path;
}

const AFTERNOON = time('2021-08-17T14:30');

async function take(core: Core, path: string, meaning?: 'replacement' | 'supplement') {
  const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  await core['imports.assign']({ previewId: preview.previewId, index: 0, meaning, receivedAt: AFTERNOON });
  return core['imports.accept']({ previewId: preview.previewId, indexes: [0] });
}

/** Figures of the ward for the day, as the board and the totals have them. */
async function standing(core: Core) {
  const at = time('2021-08-17T20:00');
  const { indicators } = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf: at });
  const unit = indicators
    .flatMap(({ units }) => units)
    .find(({ unitId, newPersons }) => unitId === 'phuong-bong-son' && newPersons !== null);
  return unit && { total: unit.numerator, people: unit.newPersons };
}

async function anOfficeWith(first: WardReport = FIRST) {
  const core = await aSampleOffice();
  const path = await write('lan 1.xlsx', first);
  const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  await core['imports.assign']({
    previewId: preview.previewId,
    index: 0,
    receivedAt: time('2021-08-17T13:00'),
  });
  const batch = await core['imports.accept']({ previewId: preview.previewId, indexes: [0] });
  return { core, batch };
}

describe('a second report of one unit and day', () => {
  test('is asked about, and cannot come in before the answer', async () => {
    const { core } = await anOfficeWith();
    const path = await write('lan 2.xlsx', SECOND);
    const { previewId, files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
    expect(files[0]).toMatchObject({
      state: 'needs-answer',
      version: 2,
      meaning: null,
      earlier: { fileName: 'lan 1.xlsx', receivedAt: '2021-08-17T13:00', isInPreview: false },
    });
    const [issue] = files[0]?.issues.filter(({ code }) => code === 'replacement-or-supplement') ?? [];
    expect(issue?.message).toMatch(
      /lan 1\.xlsx.*lan 2\.xlsx.*từ 6\.100 thành 6\.101; thêm 1 người, bớt 1 người.*thay thế.*bổ sung/,
    );
    await expect(core['imports.accept']({ previewId, indexes: [0] })).rejects.toMatchObject({ code: 'invalid' });
    expect(await standing(core)).toEqual({ total: 6100, people: 1 });
  });

  test.each([
    ['replacement', { total: 6101, people: 1 }],
    ['supplement', { total: 6101, people: 2 }],
  ] as const)('as a %s', async (meaning, expected) => {
    const { core } = await anOfficeWith();
    const batch = await take(core, await write('lan 2.xlsx', SECOND), meaning);
    expect(batch.files[0]).toMatchObject({ meaning });
    expect(await standing(core)).toEqual(expected);
    const { entries } = await core['history.list']({ subjectKind: 'report' });
    const word = meaning === 'supplement' ? 'bổ sung' : 'thay thế';
    expect(entries[0]?.reason).toBe(`Báo cáo ${word}, tệp “lan 2.xlsx”`);
    await core['imports.undo']({ batchId: batch.id });
    expect(await standing(core)).toEqual({ total: 6100, people: 1 });
  });

  test('that says the same needs no answer', async () => {
    const { core } = await anOfficeWith();
    const people = [['NGUYỄN VĂN THỬ', '0539 000 001']] as const;
    const path = await write('gui lai.xlsx', { ...FIRST, people });
    const { files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
    expect(files[0]).toMatchObject({ state: 'ready', meaning: 'replacement' });
    expect(files[0]?.issues.map(({ code }) => code)).toContain('repeats-earlier');
  });

  test('what a supplement stands on cannot be taken back before it', async () => {
    const { core, batch } = await anOfficeWith();
    const later = await take(core, await write('lan 2.xlsx', SECOND), 'supplement');
    await expect(core['imports.undo']({ batchId: batch.id })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('lan 2.xlsx'),
    });
    await core['imports.undo']({ batchId: later.id });
    await core['imports.undo']({ batchId: batch.id });
    expect(await standing(core)).toBeUndefined();
  });

  test('in one drop is asked like one that came earlier; half a supplement is not taken', async () => {
    const core = await aSampleOffice();
    const folder = temporaryFolder();
    await write('lan 1.xlsx', FIRST, folder);
    await write('lan 2.xlsx', SECOND, folder);
    const { previewId, files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [folder] });
    expect(files.map(({ state }) => state)).toEqual(['ready', 'needs-answer']);
    expect(files[1]?.earlier).toMatchObject({ fileName: 'lan 1.xlsx', isInPreview: true });
    await core['imports.assign']({ previewId, index: 0, receivedAt: time('2021-08-17T14:00') });
    const answered = await core['imports.assign']({
      previewId,
      index: 1,
      meaning: 'supplement',
      receivedAt: AFTERNOON,
    });
    expect(answered.files[1]).toMatchObject({ state: 'warnings', version: 2, meaning: 'supplement' });
    await expect(core['imports.accept']({ previewId, indexes: [1] })).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('lan 1.xlsx'),
    });
    await core['imports.accept']({ previewId, indexes: [0, 1] });
    expect(await standing(core)).toEqual({ total: 6101, people: 2 });
  });
});

test('a report that came before its own day is remarked on', async () => {
  const core = await aSampleOffice();
  const path = await write('som.xlsx', FIRST);
  const { previewId } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  const at = async (receivedAt: string) => {
    const { files } = await core['imports.assign']({ previewId, index: 0, receivedAt: time(receivedAt) });
    return files[0]?.issues.map(({ code }) => code);
  };
  expect(await at('2021-08-16T23:59')).toContain('received-before-day');
  expect(await at('2021-08-17T00:00')).not.toContain('received-before-day');
});

describe('a name the clerk has explained', () => {
  const STRANGE = { ...FIRST, ward: 'UBND PHƯỜNG BSN' };
  const aPreview = async (core: Core) => {
    const folder = temporaryFolder();
    await write('a.xlsx', STRANGE, folder);
    await write('b.xlsx', { ...STRANGE, day: '18 tháng 8 năm 2021' }, folder);
    return core['imports.preview']({ directiveId: SAMPLE_ID, paths: [folder] });
  };
  const aliases = async (core: Core, unitId: string) =>
    (await core['units.list']({})).units.find(({ id }) => id === unitId)?.aliases ?? [];

  test('finds the unit in the other files at once, is kept with the import and goes with it', async () => {
    const core = await aSampleOffice();
    const { previewId, files } = await aPreview(core);
    expect(files.map(({ state, nameInFile }) => [state, nameInFile])).toEqual([
      ['needs-assignment', 'UBND PHƯỜNG BSN'],
      ['needs-assignment', 'UBND PHƯỜNG BSN'],
    ]);
    const assigned = await core['imports.assign']({
      previewId,
      index: 0,
      unitId: 'phuong-bong-son',
      alias: 'UBND PHƯỜNG BSN',
    });
    expect(assigned.files.map(({ unitId }) => unitId)).toEqual(['phuong-bong-son', 'phuong-bong-son']);
    expect(await aliases(core, 'phuong-bong-son')).not.toContain('UBND PHƯỜNG BSN');
    const batch = await core['imports.accept']({ previewId, indexes: [0] });
    expect(await aliases(core, 'phuong-bong-son')).toContain('UBND PHƯỜNG BSN');
    const log = await core['history.list']({ subjectKind: 'unit' });
    expect(log.entries[0]).toMatchObject({ reason: 'Ghi nhớ tên gọi khi nhập tệp “a.xlsx”' });
    await core['imports.undo']({ batchId: batch.id });
    expect(await aliases(core, 'phuong-bong-son')).not.toContain('UBND PHƯỜNG BSN');
  });

  test('that another unit goes by is refused, and the other named', async () => {
    const core = await aSampleOffice();
    const { previewId } = await aPreview(core);
    const taken = { previewId, index: 0, unitId: 'phuong-bong-son', alias: 'X. Hoài Mỹ' };
    await expect(core['imports.assign'](taken)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Xã Hoài Mỹ'),
    });
    expect(await core['imports.assign']({ previewId, index: 0, receivedAt: time('2021-08-17T14:00') })).toMatchObject({
      files: [{ unitId: null }, { unitId: null }],
    });
  });
});

test('phone numbers under the running total are refused with a sentence, not taken for a count', async () => {
  const core = await aSampleOffice();
  const people = [
    ['Nguyễn Văn Thử', '0539000001'],
    ['Trần Thị Thử', '0539000002'],
  ] as const;
  for (const [total, other] of [
    ['0539000001', '0539000002'],
    [539000001, 539000002],
  ] as const) {
    const path = await write('lech cot.xlsx', { ward: WARD, total, totals: [other], people });
    const { files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
    expect(files[0]?.state).toBe('refused');
    const [issue] = files[0]?.issues.filter(({ code }) => code === 'figure-is-phone') ?? [];
    expect(issue).toMatchObject({ severity: 'error', cell: expect.stringMatching(/^E\d$/) });
    expect(issue?.message).toContain('là số điện thoại, không phải số người');
  }
});

test('a base has its day and source in the sentence, and what the rule wanted is kept with the import', async () => {
  const core = await aSampleOffice();
  const paths = [await write('a dung.xlsx', FIRST), await write('b lon qua.xlsx', { ...FIRST, total: 99_999 })];
  const batch = await takeAll(core, paths);
  const refused = batch.files.find(({ outcome }) => outcome === 'refused');
  const [issue] = refused?.issues.filter(({ code }) => code === 'above-base') ?? [];
  expect(issue?.message).toContain('(số liệu minh họa, ngày 14/8/2021)');
  expect(issue).toMatchObject({ raw: '99999', understood: '99.999', expected: 'không quá 9.862' });
  const [stored] = await core['imports.batches']({ directiveId: SAMPLE_ID });
  expect(stored?.files.flatMap(({ issues }) => issues)).toContainEqual(issue);
});

test('of two files that came in the same minute, the one whose name goes on is the later one', async () => {
  const core = await aSampleOffice();
  const folder = temporaryFolder();
  const paths = [
    await write('Bong Son 17-8 bo sung.xlsx', SECOND, folder),
    await write('Bong Son 17-8.xlsx', FIRST, folder),
  ];
  const { previewId } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths });
  await core['imports.assign']({ previewId, index: 0, receivedAt: AFTERNOON });
  const { files } = await core['imports.assign']({ previewId, index: 1, receivedAt: AFTERNOON });
  const later = files.find(({ earlier }) => earlier !== null);
  expect(later?.fileName).toBe('Bong Son 17-8 bo sung.xlsx');
});
