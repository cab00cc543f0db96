import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personKey } from '../../electron/domain/changes';
import { countedPerson, destroyedPerson } from '../../electron/domain/destruction/destroyedPerson';
import { isDestroyedName, isPhoneMark } from '../../electron/domain/destruction/personMark';
import { TextSweep } from '../../electron/domain/destruction/textSweep';
import { type ListOfUnit, type ListSum, solveListSum } from '../../electron/domain/listTotals/listSum';
import { isSameName } from '../../electron/domain/personName';
import type { PersonRow } from '../../electron/domain/submission';
import { day } from '../support/builders';

const hash = (text: string) => createHmac('sha256', 'a key').update(text).digest('hex');
const otherHash = (text: string) => createHmac('sha256', 'another').update(text).digest('hex');

/** Spellings that are and are not one person's. */
const NAMES = [
  'Lê Thị Hòa',
  'LE THI HOA',
  'Lê Thị Hoà',
  'Bà Lê Thị Hoa',
  'Lê Thị Hoa (chủ hộ)',
  'Trần Văn Hùng',
  'Trần Văn Hưng',
];
const PHONES = ['0905111222', '0905111333', '02563123456', null];

const person = fc
  .record({
    fullName: fc.constantFrom(...NAMES),
    phone: fc.constantFrom(...PHONES),
    address: fc.constantFrom('Khu phố 1', 'khu pho 1', null),
  })
  .map((one) => ({ ...one, rawPhone: one.phone }));

const persons = fc
  .array(person, { maxLength: 12 })
  .map((list): readonly PersonRow[] => list.map((one, at) => ({ ...one, ordinal: at + 1, sourceRow: at + 7 })));

const DAYS = ['2021-08-16', '2021-08-17', '2021-08-18'].map(day);
const [BEFORE, TODAY] = [day('2021-08-16'), day('2021-08-17')];
const listings = fc.array(
  fc.record({ person, unitId: fc.constantFrom('a', 'b'), period: fc.constantFrom(...DAYS), ordinal: fc.nat(20) }),
  { maxLength: 12 },
);

const numbers = ({ judged, ...sum }: ListSum) => ({
  ...sum,
  judged: judged.map(({ person, verdict, listing }) => [
    person.ordinal,
    verdict,
    listing.ordinal,
    listing.unitId,
    listing.period,
  ]),
});

describe.each([
  ['destroyed', (one: PersonRow) => destroyedPerson(one, hash)],
  ['only counted', (one: PersonRow) => countedPerson(one, hash)],
  ['only counted, then destroyed', (one: PersonRow) => destroyedPerson(countedPerson(one, hash), otherHash)],
] as const)('marks of people who were %s', (_, destroyed) => {
  test('give every list the same sum, with the same verdict on every row', () => {
    fc.assert(
      fc.property(persons, listings, fc.option(fc.nat(40)), fc.nat(20), (rows, others, stated, before) => {
        const solve = (change: (one: PersonRow) => PersonRow) => {
          const list: ListOfUnit = {
            unitId: 'a',
            period: TODAY,
            persons: rows.map(change),
            listings: others.flatMap(({ person, ...place }) => {
              const { fullName, phone } = change({ ...person, ordinal: place.ordinal, sourceRow: 1 });
              return phone === null ? [] : [{ ...place, fullName, phone }];
            }),
            previous: { value: before, period: BEFORE },
            stated,
          };
          return numbers(solveListSum(list));
        };
        expect(solve(destroyed)).toEqual(solve((one) => one));
      }),
    );
  });

  test('tell nothing of name, phone or address', () => {
    fc.assert(
      fc.property(persons, (rows) => {
        for (const row of rows) {
          const { fullName, phone, address, rawPhone, ordinal, sourceRow } = destroyed(row);
          expect(isDestroyedName(fullName)).toBe(true);
          expect(phone === null || isPhoneMark(phone)).toBe(true);
          expect([phone === null, rawPhone, ordinal, sourceRow]).toEqual([
            row.phone === null,
            null,
            row.ordinal,
            row.sourceRow,
          ]);
          expect(`${fullName} ${address}`).not.toMatch(/hoa|hùng|phố/i);
        }
      }),
    );
  });
});

test('marks of people who were only counted tell versions of a list apart as the people themselves do', () => {
  fc.assert(
    fc.property(persons, persons, (left, right) => {
      for (const one of left)
        for (const other of right) {
          const [a, b] = [one, other].map((row) => countedPerson(row, hash));
          if (a === undefined || b === undefined) return;
          expect(personKey(a) === personKey(b)).toBe(personKey(one) === personKey(other));
          expect(isSameName(a.fullName, b.fullName)).toBe(isSameName(one.fullName, other.fullName));
        }
    }),
  );
});

test('a mark is nobody of a name, and another key gives another mark', () => {
  const row = { fullName: 'Lê Thị Hòa', phone: '0905111222', address: null, rawPhone: null, ordinal: 1, sourceRow: 7 };
  const marked = countedPerson(row, hash);
  const other = countedPerson(row, otherHash);
  expect(isSameName(marked.fullName, 'Lê Thị Hòa')).toBe(false);
  expect(isSameName(marked.fullName, other.fullName)).toBe(false);
  expect(marked.phone).not.toBe(other.phone);
  expect(countedPerson(marked, hash)).toEqual(marked);
  const destroyed = destroyedPerson(marked, otherHash);
  expect(destroyed.fullName).toMatch(/^\[đã xóa\]/);
  expect(destroyed.phone).not.toBe(marked.phone);
  expect(destroyedPerson(destroyed, hash)).toEqual(destroyed);
});

describe('names and phones in what somebody wrote', () => {
  const people = [
    { fullName: 'Lê Thị Ánh Tuyết', phone: '0905111222', rawPhone: '0905.111.222 / 0914 222 333' },
    { fullName: 'Hoa', phone: null, rawPhone: 'không có' },
    { fullName: 'Nguyễn Văn Cán', phone: null, rawPhone: null },
  ];
  const sweep = new TextSweep(people, ['Nguyễn Văn Cán']);

  test.each([
    ['STT 1 “Lê Thị Ánh Tuyết”, 0905111222: đã có', 'STT 1 “[đã xóa]”, [đã xóa]: đã có'],
    ['chị le thi  anh tuyet gọi +84 905 111 222', 'chị [đã xóa] gọi [đã xóa]'],
    ['LÊ THỊ ÁNH TUYẾT; số khác 0914222333', '[đã xóa]; số khác [đã xóa]'],
    ['Lê Thị Ánh Tuyết Mai', '[đã xóa] Mai'],
  ])('%s', (text, expected) => {
    expect(sweep.without(text)).toBe(expected);
  });

  test.each(['hoa nở', 'Nguyễn Văn Cán', 'Lê Thị Ánh', 'lũy kế 3.156 người', '0905111223', 'Lê Thị, Ánh Tuyết'])(
    'leaves “%s” as it is',
    (text) => expect(sweep.without(text)).toBeNull(),
  );

  test('a JSON stays one, whatever its numbers are', () => {
    const json = JSON.stringify({ size: 905111222, note: ['Lê Thị Ánh Tuyết'], none: null });
    expect(JSON.parse(sweep.withoutInJson(json) ?? '')).toEqual({ size: 905111222, note: ['[đã xóa]'], none: null });
    expect(sweep.withoutInJson('{"a":"b"}')).toBeNull();
  });
});
