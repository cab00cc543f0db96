import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toIsoDay, toLocalTime } from '../../../electron/domain/calendar';
import type { Directive } from '../../../electron/domain/directive';
import { lintDirective } from '../../../electron/domain/directiveLint/lintDirective';
import { isOneEdit } from '../../../electron/domain/directiveLint/spelling';
import { parseDirectiveFile } from '../../../electron/office/campaignFile';
import { adviceText } from '../../../electron/text/lintMessages';
import { aUnit } from '../../support/builders';
import { shippedHolidays } from '../../support/holidays';

const path = join(__dirname, '../../../resources/directives/bac-kan-2020-08.json');
const base = parseDirectiveFile(readFileSync(path, 'utf8'), 'bac-kan.json').directive;

const [, second] = base.clauses;
if (second === undefined) throw new Error('the paper has six clauses');

/** A faultless paper with one thing changed. */
const clean: Directive = {
  ...base,
  recipients: [
    { text: 'Như trên', isArchiveLine: false },
    { text: 'Lưu: VT, VX', isArchiveLine: true },
  ],
  clauses: [
    {
      ...second,
      window: null,
      paragraphs: ['2. Các đơn vị tuyên truyền, hướng dẫn người dân cài đặt.'],
    },
  ],
};
const clause = clean.clauses[0] ?? second;
const codes = (change: Partial<Directive>, registry: Parameters<typeof lintDirective>[2] = null) =>
  lintDirective({ ...clean, ...change }, [], registry, shippedHolidays()).map(({ code }) => code);
const saying = (sentence: string) => codes({ clauses: [{ ...clause, paragraphs: [sentence] }] });
test.each([
  ['Các đơn vị bổ xung hồ sơ.', 'bổ sung'],
  ['Các đơn vị xữ lý hồ sơ.', 'xử lý'],
  ['Các đơn vị phối hợp chặc chẽ.', 'chặt chẽ'],
  ['Các đơn vị thực hiện giãi pháp đã nêu.', 'giải pháp'],
  ['Các đơn vị nhắc hộ vi pham.', 'vi phạm'],
  ['Các đơn vị tuyên truyền sâu rông.', 'sâu rộng'],
  ['Các đơn vị đôn đốc đôn đốc các thôn.', 'đôn đốc'],
])('a slip of spelling is said with what is meant: %s', (sentence, meant) => {
  const found = lintDirective(
    { ...clean, clauses: [{ ...clause, paragraphs: [sentence] }] },
    [],
    null,
    shippedHolidays(),
  );
  expect(found.map(({ other }) => other)).toContain(meant);
});
test.each([
  'Các đơn vị dùng ứng dụng Danang Smart City trên điện thoại, máy tính bảng.',
  'Các đơn vị từng bước từng bước hoàn thiện hồ sơ.',
])('no slip: %s', (sentence) => {
  const found = saying(sentence).filter((code) => /spelling|misreading|doubled/.test(code));
  expect(found).toEqual([]);
});
test('a day of issue that is none is said, and everything else is judged all the same', () => {
  const found = codes({
    issuedDay: 29,
    issuedMonth: 2,
    issuedYear: 2023,
    schedules: [once('2023-01-05'), once('2023-04-30')],
  });
  expect(found).toContain('impossible-issue-day');
  expect(found).toContain('deadline-before-issue');
  expect(found).toContain('public-holiday');
});
const once = (day: string) => ({
  id: 's',
  clauseId: clause.id,
  groupId: 'g',
  formId: null,
  due: { kind: 'once' as const, dueAt: toLocalTime(`${day}T17:00`), isExclusive: true },
  internalCutoffs: [],
  owedBy: 'units' as const,
  receiver: 'UBND tỉnh',
  via: null,
  channel: null,
  quote: `báo cáo trước ${day}`,
  decisions: [],
  answers: [],
});

test('a faultless paper has nothing to be told', () => expect(codes({})).toEqual([]));

