import type { WalkDb } from '../../db/database';
import { countMasked, countRows, hasLongTexts, walkTable } from '../../db/openRows';
import type { DescribedTable } from '../../domain/openData/dictionary';
import type { LeftOut, OpenTable } from '../../domain/openData/openTable';
import type { OpenDataOrder } from '../../domain/openData/order';
import { openDataText } from '../../text/openDataText';

/** What is written, and what is kept back. */
export interface Sorted {
  readonly tables: readonly OpenTable[];
  readonly leftOut: readonly LeftOut[];
}

/** The tables of the data file that an order asks for; people only where it says so. */
export function rawTables(db: WalkDb, described: readonly DescribedTable[], order: OpenDataOrder): Sorted {
  const tables: OpenTable[] = [];
  const leftOut: LeftOut[] = [];
  for (const table of described) {
    const why = whyLeftOut(table, order);
    const rows = countRows(db, table.name);
    if (why !== null) {
      leftOut.push({ table: table.name, column: null, rows, why });
      continue;
    }
    if (!order.withPersons) leftOut.push(...heldBack(db, table, rows));
    tables.push(openTable(db, table, rows, order.withPersons));
  }
  return { tables, leftOut };
}

function whyLeftOut({ name, people }: DescribedTable, { only, withPersons }: OpenDataOrder): LeftOut['why'] | null {
  if (only !== null && !only.includes(name)) return 'notAsked';
  return people && !withPersons ? 'people' : null;
}

function heldBack(db: WalkDb, { name, columns }: DescribedTable, rows: number): readonly LeftOut[] {
  return columns.flatMap(({ name: column, personal }) => {
    if (personal === undefined) return [];
    const held = personal === true ? rows : countMasked(db, name, column, personal);
    return held === 0 ? [] : [{ table: name, column, rows: held, why: 'people' as const }];
  });
}

function openTable(db: WalkDb, table: DescribedTable, rowCount: number, withPersons: boolean): OpenTable {
  const columns = withPersons ? table.columns : table.columns.filter(({ personal }) => personal !== true);
  return {
    ...table,
    columns,
    kind: 'table',
    title: table.name,
    rowCount,
    hasLongTexts: hasLongTexts(db, table),
    rows: () => walkTable(db, table, columns, withPersons ? null : openDataText.masked),
  };
}
