import { describe, expect, test } from 'vitest';
import { isAnyOtherCycle, isAnyOtherHour, limitsFrom } from '../../electron/domain/changedHours';
import type { Directive, InternalCutoff, Schedule } from '../../electron/domain/directive';
import { earlierOf } from '../../electron/domain/earlierLimits';
import { obligationsOf } from '../../electron/domain/obligation';
import { ownPeriods } from '../../electron/domain/ownReport';
import { dueText } from '../../electron/text/dueText';
import { aDirective, aSchedule, aUnit, day, time } from '../support/builders';

type Due<Kind> = Extract<Schedule['due'], { readonly kind: Kind }>;
const DAILY: Due<'daily'> = {
  kind: 'daily',
  ...{ from: day('2021-08-16'), to: day('2021-08-19'), clock: '17:00', isExclusive: false },
};
const WEEKLY: Due<'periodic'> = {
  ...{ kind: 'periodic', cycle: 'week', from: day('2021-08-02'), to: day('2021-09-30'), cutoffDay: null },
  sending: { kind: 'onDay', after: 0, day: 5 },
  ...{ clock: '17:00', isExclusive: false },
};
const unit = aUnit({ id: 'a', name: 'Xã A' });
const daily = (clock: string, isExclusive = false, internalCutoffs: readonly InternalCutoff[] = []): Schedule =>
  aSchedule({
    due: { kind: 'daily', from: day('2021-08-16'), to: day('2021-08-19'), clock, isExclusive },
    internalCutoffs,
  });
const paper = (schedule: Schedule): Directive => aDirective({ schedules: [schedule] });
const scheduleOf = ({ schedules: [schedule] }: Directive): Schedule => {
  if (schedule === undefined) throw new Error('one duty expected');
  return schedule;
};
const limitsOf = (directive: Directive) =>
  obligationsOf('d1', scheduleOf(directive), [unit]).map(({ dueAt, upperDueAt, isExclusive }) =>
    [dueAt?.slice(5), ...(upperDueAt === null ? [] : [upperDueAt.slice(5)]), ...(isExclusive ? ['trước'] : [])].join(
      ' ',
    ),
  );

describe('an hour that is changed from a day on', () => {
  const changed = limitsFrom(paper(daily('17:00')), paper(daily('14:00', true)), day('2021-08-18'));

  test('leaves days past as they were, to the minute and to whether that minute is late', () => {
    expect(limitsOf(changed)).toEqual(['08-16T17:00', '08-17T17:00', '08-18T14:00 trước', '08-19T14:00 trước']);
    expect(dueText(scheduleOf(changed).due)).toBe(
      'hằng ngày trước 14h00, từ ngày 16/8/2021 đến ngày 19/8/2021; đến hết ngày 17/8/2021: chậm nhất 17h00',
    );
  });

  test('and a second time from a later one: each day has the hour of its time', () => {
    const again = limitsFrom(changed, paper(daily('15:30')), day('2021-08-19'));
    expect(limitsOf(again)).toEqual(['08-16T17:00', '08-17T17:00', '08-18T14:00 trước', '08-19T15:30']);
  });

  test('and then from an earlier one: what it covers is covered by it', () => {
    const again = limitsFrom(changed, paper(daily('15:30')), day('2021-08-17'));
    expect(limitsOf(again)).toEqual(['08-16T14:00 trước', '08-17T15:30', '08-18T15:30', '08-19T15:30']);
  });

  test('for every period: days past fall by it too, and nothing is left of hours of before', () => {
    const all = limitsFrom(changed, paper(daily('15:00')), null);
    expect(limitsOf(all)).toEqual(['08-16T15:00', '08-17T15:00', '08-18T15:00', '08-19T15:00']);
    expect(earlierOf(scheduleOf(all).due)).toEqual([]);
  });

  test('another part of the paper is changed later: the hours of before stay', () => {
    const typed = { ...changed, shortName: 'khác', schedules: [daily('14:00', true)] }; // the form knows the hour of now
    expect(limitsOf(limitsFrom(changed, typed, null))).toEqual(limitsOf(changed));
    expect(isAnyOtherHour(changed, typed)).toBe(false);
  });
});

test('a cut-off of our own from a day on: before it the limit of the paper was the only one', () => {
  const ours = [{ groupId: null, daysBefore: 0, clock: '10:00' }];
  const before = paper(daily('17:00'));
  const after = paper(daily('17:00', false, ours));
  expect(isAnyOtherHour(before, after)).toBe(true);
  expect(limitsOf(limitsFrom(before, after, day('2021-08-19')))).toEqual([
    '08-16T17:00',
    '08-17T17:00',
    '08-18T17:00',
    '08-19T10:00 08-19T17:00',
  ]);
});

