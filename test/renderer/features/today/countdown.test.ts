import { describe, expect, test } from 'vitest';
import { toLocalTime } from '../../../../electron/domain/calendar';
import { countdownText, dueWords, foreignZone, standingOf } from '../../../../renderer/features/today/countdown';

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
