import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packPersons } from '../../../electron/domain/packedPersons';
import { PhoneIndex } from '../../../electron/imports/report/phoneIndex';

const phone = fc.oneof(
  fc.stringMatching(/^0[35789]\d{8}$/),
  fc.stringMatching(/^02\d{9}$/),
  fc.stringMatching(/^1[89]00\d{4}(?:\d{2})?$/),
  fc.constantFrom('0900000000', '0900000001', '02900000000', null), // so that some come twice, and some have none
);

test('a phone is found where it stood first, whatever other phones there are', () => {
  fc.assert(
    fc.property(fc.array(phone, { maxLength: 300 }), (phones) => {
      const index = new PhoneIndex(phones.length);
      const row = { fullName: 'Lê Bình', address: null, rawPhone: null, sourceRow: 7 };
      const { columns } = packPersons(phones.map((each, at) => ({ ...row, ordinal: at + 1, phone: each })));
      const found = phones.map((_, at) => index.firstOrAdd(columns, at));
      const first = (each: string | null) => (each === null ? -1 : phones.indexOf(each));
      expect(found).toEqual(phones.map((each, at) => (first(each) === at ? -1 : first(each))));
    }),
  );
});
