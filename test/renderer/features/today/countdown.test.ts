import { describe, expect, test } from 'vitest';
import { toIsoDay, toLocalTime } from '../../../../electron/domain/calendar';
import type { Cutoff } from '../../../../electron/domain/today/today';
import { countdownText, dueWords, foreignZone, standingOf } from '../../../../renderer/features/today/countdown';
import { messageToAll, messageToOne, overdueMessage } from '../../../../renderer/features/today/messages';

const time = toLocalTime;
const DUE = { dueAt: time('2021-08-17T15:00'), isExclusive: true };
const at = (clock: string, seconds = 0) => ({ at: time(`2021-08-17T${clock}`), seconds });

describe('the countdown to 15h00', () => {
  test.each([
    ['09:00', 0, 'còn 6 giờ'],
    ['12:46', 30, 'còn 2 giờ 14 phút'],
    ['14:00', 0, 'còn 60 phút'],
    ['14:45', 28, 'còn 14 phút 32 giây'],
    ['14:59', 0, 'còn 1 phút'],
    ['14:59', 59, 'còn 1 giây'],
    ['15:00', 0, 'đã quá hạn dưới 1 phút'],
    ['15:07', 12, 'đã quá hạn 7 phút'],
  ])('at %s and %i seconds: %s', (clock, seconds, text) => expect(countdownText(DUE, at(clock, seconds))).toBe(text));

  test('“chậm nhất 15h00” is still in time within that minute', () => {
    expect(countdownText({ ...DUE, isExclusive: false }, at('15:00', 20))).toBe('đúng giờ hạn');
    expect(standingOf({ ...DUE, isExclusive: false }, at('15:00', 20))).toBe('soon');
    expect(countdownText({ ...DUE, isExclusive: false }, at('15:01'))).toBe('đã quá hạn 1 phút');
  });

  test('haste begins an hour before', () => {
    expect(standingOf(DUE, at('13:59'))).toBe('ahead');
    expect(standingOf(DUE, at('14:00'))).toBe('soon');
    expect(standingOf(DUE, at('15:00'))).toBe('passed');
  });
});

test.each([
  ['2021-08-17T15:00', true, 'trước 15h00'],
  ['2021-08-17T17:00', false, 'chậm nhất 17h00'],
  ['2021-08-18T00:00', true, 'hết ngày hôm nay'],
  ['2021-08-17T23:59', false, 'hết ngày hôm nay'],
])('due %s (exclusive: %s) is said as “%s”', (dueAt, isExclusive, words) =>
  expect(dueWords({ dueAt: time(dueAt), isExclusive })).toBe(words),
);

test.each([
  [420, null],
  [0, 'UTC+0'],
  [-210, 'UTC-3:30'],
  [540, 'UTC+9'],
])('a clock %i minutes ahead of UTC: %s', (minutes, zone) => expect(foreignZone(minutes)).toBe(zone));

describe('messages ready to be pasted', () => {
  const cutoff: Cutoff = {
    directiveId: 'd',
    directiveName: 'Tuần cao điểm',
    scheduleId: 's',
    clauseNumber: '2',
    formId: 'mau-02',
    formLabel: 'Mẫu 02',
    period: toIsoDay('2021-08-17'),
    ...DUE,
    upperDueAt: null,
    reported: 15,
    expected: 17,
    missing: ['Xã Hoài Sơn', 'Xã Hoài Phú'].map((unitName) => ({
      unitId: unitName,
      unitName,
      contact: null,
      channel: null,
    })),
  };

  test('to the group: form, day, hour and who', () =>
    expect(messageToAll(cutoff)).toBe(
      'Nhắc báo cáo Mẫu 02 ngày 17/8/2021 (hạn trước 15h00 ngày 17/8/2021). Các đơn vị chưa gửi: Xã Hoài Sơn, Xã Hoài Phú. Đề nghị các đơn vị gửi báo cáo ngay. Trân trọng.',
    ));

  test('to one unit; a report owed once needs no day', () => {
    expect(messageToOne('Xã Hoài Sơn', { ...cutoff, period: 'once' })).toBe(
      'Kính gửi Xã Hoài Sơn: đến nay chưa nhận được báo cáo Mẫu 02 (hạn trước 15h00 ngày 17/8/2021) của đơn vị. Đề nghị đơn vị gửi báo cáo ngay. Trân trọng.',
    );
    expect(overdueMessage('Xã Hoài Sơn', cutoff, [toIsoDay('2021-08-16'), toIsoDay('2021-08-17')])).toContain(
      '(16/8/2021, 17/8/2021)',
    );
  });
});
