import { describe, expect, test } from 'vitest';
import { readUnitList } from '../../electron/imports/unitList';
import { aSheet, aWorkbook, type Written } from './buildWorkbook';

const read = (rows: readonly (readonly Written[])[], merges: readonly string[] = []) => {
  const list = readUnitList(aWorkbook(aSheet(rows, { merges })), 'don vi.xlsx');
  if (list === null) throw new Error('not recognised');
  return list;
};

describe('a list of units', () => {
  test('in any order of columns', () => {
    const { rows, issues, isNationalList } = read([
      ['DANH SÁCH ĐƠN VỊ'],
      ['Tên gọi khác', 'Nhóm', 'Tên đơn vị', 'Mã', 'Loại', 'Đến ngày', 'Từ ngày'],
      ['Bồng Sơn; P. Bồng Sơn', 'Xã, phường', 'Phường Bồng Sơn', '21640', 'Phường', '30/6/2025', { day: '2010-01-01' }],
      [null, 'Cơ quan', 'Phòng Nội vụ', null, null, null, null],
    ]);
    expect(issues).toEqual([]);
    expect(isNationalList).toBe(false);
    expect(rows).toMatchObject([
      {
        code: '21640',
        name: 'Phường Bồng Sơn',
        kind: 'phường',
        aliases: ['Bồng Sơn', 'P. Bồng Sơn'],
        groups: ['Xã', 'phường'],
        validFrom: '2010-01-01',
        validTo: '2025-06-30',
      },
      { code: null, name: 'Phòng Nội vụ', kind: 'phòng', groups: ['Cơ quan'], validFrom: null, validTo: null },
    ]);
  });

  test.each([[['STT', 'Tên đơn vị']], [['STT', 'Tên đơn vị', 'Điện thoại']]])('of nothing but names: %s', (heading) => {
    const { rows } = read([
      heading,
      [1, 'Xã Alpha', '0912000001'].slice(0, heading.length),
      [2, 'Xã Beta', '0912000002'].slice(0, heading.length),
    ]);
    expect(rows.map(({ name, kind }) => [name, kind])).toEqual([
      ['Xã Alpha', 'xã'],
      ['Xã Beta', 'xã'],
    ]);
  });

  test.each(['Tổ trưởng', 'Họ và tên tổ trưởng', 'Trưởng thôn', 'Người liên hệ', 'Đại diện đơn vị'])(
    'with “%s”: who answers for the unit',
    (head) => {
      const { rows } = read([
        ['STT', 'Tên đơn vị', head, 'Điện thoại', 'Ghi chú'],
        [1, 'Tổ dân phố Cây Đa', 'Nguyễn Thị Mẫu', '0912000100', null],
        [2, 'Tổ dân phố Quy Tức', 'Trần Văn Mẫu', '0912000101', null],
      ]);
      expect(rows.map(({ name, contact }) => [name, contact?.fullName, contact?.phone])).toEqual([
        ['Tổ dân phố Cây Đa', 'Nguyễn Thị Mẫu', '0912000100'],
        ['Tổ dân phố Quy Tức', 'Trần Văn Mẫu', '0912000101'],
      ]);
    },
  );

  test('with columns nobody knows beside names of units', () => {
    const { rows } = read([
      ['STT', 'Tên đơn vị', 'Địa điểm sinh hoạt', 'Điện thoại'],
      [1, 'Thôn Cây Đa', 'Nhà văn hóa cũ', '0912000100'],
      [2, 'Thôn Quy Tức', 'Đình làng', '0912000101'],
    ]);
    expect(rows.map(({ name }) => name)).toEqual(['Thôn Cây Đa', 'Thôn Quy Tức']);
  });

  test('is not a table of words under “Đơn vị” that are no names of units', () => {
    const table = [
      ['STT', 'Nội dung', 'Đơn vị', 'Kế hoạch'],
      [1, 'Mua vôi bột', 'kg', 'Quý I'],
      [2, 'Tập huấn', 'lớp', 'Quý II'],
    ];
    expect(readUnitList(aWorkbook(aSheet(table)), 'ke hoach.xlsx')).toBeNull();
  });

  test('whose last unit has no code', () => {
    const { rows, read: count } = read([
      ['Mã', 'Tên đơn vị'],
      ['90001', 'Xã Alpha'],
      ['90002', 'Xã Beta'],
      [null, 'UBND xã Zeta'],
    ]);
    expect(count).toBe(3);
    expect(rows.map(({ code, name }) => [code, name])).toEqual([
      ['90001', 'Xã Alpha'],
      ['90002', 'Xã Beta'],
      [null, 'UBND xã Zeta'],
    ]);
  });

  test('with a commune over its villages, which is named and not taken', () => {
    const { rows, issues } = read([
      ['Mã', 'Tên đơn vị'],
      [null, 'Xã Alpha'],
      ['01', 'Thôn Một'],
      ['02', 'Thôn Hai'],
    ]);
    expect(rows.map(({ name }) => name)).toEqual(['Thôn Một', 'Thôn Hai']);
    expect(issues.map(({ code, cell, raw }) => [code, cell, raw])).toEqual([['unit-left-out', 'B2', 'Xã Alpha']]);
  });

  test('signed by its own commune, which is no unit of the list', () => {
    const { rows } = read([
      ['Mã', 'Tên đơn vị'],
      ['90001', 'Xã Alpha'],
      ['90002', 'Xã Beta'],
      [null, 'UBND xã Zeta'],
      [null, 'CHỦ TỊCH'],
    ]);
    expect(rows.map(({ name }) => name)).toEqual(['Xã Alpha', 'Xã Beta']);
  });

  test('a blank form that names units is none', () => {
    const form = aSheet([
      ['STT', 'Tên đơn vị', 'Số người cài đặt'],
      [1, 'Xã Alpha', null],
      [2, 'Xã Beta', null],
    ]);
    expect(readUnitList(aWorkbook(form), 'mau.xlsx')).toBeNull();
  });

  test('with codes that lost their zeros', () => {
    const { rows, issues } = read([
      ['Mã', 'Tên đơn vị', 'Loại'],
      [4, 'Phường Ba Đình', 'Phường'],
      [{ number: 7, format: '000' }, 'Huyện A', 'Huyện'],
      ['00016', 'Phường Ngọc Hà', 'Phường'],
    ]);
    expect(rows.map(({ code }) => code)).toEqual(['00004', '007', '00016']);
    expect(issues.map(({ code, cell }) => [code, cell])).toEqual([
      ['code-leading-zero', 'A2'],
      ['code-leading-zero', 'A3'],
    ]);
  });

  test('with the code in the name, line breaks and decomposed letters', () => {
    const { rows } = read([
      ['STT', 'Tên đơn vị', 'Loại'],
      [1, 'Phường\nBồng Sơn (21640)'.normalize('NFD'), 'Phường'],
      [2, '21682 - Xã Hoài Mỹ', 'Xã'],
    ]);
    expect(rows.map(({ name, code }) => [name, code])).toEqual([
      ['Phường Bồng Sơn', '21640'],
      ['Xã Hoài Mỹ', '21682'],
    ]);
  });

  test('with rows that can not be taken', () => {
    const {
      rows,
      issues,
      read: count,
    } = read([
      ['Mã', 'Tên đơn vị', 'Loại', 'Từ ngày'],
      ['00001', 'Xã A', 'Xã', 'hôm qua'],
      ['00001', 'Xã B', 'Xã', null],
      ['00001', 'Xã A', 'Xã', null],
      ['00002', '-', 'Xã', null],
    ]);
    expect(count).toBe(4);
    expect(rows.map(({ name }) => name)).toEqual(['Xã A']);
    expect(issues.map(({ code }) => code)).toEqual([
      'day-unreadable',
      'unit-code-twice',
      'unit-twice',
      'unit-without-name',
    ]);
  });

  test('of the nation, one row per commune', () => {
    const { rows, isNationalList, issues } = read([
      ['province_code', 'province', 'unit_code', 'unit', 'old_unit_code', 'old_unit', 'note'],
      ['01', 'Thành phố Hà Nội', '00004', 'Phường Ba Đình', '00004', 'Phường Trúc Bạch', 'Nhập toàn bộ'],
      ['01', 'Thành phố Hà Nội', '00004', 'Phường Ba Đình', '00013', 'Phường Quán Thánh', 'Nhập toàn bộ'],
      ['52', 'Tỉnh Gia Lai', '21640', 'Phường Bồng Sơn', '21640', 'Phường Bồng Sơn', 'Nhập toàn bộ'],
    ]);
    expect(isNationalList).toBe(true);
    expect(issues).toEqual([]);
    expect(rows).toMatchObject([
      { code: '00004', name: 'Phường Ba Đình', kind: 'phường', parentCode: '01', parentName: 'Thành phố Hà Nội' },
      { code: '21640', name: 'Phường Bồng Sơn', parentCode: '52', parentName: 'Tỉnh Gia Lai' },
    ]);
  });
});

