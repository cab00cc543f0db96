import type { DescribedColumn, DescribedTable } from '../domain/openData/dictionary';
import type { OpenCell } from '../domain/openData/openTable';
import type { ReadDb, WalkDb } from './database';

/** Above this a text might be too long for a cell of a workbook; a letter outside Unicode's first plane counts twice there. */
const LONG_TEXT = 16_000;

export function countRows(db: ReadDb, table: string): number {
  return db.find<{ rows: number }>(`SELECT count(*) AS rows FROM "${table}"`)?.rows ?? 0;
}

/** How many texts of a column a condition of the data dictionary holds back. */
export function countMasked(db: ReadDb, table: string, column: string, condition: string): number {
  const sql = `SELECT count(*) AS rows FROM "${table}" WHERE "${column}" IS NOT NULL AND (${condition})`;
  return db.find<{ rows: number }>(sql)?.rows ?? 0;
}

export function hasLongTexts(db: ReadDb, { name, columns }: Pick<DescribedTable, 'name' | 'columns'>): boolean {
  const texts = columns.filter(({ type }) => type === 'TEXT');
  if (texts.length === 0) return false;
  const longest = texts.map((column) => `length("${column.name}") > ${LONG_TEXT}`).join(' OR ');
  return db.find(`SELECT 1 AS one FROM "${name}" WHERE ${longest} LIMIT 1`) !== null;
}

/**
 * The rows of a table in the order of its key, one by one.
 * @param columns those that are wanted, in this order
 * @param mask stands where a column's own condition holds it back; null: nothing is held back
 */
export function* walkTable(
  db: WalkDb,
  { name, key }: Pick<DescribedTable, 'name' | 'key'>,
  columns: readonly DescribedColumn[],
  mask: string | null,
): Generator<readonly OpenCell[]> {
  const wanted = columns.map(({ name: column, personal }) =>
    mask !== null && typeof personal === 'string'
      ? `CASE WHEN "${column}" IS NOT NULL AND (${personal}) THEN '${mask}' ELSE "${column}" END AS "${column}"`
      : `"${column}"`,
  );
  const order = key.length === 0 ? 'rowid' : key.map((column) => `"${column}"`).join(', ');
  const rows = db.walk<Readonly<Record<string, OpenCell>>>(
    `SELECT ${wanted.join(', ')} FROM "${name}" ORDER BY ${order}`,
  );
  for (const row of rows) yield columns.map((column) => row[column.name] ?? null);
}
