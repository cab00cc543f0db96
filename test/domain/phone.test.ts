import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPhone, normalisePhone, normalisePhones } from '../../electron/domain/phone';

describe('one phone number', () => {
  test.each([
    ['0905123456', '0905123456', null],
    ['0905 123 456', '0905123456', null],
    ['0905.123.456', '0905123456', null],
    ['0905-123-456', '0905123456', null],
    ["'0905123456", '0905123456', null],
    ['ĐT: 0905 123 456', '0905123456', null],
    ['905123456', '0905123456', 'leading-zero'],
    [905123456, '0905123456', 'leading-zero'],
    [365123456, '0365123456', 'leading-zero'],
    ['+84905123456', '0905123456', 'international'],
    ['84905123456', '0905123456', 'international'],
    ['+84 (0)905 123 456', '0905123456', 'international'],
    ['0084905123456', '0905123456', 'international'],
    ['01681234567', '0381234567', 'old-prefix'],
    [1681234567, '0381234567', 'old-prefix'],
    ['+841681234567', '0381234567', 'old-prefix'],
    ['01991234567', '0591234567', 'old-prefix'],
    ['0256 3861 234', '02563861234', null],
    [2563861234, '02563861234', 'leading-zero'],
    ['19001234', '19001234', null],
  ] as const)('%s → %s (%s)', (raw, phone, repair) => expect(normalisePhone(raw)).toEqual({ phone, repair }));

  test.each(['', '-', 'không có', '090512345', '09051234567', '01821234567', '9.05E+08', 'A0905123456', 12.5])(
    '%s is no phone',
    (raw) => expect(normalisePhone(raw)).toBeNull(),
  );
});

test('a cell with two phones gives both', () => {
  expect(normalisePhones('0905123456 / 914123456').map(({ phone }) => phone)).toEqual(['0905123456', '0914123456']);
});

test('printing groups the digits', () => {
  expect(formatPhone('0905123456')).toBe('0905 123 456');
  expect(formatPhone('02563861234')).toBe('0256 386 1234');
});

describe('any mobile number', () => {
  const mobile = fc
    .tuple(fc.constantFrom('3', '5', '7', '8', '9'), fc.stringMatching(/^\d{8}$/))
    .map(([first, rest]) => `0${first}${rest}`);

  test('survives every way of writing it', () => {
    fc.assert(
      fc.property(mobile, fc.constantFrom('.', ' ', '-', ''), (phone, gap) => {
        const grouped = [phone.slice(0, 4), phone.slice(4, 7), phone.slice(7)].join(gap);
        for (const raw of [phone, grouped, Number(phone), `+84${phone.slice(1)}`, phone.slice(1)])
          expect(normalisePhone(raw)?.phone).toBe(phone);
      }),
    );
  });

  test('is a fixed point', () => {
    fc.assert(
      fc.property(mobile, (phone) => {
        expect(normalisePhone(phone)).toEqual({ phone, repair: null });
      }),
    );
  });
});

test('no text makes it throw, and what it gives is digits only', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.double(), fc.integer()), (raw) => {
      const reading = normalisePhone(raw);
      if (reading !== null) expect(reading.phone).toMatch(/^\d{8,11}$/);
    }),
  );
});

test.each([
  ['0905123456 (con trai)', ['0905123456']],
  ['0905.123.456 Zalo', ['0905123456']],
  ['0905123456 0914123456', ['0905123456', '0914123456']],
  ['nhà: 02563861234; di động 0905 123 456', ['02563861234', '0905123456']],
  ['CCCD 052090512345678', []],
  ['0905', []],
] as const)('phones among other words: %s', (raw, phones) => {
  expect(normalisePhones(raw).map(({ phone }) => phone)).toEqual(phones);
});