test('a report is no list of units', () => {
  const rows: readonly (readonly Written[])[] = [
    ['STT', 'Đơn vị', 'Số người'],
    [1, 'Xã A', 5],
    [2, 'Xã B', 6],
  ];
  expect(readUnitList(aWorkbook(aSheet(rows)), 'a.xlsx')).toBeNull();
});

describe('tables of administrative units as published', () => {
  const told = (list: ReturnType<typeof read>) =>
    [...list.around, ...list.rows].map(({ key, name, parentKey, validFrom, validTo }) => [
      name,
      [...list.around, ...list.rows].find((unit) => unit.key === parentKey)?.name ?? null,
      validFrom,
      validTo,
      key.split('/')[0],
    ]);

  test('three levels side by side, sparing tables with the level above only once, codes that lost their zeros', () => {
    const list = read([
      ['Tỉnh Thành Phố', 'Mã TP', 'Quận Huyện', 'Mã QH', 'Phường Xã', 'Mã PX', 'Cấp', 'Tên Tiếng Anh'],
      ['Thành phố Hà Nội'.normalize('NFD'), '01', 'Quận\nBa Đình', 1, 'Phường Phúc Xá', 1, 'Phường', null],
      [null, null, null, null, 'Phường Trúc Bạch', '00004', 'Phường', null],
      [null, null, 'Huyện Gia Lâm', '018', 'Xã Bát Tràng', '00562', 'Xã', null],
    ]);
    expect(told(list)).toEqual([
      ['Thành phố Hà Nội', null, null, '2025-06-30', 'now'],
      ['Quận Ba Đình', 'Thành phố Hà Nội', null, '2025-06-30', 'now'],
      ['Huyện Gia Lâm', 'Thành phố Hà Nội', null, '2025-06-30', 'now'],
      ['Phường Phúc Xá', 'Quận Ba Đình', null, '2025-06-30', 'now'],
      ['Phường Trúc Bạch', 'Quận Ba Đình', null, '2025-06-30', 'now'],
      ['Xã Bát Tràng', 'Huyện Gia Lâm', null, '2025-06-30', 'now'],
    ]);
    expect([...list.around, ...list.rows].map(({ code }) => code)).toEqual([
      '01',
      '001',
      '018',
      '00001',
      '00004',
      '00562',
    ]);
  });

  test.each([
    [
      'three columns of codes and one of names',
      [
        ['Mã tỉnh', 'Mã huyện', 'Mã xã', 'Tên đơn vị hành chính'],
        ['52', null, null, 'Tỉnh Bình Định'],
        [null, '548', null, 'Thị xã Hoài Nhơn'],
        [null, null, '21640', 'Phường Bồng Sơn'],
      ],
    ],
    [
      'one column of codes of two, three and five digits',
      [
        ['Mã số', 'Tên đơn vị hành chính'],
        ['52', 'Tỉnh Bình Định'],
        ['548', 'Thị xã Hoài Nhơn'],
        ['21640', 'Phường Bồng Sơn'],
      ],
    ],
    [
      'names with their codes in parentheses',
      [
        ['Tỉnh, thành phố', 'Quận, huyện, thị xã', 'Xã, phường, thị trấn'],
        ['Tỉnh Bình Định (52)', 'Thị xã Hoài Nhơn (548)', 'Phường Bồng Sơn (21640)'],
      ],
    ],
  ] as const)('%s', (_shape, rows) => {
    const list = read(rows);
    expect(told(list)).toEqual([
      ['Tỉnh Bình Định', null, null, '2025-06-30', 'now'],
      ['Thị xã Hoài Nhơn', 'Tỉnh Bình Định', null, '2025-06-30', 'now'],
      ['Phường Bồng Sơn', 'Thị xã Hoài Nhơn', null, '2025-06-30', 'now'],
    ]);
    expect([...list.around, ...list.rows].map(({ code }) => code)).toEqual(['52', '548', '21640']);
  });

  test('before and after a merger: days and links, whole, in part and kept as it was', () => {
    const list = read(
      [
        ['Sau sắp xếp', null, null, 'Trước sắp xếp', null, null, 'Ghi chú'],
        ['Tỉnh', 'Mã xã', 'Tên xã', 'Mã xã', 'Tên xã', 'Tên huyện', null],
        ['Tỉnh Gia Lai', '21640', 'Phường Bồng Sơn', '21640', 'Phường Bồng Sơn', 'Thị xã Hoài Nhơn', 'Nhập toàn bộ'],
        ['Tỉnh Gia Lai', '21640', 'Phường Bồng Sơn', '21685', 'Phường Hoài Đức', 'Thị xã Hoài Nhơn', 'Nhập một phần'],
        ['Tỉnh Gia Lai', '21999', 'Xã Kế Giữ', '21999', 'Xã Kế Giữ', 'Huyện Xa', 'Giữ nguyên'],
      ],
      ['A1:C1', 'D1:F1', 'G1:G2'],
    );
    expect(list.rows.map(({ name, validFrom }) => [name, validFrom])).toEqual([
      ['Phường Bồng Sơn', '2025-07-01'],
      ['Xã Kế Giữ', null],
    ]);
    const nameOf = (key: string) => [...list.around, ...list.rows].find((unit) => unit.key === key)?.name;
    expect(list.successions.map(({ fromKey, toKey, extent }) => [nameOf(fromKey), nameOf(toKey), extent])).toEqual([
      ['Phường Bồng Sơn', 'Phường Bồng Sơn', 'whole'],
      ['Phường Hoài Đức', 'Phường Bồng Sơn', 'part'],
    ]);
    expect(list.around.find(({ name }) => name === 'Phường Hoài Đức')?.validTo).toBe('2025-06-30');
  });
});

