import { mergeAt } from '../grid';
import { isDitto } from './ditto';
import { sectionsOver } from './sections';
import type { ColumnRole, FoundTable, TableColumn } from './types';
import { type RecordValue, recordValue } from './values';

export interface TableRecord {
  readonly row: number;
  /** Row of the section or banner it stands under; absent without one. */
  readonly section?: number;
  /** By column letter; null is a blank. */
  readonly values: Readonly<Record<string, RecordValue>>;
}

const WRITTEN: ReadonlySet<ColumnRole> = new Set(['unit', 'name', 'address', 'text']);
/** Columns where marks do not stand for the cell above: each row has an ordinal of its own, and hardly a telephone. */
const OWN: ReadonlySet<ColumnRole> = new Set(['ordinal', 'phone']);

/** Positions in `table.rows` of the records. */
export function recordPositions(table: FoundTable): readonly number[] {
  const positions: number[] = [];
  for (const [at, { kind }] of table.rows.entries()) if (kind === 'record') positions.push(at);
  return positions;
}

/** One record, with ditto marks resolved and the lines it continues on joined. */
export function recordAt(table: FoundTable, position: number): TableRecord {
  const row = table.rows[position]?.row ?? 0;
  const values = table.columns.map((column) => [column.letter, valueOfRecord(table, position, column)] as const);
  const [section] = sectionsOver(table, position);
  return { row, ...(section !== undefined && { section: section.row }), values: Object.fromEntries(values) };
}

/** What one record says in one column. */
export function valueOfRecord(table: FoundTable, position: number, column: TableColumn): RecordValue {
  const value = withoutDitto(table, position, column);
  if (!WRITTEN.has(column.role)) return value;
  if (table.rows[position + 1]?.kind !== 'continuation') return value;
  const rest = continuations(table, position, column);
  return rest.length === 0 ? value : [value ?? '', ...rest].join(' ').trim();
}

/** What one row says in one column; marks that repeat the record above say what it says. */
export function withoutDitto(table: FoundTable, position: number, column: TableColumn): RecordValue {
  const { row, kind } = table.rows[position] ?? { row: 0, kind: 'note' };
  const own = recordValue(table.sheet, row, column);
  const isMark = kind === 'record' && !OWN.has(column.role) && typeof own === 'string' && isDitto(own);
  return isMark ? valueAbove(table, position, column, own) : own;
}

/** What the ditto marks stand for; the marks themselves when there is nothing above. */
function valueAbove(table: FoundTable, position: number, column: TableColumn, marks: string): RecordValue {
  const source = sourcesOf(table, column)[position] ?? -1;
  return source < 0 ? marks : recordValue(table.sheet, table.rows[source]?.row ?? 0, column);
}

const sources = new WeakMap<TableColumn, Int32Array>();

/** For each record the last one that says something, in one pass: a list may say "nt" a hundred thousand times over. */
function sourcesOf(table: FoundTable, column: TableColumn): Int32Array {
  const known = sources.get(column);
  if (known !== undefined) return known;
  const found = new Int32Array(table.rows.length);
  let last = -1;
  for (const [at, { kind, row }] of table.rows.entries()) {
    const value = kind === 'record' ? recordValue(table.sheet, row, column) : null;
    if (kind === 'record' && !(typeof value === 'string' && isDitto(value))) last = at;
    found[at] = last;
  }
  sources.set(column, found);
  return found;
}

function continuations(table: FoundTable, position: number, column: TableColumn): readonly string[] {
  const rest: string[] = [];
  for (let at = position + 1; table.rows[at]?.kind === 'continuation'; at += 1) {
    const row = table.rows[at]?.row ?? 0;
    const merge = mergeAt(table.sheet, row, column.column);
    const value = recordValue(table.sheet, row, column);
    if (value !== null && (merge === null || merge.top === row)) rest.push(String(value)); // else the merge says it above
  }
  return rest;
}
