import { describe, expect, test } from 'vitest';
import { inspectWorkbook } from '../../electron/imports/inspect';
import { aSheet, aWorkbook, type Written } from './buildWorkbook';

/** What becomes of the third column of a list "TT | Đơn vị | heading". */
function columnOf(heading: string, cells: readonly Written[]) {
  const rows = [['TT', 'Đơn vị', heading], ...cells.map((cell, at) => [at + 1, `Xã Tân ${at + 1}`, cell])];
  const [sheet] = inspectWorkbook(aWorkbook(aSheet(rows)), 'a.xlsx', { rows: 'all' }).sheets;
  const [table] = sheet?.tables ?? [];
  return {
    role: table?.columns[2]?.role,
    values: table?.records.map(({ values }) => values.C),
    issues: sheet?.issues.map(({ code, cell }) => `${code} ${cell}`),
    messages: sheet?.issues.map(({ message }) => message) ?? [],
  };
}

describe('groups of three never start with a zero', () => {
  test.each([
    ['with a dot', ['0.985', '1.035', '0.125'], [0.985, 1.035, 0.125]],
    ['with a comma', ['0,985', '1,035', '0,125'], [0.985, 1.035, 0.125]],
  ])('%s', (_name, cells, values) => {
    expect(columnOf('Hệ số', cells)).toMatchObject({ role: 'number', values, issues: [] });
  });
});

describe('1.035 without anything that tells', () => {
  const cells = ['1.035', '2.117', '1.985', '3.204'];
  const thousands = [1035, 2117, 1985, 3204];

  test('is asked once for the column', () => {
    const { values, issues, messages } = columnOf('Kết quả', cells);
    expect({ values, issues }).toEqual({ values: thousands, issues: ['dot-thousands C2'] });
    expect(messages[0]).toContain('cột C');
    expect(messages[0]).toContain('“1035”');
  });
  test('is asked under a scale of money', () =>
    expect(columnOf('Kinh phí (tỷ đồng)', cells).issues).toContain('dot-thousands C2'));
  test.each(['Số hộ', 'Dân số', 'Số tiền (đồng)'])('is a thousand under "%s"', (heading) =>
    expect(columnOf(heading, cells)).toMatchObject({ values: thousands, issues: [] }),
  );
  test('is a thousand beside a column that tells', () => {
    const rows = [
      ['TT', 'Đơn vị', 'Kết quả', 'Kế hoạch'],
      [1, 'Xã Tân Hòa', '1.035', '982'],
      [2, 'Xã Tân Bình', '2.117', '1.204'],
    ];
    const [sheet] = inspectWorkbook(aWorkbook(aSheet(rows)), 'a.xlsx', { rows: 'all' }).sheets;
    expect(sheet?.tables[0]?.records.map(({ values }) => values.C)).toEqual([1035, 2117]);
    expect(sheet?.issues).toEqual([]);
  });
  test('is a thousand beside smaller numbers', () => expect(columnOf('Kết quả', [...cells, '982']).issues).toEqual([]));
});

describe('numbers that are none exactly', () => {
  test('stay as they are written and are said, the figures beside them stay figures', () => {
    const { role, values, issues, messages } = columnOf('Số lượng', [120, 'khoảng 100', 'hơn 50', 60, 'trên 1.000']);
    expect(role).toBe('number');
    expect(values).toEqual([120, 'khoảng 100', 'hơn 50', 60, 'trên 1.000']);
    expect(issues).toEqual(['approximate C3', 'approximate C4', 'approximate C6']);
    expect(messages[0]).toContain('“khoảng 100”');
  });
  test('alone are names', () =>
    expect(columnOf('Độ tuổi', ['Dưới 18', 'Trên 60', 'Dưới 18'])).toMatchObject({
      role: 'text',
      values: ['Dưới 18', 'Trên 60', 'Dưới 18'],
      issues: [],
    }));
  test('alone under a heading that counts are said once', () =>
    expect(columnOf('Số người', ['khoảng 100', 'hơn 50', 'gần 30'])).toMatchObject({
      role: 'text',
      values: ['khoảng 100', 'hơn 50', 'gần 30'],
      issues: ['approximate C2'],
    }));
});

describe('measures behind the numbers', () => {
  test('that differ keep the texts', () =>
    expect(columnOf('Khối lượng', ['5 kg', '2 tấn', '200 m2', '1,5 ha'])).toMatchObject({
      role: 'text',
      values: ['5 kg', '2 tấn', '200 m2', '1,5 ha'],
      issues: ['measures-mixed C2'],
    }));
  test('that differ among plain figures keep their own texts', () =>
    expect(columnOf('Khối lượng', [7, 8, 9, 12, '5 kg', '2 tấn'])).toMatchObject({
      role: 'number',
      values: [7, 8, 9, 12, '5 kg', '2 tấn'],
      issues: ['measures-mixed C6'],
    }));
  test('that are one are noted once', () =>
    expect(columnOf('Khối lượng', ['5 kg', '12kg', 7])).toMatchObject({
      role: 'number',
      values: [5, 12, 7],
      issues: ['measure-in-cells C2'],
    }));
  test('of money are one however they are written', () =>
    expect(columnOf('Số tiền', ['1.500.000 VNĐ', '1500000đ', '2.000.000 đồng'])).toMatchObject({
      role: 'number',
      values: [1500000, 1500000, 2000000],
      issues: ['measure-in-cells C2'],
    }));
  test('are not the letter of a class', () =>
    expect(columnOf('Lớp', ['12D', '10D', '11D'])).toMatchObject({ role: 'text', values: ['12D', '10D', '11D'] }));
});