describe('a list that says more than names', () => {
  test('whom to call, how, what above, and dated figures', () => {
    const { rows, issues } = read([
      [
        'STT',
        'Mã',
        'Tên đơn vị',
        'Đơn vị cấp trên',
        'Nhóm',
        'Người liên hệ',
        'Chức vụ',
        'Điện thoại',
        'Email',
        'Zalo',
        'Kênh liên hệ',
        'Số thuê bao (đến 31/12/2024)',
        'Số người trưởng thành',
      ],
      [
        1,
        '21640',
        'Phường Bồng Sơn',
        'Thị xã Hoài Nhơn',
        'Các phường',
        'Lê Thị Hoa',
        'Văn thư',
        905000111,
        'hoa@bongson.vn',
        '0905000111',
        'Zalo',
        '12.345',
        9876,
      ],
      [
        2,
        '21682',
        'Xã Hoài Mỹ',
        null,
        null,
        'Trần Văn An',
        null,
        '0905 000 222',
        'khong co',
        null,
        'bồ câu',
        null,
        5432,
      ],
    ]);
    expect(rows[0]).toMatchObject({
      above: 'Thị xã Hoài Nhơn',
      groups: ['Các phường'],
      contact: {
        fullName: 'Lê Thị Hoa',
        jobTitle: 'Văn thư',
        phone: '0905000111',
        email: 'hoa@bongson.vn',
        zalo: '0905000111',
      },
      channel: 'zalo',
      baselines: [
        { label: 'Số thuê bao', value: 12_345, asOf: '2024-12-31' },
        { label: 'Số người trưởng thành', value: 9876, asOf: null },
      ],
    });
    expect(rows[1]).toMatchObject({ channel: null, baselines: [{ label: 'Số người trưởng thành', value: 5432 }] });
    expect(issues.map(({ code, cell }) => [code, cell])).toEqual([
      ['contact-phone-repaired', 'H2'],
      ['contact-email', 'I3'],
      ['channel-unknown', 'K3'],
    ]);
  });
});

