import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { toIsoDay, toLocalTime } from '../../electron/domain/calendar';
import type { FormProposal } from '../../electron/domain/formProposal';
import type { Core } from '../../electron/ipc/contract';
import { temporaryFolder } from '../support/folder';
import { aSampleOffice, SAMPLE_ID } from '../support/office';
import { dosesDone, sheetFile, vaccineDuty } from './vaccineForm';

/** A form of label lines, a workbook per commune, described from a sample of which the figures stand under one of two heads. */
const LABELS = ['Số liều được phân bổ', 'Số liều đã tiêm', 'Số điện thoại đầu mối'];
const TITLE = 'BÁO CÁO TIÊM VẮC XIN TẠI ĐƠN VỊ';

function sheetOf(
  unit: string,
  day: string,
  heads: readonly string[],
  columns: readonly (readonly (string | number)[])[],
) {
  const lines = LABELS.map((label, at) => [at + 1, label, ...columns.map((column) => column[at] ?? null)]);
  return sheetFile(
    [[unit], [TITLE], [`(ngày ${day})`], ['TT', 'Nội dung', ...heads], ...lines],
    [],
    `${unit} ${day.slice(0, 2)}.xlsx`,
  );
}

const PLAN = [2000, 1500];
const sample = () =>
  sheetOf('Phường Bồng Sơn', '19/8/2021', ['Kế hoạch', 'Thực hiện'], [PLAN, [1000, 800, '0905 123 456']]);

async function proposalFrom(core: Core, path: string, answersUnder: string | null): Promise<FormProposal> {
  const { columns } = await core['forms.sample']({
    path,
    heading: { sheet: 'Tiêm chủng', top: 5, bottom: 7, holds: 'lines' },
  });
  return {
    baseFormId: null,
    label: 'Biểu tiêm tại đơn vị',
    title: TITLE,
    shape: 'fields',
    answersUnder,
    validFrom: null,
    fields: columns.map(({ label, type }) => ({ label, heading: label, type, required: type === 'count' })),
    rate: { numerator: 1, denominator: 0, measure: 'liều' },
    link: vaccineDuty(),
  };
}

test('the sample shows its label lines, what each holds, and the columns its figures stand in', async () => {
  const core = await aSampleOffice();
  const path = await sample();
  const { sheets } = await core['forms.sample']({ path, heading: null });
  expect(sheets[0]?.lines).toEqual({ top: 5, bottom: 7 });
  const { columns, answers } = await core['forms.sample']({
    path,
    heading: { sheet: 'Tiêm chủng', top: 5, bottom: 7, holds: 'lines' },
  });
  expect(columns.map(({ label, type }) => [label, type])).toEqual([
    ['Số liều được phân bổ', 'count'],
    ['Số liều đã tiêm', 'count'],
    ['Số điện thoại đầu mối', 'phone'],
  ]);
  expect(answers).toEqual(['Kế hoạch', 'Thực hiện']);
});

test('before it is kept, the form shows what it reads in the sample', async () => {
  const core = await aSampleOffice();
  const path = await sample();
  const open = await core['forms.try']({ path, proposal: await proposalFrom(core, path, null) });
  expect(open.issues.map(({ code }) => code)).toEqual(['figure-ambiguous', 'figure-ambiguous']);
  const trial = await core['forms.try']({ path, proposal: await proposalFrom(core, path, 'Thực hiện') });
  expect(trial.issues).toEqual([]);
  expect(trial.figures.map(({ cell, understood }) => [cell, understood])).toEqual([
    ['D5', '1.000'],
    ['D6', '800'],
    ['D7', '090****456'],
  ]);
  expect((await core['forms.list']({})).forms.map(({ label }) => label)).not.toContain('Biểu tiêm tại đơn vị');
});

test('a workbook per commune is read by it, wherever its column stands, and a renamed column is asked about once', async () => {
  const core = await aSampleOffice();
  const { formId } = await core['forms.define'](await proposalFrom(core, await sample(), 'Thực hiện'));
  const moved = await sheetOf('Phường Bồng Sơn', '19/8/2021', ['Thực hiện', 'Kế hoạch'], [[1000, 800, ''], PLAN]);
  const renamed = await sheetOf('Phường Tam Quan', '19/8/2021', ['Kế hoạch', 'Kết quả'], [PLAN, [500, 20, '']]);
  const preview = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [moved, renamed] });
  const [one, two] = preview.files;
  expect(one).toMatchObject({ state: 'ready', formId, period: '2021-08-19', unitName: 'Phường Bồng Sơn' });
  expect(one?.figures.slice(0, 2).map(({ understood }) => understood)).toEqual(['1.000', '800']);
  expect(two).toMatchObject({ state: 'refused', unmatched: { headings: ['Kế hoạch', 'Kết quả'] } });
  const fieldKey = two?.unmatched?.fields[0]?.key ?? '';
  const { previewId } = preview;
  const taught = await core['imports.learnLabel']({ previewId, formId, fieldKey, label: 'Kết quả' });
  expect(taught.files.map(({ state }) => state)).toEqual(['ready', 'ready']);
  await core['imports.accept']({ previewId, indexes: [0, 1] });
  expect(await dosesDone(core, formId, '2021-08-19')).toBe(820);
});

