import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ListOfUnit,
  type OtherListing,
  ROW_VERDICTS,
  solveListSum,
} from '../../../electron/domain/listTotals/listSum';
import { listSumText } from '../../../electron/text/listSumText';
import { day } from '../../support/builders';

const TODAY = day('2021-08-18');
const BEFORE = day('2021-08-17');

const person = (ordinal: number, fullName: string, phone: string | null) => ({ ordinal, fullName, phone });

function listed(phone: string, fullName: string, unitId: string, period = BEFORE): OtherListing {
  return { phone, fullName, unitId, period, ordinal: 5 };
}

function solve(more: Partial<ListOfUnit>) {
  return solveListSum({
    unitId: 'hoai-phu',
    period: TODAY,
    persons: [
      person(1, 'Lê Thị Ánh', '0905111222'),
      person(2, 'Trần Văn Đức', '0905111333'),
      person(3, 'Ngô Bá', null),
    ],
    listings: [],
    previous: { value: 3120, period: BEFORE },
    stated: 3123,
    ...more,
  });
}

describe('a row adds somebody', () => {
  test('who is nowhere else; one without a phone is counted, and said not to have been looked for', () => {
    const sum = solve({});
    expect(sum).toMatchObject({ rows: 3, judged: [], unchecked: 1, proposed: 3123, explanation: 'right' });
  });

  test.each([
    ['on the unit’s own list of the day before', listed('0905111222', 'LE THI ANH', 'hoai-phu'), 'own', 3122],
    ['on another unit’s list of the day before', listed('0905111222', 'Lê Thị Ánh', 'bong-son'), 'other', 3122],
    ['on another unit’s list of the same day', listed('0905111222', 'Lê Thị Ánh', 'bong-son', TODAY), 'sameDay', 3123],
    ['whose phone a brother has', listed('0905111222', 'Lê Thị Anh', 'hoai-phu'), 'shared', 3123],
    ['whose phone somebody else has', listed('0905111222', 'Lê Văn Ba', 'bong-son'), 'shared', 3123],
  ] as const)('%s', (_, listing, verdict, proposed) => {
    const sum = solve({ listings: [listing] });
    expect(sum.judged).toMatchObject([{ person: { ordinal: 1 }, verdict }]);
    expect(sum.proposed).toBe(proposed);
    expect(sum.counts).toMatchObject({ new: 2, [verdict]: 1 });
  });

  test('written twice on one list, only once', () => {
    const persons = [person(1, 'Lê Thị Ánh', '0905111222'), person(2, 'Bà Lê Thị Ánh', '0905111222')];
    const sum = solve({ persons });
    expect(sum).toMatchObject({ proposed: 3121, judged: [{ person: { ordinal: 2 }, verdict: 'repeated' }] });
  });

  test('a later list of another day takes nobody away', () => {
    expect(solve({ listings: [listed('0905111222', 'Lê Thị Ánh', 'bong-son', day('2021-08-19'))] }).judged).toEqual([]);
  });
});

test.each([
  [
    3123,
    'allRows',
    'Lũy kế trước (ngày 17/8/2021) 3.120 + 2 = 3.122; báo cáo ghi 3.123, thừa 1. Đơn vị đã cộng cả những người đã được tính trước đó. Đề nghị sửa lũy kế thành 3.122.',
  ],
  [3122, 'right', 'Lũy kế trước (ngày 17/8/2021) 3.120 + 2 = 3.122; báo cáo ghi đúng 3.122.'],
  [3120, 'notAdded', /chưa cộng danh sách kỳ này/],
  [3000, 'fell', /không thể nhỏ hơn kỳ trước\. Đề nghị sửa lũy kế thành 3\.122\.$/],
  [9999, 'unexplained', /Cộng cả 3 dòng thì là 3\.123\. Số đã ghi không giải thích được/],
] as const)('%d is %s', (stated, explanation, sentence) => {
  const sum = solve({ stated, listings: [listed('0905111222', 'Lê Thị Ánh', 'bong-son')] });
  expect(sum.explanation).toBe(explanation);
  if (typeof sentence === 'string') expect(listSumText.total(sum)).toBe(sentence);
  else expect(listSumText.total(sum)).toMatch(sentence);
});