describe('a sending day that is changed from a day on', () => {
  const monthly = (day25: number, clock = '17:00', more: object = {}): Schedule =>
    aSchedule({
      due: {
        kind: 'periodic',
        cycle: 'month',
        from: day('2021-06-01'),
        to: day('2021-10-31'),
        cutoffDay: null,
        sending: { kind: 'onDay', after: 0, day: day25 },
        clock,
        isExclusive: false,
        ...more,
      },
    });
  const before = paper(monthly(25));

  test('leaves the months past their day, and says both', () => {
    const changed = limitsFrom(before, paper(monthly(20)), day('2021-09-01'));
    expect(limitsOf(changed)).toEqual(['06-25T17:00', '07-25T17:00', '08-25T17:00', '09-20T17:00', '10-20T17:00']);
    expect(dueText(scheduleOf(changed).due)).toContain(
      'chậm nhất 17h00 ngày 20 của tháng cuối kỳ, từ ngày 01/6/2021 đến ngày 31/10/2021; đến hết ngày 31/8/2021: chậm nhất 17h00 ngày 25 của tháng cuối kỳ',
    );
  });

  test('makes no report due before the day it holds from', () => {
    const changed = limitsFrom(before, paper(monthly(20)), day('2021-08-22')); // the 20th is past, the 25th is not
    expect(limitsOf(changed).slice(1, 4)).toEqual(['07-25T17:00', '08-25T17:00', '09-20T17:00']);
    const later = limitsFrom(before, paper(monthly(28)), day('2021-08-26'));
    expect(limitsOf(later).slice(1, 4)).toEqual(['07-25T17:00', '08-25T17:00', '09-28T17:00']);
  });

  test('and its hour, a second time: each month has the limit of its time, with the day its figures run to', () => {
    const once = limitsFrom(before, paper(monthly(25, '10:00')), day('2021-07-01'));
    const twice = limitsFrom(once, paper(monthly(20, '10:00', { cutoffDay: 14 })), day('2021-09-01'));
    expect(limitsOf(twice)).toEqual(['06-25T17:00', '07-25T10:00', '08-25T10:00', '09-20T10:00', '10-20T10:00']);
    const figuresTo = obligationsOf('d1', scheduleOf(twice), [unit]).map(({ dataAsOf }) => dataAsOf?.slice(5));
    expect(figuresTo.slice(2, 4)).toEqual(['08-25T10:00', '09-14T23:59']);
  });

  test('is asked about; another window alone is not', () => {
    expect(isAnyOtherHour(before, paper(monthly(20)))).toBe(true);
    expect(isAnyOtherHour(before, paper(monthly(25, '17:00', { to: day('2021-12-31') })))).toBe(false);
  });
});

test('a report of our own office is late by the hour of its day', () => {
  const { id, due } = scheduleOf(limitsFrom(paper(daily('17:00')), paper(daily('09:00')), day('2021-08-18')));
  const states = ownPeriods({ id, due }, [], time('2021-08-18T10:00')).map(({ dueAt, state }) => [dueAt, state]);
  expect(states).toEqual([
    ['2021-08-16T17:00', 'late'],
    ['2021-08-17T17:00', 'late'],
    ['2021-08-18T09:00', 'late'],
    ['2021-08-19T09:00', 'open'],
  ]);
});

test.each<[string, Schedule['due'], boolean]>([
  ['another hour', { ...DAILY, clock: '14:00' }, false],
  ['another last day', { ...DAILY, to: day('2021-08-25') }, false],
  ['every third day', { ...DAILY, every: 3 }, true],
  ['some days of the week', { ...DAILY, weekdays: [1, 4] }, true],
  ['every day, said in full', { ...DAILY, every: 1 }, false],
  ['every week', WEEKLY, true],
  ['once', { kind: 'once', dueAt: time('2021-08-19T17:00'), isExclusive: false }, true],
])('%s instead of every day is another cycle: %s', (_what, due, expected) => {
  const [before, after] = [DAILY, due].map((one) => paper(aSchedule({ due: one }))) as [Directive, Directive];
  expect(isAnyOtherCycle(before, after)).toBe(expected);
});

test('another weekday of a weekly report is none, a month instead of a week is', () => {
  const from = paper(aSchedule({ due: WEEKLY }));
  const to = (due: Schedule['due']) => paper(aSchedule({ due }));
  expect(isAnyOtherCycle(from, to({ ...WEEKLY, sending: { kind: 'onDay', after: 0, day: 4 } }))).toBe(false);
  expect(isAnyOtherCycle(from, to({ ...WEEKLY, cycle: 'month' }))).toBe(true);
  expect(isAnyOtherCycle(from, paper(aSchedule({ id: 'new', due: DAILY })))).toBe(false);
});
