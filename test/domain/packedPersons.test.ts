import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PackedPersons, packPersons } from '../../electron/domain/packedPersons';
import type { PersonRow } from '../../electron/domain/submission';
import { buffersOf } from '../../electron/office/reading/packFile';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\ufeff', 'Nguyễn Thị Ánh', '0905123456', '\ud800'),
);
const person: fc.Arbitrary<PersonRow> = fc.record(
  {
    ordinal: fc.nat(),
    fullName: text,
    address: fc.option(text),
    phone: fc.option(text),
    rawPhone: fc.option(text),
    sourceRow: fc.nat({ max: 1_048_576 }),
    extras: fc.constant({ note: 'ghi chú', amount: 0 }),
  },
  { requiredKeys: ['ordinal', 'fullName', 'address', 'phone', 'rawPhone', 'sourceRow'] },
);

/** Half a pair of letters is none: the database would not keep it either. */
function stored<T extends string | null>(value: T): string | T {
  return value === null ? value : Buffer.from(value).toString();
}
function asStored(row: PersonRow): PersonRow {
  const { fullName, address, phone, rawPhone } = row;
  return {
    ...row,
    fullName: stored(fullName),
    address: stored(address),
    phone: stored(phone),
    rawPhone: stored(rawPhone),
  };
}

test('people come out of the columns as they went in, in whatever way they are asked for', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 600 }), fc.nat(), fc.nat(), (persons, one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)].map((place) => place % (persons.length + 1));
      const packed = packPersons(persons);
      const rows = persons.map(asStored);
      expect([...packed]).toEqual(rows);
      expect(packed.length).toBe(rows.length);
      if (from !== undefined && to !== undefined && from <= to)
        expect(packed.slice(from, to)).toEqual(rows.slice(from, to));
      expect(packed.at(one % (rows.length + 1))).toEqual(rows[one % (rows.length + 1)]);
      expect(packed.map(({ phone }) => phone)).toEqual(rows.map(({ phone }) => phone));
      const hasNoAddress = ({ address }: PersonRow) => address === null;
      expect(packed.filter(hasNoAddress)).toEqual(rows.filter(hasNoAddress));
      expect(packed.some(hasNoAddress)).toBe(rows.some(hasNoAddress));
      expect(JSON.stringify(packed)).toBe(JSON.stringify(rows));
      expect(packPersons(packed)).toBe(packed);
    }),
    { numRuns: 60 },
  );
});

test('the columns are handed over between threads, not copied', () => {
  const row = { fullName: 'Lê Bình', address: null, phone: null, rawPhone: null, sourceRow: 7 };
  const { columns } = packPersons([
    { ...row, ordinal: 1 },
    { ...row, ordinal: 2, extras: { note: 'ghi chú', amount: 0 } },
  ]);
  const moved = structuredClone(columns, { transfer: buffersOf(columns) });
  expect(columns.text.byteLength).toBe(0);
  expect([...new PackedPersons(moved)]).toEqual([
    { ...row, ordinal: 1 },
    { ...row, ordinal: 2, extras: { note: 'ghi chú', amount: 0 } },
  ]);
});