test('names of groups may hold commas, where another mark parts them or a small letter goes on', () => {
  const { rows } = read([
    ['STT', 'Tên đơn vị', 'Nhóm', 'Kênh liên lạc'],
    [1, 'Phường Bồng Sơn', 'UBND các xã, phường; Khối chính quyền', 'Thư'],
    [2, 'Phường Tam Quan', 'Khối xã, Khối phường', 'thư điện tử'],
    [3, 'Phòng Nội vụ', 'Các phòng, ban, ngành, đoàn thể', 'thư điện tử'],
  ]);
  expect(rows.map(({ groups, channel }) => [groups, channel])).toEqual([
    [['UBND các xã, phường', 'Khối chính quyền'], 'email'],
    [['Khối xã', 'Khối phường'], 'email'],
    [['Các phòng, ban, ngành, đoàn thể'], 'email'],
  ]);
});

describe('a list that says what each unit was made of in one cell', () => {
  test('national: days, links and what was named only once', () => {
    const list = read([
      ['DANH MỤC ĐƠN VỊ HÀNH CHÍNH THỰC HIỆN TỪ NGÀY 01/7/2025'],
      ['STT', 'Mã tỉnh', 'Tên tỉnh', 'Mã xã', 'Tên xã', 'Hình thành từ'],
      [1, '90', 'Tỉnh Giả', '90001', 'Xã An Hội', 'Xã An Hội (90001),\nxã An Quý và một phần xã An Tân'],
      [2, '90', 'Tỉnh Giả', '90002', 'Xã Tân Mỹ', 'Giữ nguyên'],
      [3, '90', 'Tỉnh Giả', '90001', 'Xã An Hội', null],
    ]);
    expect(list.rows.map(({ name, validFrom, validTo }) => [name, validFrom, validTo])).toEqual([
      ['Xã An Hội', '2025-07-01', null],
      ['Xã Tân Mỹ', null, null],
    ]);
    const nameOf = (key: string) => list.around.find((unit) => unit.key === key)?.name;
    expect(list.successions.map(({ fromKey, extent, since }) => [nameOf(fromKey), extent, since])).toEqual([
      ['Xã An Hội', 'whole', '2025-07-01'],
      ['Xã An Quý', 'whole', '2025-07-01'],
      ['Xã An Tân', 'part', '2025-07-01'],
    ]);
    expect(list.issues.map(({ code, cell }) => [code, cell])).toEqual([['unit-twice', 'E5']]);
  });

  test('plain, without a day: taken as of the reform, which is said', () => {
    const list = read([
      ['STT', 'Tên đơn vị', 'Mã', 'Sáp nhập từ'],
      [1, 'Phường An Lộc', '90010', 'Phường An Lạc, An Phú'],
    ]);
    expect(list.successions).toHaveLength(2);
    expect(list.rows[0]?.validFrom).toBe('2025-07-01');
    expect(list.around.map(({ name, validTo }) => [name, validTo])).toEqual([
      ['Phường An Lạc', '2025-06-30'],
      ['Phường An Phú', '2025-06-30'],
    ]);
    expect(list.issues.map(({ code }) => code)).toEqual(['merged-undated']);
  });

  test('the day over the list counts', () => {
    const list = read([
      ['Các xã sau sáp nhập, thực hiện từ ngày 01/01/2020'],
      ['STT', 'Tên đơn vị', 'Mã', 'Các xã sáp nhập'],
      [1, 'Xã An Lộc', '90010', 'xã An Lạc; xã An Phú'],
    ]);
    expect(list.successions.map(({ since }) => since)).toEqual(['2020-01-01', '2020-01-01']);
  });
});

