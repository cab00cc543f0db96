import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../electron/domain/calendar';
import type { ProgressData, ProgressPoint } from '../../../electron/domain/charts/chartData';
import { PAPER_FORMAT, SCREEN_FORMAT } from '../../../electron/domain/charts/chartKind';
import { progressPicture } from '../../../electron/domain/charts/progressScene';
import type { LineMark, ShapesMark } from '../../../electron/domain/charts/scene';
import { chartWords } from '../../../electron/text/chartWords';
import { day } from '../../support/builders';
import { head, outside, overlaps, textsOf } from './figures';

const FIRST = day('2021-08-10');

function pointOf(index: number, rate: number | null, reported = 3): ProgressPoint {
  const on = addDays(FIRST, index);
  return {
    period: on,
    day: on,
    rate,
    printed: rate === null ? null : `${rate},00%`,
    numerator: rate,
    denominator: rate === null ? null : 100,
    coverage: { reported: rate === null ? 0 : reported, expected: 3 },
  };
}

function dataOf(rates: readonly (number | null)[], how: Partial<ProgressData> = {}): ProgressData {
  return {
    kind: 'progress',
    head,
    points: rates.map((rate, index) => pointOf(index, rate)),
    milestones: [
      { rate: 60, printed: '60%', deadline: day('2021-08-20') },
      { rate: 75, printed: '75%', deadline: day('2021-08-30') },
    ],
    pace: [],
    shortfall: null,
    current: null,
    isOverdue: false,
    perDay: null,
    ...how,
  };
}

const picture = (data: ProgressData, format = SCREEN_FORMAT) => progressPicture(data, format, chartWords);
const actualLines = (data: ProgressData) =>
  picture(data).scene.marks.filter(
    (mark): mark is LineMark =>
      mark.kind === 'line' && mark.tone === 'main' && mark.points.length > 1 && mark.weight > 2,
  );
const shapes = (data: ProgressData, shape: ShapesMark['shape'], tone: ShapesMark['tone']) =>
  picture(data)
    .scene.marks.filter(
      (mark): mark is ShapesMark => mark.kind === 'shapes' && mark.shape === shape && mark.tone === tone,
    )
    .at(-1)?.at ?? [];

describe('progress against milestones', () => {
  test('a period without figures breaks the line and is marked, never bridged', () => {
    const data = dataOf([10, 20, null, 40, 50]);
    const lines = actualLines(data).slice(1); // behind the sign of the legend
    expect(lines.map(({ points }) => points.length)).toEqual([2, 2]);
    expect(shapes(data, 'cross', 'alarm')).toHaveLength(1);
    expect(picture(data).points.map(({ text }) => text)[2]).toContain('không có số liệu');
    expect(picture(data).table.rows[2]?.[1]).toBe('chưa có số liệu');
  });

  test('equal steps of the rate are equal steps of height, later days lie further right', () => {
    const [line] = actualLines(dataOf([10, 20, 30])).slice(1);
    const [a, b, c] = line?.points ?? [];
    expect((a?.y ?? 0) - (b?.y ?? 0)).toBeCloseTo((b?.y ?? 0) - (c?.y ?? 0), 6);
    expect((a?.y ?? 0) > (b?.y ?? 0) && (a?.x ?? 0) < (b?.x ?? 0)).toBe(true);
  });

  test('each milestone asks for its rate up to its own day', () => {
    const path = picture(dataOf([10])).scene.marks.filter(
      (mark): mark is LineMark => mark.kind === 'line' && mark.dash === 'dotted' && mark.points.length === 4,
    );
    const [a, b, c, d] = path[0]?.points ?? [];
    expect(a?.y).toBe(b?.y);
    expect(b?.x).toBe(c?.x);
    expect(c?.y).toBe(d?.y);
    expect((c?.y ?? 0) < (b?.y ?? 0)).toBe(true);
  });

  test('a period of some units only is told by an open sign', () => {
    const data = { ...dataOf([10, 20]), points: [pointOf(0, 10, 2), pointOf(1, 20, 3)] };
    expect(shapes(data, 'ring', 'main')).toHaveLength(1);
    expect(shapes(data, 'disc', 'main')).toHaveLength(1);
  });

  test('of a year of days those of some units only stay told apart: their part of the line is hollow', () => {
    const points = Array.from({ length: 365 }, (_, index) => pointOf(index, 20, index < 100 ? 3 : 2));
    const data = dataOf([], { points, milestones: [] });
    expect(shapes(data, 'ring', 'main')).toEqual([]);
    const lines = picture(data).scene.marks.filter((mark): mark is LineMark => mark.kind === 'line');
    const [whole, hollow] = [
      lines.findLast(({ tone }) => tone === 'main'),
      lines.findLast(({ tone }) => tone === 'paper'),
    ];
    expect(hollow?.weight).toBeLessThan(whole?.weight ?? 0);
    expect(hollow?.points.at(-1)).toEqual(whole?.points.at(-1));
    const [last, first] = [whole?.points[99]?.x ?? 0, whole?.points[100]?.x ?? 0];
    expect(hollow?.points[0]?.x).toBeCloseTo((last + first) / 2, 6);
  });

  test('each coverage stands under the day it is of', () => {
    const points = Array.from({ length: 200 }, (_, index) => ({
      ...pointOf(index, 20),
      coverage: { reported: 280, expected: 300 },
    }));
    const texts = textsOf(picture(dataOf([], { points, milestones: [] })).scene.marks);
    const days = texts.filter(({ text }) => /^\d+\/\d+$/.test(text) && text !== '280/300').map(({ x }) => x);
    const shares = texts.filter(({ text }) => text === '280/300').map(({ x }) => x);
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual(days);
  });

  test('what is missing to a milestone whose day is over is that of the figures named beside it', () => {
    const current = { rate: 60, printed: '60%', deadline: day('2021-08-20') };
    const { summary } = picture(dataOf([10], { current, shortfall: 30, isOverdue: true }));
    expect(summary).toContain('150/300 người');
    expect(summary).toContain('mốc 60% đến 20/8/2021 đã quá hạn, còn thiếu 30 người');
  });

  test('whatever the rates: every period once, nothing written over anything or off the picture', () => {
    const rates = fc.array(fc.option(fc.integer({ min: 0, max: 120 }), { freq: 4 }), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(rates, fc.boolean(), (values, onPaper) => {
        const data = dataOf(values, { milestones: [] });
        const { scene, points } = picture(data, onPaper ? PAPER_FORMAT : SCREEN_FORMAT);
        expect(points.map(({ id }) => id)).toEqual(data.points.map(({ period }) => period));
        const plain = textsOf(scene.marks).filter(({ hasHalo }) => hasHalo !== true);
        expect(overlaps(plain)).toEqual([]);
        expect(outside(scene.marks, scene.width, scene.height)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
