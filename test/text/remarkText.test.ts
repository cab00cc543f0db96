import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toLocalTime } from '../../electron/domain/calendar';
import type { Compilation, CompiledIndicator, CompiledUnit } from '../../electron/domain/compilation';
import { coverageOf, printRate, rateOf, totalOf, withRanks } from '../../electron/domain/compileUnits';
import { draftRemarks, type RemarkWords } from '../../electron/text/remarkText';

type Row = readonly [name: string, numerator: number | null, denominator: number | null];
const RULE = { decimals: 2, rounding: 'round' } as const;

function unitOf([name, numerator, denominator]: Row): CompiledUnit {
  const rate = rateOf({ numerator, denominator }, RULE);
  return {
    unitId: name,
    unitName: name,
    numerator,
    denominator,
    percentScaled: rate,
    percentPrinted: printRate(rate, RULE),
    changeScaled: null,
    rank: null,
    state: numerator === null ? 'missing' : 'on-time',
    receivedAt: null,
    lateMinutes: null,
    dataAsOf: null,
    newPersons: null,
    shortfall: null,
    note: '',
    outside: null,
    latest: null,
  };
}

function draftsOf(rows: readonly Row[], more: Partial<CompiledIndicator> = {}, words: Partial<RemarkWords> = {}) {
  const units = withRanks(rows.map(unitOf));
  const total = totalOf(units);
  const rate = rateOf(total, RULE);
  const indicator: CompiledIndicator = {
    ...RULE,
    ...total,
    indicatorId: 'i',
    label: 'Tỷ lệ cài đặt',
    measure: 'người',
    numeratorLabel: '',
    denominatorLabel: '',
    formId: 'form-02',
    period: '2021-08-17' as CompiledIndicator['period'],
    coverage: coverageOf(units),
    percentScaled: rate,
    percentPrinted: printRate(rate, RULE),
    newPersons: null,
    currentTargetId: null,
    targets: [],
    quoted: null,
    change: null,
    earlier: null,
    units,
    ...more,
  };
  const compilation: Compilation = { directiveId: 'd', asOf: toLocalTime('2021-08-17T15:00'), indicators: [indicator] };
  const drafts = draftRemarks(compilation, {
    nameOf: ({ name }) => name,
    dutyOf: () => 'Mẫu 02 ngày 17/8/2021',
    groups: [],
    groupsOf: () => [],
    ...words,
  });
  return Object.fromEntries(drafts.map(({ key, text }) => [key.slice(2), text]));
}

describe('highest and lowest', () => {
  test('three at either end, none of them twice', () => {
    const rows = [90, 80, 70, 60, 50, 40, 30].map((share, at): Row => [`xã ${at}`, share, 100]);
    expect(draftsOf(rows).ends).toBe(
      'Đạt cao nhất: xã 0 (90,00%), xã 1 (80,00%), xã 2 (70,00%); thấp nhất: xã 6 (30,00%), xã 5 (40,00%), xã 4 (50,00%).',
    );
  });
  test('of two units the higher and the lower', () => {
    expect(
      draftsOf([
        ['xã A', 1, 2],
        ['xã B', 2, 2],
      ]).ends,
    ).toBe('Đạt cao nhất: xã B (100,00%); thấp nhất: xã A (50,00%).');
  });
  test('one unit is compared with nobody, and units without figures with none', () => {
    expect(
      draftsOf([
        ['xã A', 1, 2],
        ['xã B', null, 2],
      ]).ends,
    ).toBeUndefined();
  });
  test('all alike are neither', () => {
    expect(
      draftsOf([
        ['xã A', 1, 2],
        ['xã B', 2, 4],
      ]).ends,
    ).toBe('2 đơn vị có số liệu cùng đạt 50,00%.');
  });
  test('many that are equal are counted, not chosen from', () => {
    const rows = [...Array.from({ length: 8 }, (_, at): Row => [`xã ${at}`, 5, 5]), ['xã cuối', 1, 5] as Row];
    expect(draftsOf(rows).ends).toBe('Đạt cao nhất: 8 đơn vị cùng đạt 100,00%; thấp nhất: xã cuối (20,00%).');
  });
  test('rates that print alike are still told apart', () => {
    const rows: readonly Row[] = [
      ['xã A', 33_333, 100_000],
      ['xã B', 333_334, 1_000_000],
    ];
    expect(draftsOf(rows).ends).toBe('Đạt cao nhất: xã B (33,33%); thấp nhất: xã A (33,33%).');
  });
});

test('the rate says on how many units it stands, and against the last period on which', () => {
  const change = {
    previousPeriod: '2021-08-16' as CompiledIndicator['period'],
    units: 1,
    beforePrinted: '45,00%',
    nowPrinted: '50,00%',
    changeScaled: 500,
  };
  const rows: readonly Row[] = [
    ['xã A', 5, 10],
    ['xã B', null, 10],
  ];
  expect(draftsOf(rows, { change }).overall).toBe(
    'Tính đến 15h00 ngày 17/8/2021, tỷ lệ cài đặt đạt 50,00% (5/10 người, tính trên 1/2 đơn vị có số liệu); tăng 5,00 điểm phần trăm so với kỳ trước (từ 45,00% lên 50,00%, tính trên 1 đơn vị có số liệu cả hai kỳ).',
  );
  expect(draftsOf(rows, { change: { ...change, changeScaled: -500 } }).overall).toContain('giảm 5,00 điểm phần trăm');
  expect(draftsOf(rows).missing).toBe('Còn 1 đơn vị chưa gửi Mẫu 02 ngày 17/8/2021: xã B.');
});

test('nothing is said of what nobody reported', () => {
  expect(
    Object.keys(
      draftsOf([
        ['xã A', null, 1],
        ['xã B', null, 1],
      ]),
    ),
  ).toEqual(['missing']);
});

test('groups are counted each from its own sums, with who is in them', () => {
  const rows: readonly Row[] = [
    ['phường A', 9, 10],
    ['phường B', 1, 90],
    ['xã A', 2, 4],
    ['xã B', null, 4],
  ];
  const words = {
    groups: [
      { id: 'p', name: 'Các phường' },
      { id: 'x', name: 'Các xã' },
      { id: 'all', name: 'Tất cả' },
    ],
    groupsOf: (unitId: string) => ['all', unitId.startsWith('xã') ? 'x' : 'p'],
  };
  expect(draftsOf(rows, {}, words).groups).toBe(
    'Theo nhóm đơn vị: Các phường đạt 10,00% (10/100 người, 2/2 đơn vị có số liệu); Các xã đạt 50,00% (2/4 người, 1/2 đơn vị có số liệu).',
  );
});

test('property: nobody is both highest and lowest, and who is named has figures', () => {
  const row = fc.tuple(fc.option(fc.integer({ min: 0, max: 6 })), fc.integer({ min: 1, max: 6 }));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
      const named = rows.map(([numerator, denominator], at): Row => [`đơn vị ${at}.`, numerator, denominator]);
      const { ends } = draftsOf(named);
      const known = named.filter(([, numerator]) => numerator !== null);
      if (known.length < 2) {
        expect(ends).toBeUndefined();
        return;
      }
      const names = [...(ends ?? '').matchAll(/đơn vị \d+\./g)].map(([name]) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(known.map(([one]) => one)).toContain(name);
    }),
  );
});