describe('codes and districts under short headings', () => {
  const codes = (rows: readonly (readonly Written[])[]) => {
    const list = read(rows);
    const nameOf = (key: string | null) => list.around.find((unit) => unit.key === key)?.name ?? null;
    return list.rows.map(({ code, name, parentKey }) => [code, name, nameOf(parentKey)]);
  };

  test('“Mã” beside the commune and its district', () => {
    expect(
      codes([
        ['Mã', 'Tên xã', 'Huyện'],
        ['90001', 'Xã Tân Lập', 'Huyện An'],
        ['90002', 'Xã Tân Lập', 'Huyện Bình'],
      ]),
    ).toEqual([
      ['90001', 'Xã Tân Lập', 'Huyện An'],
      ['90002', 'Xã Tân Lập', 'Huyện Bình'],
    ]);
  });

  test('one “Mã” for each name', () => {
    expect(
      codes([
        ['Huyện', 'Mã', 'Tên xã', 'Mã'],
        ['Huyện An', '901', 'Xã Tân Lập', '90001'],
      ]),
    ).toEqual([['90001', 'Xã Tân Lập', 'Huyện An']]);
  });

  test('communes of one name without codes are kept apart by their districts', () => {
    expect(
      codes([
        ['STT', 'Tên đơn vị', 'Tên huyện'],
        [1, 'Xã Tân Lập', 'Huyện An'],
        [2, 'Xã Tân Lập', 'Huyện Bình'],
      ]),
    ).toEqual([
      [null, 'Xã Tân Lập', 'Huyện An'],
      [null, 'Xã Tân Lập', 'Huyện Bình'],
    ]);
  });

  test('schools beside a district are no communes', () => {
    const { isNationalList, rows } = read([
      ['STT', 'Tên đơn vị', 'Mã', 'Huyện'],
      [1, 'Trường TH An Hội', '12', 'Huyện An'],
      [2, 'Trường TH An Quý', '13', 'Huyện An'],
    ]);
    expect(isNationalList).toBe(false);
    expect(rows.map(({ code, above, validTo }) => [code, above, validTo])).toEqual([
      ['12', 'Huyện An', null],
      ['13', 'Huyện An', null],
    ]);
  });

  test('names with the word for their codes, the province beside, named once', () => {
    const { rows, around } = read([
      ['Tỉnh/TP (mã)', 'Xã, phường (mã số)'],
      ['Tỉnh Gia Lai (mã 52)', 'Phường Bồng Sơn (mã: 21640)'],
      [null, 'Xã Hoài Mỹ (21673)'],
      ['Tỉnh Đắk Lắk (66)', 'Xã Ea Súp (mã số 24000)'],
    ]);
    expect(rows.map(({ code, name, parentCode }) => [code, name, parentCode])).toEqual([
      ['21640', 'Phường Bồng Sơn', '52'],
      ['21673', 'Xã Hoài Mỹ', '52'],
      ['24000', 'Xã Ea Súp', '66'],
    ]);
    expect(around.map(({ code, name }) => [code, name])).toEqual([
      ['52', 'Tỉnh Gia Lai'],
      ['66', 'Tỉnh Đắk Lắk'],
    ]);
  });

  test('villages of communes that are named once each', () => {
    const { rows, issues } = read([
      ['TT', 'Xã, phường', 'Thôn, khu phố'],
      [1, 'Xã Hoài Mỹ', 'Thôn 1'],
      [2, null, 'Thôn 2'],
      [3, 'Xã Hoài Hải', 'Thôn 1'],
      [4, null, 'Thôn 2'],
    ]);
    expect(rows.map(({ name, above }) => [name, above])).toEqual([
      ['Thôn 1', 'Xã Hoài Mỹ'],
      ['Thôn 2', 'Xã Hoài Mỹ'],
      ['Thôn 1', 'Xã Hoài Hải'],
      ['Thôn 2', 'Xã Hoài Hải'],
    ]);
    expect(issues).toEqual([]);
  });

  test('names and codes in one column', () => {
    for (const heading of ['Tên (mã)', 'Tên đơn vị'])
      expect(
        read([
          ['STT', heading],
          [1, 'Phường 1 (90001)'],
          [2, 'Phường 1 (90002)'],
        ]).rows.map(({ code, name }) => [code, name]),
      ).toEqual([
        ['90001', 'Phường 1'],
        ['90002', 'Phường 1'],
      ]);
  });
});