test('“Trong đó: …” asks for what stands after its colon, in a blank form as in a filled one', async () => {
  const core = await aSampleOffice();
  const rows = (unit: string, day: string, figures: readonly (string | number)[]) => [
    ['(Mẫu 01)'],
    [`TÊN ĐƠN VỊ: ${unit}`],
    ['BÁO CÁO HỘ CÓ NGUY CƠ'],
    [`(ngày ${day})`],
    ['STT', 'Nội dung', 'Số lượng'],
    ...['Số hộ có nguy cơ', 'Trong đó: hộ có người già', 'Trong đó: hộ có trẻ em'].map((label, at) => [
      at + 1,
      label,
      figures[at] ?? '',
    ]),
  ];
  const blank = await sheetFile(rows('........', '... tháng ... năm ...', []), [], 'mau.xlsx');
  const { sheets } = await core['forms.sample']({ path: blank, heading: null });
  expect(sheets[0]?.lines).toEqual({ top: 6, bottom: 8 }); // not the head of the page
  const heading = { sheet: 'Tiêm chủng', top: 6, bottom: 8, holds: 'lines' } as const;
  const { columns } = await core['forms.sample']({ path: blank, heading });
  expect(columns.map(({ label, type }) => [label, type])).toEqual([
    ['Số hộ có nguy cơ', 'count'],
    ['Trong đó: hộ có người già', 'count'],
    ['Trong đó: hộ có trẻ em', 'count'],
  ]);
  const { formId } = await core['forms.define']({
    baseFormId: null,
    label: 'Mẫu hộ có nguy cơ',
    title: 'BÁO CÁO HỘ CÓ NGUY CƠ',
    shape: 'fields',
    answersUnder: null,
    validFrom: null,
    fields: columns.map(({ label, type }, at) => ({
      label: at === 1 ? 'Hộ có người già' : label, // as a clerk shortens it
      heading: label,
      type,
      required: true,
    })),
    rate: { numerator: 1, denominator: 0, measure: 'hộ' },
    link: vaccineDuty(),
  });
  const filled = await sheetFile(rows('Phường Bồng Sơn', '19/8/2021', [40, 12, 9]), [], 'bong son 19-8.xlsx');
  const { files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [filled] });
  expect(files[0]).toMatchObject({ state: 'ready', formId, unitName: 'Phường Bồng Sơn' });
  expect(files[0]?.figures.map(({ understood }) => understood)).toEqual(['40', '12', '9']);
  const unanswered = await sheetFile(rows('Phường Tam Quan', '19/8/2021', [40]), [], 'tam quan 19-8.xlsx');
  const { files: blanks } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [unanswered] });
  expect(JSON.stringify(blanks[0]?.issues)).not.toContain('không phải số'); // blank, not words
});

test('a new version with another line leaves the figures of the one before', async () => {
  const core = await aSampleOffice();
  const proposal = await proposalFrom(core, await sample(), 'Thực hiện');
  const { formId } = await core['forms.define'](proposal);
  const early = await sheetOf('Phường Bồng Sơn', '18/8/2021', ['Thực hiện'], [[1000, 700, '']]);
  const first = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [early] });
  const { previewId } = first;
  await core['imports.assign']({ previewId, index: 0, receivedAt: toLocalTime('2021-08-18T16:00') });
  await core['imports.accept']({ previewId, indexes: [0] });
  expect(await dosesDone(core, formId, '2021-08-18')).toBe(700);
  const fields = [
    ...proposal.fields,
    { label: 'Số ca phản ứng', heading: 'Số ca phản ứng', type: 'count', required: true } as const,
  ];
  await core['forms.define']({
    ...proposal,
    baseFormId: formId,
    fields,
    validFrom: toIsoDay('2021-08-19'),
    link: null,
  });
  expect(await dosesDone(core, formId, '2021-08-18')).toBe(700);
  const old = await sheetOf('Phường Bồng Sơn', '19/8/2021', ['Thực hiện'], [[1000, 800, '']]);
  const { files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [old] });
  expect(files[0]?.issues.map(({ code }) => code)).toEqual(['form-version']);
  expect(files[0]?.state).toBe('warnings');
});

test('a blank of it comes back under another name and is read without a question, though it has one column only', async () => {
  const core = await aSampleOffice();
  const { formId } = await core['forms.define'](await proposalFrom(core, await sample(), 'Thực hiện'));
  const blanks = await core['forms.renderBlanks']({
    directiveId: SAMPLE_ID,
    formId,
    period: toIsoDay('2021-08-19'),
    unitIds: ['phuong-bong-son'],
  });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(blanks[0]?.bytes ?? []).buffer);
  const [sheet] = workbook.worksheets;
  const answers: Readonly<Record<string, number>> = { 'Số liều được phân bổ': 1100, 'Số liều đã tiêm': 900 };
  sheet?.eachRow((row) => {
    const label = String(row.getCell(1).value ?? '');
    const answer = Object.entries(answers).find(([name]) => label.replace(/^[-\s]+/, '').startsWith(name));
    if (answer !== undefined) row.getCell(2).value = answer[1];
  });
  const path = join(temporaryFolder(), 'IMG_0001.xlsx');
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
  const { files } = await core['imports.preview']({ directiveId: SAMPLE_ID, paths: [path] });
  expect(files[0]?.issues.map(({ message }) => message)).toEqual([]);
  expect(files[0]).toMatchObject({ state: 'ready', formId, period: '2021-08-19', unitName: 'Phường Bồng Sơn' });
  expect(files[0]?.figures.slice(0, 2).map(({ understood }) => understood)).toEqual(['1.100', '900']);
});
