import { describe, expect, test } from 'vitest';
import { type InspectedTable, inspectWorkbook } from '../../../electron/imports/inspect';
import { aSheet, aWorkbook } from '../buildWorkbook';
import { asides } from './asides';
import { bent } from './bent';
import { budgets } from './budgets';
import { communes } from './communes';
import { doubtful } from './doubtful';
import { cellsOf, type DrawnSheet, type ExpectedTable, expectedTables } from './drawnSheet';
import { handmade } from './handmade';
import { layouts } from './layouts';
import { measures } from './measures';
import { mixedColumns } from './mixedColumns';
import { numbers } from './numbers';
import { pages } from './pages';
import { persons } from './persons';
import { spoilt } from './spoilt';
import { ticks } from './ticks';
import { totals } from './totals';
import { yearbooks } from './yearbooks';

const CORPUS = {
  yearbooks,
  persons,
  communes,
  budgets,
  layouts,
  bent,
  asides,
  pages,
  numbers,
  doubtful,
  measures,
  mixedColumns,
  handmade,
  spoilt,
  ticks,
  totals,
};

function inspected(sheet: DrawnSheet) {
  const { rows, options } = cellsOf(sheet);
  const [found] = inspectWorkbook(aWorkbook(aSheet(rows, options)), 'a.xlsx', { rows: 'all' }).sheets;
  if (found === undefined) throw new Error('no sheet');
  return found;
}

function asExpected({ range, headerRows, records, totals, sections }: InspectedTable): ExpectedTable {
  return {
    columns: range.replace(/\d+/g, ''),
    headerRows,
    records: records.map(({ row }) => row),
    totals: totals.map(({ row, agrees }) => [row, agrees]),
    sections: sections.map(({ row }) => row),
  };
}

describe.each(Object.entries(CORPUS))('%s', (_kind, sheets) => {
  test.each(sheets)('$name', (sheet) => {
    const { tables, issues } = inspected(sheet);
    expect(tables.map(asExpected)).toEqual(expectedTables(sheet));
    const [first] = tables;
    for (const [letter, path] of Object.entries(sheet.headings ?? {}))
      expect([letter, first?.columns.find((column) => column.letter === letter)?.path]).toEqual([letter, path]);
    for (const [letter, role] of Object.entries(sheet.roles ?? {}))
      expect([letter, first?.columns.find((column) => column.letter === letter)?.role]).toEqual([letter, role]);
    for (const [cell, value] of Object.entries(sheet.values ?? {})) {
      const record = first?.records.find(({ row }) => row === Number(cell.replace(/\D/g, '')));
      expect([cell, record?.values[cell.replace(/\d/g, '')]]).toEqual([cell, value]);
    }
    for (const [row, section] of Object.entries(sheet.under ?? {}))
      expect([row, first?.records.find((record) => record.row === Number(row))?.section]).toEqual([row, section]);
    const codes = issues.map(({ code }) => code);
    for (const code of sheet.says ?? []) expect(codes).toContain(code);
    for (const code of sheet.saysNot ?? []) expect(codes).not.toContain(code);
  });
});
