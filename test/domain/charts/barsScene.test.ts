import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barsPicture } from '../../../electron/domain/charts/barsScene';
import type { BarsData, BarUnit } from '../../../electron/domain/charts/chartData';
import { PAPER_FORMAT, SCREEN_FORMAT, WHOLE_VIEW } from '../../../electron/domain/charts/chartKind';
import type { RectMark } from '../../../electron/domain/charts/scene';
import { chartWords } from '../../../electron/text/chartWords';
import { day } from '../../support/builders';
import { aBar, boxOf, head, outside, overlaps, textsOf } from './figures';

function dataOf(units: readonly BarUnit[]): BarsData {
  const target = { rate: 60, printed: '60%', deadline: day('2021-08-20') };
  return { kind: 'bars', head, units, standIns: 0, target };
}

const picture = (units: readonly BarUnit[], view = WHOLE_VIEW, format = SCREEN_FORMAT) =>
  barsPicture(dataOf(units), view, format, chartWords);

/** The bars themselves, without the signs of the legend. */
function barsOf(units: readonly BarUnit[]): readonly RectMark[] {
  const { scene, points } = picture(units);
  const top = Math.min(...points.map(({ y }) => y));
  return scene.marks.filter((mark): mark is RectMark => mark.kind === 'rect' && mark.y >= top);
}

describe('bars of units', () => {
  test('are as long as their rates', () => {
    const [long, short] = barsOf([aBar('A', 80), aBar('B', 20)]);
    expect((long?.width ?? 0) / (short?.width ?? 1)).toBeCloseTo(4, 5);
    expect(long?.x).toBe(short?.x);
  });

  test('a unit without figures is a named empty row, a rate of nobody is a bar', () => {
    const [zero, missing] = barsOf([aBar('Xã Không', 0), aBar('Xã Vắng', null)]);
    expect(zero?.fill).not.toBeNull();
    expect(zero?.width).toBeLessThan(2);
    expect(missing).toMatchObject({ fill: 'paper', dash: 'dotted' });
    const texts = textsOf(picture([aBar('Xã Vắng', null)]).scene.marks).map(({ text }) => text);
    expect(texts).toContain('Xã Vắng');
    expect(texts).toContain('chưa có số liệu');
  });

  test('no line of the target or of the scale runs through a figure or a long name', () => {
    const name = 'Phòng Lao động - Thương binh và Xã hội thị xã Hoài Nhơn';
    const { scene } = picture([aBar(name, 70), aBar('Xã B', 46), aBar('Xã C', 59)]);
    const texts = textsOf(scene.marks);
    expect(texts.map(({ text }) => text)).toContain(name);
    const lines = scene.marks.flatMap((mark) => (mark.kind === 'line' ? mark.points.map(({ x }) => x) : []));
    for (const box of texts.filter(({ text }) => text.includes('/100)')).map(boxOf))
      expect(lines.filter((x) => x > box.left && x < box.right)).toEqual([]);
  });

  test('figures put there by the clerk are told by pattern, those short of the target by tone', () => {
    const [met, short, standIn] = barsOf([aBar('A', 70), aBar('B', 30), aBar('C', 30, { kind: 'standIn' })]);
    expect([met?.fill, short?.fill, standIn?.hatch]).toEqual(['main', 'soft', 'ink']);
    const texts = textsOf(picture([aBar('C', 30, { kind: 'standIn' })]).scene.marks).map(({ text }) => text);
    expect(texts).toContain('30,00% (30/100), số thay thế');
  });

  test('300 units are parted over pages, each once, and the picture says which', () => {
    const units = Array.from({ length: 300 }, (_, index) => aBar(`Xã ${index}`, index < 290 ? 90 - index / 4 : null));
    const pages = picture(units).rows.pages;
    const shown = Array.from({ length: pages }, (_, page) => picture(units, { ...WHOLE_VIEW, page }).points).flat();
    expect(shown.map(({ id }) => id)).toEqual(units.map(({ id }) => id));
    expect(textsOf(picture(units, { ...WHOLE_VIEW, page: 1 }).scene.marks).map(({ text }) => text)).toContain(
      'Hình vẽ dòng 41–80 trong 300',
    );
  });

  test('both ends: fifteen each, and how many are not drawn', () => {
    const units = [...Array.from({ length: 50 }, (_, index) => aBar(`Xã ${index}`, 90 - index)), aBar('Xã Vắng', null)];
    const { points, scene } = picture(units, { ...WHOLE_VIEW, rows: 'ends' });
    expect(points).toHaveLength(30);
    const texts = textsOf(scene.marks).map(({ text }) => text);
    expect(texts).toContain('… 20 đơn vị khác không vẽ');
    expect(texts).toContain('Không có tỷ lệ để xếp: 1/51 đơn vị');
  });

  test('whatever the units: each exactly once in order, nothing written over anything, nothing off the picture', () => {
    const names = fc.uniqueArray(
      fc.string({ unit: fc.constantFrom(...'ABĐƠƯaăâbcdđeêghiklmnoôơpqrstuưvxy '), maxLength: 50 }),
      {
        minLength: 1,
        maxLength: 30,
      },
    );
    const rates = fc.option(fc.integer({ min: 0, max: 130 }), { freq: 3 });
    fc.assert(
      fc.property(names, fc.array(rates, { minLength: 30, maxLength: 30 }), fc.boolean(), (found, values, onPaper) => {
        const units = found.map((name, index) => aBar(name, values[index] ?? null));
        const inOrder = [...units.filter(({ rate }) => rate !== null), ...units.filter(({ rate }) => rate === null)];
        const { scene, points, table } = picture(units, WHOLE_VIEW, onPaper ? PAPER_FORMAT : SCREEN_FORMAT);
        expect(points.map(({ id }) => id)).toEqual(inOrder.map(({ id }) => id));
        expect(table.rows.map(([name]) => name)).toEqual(found);
        const rows = textsOf(scene.marks).filter(({ y }) => y > (points[0]?.y ?? 0));
        expect(overlaps(rows)).toEqual([]);
        expect(outside(scene.marks, scene.width, scene.height)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