describe('a list of units that leaves something to be asked', () => {
  test('takes the district of a banner for the unit above', () => {
    const { rows } = read([
      ['TT', 'Tên đơn vị', 'Mã số', 'Ghi chú'],
      ['I', 'HUYỆN HOÀI ÂN'],
      [1, 'Thị trấn Tăng Bạt Hổ', '21688'],
      [2, 'Xã Ân Hảo Tây', '21690'],
      ['II', 'HUYỆN VÂN CANH'],
      [1, 'Thị trấn Vân Canh', '21994'],
      [2, 'Xã Canh Liên', '21997'],
    ]);
    expect(rows.map(({ name, above }) => [name, above])).toEqual([
      ['Thị trấn Tăng Bạt Hổ', 'HUYỆN HOÀI ÂN'],
      ['Xã Ân Hảo Tây', 'HUYỆN HOÀI ÂN'],
      ['Thị trấn Vân Canh', 'HUYỆN VÂN CANH'],
      ['Xã Canh Liên', 'HUYỆN VÂN CANH'],
    ]);
  });

  test('says a name under two codes and a code that is no number, and lets two districts share a name', () => {
    const { rows, issues } = read([
      ['Mã', 'Tên', 'Loại', 'Thuộc huyện'],
      ['30001', 'Xã Tân Lập', 'Xã', 'Huyện A'],
      ['30002', 'Xã Tân Lập', 'Xã', 'Huyện A'],
      ['30003', 'Xã Tân Lập', 'Xã', 'Huyện B'],
      ['ABC', 'Xã Tân Phú', 'Xã', 'Huyện A'],
    ]);
    expect(rows).toHaveLength(4);
    expect(issues.filter(({ severity }) => severity === 'warning').map(({ code, cell }) => [code, cell])).toEqual([
      ['unit-name-twice', 'B3'],
      ['code-no-number', 'A5'],
    ]);
  });

  test('lets an office keep codes of its own with letters', () => {
    const { issues } = read([
      ['Mã', 'Tên đơn vị', 'Loại'],
      ['BS', 'Phường Bồng Sơn', 'Phường'],
      ['HM', 'Xã Hoài Mỹ', 'Xã'],
      ['21640', 'Xã Hoài Hải', 'Xã'],
    ]);
    expect(issues).toEqual([]);
  });
});
