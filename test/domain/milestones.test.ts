import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Target } from '../../electron/domain/directive';
import { forecastOf, stallOf } from '../../electron/domain/forecast';
import { milestonesOf, type RatePoint } from '../../electron/domain/milestones';
import { countNeeded } from '../../electron/domain/numbers';
import { quotedView } from '../../electron/domain/quotedView';
import { parsePercent, pointsPerDay, reaches } from '../../electron/domain/rate';
import { type Bearer, redistribute } from '../../electron/domain/redistribution';
import { anIndicator, day, time } from '../support/builders';

const target = (percent: number, deadline: string | null): Target => ({
  id: `t${percent}`,
  indicatorId: 'installed',
  requiredBasisPoints: percent * 100,
  deadline: deadline === null ? null : day(deadline),
  quote: '',
});
const CHAIN = [target(60, '2021-08-20'), target(90, '2021-08-30')];
const percent = (on: string, printed: string): RatePoint => ({
  day: day(on),
  rate: parsePercent(printed) ?? { numerator: 0, denominator: 1 },
  isCounted: false,
  coverage: null,
  printed,
});
const counted = (on: string, numerator: number, denominator: number): RatePoint => ({
  day: day(on),
  rate: { numerator, denominator },
  isCounted: true,
  coverage: null,
  printed: '',
});

describe('the chain of the Hoài Nhơn letter', () => {
  test('from 42,85% on 14/8: 2,86 points a day to 60%, then 3,00 to 90%', () => {
    const chain = milestonesOf(CHAIN, [percent('2021-08-14', '42,85%')], day('2021-08-14'));
    expect(
      chain.map(({ pointsPerDayPrinted, days, start, outcome }) => [
        pointsPerDayPrinted,
        days,
        start?.printed,
        outcome,
      ]),
    ).toEqual([
      ['2,86', 6, '42,85%', 'open'],
      ['3,00', 10, '60%', 'open'],
    ]);
    expect(chain.map(({ needed, shortfall, perDay }) => [needed, shortfall, perDay])).toEqual([
      [null, null, null], // a bare percentage says nothing of people
      [null, null, null],
    ]);
  });

  test('20/8 closes at 58,9%: the miss stays on record and the pace to 30/8 becomes 3,11', () => {
    const points = [percent('2021-08-14', '42,85%'), percent('2021-08-20', '58,9%')];
    const chain = milestonesOf(CHAIN, points, day('2021-08-20'));
    expect(chain[0]).toMatchObject({
      outcome: 'missed',
      closing: { printed: '58,9%', pointsShort: '1,10', day: '2021-08-20' },
    });
    expect(chain[1]).toMatchObject({
      pointsPerDayPrinted: '3,11',
      days: 10,
      start: { kind: 'figures', day: '2021-08-20' },
    });
    const later = milestonesOf(CHAIN, [...points, percent('2021-08-25', '75%')], day('2021-08-26'));
    expect(later[0]).toMatchObject({ outcome: 'missed', closing: { printed: '58,9%' } });
    expect(later[1]).toMatchObject({ pointsPerDayPrinted: '3,00', days: 5 });
  });

  test('a milestone that passed without figures of its time is not judged', () => {
    const chain = milestonesOf(CHAIN, [percent('2021-08-22', '70%')], day('2021-08-23'));
    expect(chain[0]).toMatchObject({ outcome: 'unknown', closing: null });
    expect(milestonesOf(CHAIN, [], day('2021-08-10'))[0]).toMatchObject({ outcome: 'open', start: null, perDay: null });
  });

  test('who is ahead of a milestone is not slowed down by it', () => {
    const chain = milestonesOf(CHAIN, [counted('2021-08-18', 700, 1000)], day('2021-08-18'));
    expect(chain[0]).toMatchObject({ outcome: 'met', shortfall: 0, perDay: null });
    expect(chain[1]).toMatchObject({ shortfall: 200, days: 12, perDay: 17, pointsPerDayPrinted: '1,67' });
  });

  test('without a last day there is a shortfall and no pace', () => {
    const [only] = milestonesOf([target(100, null)], [counted('2021-08-18', 38, 40)], day('2021-08-18'));
    expect(only).toMatchObject({ outcome: 'open', needed: 40, shortfall: 2, perDay: null, pointsPerDayPrinted: null });
  });
});

test('the Bắc Giang letter: 82.930 of 174.229, printed as 47,59% by cutting off; 104.538, 21.608, 28 days, 772', () => {
  const view = quotedView(
    {
      indicatorId: 'i',
      printed: '47,59%',
      counts: { numerator: 82_930, denominator: 174_229 },
      asOf: time('2021-08-03T17:00'),
      quote: '',
    },
    [target(60, '2021-08-31')],
    anIndicator(),
  );
  expect(view).toMatchObject({ rounded: '47,60%', truncated: '47,59%', printedAs: 'truncate' });
  expect(view.milestones[0]).toMatchObject({ needed: 104_538, shortfall: 21_608, days: 28, perDay: 772 });
});

