import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspectWorkbook } from '../../../electron/imports/inspect';
import { aSheet, aWorkbook, type Written } from '../buildWorkbook';

/** A table built by chance, with what has to be found of it. */
interface Built {
  readonly rows: readonly (readonly Written[])[];
  readonly merges: readonly string[];
  readonly headerRows: readonly [number, number];
  readonly records: readonly number[];
  readonly totals: readonly number[];
  readonly sections: readonly number[];
}

interface Plan {
  readonly title: number;
  readonly isGrouped: boolean;
  readonly isNumbered: boolean;
  readonly figures: number;
  readonly sections: readonly (readonly number[])[];
  readonly hasBanners: boolean;
  readonly total: 'top' | 'bottom' | 'none';
  readonly blankEvery: number;
  readonly hasNote: boolean;
  readonly isSigned: boolean;
}

const LETTERS = 'ABCDEFGHIJ';
const WORDS = ['Số hộ', 'Số khẩu', 'Kinh phí', 'Diện tích', 'Sản lượng'];
const TITLES = [['UBND XÃ HOÀI MỸ'], ['BÁO CÁO TỔNG HỢP'], [null, null, 'ĐVT: người'], []];

const plans: fc.Arbitrary<Plan> = fc.record({
  title: fc.integer({ min: 0, max: 4 }),
  isGrouped: fc.boolean(),
  isNumbered: fc.boolean(),
  figures: fc.integer({ min: 2, max: 5 }),
  sections: fc.array(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 4,
  }),
  hasBanners: fc.boolean(),
  total: fc.constantFrom('top', 'bottom', 'none'),
  blankEvery: fc.integer({ min: 2, max: 9 }),
  hasNote: fc.boolean(),
  isSigned: fc.boolean(),
});

function build(plan: Plan): Built {
  const rows: (readonly Written[])[] = [...TITLES.slice(0, plan.title)];
  const merges: string[] = [];
  const put = (cells: readonly Written[]) => rows.push(cells);
  const words = WORDS.slice(0, plan.figures);
  const blanks = (count: number): null[] => new Array<null>(count).fill(null);
  const top = rows.length + 1;
  if (plan.isGrouped) {
    put(['STT', 'Tên đơn vị', 'Kết quả thực hiện', ...blanks(plan.figures - 1)]);
    put([null, null, ...words]);
    const last = LETTERS[plan.figures + 1];
    merges.push(`A${top}:A${top + 1}`, `B${top}:B${top + 1}`, `C${top}:${last}${top}`);
  } else put(['STT', 'Tên đơn vị', ...words]);
  if (plan.isNumbered) put(['A', 'B', ...words.map((_, at) => at + 1)]);
  const headerRows: [number, number] = [top, rows.length];
  const figuresOf = (seed: number) => words.map((_, at) => seed + at * 7);
  const all = plan.sections.flat();
  const sums = words.map((_, at) => all.reduce((sum, seed) => sum + seed + at * 7, 0));
  const records: number[] = [];
  const totals: number[] = [];
  const sections: number[] = [];
  if (plan.total === 'top') totals.push(put([null, 'TỔNG SỐ', ...sums]));
  for (const [at, seeds] of plan.sections.entries()) {
    if (plan.hasBanners) sections.push(put([['I', 'II', 'III', 'IV'][at] ?? 'V', `Khối ${at + 1}`]));
    for (const [index, seed] of seeds.entries()) {
      if (records.length > 0 && records.length % plan.blankEvery === 0) put([]);
      records.push(
        put([plan.hasBanners ? index + 1 : records.length + 1, `Xã ${LETTERS[index]}${at}`, ...figuresOf(seed)]),
      );
    }
  }
  if (plan.total === 'bottom') totals.push(put([null, 'Tổng cộng', ...sums]));
  if (plan.hasNote) put(['Ghi chú: số liệu đến 15h00']);
  if (plan.isSigned) put(['Người lập biểu', null, 'CHỦ TỊCH']);
  return { rows, merges, headerRows, records, totals, sections };
}

test('what was put into a table is found in it, whatever stands around', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const built = build(plan);
      const sheet = aSheet(built.rows, { merges: built.merges });
      const tables = inspectWorkbook(aWorkbook(sheet), 'a.xlsx', { rows: 'all' }).sheets[0]?.tables ?? [];
      expect(tables).toHaveLength(1);
      expect(tables[0]?.headerRows).toEqual(built.headerRows);
      expect(tables[0]?.records.map(({ row }) => row)).toEqual(built.records);
      expect(tables[0]?.totals.map(({ row, agrees }) => [row, agrees])).toEqual(built.totals.map((row) => [row, true]));
      expect(tables[0]?.sections.map(({ row }) => row)).toEqual(built.sections);
    }),
    { numRuns: 300 },
  );
});
