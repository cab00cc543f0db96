import { describe, expect, test } from 'vitest';
import type { Assignment, ReportReading } from '../../electron/imports/readReport';
import { readReport } from '../../electron/imports/readReport';
import { aSheet, aWorkbook, type SheetOptions, type Written } from './buildWorkbook';
import { context } from './campaign';

const HEAD: readonly (readonly Written[])[] = [
  [null, null, null, '(Mẫu 02)'],
  ['ỦY BAN NHÂN DÂN', null, null, 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['XÃ HOÀI MỸ', null, null, 'Độc lập - Tự do - Hạnh phúc'],
  [null, null, null, 'Hoài Mỹ, ngày 17 tháng 8 năm 2021'],
  ['BÁO CÁO HÀNG NGÀY'],
  ['Số liệu cài đặt, sử dụng ứng dụng Bluezone'],
  ['(ngày 17 tháng 8 năm 2021)'],
];
const HEADING: readonly Written[] = [
  'STT',
  'Họ và tên',
  'Địa chỉ (thôn, khu phố)',
  'Số điện thoại',
  'Lũy kế đến thời điểm hiện tại',
];
const SIGNATURE: readonly (readonly Written[])[] = [
  [null, null, 'CHỦ TỊCH'],
  [null, null, '(Ký tên, đóng dấu)'],
  [],
  [null, null, 'Nguyễn Văn Chủ'],
];
const PEOPLE: readonly (readonly Written[])[] = [
  [1, 'Nguyễn Văn An', 'Thôn Công Lương', '0905123456'],
  [2, 'Trần Thị Bình', 'Thôn Định Trị', '0914 123 456'],
  [3, 'Lê Cường', 'Thôn Khánh Trạch', '0935.123.456'],
];
/** Row of the first person. */
const FIRST = 9;

function withTotals(totals: readonly Written[]): readonly (readonly Written[])[] {
  return PEOPLE.map((row, at) => [...row, totals[at] ?? null]);
}

function read(
  rows: readonly (readonly Written[])[],
  { fileName = 'Mau02_HoaiMy_17-8.xlsx', ...options }: SheetOptions & { fileName?: string } = {},
  assignment: Assignment = {},
): ReportReading {
  const sheet = aSheet([...HEAD, HEADING, ...rows, ...SIGNATURE], options);
  return readReport(aWorkbook(sheet), fileName, '', context, assignment);
}

const codes = ({ issues }: ReportReading) => issues.map(({ code }) => code);
const total = ({ content }: ReportReading) => content?.figures.cumulative;

describe('a plain Mẫu 02', () => {
  const reading = read(withTotals([120, null, null]), { merges: ['E9:E11'] });

  test('is recognised with unit and day', () => {
    expect(reading).toMatchObject({
      formId: 'mau-02',
      unit: { unitId: 'xa-hoai-my', source: 'content' },
      period: '2021-08-17',
      periodSource: 'period-line',
      issues: [],
    });
  });

  test('gives its persons with their rows', () => {
    expect(reading.content?.persons).toMatchObject([
      { ordinal: 1, fullName: 'Nguyễn Văn An', address: 'Thôn Công Lương', phone: '0905123456', sourceRow: FIRST },
      { ordinal: 2, phone: '0914123456', rawPhone: '0914 123 456' },
      { ordinal: 3, phone: '0935123456' },
    ]);
    expect(reading.rows).toEqual({ read: 3, accepted: 3, rejected: 0, duplicate: 0, total: 120 });
    expect(reading.list?.letters).toMatchObject({ full_name: 'B', phone: 'D', cumulative: 'E' });
  });

  test('numbers that begin again, or are no number of a row, are counted anew: each person has one of its own', () => {
    const ordinals = (...written: Written[]) =>
      read(
        written.map((stt, at) => [stt, `Nguyễn Văn ${'ABC'[at]}`, 'Thôn 1', `090512345${at}`, 120]),
      ).content?.persons.map(({ ordinal }) => ordinal);
    expect(ordinals(1, 2, 1)).toEqual([1, 2, 3]);
    expect(ordinals(1, 1e15, 3)).toEqual([1, 2, 3]);
    expect(ordinals(11, 12, 13)).toEqual([11, 12, 13]);
  });

  test('shows the figure with its sheet and cell', () => {
    expect(reading.figures).toEqual([
      {
        key: 'cumulative',
        label: 'Lũy kế đến thời điểm hiện tại',
        sheet: 'Sheet1',
        cell: 'E9',
        raw: '120',
        understood: '120',
      },
    ]);
  });
});

describe('the running total', () => {
  test.each([
    ['in one merged cell', withTotals(['3.165']), { merges: ['E9:E11'] }, 3165, 'E9'],
    ['only in the last row', withTotals([null, null, 3165]), {}, 3165, 'E11'],
    ['the same in every row', withTotals([3165, 3165, 3165]), {}, 3165, 'E9'],
    ['running per row', withTotals([3163, 3164, 3165]), {}, 3165, 'E11'],
    ['in a row "Tổng cộng"', [...PEOPLE, ['Tổng cộng', null, null, null, 3165]], { merges: ['A12:D12'] }, 3165, 'E12'],
    ['on a line under the table', [...PEOPLE, [], ['Lũy kế đến thời điểm hiện tại: 3.165 người']], {}, 3165, 'A13'],
  ] as const)('%s', (_, rows, options, value, cell) => {
    const reading = read(rows, options);
    expect(total(reading)).toEqual({ kind: 'number', value });
    expect(reading.figures[0]?.cell).toBe(cell);
    expect(codes(reading)).toEqual([]);
    expect(reading.rows.accepted).toBe(3);
  });

  test('that fits no way of writing it is asked', () => {
    const reading = read(withTotals([10, 30, 20]));
    expect(total(reading)).toEqual({ kind: 'number', value: 20 });
    expect(reading.issues).toMatchObject([{ code: 'running-total-unclear', severity: 'warning', cell: 'E11' }]);
  });

  test('summed up by the row of totals is not believed', () => {
    const reading = read([...withTotals([3163, 3164, 3165]), [null, 'Tổng cộng', null, null, 9492]]);
    expect(total(reading)).toEqual({ kind: 'number', value: 3165 });
    expect(codes(reading)).toEqual(['running-total-summed']);
  });

  test('zero, blank and a column that is not there are three things', () => {
    expect(total(read(withTotals([0])))).toEqual({ kind: 'number', value: 0 });
    expect(total(read(PEOPLE))).toEqual({ kind: 'blank' });
    expect(codes(read(PEOPLE))).toEqual(['figure-blank']);
    const sheet = aSheet([...HEAD, HEADING.slice(0, 4), ...PEOPLE]);
    const without = readReport(aWorkbook(sheet), 'a.xlsx', '', context);
    expect(total(without)).toEqual({ kind: 'missing' });
    expect(without.issues).toMatchObject([{ code: 'figure-missing', severity: 'error' }]);
  });

  test.each(['-', 'x', 'không', 'nhiều'])('"%s" is no zero', (word) => {
    const reading = read(withTotals([word]));
    expect(total(reading)).toEqual({ kind: 'blank' });
    expect(reading.issues).toMatchObject([{ code: 'figure-not-a-count', severity: 'error', cell: 'E9', raw: word }]);
  });

  test('3.165 that became a fraction is put right and said', () => {
    const reading = read(withTotals([3.165]));
    expect(total(reading)).toEqual({ kind: 'number', value: 3165 });
    expect(reading.issues).toMatchObject([{ code: 'lost-thousands', severity: 'warning', understood: '3.165' }]);
  });

  test('with an English comma is asked', () => {
    expect(codes(read(withTotals(['3,165'])))).toEqual(['comma-thousands']);
  });

  test('of a formula without a result stops the report', () => {
    expect(read(withTotals(['formula without value'])).issues).toMatchObject([
      { code: 'formula-without-value', severity: 'error' },
    ]);
  });
});

describe('nothing to report', () => {
  test.each([
    ['in the table', [[null, 'Không phát sinh', null, null, 120]]],
    ['in the column of ordinals', [['Không phát sinh', null, null, null, 120]]],
    ['as a numbered row', [[1, 'Không có phát sinh', null, null, 120]]],
    ['ticked under the table', [[null, null, null, null, 120], ['[x] Không phát sinh trong ngày']]],
    [
      'ticked beside',
      [
        [null, null, null, null, 120],
        ['Không phát sinh', 'x'],
      ],
    ],
    ['with a sign', [[null, null, null, null, 120], ['☑ Không phát sinh']]],
  ] as const)('said %s is a report of nobody', (_, rows) => {
    const reading = read(rows);
    expect(reading.content?.isNil).toBe(true);
    expect(reading.rows).toMatchObject({ read: 0, accepted: 0 });
    expect(reading.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each([
    ['nothing at all', []],
    ['only pre-printed numbers', [[1], [2], [3]]],
    ['an empty box', [['☐ Không phát sinh']]],
    ['an empty pair of brackets', [['[ ] Không phát sinh']]],
    ['a question', [['Không phát sinh:']]],
    ['an instruction', [['Không phát sinh thì đánh dấu x vào ô bên']]],
  ] as const)('%s is a blank report', (_, rows) => {
    const reading = read(rows);
    expect(reading.content?.isNil).toBe(false);
    expect(reading.issues.find(({ code }) => code === 'blank-report')?.severity).toBe('error');
  });

  test('the total of a nil report stays what it is', () => {
    expect(total(read([[null, 'Không phát sinh', null, null, 587]]))).toEqual({ kind: 'number', value: 587 });
    const without = read([[null, 'Không phát sinh']]);
    expect(total(without)).toEqual({ kind: 'blank' });
    expect(without.issues).toMatchObject([{ code: 'nil-without-total', severity: 'warning' }]);
  });

  test('figures beside the table that no column takes are said', () => {
    const reading = read(withTotals([120, null, null]).map((row) => [...row, null, null, 7]));
    expect(reading.issues).toMatchObject([{ severity: 'warning', code: 'cells-outside', row: FIRST }]);
    expect(reading.rows.accepted).toBe(3);
  });

  test('ticked over a filled list is a contradiction', () => {
    expect(read([...withTotals([120]), ['[x] Không phát sinh']]).issues).toMatchObject([
      { code: 'nil-with-rows', severity: 'error' },
    ]);
  });

  test('unticked under a filled list says nothing', () => {
    const reading = read([...withTotals([120]), ['☐ Không phát sinh']]);
    expect(reading.issues).toEqual([]);
    expect(reading.rows.accepted).toBe(3);
  });
});

describe('rows that need a word', () => {
  test('a lost zero is put back and said', () => {
    const reading = read([[1, 'Lê Cường', 'Thôn 1', 905123456, 10]]);
    expect(reading.content?.persons.at(0)).toMatchObject({ phone: '0905123456', rawPhone: '905123456' });
    expect(reading.issues).toMatchObject([
      { code: 'phone-leading-zero', severity: 'note', cell: 'D9', raw: '905123456', understood: '0905123456' },
    ]);
  });

  test('an old prefix is converted and asked', () => {
    expect(read([[1, 'Lê Cường', 'Thôn 1', '01681234567', 10]]).issues).toMatchObject([
      { code: 'phone-old-prefix', severity: 'warning', understood: '0381234567' },
    ]);
  });

  test('a broken phone keeps the person', () => {
    const reading = read([[1, 'Lê Cường', 'Thôn 1', '09051234', 10]]);
    expect(reading.content?.persons).toMatchObject([{ phone: null, rawPhone: '09051234' }]);
    expect(codes(reading)).toEqual(['phone-unreadable']);
  });

  test('a row without a name is not counted, and said', () => {
    const reading = read([...withTotals([10]), [4, null, 'Thôn 4', '0987123456']]);
    expect(reading.rows).toMatchObject({ read: 4, accepted: 3, rejected: 1 });
    expect(reading.issues).toMatchObject([{ code: 'row-without-name', cell: 'B12' }]);
  });

  test('rows without phone or address are gathered in one sentence each', () => {
    const reading = read([...withTotals([10]), [4, 'Võ Dũng'], [5, 'Võ Em', null, '-']]);
    expect(reading.rows.accepted).toBe(5);
    expect(codes(reading)).toEqual(['phone-blank', 'address-blank']);
    expect(reading.issues[0]?.message).toContain('dòng 12, 13');
  });

  test('the same person twice counts once, the same phone under two names twice', () => {
    const reading = read([
      ...withTotals([10]),
      [4, 'NGUYỄN VĂN AN', 'Thôn Công Lương', '0905 123 456'],
      [5, 'Nguyễn Thị Con', 'Thôn Công Lương', '0905123456'],
    ]);
    expect(reading.rows).toMatchObject({ read: 5, accepted: 4, duplicate: 1 });
    expect(reading.issues).toMatchObject([
      { code: 'duplicate-person', cell: 'B12' },
      { code: 'duplicate-phone', cell: 'D13' },
    ]);
  });

  test('two people of one name without phones are two people', () => {
    const reading = read([
      [1, 'Lê An', 'Thôn 1', null, 10],
      [2, 'Lê An', 'Thôn 1'],
    ]);
    expect(reading.rows).toMatchObject({ accepted: 2, duplicate: 0 });
  });

  test('hidden rows are taken and said', () => {
    const reading = read(withTotals([10]), { hiddenRows: [10] });
    expect(reading.rows.accepted).toBe(3);
    expect(reading.issues).toMatchObject([{ code: 'hidden-rows', severity: 'note' }]);
  });

  test('the signature block is no row', () => {
    expect(read(withTotals([10])).content?.persons.map(({ fullName }) => fullName)).not.toContain('Nguyễn Văn Chủ');
  });
});

describe('bent shapes', () => {
  test('columns moved, renamed, and one more', () => {
    const rows: readonly (readonly Written[])[] = [
      ...HEAD,
      ['TT', 'SĐT', 'Họ tên', 'Năm sinh', 'Thôn/khu phố', 'Luỹ kế'],
      [1, '0905123456', 'Lê An', 1980, 'Thôn 1', 44],
      [2, '0914123456', 'Lê Ba', 1990, 'Thôn 2', 45],
    ];
    const reading = readReport(aWorkbook(aSheet(rows)), 'a.xlsx', '', context);
    expect(reading.content?.persons).toMatchObject([
      { fullName: 'Lê An', address: 'Thôn 1', phone: '0905123456' },
      { fullName: 'Lê Ba', address: 'Thôn 2', phone: '0914123456' },
    ]);
    expect(total(reading)).toEqual({ kind: 'number', value: 45 });
  });

  test('more title rows and a heading of two merged rows with numbers of columns', () => {
    const rows: readonly (readonly Written[])[] = [
      ...HEAD,
      ['DANH SÁCH NGƯỜI DÂN MỚI CÀI ĐẶT'],
      [],
      ['STT', 'Thông tin người cài đặt', null, null, 'Lũy kế đến thời điểm hiện tại'],
      [null, 'Họ và tên', 'Địa chỉ', 'Số điện thoại', null],
      [1, 2, 3, 4, 5],
      [1, 'Lê An', 'Thôn 1', '0905123456', 45],
    ];
    const merges = ['A10:A11', 'B10:D10', 'E10:E11'];
    const reading = readReport(aWorkbook(aSheet(rows, { merges })), 'a.xlsx', '', context);
    expect(reading.rows).toMatchObject({ read: 1, accepted: 1, total: 45 });
    expect(reading.issues).toEqual([]);
  });

  test('without dấu, decomposed, in capitals', () => {
    const bare = (text: Written) =>
      typeof text === 'string'
        ? text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
        : text;
    const rows = [...HEAD, HEADING, ...withTotals([45])].map((row) => row.map(bare));
    const reading = readReport(aWorkbook(aSheet(rows)), 'a.xlsx', '', context);
    expect(reading).toMatchObject({
      formId: 'mau-02',
      unit: { unitId: 'xa-hoai-my' },
      period: '2021-08-17',
      issues: [],
    });
    const decomposed = [...HEAD, HEADING, ...withTotals([45])].map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell.normalize('NFD') : cell)),
    );
    const nfd = readReport(aWorkbook(aSheet(decomposed)), 'a.xlsx', '', context);
    expect(nfd.content?.persons.at(0)?.fullName).toBe('Nguyễn Văn An');
    expect(nfd.issues).toEqual([]);
  });

  test('a hidden sheet is not taken, and said', () => {
    const visible = aSheet([...HEAD, HEADING, ...withTotals([45])]);
    const hidden = aSheet([...HEAD, HEADING, ...withTotals([99])], { name: 'Cũ', state: 'hidden' });
    const reading = readReport(aWorkbook(hidden, visible), 'a.xlsx', '', context);
    expect(reading.rows.total).toBe(45);
    expect(codes(reading)).toEqual(['hidden-sheet']);
  });
});

describe('several reports in one workbook', () => {
  const sheetOf = (day: number) => {
    const head = HEAD.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell.replace('ngày 17', `ngày ${day}`) : cell)),
    );
    return aSheet([...head, HEADING, ...withTotals([day])], { name: `${day}-8` });
  };

  test('the one of the day in the file name is taken, the others are said', () => {
    const reading = readReport(aWorkbook(sheetOf(16), sheetOf(17)), 'HoaiMy 17-8.xlsx', '', context);
    expect(reading).toMatchObject({ period: '2021-08-17', rows: { total: 17 } });
    expect(codes(reading)).toEqual(['other-sheets']);
  });

  test('without a day none is taken', () => {
    const reading = readReport(aWorkbook(sheetOf(16), sheetOf(17)), 'HoaiMy.xlsx', '', context);
    expect(reading.content).toBeNull();
    expect(codes(reading)).toContain('several-reports');
  });

  describe('of one unit and day', () => {
    const sheet = (name: string, total: number) => aSheet([...HEAD, HEADING, ...withTotals([total])], { name });
    const both = (answer?: string) =>
      readReport(aWorkbook(sheet('Lần 1', 45), sheet('Lần 2', 46)), 'HoaiMy.xlsx', '', context, {
        places: answer === undefined ? undefined : { sheets: answer },
      });
    const [first = '', second = ''] = both().choices[0]?.options.map(({ key }) => key) ?? [];

    test('are asked about', () => {
      const reading = both();
      expect(reading.content).toBeNull();
      expect(reading.choices).toMatchObject([{ id: 'sheets', kind: 'sheets', unitId: 'xa-hoai-my', chosen: null }]);
      expect(first).toContain('Lần 1');
      expect(reading.issues.find(({ code }) => code === 'several-reports')).toMatchObject({
        severity: 'error',
        message: expect.stringMatching(/Lần 1.*Lần 2.*Hãy chọn trang/),
      });
    });

    test.each([
      [first, 45],
      [second, 46],
      ['supplement', 46],
    ])('answered “%s”, the total is %i and nothing stops the file', (answer, total) => {
      const reading = both(answer);
      expect(reading).toMatchObject({ period: '2021-08-17', unit: { unitId: 'xa-hoai-my' } });
      expect(reading.content?.figures.cumulative).toEqual({ kind: 'number', value: total });
      expect(reading.issues.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['warning sheets-answered']);
    });

    test('taken together the people of both are there once', () => {
      const one = both(first).content?.persons.length;
      expect(one).toBeGreaterThan(0);
      expect(both('supplement').content?.persons).toHaveLength(one ?? 0); // the same names on both
    });
  });

  test('whose they are is read in the sheets, whichever of them counts', () => {
    const reading = readReport(aWorkbook(sheetOf(16), sheetOf(17)), 'HoaiMy.xlsx', '', context);
    expect(reading.unit).toMatchObject({ unitId: 'xa-hoai-my', source: 'content' });
    expect(codes(reading)).not.toContain('unit-from-file-name');
  });

  test('two lists on one sheet are not merged in silence', () => {
    const rows = [
      ...HEAD,
      HEADING,
      ...withTotals([45]),
      [],
      ['(ngày 18 tháng 8 năm 2021)'],
      HEADING,
      ...withTotals([48]),
    ];
    const reading = readReport(aWorkbook(aSheet(rows)), 'HoaiMy.xlsx', '', context);
    expect(reading.content).toBeNull();
    expect(codes(reading)).toContain('several-reports');
  });

  test('an empty sheet of the form beside a filled one does no harm', () => {
    const blank = aSheet([...HEAD, HEADING], { name: 'Mẫu' });
    const reading = readReport(aWorkbook(blank, sheetOf(17)), 'HoaiMy.xlsx', '', context);
    expect(reading).toMatchObject({ rows: { total: 17 }, issues: [] });
  });
});

