import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { previewReports } from '../../electron/cli/importReports';
import { toLocalTime } from '../../electron/domain/calendar';
import type { Core } from '../../electron/ipc/contract';
import { temporaryFolder } from '../support/folder';
import { aSampleOffice, SAMPLE_ID } from '../support/office';

const HEADING = [
  'TT',
  'Đơn vị',
  'Tổng số CBCCVC, NLĐ',
  'Số CBCCVC, NLĐ có Smartphone',
  'Số CBCCVC, NLĐ đã cài đặt Bluezone',
];

async function aTable(rows: readonly (readonly (string | number | null)[])[]): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Tổng hợp');
  sheet.addRow(['TỔNG HỢP CÀI ĐẶT BLUEZONE CÁC CƠ QUAN']);
  sheet.addRow(HEADING);
  for (const row of rows) sheet.addRow(row);
  const path = join(temporaryFolder(), 'tong-hop.xlsx');
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return path;
}

test('one compiled table fills the duties of many units, and is taken back as a whole', async () => {
  const core = await aSampleOffice();
  const { units } = await core['units.list']({});
  const [one, two, three] = units.filter(({ groups }) => groups.includes('co-quan'));
  const path = await aTable([
    [1, one?.name ?? '', 10, 9, 8],
    [2, two?.name ?? '', 20, 15, 0],
    [3, 'Đơn vị không có thật', 7, 7, 7],
    [null, 'Tổng cộng', 37, 31, 15],
  ]);
  const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  expect(preview.files[0]).toMatchObject({ state: 'warnings', formId: 'mau-01', unitName: '2 đơn vị' });
  expect(preview.files[0]?.units.map(({ unitId }) => unitId)).toEqual([one?.id, two?.id]);

  const batch = await core['imports.accept']({ previewId: preview.previewId, indexes: [0] });
  expect(batch.files[0]?.unitName).toBe('2 đơn vị'); // as the preview called it
  const board = async () => {
    const { sections } = await core['board.get']({ directiveId: SAMPLE_ID, at: toLocalTime('2021-08-19T18:00') });
    const rows = sections.filter(({ formId }) => formId === 'mau-01').flatMap((section) => section.rows);
    const reported = rows.filter(({ cells }) => cells.some(({ receivedAt }) => receivedAt !== null));
    return reported.map(({ unitId }) => unitId);
  };
  expect((await board()).sort()).toEqual([one?.id ?? '', two?.id ?? ''].sort());
  const compilation = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf: toLocalTime('2021-08-19T18:00') });
  expect(compilation.indicators.find(({ indicatorId }) => indicatorId === 'staff-installed')).toMatchObject({
    numerator: 8,
    denominator: 24,
    coverage: { reported: 2 },
  });
  expect(await board()).not.toContain(three?.id);
  expect(await core['imports.undo']({ batchId: batch.id })).toMatchObject({ submissions: 2 });
  expect(await board()).toEqual([]);
  const [undone] = await core['imports.batches']({ directiveId: SAMPLE_ID });
  expect(undone?.files[0]).toMatchObject({ unitName: '2 đơn vị' }); // what came back still says whose it was
});

test('a table that is left out says in the history whose it is', async () => {
  const core = await aSampleOffice();
  const { units } = await core['units.list']({});
  const [one, two, three, four] = units.filter(({ groups }) => groups.includes('co-quan'));
  const left = await aTable([
    [1, two?.name ?? '', 10, 9, 8],
    [2, one?.name ?? '', 20, 15, 0],
  ]);
  const taken = await aTable([
    [1, three?.name ?? '', 10, 9, 8],
    [2, four?.name ?? '', 10, 9, 8],
  ]);
  const { previewId } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [left, taken] });
  await core['imports.accept']({ previewId, indexes: [1] });
  const [batch] = await core['imports.batches']({ directiveId: SAMPLE_ID });
  const [first, second] = batch?.files ?? [];
  expect(first).toMatchObject({ outcome: 'refused', unitName: '2 đơn vị' });
  expect(first?.tableUnits.toSorted()).toEqual([one?.name, two?.name].toSorted());
  expect(second?.tableUnits.toSorted()).toEqual([three?.name, four?.name].toSorted());
});

