import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toLocalTime } from '../../electron/domain/calendar';
import type { Compilation, CompiledIndicator, CompiledUnit } from '../../electron/domain/compilation';
import { coverageOf, printRate, rateOf, totalOf, withRanks } from '../../electron/domain/compileUnits';
import { periodSuffix } from '../../electron/text/periodText';
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
    receivedAt: numerator === null ? null : toLocalTime('2021-08-17T14:00'),
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
    dutyOf: ({ period }) => `Mẫu 02${periodSuffix(period)}`,
    isRunningTotal: () => true,
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
      'Tỷ lệ cài đặt theo Mẫu 02 ngày 17/8/2021: cao nhất là xã 0 (90,00%), xã 1 (80,00%), xã 2 (70,00%); thấp nhất là xã 6 (30,00%), xã 5 (40,00%), xã 4 (50,00%).',
    );
  });
  test('of two units the higher and the lower', () => {
    expect(
      draftsOf([
        ['xã A', 1, 2],
        ['xã B', 2, 2],
      ]).ends,
    ).toBe('Tỷ lệ cài đặt theo Mẫu 02 ngày 17/8/2021: cao nhất là xã B (100,00%); thấp nhất là xã A (50,00%).');
  });

  test('a unit at the end whose figure fell is not called the worst without saying so', () => {
    const change: CompiledIndicator['change'] = {
      previousPeriod: '2021-08-16' as CompiledIndicator['period'],
      units: 2,
      beforePrinted: '90,00%',
      nowPrinted: '75,00%',
      changeScaled: -1500,
      fallen: [{ id: 'xã A', name: 'xã A', before: 90, now: 50 }],
      withoutFallen: null,
    };
    const rows: readonly Row[] = [
      ['xã A', 50, 100],
      ['xã B', 100, 100],
    ];
    expect(draftsOf(rows, { change }).ends).toContain(
      'thấp nhất là xã A (50,00%; số liệu giảm so với kỳ trước, đang chờ xác minh).',
    );
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
    ).toBe('Tỷ lệ cài đặt theo Mẫu 02 ngày 17/8/2021: 2 đơn vị có số liệu cùng đạt 50,00%.');
  });
  test('many that are equal are counted, not chosen from', () => {
    const rows = [...Array.from({ length: 8 }, (_, at): Row => [`xã ${at}`, 5, 5]), ['xã cuối', 1, 5] as Row];
    expect(draftsOf(rows).ends).toBe(
      'Tỷ lệ cài đặt theo Mẫu 02 ngày 17/8/2021: cao nhất là 8 đơn vị cùng đạt 100,00%; thấp nhất là xã cuối (20,00%).',
    );
  });
  test('rates that print alike are still told apart', () => {
    const rows: readonly Row[] = [
      ['xã A', 33_333, 100_000],
      ['xã B', 333_334, 1_000_000],
    ];
    expect(draftsOf(rows).ends).toBe(
      'Tỷ lệ cài đặt theo Mẫu 02 ngày 17/8/2021: cao nhất là xã B (33,33%); thấp nhất là xã A (33,33%).',
    );
  });
});