test('a number with a remark is the number, and is said', () => {
  const { role, values, issues } = columnOf('Số ca', [5, '6 (b/c muộn)']);
  expect({ role, values, issues }).toEqual({ role: 'number', values: [5, 6], issues: ['remark-in-figure C3'] });
});

describe('codes', () => {
  test.each(['SBD', 'Số tài khoản', 'Số hồ sơ', 'Số lô', 'Số thẻ BHYT', 'ID', 'Kết quả'])(
    'keep their zeros under "%s"',
    (heading) => {
      const cells = ['000123', '000124', '000130'];
      expect(columnOf(heading, cells)).toMatchObject({ role: 'text', values: cells, issues: [] });
    },
  );
  test('of twelve digits and more are texts', () => {
    const cells = ['190356789012', '19035678901234567'];
    expect(columnOf('Số liệu', cells)).toMatchObject({ role: 'text', values: cells });
  });
  test('one such text makes the others of its column codes', () =>
    expect(columnOf('Số nhà', ['12', '007', '15'])).toMatchObject({ role: 'text', values: ['12', '007', '15'] }));
  test('one among typed figures stays itself and is said', () =>
    expect(columnOf('Số người', [5, 7, 8, '0012'])).toMatchObject({
      role: 'number',
      values: [5, 7, 8, '0012'],
      issues: ['code-in-figures C5'],
    }));
  test('a zero before one digit is how offices write counts', () => {
    expect(columnOf('Số người', ['05', '12', '08'])).toMatchObject({ role: 'number', values: [5, 12, 8], issues: [] });
    expect(columnOf('Nữ', ['05', '12', '08'])).toMatchObject({ values: [5, 12, 8], issues: ['leading-zeros C2'] });
    expect(columnOf('Đạt', ['05', 12, '08'])).toMatchObject({ values: [5, 12, 8], issues: ['leading-zeros C2'] });
    expect(columnOf('Tổ', ['01', '02', '12'])).toMatchObject({ role: 'text', values: ['01', '02', '12'] });
    expect(columnOf('Số nhà', ['05', '12', '08'])).toMatchObject({ role: 'text', values: ['05', '12', '08'] });
  });
  test('a number that lost its zero is said', () => {
    const { role, values, issues, messages } = columnOf('Số CCCD', ['052085001234', 52190004321, '052190004322']);
    expect(role).toBe('text');
    expect(values).toEqual(['052085001234', 52190004321, '052190004322']);
    expect(issues).toEqual(['lost-zero C3']);
    expect(messages[0]).toContain('11 chữ số');
  });
  test('counts of cards are counts', () =>
    expect(columnOf('Số CCCD đã cấp', [120, 340, 85])).toMatchObject({ role: 'number', issues: [] }));
  test('an old identity card of nine digits lost nothing', () =>
    expect(columnOf('Số CCCD', ['052085001234', 211234567, '052190004322']).issues).toEqual([]));
});

test('ages may head columns', () => {
  const rows = [
    ['STT', 'Xã', 'Dưới 18', 'Trên 60'],
    [1, 'Tân Hòa', 5, 6],
    [2, 'Tân Bình', 7, 8],
  ];
  const [sheet] = inspectWorkbook(aWorkbook(aSheet(rows)), 'a.xlsx', { rows: 'all' }).sheets;
  expect(sheet?.tables[0]?.columns.map(({ header }) => header)).toEqual(['STT', 'Xã', 'Dưới 18', 'Trên 60']);
  expect(sheet?.tables[0]?.records.map(({ values }) => values.D)).toEqual([6, 8]);
});

test('ordinals written as text stay text', () => {
  const rows = [
    ['STT', 'Nội dung', 'Số tiền'],
    ['1.9', 'Chi khác', 40],
    ['1.10', 'Chi tiếp khách', 60],
    ['1.11', 'Chi hội nghị', 5],
  ];
  const [sheet] = inspectWorkbook(aWorkbook(aSheet(rows)), 'a.xlsx', { rows: 'all' }).sheets;
  expect(sheet?.tables[0]?.records.map(({ values }) => values.A)).toEqual(['1.9', '1.10', '1.11']);
});

test('two strokes say what stands above', () =>
  expect(columnOf('Ghi chú', ['Đi vắng', '//', '- // -']).values).toEqual(['Đi vắng', 'Đi vắng', 'Đi vắng']));

test('fractions are no days', () =>
  expect(columnOf('Đạt', ['5/6', '10/12', '7/8'])).toMatchObject({ role: 'text', values: ['5/6', '10/12', '7/8'] }));