test('a unit on two rows is asked about; the answer is what comes in', async () => {
  const core = await aSampleOffice();
  const { units } = await core['units.list']({});
  const [one, two] = units.filter(({ groups }) => groups.includes('co-quan'));
  const path = await aTable([
    [1, one?.name ?? '', 10, 9, 8],
    [2, two?.name ?? '', 20, 15, 0],
    [3, one?.name ?? '', 12, 10, 9],
  ]);
  const { previewId, files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  expect(files[0]).toMatchObject({
    state: 'needs-answer',
    choices: [{ kind: 'rows', unitId: one?.id, unitName: one?.name, chosen: null }],
  });
  await expect(core['imports.accept']({ previewId, indexes: [0] })).rejects.toMatchObject({ code: 'invalid' });

  const place = { choice: one?.id ?? '', option: '5' };
  const answered = await core['imports.assign']({ previewId, index: 0, place });
  expect(answered.files[0]).toMatchObject({ state: 'warnings', unitName: '2 đơn vị' });
  await core['imports.accept']({ previewId, indexes: [0] });
  const { indicators } = await core['compilation.get']({
    directiveId: SAMPLE_ID,
    asOf: toLocalTime('2021-08-19T18:00'),
  });
  const installed = indicators.find(({ indicatorId }) => indicatorId === 'staff-installed');
  expect(installed?.units.find(({ unitId }) => unitId === one?.id)).toMatchObject({ numerator: 9, denominator: 10 });
});

test.each([
  [undefined, 'warnings', ['none']],
  ['replacement', 'warnings', ['5']],
  ['supplement', 'warnings', ['supplement']],
  [null, 'needs-answer', [null]],
] as const)('on the command line --same-unit %s makes it %s', async (meaning, state, chosen) => {
  const core = await aSampleOffice();
  const { units } = await core['units.list']({});
  const [one, two] = units.filter(({ groups }) => groups.includes('co-quan'));
  const path = await aTable([
    [1, one?.name ?? '', 10, 9, 8],
    [2, two?.name ?? '', 20, 15, 0],
    [3, one?.name ?? '', 12, 10, 9],
  ]);
  const { files } = await previewReports(core, { directiveId: SAMPLE_ID, paths: [path], meaning });
  expect(files[0]?.state).toBe(state);
  expect(files[0]?.choices.map((choice) => choice.chosen)).toEqual(chosen);
});

test('one list with banners of two communes fills the duties of both', async () => {
  const core = await aSampleOffice();
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Danh sách');
  for (const row of [
    ['BÁO CÁO HÀNG NGÀY'],
    ['(ngày 17 tháng 8 năm 2021)'],
    ['STT', 'Họ và tên', 'Địa chỉ', 'Số điện thoại', 'Lũy kế đến thời điểm hiện tại'],
    ['XÃ HOÀI MỸ'],
    [1, 'Nguyễn Văn An', 'Thôn 1', '0905123456', 30],
    [2, 'Trần Thị Bình', 'Thôn 2', '0905123457', 30],
    ['PHƯỜNG BỒNG SƠN'],
    [1, 'Lê Cường', 'Khối 3', '0905123458', 50],
  ])
    sheet.addRow(row);
  const path = join(temporaryFolder(), 'danh-sach-chung.xlsx');
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
  const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  expect(preview.files[0]).toMatchObject({ state: 'warnings', formId: 'mau-02', unitName: '2 đơn vị' });
  await core['imports.accept']({ previewId: preview.previewId, indexes: [0] });
  const { sections } = await core['board.get']({ directiveId: SAMPLE_ID, at: toLocalTime('2021-08-19T18:00') });
  const rows = sections.filter(({ formId }) => formId === 'mau-02').flatMap((section) => section.rows);
  const taken = rows.filter(({ cells }) => cells.some(({ receivedAt }) => receivedAt !== null));
  expect(taken.map(({ unitId }) => unitId).sort()).toEqual(['phuong-bong-son', 'xa-hoai-my']);
  const again = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  expect(again.files[0]).toMatchObject({ state: 'skipped' });
});

describe('a row that names no unit for sure', () => {
  const rowsFor = (name: string, other: string) => [
    [1, name, 10, 9, 8],
    [2, other, 20, 15, 0],
  ];

  async function strangerFile(core: Core) {
    const { units } = await core['units.list']({});
    const [one, two] = units.filter(({ groups }) => groups.includes('co-quan'));
    if (one === undefined || two === undefined) throw new Error('the sample has lost its offices');
    const path = await aTable(rowsFor('Cơ quan Một cửa TX', two.name));
    const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
    return { one, two, previewId: preview.previewId, file: preview.files[0] };
  }

  test('is asked about; the answer takes the row, is remembered, and goes with the import', async () => {
    const core = await aSampleOffice();
    const { one, two, previewId, file } = await strangerFile(core);
    expect(file?.strangers).toMatchObject([{ name: 'Cơ quan Một cửa TX', rows: [3] }]);
    expect(file?.units).toHaveLength(1);
    const rowUnit = { name: 'Cơ quan Một cửa TX', unitId: one.id };
    const answered = await core['imports.assign']({ previewId, index: 0, rowUnit });
    expect(answered.files[0]).toMatchObject({ state: 'ready', strangers: [], unitName: '2 đơn vị' });
    const batch = await core['imports.accept']({ previewId, indexes: [0] });
    const aliases = async () => (await core['units.list']({})).units.find(({ id }) => id === one.id)?.aliases;
    expect(await aliases()).toContain('Cơ quan Một cửa TX');
    const later = await aTable(rowsFor('cơ quan một cửa tx', two.name).map((row) => row.with(2, 11)));
    const { files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [later] });
    expect(files[0]?.strangers).toEqual([]);
    await core['imports.undo']({ batchId: batch.id });
    expect(await aliases()).not.toContain('Cơ quan Một cửa TX');
  });

  test('two answers given at once both count', async () => {
    const core = await aSampleOffice();
    const { units } = await core['units.list']({});
    const [one, two, three] = units.filter(({ groups }) => groups.includes('co-quan'));
    const rows = [...rowsFor(one?.name ?? '', 'Cơ quan lạ'), [3, one?.name ?? '', 11, 10, 9]];
    const { previewId, files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [await aTable(rows)] });
    const choice = files[0]?.choices[0]?.id ?? '';
    const answers = await Promise.all([
      core['imports.assign']({ previewId, index: 0, place: { choice, option: '5' } }),
      core['imports.assign']({
        previewId,
        index: 0,
        rowUnit: { name: 'Cơ quan lạ', unitId: (two ?? three)?.id ?? '' },
      }),
    ]);
    expect(answers[1].files[0]).toMatchObject({ strangers: [], choices: [{ chosen: '5' }], unitName: '2 đơn vị' });
  });

  test('a name that is another unit is refused', async () => {
    const core = await aSampleOffice();
    const { one, two, previewId } = await strangerFile(core);
    const rowUnit = { name: two.name, unitId: one.id };
    await expect(core['imports.assign']({ previewId, index: 0, rowUnit })).rejects.toMatchObject({ code: 'conflict' });
  });

  test('a period is chosen for a table without naming a unit', async () => {
    const core = await aSampleOffice();
    const { previewId, file } = await strangerFile(core);
    const assigned = await core['imports.assign']({ previewId, index: 0, period: 'once' });
    expect(assigned.files[0]?.units).toEqual(file?.units);
  });
});

