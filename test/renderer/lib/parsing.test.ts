import { describe, expect, test } from 'vitest';
import {
  hasDecimalComma,
  parseClock,
  parseCounts,
  parseDay,
  parseFigure,
  parseLines,
} from '../../../renderer/lib/parsing';

describe('a day as a clerk types it', () => {
  test.each([
    ['17/8/2021', '2021-08-17'],
    ['17/08/2021', '2021-08-17'],
    [' 4-8 ', '2021-08-04'], // the year is the one at hand
    ['5.2.2020', '2020-02-05'],
    ['29/2/2020', '2020-02-29'],
    ['17/8/21', '2021-08-17'],
    ['2021-08-17', '2021-08-17'],
    ['ngày 04 tháng 8 năm 2020', '2020-08-04'],
  ])('%s is %s', (text, iso) => expect(parseDay(text, 2021)).toBe(iso));

  test.each(['', '29/2/2021', '31/4', '17', '8/17/2021', '17/8/202', '5/12/202', 'hôm nay'])('%s is no day', (text) =>
    expect(parseDay(text, 2021)).toBeNull(),
  );
});

describe('a time of day as a clerk types it', () => {
  test.each([
    ['15h00', '15:00'],
    ['15h', '15:00'],
    ['15', '15:00'],
    ['15:07', '15:07'],
    ['1507', '15:07'],
    ['9g5', '09:05'],
    [' 7h30 ', '07:30'],
    ['15 giờ 30', '15:30'],
    ['16h30 phút', '16:30'],
    ["17h00'", '17:00'],
    ['3h chiều', '15:00'],
    ['8 giờ sáng', '08:00'],
    ['12h trưa', '12:00'],
  ])('%s is %s', (text, clock) => expect(parseClock(text)).toBe(clock));

  test.each(['', '24h00', '15h60', '2561', 'ba giờ', '15h000', '15h30 mai', '15 giờ hơn'])('%s is no time', (text) =>
    expect(parseClock(text)).toBeNull(),
  );
});

test('lines: blank ones and outer spaces dropped, letters composed', () => {
  expect(parseLines('  Bồng Sơn \n\n P. Bo\u0302\u0300ng Sơn\n')).toEqual(['Bồng Sơn', 'P. Bồng Sơn']);
});

describe('the two counts behind a percentage', () => {
  test.each([
    ['82.930/174.229', 82_930, 174_229],
    [' 82930 / 174229 ', 82_930, 174_229],
    ['0/17', 0, 17],
    ['120/100', 120, 100], // odd, and for the advice to say
    ['702,25/1.250,5', 702.25, 1250.5],
    ['12,345/20,5', 12.345, 20.5], // the other figure tells what the comma is
  ])('%s', (text, numerator, denominator) => expect(parseCounts(text)).toEqual({ numerator, denominator }));

  test.each(['', '82.930', '/174.229', '82.930/', '0/0', '1/2/2021', 'một/hai', '1/9999999999'])(
    '“%s” is not both of them',
    (text) => expect(parseCounts(text)).toBeNull(),
  );
});

describe('a figure typed or pasted from Excel', () => {
  test.each([
    ['12.345', 12_345],
    ['12 345', 12_345],
    ['12,345', 12_345], // written in English, as long as nothing else says otherwise
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1.250,75', 1250.75],
    ['1,250.75', 1250.75],
    ['0,125', 0.125],
    ['0', 0],
    ['12,34567', null], // more places than sums keep exactly
    ['-5', null],
    ['12 ha', null],
    ['', null],
  ])('“%s” is %s', (text, value) => expect(parseFigure(text)).toBe(value));

  test('beside a cell whose comma stands before decimals, another comma stands there too', () => {
    expect(hasDecimalComma(['12.345', '3,5'])).toBe(true);
    expect(hasDecimalComma(['12,345', '12.345'])).toBe(false);
    expect(parseFigure('12,345', true)).toBe(12.345);
    expect(parseFigure('12.345', true)).toBe(12_345);
  });
});