test.each([
  ['42,85%', 4285, 10_000],
  ['60%', 60, 100],
  ['58,9 %', 589, 1000],
])('%s is read exactly', (printed, numerator, denominator) => {
  expect(parsePercent(printed)).toEqual({ numerator, denominator });
});

test('what is no percentage is none', () => {
  for (const text of ['', 'sáu mươi', '42.85%', '1e3%', '60']) expect(parsePercent(text)).toBeNull();
});

const base = fc.integer({ min: 1, max: 5_000_000 });

test('at the pace said the milestone is reached on its day, and one person less a day misses it', () => {
  fc.assert(
    fc.property(
      base,
      fc.nat(),
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 90 }),
      (denominator, seed, need, days) => {
        const numerator = seed % (denominator + 1);
        const [milestone] = milestonesOf(
          [{ ...target(need, null), deadline: day('2021-08-01') }].map((one) => ({
            ...one,
            deadline: plus('2021-08-01', days),
          })),
          [counted('2021-08-01', numerator, denominator)],
          day('2021-08-01'),
        );
        const needed = countNeeded(need * 100, denominator);
        expect(milestone?.shortfall).toBe(Math.max(0, needed - numerator));
        if (milestone?.perDay == null) expect(numerator).toBeGreaterThanOrEqual(needed);
        else {
          expect(numerator + milestone.perDay * days).toBeGreaterThanOrEqual(needed);
          expect(numerator + (milestone.perDay - 1) * days).toBeLessThan(needed);
        }
      },
    ),
  );
});

function plus(from: string, days: number) {
  return day(new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10));
}

test('points a day are the exact gap, half up, whichever way it goes', () => {
  fc.assert(
    fc.property(base, base, fc.integer({ min: 1, max: 365 }), (a, b, days) => {
      const [from, to] = [
        { numerator: a % (b + 1), denominator: b },
        { numerator: b % (a + 1), denominator: a },
      ];
      const exact = (10_000 * (to.numerator / to.denominator - from.numerator / from.denominator)) / days;
      expect(Math.abs(pointsPerDay(from, to, days) - exact)).toBeLessThanOrEqual(0.500001);
      expect(reaches(to, from)).toBe(to.numerator * from.denominator >= from.numerator * to.denominator);
    }),
  );
});

describe('a forecast', () => {
  const points = (...counts: readonly number[]) => counts.map((count, at) => ({ day: plus('2021-08-14', at), count }));

  test('is the day at the mean growth, said with the days it stands on', () => {
    expect(forecastOf(200, points(100, 110, 130))).toEqual({
      kind: 'day',
      day: '2021-08-21', // 70 more at 15 a day: five days after 16/8
      gainPerDayHundredths: 1500,
      basis: { from: { day: '2021-08-14', count: 100 }, to: { day: '2021-08-16', count: 130 }, points: 3 },
    });
  });

  test('is refused with fewer than three figures, without growth, without a base, and beyond a year', () => {
    expect(forecastOf(200, points(100, 110))).toEqual({ kind: 'notEnough', points: 2 });
    expect(forecastOf(null, points(100, 110, 120)).kind).toBe('notEnough');
    expect(forecastOf(200, points(100, 105, 100)).kind).toBe('stalled');
    expect(forecastOf(100_000, points(100, 101, 102)).kind).toBe('far');
    expect(forecastOf(100, points(100)).kind).toBe('met');
  });

  test('looks at the last week only', () => {
    const long = points(0, 500, 500, 500, 500, 500, 500, 500, 507);
    expect(forecastOf(514, long)).toMatchObject({ kind: 'day', basis: { from: { day: '2021-08-16', count: 500 } } });
  });

  test('is never before the count is there at that pace, nor a day late', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 7 }), base, (gains, more) => {
        let total = 0;
        const series = points(...gains.map((gain) => (total += gain)));
        const [first, last] = [series[0]?.count ?? 0, series.at(-1)?.count ?? 0];
        const found = forecastOf(last + more, series);
        if (found.kind !== 'day') return;
        const days = (Date.parse(found.day) - Date.parse(series.at(-1)?.day ?? '')) / 86_400_000;
        const span = series.length - 1;
        expect(days * (last - first)).toBeGreaterThanOrEqual(more * span);
        expect((days - 1) * (last - first)).toBeLessThan(more * span);
      }),
    );
  });

  test('of weekly figures looks at the last four weeks, not at one of them', () => {
    const weekly = [0, 100, 110, 130, 160].map((count, at) => ({ day: plus('2021-08-01', 7 * at), count }));
    expect(forecastOf(220, weekly).kind).toBe('notEnough');
    expect(forecastOf(220, weekly, 'rarer')).toMatchObject({
      kind: 'day',
      day: '2021-09-19', // 60 more at 60 in three weeks
      basis: { from: { count: 100 }, points: 4 },
    });
  });

  test('a unit stalls when its last three figures do not grow', () => {
    expect(stallOf(points(90, 100, 100, 100))).toMatchObject({ from: { count: 100 }, points: 3 });
    expect(stallOf(points(100, 100))).toBeNull();
    expect(stallOf(points(100, 100, 101))).toBeNull();
  });
});