describe('what the clerk names', () => {
  test('beats the file', () => {
    const reading = read(withTotals([45]), {}, { unitId: 'xa-hoai-hai', period: '2021-08-18' as never });
    expect(reading).toMatchObject({
      unit: { unitId: 'xa-hoai-hai', source: 'clerk' },
      period: '2021-08-18',
      periodSource: 'clerk',
      issues: [],
    });
  });

  test('an unknown unit is left open with proposals, and the content is read all the same', () => {
    const rows = [
      ...HEAD.map((row) => row.map((cell) => (cell === 'XÃ HOÀI MỸ' ? 'XÃ HOÀI MĨA' : cell))),
      HEADING,
      ...withTotals([45]),
    ];
    const reading = readReport(aWorkbook(aSheet(rows)), 'a.xlsx', '', context);
    expect(reading.unit.unitId).toBeNull();
    expect(reading.unit.proposals[0]?.unitId).toBe('xa-hoai-my');
    expect(reading.rows.accepted).toBe(3);
  });

  test('a unit that does not owe the form is asked', () => {
    const rows = [
      ...HEAD.map((row) => row.map((cell) => (cell === 'XÃ HOÀI MỸ' ? 'PHÒNG NỘI VỤ' : cell))),
      HEADING,
      ...withTotals([45]),
    ];
    const reading = readReport(aWorkbook(aSheet(rows)), 'a.xlsx', '', context);
    expect(reading.unit.unitId).toBeNull();
    expect(codes(reading)).toEqual(['unit-not-owing']);
  });
});

