import { describe, expect, test } from 'vitest';
import type { ReportReading } from '../../electron/imports/readReport';
import { readReport } from '../../electron/imports/readReport';
import { aSheet, aWorkbook, type SheetOptions, type Written } from './buildWorkbook';
import { context } from './campaign';

const HEAD: readonly (readonly Written[])[] = [
  ['PHÒNG NỘI VỤ', null, 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['........', null, 'Độc lập - Tự do - Hạnh phúc'],
  [null, null, 'Hoài Nhơn, ngày 17 tháng 8 năm 2021'],
  ['BÁO CÁO'],
  ['Số liệu cài đặt, sử dụng ứng dụng Bluezone'],
];
const LABELS = [
  'Số điện thoại người tạo mã QR code của cơ quan, đơn vị',
  'Mã QR Code Bluezone cơ quan, đơn vị đã tạo',
  'Tổng số cán bộ, CC, VC, người lao động',
  'Số cán bộ, CC, VC, người lao động có Smartphone',
  'Số cán bộ, CC, VC, người lao động đã cài đặt Bluezone',
  'Ảnh chụp việc niêm yết, dán mã QR Code tại cổng ra vào hoặc vị trí dễ tiếp cận',
];
const ANSWERS: readonly Written[] = ['0905123456', 'QR-01', 42, 40, 38, 'Có ảnh'];

function read(rows: readonly (readonly Written[])[], options: SheetOptions = {}): ReportReading {
  return readReport(aWorkbook(aSheet([...HEAD, ...rows], options)), 'a.xlsx', '', context);
}

const figures = ({ content }: ReportReading) => content?.figures;
const GOOD = {
  staff_total: { kind: 'number', value: 42 },
  staff_with_smartphone: { kind: 'number', value: 40 },
  staff_installed: { kind: 'number', value: 38 },
};
const beside = (answers: readonly Written[]) => LABELS.map((label, at) => [`- ${label}:`, answers[at] ?? null]);
const withAnswer = (place: number, answer: Written) =>
  beside(ANSWERS.map((each, at) => (at === place ? answer : each)));

describe('answers are found', () => {
  test.each([
    ['in the cell to the right', beside(ANSWERS), {}],
    ['after the colon', LABELS.map((label, at) => [`- ${label}: ${ANSWERS[at]}`]), {}],
    ['after dots', LABELS.map((label, at) => [`- ${label}: .....${ANSWERS[at]}......`]), {}],
    [
      'beyond a merged label',
      LABELS.map((label, at) => [`${at + 1}. ${label}`, null, null, ANSWERS[at] ?? null]),
      { merges: ['A6:C6', 'A7:C7'] },
    ],
    [
      'in a table',
      [['STT', 'Nội dung', 'Số liệu'], ...LABELS.map((label, at) => [at + 1, label, ANSWERS[at] ?? null])],
      {},
    ],
    ['beyond a column of measures', LABELS.map((label, at) => [label, 'người', ANSWERS[at] ?? null]), {}],
    ['one row down', [LABELS, ANSWERS], {}],
    [
      'with a measure word',
      LABELS.map((label, at) => [`${label}: ${ANSWERS[at]}${at > 1 && at < 5 ? ' người' : ''}`]),
      {},
    ],
  ] as const)('%s', (name, rows, options) => {
    const reading = read(rows, options);
    expect(reading).toMatchObject({ formId: 'mau-01', unit: { unitId: 'phong-noi-vu' }, period: 'once', issues: [] });
    expect(figures(reading)).toEqual(GOOD);
    expect(reading.content?.texts.qr_creator_phone).toBe('0905123456');
    if (name !== 'beyond a column of measures') expect(reading.content?.texts.qr_code).toBe('QR-01');
  });

  test('under abbreviated labels in another order', () => {
    const reading = read([
      ['Số CBCCVC, NLĐ đã cài đặt ứng dụng Bluezone', 38],
      ['Số CBCCVC, NLĐ có điện thoại thông minh', 40],
      ['Tổng số CBCCVC, NLĐ', 42],
      ['SĐT người tạo mã QR', 905123456],
      ['Mã QR Bluezone', 'QR-01'],
    ]);
    expect(figures(reading)).toEqual(GOOD);
    expect(reading.issues).toMatchObject([{ code: 'phone-leading-zero', severity: 'note' }]);
  });
});

describe('rules', () => {
  test('42/40/41 is stopped at the cell with both figures', () => {
    const reading = read(withAnswer(4, 41));
    expect(reading.issues).toMatchObject([{ severity: 'error', code: 'rule-at-most', cell: 'B10', raw: '41' }]);
    expect(reading.issues[0]?.message).toMatch(/ghi 41, lớn hơn .* ghi 40 ở ô B9/);
  });

  test.each([40, 38, 0])('42/40/%i passes', (installed) => expect(read(withAnswer(4, installed)).issues).toEqual([]));
});

describe('what is not given', () => {
  test.each([
    [0, '', 'error', 'figure-blank'],
    [0, '12345', 'warning', 'phone-unreadable'],
    [1, '', 'warning', 'figure-blank'],
    [2, '', 'error', 'figure-blank'],
    [2, '......', 'error', 'figure-blank'],
    [2, '-', 'error', 'figure-not-a-count'],
    [2, 'không', 'error', 'figure-not-a-count'],
    [2, 'nhiều', 'error', 'figure-not-a-count'],
    [2, '40/42', 'error', 'figure-not-a-count'],
    [2, '40/42 người', 'error', 'figure-not-a-count'],
    [2, 42.5, 'error', 'figure-not-a-count'],
    [2, 'khoảng 42', 'warning', 'figure-approximate'],
    [2, '1,042', 'warning', 'comma-thousands'],
    [2, { error: '#REF!' }, 'error', 'error-cell'],
  ] as const)('field %i = %j is %s %s', (place, answer, severity, code) => {
    const reading = read(withAnswer(place, answer));
    expect(reading.issues).toMatchObject([{ severity, code }]);
  });

  test('pictures are not read, so a missing one is not claimed', () => {
    expect(read(beside(ANSWERS.slice(0, 5))).issues).toEqual([]);
  });

  test('a label that is not there is missing, not blank', () => {
    const reading = read(beside(ANSWERS).filter((_, at) => at !== 3));
    expect(figures(reading)).toMatchObject({ staff_with_smartphone: { kind: 'missing' } });
    expect(reading.issues).toMatchObject([{ severity: 'error', code: 'figure-missing' }]);
    expect(reading.figures.find(({ key }) => key === 'staff_with_smartphone')).toMatchObject({ cell: null, raw: null });
  });

  test('zero is a number', () => {
    expect(figures(read(withAnswer(4, 0)))).toMatchObject({ staff_installed: { kind: 'number', value: 0 } });
  });
});
