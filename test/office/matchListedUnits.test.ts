import { describe, expect, test } from 'vitest';
import { toIsoDay } from '../../electron/domain/calendar';
import type { Unit } from '../../electron/domain/unit';
import { readUnitList } from '../../electron/imports/unitList';
import type { RowChoices } from '../../electron/office/listedDoubts';
import { planUnits } from '../../electron/office/planUnits';
import { aSheet, aWorkbook, type Written } from '../imports/buildWorkbook';

const TODAY = toIsoDay('2025-09-01');

function aUnit(id: string, code: string | null, name: string, validTo: string | null = null): Unit {
  return {
    id,
    code,
    name,
    kind: 'xã',
    addressee: name,
    parentId: null,
    aliases: [],
    groups: [],
    validFrom: null,
    validTo: validTo === null ? null : toIsoDay(validTo),
    contacts: [],
    channel: null,
  };
}

function planned(rows: readonly (readonly Written[])[], units: readonly Unit[], choices: RowChoices = new Map()) {
  const list = readUnitList(aWorkbook(aSheet(rows)), 'don vi.xlsx');
  if (list === null) throw new Error('not recognised');
  return planUnits(
    list,
    { units, groups: [], successions: [], baselines: [], measures: [], gathered: [] },
    TODAY,
    choices,
  );
}

const MERGED = [
  ['Thực hiện từ ngày 01/7/2025'],
  ['STT', 'Tên đơn vị', 'Mã', 'Sáp nhập từ'],
  [1, 'Xã An Hội', '90001', 'Xã An Hội (90001), xã An Quý'],
] as const;

const MERGED_BY_CODE = [
  ['Thực hiện từ ngày 01/7/2025'],
  ['STT', 'Tên đơn vị', 'Mã', 'Sáp nhập từ'],
  [1, 'Xã An Lộc', '90009', 'Xã An Hội (90001), xã An Quý (90005)'],
] as const;