test('a person without a number is taken, and said', () => {
  const reading = read([...PEOPLE, [null, 'Phạm Thị Dung', 'Thôn Xuân Vinh', '0935123457']]);
  expect(reading.rows.accepted).toBe(4);
  expect(reading.issues.filter(({ code }) => code === 'row-unnumbered').map(({ row }) => row)).toEqual([FIRST + 3]);
});

describe('banners that name units', () => {
  const withoutName = HEAD.map((row) =>
    row.filter((cell) => cell !== 'XÃ HOÀI MỸ' && !String(cell).startsWith('Hoài')),
  );
  const readUnder = (rows: readonly (readonly Written[])[]) =>
    readReport(aWorkbook(aSheet([...withoutName, HEADING, ...rows, ...SIGNATURE])), 'danh sach.xlsx', '', context);

  test('a list whose only unit is named by its banner is of that unit', () => {
    const reading = readUnder([['XÃ HOÀI MỸ'], ...PEOPLE.map((row) => [...row, 3])]);
    expect(reading.unit.unitId).toBe(context.units.find(({ name }) => name === 'Xã Hoài Mỹ')?.id);
    expect(codes(reading)).not.toContain('list-of-several-units');
  });

  const idOf = (name: string) => context.units.find((unit) => unit.name === name)?.id;
  const OTHERS: readonly (readonly Written[])[] = [
    [1, 'Phạm Dũng', 'Thôn Kim Giao', '0905123457'],
    [2, 'Võ Thị Em', 'Thôn Kim Giao', '0905123458'],
  ];
  const [MY, HAI] = [['XÃ HOÀI MỸ'], ['XÃ HOÀI HẢI']] as const;
  const counted = (rows: readonly (readonly Written[])[], count: number) => rows.map((row) => [...row, count]);
  const personsOf = (reading: ReportReading) =>
    reading.parts?.map(({ unitId, content }) => [
      unitId,
      content.persons.map(({ fullName }) => fullName),
      content.figures.cumulative,
    ]);

  test('of several units is split into a report of each, and that is said', () => {
    const reading = readUnder([
      MY,
      ...counted(PEOPLE, 3),
      HAI,
      ...counted(OTHERS, 6),
      ['Tổng cộng', null, null, null, 9],
    ]);
    expect(reading.unit.unitId).toBeNull();
    expect(personsOf(reading)).toEqual([
      [idOf('Xã Hoài Mỹ'), ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Cường'], { kind: 'number', value: 3 }],
      [idOf('Xã Hoài Hải'), ['Phạm Dũng', 'Võ Thị Em'], { kind: 'number', value: 6 }],
    ]);
    expect(reading.rows).toMatchObject({ read: 5, accepted: 5 });
    expect(reading.issues.filter(({ code }) => code !== 'period-missing')).toMatchObject([
      { code: 'list-split', severity: 'warning' },
    ]);
    expect(reading.issues.find(({ code }) => code === 'list-split')?.message).toContain('Xã Hoài Mỹ, Xã Hoài Hải');
  });

  test('a unit whose banner comes twice gets both its rows, and a total under each is of that unit', () => {
    const reading = readUnder([
      MY,
      ...PEOPLE.slice(0, 2),
      ['Cộng', null, null, null, 20],
      HAI,
      ...OTHERS,
      ['Cộng', null, null, null, 30],
    ]);
    expect(personsOf(reading)).toMatchObject([
      [idOf('Xã Hoài Mỹ'), ['Nguyễn Văn An', 'Trần Thị Bình'], { value: 20 }],
      [idOf('Xã Hoài Hải'), ['Phạm Dũng', 'Võ Thị Em'], { value: 30 }],
    ]);
    const again = readUnder([
      MY,
      ...counted(PEOPLE.slice(0, 2), 3),
      HAI,
      ...counted(OTHERS, 6),
      MY,
      ...counted(PEOPLE.slice(2), 3),
    ]);
    expect(personsOf(again)?.[0]).toMatchObject([
      idOf('Xã Hoài Mỹ'),
      ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Cường'],
      { value: 3 },
    ]);
  });

  test('the share of one unit that cannot be taken does not stop the others, and is said', () => {
    const reading = readUnder([MY, ...counted(PEOPLE, 3), HAI, ...OTHERS]);
    expect(personsOf(reading)?.map(([unitId]) => unitId)).toEqual([idOf('Xã Hoài Mỹ')]);
    const refused = reading.issues.find(({ message }) => message.includes('Phần của “Xã Hoài Hải” chưa được nhận'));
    expect(refused).toMatchObject({ severity: 'warning' });
  });

  test('is asked about when somebody stands under no banner, or none of the units sends it', () => {
    const loose = readUnder([...counted(OTHERS, 6), MY, ...counted(PEOPLE, 3), HAI, ...counted(OTHERS, 6)]);
    expect(loose).toMatchObject({ parts: null, unit: { unitId: null } });
    const other = readReport(
      aWorkbook(aSheet([...HEAD, HEADING, MY, ...counted(PEOPLE, 3), HAI, ...counted(OTHERS, 6)])),
      'a.xlsx',
      '',
      context,
    );
    expect(other).toMatchObject({ parts: null, unit: { unitId: null } });
    expect(codes(other)).toContain('list-of-several-units');
  });

  test('is of the unit the clerk names, with a word about the others', () => {
    const sheet = aSheet([
      ...withoutName,
      HEADING,
      MY,
      ...counted(PEOPLE, 6),
      HAI,
      ...counted(OTHERS, 6),
      ...SIGNATURE,
    ]);
    const reading = readReport(aWorkbook(sheet), 'danh sach.xlsx', '', context, { unitId: idOf('Xã Hoài Mỹ') });
    expect(reading).toMatchObject({ parts: null, unit: { unitId: idOf('Xã Hoài Mỹ') } });
    expect(reading.content?.persons).toHaveLength(5);
    const [said] = reading.issues.filter(({ code }) => code === 'list-of-several-units');
    expect(said?.message).toContain('“Xã Hoài Mỹ” ở dòng');
    expect(said?.message).toContain('“Xã Hoài Hải” ở dòng');
  });
});
