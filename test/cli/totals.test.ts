import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder';
import { EXPECTED, SAMPLE_ID } from '../support/office';
import { cli, json, sampleData } from './cli';
import { compilation, status } from './shapes';

const sample = sampleData({ withReports: true });

const boardAt = async (at: string) =>
  status.parse(await json(['status', '--directive', SAMPLE_ID, '--at', at, '--data', sample.folder]));
const compiledAt = async (asOf: string) =>
  compilation.parse(await json(['compile', '--directive', SAMPLE_ID, '--as-of', asOf, '--data', sample.folder]));

describe.each(EXPECTED.communeTotals.map((total) => [total.at, total] as const))('at %s', (at, expected) => {
  test('status counts what the samples hold', async () => {
    const board = await boardAt(at);
    expect(board.at).toBe(at);
    const day = board.obligations.filter(({ form, period }) => form === 'mau-02' && period === expected.period);
    const states = (...wanted: string[]) => day.filter(({ state }) => wanted.includes(state)).length;
    expect(day).toHaveLength(expected.expected);
    expect({
      onTime: states('on-time'),
      late: states('late'),
      zero: states('zero'),
      missing: states('missing', 'not-due'),
    }).toEqual({ onTime: expected.onTime, late: expected.late, zero: expected.zero, missing: expected.missing });
    for (const { state, receivedAt } of day)
      expect(receivedAt === null, state).toBe(state === 'missing' || state === 'not-due');
    const sum = Object.values(board.counts).reduce((all, count) => all + count, 0);
    expect(sum).toBe(board.obligations.length);
  });

  test('compile adds up the reporting communes and names the others', async () => {
    const { asOf, coverage, indicators } = await compiledAt(at);
    expect(asOf).toBe(at);
    expect(coverage).toMatchObject({ reported: expected.reported, expected: expected.expected });
    expect(coverage.missing).toHaveLength(expected.expected - expected.reported);
    expect(indicators[0]).toMatchObject({
      numerator: expected.numerator,
      denominator: expected.denominator,
      percentPrinted: expected.percentPrinted,
      percent: Number(expected.percentPrinted.replace('%', '').replace(',', '.')),
    });
  });
});

describe('status', () => {
  test('a late report carries its minutes, a missing one nothing', async () => {
    const { obligations } = await boardAt('2021-08-17T17:00');
    const of = (unitId: string) =>
      obligations.find(({ unit, period }) => unit.id === unitId && period === '2021-08-17');
    expect(of('phuong-tam-quan-bac')).toMatchObject({
      form: 'mau-02',
      dueAt: '2021-08-17T15:00',
      state: 'late',
      receivedAt: '2021-08-17T15:07',
      lateMinutes: 7,
    });
    expect(of('xa-hoai-son')).toMatchObject({ state: 'missing', receivedAt: null, lateMinutes: null });
  });

  test('in words for people', async () => {
    const { stdout } = await cli(
      'status',
      '--directive',
      SAMPLE_ID,
      '--at',
      '2021-08-17T17:00',
      '--data',
      sample.folder,
    );
    expect(stdout).toMatch(/Tình hình báo cáo lúc/);
    expect(stdout).toMatch(/- muộn: 1\b/);
  });
});

describe('compile', () => {
  test('before anything came there is no figure, not zero', async () => {
    const { coverage, indicators, units } = await compiledAt('2021-08-15T10:00');
    expect(coverage.reported).toBe(0);
    expect(coverage.missing).toHaveLength(coverage.expected);
    for (const { numerator, percent, percentPrinted, shortfall } of indicators)
      expect({ numerator, percent, percentPrinted, shortfall }).toEqual({
        numerator: null,
        percent: null,
        percentPrinted: null,
        shortfall: null,
      });
    for (const { values, percent, change, rank } of units)
      expect({ numerator: values.numerator, percent, change, rank }).toEqual({
        numerator: null,
        percent: null,
        change: null,
        rank: null,
      });
  });

  test('the target of the day, what is short of it and per day', async () => {
    const { indicators } = await compiledAt('2021-08-17T17:00');
    const [communes] = indicators;
    if (!communes || communes.numerator === null || communes.denominator === null) throw new Error('no figures');
    expect(communes).toMatchObject({ target: 60, deadline: '2021-08-20' });
    const short = Math.ceil(communes.denominator * 0.6) - communes.numerator;
    expect(communes.shortfall).toBe(short);
    expect(communes.perDayNeeded).toBe(Math.ceil(short / 3));
  });

  test('every unit has its own line; a missing one has no figure and no rank', async () => {
    const { units } = await compiledAt('2021-08-17T17:00');
    const missing = units.filter(({ unit }) => ['xa-hoai-son', 'xa-hoai-phu'].includes(unit.id));
    expect(missing).toHaveLength(2);
    for (const { values, percent, rank, state } of missing)
      expect({ numerator: values.numerator, percent, rank, state }).toEqual({
        numerator: null,
        percent: null,
        rank: null,
        state: 'missing',
      });
    const ranks = units
      .filter(({ indicator }) => indicator === units[0]?.indicator)
      .flatMap(({ rank }) => (rank === null ? [] : [rank]))
      .sort((a, b) => a - b);
    expect(ranks[0]).toBe(1);
    expect(ranks).toHaveLength(15);
  });

  test('in words for people', async () => {
    const { stdout } = await cli(
      'compile',
      '--directive',
      SAMPLE_ID,
      '--as-of',
      '2021-08-17T17:00',
      '--data',
      sample.folder,
    );
    expect(stdout).toContain('40.866/90.684');
    expect(stdout).toContain('45,06%');
    expect(stdout).toContain('15/17 đơn vị');
    expect(stdout).toMatch(/Chưa có số liệu: Xã Hoài Sơn, Xã Hoài Phú/);
    expect(stdout).toMatch(/Chỉ tiêu 90% đến 30\/8\/2021, .* \(trong 10 ngày, nếu đạt 60% ngày 20\/8\/2021\)/);
    expect(stdout).toContain('Dự báo mốc 60% (hạn 20/8/2021): không đủ số liệu');
    expect(stdout).toMatch(/Số còn thiếu của các đơn vị cộng lại là [\d.]+, khác số thiếu chung [\d.]+, vì/);
  });
});

