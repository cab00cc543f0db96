import type { Issue } from '../domain/issue';
import { importMessages as say } from '../text/importMessages';
import { rangeText } from './cells';
import type { ContainerName } from './containerName';
import type { Sheet, Workbook } from './grid';
import { capped, issueAt } from './issues';
import { readWorkbook } from './readWorkbook';
import type { Refusal, RefusalCode } from './refusal';
import { refusalMessage } from './refusals';
import { sheetIssues } from './sheetIssues';
import { findTables } from './tables/findTables';
import { isStatedInOtherHalf, overHalves } from './tables/foldedList';
import { outsideIssues } from './tables/outside';
import { recordAt, recordPositions, type TableRecord } from './tables/records';
import { countIssues, statedCounts } from './tables/statedCount';
import { statedSumIssues } from './tables/statedSums';
import { tableIssues, uncomparedIssues } from './tables/tableIssues';
import { checkTotals } from './tables/totals';
import type { ColumnRole, FoundTable } from './tables/types';
import type { TextEncoding } from './text/judgeText';

/** How a spreadsheet is understood; the JSON of the command line's `inspect`, so no name here ever changes. */
export interface Inspection {
  readonly file: string;
  readonly container: ContainerName;
  readonly refused: { readonly code: RefusalCode; readonly message: string } | null;
  readonly sheets: readonly InspectedSheet[];
  readonly issues: readonly Issue[];
}

export interface InspectedSheet {
  readonly name: string;
  readonly state: Sheet['state'];
  readonly encodings: readonly TextEncoding[];
  readonly tables: readonly InspectedTable[];
  readonly issues: readonly Issue[];
}

export interface InspectedTable {
  readonly range: string;
  readonly headerRows: readonly [number, number];
  readonly columns: readonly {
    readonly letter: string;
    readonly header: string;
    readonly path: readonly string[];
    readonly role: ColumnRole;
  }[];
  readonly recordCount: number;
  readonly records: readonly TableRecord[];
  readonly totals: readonly {
    readonly row: number;
    readonly label: string;
    readonly values: Readonly<Record<string, number>>;
    readonly sums: Readonly<Record<string, number>>;
    readonly agrees: boolean;
  }[];
  readonly sections: readonly { readonly row: number; readonly label: string }[];
}

export interface InspectOptions {
  /** All records, or this many from the start and from the end of each table. */
  readonly rows: 'all' | number;
}

/** Never throws on a bad file: it says in `refused` why nothing was read. */
export function inspect(bytes: Uint8Array, fileName: string, options: InspectOptions): Inspection {
  const result = readWorkbook(bytes, fileName);
  if (!result.ok) return refusedInspection(fileName, result.refusal, result.container);
  return inspectWorkbook(result.workbook, fileName, options);
}

export function inspectWorkbook(workbook: Workbook, fileName: string, options: InspectOptions): Inspection {
  return {
    file: fileName.normalize('NFC'),
    container: workbook.container,
    refused: null,
    sheets: workbook.sheets.map((sheet) => inspectSheet(sheet, options)),
    issues: [],
  };
}

/**
 * What is said of a file that was not read.
 * @param container what it is, as far as its kind was told
 */
export function refusedInspection(
  fileName: string,
  refusal: Refusal,
  container: ContainerName = 'unknown',
): Inspection {
  return {
    file: fileName.normalize('NFC'),
    container,
    refused: { code: refusal.code, message: refusalMessage(refusal, fileName) },
    sheets: [],
    issues: [],
  };
}

function inspectSheet(sheet: Sheet, options: InspectOptions): InspectedSheet {
  const isShown = sheet.state === 'visible';
  const tables = isShown ? findTables(sheet) : [];
  const inspected = tables.map((table) => inspectTable(table, options));
  const issues = [
    ...sheetIssues(sheet, tables),
    ...(isShown ? outsideIssues(sheet, tables) : []),
    ...inspected.flatMap(({ issues }) => issues),
  ];
  return {
    name: sheet.name.normalize('NFC'),
    state: sheet.state,
    encodings: sheet.rowCount > 0 ? (sheet.texts?.encodings ?? ['unicode']) : [],
    tables: inspected.map(({ table }) => table),
    issues: capped(issues, (code, left) =>
      issueAt('note', code, say.moreIssues(sheet.name, left), { sheet: sheet.name }),
    ),
  };
}

function inspectTable(
  table: FoundTable,
  { rows }: InspectOptions,
): { table: InspectedTable; issues: readonly Issue[] } {
  const positions = recordPositions(table);
  const totals = overHalves(table, checkTotals(table));
  const counts = statedCounts(table);
  const sums = statedSumIssues(table);
  const stated = new Map(counts.map(({ row, agrees }) => [row, agrees && !sums.some((issue) => issue.row === row)]));
  const uncompared = totals.filter(
    (total) => Object.keys(total.sums).length === 0 && !stated.has(total.row) && !isStatedInOtherHalf(table, total),
  );
  const wanted = rows === 'all' ? positions : endsOf(positions, rows);
  return {
    table: {
      range: rangeText(table.area),
      headerRows: table.headerRows,
      columns: table.columns.map(({ letter, header, path, role }) => ({ letter, header, path, role })),
      recordCount: positions.length,
      records: wanted.map((position) => recordAt(table, position)),
      totals: totals.map(({ row, label, values, sums, agrees }) => ({
        row,
        label,
        values,
        sums,
        agrees: Object.keys(sums).length === 0 ? (stated.get(row) ?? false) : agrees && stated.get(row) !== false,
      })),
      sections: table.rows.filter(({ kind }) => kind === 'section').map(({ row, label }) => ({ row, label })),
    },
    issues: [
      ...tableIssues(table, totals),
      ...uncomparedIssues(table, uncompared),
      ...countIssues(table, counts),
      ...sums,
    ],
  };
}

function endsOf(positions: readonly number[], count: number): readonly number[] {
  return positions.length <= 2 * count
    ? positions
    : [...positions.slice(0, count), ...positions.slice(-count || positions.length)];
}