describe('dates', () => {
  test.each([
    ['2020-08-03', ['deadline-before-issue', 'report-without-form']],
    ['2020-08-04', ['report-without-form']], // the day it is issued is no day before
    ['2020-08-08', ['deadline-on-weekend', 'report-without-form']],
    ['2020-09-02', ['public-holiday', 'report-without-form']],
    ['2020-08-12', ['report-without-form']],
  ])('due on %s', (day, expected) => expect(codes({ schedules: [once(day)] })).toEqual(expected));

  test.each([
    ['2021-02-11', ['public-holiday', 'report-without-form']], // Tết moves with the moon
    ['2021-02-13', ['public-holiday', 'report-without-form']], // a Saturday of it
    ['2021-05-03', ['public-holiday', 'report-without-form']], // a day in lieu
    ['2024-05-04', ['report-without-form']], // a Saturday worked in exchange for 29/4
    ['2024-05-05', ['deadline-on-weekend', 'report-without-form']],
  ])('due on %s, by the days off as they were announced', (day, expected) =>
    expect(codes({ schedules: [once(day)] })).toEqual(expected),
  );

  test('a limit in working days that a holiday falls into is named with the day it should be', () => {
    const due = {
      kind: 'periodic' as const,
      cycle: 'month' as const,
      from: toIsoDay('2021-08-01'),
      to: toIsoDay('2021-09-30'),
      cutoffDay: null,
      sending: { kind: 'workingDaysAfterCutoff' as const, days: 2 },
      clock: '17:00',
      isExclusive: false,
    };
    const schedules = [{ ...once('2021-09-01'), due, quote: 'chậm nhất 2 ngày làm việc sau khi chốt số liệu' }];
    const found = lintDirective({ ...clean, schedules }, [], null, shippedHolidays());
    const told = found.find(({ code }) => code === 'holiday-in-count');
    expect(told === undefined ? '' : adviceText(told)).toContain('trừ cả ngày nghỉ lễ thì hạn 02/9/2021 là 06/9/2021.');
    expect(found.filter(({ code }) => code === 'holiday-in-count')).toHaveLength(1); // September closes on a Thursday
  });

  test.each([
    ['2020-08-03', ['arrival-before-issue']],
    ['2020-08-04', []],
    ['2020-08-20', []],
  ])('arrived on %s', (day, expected) => {
    const stamp = { owner: 'SỞ Y TẾ', number: '1', arrivedOn: toIsoDay(day), forwardedTo: null, fileUnder: null };
    expect(codes({ stamp })).toEqual(expected);
  });

  test('while the day of issue is blank, only what is certain is told', () => {
    expect(codes({ issuedDay: null, schedules: [once('2020-08-03')] })).toEqual(['blank-day', 'report-without-form']);
    expect(codes({ issuedDay: null, schedules: [once('2020-07-31')] })).toEqual([
      'blank-day',
      'deadline-before-issue',
      'report-without-form',
    ]);
  });

  test('the same form asked twice of the same units for the same period is two reports, and that is said', () => {
    const first = { ...once('2020-08-12'), formId: 'mau-01' };
    const second = { ...once('2020-08-13'), id: 'again', formId: 'mau-01', quote: 'báo cáo sơ bộ' };
    expect(codes({ schedules: [first, second] })).toContain('same-report-twice');
    expect(codes({ schedules: [first, { ...second, formId: 'mau-02' }] })).not.toContain('same-report-twice');
  });

  test('a unit of two groups with an hour each owes both reports, and that is said; by one hour it owes one', () => {
    const first = { ...once('2020-08-12'), formId: 'mau-01', groupId: 'a' };
    const second = { ...once('2020-08-13'), id: 'again', formId: 'mau-01', groupId: 'b' };
    const registry = (groups: readonly string[]) => ({ groups: [], units: [aUnit({ groups })] });
    expect(codes({ schedules: [first, second] }, registry(['a', 'b']))).toContain('same-report-twice');
    expect(codes({ schedules: [first, second] }, registry(['a']))).not.toContain('same-report-twice');
    const sameHour = { ...second, due: first.due };
    expect(codes({ schedules: [first, sameHour] }, registry(['a', 'b']))).not.toContain('same-report-twice');
  });

  test('a quarterly duty in a window of two weeks owes nothing, and that is said', () => {
    const quarterly = {
      kind: 'periodic' as const,
      cycle: 'quarter' as const,
      from: toIsoDay('2020-08-16'),
      to: toIsoDay('2020-08-29'),
      cutoffDay: 14,
      sending: { kind: 'onDay' as const, after: 0, day: 25 },
      clock: '17:00',
      isExclusive: false,
    };
    const told = (to: string) =>
      codes({ schedules: [{ ...once('2020-08-12'), due: { ...quarterly, to: toIsoDay(to) } }] });
    expect(told('2020-08-29')).toContain('no-period-in-window');
    expect(told('2020-12-31')).not.toContain('no-period-in-window');
  });

  test('a daily duty without an end', () => {
    const due = { kind: 'daily' as const, from: null, to: null, clock: '15:00', isExclusive: true };
    expect(codes({ schedules: [{ ...once('2020-08-12'), due }] })).toEqual(['open-ended-daily', 'report-without-form']);
  });
});

