import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeNumbers } from '../../../electron/domain/numbering/freeNumbers';
import { judgeNumber, nextNumber } from '../../../electron/domain/numbering/judgeNumber';
import {
  formatPaperNumber,
  type IssuedNumber,
  type NumberSeries,
  parsePaperNumber,
  seriesOfKind,
} from '../../../electron/domain/numbering/series';
import { day, time } from '../../support/builders';

function given(number: number, on: string | null, state: IssuedNumber['state'] = 'given', suffix = ''): IssuedNumber {
  return {
    seriesId: 'di',
    year: 2021,
    number,
    suffix,
    state,
    paperId: null,
    issuedOn: on === null ? null : day(on),
    reason: '',
    notedAt: time('2021-08-19T18:00'),
    notedBy: '',
  };
}

const issued = [
  given(1, '2021-08-10'),
  given(2, '2021-08-12', 'cancelled'),
  given(3, null, 'reserved'),
  given(5, '2021-08-16'),
];
const today = day('2021-08-19');

for (const [wanted, on, kinds, isRefused] of [
  [null, '2021-08-16', [], false],
  [null, '2021-08-15', ['dayBeforeSmaller'], false],
  ['4', '2021-08-12', ['behind'], false],
  ['4', '2021-08-17', ['behind', 'dayAfterLarger'], false],
  ['4', '2021-08-09', ['behind', 'dayBeforeSmaller'], false],
  ['1', '2021-08-17', ['taken', 'dayAfterLarger'], true],
  ['2', '2021-08-12', ['cancelled'], true],
  ['3', '2021-08-12', ['reserved'], false],
  ['7', '2021-08-16', ['skips'], false],
  ['1a', '2021-08-11', ['inserted'], false],
  [null, '2021-08-20', ['future'], false],
] as const)
  test(`number ${wanted ?? 'next'} on ${on} is ${kinds.join(', ') || 'fine'}`, () => {
    const judged = judgeNumber(issued, 1, {
      wanted: wanted === null ? null : parsePaperNumber(wanted),
      issuedOn: day(on),
      today,
    });
    expect(judged.troubles.map(({ kind }) => kind)).toEqual(kinds);
    expect(judged.isRefused).toBe(isRefused);
  });

test('whatever was given, the next number is free and leaves no gap behind it', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 })), fc.integer({ min: 1, max: 20 }), (numbers, start) => {
      const all = numbers.map((number) => given(number, '2021-08-10'));
      const next = nextNumber(all, start);
      const { troubles } = judgeNumber(all, start, { wanted: null, issuedOn: day('2021-08-10'), today });
      expect(numbers).not.toContain(next);
      expect(troubles).toEqual([]);
      const free = freeNumbers(all, start).flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, at) => from + at),
      );
      const used = numbers.filter((number) => number >= start);
      expect([...free, ...used].sort((a, b) => a - b)).toEqual(
        Array.from({ length: Math.max(0, Math.max(start - 1, ...used) - start + 1) }, (_, at) => start + at),
      );
    }),
  );
});

test('numbers are read and printed alike', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), fc.constantFrom('', 'a', 'b', 'đ'), (number, suffix) => {
      expect(parsePaperNumber(formatPaperNumber({ number, suffix }))).toEqual({ number, suffix });
    }),
  );
});

test('the series that names a kind comes before the one for all, and an advisory body has its own', () => {
  const series = (id: string, changes: Partial<NumberSeries> = {}): NumberSeries => ({
    ...{ id, name: id, flow: 'outgoing', kindIds: [], owner: '', symbol: '', isClosed: false },
    ...changes,
  });
  const all = [series('di'), series('bc', { kindIds: ['bao-cao'] }), series('bcd', { owner: 'Ban Chỉ đạo' })];
  expect(seriesOfKind(all, 'bao-cao')?.id).toBe('bc');
  expect(seriesOfKind(all, 'cong-van')?.id).toBe('di');
  expect(seriesOfKind(all, 'bao-cao', { owner: 'Ban Chỉ đạo' })?.id).toBe('bcd');
  expect(seriesOfKind([series('di', { isClosed: true })], 'cong-van')).toBe(null);
  expect(seriesOfKind(all, 'sao-y', { flow: 'copies' })).toBe(null);
});