describe('units of a list and of the registry', () => {
  test('a unit that ended and comes again under its name and code is a new one, and follows the old', () => {
    const plan = planned(MERGED, [
      aUnit('old', '90001', 'Xã An Hội', '2025-06-30'),
      aUnit('quy', '90003', 'Xã An Quý', '2025-06-30'),
    ]);
    expect(plan.changed).toEqual([]);
    expect(plan.added.map(({ name, validFrom, validTo }) => [name, validFrom, validTo])).toEqual([
      ['Xã An Hội', '2025-07-01', null],
    ]);
    expect(plan.successions.map(({ unitId }) => unitId)).toEqual(['old', 'quy']);
  });

  test('a unit without days goes on as the one of now; what it was before is kept apart', () => {
    const plan = planned(MERGED, [aUnit('open', '90001', 'Xã An Hội')]);
    expect(plan.changed.map(({ id, validFrom, validTo }) => [id, validFrom, validTo])).toEqual([
      ['open', '2025-07-01', null],
    ]);
    const before = plan.added.find(({ code }) => code === '90001');
    expect(before).toMatchObject({ name: 'Xã An Hội', validTo: '2025-06-30' });
    expect(plan.successions).toContainEqual(expect.objectContaining({ unitId: before?.id, successorId: 'open' }));
  });

  test('a unit of before whose code is that of another one is found by its name, and that is said', () => {
    const plan = planned(
      [
        ['Thực hiện từ ngày 01/7/2025'],
        ['STT', 'Tên đơn vị', 'Mã', 'Sáp nhập từ'],
        [1, 'Xã An Lộc', '90009', 'Xã An Hội (90001), xã An Quý (90005)'],
      ],
      [
        aUnit('hoi', '90001', 'Xã An Hội', '2025-06-30'),
        aUnit('quy', '90003', 'Xã An Quý', '2025-06-30'),
        aUnit('phu', '90005', 'Xã An Phú', '2025-06-30'),
      ],
    );
    expect(plan.issues.map(({ code, message }) => [code, /90005.*Xã An Phú/.test(message)])).toContainEqual([
      'code-of-other',
      true,
    ]);
    expect(plan.successions.map(({ unitId }) => unitId)).toEqual(['hoi', 'quy']);
    expect(plan.changed.map(({ id }) => id)).not.toContain('phu');
  });

  test('a unit of before under a code nobody has is the one of its name, and that is said', () => {
    const plan = planned(MERGED_BY_CODE, [
      aUnit('hoi', '90001', 'Xã An Hội', '2025-06-30'),
      aUnit('quy', '90003', 'Xã An Quý', '2025-06-30'),
    ]);
    expect(plan.issues.map(({ code }) => code)).toContain('former-other-code');
    expect(plan.added.map(({ name }) => name)).toEqual(['Xã An Lộc']);
    expect(plan.successions.map(({ unitId }) => unitId)).toEqual(['hoi', 'quy']);
  });

  test('a unit of before that nobody knows under the code of another is not taken: two would have the code', () => {
    const plan = planned(MERGED_BY_CODE, [
      aUnit('hoi', '90001', 'Xã An Hội', '2025-06-30'),
      aUnit('phu', '90005', 'Xã An Phú', '2025-06-30'),
    ]);
    expect(plan.issues.map(({ code }) => code)).toContain('code-of-other');
    expect(plan.added.map(({ name }) => name)).toEqual(['Xã An Lộc']);
    expect(plan.successions.map(({ unitId }) => unitId)).toEqual(['hoi']);
  });

  test('a name of one unit under the code of another renames nobody, and is asked', () => {
    const plan = planned(
      [
        ['STT', 'Tên đơn vị', 'Mã'],
        [1, 'Xã An Quý', '90005'],
      ],
      [aUnit('quy', '90003', 'Xã An Quý'), aUnit('phu', '90005', 'Xã An Phú')],
    );
    expect(plan.changed).toEqual([]);
    expect(plan.added).toEqual([]);
    expect(plan.doubts.map(({ units }) => units.map(({ unitId }) => unitId))).toEqual([['phu', 'quy']]);
  });

  test('a unit that nobody else is called like is renamed by its code', () => {
    const plan = planned(
      [
        ['STT', 'Tên đơn vị', 'Mã'],
        [1, 'Xã An Thịnh', '90005'],
      ],
      [aUnit('phu', '90005', 'Xã An Phú')],
    );
    expect(plan.changed.map(({ id, name }) => [id, name])).toEqual([['phu', 'Xã An Thịnh']]);
  });

  test('two former units of one name are not chosen between', () => {
    const plan = planned(MERGED, [
      aUnit('one', '90003', 'Xã An Quý', '2025-06-30'),
      aUnit('two', '90004', 'Xã An Quý', '2025-06-30'),
    ]);
    expect(plan.issues.map(({ code }) => code)).toEqual(['former-ambiguous']);
    expect(plan.successions.some(({ unitId }) => unitId === 'one' || unitId === 'two')).toBe(false);
  });

  test('a list without days that names an ended unit is said', () => {
    const plan = planned(
      [
        ['STT', 'Tên đơn vị', 'Mã'],
        [1, 'Xã An Hội', '90001'],
      ],
      [aUnit('old', '90001', 'Xã An Hội', '2025-06-30')],
    );
    expect(plan.issues.map(({ code }) => code)).toEqual(['unit-ended']);
    expect(plan.units).toEqual([]);
  });

  test('an ended unit stays as it is even when the list hangs it elsewhere', () => {
    const plan = planned(
      [
        ['Mã tỉnh', 'Tỉnh', 'Mã', 'Xã'],
        ['90', 'Tỉnh Giả', '90001', 'Xã An Hội'],
      ],
      [aUnit('old', '90001', 'Xã An Hội', '2025-06-30')],
    );
    expect(plan.changed).toEqual([]);
    expect(plan.issues.map(({ code }) => code)).toEqual(['unit-ended']);
  });

  test('a unit merged over the rows of what it was made of', () => {
    const list = readUnitList(
      aWorkbook(
        aSheet(
          [
            ['STT', 'Đơn vị mới', 'Mã', 'Đơn vị cũ'],
            [1, 'Xã An Hội', '90001', 'Xã An Hội'],
            [null, null, null, 'Xã An Quý'],
          ],
          { merges: ['A2:A3', 'B2:B3', 'C2:C3'] },
        ),
      ),
      'a.xlsx',
    );
    expect(list?.rows.map(({ name }) => name)).toEqual(['Xã An Hội']);
    expect(list?.successions).toHaveLength(2);
    expect(list?.issues.map(({ code }) => code)).toEqual(['merged-undated']);
  });
});

