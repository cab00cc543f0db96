import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Change,
  describeOffice,
  describeReport,
  describeUnit,
  diff,
  type FieldValue,
  personChanges,
  type ReportState,
} from '../../electron/domain/changes';
import type { FormDefinition, FormField } from '../../electron/domain/form';
import type { OfficeProfile } from '../../electron/domain/office';
import type { PersonRow } from '../../electron/domain/submission';
import { subjects } from '../../electron/text/changeSubjects';
import { valueText, wordChanges } from '../../electron/text/changeText';
import { aUnit, time } from '../support/builders';

const OFFICE: OfficeProfile = {
  name: 'UBND thị xã Hoài Nhơn',
  parentLines: [],
  issuerLines: ['ỦY BAN NHÂN DÂN', 'THỊ XÃ HOÀI NHƠN'],
  symbol: 'UBND',
  fieldSymbol: 'VX',
  placeOfIssue: 'Hoài Nhơn',
  contact: '',
  archiveSuffix: '',
  areaWord: 'thị xã',
};

const field = (key: string, label: string, rest: Partial<FormField> = {}): FormField => ({
  key,
  label,
  labelVariants: [],
  type: 'count',
  required: true,
  isPersonalData: false,
  ...rest,
});

const FORM: FormDefinition = {
  id: 'mau-02',
  version: 1,
  label: 'Mẫu 02',
  isLabelPrinted: true,
  shape: 'list',
  titleLines: ['BÁO CÁO HÀNG NGÀY'],
  headerLines: [],
  hasPeriodLine: true,
  fields: [
    field('cumulative', 'Lũy kế'),
    field('staff', 'Số cán bộ'),
    field('creator', 'Điện thoại người tạo mã', { type: 'phone', isPersonalData: true }),
    field('qr', 'Mã QR', { type: 'text' }),
  ],
  columns: [],
  rules: [],
};

function aState(overrides: Partial<ReportState> = {}): ReportState {
  return {
    version: 1,
    fileName: 'a.xlsx',
    arrivedAt: time('2021-08-17T14:32'),
    firstArrivedAt: time('2021-08-17T14:32'),
    isNil: false,
    dataAsOf: null,
    figures: { cumulative: { kind: 'number', value: 3156 } },
    texts: {},
    persons: 12,
    ...overrides,
  };
}

function aPerson(overrides: Partial<PersonRow> = {}): PersonRow {
  const nothing = { address: null, phone: null, rawPhone: null };
  return { ordinal: 1, fullName: 'Nguyễn Văn Thử', sourceRow: 7, ...nothing, ...overrides };
}

const subject = subjects.report(
  'd/s/u/2021-08-17',
  'Mẫu 02',
  'Phường Bồng Sơn',
  time('2021-08-17T00:00').slice(0, 10) as never,
);
const shown = (changes: readonly Change[]) =>
  changes.map(({ fieldLabel, oldValue, newValue }) => [fieldLabel, oldValue, newValue]);
const reportChanges = (before: ReportState | null, after: ReportState | null) =>
  shown(wordChanges(subject, before && describeReport(before, FORM), after && describeReport(after, FORM), FORM));

describe('what differs', () => {
  test('nothing differs from itself', () => {
    expect(diff(describeOffice(OFFICE), describeOffice({ ...OFFICE }))).toEqual([]);
    expect(diff(null, null)).toEqual([]);
  });

  test('only the fields that differ, with both values', () => {
    expect(
      diff(describeOffice(OFFICE), describeOffice({ ...OFFICE, placeOfIssue: 'Bồng Sơn', contact: 'Lan' })),
    ).toEqual([
      { field: 'placeOfIssue', old: { kind: 'text', text: 'Hoài Nhơn' }, new: { kind: 'text', text: 'Bồng Sơn' } },
      { field: 'contact', old: { kind: 'blank' }, new: { kind: 'text', text: 'Lan' } },
    ]);
  });

  test('a field that comes or goes has null on the other side', () => {
    const one = { a: { kind: 'blank' } } as const;
    expect(diff(null, one)).toEqual([{ field: 'a', old: null, new: { kind: 'blank' } }]);
    expect(diff(one, {})).toEqual([{ field: 'a', old: { kind: 'blank' }, new: null }]);
  });

  test('whatever the states, putting the changes on the first gives the second', () => {
    const value = fc.oneof<fc.Arbitrary<FieldValue>[]>(
      fc.constant({ kind: 'blank' }),
      fc.constant({ kind: 'missing' }),
      fc.nat(3).map((count) => ({ kind: 'number', value: count })),
      fc.constantFrom('', 'a', 'b').map((text) => ({ kind: 'text', text })),
    );
    const described = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), value, { noNullPrototype: true });
    fc.assert(
      fc.property(described, described, (before, after) => {
        const result = { ...before };
        for (const change of diff(before, after)) {
          if (change.new === null) delete result[change.field];
          else result[change.field] = change.new;
        }
        expect(result).toEqual(after);
      }),
    );
  });
});

