import { foldForSearch } from '../../domain/vietnamese';
import { textOf } from '../cells';
import { cellAt } from '../grid';
import type { ColumnRole, FoundTable } from './types';

const WORDED: ReadonlySet<ColumnRole> = new Set(['text', 'unit', 'address', 'name']);
/** Totals by kind stand under lists of a size that somebody looks through. */
const LONGEST_TABLE = 5000;
/** More kinds than anybody gives totals for. */
const MOST_KINDS = 40;

/** The words of the records by column, each word with the positions it stands at. */
type Kinds = readonly { readonly column: number; readonly positions: ReadonlyMap<string, readonly number[]> }[];

/**
 * "Toàn thị xã | Người cao tuổi | 35" adds up the records of that kind only. The words of all records are collected once
 * for the table, when the first total asks.
 */
export class KindsOfTotal {
  private kinds: Kinds | null = null;
  private readonly told = new Set<string>();
  private readonly records: number;

  constructor(private readonly table: FoundTable) {
    this.records = table.rows.filter(({ kind }) => kind === 'record').length;
  }

  /** Positions of the records of the total's kind; null for a total of all, and where every record is of the kind. */
  of(total: number): ReadonlySet<number> | null {
    const { sheet, rows } = this.table;
    const row = rows[total];
    if (row === undefined || rows.length > LONGEST_TABLE) return null;
    this.kinds ??= this.collect();
    for (const { column, positions } of this.kinds) {
      const word = foldForSearch(textOf(cellAt(sheet, row.row, column)));
      const found = word === '' || word === foldForSearch(row.label) ? undefined : positions.get(word);
      if (found === undefined || found.length === this.records) continue;
      this.told.add(`${column} ${word}`);
      return this.told.size > MOST_KINDS ? null : new Set(found);
    }
    return null;
  }

  private collect(): Kinds {
    const { sheet, rows, columns } = this.table;
    return columns
      .filter(({ role }) => WORDED.has(role))
      .map(({ column }) => {
        const positions = new Map<string, number[]>();
        for (const [at, { row, kind }] of rows.entries()) {
          const word = kind === 'record' ? foldForSearch(textOf(cellAt(sheet, row, column))) : '';
          const known = positions.get(word);
          if (known !== undefined) known.push(at);
          else if (word !== '') positions.set(word, [at]);
        }
        return { column, positions };
      });
  }
}