describe('a list never doubles a unit without a word', () => {
  const HEADS = ['STT', 'Tên đơn vị', 'Loại'] as const;
  const MY = aUnit('my', '21655', 'Xã Hoài Mỹ');
  const HOA = aUnit('hoa', '21660', 'Xã Hóa Sơn');

  test.each([
    ['XÃ HOÀI MỸ'],
    ['X. Hoài Mỹ'],
    ['UBND xã Hoài Mỹ'],
    ['Ủy ban nhân dân xã Hoài Mỹ'],
    ['Xã Hoài Mĩ'],
    ['xa hoai my'],
    ['Hoài Mỹ'],
  ])('“%s” is the unit that is there, under its own name', (name) => {
    const plan = planned([HEADS, [1, name, 'Xã']], [MY, HOA]);
    expect([plan.added, plan.units]).toEqual([[], []]);
    if (name === 'XÃ HOÀI MỸ') return; // capitals alone are nothing to ask about
    expect(plan.doubts).toMatchObject([{ row: 2, name, taken: { kind: 'unit', unitId: 'my' } }]);
    expect(plan.doubts[0]?.message).toContain('“Xã Hoài Mỹ” đang có trong danh sách');
  });

  test('the tone over another letter is no other name at all', () => {
    expect(planned([HEADS, [1, 'Xã Hoá Sơn', 'Xã']], [HOA])).toMatchObject({ units: [], doubts: [] });
  });

  test('a name that lost its marks in the registry gets them from the list', () => {
    const plan = planned([HEADS, [1, 'Xã Hoài Mỹ', 'Xã']], [aUnit('my', null, 'xa hoai my')]);
    expect(plan.changed.map(({ id, name }) => [id, name])).toEqual([['my', 'Xã Hoài Mỹ']]);
    expect(plan.added).toEqual([]);
  });

  test('other marks may be another place: not taken until somebody says so', () => {
    const rows = [HEADS, [1, 'Xã Tấn Phú', 'Xã']] as const;
    const units = [aUnit('tan', null, 'Xã Tân Phú')];
    const plan = planned(rows, units);
    expect(plan).toMatchObject({ units: [], doubts: [{ taken: { kind: 'left' }, units: [{ unitId: 'tan' }] }] });
    const isNew = planned(rows, units, new Map([[2, { kind: 'new' }]]));
    expect(isNew.added.map(({ name }) => name)).toEqual(['Xã Tấn Phú']);
    expect(isNew.doubts).toMatchObject([{ taken: { kind: 'new' } }]); // may be changed back
    const isThat = planned(rows, units, new Map([[2, { kind: 'unit', unitId: 'tan' }]]));
    expect([isThat.units, isThat.doubts[0]?.taken]).toEqual([[], { kind: 'unit', unitId: 'tan' }]);
  });

  test('a row said to be new is, though its name is there; one said to be left is left', () => {
    const rows = [HEADS, [1, 'X. Hoài Mỹ', 'Xã']] as const;
    expect(planned(rows, [MY], new Map([[2, { kind: 'new' }]])).added).toHaveLength(1);
    expect(planned(rows, [MY], new Map([[2, { kind: 'left' }]]))).toMatchObject({
      units: [],
      doubts: [{ taken: { kind: 'left' } }],
    });
  });

  test('a unit that has ended is asked about, too, where the list gives no day', () => {
    const plan = planned([HEADS, [1, 'X. Hoài Mỹ', 'Xã']], [aUnit('my', '21655', 'Xã Hoài Mỹ', '2025-06-30')]);
    expect(plan).toMatchObject({ units: [], doubts: [{ taken: { kind: 'unit', unitId: 'my' } }] });
    expect(plan.issues.map(({ code }) => code)).toEqual(['unit-ended']);
  });

  test('two units of one name are not chosen between', () => {
    const units = [aUnit('one', '90003', 'Xã An Quý'), aUnit('two', '90004', 'Xã An Quý')];
    expect(planned([HEADS, [1, 'Xã An Quí', 'Xã']], units)).toMatchObject({
      units: [],
      doubts: [{ taken: { kind: 'left' }, units: [{ unitId: 'one' }, { unitId: 'two' }] }],
    });
  });

  test('a list without codes finds units that have one, and a list with codes those that have none', () => {
    expect(planned([HEADS, [1, 'Xã Hoài Mỹ', 'Xã']], [MY]).units).toEqual([]);
    const coded = planned(
      [
        ['STT', 'Tên đơn vị', 'Mã'],
        [1, 'Xã Hoài Mỹ', '21655'],
      ],
      [aUnit('my', null, 'Xã Hoài Mỹ')],
    );
    expect(coded.changed.map(({ id, code }) => [id, code])).toEqual([['my', '21655']]);
    expect(coded.added).toEqual([]);
  });

  test('the same name under another code is added and said', () => {
    const rows = [
      ['STT', 'Tên đơn vị', 'Mã'],
      [1, 'Xã Hoài Mĩ', '21699'],
    ] as const;
    const plan = planned(rows, [MY]);
    expect(plan.added).toHaveLength(1);
    expect(plan.issues.map(({ code, message }) => [code, message.includes('21655')])).toEqual([
      ['unit-name-twice', true],
    ]);
  });

  test('communes of two districts share a name in peace', () => {
    const district = { ...aUnit('d', '545', 'Huyện Phù Mỹ'), kind: 'huyện' };
    const there = { ...aUnit('a', null, 'Xã Hoài Mĩ'), parentId: 'd' };
    const rows = [
      ['STT', 'Tên đơn vị', 'Huyện'],
      [1, 'Xã Hoài Mỹ', 'Huyện Vân Canh'],
    ] as const;
    expect(planned(rows, [district, there]).added.map(({ name }) => name)).toContain('Xã Hoài Mỹ');
  });

  test('one unit on two rows of the list is one, and said with both rows; other marks are two, and said', () => {
    const plan = planned([HEADS, [1, 'Xã Hoài Mỹ', 'Xã'], [2, 'UBND xã Hoài Mĩ', 'Xã']], []);
    expect(plan.added.map(({ name }) => name)).toEqual(['Xã Hoài Mỹ']);
    expect(plan.doubts).toMatchObject([{ row: 3, taken: { kind: 'left' }, units: [] }]);
    expect(plan.doubts[0]?.message).toContain('dòng 2');
    const two = planned([HEADS, [1, 'Xã Tân Phú', 'Xã'], [2, 'Xã Tấn Phú', 'Xã']], []);
    expect(two.added).toHaveLength(2);
    expect(two.doubts).toMatchObject([{ row: 3, taken: { kind: 'new' } }]);
  });

  test('the very same name twice, without a code, is told without naming an empty code', () => {
    const list = readUnitList(aWorkbook(aSheet([HEADS, [1, 'Xã Hóa Sơn', 'Xã'], [2, 'XÃ HOÁ SƠN', 'Xã']])), 'a.xlsx');
    expect(list?.rows).toHaveLength(1);
    expect(list?.issues.map(({ code }) => code)).toEqual(['unit-twice']);
    expect(list?.issues.map(({ message }) => message).join()).not.toContain('“”');
  });
});

