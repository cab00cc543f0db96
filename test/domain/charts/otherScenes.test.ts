import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellState } from '../../../electron/domain/board';
import { addDays } from '../../../electron/domain/calendar';
import type { GapsData, RankingData, TimelinessData } from '../../../electron/domain/charts/chartData';
import { SCREEN_FORMAT, WHOLE_VIEW } from '../../../electron/domain/charts/chartKind';
import { chartPicture } from '../../../electron/domain/charts/chartPicture';
import { SLIDE_LOOK } from '../../../electron/domain/charts/looks';
import { roundTicks, scaleOf, thinning } from '../../../electron/domain/charts/scale';
import type { CellsMark, ShapesMark } from '../../../electron/domain/charts/scene';
import { toSvg } from '../../../electron/domain/charts/toSvg';
import { chartWords } from '../../../electron/text/chartWords';
import { day, time } from '../../support/builders';
import { head, outside, overlaps, textsOf } from './figures';

const STATES: readonly (CellState | null)[] = ['on-time', 'late', 'missing', 'zero', 'not-due', 'not-required', null];

function timeliness(
  units: number,
  periods: number,
  stateAt: (unit: number, period: number) => CellState | null,
): TimelinessData {
  return {
    kind: 'timeliness',
    head: { asOf: head.asOf, label: 'Mẫu 02' },
    periods: Array.from({ length: periods }, (_, index) => addDays(day('2021-01-01'), index)),
    units: Array.from({ length: units }, (_, unit) => ({
      id: `u${unit}`,
      name: `Xã ${unit}`,
      states: Array.from({ length: periods }, (_, period) => stateAt(unit, period)),
    })),
  };
}

const draw = (data: Parameters<typeof chartPicture>[0], view = WHOLE_VIEW) =>
  chartPicture(data, view, SCREEN_FORMAT, chartWords);