describe('what is known of the total before', () => {
  test('a unit that goes on from the right total instead of the wrong one before is right', () => {
    const sum = solve({ previous: { value: 3140, period: BEFORE, corrected: 3120 }, stated: 3123 });
    expect(sum).toMatchObject({ explanation: 'corrected', expected: 3143, proposed: 3123 });
    expect(listSumText.total(sum)).toBe(
      'Lũy kế trước (ngày 17/8/2021) 3.140 + 3 = 3.143; báo cáo ghi 3.123, thiếu 20. Lưu ý: lũy kế ngày 17/8/2021 ghi 3.140, thừa 20 so với danh sách của kỳ đó (đúng ra là 3.120). Số ghi kỳ này khớp với lũy kế đã sửa. Đề nghị giữ 3.123 và sửa báo cáo ngày 17/8/2021.',
    );
  });

  test('a wrong total that is carried on is right by itself, and what is wrong is said', () => {
    const sum = solve({ previous: { value: 3140, period: BEFORE, corrected: 3120 }, stated: 3143 });
    expect(sum).toMatchObject({ explanation: 'right', proposed: 3143 });
    expect(listSumText.total(sum)).toMatch(/thừa 20 so với danh sách của kỳ đó .* Sửa lại thì kỳ này là 3\.123\.$/);
  });

  test('with a report missing in between nothing is proposed for what is too much', () => {
    const previous = { value: 3120, period: day('2021-08-16'), missing: [BEFORE] };
    const sum = solve({ previous, stated: 3138 });
    expect(sum).toMatchObject({ explanation: 'gap', expected: 3123, proposed: null });
    expect(listSumText.total(sum)).toMatch(/Ở giữa chưa có báo cáo ngày 17\/8\/2021, nên phần chênh/);
    expect(solve({ previous, stated: 3123 }).explanation).toBe('right');
  });

  test('a first total below the number of its own people is impossible', () => {
    const sum = solve({ previous: null, stated: 2 });
    expect(sum).toMatchObject({ explanation: 'belowRows', proposed: null });
    expect(listSumText.total(sum)).toMatch(/nhỏ hơn số người của chính danh sách này \(3\)/);
  });
});

test('rows that the file repeats explain a total into which they were added', () => {
  const sum = solve({ repeatedRows: 2, stated: 3125 });
  expect(sum).toMatchObject({ rows: 5, counts: { repeated: 2, new: 3 }, explanation: 'allRows', proposed: 3123 });
  expect(solve({ repeatedRows: 2, stated: 3124 })).toMatchObject({ explanation: 'someRows', proposed: 3123 });
});

test('rows and their verdicts in words', () => {
  const sum = solve({ listings: [listed('0905111222', 'Lê Thị Ánh', 'bong-son')] });
  expect(listSumText.rows(sum, 'Xã Hoài Phú', 'ngày 18/8/2021')).toBe(
    'Danh sách ngày 18/8/2021 của Xã Hoài Phú có 3 người: 2 người mới; 1 người đã có ở danh sách kỳ trước của đơn vị khác. 1 người không có số điện thoại nên không đối chiếu được với danh sách khác.',
  );
  expect(sum.judged.map((one) => listSumText.row(one, () => 'Phường Bồng Sơn'))).toEqual([
    'STT 1 “Lê Thị Ánh”, 0905111222: đã có ở STT 5, danh sách ngày 17/8/2021 của Phường Bồng Sơn.',
  ]);
});

test('without a total before nothing is proposed, and it is said', () => {
  const sum = solve({ previous: null });
  expect(sum).toMatchObject({ proposed: null, explanation: null, expected: null });
  expect(listSumText.total(sum)).toBe('Chưa có lũy kế của kỳ trước nên không kiểm tra được lũy kế.');
});

test('every row has one verdict, and the proposal is the total before with those that add somebody', () => {
  const phone = fc.constantFrom('0905000001', '0905000002', '0905000003', null);
  const name = fc.constantFrom('Lê An', 'Trần Bình');
  const listing = fc.record({
    phone: fc.constantFrom('0905000001', '0905000002', '0905000003'),
    fullName: name,
    unitId: fc.constantFrom('hoai-phu', 'bong-son'),
    period: fc.constantFrom(BEFORE, TODAY),
    ordinal: fc.nat(9),
  });
  fc.assert(
    fc.property(
      fc.array(fc.record({ fullName: name, phone })),
      fc.array(listing),
      fc.nat(5000),
      (people, listings, value) => {
        const persons = people.map((one, at) => ({ ...one, ordinal: at + 1 }));
        const sum = solve({ persons, listings, previous: { value, period: BEFORE } });
        expect(ROW_VERDICTS.reduce((total, verdict) => total + sum.counts[verdict], 0)).toBe(people.length);
        expect(sum.judged).toHaveLength(people.length - sum.counts.new);
        const { repeated, own, other } = sum.counts;
        expect(sum.proposed).toBe(value + people.length - repeated - own - other);
        expect(sum.withAllRows).toBe(value + people.length);
      },
    ),
  );
});
