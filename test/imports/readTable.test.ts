import { describe, expect, test } from 'vitest';
import type { FormDefinition, FormField } from '../../electron/domain/form';
import { readReport } from '../../electron/imports/readReport';
import { aSheet, aWorkbook, type Written } from './buildWorkbook';
import { context, forms, schedules } from './campaign';

const HEADING = [
  'TT',
  'Cơ quan, đơn vị',
  'Tổng số cán bộ, công chức, viên chức, người lao động',
  'Số cán bộ, công chức, viên chức, người lao động có điện thoại thông minh',
  'Số cán bộ, công chức, viên chức, người lao động đã cài đặt Bluezone',
];
const AGENCIES = context.units.filter(({ groups }) => groups.includes('co-quan')).slice(0, 4);
const STAFF = forms.find(({ id }) => id === 'mau-01')?.fields ?? [];
const nameOf = (at: number) => AGENCIES[at]?.name ?? '';

function read(rows: readonly (readonly Written[])[], places?: Readonly<Record<string, string>>) {
  const sheet = aSheet([['BẢNG TỔNG HỢP SỐ LIỆU CÀI ĐẶT BLUEZONE'], [], HEADING, ...rows], { name: 'Tổng hợp' });
  return readReport(aWorkbook(sheet), 'tong hop.xlsx', '', context, { places });
}
const codes = (reading: ReturnType<typeof read>) => reading.issues.map(({ code }) => code);

