import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../electron/imports/readWorkbook';
import { handMadeWorkbook, sheetData } from '../support/workbookParts';

const ROWS = 5_000;
const FILES: Readonly<Record<string, () => Buffer>> = {
  'a workbook of two sheets': () => {
    const rows = Array.from({ length: ROWS }, (_, row) => `<row r="${row + 1}"><c><v>${row}</v></c></row>`).join('');
    return handMadeWorkbook({ sheets: [sheetData(rows), sheetData(rows)] });
  },
  'lines of values': () => Buffer.from(Array.from({ length: ROWS }, (_, row) => `${row};Lê Thị Ánh`).join('\n')),
};

describe.each(Object.entries(FILES))('%s', (_, make) => {
  test('tells how far it is read, ever further and never beyond the end', () => {
    const told: (readonly [number, number])[] = [];
    const result = readWorkbook(make(), 'a', { progress: (done, total) => told.push([done, total]) });
    expect(result.ok).toBe(true);
    expect(told.length).toBeGreaterThanOrEqual(4);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b));
    expect(new Set(told.map(([done]) => done)).size).toBe(told.length);
    expect(new Set(told.map(([, total]) => total)).size).toBe(1);
    const [done = 0, total = 0] = told.at(-1) ?? [];
    expect(done / total).toBeGreaterThan(0.7);
    expect(done).toBeLessThanOrEqual(total);
  });
});