describe('figures', () => {
  test.each([
    [{ kind: 'number', value: 3156 }, '3.156'],
    [{ kind: 'number', value: 0 }, '0'],
    [{ kind: 'blank' }, 'để trống'],
    [{ kind: 'missing' }, 'không có trong tệp'],
  ] as const)('%o reads as %s', (figure, words) => expect(valueText(figure)).toBe(words));

  test('zero, blank and missing are three values: going from one to the other is a change', () => {
    const states = [{ kind: 'number', value: 0 }, { kind: 'blank' }, { kind: 'missing' }] as const;
    for (const before of states)
      for (const after of states) {
        const changes = reportChanges(aState({ figures: { staff: before } }), aState({ figures: { staff: after } }));
        expect(changes).toEqual(before === after ? [] : [['Số cán bộ', valueText(before), valueText(after)]]);
      }
  });

  test('a replaced report tells which version took over and what it says otherwise', () => {
    const later = aState({
      version: 2,
      fileName: 'b.xlsx',
      arrivedAt: time('2021-08-17T16:05'),
      figures: { cumulative: { kind: 'number', value: 3165 } },
    });
    expect(reportChanges(aState(), later)).toEqual([
      [
        'Bản báo cáo',
        'bản 1, tệp “a.xlsx”, nhận lúc 14h32 ngày 17/8/2021',
        'bản 2, tệp “b.xlsx”, nhận lúc 16h05 ngày 17/8/2021',
      ],
      ['Lũy kế', '3.156', '3.165'],
    ]);
  });

  test('a new report is one entry that holds its figures, also those that are zero or left blank', () => {
    const state = aState({
      figures: { staff: { kind: 'blank' }, cumulative: { kind: 'number', value: 0 } },
      isNil: true,
    });
    expect(reportChanges(null, state)).toEqual([
      [
        'Báo cáo mới',
        null,
        'bản 1, tệp “a.xlsx”, nhận lúc 14h32 ngày 17/8/2021; Không phát sinh; Lũy kế: 0; Số cán bộ: để trống; 12 người',
      ],
    ]);
    expect(reportChanges(state, null)).toEqual([['Gỡ báo cáo', expect.stringContaining('Lũy kế: 0'), null]]);
  });
});

describe('personal data', () => {
  test('never reaches a value, neither of a known field nor of one nobody knows', () => {
    const before = aState({ texts: { creator: '0905123456', stranger: 'Trần Thị Bí Mật', qr: 'BZ-1' } });
    const after = aState({ texts: { creator: '0905999888', stranger: 'Lê Văn Kín', qr: 'BZ-2' } });
    const told = JSON.stringify([reportChanges(before, after), reportChanges(null, after), reportChanges(after, null)]);
    expect(told).not.toMatch(/0905|Bí Mật|Kín/);
    expect(reportChanges(before, after).map(([label]) => label)).toEqual([
      'stranger',
      'Điện thoại người tạo mã',
      'Mã QR',
    ]);
  });

  test('of a list only the counts are told', () => {
    const [an, binh, chi] = ['An', 'Bình', 'Chi'].map((fullName) => aPerson({ fullName }));
    if (!an || !binh || !chi) throw new Error('three people');
    const persons = personChanges([an, binh], [an, chi]);
    expect(persons).toEqual({ added: 1, removed: 1 });
    expect(personChanges([an, binh], [binh, an])).toBeNull();
    const after = describeReport(aState({ persons: 2 }), FORM, persons);
    const changes = wordChanges(subject, describeReport(aState({ persons: 2 }), FORM), after, FORM);
    expect(shown(changes)).toEqual([['Danh sách', '2 người', '2 người (thêm 1, bớt 1)']]);
  });
});

test('a unit is told with the names of its groups and of the unit above', () => {
  const names = { unit: () => 'Thị xã Hoài Nhơn', group: (id: string) => `nhóm ${id}`, channel: (id: string) => id };
  const before = describeUnit(aUnit({ aliases: [] }), names);
  const after = describeUnit(aUnit({ aliases: ['P. Bồng Sơn', 'BS'], parentId: 'hn', groups: ['a', 'b'] }), names);
  expect(shown(wordChanges(subjects.unit('u', 'Phường Bồng Sơn'), before, after))).toEqual([
    ['Đơn vị cấp trên', 'để trống', 'Thị xã Hoài Nhơn'],
    ['Thuộc nhóm', 'nhóm communes', 'nhóm a; nhóm b'],
    ['Tên gọi khác', 'để trống', 'P. Bồng Sơn; BS'],
  ]);
});

test('every field of every kind has its Vietnamese word', () => {
  const office = wordChanges(
    subjects.office('x'),
    describeOffice(OFFICE),
    describeOffice({
      name: 'a',
      parentLines: ['b'],
      issuerLines: ['c'],
      symbol: 'd',
      fieldSymbol: 'e',
      placeOfIssue: 'f',
      contact: 'g',
      archiveSuffix: 'h',
      areaWord: 'i',
      organId: 'k',
    }),
  );
  expect(office).toHaveLength(10);
  for (const { field: key, fieldLabel } of office) expect(fieldLabel).not.toBe(key);
});