describe('a compiled table', () => {
  test('gives one report per unit, and the total is no unit', () => {
    const reading = read([
      [1, nameOf(0), 10, 9, 8],
      [2, nameOf(1), 20, 15, 0],
      [3, nameOf(2), 5, 5, 5],
      [null, 'Tổng cộng', 35, 29, 13],
    ]);
    expect(reading).toMatchObject({ formId: 'mau-01', period: 'once', rows: { read: 3, accepted: 3, rejected: 0 } });
    expect(reading.parts?.map(({ unitId, row }) => [unitId, row])).toEqual(
      AGENCIES.slice(0, 3).map(({ id }, at) => [id, at + 4]),
    );
    const figures = forms.find(({ id }) => id === 'mau-01')?.fields.filter(({ type }) => type === 'count') ?? [];
    expect(figures.map(({ key }) => reading.parts?.[1]?.content.figures[key])).toEqual(
      [20, 15, 0].map((value) => ({ kind: 'number', value })),
    );
    expect(codes(reading)).toEqual([]);
  });

  test('an average is told with the sums, as what the units write: it is added up nowhere', () => {
    const isLast = ({ key }: FormField) => key === STAFF.findLast(({ type }) => type === 'count')?.key;
    const averaged = forms.map((form) => ({
      ...form,
      fields: form.fields.map((field) => (isLast(field) ? { ...field, nature: 'average' as const } : field)),
    }));
    const figuresOf = (rows: readonly (readonly Written[])[], places?: Readonly<Record<string, string>>) => {
      const sheet = aSheet([['BẢNG TỔNG HỢP SỐ LIỆU CÀI ĐẶT BLUEZONE'], [], HEADING, ...rows], { name: 'Tổng hợp' });
      const reading = readReport(aWorkbook(sheet), 'tong hop.xlsx', '', { ...context, forms: averaged }, { places });
      return reading.figures.map(({ understood }) => understood);
    };
    const told = (last: readonly number[]) => figuresOf(last.map((value, at) => [at + 1, nameOf(at), 20, 15, value]));
    expect(told([8, 0, 5])).toEqual([
      'cộng 3 đơn vị: 60',
      'cộng 3 đơn vị: 45',
      '3 đơn vị ghi, từ 0 đến 8 (không cộng)',
    ]);
    expect(told([8, 8])[2]).toBe('2 đơn vị ghi 8 (không cộng)');
    const twice = [
      [1, nameOf(0), 10, 9, 8],
      [2, nameOf(0), 20, 15, 4],
    ];
    expect(figuresOf(twice, { [AGENCIES[0]?.id ?? '']: 'sum' })[2]).toBe('(để trống)'); // no sum says it
  });

  test('says what a look at the sheet says: a total that differs, figures outside', () => {
    const reading = read([
      [1, nameOf(0), 10, 9, 8],
      [2, nameOf(1), 20, 15, 0],
      [null, 'Tổng cộng', 30, 25, 8, null, null, 7],
    ]);
    expect(reading.issues).toMatchObject([
      { severity: 'warning', code: 'total-differs', cell: 'D6', raw: '25', understood: '24' },
      { severity: 'warning', code: 'cells-outside', row: 6 },
    ]);
    expect(reading.parts).toHaveLength(2);
  });

  test('a breakdown of the total that does not add up is said', () => {
    const reading = read([
      ['Tổng số', null, 30, 24, 8],
      ['Phân theo khối'],
      [1, nameOf(0), 10, 9, 8],
      [2, nameOf(1), 20, 15, 0],
      ['Phân theo địa bàn'],
      [1, nameOf(2), 10, 9, 8],
      [2, nameOf(3), 19, 15, 0],
    ]);
    expect(codes(reading)).toContain('breakdown-differs');
  });

  test('a row that cannot be taken is left out and said; the others are taken', () => {
    const reading = read([
      [1, nameOf(0), 10, 9, 8],
      [2, 'Sở Giao thông Sao Hỏa', 20, 15, 0],
      [3, nameOf(1), 5, 6, 5],
      [4, nameOf(2), 'chưa có', 1, 1],
      [5, nameOf(3), null, null, null],
    ]);
    expect(reading.parts?.map(({ unitId }) => unitId)).toEqual([AGENCIES[0]?.id]);
    expect(codes(reading)).toEqual(['row-unit-unknown', 'rule-at-most', 'figure-not-a-count', 'unit-row-blank']);
    expect(reading.issues.map(({ severity }) => severity)).toEqual(['warning', 'warning', 'warning', 'note']);
    expect(reading.issues.map(({ row }) => row)).toEqual([5, 6, 7, 8]);
    expect(reading.rows).toMatchObject({ read: 5, accepted: 1, rejected: 4 });
  });

  describe('a unit on two rows', () => {
    const unitId = AGENCIES[0]?.id ?? '';
    const twice = (answer?: string, last: Written = 9) =>
      read(
        [
          [1, nameOf(0), 10, 9, 8],
          [2, nameOf(1), 4, 4, 4],
          [3, nameOf(0), 11, 9, last],
        ],
        answer === undefined ? undefined : { [unitId]: answer },
      );
    const valuesOf = (reading: ReturnType<typeof read>) =>
      reading.parts
        ?.filter((part) => part.unitId === unitId)
        .map(({ content }) =>
          Object.values(content.figures).map((figure) => (figure.kind === 'number' ? figure.value : figure.kind)),
        );

    test('is asked about, with what each row says', () => {
      const reading = twice();
      expect(reading.parts?.map((part) => part.unitId)).toEqual([AGENCIES[1]?.id]);
      expect(codes(reading)).toEqual(['row-unit-twice', 'row-unit-twice']);
      expect(reading.issues[0]).toMatchObject({ severity: 'error', message: expect.stringContaining('dòng 4, 6') });
      expect(reading.choices).toEqual([
        {
          id: unitId,
          kind: 'rows',
          unitId,
          canAdd: true,
          chosen: null,
          options: [
            { key: '4', label: 'Dòng 4: 10; 9; 8' },
            { key: '6', label: 'Dòng 6: 11; 9; 9' },
          ],
        },
      ]);
    });

    test.each([
      ['4', [[10, 9, 8]]],
      ['6', [[11, 9, 9]]],
      ['supplement', [[11, 9, 9]]],
      ['sum', [[21, 18, 17]]],
      ['none', []],
    ])('answered “%s” gives %j, and says so', (answer, expected) => {
      const reading = twice(answer);
      expect(valuesOf(reading)).toEqual(expected);
      expect(reading.choices[0]?.chosen).toBe(answer);
      expect(reading.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(reading.issues.some(({ severity }) => severity === 'warning')).toBe(true);
    });

    test('is asked about, too, when one of the rows has a fault of its own', () => {
      expect(twice(undefined, 'không').choices[0]?.options.map(({ key }) => key)).toEqual(['4']);
      expect(valuesOf(twice('4', 'không'))).toEqual([[10, 9, 8]]);
      expect(valuesOf(twice('none', 'không'))).toEqual([]);
      expect(twice('sum', 'không').choices[0]).toMatchObject({ canAdd: false, chosen: null });
    });

    test('an answer that fits no row is none', () => {
      expect(twice('5').choices[0]?.chosen).toBeNull();
    });

    test('that say the same are one', () => {
      const reading = read([
        [1, nameOf(0), 10, 9, 8],
        [2, nameOf(1), 4, 4, 4],
        [3, nameOf(0), 10, 9, 8],
      ]);
      expect(valuesOf(reading)).toEqual([[10, 9, 8]]);
      expect(reading.choices).toEqual([]);
      expect(reading.issues.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['note row-unit-repeated']);
    });
  });

  test('a table whose required column was renamed is not taken, and says which column', () => {
    const sheet = aSheet([
      ['TT', 'Đơn vị', HEADING[2] ?? '', HEADING[3] ?? '', 'Kết quả cuối cùng'],
      [1, nameOf(0), 10, 9, 8],
      [2, nameOf(1), 4, 4, 4],
    ]);
    const reading = readReport(aWorkbook(sheet), 'a.xlsx', '', context);
    expect(reading.formId).toBe('mau-01');
    expect(reading.parts).toEqual([]);
    expect(reading.issues).toEqual([expect.objectContaining({ severity: 'error', code: 'column-missing' })]);
  });
});

describe('a form of the office whose shape is a table', () => {
  const own: FormDefinition = {
    id: 'tiem-chung',
    version: 1,
    label: 'Biểu tiêm chủng',
    isLabelPrinted: false,
    shape: 'table',
    titleLines: ['BÁO CÁO TIẾN ĐỘ TIÊM CHỦNG'],
    headerLines: [],
    hasPeriodLine: false,
    columns: [field('unit', 'Địa phương', 'unit')],
    fields: [field('planned', 'Số liều được phân bổ', 'count'), field('done', 'Số liều đã tiêm', 'count')],
    rules: [{ kind: 'atMost', left: 'done', right: 'planned' }],
  };
  const [communes] = schedules.filter(({ formId }) => formId === 'mau-02');
  const ownContext = {
    ...context,
    forms: [own],
    schedules: communes === undefined ? [] : [{ ...communes, formId: own.id }],
  };
  const rows = (second: string): readonly (readonly Written[])[] => [
    ['BÁO CÁO TIẾN ĐỘ TIÊM CHỦNG ngày 17/8/2021'],
    ['STT', 'Địa phương', 'Số liều được phân bổ', second],
    [1, 'Phường Bồng Sơn', 1200, 0],
    [2, 'P. Tam Quan', 900, 877],
  ];

  test('is read row by row for the day its title names', () => {
    const reading = readReport(aWorkbook(aSheet(rows('Số liều đã tiêm'))), 'x.xlsx', '', ownContext);
    expect(reading).toMatchObject({ formId: own.id, formVersion: 1, period: '2021-08-17' });
    expect(reading.parts?.map(({ content }) => content.figures.done)).toEqual([
      { kind: 'number', value: 0 },
      { kind: 'number', value: 877 },
    ]);
  });

  test('versions: the newer one is read from its day on, the older one before it and in old layouts', () => {
    const newer: FormDefinition = {
      ...own,
      version: 2,
      validFrom: '2021-08-17' as FormDefinition['validFrom'],
      fields: [...own.fields, field('left', 'Số liều còn lại', 'count')],
    };
    const both = { ...ownContext, forms: [own, newer] };
    const wide = (day: string) =>
      aSheet([
        [`BÁO CÁO TIẾN ĐỘ TIÊM CHỦNG ngày ${day}`],
        ['STT', 'Địa phương', 'Số liều được phân bổ', 'Số liều đã tiêm', 'Số liều còn lại'],
        [1, 'Phường Bồng Sơn', 1200, 200, 1000],
      ]);
    const versionOf = (sheet: ReturnType<typeof aSheet>) => {
      const reading = readReport(aWorkbook(sheet), 'x.xlsx', '', both);
      return [reading.formVersion, reading.issues.map(({ code }) => code)];
    };
    expect(versionOf(wide('18/8/2021'))).toEqual([2, []]);
    expect(versionOf(wide('16/8/2021'))).toEqual([1, []]);
    expect(versionOf(aSheet(rows('Số liều đã tiêm')))).toEqual([1, ['form-version']]);
  });

  test('a label taught once finds the column from then on', () => {
    const taught: FormDefinition = {
      ...own,
      fields: own.fields.map((each) => (each.key === 'done' ? { ...each, labelVariants: ['Thực hiện'] } : each)),
    };
    const sheet = aSheet(rows('Thực hiện'));
    expect(readReport(aWorkbook(sheet), 'x.xlsx', '', ownContext).parts).toEqual([]);
    const reading = readReport(aWorkbook(sheet), 'x.xlsx', '', { ...ownContext, forms: [taught] });
    expect(reading.parts).toHaveLength(2);
  });
});

describe('namesakes under the banners of their districts', () => {
  const [agency] = AGENCIES;
  const unit = (id: string, name: string, kind: string, parentId: string | null) =>
    ({ ...agency, id, name, kind, parentId, code: null, addressee: name, aliases: [] }) as (typeof AGENCIES)[number];
  const units = [
    unit('al', 'Huyện An Lão', 'huyện', null),
    unit('ha', 'Huyện Hoài Ân', 'huyện', null),
    unit('al-hoa', 'Xã An Hòa', 'xã', 'al'),
    unit('al-tan', 'Xã An Tân', 'xã', 'al'),
    unit('ha-hoa', 'Xã An Hòa', 'xã', 'ha'),
    unit('ha-duc', 'Xã Ân Đức', 'xã', 'ha'),
  ];
  const readUnder = (rows: readonly (readonly Written[])[]) =>
    readReport(aWorkbook(aSheet([['BẢNG TỔNG HỢP SỐ LIỆU CÀI ĐẶT BLUEZONE'], [], HEADING, ...rows])), 'a.xlsx', '', {
      ...context,
      units,
    });
  const found = (reading: ReturnType<typeof readUnder>) => reading.parts?.map(({ row, unitId }) => [row, unitId]);

  test.each<readonly [string, Written, Written]>([
    ['with their kind', 'Huyện An Lão', 'HUYỆN HOÀI ÂN'],
    ['by their bare names', 'An Lão', 'Hoài Ân'],
  ])('the banner %s tells which one a row is', (_name, first, second) => {
    const reading = readUnder([
      ['I', first, null, null, null],
      [1, 'Xã An Hòa', 10, 9, 8],
      [2, 'Xã An Tân', 20, 15, 0],
      ['II', second, null, null, null],
      [1, 'Xã An Hòa', 11, 9, 7],
      [2, 'Xã Ân Đức', 5, 5, 5],
    ]);
    expect(found(reading)).toEqual([
      [5, 'al-hoa'],
      [6, 'al-tan'],
      [8, 'ha-hoa'],
      [9, 'ha-duc'],
    ]);
    expect(codes(reading)).toEqual([]);
  });

  test('without banners nobody guesses, and a banner that denies the unit is said', () => {
    const reading = readUnder([
      [1, 'Xã An Hòa', 10, 9, 8],
      ['I', 'Huyện Hoài Ân', null, null, null],
      [2, 'Xã An Tân', 20, 15, 0],
      [3, 'Xã Ân Đức', 5, 5, 5],
    ]);
    expect(found(reading)).toEqual([[7, 'ha-duc']]);
    expect(codes(reading)).toEqual(['row-unit-unknown', 'row-unit-elsewhere']);
    expect(reading.issues[1]?.message).toContain('Huyện Hoài Ân');
  });
});

function field(key: string, label: string, type: FormDefinition['fields'][number]['type']) {
  return { key, label, labelVariants: [], type, required: true, isPersonalData: false };
}

describe('a compiled table whose headings say the figures in few words', () => {
  const readHeaded = (heading: readonly Written[], ...rows: readonly (readonly Written[])[]) =>
    readReport(
      aWorkbook(aSheet([['TỔNG HỢP KẾT QUẢ CÀI ĐẶT BLUEZONE'], ['(Số liệu ngày 17/8/2021)'], heading, ...rows])),
      'a.xlsx',
      '',
      context,
    );
  const counts = (forms.find(({ id }) => id === 'mau-01')?.fields ?? []).filter(({ type }) => type === 'count');

  test.each([
    [['TT', 'Cơ quan, đơn vị', 'Tổng số CB, CC, VC, NLĐ', 'Số có điện thoại thông minh', 'Số đã cài Bluezone']],
    [['STT', 'Đơn vị', 'Tổng số CBCC', 'Số có Smartphone', 'Số đã cài đặt']],
    [['STT', 'Tên đơn vị', 'Tổng số CBCCVC', 'Có Smartphone', 'Đã cài đặt Bluezone']],
  ])('%j', (heading) => {
    const { formId, parts } = readHeaded(heading, [1, nameOf(0), 12, 11, 10], [2, nameOf(1), 8, 7, 6]);
    expect(formId).toBe('mau-01');
    expect(parts?.map(({ content }) => counts.map(({ key }) => content.figures[key]))).toEqual([
      [12, 11, 10].map((value) => ({ kind: 'number', value })),
      [8, 7, 6].map((value) => ({ kind: 'number', value })),
    ]);
  });

  test('in another order, with a share beside', () => {
    const heading = ['TT', 'Tên đơn vị', 'Đã cài đặt Bluezone', 'Tổng số CBCCVC', 'Có Smartphone', 'Tỷ lệ (%)'];
    const { parts } = readHeaded(heading, [1, nameOf(0), 10, 12, 11, 90.9], [2, nameOf(1), 6, 8, 7, 85.7]);
    expect(parts?.map(({ content }) => counts.map(({ key }) => content.figures[key]))).toEqual([
      [12, 11, 10].map((value) => ({ kind: 'number', value })),
      [8, 7, 6].map((value) => ({ kind: 'number', value })),
    ]);
  });

  test('what was not installed, and counts of households, are other figures', () => {
    for (const heading of [
      ['TT', 'Đơn vị', 'Chưa có Smartphone', 'Chưa cài Bluezone'],
      ['TT', 'Đơn vị', 'Tổng số hộ', 'Số hộ có Smartphone'],
    ])
      expect(readHeaded(heading, [1, nameOf(0), 12, 11], [2, nameOf(1), 8, 7]).formId).toBeNull();
  });
});

describe('a compiled table of a list', () => {
  const group = schedules.find(({ formId }) => formId === 'mau-02')?.groupId ?? '';
  const COMMUNES = context.units.filter(({ groups }) => groups.includes(group));
  const readCounts = (rows: readonly (readonly Written[])[], heading: readonly Written[]) =>
    readReport(
      aWorkbook(aSheet([['TỔNG HỢP CÀI ĐẶT BLUEZONE'], ['(ngày 17 tháng 8 năm 2021)'], heading, ...rows])),
      'tong hop.xlsx',
      '',
      context,
    );

  test('gives the total of each unit and says that its rows are not there', () => {
    const reading = readCounts(
      [
        [1, COMMUNES[0]?.name ?? '', 3, 3165],
        [2, COMMUNES[1]?.name ?? '', 0, 2001],
        [null, 'Tổng cộng', 3, 5166],
      ],
      ['TT', 'Đơn vị', 'Số cài mới trong ngày', 'Lũy kế đến thời điểm hiện tại'],
    );
    expect(reading).toMatchObject({ formId: 'mau-02', period: '2021-08-17' });
    expect(reading.parts?.map(({ unitId, content }) => [unitId, content.figures.cumulative])).toEqual([
      [COMMUNES[0]?.id, { kind: 'number', value: 3165 }],
      [COMMUNES[1]?.id, { kind: 'number', value: 2001 }],
    ]);
    expect(codes(reading)).toEqual(['counts-without-rows']);
  });
});