describe('limits in the words of a clause that asks for no report', () => {
  test.each([
    ['1. Các đơn vị hoàn thành việc cài đặt trước ngày 20/7/2020.', ['deadline-before-issue']],
    ['1. Các đơn vị hoàn thành việc cài đặt trước ngày 20/9/2020.', []],
    ['1. Các đơn vị rà soát người đã cài đặt trước ngày 20/7/2020.', []],
    ['1. Các đơn vị thực hiện Kế hoạch số 12/KH-UBND ngày 20/7/2020.', []],
  ])('%s', (sentence, expected) => expect(saying(sentence)).toEqual(expected));
});

describe('groups whose units have ended', () => {
  const ended = { ...aUnit({ id: 'cu', groups: ['g'] }), validTo: toIsoDay('2020-06-30') };
  const living = aUnit({ id: 'moi', groups: ['g'] });
  const groups = [{ id: 'g', name: 'UBND các xã', rule: null }];
  const asked = {
    clauses: [{ ...clause, addressees: [{ groupId: 'g', role: 'lead' as const }] }],
    schedules: [once('2020-08-12')],
  };
  test('nobody would owe the report, and that is said', () => {
    expect(codes(asked, { groups, units: [ended] })).toContain('addressee-ended');
    expect(codes({ schedules: [once('2020-08-12')] }, { groups, units: [ended] })).toContain('addressee-ended');
  });
  test('one that lives is enough', () => {
    expect(codes(asked, { groups, units: [ended, living] })).not.toContain('addressee-ended');
  });
});

test('a figure kept with counts that do not give it, though no sentence prints them', () => {
  const figure = {
    indicatorId: 'i',
    printed: '50%',
    counts: { numerator: 82_930, denominator: 174_229 },
    asOf: toLocalTime('2020-08-01T17:00'),
    quote: 'đạt 50%',
  };
  expect(codes({ quotedFigures: [figure] })).toEqual(['percent-wrong']);
  expect(codes({ quotedFigures: [{ ...figure, printed: '47,60%' }] })).toEqual([]);
});

test.each(['phấn đấu đạt 90% tại Thôn Tây', 'phấn đấu Thôn Tây đạt 90%'])('a place is no base: %s', (quote) => {
  const indicator = {
    id: 'i',
    label: '',
    measure: '',
    numeratorLabel: '',
    denominatorLabel: '',
    numerator: { kind: 'unreported' as const },
    denominator: { kind: 'field' as const, formId: 'f', fieldKey: 'k' },
    decimals: 2,
    rounding: 'round' as const,
    groupId: 'g',
  };
  const target = { id: 't', indicatorId: 'i', requiredBasisPoints: 9000, deadline: null, quote };
  const kept = { indicators: [indicator], targets: [target] };
  const said = { clauses: [{ ...clause, paragraphs: [`1. Các đơn vị ${quote}.`] }] };
  expect(codes({ ...kept, ...said })).toEqual(['target-without-base']);
  expect(codes(kept)).toEqual(['target-without-base']); // no sentence prints it, and nobody has named a base
});

describe('percentages and their counts', () => {
  test.each([
    ['đạt 47,59%', ['percent-truncated']],
    ['đạt 47,60%', []],
    ['đạt 47,6%', []],
    ['đạt 48%', []],
    ['đạt 47%', ['percent-truncated']],
    ['đạt 48,1%', ['percent-wrong']],
  ])('82.930/174.229 thuê bao, %s', (words, expected) => {
    expect(codes({ openingParagraphs: [`Đến nay có tổng số 82.930/174.229 thuê bao cài đặt, ${words}.`] })).toEqual(
      expected,
    );
  });

  test('two bases of the same people', () => {
    const mixed =
      'Hiện có 40% người có điện thoại thông minh cài đặt, trong khi cần 60% người trong độ tuổi trưởng thành cài đặt.';
    const same =
      'Hiện có 40% người có điện thoại thông minh cài đặt, phấn đấu 60% người sử dụng điện thoại thông minh cài đặt.';
    expect(codes({ openingParagraphs: [mixed] })).toEqual(['mixed-bases']);
    expect(codes({ openingParagraphs: [same] })).toEqual([]);
  });
});