describe('sums of money as long as a code', () => {
  test.each(['Tổng mức đầu tư', 'Kinh phí (đồng)', 'Giải ngân', 'Số tiền'])('are numbers under "%s"', (heading) => {
    const cells = ['1500000000000', '250000000000', '9007199254740991'];
    expect(columnOf(heading, cells)).toMatchObject({
      role: 'number',
      values: [1_500_000_000_000, 250_000_000_000, 9_007_199_254_740_991],
      issues: [],
    });
  });
  test.each(['Số tài khoản nhận tiền', 'Mã số thuế', 'Số hợp đồng'])('but are codes under "%s"', (heading) => {
    const cells = ['150000000012', '250000000013'];
    expect(columnOf(heading, cells)).toMatchObject({ role: 'text', values: cells });
  });
  test('of more digits than can be held stay as written and are said', () => {
    const cells = [1_500_000, '9007199254740993', '9.007.199.254.740.993', 12];
    const { values, issues, messages } = columnOf('Kinh phí (đồng)', cells);
    expect(values).toEqual(cells);
    expect(issues).toEqual(['number-too-long C3', 'number-too-long C4']);
    expect(messages[0]).toContain('quá nhiều chữ số');
  });
  test('with a zero in front are codes even there', () =>
    expect(columnOf('Số tiền', [5, 7, 8, '012345678901']).issues).toEqual(['code-in-figures C5']));
  test('add up to the last digit', () => {
    const rows = [
      ['TT', 'Đơn vị', 'Kinh phí (đồng)'],
      [1, 'Xã Tân Hòa', '4503599627370497'],
      [2, 'Xã Tân Bình', '4503599627370493'],
      [null, 'Tổng cộng', '9007199254740990'],
    ];
    const [sheet] = inspectWorkbook(aWorkbook(aSheet(rows)), 'a.xlsx', { rows: 'all' }).sheets;
    expect(sheet?.tables[0]?.totals[0]).toMatchObject({ agrees: true, sums: { C: 9_007_199_254_740_990 } });
    expect(sheet?.issues).toEqual([]);
  });
});

describe('figures that wear another form', () => {
  test('counts in cells formatted as days are counts, and it is said', () => {
    const { role, values, issues } = columnOf('Số hộ', [{ day: '1900-02-14' }, 30, { day: '1900-03-01' }]);
    expect({ role, values }).toEqual({ role: 'number', values: [45, 30, 61] });
    expect(issues).toEqual(['day-in-figures C2', 'day-in-figures C4']);
  });

  test('fractions keep the column of a quantity as text, and it is said', () => {
    const { values, issues } = columnOf('Số sào', ['1/2', '1 1/2', 2, '½', '2,5', 3]);
    expect(values).toEqual(['1/2', '1 1/2', 2, '½', '2,5', 3]);
    expect(issues).toEqual(['words-in-figures C2']);
  });

  test('a comma among decimals with a dot is asked where things are measured', () =>
    expect(columnOf('Diện tích (ha)', ['1.035', '2,110', '0.200']).issues).toEqual(['comma-thousands C3']));

  test('the rank of an official is no number', () =>
    expect(columnOf('Ngạch', ['01.003', '01.003', '06.031'])).toMatchObject({
      role: 'text',
      values: ['01.003', '01.003', '06.031'],
      issues: [],
    }));

  test('plots and sheets of a map are names', () =>
    expect(columnOf('Thửa đất số', [215, '218a', '14 (mới)'])).toMatchObject({
      role: 'text',
      values: [215, '218a', '14 (mới)'],
      issues: [],
    }));

  test('spans of years are no figures', () =>
    expect(columnOf('Thời gian KC-HT', ['2020-2022', 2021, 2021])).toMatchObject({ role: 'text', issues: [] }));

  test('hours are no days that cannot be read', () =>
    expect(columnOf('Giờ bắt đầu', ['06:00', '14:00', '22:00']).issues).toEqual([]));

  test('a sum in another unit is mentioned even when the total was added up with it', () => {
    const rows = [
      ['TT', 'Đơn vị', 'Kinh phí (nghìn đồng)'],
      ...[12_500, 8_300, 15_000_000, 9_100, 7_700].map((value, at) => [at + 1, `Xã Tân ${at + 1}`, value]),
      ['', 'Cộng', 15_037_600],
    ];
    const [sheet] = inspectWorkbook(aWorkbook(aSheet(rows)), 'a.xlsx', { rows: 'all' }).sheets;
    expect(sheet?.issues.map(({ severity, code, cell }) => [severity, code, cell])).toEqual([
      ['note', 'other-scale', 'C4'],
    ]);
  });

  test.each(['316 (*)', '316*', '316 (**)', '316 (1)'])('%s is the number with a mark for a footnote', (raw) => {
    const { values, issues } = columnOf('Số hộ', [738, raw, 621]);
    expect({ values, issues }).toEqual({ values: [738, 316, 621], issues: ['remark-in-figure C3'] });
  });
});
