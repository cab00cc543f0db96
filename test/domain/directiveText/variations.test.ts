import { describe, expect, test } from 'vitest';
import { readDirectiveText } from '../../../electron/domain/directiveText/readDirectiveText';
import { SEEDS, seedText } from './seedFacts';
import { summaryOf } from './summary';
import { bareCapitals, nfd, respaced, rewrapped, withCarriageReturns } from './variations';

/** The five papers in other dress say the same. */
const DRESSES = {
  'in decomposed letters': nfd,
  'with line ends of Windows': withCarriageReturns,
  'with other spaces': respaced,
  'broken into lines of 90 letters': (text: string) => rewrapped(text, 90),
  'broken into lines of 64 letters': (text: string) => rewrapped(text, 64),
  'without empty lines': (text: string) => text.replace(/\n\n+/g, '\n'),
  'with bold marks around the letterhead': (text: string) => text.replace(/^(CỘNG HÒA.*|ỦY BAN.*|Số:.*)$/gmu, '**$1**'),
} as const;

describe.each(SEEDS)('%s', (id) => {
  const plain = summaryOf(readDirectiveText(seedText(id)));
  test.each(Object.entries(DRESSES))('%s', (_, dress) => {
    expect(summaryOf(readDirectiveText(dress(seedText(id))))).toEqual(plain);
  });
});

test('a letterhead whose marks were lost is told all the same', () => {
  const reading = readDirectiveText(bareCapitals(seedText('hoai-nhon-2021-08')));
  expect(reading.nationalHeader?.value[0]).toBe('CONG HOA XA HOI CHU NGHIA VIET NAM');
  expect(reading.issuerLines.map(({ value }) => value)).toEqual(['ỦY BAN NHÂN DÂN', 'THỊ XÃ HOÀI NHƠN']);
});

describe('the same clause with other words of time', () => {
  const due = (words: string, clause = `1. UBND các xã, phường báo cáo kết quả về UBND thị xã ${words}.`) =>
    readDirectiveText(`Hoài Nhơn, ngày 14 tháng 8 năm 2021\nV/v báo cáo\n\n${clause}\n`).duties[0]?.value.due?.value ??
    null;
  test.each([
    ['trước ngày 20/8/2021', { kind: 'once', day: '2021-08-20', clock: null, isExclusive: true }],
    ['trước ngày 20/8', { kind: 'once', day: '2021-08-20', clock: null, isExclusive: true }],
    ['trước ngày 20-8-2021', { kind: 'once', day: '2021-08-20', clock: null, isExclusive: true }],
    ['trước ngày 20.8.2021', { kind: 'once', day: '2021-08-20', clock: null, isExclusive: true }],
    ['trước ngày 20 tháng 8 năm 2021', { kind: 'once', day: '2021-08-20', clock: null, isExclusive: true }],
    ['chậm nhất ngày 20/8/2021', { kind: 'once', day: '2021-08-20', clock: null, isExclusive: false }],
    ['chậm nhất là ngày 20/8/2021', { kind: 'once', day: '2021-08-20', clock: null, isExclusive: false }],
    ['đến hết ngày 20/8/2021', { kind: 'once', day: '2021-08-20', clock: null, isExclusive: false }],
    ['trước 15 giờ 00 phút ngày 20/8/2021', { kind: 'once', day: '2021-08-20', clock: '15:00', isExclusive: true }],
    ['trước 15g00 ngày 20/8/2021', { kind: 'once', day: '2021-08-20', clock: '15:00', isExclusive: true }],
    ['trước 17 giờ, ngày 20/8/2021', { kind: 'once', day: '2021-08-20', clock: '17:00', isExclusive: true }],
    ['trước 9h30, ngày 20/8/2021', { kind: 'once', day: '2021-08-20', clock: '09:30', isExclusive: true }],
    ['trước 15h00 hàng ngày', { kind: 'daily', clock: '15:00', isExclusive: true, from: null, to: null }],
    ['hằng ngày trước 15h00', { kind: 'daily', clock: '15:00', isExclusive: true, from: null, to: null }],
    ['trước 15 giờ hằng ngày', { kind: 'daily', clock: '15:00', isExclusive: true, from: null, to: null }],
    ['trước 15g mỗi ngày', { kind: 'daily', clock: '15:00', isExclusive: true, from: null, to: null }],
    ['trước 16h00 thứ Sáu hằng tuần', { kind: 'weekly', weekday: 5, clock: '16:00', isExclusive: true }],
    ['vào thứ 2 hàng tuần', { kind: 'weekly', weekday: 1, clock: null, isExclusive: false }],
    ['trước ngày 14 hằng tháng', { kind: 'monthly', day: 14, clock: null, isExclusive: true }],
    ['trước ngày 15 tháng cuối quý', { kind: 'quarterly', day: 15, clock: null, isExclusive: true }],
    ['định kỳ 6 tháng', { kind: 'halfYearly', day: null, clock: null, isExclusive: null }],
    ['thường xuyên', { kind: 'undated', words: 'thường xuyên' }],
    ['theo quy định', { kind: 'undated', words: 'theo quy định' }],
    ['trước ngày 31/9/2021', null],
    ['để tổng hợp', null],
  ])('%s', (words, expected) => expect(due(words)).toEqual(expected));
});

describe('what is not there is null', () => {
  test.each(['', '   \n\n', 'Mua sữa, trứng và bánh mì.', '12345', '././.', '%%% 15h00 20/8'])('%j', (text) => {
    const reading = readDirectiveText(text);
    expect([
      reading.number,
      reading.placeDate,
      reading.kind,
      reading.subject,
      reading.signature,
      reading.stamp,
    ]).toEqual(Array(6).fill(null));
    expect([reading.clauses, reading.duties, reading.recipients, reading.legalBases].flat()).toEqual([]);
  });
});