describe('targets', () => {
  test('the chain of milestones and a forecast go with the totals', async () => {
    const totals = await json([
      'compile',
      '--directive',
      SAMPLE_ID,
      '--as-of',
      '2021-08-18T18:00',
      '--data',
      sample.folder,
    ]);
    const { indicators, units, quoted } = totals as {
      indicators: { milestones: object[]; targets: object[]; forecast: object }[];
      units: { perDayNeeded: number | null; forecast: object }[];
      quoted: object[];
    };
    expect(indicators[0]?.milestones).toMatchObject([
      { target: 60, deadline: '2021-08-20', outcome: 'open', days: 2 },
      { target: 90, deadline: '2021-08-30', outcome: 'open', days: 10, pointsPerDayPrinted: '3,00' },
    ]);
    expect(indicators[0]?.forecast).toMatchObject({
      kind: 'day',
      target: 60,
      deadline: '2021-08-20',
      from: { day: '2021-08-16' },
      points: 3,
    });
    expect(indicators[0]?.targets).toMatchObject([
      { target: 60, days: 2, from: { kind: 'figures', day: '2021-08-18' } },
      { target: 90, days: 10, from: { kind: 'milestone', day: '2021-08-20', printed: '60%' } },
    ]);
    const perDay = (list: readonly { perDayNeeded?: number }[]) => list.map(({ perDayNeeded }) => perDayNeeded);
    expect(perDay(indicators[0]?.targets ?? [])).toEqual(perDay(indicators[0]?.milestones ?? [])); // one rule for both
    expect(units.every((unit) => 'perDayNeeded' in unit && 'forecast' in unit)).toBe(true);
    expect(quoted).toMatchObject([
      {
        printed: '42,85%',
        numerator: null,
        denominator: null,
        milestones: [{ pointsPerDayPrinted: '2,86' }, { pointsPerDayPrinted: '3,00' }],
      },
    ]);
  });

  test('a rate the letter only quotes with its counts: 104.538 needed, 21.608 missing, 28 days, 772 a day', async () => {
    const data = temporaryFolder();
    await json(['init', '--sample', 'bac-giang-2021-08', '--data', data]);
    const totals = await json([
      'compile',
      '--directive',
      'bac-giang-2021-08',
      '--as-of',
      '2021-08-03T17:00',
      '--data',
      data,
    ]);
    expect(totals).toMatchObject({
      indicators: [],
      quoted: [
        {
          printed: '47,59%',
          numerator: 82_930,
          denominator: 174_229,
          rounded: '47,60%',
          printedAs: 'truncate',
          milestones: [{ target: 60, needed: 104_538, shortfall: 21_608, days: 28, perDayNeeded: 772 }],
        },
      ],
    });
  });
});

test('a period that no rate has is refused, never answered with another one', async () => {
  const asked = ['compile', '--directive', SAMPLE_ID, '--as-of', '2021-08-17T17:00', '--data', sample.folder];
  const { status: code, stdout, stderr } = await cli(...asked, '--period', '2021-08-30');
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('ngày 30/8/2021');
});

interface Shortfall {
  readonly shortfall: number | null;
  readonly perDayNeeded: number | null;
}

interface Answer {
  readonly indicators: readonly {
    readonly standIns: number;
    readonly targets: readonly Shortfall[];
    readonly milestones: readonly Shortfall[];
  }[];
}

const pace = ({ shortfall, perDayNeeded }: Shortfall) => ({ shortfall, perDayNeeded });

test('where figures stand in, totals and milestones say the same shortfall, and that they are in it', async () => {
  const { status: code } = await cli(
    ...['choices', 'set', '--directive', SAMPLE_ID, '--indicator', 'installed-among-smartphone-users'],
    ...['--units', 'xa-hoai-son', '--period', '2021-08-17', '--as', 'zero', '--data', sample.folder],
  );
  expect(code).toBe(0);
  const asked = ['compile', '--directive', SAMPLE_ID, '--as-of', '2021-08-17T17:00', '--data', sample.folder] as const;
  const { stdout } = await cli(...asked);
  expect(stdout).toContain('Các mốc tính từ tổng số ở trên, gồm cả 1 đơn vị dùng số thay thế');
  const { indicators } = (await json([...asked])) as Answer;
  const own = indicators.find(({ standIns }) => standIns === 1);
  expect(own?.milestones.map(pace)).toEqual(own?.targets.map(pace));
  expect(own?.targets[0]?.shortfall).toBeGreaterThan(0);
});
