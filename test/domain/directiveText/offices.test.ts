import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';
import { type ReadingSummary, summaryOf } from './summary';
import { nfd, respaced, rewrapped, withCarriageReturns } from './variations';

/** Papers of many kinds of offices, made up; what each says was read by a person and written down in expected.json. */
const FOLDER = join(__dirname, '../../fixtures/directives/offices');
const EXPECTED = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Record<string, ReadingSummary>; // written by us
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace('.txt', ''));

test('every paper has its facts, and there are enough of them', () => {
  expect(Object.keys(EXPECTED).sort()).toEqual([...NAMES].sort());
  expect(NAMES.length).toBeGreaterThanOrEqual(25);
});

describe.each(NAMES)('%s', (name) => {
  const text = readFileSync(join(FOLDER, `${name}.txt`), 'utf8');
  const facts = EXPECTED[name];
  test('as typed', () => expect(summaryOf(readDirectiveText(text))).toEqual(facts));
  test('in decomposed letters', () => expect(summaryOf(readDirectiveText(nfd(text)))).toEqual(facts));
  test('with line ends of Windows', () =>
    expect(summaryOf(readDirectiveText(withCarriageReturns(text)))).toEqual(facts));
  test('with other spaces between words', () => expect(summaryOf(readDirectiveText(respaced(text)))).toEqual(facts));
  test('broken into lines of 78 letters', () =>
    expect(summaryOf(readDirectiveText(rewrapped(text, 78)))).toEqual(facts));
});

test('a limit behind the name of an office is no part of the name', () => {
  const { clauses } = readDirectiveText(
    [
      ...['UBND XÃ A', 'Số: 1/UBND-VP', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'A, ngày 05 tháng 8 năm 2026'],
      ...['Kính gửi: Các thôn', '1. Các thôn báo cáo UBND xã trước ngày 15/8/2026.'],
      '2. Phòng Kinh tế chậm nhất sau 03 ngày làm việc kể từ ngày nhận đủ báo cáo, tổng hợp báo cáo UBND xã.',
    ].join('\n'),
  );
  expect(clauses.map(({ value }) => value.addressees.map((one) => one.value.group))).toEqual([
    ['Các thôn'],
    ['Phòng Kinh tế'],
  ]);
});
