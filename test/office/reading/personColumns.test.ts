import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonRow } from '../../../electron/domain/submission';
import { buffersOf, packPersons, unpackPersons } from '../../../electron/office/reading/personColumns';

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', 'Nguyễn Thị Ánh', '0905123456', '\ud800'));
const person: fc.Arbitrary<PersonRow> = fc.record({
  ordinal: fc.nat(),
  fullName: text,
  address: fc.option(text),
  phone: fc.option(text),
  rawPhone: fc.option(text),
  sourceRow: fc.nat({ max: 1_048_576 }),
});

test('people come out of the columns as they went in, whatever their texts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(person, { maxLength: 600 }), async (persons) => {
      expect(await unpackPersons(packPersons(persons))).toEqual(persons);
    }),
    { numRuns: 60 },
  );
});

test('columns of the form’s own come along, and rows without any have none', async () => {
  const row = { fullName: 'Lê Bình', address: null, phone: null, rawPhone: null, sourceRow: 7 };
  const persons = [
    { ...row, ordinal: 1 },
    { ...row, ordinal: 2, extras: { note: 'ghi chú', amount: 0 } },
  ];
  const columns = packPersons(persons);
  expect(await unpackPersons(structuredClone(columns, { transfer: buffersOf(columns) }))).toEqual(persons);
});

test('the columns are handed over between threads, not copied', async () => {
  const columns = packPersons([
    { ordinal: 1, fullName: 'Lê Bình', address: null, phone: null, rawPhone: null, sourceRow: 7 },
  ]);
  const moved = structuredClone(columns, { transfer: buffersOf(columns) });
  expect(columns.text.byteLength).toBe(0);
  expect((await unpackPersons(moved))[0]?.fullName).toBe('Lê Bình');
});
