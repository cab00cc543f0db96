import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correctedRow, maskedFields, readCorrection } from '../../../electron/domain/destruction/correction';

const row = { fullName: 'Lê Thị An', address: '12 Lê Lợi, thôn 1', phone: '0905111222', rawPhone: '0905 111 222' };
const none = { fullName: null, phone: null, address: null };

test.each([
  [none, 'nothing'],
  [{ ...none, fullName: '  ' }, 'noName'],
  [{ ...none, phone: '12' }, 'badPhone'],
  [
    { ...none, phone: '+84 914.222.333' },
    { ...none, phone: '0914222333' },
  ],
  [
    { ...none, phone: '', address: ' Thôn  2 ' },
    { ...none, phone: '', address: 'Thôn 2' },
  ],
])('%j is read as %j', (typed, read) => expect(readCorrection(typed)).toEqual(read));

test('what is left out stays, what is blank goes', () => {
  expect(correctedRow(row, { ...none, fullName: 'Lê Thị Ân' })).toEqual({ ...row, fullName: 'Lê Thị Ân' });
  const blank = { ...none, phone: '', address: '' };
  expect(correctedRow(row, blank)).toEqual({ ...row, phone: null, rawPhone: null, address: null });
});

test('history never holds a whole phone or a whole name', () => {
  const digits = fc.integer({ min: 0, max: 9_999_999 }).map((number) => `090${String(number).padStart(7, '0')}`);
  const name = fc.constantFrom('Nguyễn Văn An', 'Trần Thị Bích Ngọc', 'Lê Hoàng');
  fc.assert(
    fc.property(name, name, digits, digits, (from, to, phone, next) => {
      const before = [{ ...row, fullName: from, phone }];
      const said = JSON.stringify(maskedFields(before, { fullName: to, phone: next, address: null }));
      for (const whole of [from, to, phone, next]) expect(said).not.toContain(whole);
    }),
  );
});
