import { expect, test } from 'vitest';
import { earlyArrival } from '../../../electron/imports/keyed/earlyArrival';
import { day, time } from '../../support/builders';

const entry = { period: day('2021-08-17'), receivedAt: time('2021-07-17T14:00'), isArrivalSure: false };

test.each([
  [{ issuedDay: 15, issuedMonth: 8, issuedYear: 2021 }, '(15/8/2021)'],
  [{ issuedDay: null, issuedMonth: 8, issuedYear: 2021 }, '(tháng 8/2021)'], // no day is made up for a blank one
])('an arrival before the letter of %o names its day as far as the letter does: %s', (letter, named) => {
  const [issue] = earlyArrival(entry, letter, 'Xã Thử');
  expect(issue?.code).toBe('arrival-before-letter');
  expect(issue?.message).toContain(`trước ngày ban hành văn bản ${named}.`);
});

test('a letter without month and year is no bound; the period still is', () => {
  const letter = { issuedDay: null, issuedMonth: null, issuedYear: null };
  expect(earlyArrival(entry, letter, 'Xã Thử').map(({ code }) => code)).toEqual(['arrival-before-period']);
});
