import { expect, test } from 'vitest';
import type { FormDefinition, FormField } from '../../../electron/domain/form';
import { readReport } from '../../../electron/imports/readReport';
import { messageForUnit } from '../../../renderer/features/imports/importModel';
import { aSheet, aWorkbook, type Written } from '../buildWorkbook';
import { context, formOf } from '../campaign';

const LABELS = ['Tổng số hộ đã rà soát', 'Trong đó: hộ nghèo', 'Trong đó: hộ cận nghèo', 'Ý kiến khác'];
const NO_RESULT = 'formula without value';

const field = (label: string, at: number, labelVariants: readonly string[] = []): FormField => ({
  key: `f${at}`,
  label,
  labelVariants,
  type: at === LABELS.length - 1 ? 'text' : 'count',
  required: true,
  isPersonalData: false,
});

/** A form of items, each on a line of its own, as the office describes it; asked for every day. */
const form: FormDefinition = {
  ...formOf('mau-01'),
  id: 'ho-ngheo',
  label: 'Hộ nghèo',
  titleLines: ['BÁO CÁO HỘ NGHÈO'],
  fields: LABELS.map((label, at) => field(label, at)),
  rules: [],
};
const schedules = context.schedules
  .filter(({ formId }) => formId === 'mau-02')
  .map((schedule) => ({ ...schedule, formId: form.id }));

function read(labels: readonly string[], answers: readonly Written[], day = '(ngày 17/8/2021)', asked = form) {
  const head = [['Phường Bồng Sơn'], ['BÁO CÁO HỘ NGHÈO'], [day], ['TT', 'Nội dung', 'Số lượng']];
  const lines = labels.map((label, at) => [at + 1, label, answers[at] ?? null]);
  const files = { forms: [asked], units: context.units, schedules };
  return readReport(aWorkbook(aSheet([...head, ...lines])), 'a.xlsx', '', files);
}

for (const renamed of ['Trong đó: hộ mới thoát nghèo', 'Hộ khó khăn khác'])
  test(`the line “${renamed}” is offered whole for the item nobody finds, and once explained it is read`, () => {
    const labels = LABELS.map((label, at) => (at === 2 ? renamed : label));
    const asked = read(labels, [30, 10, 20, 'không']);
    expect(asked.unmatched).toEqual({ fields: [{ key: 'f2', label: LABELS[2] }], headings: [renamed] });
    const told = { ...form, fields: LABELS.map((label, at) => field(label, at, at === 2 ? [renamed] : [])) };
    const known = read(labels, [30, 10, 20, 'không'], undefined, told);
    expect(known.unmatched).toBeNull();
    expect(known.figures.map(({ understood }) => understood)).toEqual(['30', '10', '20', 'không']);
  });

test('a formula without a result is no blank: its cell is named, with what to do', () => {
  const { issues } = read(LABELS, [NO_RESULT, 10, 20, NO_RESULT]);
  const told = issues.filter(({ code }) => code === 'formula-without-value');
  expect(told.map(({ cell, severity }) => [cell, severity])).toEqual([
    ['C5', 'error'],
    ['C8', 'warning'],
  ]);
  expect(told[0]?.message).toContain('mở tệp bằng Excel, bấm Lưu');
  expect(issues.map(({ code }) => code)).not.toContain('figure-blank');
});

test.each(['31/02/2027', '30-2-2027', '31 tháng 9 năm 2021'])('“%s” is told as a day no calendar has', (date) => {
  const { period, issues } = read(LABELS, [1, 1, 1, 'x'], `(ngày ${date})`);
  expect(period).toBeNull();
  expect(issues.find(({ code }) => code === 'period-unknown')?.message).toContain(
    `ghi ngày “${date}”, ngày này không có trong lịch`,
  );
});

test('a row of a table whose figures are formulas without results has reported, and is asked for again', () => {
  const table: FormDefinition = {
    ...form,
    shape: 'table',
    columns: [
      { ...field('TT', 0), key: 'no', type: 'ordinal' },
      { ...field('Đơn vị', 0), key: 'unit', type: 'unit' },
    ],
    fields: [field('Số hộ đã rà soát', 0), field('Số hộ nghèo', 1)],
  };
  const sheet = aSheet([
    ['BÁO CÁO HỘ NGHÈO'],
    ['(ngày 17/8/2021)'],
    ['TT', 'Đơn vị', 'Số hộ đã rà soát', 'Số hộ nghèo'],
    [1, 'Phường Bồng Sơn', NO_RESULT, NO_RESULT],
    [2, 'Phường Hoài Hảo', 5, 1],
  ]);
  const { parts, issues } = readReport(aWorkbook(sheet), 'a.xlsx', '', {
    forms: [table],
    units: context.units,
    schedules,
  });
  expect(parts?.map(({ unitId }) => unitId)).toEqual(['phuong-hoai-hao']);
  expect(issues.filter(({ code }) => code === 'formula-without-value').map(({ cell }) => cell)).toEqual(['C4', 'D4']);
  expect(issues.map(({ code }) => code)).not.toContain('unit-row-blank');
});

test('a form that another campaign collects is named with it, and nobody is told to send the right form', () => {
  const head = [['Phường Bồng Sơn'], ['BÁO CÁO HỘ NGHÈO'], ['(ngày 17/8/2021)'], ['TT', 'Nội dung', 'Số lượng']];
  const file = aWorkbook(aSheet([...head, ...LABELS.map((label, at) => [at + 1, label, at])]));
  const { issues } = readReport(file, 'a.xlsx', '', {
    ...context,
    elsewhere: [{ campaign: 'Rà soát hộ nghèo', form }],
  });
  const told = issues.find(({ code }) => code === 'form-elsewhere');
  expect(told?.message).toContain('là “Hộ nghèo” của đợt “Rà soát hộ nghèo”');
  const telling = { fileName: 'a.xlsx', unitName: 'Phường Bồng Sơn', isRefused: true };
  expect(messageForUnit({ ...telling, issues: told === undefined ? [] : [told] })).toBeNull();
});
