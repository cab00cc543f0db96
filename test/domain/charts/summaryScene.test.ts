import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BarUnit, SummaryData } from '../../../electron/domain/charts/chartData';
import { summaryPicture } from '../../../electron/domain/charts/summaryScene';
import { chartWords } from '../../../electron/text/chartWords';
import { day } from '../../support/builders';
import { aBar, head, outside, overlaps, textsOf } from './figures';

const target = { rate: 60, printed: '60%', deadline: day('2021-08-20') };
const on = day('2021-08-17');
const coverage = { reported: 2, expected: 3 };

function dataOf(units: readonly BarUnit[]): SummaryData {
  const point = { period: on, day: on, rate: 50, printed: '50,00%', numerator: 150, denominator: 300, coverage };
  return {
    kind: 'summary',
    officeName: 'Ủy ban nhân dân phường Bồng Sơn',
    campaignName: 'tuần cao điểm cài đặt ứng dụng Bluezone trên địa bàn',
    bars: {
      kind: 'bars',
      head: { ...head, coverage: { reported: 2, expected: units.length } },
      units,
      standIns: 0,
      target,
    },
    progress: {
      kind: 'progress',
      head,
      points: [point],
      milestones: [target],
      pace: [],
      shortfall: 30,
      current: target,
      isOverdue: false,
      perDay: 10,
    },
    shortfall: 30,
    perDay: 10,
  };
}

const texts = (units: readonly BarUnit[]) =>
  textsOf(summaryPicture(dataOf(units), 'wide', chartWords).scene.marks).map(({ text }) => text);

describe('the page for a meeting', () => {
  test('says rate, counts, target, shortfall, pace, coverage, hour and who is missing', () => {
    const said = texts([aBar('Xã A', 70), aBar('Xã B', 30), aBar('Xã Vắng', null)]);
    for (const one of [
      '50,00%',
      '150/300',
      '60%',
      '30',
      '10',
      '2/3 đơn vị có số liệu',
      'Số liệu đến 17h00 ngày 17/8/2021',
    ])
      expect(said).toContain(one);
    expect(said).toContain('Chưa có số liệu (1/3 đơn vị): Xã Vắng.');
  });

  test('says whose page it is, and names a rate above 100% for checking', () => {
    const said = texts([aBar('Xã A', 120), aBar('Xã B', 30)]);
    expect(said).toContain('Ủy ban nhân dân phường Bồng Sơn');
    expect(said.join(' ')).toContain('Trên 100%, đề nghị kiểm tra lại số liệu: Xã A (120,00%).');
  });

  test('says when the five named are so by their names alone', () => {
    const said = texts([
      ...Array.from({ length: 9 }, (_, index) => aBar(`Xã ${index}`, 100)),
      ...Array.from({ length: 9 }, (_, index) => aBar(`Phường ${index}`, 50 - index)),
    ]);
    expect(said).toContain('5 cao nhất trong 18 đơn vị có tỷ lệ (9 cùng 100,00%)');
    expect(said).toContain('5 thấp nhất trong 18 đơn vị có tỷ lệ');
  });

  test('ranks no unit by figures put there for it, and says which they are', () => {
    const said = texts([
      aBar('Xã A', 70),
      aBar('Xã Hoài Phú', 0, { kind: 'standIn', standIn: { kind: 'zero' } }),
      aBar('Xã Hoài Sơn', 32, { kind: 'standIn', standIn: { kind: 'carryForward', from: day('2021-08-16') } }),
    ]);
    expect(said).toContain('Tỷ lệ của 1/3 đơn vị');
    expect(said).not.toContain('Xã Hoài Phú');
    expect(said.join(' ')).toContain(
      'Dùng số thay thế (2/3 đơn vị, không xếp hạng): Xã Hoài Phú (tính bằng 0), Xã Hoài Sơn (số ngày 16/8/2021).',
    );
  });

  test('names who reported without a base, and totals from below that lack units', () => {
    const said = texts([
      aBar('Xã Mỹ Phong', 70, { partOf: { reported: 2, expected: 3, below: null } }),
      aBar('Phường Mới', null, { kind: 'noBase', numerator: 3000, denominator: null }),
    ]).join(' ');
    expect(said).not.toContain('Tất cả');
    expect(said).toContain('Đã báo cáo nhưng chưa có số nền (1/2 đơn vị): Phường Mới.');
    expect(said).toMatch(/chưa đủ đơn vị trực thuộc \(1 đơn vị\): Xã Mỹ Phong \(.*2\/3/);
  });

  test('names five at each end of many, and cuts the missing to what fits with the number of the rest', () => {
    const units = [
      ...Array.from({ length: 30 }, (_, index) => aBar(`Xã Có Số ${index}`, 90 - index)),
      ...Array.from({ length: 60 }, (_, index) => aBar(`Phường Chưa Báo Cáo ${index}`, null)),
    ];
    const said = texts(units);
    expect(said).toContain('5 cao nhất trong 30 đơn vị có tỷ lệ');
    expect(said.filter((one) => one.startsWith('Xã Có Số'))).toHaveLength(10);
    const missing = said.filter((one) => one.includes('Chưa Báo Cáo') || one.includes('đơn vị khác')).join(' ');
    const rest = Number(/và (\d+) đơn vị khác/.exec(missing)?.[1]);
    expect(rest + (missing.match(/Phường Chưa Báo Cáo/g) ?? []).length).toBe(60);
  });

  test('nothing leaves the page, and no list is written over another, whatever the units', () => {
    const rates = fc.array(fc.option(fc.integer({ min: 0, max: 120 }), { freq: 3 }), { minLength: 1, maxLength: 320 });
    fc.assert(
      fc.property(rates, fc.constantFrom('wide' as const, 'a4' as const), (values, sheet) => {
        const made = values.map((rate, index) => aBar(`Phường Tên Rất Dài Của Đơn Vị Số ${index}`, rate));
        const units = [...made.filter(({ rate }) => rate !== null), ...made.filter(({ rate }) => rate === null)];
        const { scene } = summaryPicture(dataOf(units), sheet, chartWords);
        expect(outside(scene.marks, scene.width, scene.height)).toEqual([]);
        expect(overlaps(scene.marks)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
