import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, at, dayOf, type LocalTime } from '../../electron/domain/calendar';
import { duePeriods } from '../../electron/domain/dueRule';
import { type OwnReport, openOwnDuties, ownPeriods } from '../../electron/domain/ownReport';
import { upperLimits } from '../../electron/domain/today/upperLimits';
import { aDirective, aSchedule, day, time } from '../support/builders';

const DAILY = {
  kind: 'daily',
  from: day('2026-11-24'),
  to: day('2026-12-01'),
  clock: '17:00',
  isExclusive: false,
} as const;

const own = (id: string, more: Parameters<typeof aSchedule>[0] = {}) =>
  aSchedule({ id, owedBy: 'office', receiver: 'Sở Y tế', quote: 'hằng ngày', due: DAILY, ...more });

function sent(period: string, happenedAt: string, more: Partial<OwnReport> = {}): OwnReport {
  return {
    id: `${period} ${happenedAt}`,
    directiveId: 'd',
    scheduleId: 'daily',
    period: period as OwnReport['period'],
    outcome: 'sent',
    happenedAt: time(happenedAt),
    channel: '',
    paperId: null,
    paper: '',
    receipt: '',
    note: '',
    madeAt: time(happenedAt),
    madeBy: 'Lan',
    ...more,
  };
}

const shown = (reports: readonly OwnReport[], moment: LocalTime, schedules = [own('daily')]) =>
  upperLimits([{ directive: aDirective({ id: 'd', schedules }), labels: new Map(), ownReports: reports }], [], [], {
    at: moment,
  });

describe('what our own office owes the level above', () => {
  test('each period of a daily duty stays by itself until it is noted, however long it is past', () => {
    const reports = [sent('2026-11-25', '2026-11-25T16:40')];
    const rows = shown(reports, time('2026-12-15T08:00'));
    expect(rows.every(({ isLate }) => isLate)).toBe(true);
    expect(rows.map(({ period }) => period)).toEqual([
      '2026-11-24',
      ...['26', '27', '28', '29', '30'].map((one) => `2026-11-${one}`),
      '2026-12-01',
    ]);
  });

  test('what was sent this day is said all day; a report sent ahead makes the next one open', () => {
    const reports = [sent('2026-11-24', '2026-11-24T09:00')];
    expect(shown(reports, time('2026-11-24T12:00')).map(({ period, sent: one }) => [period, one?.happenedAt])).toEqual([
      ['2026-11-24', '2026-11-24T09:00'],
      ['2026-11-25', undefined],
    ]);
    expect(shown(reports, time('2026-11-25T08:00')).map(({ period }) => period)).toEqual(['2026-11-25']);
  });

  test('looked at an hour before it went up, it is owed still; what need not be sent is gone', () => {
    const reports = [
      sent('2026-11-24', '2026-11-26T09:00'),
      sent('2026-11-25', '2026-11-25T08:00', { outcome: 'withdrawn' }),
    ];
    expect(shown(reports, time('2026-11-26T08:59')).map(({ period, isLate }) => [period, isLate])).toEqual([
      ['2026-11-24', true],
      ['2026-11-26', false],
    ]);
  });

  test('the minute of an exclusive limit is late, that of another is not', () => {
    const stateAt = (isExclusive: boolean) =>
      ownPeriods(own('daily', { due: { ...DAILY, isExclusive } }), [], time('2026-11-24T17:00'))[0]?.state;
    expect([stateAt(false), stateAt(true)]).toEqual(['open', 'late']);
  });

  test('a duty without a day stays open until it is noted', () => {
    const undated = own('daily', { due: { kind: 'undated', words: 'khi có yêu cầu' } });
    expect(shown([], time('2026-11-27T08:00'), [undated])).toMatchObject([
      { period: null, dueAt: null, isLate: false },
    ]);
    expect(shown([sent('once', '2026-11-26T08:00')], time('2026-11-27T08:00'), [undated])).toEqual([]);
  });

  test('of a closed campaign our own report is owed all the same', () => {
    const one = { directive: aDirective({ id: 'd', schedules: [own('daily')] }), labels: new Map(), ownReports: [] };
    expect(upperLimits([], [one], [], { at: time('2026-11-24T08:00') })).toHaveLength(1);
  });

  test('before a closing: what is late, the next limit, and what has no day', () => {
    const schedules = [
      aSchedule(),
      own('daily'),
      own('over', { due: { ...DAILY, to: day('2026-11-26') }, receiver: '' }),
      own('asked', { due: { kind: 'undated', words: 'khi có yêu cầu' }, receiver: '' }),
    ];
    expect(openOwnDuties({ schedules }, [sent('2026-11-24', '2026-11-24T16:00')], time('2026-11-27T17:20'))).toEqual([
      { scheduleId: 'daily', words: 'hằng ngày', receivers: ['Sở Y tế'], dueAt: '2026-11-28T17:00', late: 3 },
      { scheduleId: 'over', words: 'hằng ngày', receivers: [], dueAt: null, late: 3 },
      { scheduleId: 'asked', words: 'khi có yêu cầu', receivers: [], dueAt: null, late: 0 },
    ]);
  });

  test('no period is ever lost: each is noted, late or open, and every late one is shown', () => {
    const offset = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20 }),
        fc.array(offset, { maxLength: 10 }),
        offset,
        (length, noted, seen) => {
          const due = { ...DAILY, to: addDays(DAILY.from, length) };
          const moment = at(addDays(DAILY.from, seen), '12:00');
          const reports = noted.map((one) => {
            const period = addDays(DAILY.from, one % (length + 1));
            return sent(period, at(addDays(DAILY.from, one), '10:00'));
          });
          const single = [...new Map(reports.map((one) => [one.period, one])).values()];
          const periods = ownPeriods(own('daily', { due }), single, moment);
          expect(periods).toHaveLength(duePeriods(due).length);
          const late = periods.filter(({ state }) => state === 'late');
          expect(late.every(({ period }) => dayOf(moment) > period)).toBe(true);
          const rows = shown(single, moment, [own('daily', { due })]);
          expect(rows.filter(({ isLate }) => isLate).map(({ period }) => period)).toEqual(
            late.map(({ period }) => period),
          );
        },
      ),
    );
  });
});
