import { expect, test } from 'vitest';
import { freeNumbers, usableNumber } from '../../../electron/domain/numbering/freeNumbers';
import type { IssuedNumber } from '../../../electron/domain/numbering/series';
import { day, time } from '../../support/builders';

function given(number: number, on: string | null, state: IssuedNumber['state'] = 'given'): IssuedNumber {
  return {
    seriesId: 'di',
    year: 2021,
    number,
    suffix: '',
    state,
    paperId: null,
    issuedOn: on === null ? null : day(on),
    reason: '',
    notedAt: time('2021-08-19T08:00'),
    notedBy: '',
  };
}

const ISSUED = [given(25, '2021-08-17'), given(27, '2021-08-18'), given(28, null, 'reserved'), given(31, '2021-08-20')];
const FREE = freeNumbers(ISSUED, 25);

test('a number that was left out goes only to a paper whose day lies between those of its neighbours', () => {
  expect(FREE).toEqual([
    { from: 26, to: 26 },
    { from: 29, to: 30 },
  ]);
  const usable = (on: string) => usableNumber(ISSUED, FREE, day(on));
  expect(usable('2021-08-17')).toMatchObject({ number: 26, before: { number: 25 }, after: { number: 27 } });
  expect(usable('2021-08-18')?.number).toBe(26); // of the same day as its neighbour
  expect(usable('2021-08-19')).toMatchObject({ number: 29, before: { number: 27 }, after: { number: 31 } });
  expect(usable('2021-08-16')).toBeNull(); // 25 would have a later day
  expect(usable('2021-08-21')).toBeNull(); // 31 would have an earlier one
});

test('with nothing left out there is nothing to use', () => {
  expect(usableNumber(ISSUED, [], day('2021-08-18'))).toBeNull();
});
