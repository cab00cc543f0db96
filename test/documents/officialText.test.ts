import { describe, expect, test } from 'vitest';
import {
  capitalized,
  deadlineText,
  longDate,
  momentText,
  numberAndCode,
  placeDateText,
  romanNumeral,
  shortDate,
  withEndMark,
} from '../../electron/documents/officialText';
import { toIsoDay } from '../../electron/domain/calendar';
import { at } from './support';

const day = toIsoDay;

describe('dates: days padded below 10, months only when 1 or 2', () => {
  for (const [iso, long, short] of [
    ['2020-08-04', 'ngày 04 tháng 8 năm 2020', '04/8/2020'],
    ['2021-02-05', 'ngày 05 tháng 02 năm 2021', '05/02/2021'],
    ['2021-10-12', 'ngày 12 tháng 10 năm 2021', '12/10/2021'],
    ['2021-01-28', 'ngày 28 tháng 01 năm 2021', '28/01/2021'],
  ] as const) {
    test(iso, () => {
      const [year, month, date] = iso.split('-').map(Number) as [number, number, number];
      expect(longDate({ year, month, day: date })).toBe(long);
      expect(shortDate(day(iso))).toBe(short);
    });
  }
});

test('a day not yet given leaves room for two digits', () => {
  expect(placeDateText('Hoài Nhơn', null, at('2021-08-17T17:00'))).toBe('Hoài Nhơn, ngày      tháng 8 năm 2021');
  expect(placeDateText('Hoài Nhơn', day('2021-09-02'), at('2021-08-17T17:00'))).toBe(
    'Hoài Nhơn, ngày 02 tháng 9 năm 2021',
  );
});

describe('numbers', () => {
  for (const [number, text] of [
    ['3', '03/CT-UBND'],
    ['4482', '4482/CT-UBND'],
    ['10', '10/CT-UBND'],
    ['', '        /CT-UBND'],
    [null, '        /CT-UBND'],
  ] as const) {
    test(`${number}`, () => expect(numberAndCode(number, 'CT-UBND')).toBe(text));
  }
});

test('hours and deadlines', () => {
  expect(momentText(at('2021-08-14T17:00'))).toBe('17h00 ngày 14/8/2021');
  expect(deadlineText(at('2021-08-17T15:00'), true)).toBe('trước 15h00 ngày 17/8/2021');
  expect(deadlineText(at('2021-08-20T00:00'), true)).toBe('trước ngày 20/8/2021');
  expect(deadlineText(at('2021-08-20T17:00'), false)).toBe('chậm nhất 17h00 ngày 20/8/2021');
  expect(deadlineText(at('2021-08-20T23:59'), false)).toBe('hết ngày 20/8/2021');
});

test('the end mark comes once, after the last word', () => {
  expect(withEndMark('Đề nghị thực hiện.', './.')).toBe('Đề nghị thực hiện./.');
  expect(withEndMark('Đề nghị thực hiện./.', './.')).toBe('Đề nghị thực hiện./.');
  for (const typed of ['thực hiện ./.', 'thực hiện. ./. ', 'thực hiện ;'])
    expect(withEndMark(`Đề nghị ${typed}`, './.')).toBe('Đề nghị thực hiện./.');
});

test('Roman numerals and capitals', () => {
  expect([1, 2, 4, 9, 10, 14, 20].map(romanNumeral)).toEqual(['I', 'II', 'IV', 'IX', 'X', 'XIV', 'XX']);
  expect(capitalized('đơn vị')).toBe('Đơn vị');
});
