import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PhoneIndex } from '../../../electron/imports/report/phoneIndex';

const phone = fc.oneof(
  fc.stringMatching(/^0[35789]\d{8}$/),
  fc.stringMatching(/^02\d{9}$/),
  fc.stringMatching(/^1[89]00\d{4}(?:\d{2})?$/),
  fc.constantFrom('0900000000', '0900000001', '02900000000'), // so that some come twice
);

test('a phone is found where it stood first, whatever other phones there are', () => {
  fc.assert(
    fc.property(fc.array(phone, { maxLength: 300 }), (phones) => {
      const index = new PhoneIndex(phones.length);
      const found = phones.map((each, at) => index.firstOrAdd(each, at));
      expect(found).toEqual(phones.map((each, at) => (phones.indexOf(each) === at ? -1 : phones.indexOf(each))));
    }),
  );
});
