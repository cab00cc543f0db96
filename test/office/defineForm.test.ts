import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { toIsoDay, toLocalTime } from '../../electron/domain/calendar';
import type { FormProposal } from '../../electron/domain/formProposal';
import type { Core } from '../../electron/ipc/contract';
import { temporaryFolder } from '../support/folder';
import { aSampleOffice, SAMPLE_ID } from '../support/office';

const HEADS = [
  ['TT', 'Đơn vị', 'Số liều vắc xin', null],
  [null, null, 'Được phân bổ', 'Đã tiêm'],
];

async function aFile(heads: typeof HEADS, rows: readonly (readonly (string | number)[])[], day = '19/8/2021') {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Tiêm chủng');
  sheet.addRow(['UBND THỊ XÃ HOÀI NHƠN']);
  sheet.addRow([`BÁO CÁO TIẾN ĐỘ TIÊM VẮC XIN ngày ${day}`]);
  for (const head of heads) sheet.addRow(head);
  sheet.mergeCells('C3:D3');
  sheet.mergeCells('A3:A4');
  sheet.mergeCells('B3:B4');
  for (const row of rows) sheet.addRow(row);
  const path = join(temporaryFolder(), 'tiem chung.xlsx');
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return path;
}

const ROWS = [
  [1, 'Phường Bồng Sơn', 1000, 800],
  [2, 'Phường Tam Quan', 500, 0],
];

async function define(core: Core, path: string, changes: Partial<FormProposal> = {}) {
  const heading = { sheet: 'Tiêm chủng', top: 3, bottom: 4, holds: 'heading' as const };
  const { columns } = await core['forms.sample']({ path, heading });
  const proposal: FormProposal = {
    baseFormId: null,
    label: 'Biểu tiêm chủng',
    title: 'BÁO CÁO TIẾN ĐỘ TIÊM VẮC XIN',
    shape: 'table',
    answersUnder: null,
    validFrom: null,
    fields: columns.map(({ label, type }) => ({ label, heading: label, type, required: type === 'count' })),
    rate: { numerator: 3, denominator: 2, measure: 'liều' },
    link: {
      directiveId: SAMPLE_ID,
      clauseId: 'clause-2',
      groupId: 'cac-xa-phuong',
      due: {
        kind: 'daily',
        from: toIsoDay('2021-08-18'),
        to: toIsoDay('2021-08-19'),
        clock: '17:00',
        isExclusive: false,
      },
    },
    ...changes,
  };
  return core['forms.define'](proposal);
}

test('a new version that would take a figure from a rate is refused, whoever asks for it', async () => {
  const core = await aSampleOffice();
  const { formId } = await define(core, await aFile(HEADS, ROWS));
  const renamed = [
    ['TT', 'Đơn vị', 'Số liều vắc xin', null],
    [null, null, 'Được phân bổ', 'Mũi đã tiêm'],
  ];
  const path = await aFile(renamed, ROWS);
  const version = { baseFormId: formId, rate: null, link: null, validFrom: toIsoDay('2021-08-19') };
  await expect(define(core, path, version)).rejects.toThrow(/đang tính trên “Số liều vắc xin Đã tiêm”/);
  const { columns } = await core['forms.sample']({
    path,
    heading: { sheet: 'Tiêm chủng', top: 3, bottom: 4, holds: 'heading' },
  });
  const { forms } = await core['forms.list']({});
  const key = forms.find(({ id }) => id === formId)?.fields.at(-1)?.key;
  const fields = columns.map(({ label, type }, at) => ({
    label,
    heading: label,
    type,
    required: type === 'count',
    ...(at === 3 && { continues: key }),
  }));
  expect(await define(core, path, { ...version, fields })).toMatchObject({ formId, version: 2 });
});