test('the rate says on how many units it stands, and against the last period on which', () => {
  const change = {
    previousPeriod: '2021-08-16' as CompiledIndicator['period'],
    units: 1,
    beforePrinted: '45,00%',
    nowPrinted: '50,00%',
    changeScaled: 500,
    fallen: [],
    withoutFallen: null,
  };
  const rows: readonly Row[] = [
    ['xã A', 5, 10],
    ['xã B', null, 10],
  ];
  expect(draftsOf(rows, { change }).overall).toBe(
    'Tính đến 15h00 ngày 17/8/2021, theo Mẫu 02 ngày 17/8/2021, tỷ lệ cài đặt đạt 50,00% (5/10 người, tính trên 1/2 đơn vị có số liệu); tăng 5,00 điểm phần trăm so với kỳ trước (Mẫu 02 ngày 16/8/2021; từ 45,00% lên 50,00%, tính trên 1 đơn vị có số liệu cả hai kỳ).',
  );
  expect(draftsOf(rows, { change: { ...change, changeScaled: -500 } }).overall).toContain('giảm 5,00 điểm phần trăm');
  expect(draftsOf(rows).missing).toBe('Còn 1/2 đơn vị chưa gửi Mẫu 02 ngày 17/8/2021: xã B.');
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
    'Tỷ lệ cài đặt theo Mẫu 02 ngày 17/8/2021, chia theo nhóm đơn vị: Các phường đạt 10,00% (10/100 người, 2/2 đơn vị có số liệu); Các xã đạt 50,00% (2/4 người, 1/2 đơn vị có số liệu).',
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

describe('which period is spoken of', () => {
  const later = { countedOn: '2021-08-17', numerator: 9, denominator: 10, percentPrinted: '90,00%', shortfall: null };
  test('the totals are of yesterday while newer figures are in: both are named by their days', () => {
    const period = '2021-08-16' as CompiledIndicator['period'];
    const latest = { ...later, period: '2021-08-17' } as CompiledUnit['latest'];
    const units = [{ ...unitOf(['xã A', 6, 10]), latest }];
    expect(draftsOf([['xã A', 6, 10]], { period, units }).overall).toBe(
      'Tính đến 15h00 ngày 17/8/2021, theo Mẫu 02 ngày 16/8/2021, tỷ lệ cài đặt đạt 60,00% (6/10 người, tính trên 1/1 đơn vị có số liệu); 1 đơn vị đã có số liệu mới hơn (đến Mẫu 02 ngày 17/8/2021), chưa tính vào tỷ lệ này.',
    );
  });
  test('nobody has answered yet: the last known figures under their own name, and no verdict on the milestones', () => {
    const earlier = {
      period: '2021-08-16' as CompiledIndicator['period'],
      numerator: 6,
      denominator: 10,
      percentPrinted: '60,00%',
      reported: 1,
      expected: 1,
    };
    const target = (targetId: string, requiredPrinted: string, deadline: string, daysLeft: number) =>
      ({ targetId, requiredPrinted, deadline, daysLeft }) as unknown as CompiledIndicator['targets'][number];
    const targets = [target('a', '50%', '2021-08-15', -2), target('b', '60%', '2021-08-20', 3)];
    const drafts = draftsOf([['xã A', null, 10]], { earlier, targets, currentTargetId: 'b' });
    expect(drafts.overall).toBe(
      'Tính đến 15h00 ngày 17/8/2021, chưa đơn vị nào trong 1 đơn vị có đủ số liệu Mẫu 02 ngày 17/8/2021; số liệu gần nhất là Mẫu 02 ngày 16/8/2021: tỷ lệ cài đặt đạt 60,00% (6/10 người, tính trên 1/1 đơn vị có số liệu).',
    );
    expect(drafts.targets).toBe(
      'Tỷ lệ cài đặt theo Mẫu 02 ngày 17/8/2021: chưa có số liệu để kết luận về chỉ tiêu 50% (đến hết ngày 15/8/2021) và chỉ tiêu 60% (đến hết ngày 20/8/2021).',
    );
    expect(drafts.missing).toBe('Còn 1/1 đơn vị chưa gửi Mẫu 02 ngày 17/8/2021: xã A.');
  });
  test('a base of nobody gives no rate, and says so', () => {
    expect(draftsOf([['xã A', 0, 0]]).overall).toBe(
      'Tính đến 15h00 ngày 17/8/2021, theo Mẫu 02 ngày 17/8/2021, chưa tính được tỷ lệ cài đặt vì mẫu số bằng 0 (0/0 người, tính trên 1/1 đơn vị có số liệu).',
    );
  });
});

test('ten missing units are all named; of more the first eight, and how many others', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, at): Row => [`xã ${at + 1}`, null, 1]);
  expect(draftsOf(rows(10)).missing).toBe(
    'Còn 10/10 đơn vị chưa gửi Mẫu 02 ngày 17/8/2021: xã 1, xã 2, xã 3, xã 4, xã 5, xã 6, xã 7, xã 8, xã 9, xã 10.',
  );
  expect(draftsOf([...rows(16), ['xã đủ', 1, 1]]).missing).toBe(
    'Còn 16/17 đơn vị chưa gửi Mẫu 02 ngày 17/8/2021: xã 1, xã 2, xã 3, xã 4, xã 5, xã 6, xã 7, xã 8 và 8 đơn vị khác (danh sách đầy đủ tại phụ lục kèm theo).',
  );
});