describe('namesakes without a code under their districts', () => {
  const HEAD = ['STT', 'Tên đơn vị', 'Huyện'] as const;
  const LISTED = [
    HEAD,
    [1, 'Xã An Hòa', 'Huyện An Lão'],
    [2, 'Xã Mỹ Đức', 'Huyện Phù Mỹ'],
    [3, 'Xã An Hòa', 'Huyện Phù Mỹ'],
  ];
  const BANNERS = [
    ['STT', 'Tên đơn vị', 'Điện thoại'],
    ['Huyện An Lão'],
    [1, 'Xã An Hòa', '0256111222'],
    [2, 'Xã An Tân', '0256111223'],
    ['Huyện Phù Mỹ'],
    [1, 'Xã Mỹ Đức', '0256111224'],
    [2, 'Xã An Hòa', '0256111225'],
  ];

  test.each([
    ['the same list', LISTED],
    ['its rows in another order', [HEAD, LISTED[3] ?? [], LISTED[2] ?? [], LISTED[1] ?? []]],
    ['one of them', [HEAD, [1, 'Xã An Hòa', 'Huyện Phù Mỹ'], [2, 'Xã Mỹ Đức', 'Huyện Phù Mỹ']]],
  ] as const)('a second import of %s adds and changes nothing', (_, again) => {
    expect(planned(again, planned(LISTED, []).added).units).toEqual([]);
  });

  test('lists under lines of districts come again without doubles', () => {
    const { added } = planned(BANNERS, []);
    expect(added.filter(({ name }) => name === 'Xã An Hòa')).toHaveLength(2);
    expect(planned(BANNERS, added).units).toEqual([]);
  });

  test('without a district the row is not added once more, and that is said', () => {
    const plan = planned([HEAD.slice(0, 2), [1, 'Xã An Hòa'], [2, 'Xã Mỹ Đức']], planned(LISTED, []).added);
    expect(plan.added).toEqual([]);
    expect([...plan.issues, ...plan.doubts].length).toBeGreaterThan(0);
  });
});