test('a sample shows its grid, the heading found, and the columns under the rows pointed at', async () => {
  const core = await aSampleOffice();
  const path = await aFile(HEADS, ROWS);
  const { sheets } = await core['forms.sample']({ path, heading: null });
  expect(sheets[0]?.tables).toEqual([expect.objectContaining({ top: 3, bottom: 4 })]);
  expect(sheets[0]?.rows[2]?.cells).toContainEqual({ column: 3, right: 4, text: 'Số liều vắc xin' });
  const { columns } = await core['forms.sample']({
    path,
    heading: { sheet: 'Tiêm chủng', top: 3, bottom: 4, holds: 'heading' },
  });
  expect(columns.map(({ letter, label, type }) => [letter, label, type])).toEqual([
    ['A', 'TT', 'ordinal'],
    ['B', 'Đơn vị', 'unit'],
    ['C', 'Số liều vắc xin Được phân bổ', 'count'],
    ['D', 'Số liều vắc xin Đã tiêm', 'count'],
  ]);
});

test('a form of the office itself is owed, read, compiled and rated like any other', async () => {
  const core = await aSampleOffice();
  const path = await aFile(HEADS, ROWS);
  const { formId, obligations } = await define(core, path);
  expect(obligations).toBe(34);
  const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  expect(preview.files[0]).toMatchObject({ state: 'ready', formId, period: '2021-08-19', unitName: '2 đơn vị' });
  await core['imports.accept']({ previewId: preview.previewId, indexes: [0] });
  const { indicators } = await core['compilation.get']({
    directiveId: SAMPLE_ID,
    asOf: toLocalTime('2021-08-19T18:00'),
  });
  const own = indicators.find((indicator) => indicator.formId === formId);
  expect(own).toMatchObject({ numerator: 800, denominator: 1500, coverage: { reported: 2, expected: 17 } });
  expect(own?.label).toBe('Tỷ lệ số liều vắc xin Đã tiêm trên số liều vắc xin Được phân bổ');
});

test('a renamed column is asked about once, and known in every later file', async () => {
  const core = await aSampleOffice();
  const { formId } = await define(core, await aFile(HEADS, ROWS));
  const renamed = [HEADS[0] ?? [], [null, null, 'Được phân bổ', 'Kết quả thực hiện']];
  const path = await aFile(renamed, ROWS);
  const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  const [file] = preview.files;
  expect(file).toMatchObject({ state: 'refused', formId });
  expect(file?.unmatched?.headings).toContain('Kết quả thực hiện');
  const fieldKey = file?.unmatched?.fields[0]?.key ?? '';
  const taught = await core['imports.learnLabel']({
    previewId: preview.previewId,
    formId,
    fieldKey,
    label: 'Kết quả thực hiện',
  });
  expect(taught.files[0]).toMatchObject({ state: 'ready', unmatched: null });
  const later = await core['imports.preview']({
    directiveId: SAMPLE_ID,
    paths: [await aFile(renamed, ROWS, '18/8/2021')],
  });
  expect(later.files[0]).toMatchObject({ state: 'ready', period: '2021-08-18', unmatched: null });
});

test('a second version keeps the keys, so that what came before still counts', async () => {
  const core = await aSampleOffice();
  const path = await aFile(HEADS, ROWS);
  const { formId } = await define(core, path);
  const first = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  await core['imports.accept']({ previewId: first.previewId, indexes: [0] });
  const second = await define(core, path, {
    baseFormId: formId,
    validFrom: toIsoDay('2021-08-19'),
    label: 'Biểu tiêm chủng (mới)',
    link: null,
  });
  expect(second).toMatchObject({ formId, version: 2, obligations: 0 });
  const { forms } = await core['forms.list']({});
  const [one, two] = forms.filter(({ id }) => id === formId);
  expect(two?.fields.map(({ key }) => key)).toEqual(one?.fields.map(({ key }) => key));
  const { indicators } = await core['compilation.get']({
    directiveId: SAMPLE_ID,
    asOf: toLocalTime('2021-08-19T18:00'),
  });
  expect(indicators.find((indicator) => indicator.formId === formId)).toMatchObject({ numerator: 800 });
});

test('a form that cannot work is refused whole', async () => {
  const core = await aSampleOffice();
  const path = await aFile(HEADS, ROWS);
  const withoutUnit = define(core, path, { fields: [{ label: 'Số', heading: 'Số', type: 'count', required: true }] });
  await expect(withoutUnit).rejects.toMatchObject({ code: 'invalid' });
  expect((await core['forms.list']({})).forms.map(({ id }) => id)).not.toContain('bieu-tiem-chung');
});
