import { afterEach, describe, expect, test, vi } from 'vitest';
import { inspectWorkbook } from '../../electron/imports/inspect';
import { Figures } from '../../electron/imports/tables/figures';
import { MOST_TABLES } from '../../electron/imports/tables/searchBudget';
import { SheetRows } from '../../electron/imports/tables/sheetRows';
import { aSheet, aWorkbook, type SheetOptions, type Written } from './buildWorkbook';

const HEADING: readonly Written[] = ['STT', 'Đơn vị', 'Số hộ'];

/** What is found on a sheet of so many rows, and how often a row and a figure were looked at for it. */
function work(count: number, rowAt: (at: number) => readonly Written[], options: SheetOptions = {}) {
  const rows = vi.spyOn(SheetRows.prototype, 'at');
  const figures = vi.spyOn(Figures.prototype, 'at');
  const sheet = aSheet(
    Array.from({ length: count }, (_, at) => rowAt(at)),
    options,
  );
  const [found] = inspectWorkbook(aWorkbook(sheet), 'a.xlsx', { rows: 1 }).sheets;
  const looks = { rows: rows.mock.calls.length, figures: figures.mock.calls.length };
  vi.restoreAllMocks();
  return { tables: found?.tables ?? [], issues: found?.issues ?? [], ...looks };
}

afterEach(() => vi.restoreAllMocks());

describe('rows that all look like headings', () => {
  test.each<readonly [string, (at: number) => readonly Written[], number]>([
    ['the same words', () => HEADING, MOST_TABLES],
    ['other words each time', (at) => ['STT', `Đơn vị ${at}`, `Số hộ ${at}`], MOST_TABLES],
    ['years, of which no table comes', (at) => ['Năm', 2000 + (at % 10), 2001 + (at % 10)], 0],
  ])('%s: the search ends, says where, and costs the same however many follow', (_name, rowAt, tables) => {
    const few = work(3_000, rowAt);
    const many = work(20_000, rowAt);
    expect(many.tables).toHaveLength(tables);
    expect(many.rows).toBe(few.rows);
    const [said] = many.issues.filter(({ code }) => code === 'too-many-tables');
    expect(said?.message).toContain(`từ dòng ${said?.row} trở xuống`);
    expect(said?.row).toBeLessThan(3_000);
  });
});

describe('work grows with the rows, not with their square', () => {
  test.each<readonly [string, (at: number) => readonly Written[]]>([
    ['rows without an ordinal', (at) => (at === 0 ? HEADING : [at % 2 ? at : null, 'Xã A', at])],
    ['sections with figures', (at) => (at === 0 ? HEADING : ['I', `Khối ${at}`, at])],
    ['ghost rows of blanks', (at) => (at === 0 ? HEADING : at < 9 ? [at, `Xã ${at}`, at] : ['', '', ''])],
    ['pre-printed ordinals', (at) => (at === 0 ? HEADING : [at, at < 9 ? 'Xã A' : null])],
  ])('%s', (_name, rowAt) => {
    const half = work(4_000, rowAt);
    const whole = work(8_000, rowAt);
    expect(whole.rows).toBeLessThan(half.rows * 2.1 + 100);
    expect(whole.figures).toBeLessThan(half.figures * 2.1 + 100);
  });

  test('thousands of merges', () => {
    const merged = (count: number) =>
      work(count * 2 + 1, (at) => (at === 0 ? HEADING : [at % 2 ? at : null, 'Xã A', 4]), {
        merges: Array.from({ length: count }, (_, at) => `A${at * 2 + 2}:A${at * 2 + 3}`),
      });
    const [half, whole] = [merged(2_500), merged(5_000)];
    expect(whole.tables).toHaveLength(1);
    expect(whole.rows).toBeLessThan(half.rows * 2.1 + 100);
    expect(whole.figures).toBeLessThan(half.figures * 2.1 + 100);
  });
});