test('a form that the paper names and nobody has described yet', () => {
  const schedule = { ...once('2020-08-12'), quote: 'Báo cáo về UBND tỉnh (theo mẫu 01 gửi kèm).' };
  expect(codes({ schedules: [schedule] })).toEqual(['form-not-described']);
});

describe('who is addressed', () => {
  test('a clause that names nobody', () => {
    expect(codes({ clauses: [{ ...clause, addressees: [] }] })).toEqual(['clause-without-addressee']);
  });
  test('an order that names nobody, where others do; where none does it is for all, and nobody is followed up yet', () => {
    const order = {
      ...clause,
      id: 'c-9',
      number: '9',
      addressees: [],
      paragraphs: ['9. Tăng cường kiểm tra, xử lý các vi phạm trên địa bàn.'],
    };
    expect(codes({ clauses: [clause, order] })).toEqual(['clause-without-addressee']);
    expect(codes({ clauses: [order] })).toEqual(['orders-for-all']); // said once, not of each
    expect(codes({ clauses: [clause, { ...order, paragraphs: ['9. Thời gian: trong tháng 8.'] }] })).toEqual([]);
    expect(codes({ clauses: [clause, { ...order, number: `${clause.number}.a` }] })).toEqual([]);
  });
  test('a group without a unit', () => {
    const groupId = clause.addressees[0]?.groupId ?? '';
    const registry = { groups: [{ id: groupId, name: 'Chính quyền cơ sở', rule: null }], units: [] };
    const [told] = lintDirective(clean, [], registry, shippedHolidays());
    expect(told).toMatchObject({ code: 'addressee-without-unit', read: 'Chính quyền cơ sở', clause: clause.number });
    expect(told === undefined ? '' : adviceText(told)).toContain('“Chính quyền cơ sở”');
  });
});

describe('spelling', () => {
  test.each([
    ['Cài đặt ứng dụng Bluzone.', ['unknown-spelling']],
    ['Tuyên truyền trên Facebok và Zalo.', ['unknown-spelling']],
    ['Chi đạo các đơn vị thực hiện.', ['likely-misreading']],
    ['Báo cáo kết qủa thực hiện.', []], // the other habit of placing the tone
    ['Trên hệ thống truyền truyền thanh.', ['doubled-word']],
    ['Thường xuyên kiểm tra, luôn luôn sẵn sàng.', []],
    ['Ngày ngày tuyên truyền, dần dần hoàn thiện, từng từng bước.', ['doubled-word']],
    ['Phòng Giáo dục- Đào tạo thực hiện.', ['hyphen-spacing']],
    ['Trước 17h00’ ngày mai.', ['clock-mark']],
    ['Cần cử người trực, cái đất ấy để nghỉ.', []],
    ['Vào cổng ra vào; thứ trưởng, thủ trưởng, đơn độc, đôn đốc.', []],
    ['Dịch Covid-19 và COVID-19.', ['several-spellings']],
    ['Báo cáo hàng ngày; Hàng ngày trực.', []],
    ['Ông Y Bhim Niê, bà H’Hen, anh Giàng A Sử ở Krông Pắk, Đắk Lắk.', []],
    ['Liên hệ bluzone@binhduong.gov.vn, https://bluzone.gov.vn/.', []],
    ['Họp Microsoft Teams qua Internet, website, email, smartphone.', []],
  ])('%s', (sentence, expected) => expect(saying(sentence)).toEqual(expected));

  test.each([
    ['bluzone', 'bluezone', true],
    ['facebok', 'facebook', true],
    ['bleuzone', 'bluezone', true],
    ['zalo', 'zalo', false],
    ['abc', 'abcde', false],
  ])('%s and %s are one edit apart: %s', (left, right, expected) => expect(isOneEdit(left, right)).toBe(expected));
});