describe('heat map of timeliness', () => {
  test('late and missing are told by sign and pattern, not by tone alone', () => {
    const { scene } = draw(
      timeliness(2, 2, (unit, period) => (unit === 0 ? 'missing' : period === 0 ? 'late' : 'on-time')),
    );
    const cells = scene.marks.filter((mark): mark is CellsMark => mark.kind === 'cells' && mark.at.length > 0);
    expect(new Set(cells.map(({ hatch }) => hatch))).toContain('paper');
    const signs = scene.marks.filter((mark): mark is ShapesMark => mark.kind === 'shapes').map(({ shape }) => shape);
    expect(new Set(signs)).toEqual(new Set(['disc', 'triangle', 'cross']));
  });

  test('every cell of every unit and period is on one page of each, exactly once', () => {
    const data = timeliness(90, 70, (unit, period) => STATES[(unit + period) % STATES.length] ?? null);
    const { rows, spans } = draw(data);
    const ids = Array.from({ length: rows.pages }, (_, page) =>
      Array.from({ length: spans.pages }, (_, span) =>
        draw(data, { ...WHOLE_VIEW, page, span }).points.map(({ id }) => id),
      ),
    ).flat(2);
    expect(ids).toHaveLength(90 * 70);
    expect(new Set(ids).size).toBe(90 * 70);
  });

  test('the newest periods come first to be seen', () => {
    const data = timeliness(1, 40, () => 'on-time');
    expect(draw(data).points.at(-1)?.id).toBe(`u0 ${data.periods.at(-1)}`);
  });

  test('words keep apart and on the picture, whatever the number of periods', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 400 }), (units, periods) => {
        const { scene } = draw(timeliness(units, periods, () => 'late'));
        expect(overlaps(scene.marks)).toEqual([]);
        expect(outside(scene.marks, scene.width, scene.height)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

const ranked = (name: string, rank: number, change: number | null) => ({
  id: name,
  name,
  rank,
  rankBefore: change === null ? null : rank + change,
  change,
  rate: 90 - rank,
  rateBefore: change === null ? null : 80 - rank,
  printed: `${90 - rank},00%`,
  printedBefore: change === null ? null : `${80 - rank},00%`,
});

describe('ranking', () => {
  const data: RankingData = {
    kind: 'ranking',
    head,
    before: { period: day('2021-08-16'), asOf: null },
    units: [ranked('Xã A', 1, 2), ranked('Xã B', 2, 0), ranked('Xã C', 3, -2)],
    unranked: [{ id: 'Xã D', name: 'Xã D', why: 'neither' }],
  };

  test('moves are arrows with numbers, and said', () => {
    const { scene, points } = draw(data);
    const shapes = scene.marks.filter((mark): mark is ShapesMark => mark.kind === 'shapes').map(({ shape }) => shape);
    expect(shapes.filter((shape) => ['up', 'down', 'same'].includes(shape))).toEqual(['up', 'same', 'down']);
    expect(points.map(({ text }) => text)).toEqual([
      'Xã A: hạng 1/3, tăng 2 bậc; 79,00% → 89,00%',
      'Xã B: hạng 2/3, giữ nguyên thứ hạng; 78,00% → 88,00%',
      'Xã C: hạng 3/3, giảm 2 bậc; 77,00% → 87,00%',
      'Xã D: chưa có số liệu',
    ]);
    expect(overlaps(scene.marks)).toEqual([]);
  });

  test('of a report owed once says which two hours are compared, never “kỳ trước”', () => {
    const once: RankingData = {
      ...data,
      head: { ...head, period: 'once' },
      before: { period: 'once', asOf: time('2021-08-16T17:00') },
      unranked: [{ id: 'Xã D', name: 'Xã D', why: 'onlyNow' }],
    };
    const { title, summary, points, scene } = draw(once);
    expect(title).toContain('so với 17h00 ngày 16/8/2021');
    expect(summary).toContain('có số liệu cả lúc 17h00 ngày 16/8/2021 và lúc 17h00 ngày 17/8/2021');
    expect(points.at(-1)?.text).toBe('Xã D: có số liệu sau 17h00 ngày 16/8/2021, chưa xếp hạng');
    const texts = textsOf(scene.marks).map(({ text }) => text);
    expect([title, summary, ...texts].join(' ')).not.toMatch(/kỳ|một lần/);
  });
});

describe('gap to an outside count', () => {
  const moment = (hour: string, gap: number, reported = 5) => ({
    asOf: time(`2021-08-17T${hour}`),
    source: 'Sở Y tế',
    reported: 100 + gap,
    counted: 100,
    gap,
    coverage: { reported, expected: 6 },
    earlierUnits: 0,
  });
  const data: GapsData = {
    kind: 'gaps',
    head,
    numeratorLabel: 'Số đã cài đặt',
    moments: [moment('10:00', 20), moment('12:00', -5), moment('14:00', 0, 0)],
  };

  test('more to the right, less to the left with a pattern, nothing where no unit has both', () => {
    const { scene, points } = draw(data);
    const top = points[0]?.y ?? 0;
    const bars = scene.marks.filter((mark) => mark.kind === 'rect' && mark.y >= top);
    expect(bars.map((bar) => (bar.kind === 'rect' ? bar.hatch : null))).toEqual([undefined, 'ink']);
    expect(textsOf(scene.marks).map(({ text }) => text)).toContain('không có đơn vị nào đủ hai số (0/6)');
    expect(draw(data).summary).toContain('0/6 đơn vị có cả hai số');
    const carried = draw({ ...data, moments: [{ ...moment('10:00', 20), earlierUnits: 2 }] });
    expect(carried.summary).toContain('5/6 đơn vị có cả hai số, trong đó 2 đơn vị lấy số của kỳ trước');
    expect(textsOf(carried.scene.marks).map(({ text }) => text)).toContain('120 – 100; 5/6 đơn vị, 2 theo kỳ trước');
  });

  test('without counts there is no row, and that is said', () => {
    expect(draw({ ...data, moments: [] })).toMatchObject({
      points: [],
      summary: expect.stringContaining('Chưa nhập số đếm'),
    });
  });
});

describe('scales', () => {
  test('a value has its place between its neighbours', () => {
    const scale = scaleOf([0, 50], [100, 200]);
    expect([scale(0), scale(25), scale(50)]).toEqual([100, 150, 200]);
  });

  test('ticks hold the values, are round and not many', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 0 }), fc.integer({ min: 1, max: 100_000 }), (low, high) => {
        const ticks = roundTicks(low, high, 5, true);
        expect(ticks[0]).toBeLessThanOrEqual(low);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(high);
        expect(ticks.length).toBeLessThanOrEqual(8);
        expect(ticks.every(Number.isInteger)).toBe(true);
      }),
    );
  });

  test('names that are left out leave the others room', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 10, max: 90 }), (count, width) => {
        const every = thinning(count, 900, width);
        expect((900 / count) * every).toBeGreaterThanOrEqual(width - 1e-6);
      }),
    );
  });
});

test('words of units cannot break out of the drawing', () => {
  const { scene, title, summary } = draw({
    kind: 'ranking',
    head: { ...head, label: '<script>"&' },
    before: null,
    units: [ranked('"><b>&\u0000', 1, null)],
    unranked: [],
  });
  const svg = toSvg(scene, { id: 'a', look: SLIDE_LOOK, words: { title, description: summary } });
  expect(svg).not.toContain('<script');
  expect(svg).not.toContain('<b>');
  expect(svg).not.toContain('\u0000');
});
