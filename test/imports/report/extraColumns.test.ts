import { expect, test } from 'vitest';
import type { FormDefinition, FormField } from '../../../electron/domain/form';
import { changesBetween } from '../../../electron/imports/history/changes';
import { readReport } from '../../../electron/imports/readReport';
import { aSheet, aWorkbook, type Written } from '../buildWorkbook';
import { context, formOf } from '../campaign';

const field = (key: string, label: string, type: FormField['type'], required = false): FormField => ({
  key,
  label,
  labelVariants: [],
  type,
  required,
  isPersonalData: false,
});

/** A list the office describes itself: what was given to whom. */
const FORM: FormDefinition = {
  ...formOf('mau-02'),
  id: 'ho-tro',
  label: 'Hỗ trợ',
  titleLines: ['DANH SÁCH HỖ TRỢ'],
  fields: [],
  columns: [
    field('no', 'STT', 'ordinal'),
    field('name', 'Họ và tên', 'personName', true),
    field('group', 'Đối tượng', 'text', true),
    field('due', 'Số tiền được hưởng', 'count'),
    field('paid', 'Số tiền đã chi', 'count'),
    field('phone', 'Số điện thoại', 'phone'),
  ],
  rules: [{ kind: 'atMost', left: 'paid', right: 'due' }],
};
const HEADING = ['STT', 'Họ và tên', 'Đối tượng', 'Số tiền được hưởng', 'Số tiền đã chi', 'Số điện thoại'];

function read(rows: readonly (readonly Written[])[]) {
  const head = [['ỦY BAN NHÂN DÂN XÃ HOÀI MỸ'], ['DANH SÁCH HỖ TRỢ'], ['(ngày 17 tháng 8 năm 2021)'], HEADING];
  const schedules = context.schedules
    .filter(({ formId }) => formId === 'mau-02')
    .map((schedule) => ({ ...schedule, formId: FORM.id }));
  const sheet = aSheet([...head, ...rows]);
  return readReport(aWorkbook(sheet), 'a.xlsx', '', { forms: [FORM], units: context.units, schedules });
}

const ROWS: readonly (readonly Written[])[] = [
  [1, 'Nguyễn Văn An', 'Hộ nghèo', 1_500_000, 1_500_000, '0905123456'],
  [2, 'Trần Thị Bình', 'Hộ cận nghèo', '1.000.000', 0, '0905123457'],
  [3, 'Lê Cường', 'Lao động tự do', 1_500_000, null, '0905123458'],
];

test('columns of a list that only this form has are kept with each row, zero and blank apart', () => {
  const { content, issues, figures } = read(ROWS);
  expect(content?.persons.map(({ extras }) => extras)).toEqual([
    { group: 'Hộ nghèo', due: 1_500_000, paid: 1_500_000 },
    { group: 'Hộ cận nghèo', due: 1_000_000, paid: 0 },
    { group: 'Lao động tự do', due: 1_500_000 },
  ]);
  expect(issues).toEqual([]);
  expect(figures.map(({ label, raw, understood }) => [label, raw, understood])).toEqual([
    ['Đối tượng', 'cột C', 'có ở 3/3 dòng'],
    ['Số tiền được hưởng', 'cột D', 'tổng 4.000.000; có ở 3/3 dòng'],
    ['Số tiền đã chi', 'cột E', 'tổng 1.500.000; có ở 2/3 dòng'],
  ]);
});

test('what is wrong in them is said at its cell, and the row is kept as it stands', () => {
  const { content, issues } = read([
    [1, 'Nguyễn Văn An', null, 1_000_000, 1_500_000, '0905123456'],
    [2, 'Trần Thị Bình', 'Hộ nghèo', 500_000, 'đã nhận', '0905123457'],
    ...ROWS.slice(2),
  ]);
  expect(issues.map(({ code, cell, severity }) => [code, cell, severity])).toEqual([
    ['figure-blank', 'C5', 'warning'],
    ['rule-at-most', 'E5', 'warning'],
    ['figure-not-a-count', 'E6', 'warning'],
  ]);
  expect(content?.persons.at(1)?.extras).toEqual({ group: 'Hộ nghèo', due: 500_000, paid: 'đã nhận' });
});

test('a later version that says otherwise there differs from the one before', () => {
  const [earlier, later] = [
    read(ROWS).content,
    read([...ROWS.slice(0, 2), [3, 'Lê Cường', 'Hộ nghèo', 1, 1, '0905123458']]).content,
  ];
  if (earlier === null || later === null) throw new Error('no report');
  expect(changesBetween(earlier, later, FORM)).toEqual(['sửa nội dung của 1 người']);
  expect(changesBetween(earlier, earlier, FORM)).toEqual([]);
});