test('a further table of one unit replaces, completes or adds its figures, as the clerk says', async () => {
  const core = await aSampleOffice();
  const { units } = await core['units.list']({});
  const [one] = units.filter(({ groups }) => groups.includes('co-quan'));
  const preview = async (...figures: readonly number[]) => {
    const row = [one?.name ?? '', ...figures];
    const path = await aTable([
      [1, ...row],
      [2, ...row],
    ]); // said twice, counted once
    return core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  };
  const first = await preview(10, 9, 8);
  await core['imports.accept']({ previewId: first.previewId, indexes: [0] });

  const { previewId, files } = await preview(3, 2, 1);
  expect(files[0]).toMatchObject({ state: 'needs-answer', meaning: null, mayAdd: true });
  const said = async (meaning: 'replacement' | 'supplement' | 'addition') =>
    (await core['imports.assign']({ previewId, index: 0, meaning })).files[0];
  expect((await said('supplement'))?.issues.map(({ message }) => message).join()).toContain('từ 10 thành 3');
  expect(await said('addition')).toMatchObject({ meaning: 'addition', state: 'warnings' });
  expect((await said('addition'))?.issues.map(({ message }) => message).join()).toContain('từ 10 thành 13');
  const batch = await core['imports.accept']({ previewId, indexes: [0] });
  const total = async () => {
    const { indicators } = await core['compilation.get']({
      directiveId: SAMPLE_ID,
      asOf: toLocalTime('2021-08-19T18:00'),
    });
    return indicators.find(({ indicatorId }) => indicatorId === 'staff-installed');
  };
  expect(await total()).toMatchObject({ numerator: 9, denominator: 11 });
  const { entries } = await core['history.list']({ subjectKind: 'report' });
  expect(entries[0]?.reason).toContain('cộng vào bản trước');
  await core['imports.undo']({ batchId: batch.id });
  expect(await total()).toMatchObject({ numerator: 8, denominator: 9 });
});

test('a remark is told of the unit whose row it is about, one about the total of no unit', async () => {
  const core = await aSampleOffice();
  const { units } = await core['units.list']({});
  const [one, two, three] = units.filter(({ groups }) => groups.includes('co-quan'));
  const path = await aTable([
    [1, one?.name ?? '', 10, 9, 8],
    [2, two?.name ?? '', 20, 15, 'khoảng 12'],
    [3, three?.name ?? '', 30, 30, 20],
    [null, 'Tổng cộng', 60, 54, 99],
  ]);
  const { previewId, files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  expect(files[0]?.issues.map(({ code }) => code)).toEqual(['total-differs', 'figure-approximate']);
  await core['imports.accept']({ previewId, indexes: [0] });
  const at = toLocalTime('2021-08-19T18:00');
  const { sections } = await core['board.get']({ directiveId: SAMPLE_ID, at });
  const rows = sections.filter(({ formId }) => formId === 'mau-01').flatMap((section) => section.rows);
  const warnings = (unitId: string | undefined) =>
    rows.find((row) => row.unitId === unitId)?.cells.find(({ receivedAt }) => receivedAt !== null)?.warnings;
  expect([one, two, three].map((unit) => warnings(unit?.id))).toEqual([0, 1, 0]);
  const { indicators } = await core['compilation.get']({ directiveId: SAMPLE_ID, asOf: at });
  const noteOf = (unitId: string | undefined) =>
    indicators
      .find(({ indicatorId }) => indicatorId === 'staff-installed')
      ?.units.find((unit) => unit.unitId === unitId)?.note;
  for (const unit of [one, two, three]) {
    expect(noteOf(unit?.id)).toEqual(expect.any(String));
    expect(noteOf(unit?.id)).not.toContain('Cần kiểm tra lại');
  }
});