test('late units, units still in time and answers without a rate are told apart', () => {
  const rows: readonly Row[] = [
    ['xã A', 1, 2],
    ['xã B', null, 2],
    ['xã C', 3, 0],
  ];
  const [late, open, odd] = rows.map(unitOf) as [CompiledUnit, CompiledUnit, CompiledUnit];
  const units: readonly CompiledUnit[] = [{ ...late, lateMinutes: 7 }, { ...open, state: 'not-due' }, odd];
  expect(draftsOf(rows, { units }).missing).toBe(
    '1/3 đơn vị chưa gửi Mẫu 02 ngày 17/8/2021, còn trong hạn: xã B; 1/3 đơn vị gửi Mẫu 02 ngày 17/8/2021 muộn: xã A; 1/3 đơn vị đã gửi Mẫu 02 ngày 17/8/2021 nhưng chưa đủ số liệu để tính: xã C.',
  );
});

test('of four units not three are the highest', () => {
  const rows: readonly Row[] = [
    ['A', 2, 2],
    ['B', 1, 2],
    ['C', 1, 2],
    ['D', 1, 3],
  ];
  expect(draftsOf(rows).ends).toContain('cao nhất là A (100,00%); thấp nhất là D (33,33%).');
});

test('a unit of nobody is left out of the target and said to be', () => {
  const target = { targetId: 't', requiredPrinted: '50%', deadline: null } as CompiledIndicator['targets'][number];
  const units = [
    { ...unitOf(['A', 2, 2]), shortfall: 0 },
    { ...unitOf(['B', 0, 2]), shortfall: 1 },
    unitOf(['C', 0, 0]),
  ];
  expect(draftsOf([['A', 2, 4]], { units, targets: [target], currentTargetId: 't' }).targets).toBe(
    'Tỷ lệ cài đặt theo Mẫu 02 ngày 17/8/2021, so với chỉ tiêu 50%: 1/2 đơn vị có số liệu đã đạt, 1 đơn vị chưa đạt; không xét 1 đơn vị có mẫu số bằng 0: C.',
  );
});

test('a running total that fell is named and is no growth; another figure may fall', () => {
  const change: CompiledIndicator['change'] = {
    previousPeriod: '2021-08-16' as CompiledIndicator['period'],
    units: 2,
    beforePrinted: '50,00%',
    nowPrinted: '52,00%',
    changeScaled: 200,
    fallen: [{ id: 'a', name: 'xã A', before: 2554, now: 2536 }],
    withoutFallen: { units: 1, beforePrinted: '50,00%', nowPrinted: '60,00%', changeScaled: 1000 },
  };
  const rows: readonly Row[] = [
    ['xã A', 2536, 5000],
    ['xã B', 6, 10],
  ];
  expect(draftsOf(rows, { change }).fallen).toBe(
    'Số lũy kế của 1 đơn vị tại Mẫu 02 ngày 17/8/2021 thấp hơn Mẫu 02 ngày 16/8/2021, cần kiểm tra lại, chưa coi là kết quả trong kỳ: xã A (từ 2.554 xuống 2.536 người). Không kể đơn vị này, tỷ lệ cài đặt tăng 10,00 điểm phần trăm (từ 50,00% lên 60,00%, tính trên 1 đơn vị có số liệu cả hai kỳ).',
  );
  expect(draftsOf(rows, { change }, { isRunningTotal: () => false }).fallen).toBeUndefined();
});
