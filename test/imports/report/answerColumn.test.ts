import { describe, expect, test } from 'vitest';
import type { Schedule } from '../../../electron/domain/directive';
import type { FormDefinition } from '../../../electron/domain/form';
import { type ReportReading, readReport } from '../../../electron/imports/readReport';
import { aSheet, aWorkbook, type Written } from '../buildWorkbook';
import { context, formOf, schedules } from '../campaign';

/** Label lines with more than one figure beside them, and labels that stand twice. */
const LABELS = [
  'Tổng số cán bộ, CC, VC, người lao động',
  'Số cán bộ, CC, VC, người lao động có Smartphone',
  'Số cán bộ, CC, VC, người lao động đã cài đặt Bluezone',
];
const HEAD: readonly (readonly Written[])[] = [['PHÒNG NỘI VỤ'], ['Số liệu cài đặt, sử dụng ứng dụng Bluezone']];
const plain = formOf('mau-01');
const form: FormDefinition = { ...plain, fields: plain.fields.filter(({ type }) => type === 'count') };

function read(
  rows: readonly (readonly Written[])[],
  changes: Partial<FormDefinition> = {},
  owed: readonly Schedule[] = schedules,
): ReportReading {
  const workbook = aWorkbook(aSheet([...HEAD, ...rows]));
  return readReport(workbook, 'a.xlsx', '', { ...context, forms: [{ ...form, ...changes }], schedules: owed });
}

const table = (heads: readonly Written[], columns: readonly (readonly Written[])[]) => [
  ['Nội dung', ...heads],
  ...LABELS.map((label, at) => [label, ...columns.map((column) => column[at] ?? null)]),
];
const values = ({ figures }: ReportReading) => figures.map(({ understood }) => understood);
const codes = ({ issues }: ReportReading) => issues.map(({ code }) => code);

describe('several figures beside a label', () => {
  const two = table(
    ['Kế hoạch', 'Thực hiện'],
    [
      [50, 50, 50],
      [42, 40, 38],
    ],
  );

  test('are asked about, with the headings to choose from', () => {
    const reading = read(two);
    expect(codes(reading)).toEqual(['figure-ambiguous', 'figure-ambiguous', 'figure-ambiguous']);
    expect(reading.issues[0]?.message).toContain('ô B4, C4');
    expect(reading.unmatched).toEqual({
      fields: [{ key: 'answer_column', label: 'Cột số liệu' }],
      headings: ['Kế hoạch', 'Thực hiện'],
    });
  });

  test('are told apart by the heading the form knows, wherever its column stands', () => {
    const moved = table(
      ['Thực hiện', 'Kế hoạch'],
      [
        [42, 40, 38],
        [50, 50, 50],
      ],
    );
    for (const rows of [two, moved]) {
      const reading = read(rows, { answersUnder: ['Thực hiện'] });
      expect(values(reading)).toEqual(['42', '40', '38']);
      expect(reading.issues).toEqual([]);
    }
  });

  test('a blank in that column is a blank, whatever stands beside it', () => {
    const rows = table(
      ['Kế hoạch', 'Thực hiện'],
      [
        [50, 50, 50],
        [42, null, 38],
      ],
    );
    const reading = read(rows, { answersUnder: ['Thực hiện'] });
    expect(codes(reading)).toEqual(['figure-blank']);
    expect(values(reading)[1]).toBe('(để trống)');
  });

  test('the only column of figures is taken though its heading is another, and that is said', () => {
    const reading = read(table(['Kết quả'], [[42, 40, 38]]), { answersUnder: ['Thực hiện'] });
    expect(values(reading)).toEqual(['42', '40', '38']);
    expect(codes(reading)).toEqual(['answers-elsewhere']);
  });

  test('are told apart by the day over them, when the report is for a day', () => {
    const due = schedules.find(({ formId }) => formId === 'mau-02')?.due;
    if (due === undefined) throw new Error('the campaign has lost a duty');
    const daily = schedules.filter(({ formId }) => formId === 'mau-01').map((one) => ({ ...one, due }));
    const rows = table(
      ['Ngày 16/8', 'Ngày 17/8'],
      [
        [42, 40, 30],
        [42, 40, 38],
      ],
    );
    const reading = read([['(ngày 17 tháng 8 năm 2021)'], ...rows], {}, daily);
    expect(reading.period).toBe('2021-08-17');
    expect(values(reading)).toEqual(['42', '40', '38']);
    expect(codes(reading)).toEqual(['answers-taken']);
  });

  test.each([
    [
      'a rate',
      table(
        ['Số lượng', 'Tỷ lệ'],
        [
          [42, 40, 38],
          ['100%', '95,2%', '90,5%'],
        ],
      ),
    ],
    [
      'the same figure',
      table(
        ['Số liệu', 'Số liệu'],
        [
          [42, 40, 38],
          [42, 40, 38],
        ],
      ),
    ],
    [
      'words',
      table(
        ['Số liệu', 'Ghi chú'],
        [
          [42, 40, 38],
          ['đủ', 'trừ người nghỉ hưu', 'có danh sách'],
        ],
      ),
    ],
  ])('%s beside the figure is no question', (_, rows) => {
    const reading = read(rows);
    expect(values(reading)).toEqual(['42', '40', '38']);
    expect(reading.issues).toEqual([]);
  });
});

test('a label with different figures in two places is refused with both cells', () => {
  const once = LABELS.map((label, at) => [label, 42 - 2 * at]);
  const reading = read([...once, ['Số liệu tháng trước'], [LABELS[0] ?? '', 41]]);
  expect(codes(reading)).toEqual(['field-twice']);
  expect(reading.issues[0]?.message).toContain('ô B3, B7');
});
