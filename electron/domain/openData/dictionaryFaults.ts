import { type ColumnEntry, type DataDictionary, formatOf, type TableEntry } from './dictionary';
import type { SchemaColumn, SchemaTable } from './schema';

/**
 * Where the dictionary and the tables of the data file do not agree: one English sentence for each, that says what to add
 * or to take away. Empty: every table and column has its entry, and nothing is described that is not there.
 */
export function dictionaryFaults(schema: readonly SchemaTable[], dictionary: DataDictionary): readonly string[] {
  const entries = new Map(dictionary.flatMap(({ tables }) => Object.entries(tables)));
  const names = new Set(schema.map(({ name }) => name));
  return [
    ...schema.flatMap((table) => {
      const entry = entries.get(table.name);
      return entry === undefined ? [missingTable(table)] : tableFaults(table, entry);
    }),
    ...[...entries.keys()]
      .filter((name) => !names.has(name))
      .map((name) => `table ${name} is described but not in the schema: take its entry out`),
  ];
}

/** With an entry to fill in, so that nobody has to look up how one is written. */
function missingTable({ name, columns, checks }: SchemaTable): string {
  const lines = columns.map((column) => `    ${JSON.stringify(column.name)}: ${JSON.stringify(draftOf(column))}`);
  const rules = checks.length === 0 ? '' : `\n  "rules": [${checks.map((check) => JSON.stringify(check)).join(', ')}],`;
  return `table ${name} has no entry: add to a topic in resources/data-dictionary (Vietnamese words; a column of a name that common.json knows may be just "=")
"${name}": {
  "is": "…",${rules}
  "columns": {
${lines.join(',\n')}
  }
}`;
}

function draftOf(column: SchemaColumn): string | ColumnEntry {
  const values = listsMeanings(column) ? Object.fromEntries((column.allowed ?? []).map((value) => [value, '…'])) : null;
  const unit = needsUnit(column) ? { unit: '…' } : {};
  const draft = { is: '…', ...unit, ...(column.isNullable ? { null: '…' } : {}), ...(values ? { values } : {}) };
  return Object.keys(draft).length === 1 ? '…' : draft;
}

function tableFaults(table: SchemaTable, entry: TableEntry): readonly string[] {
  const known = new Set(table.columns.map(({ name }) => name));
  const rules = table.checks.length > 0 && entry.rules.length === 0;
  return [
    ...(rules ? [`table ${table.name}: say its CHECK in words, in "rules": ${table.checks.join('; ')}`] : []),
    ...table.columns.flatMap((column) =>
      columnFaults(`${table.name}.${column.name}`, column, entry.columns[column.name]),
    ),
    ...Object.keys(entry.columns)
      .filter((name) => !known.has(name))
      .map((name) => `column ${table.name}.${name} is described but not in the schema: take its entry out`),
  ];
}

function columnFaults(name: string, column: SchemaColumn, entry: ColumnEntry | undefined): readonly string[] {
  if (entry === undefined)
    return [
      `column ${name} has no entry: add to "columns" of its table in resources/data-dictionary "${column.name}": ${JSON.stringify(draftOf(column))}`,
    ];
  const faults: string[] = [];
  if (column.isNullable && entry.null === undefined)
    faults.push(`column ${name} may be NULL: say what that means, in "null"`);
  if (!column.isNullable && entry.null !== undefined)
    faults.push(`column ${name} is never NULL: take "null" out of its entry`);
  if (needsUnit(column, entry) && entry.unit === undefined && entry.values === undefined)
    faults.push(`column ${name} is a number: say of what, in "unit"`);
  if (listsMeanings(column)) faults.push(...valueFaults(name, column.allowed ?? [], Object.keys(entry.values ?? {})));
  return faults;
}

function valueFaults(name: string, allowed: readonly string[], told: readonly string[]): readonly string[] {
  const missing = allowed.filter((value) => !told.includes(value));
  const strange = told.filter((value) => !allowed.includes(value));
  return [
    ...(missing.length > 0 ? [`column ${name}: say in "values" what ${missing.join(', ')} means`] : []),
    ...(strange.length > 0 ? [`column ${name}: its CHECK does not allow ${strange.join(', ')}`] : []),
  ];
}

/** 0 and 1 need no words: no and yes. */
function listsMeanings({ allowed }: SchemaColumn): boolean {
  return allowed?.some((value) => value !== '0' && value !== '1') ?? false;
}

function needsUnit(column: SchemaColumn, entry?: ColumnEntry): boolean {
  const isOnlyOne = column.name === 'id'; // the one row of a table that has one
  return !isOnlyOne && column.type !== 'TEXT' && formatOf(column, entry) !== 'flag';
}