describe('spreading what stalled units are short of', () => {
  const bearer = (unitId: string, numerator: number, denominator: number, shortfall: number): Bearer => ({
    unitId,
    numerator,
    denominator,
    shortfall,
  });

  test('in proportion to the people the others have left beyond their own target', () => {
    const spread = redistribute(
      [bearer('a', 10, 100, 50), bearer('b', 50, 100, 10), bearer('c', 60, 180, 48), bearer('d', 60, 100, 0)],
      new Set(['a']),
      108,
    );
    expect(spread).toEqual({
      short: 50,
      spread: 50,
      uncovered: 0,
      shares: [
        { unitId: 'b', own: 10, extra: 13 }, // 40 left of 152
        { unitId: 'c', own: 48, extra: 24 }, // 72
        { unitId: 'd', own: 0, extra: 13 }, // 40
      ],
    });
  });

  test('what another unit has beyond its target already is not asked for again', () => {
    const bearers = [bearer('a', 10, 100, 50), bearer('b', 90, 100, 0), bearer('c', 50, 100, 10)]; // 150 of 180 there
    expect(redistribute(bearers, new Set(['a']), 30)).toMatchObject({ short: 50, spread: 20, uncovered: 0 });
    const ahead = [bearer('a', 10, 100, 50), bearer('b', 100, 100, 0), bearer('c', 100, 100, 0)];
    expect(redistribute(ahead, new Set(['a']), 0)).toMatchObject({ short: 50, spread: 0, uncovered: 0 });
  });

  test('says what nobody can bring', () => {
    expect(redistribute([bearer('a', 0, 100, 60), bearer('b', 95, 100, 0)], new Set(['a']), 60)).toEqual({
      short: 60,
      spread: 60,
      uncovered: 55,
      shares: [{ unitId: 'b', own: 0, extra: 5 }],
    });
    expect(redistribute([bearer('a', 0, 100, 60)], new Set(['a']), 60)).toEqual({
      short: 60,
      spread: 60,
      uncovered: 60,
      shares: [],
    });
  });

  test('all together reach the target at what is asked, and nobody is asked for more people than it has', () => {
    const unit = fc.record({ denominator: fc.integer({ min: 1, max: 20_000 }), part: fc.nat() });
    const percents = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 30 }), percents, fc.nat(), (made, need, seed) => {
        const bearers = made.map(({ denominator, part }, at) => {
          const numerator = part % (denominator + 1);
          return bearer(
            `u${at}`,
            numerator,
            denominator,
            Math.max(0, countNeeded(need * 100, denominator) - numerator),
          );
        });
        const all = (pick: (one: Bearer) => number) => bearers.reduce((sum, one) => sum + pick(one), 0);
        const needed = countNeeded(
          need * 100,
          all(({ denominator }) => denominator),
        );
        const total = Math.max(0, needed - all(({ numerator }) => numerator));
        const stalled = new Set(bearers.filter((_, at) => (seed >> (at % 16)) & 1).map(({ unitId }) => unitId));
        const result = redistribute(bearers, stalled, total);
        const asked = result.shares.reduce((sum, { own, extra }) => sum + own + extra, 0);
        expect(all(({ numerator }) => numerator) + asked + result.uncovered).toBeGreaterThanOrEqual(
          Math.min(needed, all(({ numerator }) => numerator) + total),
        );
        const extra = result.shares.reduce((sum, share) => sum + share.extra, 0);
        expect(extra + result.uncovered).toBe(result.spread);
        for (const share of result.shares) {
          const own = bearers.find(({ unitId }) => unitId === share.unitId);
          expect(share.extra).toBeGreaterThanOrEqual(0);
          expect((own?.numerator ?? 0) + share.own + share.extra).toBeLessThanOrEqual(own?.denominator ?? 0);
        }
      }),
    );
  });
});
